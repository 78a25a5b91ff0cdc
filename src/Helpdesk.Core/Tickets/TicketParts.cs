namespace Helpdesk.Tickets;

/// <summary>The parts that the state of a ticket is kept in, so that what depends on one is asked again only when it has changed.</summary>
[Flags]
internal enum TicketParts : byte
{
    None = 0,

    /// <summary>What is in <see cref="TicketHead"/>.</summary>
    Head = 1,

    /// <summary>What is in <see cref="TicketStatusState"/>: the counts of reopens and waits too.</summary>
    Status = 2,

    /// <summary>What is in <see cref="TicketAssignmentState"/>: the counts of hand-overs too.</summary>
    Assignment = 4,

    Standing = 8,

    /// <summary>What is in <see cref="TicketExtras"/>: fields, tags, links, promises, the count of unknown events.</summary>
    Extras = 16,

    /// <summary>The counts of messages, replies and notes.</summary>
    Messages = 32,

    All = Head | Status | Assignment | Standing | Extras | Messages,
}
