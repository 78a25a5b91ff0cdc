using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Sla.Folding;

/// <summary>What an event is to clocks.</summary>
internal static class Occurrences
{
    /// <summary>The bits of all that an event is but for changes of owner, which depend on the ticket before it. The frequent kinds are asked for first.</summary>
    public static uint Of(TicketEvent each) => each switch
    {
        PublicReplySent => Bits.PublicReply,
        RequesterMessageReceived => Bits.RequesterMessage,
        StatusChanged => Bits.StatusSet,
        AssignmentChanged => 0,
        InternalNoteAdded => Bits.InternalNote,
        TicketOpened opened => opened.HasRequesterMessage ? Bits.Opened | Bits.RequesterMessage : Bits.Opened,
        PriorityChanged => Bits.PrioritySet,
        AutomaticReplySent => Bits.AutomaticReply,
        FieldsChanged => Bits.FieldsSet,
        TagsChanged => Bits.TagsSet,
        TimeLogged => Bits.TimeLogged,
        PromiseMade => Bits.PromiseMade,
        PromiseSettled settled => settled.Kept ? Bits.PromiseSettled : Bits.PromiseSettled | Bits.PromiseWithdrawn,
        TicketMerged or TicketAbsorbed => Bits.Merge,
        _ => Bits.Other,
    };

    /// <summary>The bits of a change of owner.</summary>
    public static uint OfOwners(Assignment? before, Assignment? after, bool isHandOver) =>
        (before?.Team == after?.Team ? 0 : Bits.TeamChange) | (before?.Agent == after?.Agent ? 0 : Bits.AgentChange) | (isHandOver ? Bits.HandOver : 0);

    /// <summary>The bits, read once: a static field of the enumeration costs a look at whether it is ready.</summary>
    private static class Bits
    {
        public static readonly uint Opened = TicketOccurrence.Opened.Bit;
        public static readonly uint RequesterMessage = TicketOccurrence.RequesterMessage.Bit;
        public static readonly uint PublicReply = TicketOccurrence.PublicReply.Bit;
        public static readonly uint AutomaticReply = TicketOccurrence.AutomaticReply.Bit;
        public static readonly uint InternalNote = TicketOccurrence.InternalNote.Bit;
        public static readonly uint StatusSet = TicketOccurrence.StatusSet.Bit;
        public static readonly uint TeamChange = TicketOccurrence.TeamChange.Bit;
        public static readonly uint AgentChange = TicketOccurrence.AgentChange.Bit;
        public static readonly uint HandOver = TicketOccurrence.HandOver.Bit;
        public static readonly uint PrioritySet = TicketOccurrence.PrioritySet.Bit;
        public static readonly uint FieldsSet = TicketOccurrence.FieldsSet.Bit;
        public static readonly uint TagsSet = TicketOccurrence.TagsSet.Bit;
        public static readonly uint PromiseMade = TicketOccurrence.PromiseMade.Bit;
        public static readonly uint PromiseSettled = TicketOccurrence.PromiseSettled.Bit;
        public static readonly uint PromiseWithdrawn = TicketOccurrence.PromiseWithdrawn.Bit;
        public static readonly uint TimeLogged = TicketOccurrence.TimeLogged.Bit;
        public static readonly uint Merge = TicketOccurrence.Merge.Bit;
        public static readonly uint Other = TicketOccurrence.Other.Bit;
    }
}
