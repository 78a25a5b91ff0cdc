namespace Helpdesk.Tickets;

/// <summary>A status that tickets can have: a name of the host's in one of the categories that the library understands.</summary>
/// <remarks>Immutable and thread-safe. Equality compares name, to the letter, and category.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TicketStatus
{
    /// <summary>A status.</summary>
    /// <param name="name">Its name, a valid key (see <see cref="TicketId"/>), such as <c>Waiting for parts</c>.</param>
    /// <param name="category">What it means.</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    public TicketStatus(string name, StatusCategory category)
    {
        Name = KeyText.Check(name);
        Category = Guard.NotNull(category);
    }

    /// <summary>The status <c>New</c>.</summary>
    public static TicketStatus New { get; } = new(nameof(New), StatusCategory.New);

    /// <summary>The status <c>Open</c>.</summary>
    public static TicketStatus Open { get; } = new(nameof(Open), StatusCategory.Open);

    /// <summary>The status <c>Pending</c>.</summary>
    public static TicketStatus Pending { get; } = new(nameof(Pending), StatusCategory.Pending);

    /// <summary>The status <c>On hold</c>.</summary>
    public static TicketStatus OnHold { get; } = new("On hold", StatusCategory.OnHold);

    /// <summary>The status <c>Solved</c>.</summary>
    public static TicketStatus Solved { get; } = new(nameof(Solved), StatusCategory.Solved);

    /// <summary>The status <c>Closed</c>.</summary>
    public static TicketStatus Closed { get; } = new(nameof(Closed), StatusCategory.Closed);

    /// <summary>The name, as people read it.</summary>
    public string Name { get; }

    /// <summary>What it means.</summary>
    public StatusCategory Category { get; }

    /// <summary>The name, with the category where the name does not say it.</summary>
    public override string ToString() => Equals(Of(Category)) ? Name : $"{Name} ({Category.Name})";

    /// <summary>The library's own status of a category.</summary>
    /// <param name="category">The category.</param>
    public static TicketStatus Of(StatusCategory category) => Guard.NotNull(category).Value switch
    {
        1 => New,
        2 => Open,
        3 => Pending,
        4 => OnHold,
        5 => Solved,
        _ => Closed,
    };
}
