using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization.Shapes;

/// <summary>
/// Authors as side and key: <c>agent:ada</c>, <c>program:helper</c> for an agent that is a program, <c>third-party:Acme</c>, <c>system</c>, <c>system:import</c>. No side holds a colon, so that the first one ends it, whatever
/// the key holds.
/// </summary>
internal sealed class AuthorShape : Shape<Author>
{
    private const string System = "system";

    private const string Requester = "requester:";

    private const string Agent = "agent:";

    private const string ThirdParty = "third-party:";

    private const string Program = "program:";

    private const string Automation = "system:";

    public override void Write(Utf8JsonWriter writer, Author value) => writer.WriteStringValue(value.Kind switch
    {
        AuthorKind.Agent => (value.IsProgram ? Program : Agent) + value.Key,
        AuthorKind.Requester => Requester + value.Key,
        AuthorKind.ThirdParty => ThirdParty + value.Key,
        AuthorKind.System => value.Key.Length == 0 ? System : Automation + value.Key,
        _ => throw new UnreachableException($"No side is known for the author '{value}'."),
    });

    public override JsonObject Describe(SchemaDefinitions definitions) => new() { ["type"] = "string", ["pattern"] = "^(system|(requester|agent|program|third-party|system):.+)$" };

    protected override Author Parse(ref Utf8JsonReader reader, DocumentReading reading)
    {
        if (reader.ValueTextEquals("system"u8))
        {
            return Author.System;
        }

        string text = reader.GetString()!;
        return Is(text, Agent) ? Author.Agent(new AgentId(text[Agent.Length..]))
            : Is(text, Requester) ? Author.Requester(new RequesterId(text[Requester.Length..]))
            : Is(text, Program) ? Author.Agent(new AgentId(text[Program.Length..]), AgentKind.Program)
            : Is(text, Automation) ? Author.Automation(text[Automation.Length..])
            : Is(text, ThirdParty) ? Author.ThirdParty(text[ThirdParty.Length..])
            : throw new ExpectedException("system or one of requester:, agent:, program:, third-party: and system: with a key behind");
    }

    private static bool Is(string text, string side) => text.StartsWith(side, StringComparison.Ordinal);
}
