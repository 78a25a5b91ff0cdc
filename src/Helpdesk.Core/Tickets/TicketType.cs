namespace Helpdesk.Tickets;

/// <summary>What a ticket is: a question, an incident, or whatever else a host distinguishes.</summary>
/// <remarks>Immutable and thread-safe. Equality compares the name, to the letter.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TicketType
{
    /// <summary>A type.</summary>
    /// <param name="name">Its name, a valid key (see <see cref="TicketId"/>).</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    public TicketType(string name) => Name = KeyText.Check(name);

    /// <summary>Something that a person wants to know. The default.</summary>
    public static TicketType Question { get; } = new(nameof(Question));

    /// <summary>Something that worked and does not.</summary>
    public static TicketType Incident { get; } = new(nameof(Incident));

    /// <summary>The cause of incidents.</summary>
    public static TicketType Problem { get; } = new(nameof(Problem));

    /// <summary>Something to be done.</summary>
    public static TicketType Task { get; } = new(nameof(Task));

    /// <summary>Money that a person wants back.</summary>
    public static TicketType Refund { get; } = new(nameof(Refund));

    /// <summary>A danger to data or people.</summary>
    public static TicketType Security { get; } = new(nameof(Security));

    /// <summary>Anything else.</summary>
    public static TicketType Other { get; } = new(nameof(Other));

    /// <summary>The name, as people read it.</summary>
    public string Name { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
