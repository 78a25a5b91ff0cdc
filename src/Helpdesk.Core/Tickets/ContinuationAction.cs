namespace Helpdesk.Tickets;

/// <summary>What becomes of a message that may go on with an open ticket.</summary>
public enum ContinuationAction
{
    /// <summary>It opens a ticket of its own.</summary>
    Separate,

    /// <summary>A person is offered the tickets that it may belong to.</summary>
    Offer,

    /// <summary>It joins the first of them.</summary>
    Join,
}
