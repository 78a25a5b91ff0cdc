using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>The subject holds a text, whatever its case.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record SubjectCondition(string Text) : TicketCondition
{
    public static TicketCondition Of(string text) => new SubjectCondition(Guard.Text(text, TicketLimits.Subject));

    internal override TicketParts Reads => TicketParts.Head;

    internal override bool Holds(Ticket ticket) => ticket.Subject.Contains(Text, StringComparison.OrdinalIgnoreCase);

    internal override void Write(StringBuilder text) => text.Append("subject contains ").AppendQuoted(Text);
}
