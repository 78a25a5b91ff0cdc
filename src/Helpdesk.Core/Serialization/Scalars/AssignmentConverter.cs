using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Serialization.Documents;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Assignments by team, agent or both.</summary>
internal sealed class AssignmentConverter(ScalarConverter<TeamId> teams, ScalarConverter<AgentId> agents) : PartConverter<Assignment>
{
    public override JsonTypeInfo Contract => DocumentContext.Default.AssignmentDocument;

    protected override Assignment ParseProperties(ref Utf8JsonReader reader)
    {
        TeamId? team = null;
        AgentId? agent = null;
        while (Next(ref reader))
        {
            if (team is null && reader.ValueTextEquals("team"u8))
            {
                team = Value(ref reader, teams);
            }
            else if (agent is null && reader.ValueTextEquals("agent"u8))
            {
                agent = Value(ref reader, agents);
            }
            else
            {
                throw Unfit();
            }
        }

        return (team, agent) is (null, null) ? throw new FormatException("Must have team, agent or both.") : new Assignment(team, agent);
    }

    public override void Write(Utf8JsonWriter writer, Assignment value)
    {
        writer.WriteStartObject();
        if (value.Team is { } team)
        {
            writer.WriteString("team"u8, team.Value);
        }

        if (value.Agent is { } agent)
        {
            writer.WriteString("agent"u8, agent.Value);
        }

        writer.WriteEndObject();
    }
}
