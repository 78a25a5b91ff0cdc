using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>A custom field is a number or a date that compares with another.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record FieldCompareCondition(TicketProperty Property, Relation Relation, FieldValue Bound) : PropertyCondition(Property)
{
    internal override bool Holds(Ticket ticket) =>
        ticket.Fields.TryGetValue(Property.Field!, out FieldValue? actual)
        && ((actual.AsNumber is { } number && Bound.AsNumber is { } other && Relation.Holds(number.CompareTo(other)))
            || (actual.AsDate is { } date && Bound.AsDate is { } otherDate && Relation.Holds(date.CompareTo(otherDate))));

    protected override void WriteComparison(StringBuilder text) => text.AppendRelation(Relation).AppendField(Bound);
}
