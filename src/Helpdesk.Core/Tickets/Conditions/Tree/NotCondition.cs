using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>A condition does not hold.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record NotCondition : TicketCondition
{
    public NotCondition(TicketCondition inner)
    {
        Inner = inner;
        Depth = inner.Depth + 1;
    }

    public TicketCondition Inner { get; }

    internal override int Depth { get; }

    internal override int Size => Inner.Size;

    internal override TicketParts Reads => Inner.Reads;

    internal override bool Holds(Ticket ticket) => !Inner.Holds(ticket);

    internal override void Write(StringBuilder text)
    {
        text.Append("not (");
        Inner.Write(text);
        text.Append(')');
    }
}
