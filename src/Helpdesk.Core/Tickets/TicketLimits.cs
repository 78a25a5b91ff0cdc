namespace Helpdesk.Tickets;

/// <summary>The most that a ticket takes. Commands beyond are rejected, events with longer texts cannot be made, and a history or a document in which a ticket would hold more is refused, so that no event costs more than a ticket can hold.</summary>
/// <remarks>Lengths are in characters (UTF-16 code units), ends included. Constants, safe from any number of threads.</remarks>
public static class TicketLimits
{
    /// <summary>The longest subject.</summary>
    public const int Subject = 500;

    /// <summary>The longest message, note or resolution.</summary>
    public const int Text = 100_000;

    /// <summary>The longest text of a custom field.</summary>
    public const int FieldText = 10_000;

    /// <summary>The most custom fields of a ticket.</summary>
    public const int Fields = 200;

    /// <summary>The most tags of a ticket.</summary>
    public const int Tags = 200;

    /// <summary>The most collaborators of a ticket.</summary>
    public const int Collaborators = 200;

    /// <summary>The most links of a ticket.</summary>
    public const int Links = 1_000;

    /// <summary>The most commitments of a ticket, settled ones included.</summary>
    public const int Commitments = 1_000;

    /// <summary>The most categories of time spent.</summary>
    public const int TimeCategories = 200;

    /// <summary>The most tickets that are merged into one.</summary>
    public const int MergedFrom = 1_000;

    /// <summary>The most tickets that are looked at to find out whether a link would form a cycle, and the most merges that are followed to the ticket that goes on.</summary>
    public const int Hierarchy = 1_000;
}
