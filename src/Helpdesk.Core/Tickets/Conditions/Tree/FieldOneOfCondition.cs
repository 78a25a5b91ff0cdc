using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>A custom field has one of several values.</summary>
/// <param name="Property">The field.</param>
/// <param name="Values">The values: distinct and in an order of their own, so that lists that say the same are equal.</param>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record FieldOneOfCondition(TicketProperty Property, EquatableArray<FieldValue> Values) : PropertyCondition(Property)
{
    internal override int Size => Values.Length;

    public static TicketCondition Of(TicketProperty field, IEnumerable<FieldValue> values) => Bounded(
        new FieldOneOfCondition(field, NotEmpty<FieldValue>([.. Guard.NotNull(values)
            .Select(each => Guard.NotNull(each, nameof(values)))
            .Distinct()
            .OrderBy(each => each.Kind)
            .ThenBy(each => each.AsNumber ?? 0)
            .ThenBy(each => each.AsDate ?? default)
            .ThenBy(each => each.AsFlag ?? false)
            .ThenBy(each => each.AsText, StringComparer.Ordinal)])),
        nameof(values));

    internal override bool Holds(Ticket ticket)
    {
        if (!ticket.Fields.TryGetValue(Property.Field!, out FieldValue? actual))
        {
            return false;
        }

        foreach (FieldValue each in Values.Items)
        {
            if (each.Equals(actual))
            {
                return true;
            }
        }

        return false;
    }

    protected override void WriteComparison(StringBuilder text) => text.AppendOneOf("is", "one", Values, static (each, to) => to.AppendField(each));
}
