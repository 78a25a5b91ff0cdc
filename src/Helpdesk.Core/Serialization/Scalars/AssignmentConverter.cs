using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Helpdesk.Serialization.Documents;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization.Scalars;

/// <summary>Assignments by team, agent or both; <c>program</c> stands in place of <c>agent</c> where the agent is one.</summary>
internal sealed class AssignmentConverter(ScalarConverter<TeamId> teams, ScalarConverter<AgentId> agents) : PartConverter<Assignment>
{
    public override JsonTypeInfo Contract => DocumentContext.Default.AssignmentDocument;

    protected override Assignment ParseProperties(ref Utf8JsonReader reader)
    {
        TeamId? team = null;
        AgentId? agent = null;
        AgentId? program = null;
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
            else if (program is null && reader.ValueTextEquals("program"u8))
            {
                program = Value(ref reader, agents);
            }
            else
            {
                throw Unfit();
            }
        }

        return (agent, program) is ({ }, { }) ? throw new FormatException("Must have agent or program, not both.")
            : (team, agent ?? program) is (null, null) ? throw new FormatException("Must have team, agent or both.")
            : new Assignment(team, agent ?? program, program is null ? AgentKind.Person : AgentKind.Program);
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
            writer.WriteString(value.IsToProgram ? "program"u8 : "agent"u8, agent.Value);
        }

        writer.WriteEndObject();
    }
}
