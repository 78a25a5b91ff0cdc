using System.Collections.Immutable;

namespace Helpdesk.Tickets;

/// <summary>A custom field that tickets of a desk can have.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record FieldDefinition
{
    private FieldDefinition(string name, FieldKind kind, ImmutableSortedSet<string> choices)
    {
        Name = KeyText.Check(name);
        Kind = kind;
        Choices = choices;
    }

    /// <summary>The name, a valid key (see <see cref="TicketId"/>).</summary>
    public string Name { get; }

    /// <summary>The kind of its values.</summary>
    public FieldKind Kind { get; }

    /// <summary>What can be chosen, in ordinal order; empty for the kinds but <see cref="FieldKind.Choice"/>.</summary>
    public ImmutableSortedSet<string> Choices { get; }

    /// <summary>Whether a ticket must have a value before it is solved or closed. False by default.</summary>
    public bool IsRequiredToSolve { get; init; }

    /// <summary>A field of free text.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    public static FieldDefinition Text(string name) => new(name, FieldKind.Text, Names.Tags([]));

    /// <summary>A field of decimal numbers.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    public static FieldDefinition Number(string name) => new(name, FieldKind.Number, Names.Tags([]));

    /// <summary>A field of dates.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    public static FieldDefinition Date(string name) => new(name, FieldKind.Date, Names.Tags([]));

    /// <summary>A field of yes or no.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    public static FieldDefinition Flag(string name) => new(name, FieldKind.Flag, Names.Tags([]));

    /// <summary>A field of one out of a list.</summary>
    /// <param name="name">The name.</param>
    /// <param name="choices">The list: at least one, each a valid key.</param>
    /// <exception cref="ArgumentException">A name is invalid, or there is no choice.</exception>
    public static FieldDefinition Choice(string name, params string[] choices) => Choice(name, (IEnumerable<string>)Guard.NotNull(choices));

    /// <inheritdoc cref="Choice(string, string[])"/>
    public static FieldDefinition Choice(string name, IEnumerable<string> choices) => Names.Tags(Guard.NotNull(choices)) is { IsEmpty: false } all
        ? new(name, FieldKind.Choice, all)
        : throw new ArgumentException($"The field '{name}' offers no choice.", nameof(choices));

    /// <summary>Whether two fields are the same.</summary>
    /// <param name="other">The other field.</param>
    public bool Equals(FieldDefinition? other) =>
        other is not null
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && Kind == other.Kind
        && Sequences.Same(Choices, other.Choices)
        && IsRequiredToSolve == other.IsRequiredToSolve;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Kind, Choices.Count);

    /// <summary>Name and kind, such as <c>Serial number (Text)</c>.</summary>
    public override string ToString() => $"{Name} ({Kind})";
}
