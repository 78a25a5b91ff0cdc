using System.Text;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>The author of the event is a certain agent.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record AgentClock(AgentId Agent) : NamedAuthorClock
{
    public override bool IsBy(TicketEvent each, Assignment? owner) => each.By.Kind == AuthorKind.Agent && string.Equals(each.By.Key, Agent.Value, StringComparison.Ordinal);

    internal override void Write(StringBuilder text) => text.Append("by agent ").AppendName(Agent.Value);
}
