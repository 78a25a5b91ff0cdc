using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>The ticket has something, or lacks it.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record PresenceCondition(PresenceSource Source, bool Exists) : TicketCondition
{
    internal override TicketParts Reads => Source.Reads;

    internal override bool Holds(Ticket ticket) => Source.In(ticket) == Exists;

    internal override void Write(StringBuilder text) => text.Append(Source.Name).Append(' ').Append(Source.Verb(Exists));
}
