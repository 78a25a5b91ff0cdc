using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>Something about the ticket is at least, or at most, at a level, which has a name.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record LevelCondition(LevelSource Source, Relation Relation, string Name, int Level) : TicketCondition
{
    public static TicketCondition Of<T>(LevelSource source, Relation relation, T value, Func<T, string> name, Func<T, int> level) =>
        new LevelCondition(source, relation, name(value), level(value));

    internal override TicketParts Reads => Source.Reads;

    internal override bool Holds(Ticket ticket)
    {
        int actual = Source.Of(ticket);
        return actual != LevelSource.Missing && Relation.Holds(actual.CompareTo(Level));
    }

    internal override void Write(StringBuilder text) => text.Append(Source.Name).AppendRelation(Relation).AppendName(Name);
}
