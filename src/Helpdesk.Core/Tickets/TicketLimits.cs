namespace Helpdesk.Tickets;

/// <summary>The most that a ticket takes. Commands beyond are rejected, and events with longer texts cannot be made; history that no command was asked for may hold more of anything.</summary>
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
}
