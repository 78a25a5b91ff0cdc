using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>A custom field is a number or a date that stands in a relation to another.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record FieldOrderCondition(string Field, Relation Relation, FieldValue Bound) : TicketCondition
{
    internal override TicketParts Reads => TicketParts.Extras;

    internal override bool Holds(Ticket ticket) =>
        ticket.Fields.TryGetValue(Field, out FieldValue? actual)
        && ((actual.AsNumber is { } number && Bound.AsNumber is { } other && Relation.Holds(number.CompareTo(other)))
            || (actual.AsDate is { } date && Bound.AsDate is { } otherDate && Relation.Holds(date.CompareTo(otherDate))));

    internal override void Write(StringBuilder text) => text.Append("field ").AppendName(Field).AppendRelation(Relation).AppendField(Bound);
}
