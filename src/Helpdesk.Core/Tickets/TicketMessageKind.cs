namespace Helpdesk.Tickets;

/// <summary>What a message of a ticket's conversation is, and so who may see it.</summary>
public enum TicketMessageKind
{
    /// <summary>The requester's side wrote or spoke to the desk.</summary>
    Requester,

    /// <summary>An agent, a person or a program, wrote or spoke to the requester.</summary>
    PublicReply,

    /// <summary>The desk's software wrote to the requester by a rule or a template.</summary>
    AutomaticReply,

    /// <summary>A note that the requester does not see.</summary>
    InternalNote,
}
