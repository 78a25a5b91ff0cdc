using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>A custom field is a free text that holds another, whatever its case.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record FieldTextCondition(string Field, string Text) : TicketCondition
{
    internal override TicketParts Reads => TicketParts.Extras;

    internal override bool Holds(Ticket ticket) =>
        ticket.Fields.TryGetValue(Field, out FieldValue? actual) && actual.Kind == FieldKind.Text && actual.AsText!.Contains(Text, StringComparison.OrdinalIgnoreCase);

    internal override void Write(StringBuilder text) => text.Append("field ").AppendName(Field).Append(" contains ").AppendQuoted(Text);
}
