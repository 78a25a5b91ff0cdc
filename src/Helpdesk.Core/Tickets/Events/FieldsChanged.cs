using System.Collections.Immutable;

namespace Helpdesk.Tickets.Events;

/// <summary>Custom fields were given values, or emptied, or both.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record FieldsChanged : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="values">The new values by the names of their fields, each a valid key (see <see cref="TicketId"/>).</param>
    /// <param name="emptied">The names of the fields that have no value from now on.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, a name is invalid, or a field is both given a value and emptied.</exception>
    public FieldsChanged(EventHeader header, IEnumerable<KeyValuePair<string, FieldValue>> values, IEnumerable<string> emptied)
        : base(header)
    {
        Values = Names.Fields(Guard.NotNull(values));
        Emptied = Names.Tags(Guard.NotNull(emptied));
        if (Emptied.FirstOrDefault(Values.ContainsKey) is { } both)
        {
            throw new ArgumentException($"The field '{both}' is both given a value and emptied.", nameof(emptied));
        }
    }

    /// <summary>The new values by the names of their fields.</summary>
    public ImmutableSortedDictionary<string, FieldValue> Values { get; }

    /// <summary>The names of the fields that have no value from now on.</summary>
    public ImmutableSortedSet<string> Emptied { get; }

    /// <summary>Whether two events say the same.</summary>
    /// <param name="other">The other event.</param>
    public bool Equals(FieldsChanged? other) => base.Equals(other) && Sequences.Same(Values, other.Values) && Sequences.Same(Emptied, other.Emptied);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Values.Count, Emptied.Count);

    internal override void ApplyTo(Ticket draft)
    {
        ImmutableSortedDictionary<string, FieldValue> fields = draft.Fields.RemoveRange(Emptied).SetItems(Values);
        Bound(fields.Count, TicketLimits.Fields, "custom fields");
        draft.Extras = draft.Extras with { Fields = fields };
    }
}
