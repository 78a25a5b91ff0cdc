namespace Helpdesk.Tickets;

/// <summary>A link from a ticket to another.</summary>
/// <remarks>Immutable and thread-safe. Equality compares kind and other ticket.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TicketLink
{
    /// <summary>A link.</summary>
    /// <param name="kind">What the other ticket is to the one that holds the link.</param>
    /// <param name="other">The other ticket.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public TicketLink(LinkKind kind, TicketId other)
    {
        Kind = Guard.NotNull(kind);
        Other = Guard.Key(other);
    }

    /// <summary>What the other ticket is to the one that holds the link.</summary>
    public LinkKind Kind { get; }

    /// <summary>The other ticket.</summary>
    public TicketId Other { get; }

    /// <summary>Kind and key, such as <c>Parent INC-7</c>.</summary>
    public override string ToString() => $"{Kind.Name} {Other}";
}
