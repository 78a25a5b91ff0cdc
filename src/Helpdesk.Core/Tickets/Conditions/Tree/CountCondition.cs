using System.Globalization;
using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>Something has happened to the ticket just, at least, or at most, so many times.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record CountCondition(CountSource Source, Relation Relation, int Count) : TicketCondition
{
    public static TicketCondition Of(CountSource source, Relation relation, int count) => new CountCondition(source, relation, Guard.InRange(count, 0, int.MaxValue));

    internal override TicketParts Reads => Source.Reads;

    internal override bool Holds(Ticket ticket) => Relation.Holds(Source.Of(ticket).CompareTo(Count));

    internal override void Write(StringBuilder text) => text.Append(Source.Name).AppendRelation(Relation).Append(CultureInfo.InvariantCulture, $"{Count}");
}
