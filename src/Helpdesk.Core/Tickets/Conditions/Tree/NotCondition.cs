using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>A condition does not hold.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record NotCondition(TicketCondition Inner) : TicketCondition
{
    internal override int Depth { get; } = Inner.Depth + 1;

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
