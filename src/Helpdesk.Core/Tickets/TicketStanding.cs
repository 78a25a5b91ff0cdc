namespace Helpdesk.Tickets;

/// <summary>Whether a ticket is one to be worked on at all, whatever its status.</summary>
public enum TicketStanding
{
    /// <summary>It is.</summary>
    Active,

    /// <summary>It was merged into another, which replaces it.</summary>
    Merged,

    /// <summary>It was marked as unsolicited.</summary>
    Spam,

    /// <summary>It was deleted; its history is kept.</summary>
    Deleted,
}
