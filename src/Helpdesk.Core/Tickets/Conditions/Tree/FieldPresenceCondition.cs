using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>A custom field has a value, or has none.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record FieldPresenceCondition(string Field, bool Exists) : TicketCondition
{
    internal override TicketParts Reads => TicketParts.Extras;

    internal override bool Holds(Ticket ticket) => ticket.Fields.ContainsKey(Field) == Exists;

    internal override void Write(StringBuilder text) => text.Append("field ").AppendName(Field).Append(Exists ? " exists" : " is missing");
}
