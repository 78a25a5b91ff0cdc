using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>A comparison with one property of the ticket. But for "is missing", none holds for a ticket that lacks the property.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal abstract record PropertyCondition(TicketProperty Property) : TicketCondition
{
    internal sealed override TicketParts Reads => Property.Reads;

    internal sealed override void Write(StringBuilder text) => WriteComparison(text.Append(Property.Text).Append(' '));

    protected abstract void WriteComparison(StringBuilder text);
}
