using System.Text;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>The author of the event is an agent who acts for a certain team.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record TeamClock(TeamId Team) : NamedAuthorClock
{
    public override bool IsBy(TicketEvent each, Assignment? owner) =>
        each.By.Kind == AuthorKind.Agent && (each.ByTeam ?? (owner.Has(each.By) ? owner!.Team : null)) == Team;

    internal override void Write(StringBuilder text) => text.Append("by team ").AppendName(Team.Value);
}
