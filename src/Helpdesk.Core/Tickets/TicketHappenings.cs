using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets;

/// <summary>
/// What an event is, as bits, so that what happened is one number for all who listen: found once, when a history or a ticket takes the event. The bits are those of the values of <c>TicketOccurrence</c>, which names them to
/// users; the highest eight are left to those who ask for the author.
/// </summary>
internal static class TicketHappenings
{
    public const uint Opened = 1u << 0;
    public const uint RequesterMessage = 1u << 1;
    public const uint PublicReply = 1u << 2;
    public const uint AutomaticReply = 1u << 3;
    public const uint InternalNote = 1u << 4;
    public const uint StatusSet = 1u << 5;
    public const uint TeamChange = 1u << 6;
    public const uint AgentChange = 1u << 7;
    public const uint HandOver = 1u << 8;
    public const uint PrioritySet = 1u << 9;
    public const uint FieldsSet = 1u << 10;
    public const uint TagsSet = 1u << 11;
    public const uint PromiseMade = 1u << 12;
    public const uint PromiseSettled = 1u << 13;
    public const uint TimeLogged = 1u << 14;
    public const uint Merge = 1u << 15;
    public const uint Other = 1u << 16;
    public const uint ProgramReply = 1u << 17;
    public const uint HandOverToPeople = 1u << 18;
    public const uint HandOverToProgram = 1u << 19;
    public const uint PromiseWithdrawn = 1u << 20;

    /// <summary>An agent of either kind answered in public: what a policy listens to that counts programs.</summary>
    public const uint AnyReply = 1u << 24;

    /// <summary>All that an event is except for changes of owner, which depend on the ticket before it. The frequent kinds are asked for first.</summary>
    public static uint Of(TicketEvent each) => each switch
    {
        PublicReplySent reply => AnyReply | (reply.By.IsProgram ? ProgramReply : PublicReply),
        RequesterMessageReceived => RequesterMessage,
        StatusChanged => StatusSet,
        AssignmentChanged => 0,
        InternalNoteAdded => InternalNote,
        TicketOpened opened => opened.HasRequesterMessage ? Opened | RequesterMessage : Opened,
        PriorityChanged => PrioritySet,
        AutomaticReplySent => AutomaticReply,
        FieldsChanged => FieldsSet,
        TagsChanged => TagsSet,
        Events.TimeLogged => TimeLogged,
        Events.PromiseMade => PromiseMade,
        Events.PromiseSettled settled => settled.Kept ? PromiseSettled : PromiseSettled | PromiseWithdrawn,
        TicketMerged => Merge | StatusSet,
        TicketMergedFrom => Merge,
        _ => Other,
    };

    /// <summary>What a change of owner is besides.</summary>
    /// <param name="before">Who had the ticket before the event; null for nobody.</param>
    /// <param name="after">Who has it after it.</param>
    public static uint OfOwners(Assignment? before, Assignment? after) =>
        (before?.Team == after?.Team ? 0 : TeamChange) | (before?.Agent == after?.Agent ? 0 : AgentChange);
}
