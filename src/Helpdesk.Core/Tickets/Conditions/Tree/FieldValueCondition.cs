using System.Collections.Immutable;
using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>A custom field has one of several values, which are distinct and in an order of their own, so that lists that say the same are equal.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record FieldValueCondition : TicketCondition
{
    private FieldValueCondition(string field, ImmutableArray<FieldValue> values)
    {
        Field = field;
        Values = values;
    }

    public string Field { get; }

    public ImmutableArray<FieldValue> Values { get; }

    internal override int Size => Values.Length;

    public static TicketCondition Of(string field, IEnumerable<FieldValue> values)
    {
        ImmutableArray<FieldValue> all = [.. Guard.NotNull(values)
            .Select(each => Guard.NotNull(each, nameof(values)))
            .Distinct()
            .OrderBy(each => each.Kind)
            .ThenBy(each => each.AsNumber ?? 0)
            .ThenBy(each => each.AsDate ?? default)
            .ThenBy(each => each.AsFlag ?? false)
            .ThenBy(each => each.AsText, StringComparer.Ordinal)];
        return all.IsEmpty
            ? throw new ArgumentException("There must be at least one value to compare with; what never matches is TicketCondition.Never.", nameof(values))
            : Bounded(new FieldValueCondition(field, all), nameof(values));
    }

    public bool Equals(FieldValueCondition? other) =>
        ReferenceEquals(this, other) || (other is not null && string.Equals(Field, other.Field, StringComparison.Ordinal) && Sequences.Same(Values, other.Values));

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Field, StringComparer.Ordinal);
        foreach (FieldValue each in Values)
        {
            hash.Add(each);
        }

        return hash.ToHashCode();
    }

    internal override TicketParts Reads => TicketParts.Extras;

    internal override bool Holds(Ticket ticket)
    {
        if (!ticket.Fields.TryGetValue(Field, out FieldValue? actual))
        {
            return false;
        }

        foreach (FieldValue each in Values)
        {
            if (each.Equals(actual))
            {
                return true;
            }
        }

        return false;
    }

    internal override void Write(StringBuilder text)
    {
        text.Append("field ").AppendName(Field).Append(Values.Length == 1 ? " is " : " is one of (");
        for (int i = 0; i < Values.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").AppendField(Values[i]);
        }

        text.Append(Values.Length == 1 ? "" : ")");
    }
}
