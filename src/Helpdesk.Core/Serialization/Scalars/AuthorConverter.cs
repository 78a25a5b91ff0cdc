using System.Diagnostics;
using System.Text.Json;
using Helpdesk.Tickets;

namespace Helpdesk.Serialization.Scalars;

/// <summary>
/// Authors as side and key: <c>agent:ada</c>, <c>program:helper</c> for an agent that is a program, <c>third-party:Acme</c>, <c>system</c>, <c>system:import</c>. No side holds a colon, so that the first one ends it, whatever
/// the key holds.
/// </summary>
internal sealed class AuthorConverter : ScalarConverter<Author>
{
    private const string System = "system";

    private const string Requester = "requester:";

    private const string Agent = "agent:";

    private const string ThirdParty = "third-party:";

    private const string Program = "program:";

    private const string Automation = "system:";

    public override Author Parse(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("system"u8))
        {
            return Author.System;
        }

        // The key alone is made a text, where it stands plainly.
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped)
        {
            ReadOnlySpan<byte> plain = reader.ValueSpan;
            return plain.StartsWith("agent:"u8) ? Author.Agent(new AgentId(Key(plain, Agent)))
                : plain.StartsWith("requester:"u8) ? Author.Requester(new RequesterId(Key(plain, Requester)))
                : plain.StartsWith("program:"u8) ? Author.Agent(new AgentId(Key(plain, Program)), AgentKind.Program)
                : Parse(reader.GetString()!);
        }

        return Parse(reader.GetString() ?? throw new UnlikeException(Expectation));
    }

    public override void Write(Utf8JsonWriter writer, Author value) => writer.WriteStringValue(value.Kind switch
    {
        AuthorKind.Agent => (value.IsProgram ? Program : Agent) + value.Key,
        AuthorKind.Requester => Requester + value.Key,
        AuthorKind.ThirdParty => ThirdParty + value.Key,
        AuthorKind.System => value.Key.Length == 0 ? System : Automation + value.Key,
        _ => throw new UnreachableException($"No side is known for the author '{value}'."),
    });

    private static Author Parse(string text) => Is(text, Agent) ? Author.Agent(new AgentId(text[Agent.Length..]))
        : Is(text, Requester) ? Author.Requester(new RequesterId(text[Requester.Length..]))
        : Is(text, Program) ? Author.Agent(new AgentId(text[Program.Length..]), AgentKind.Program)
        : Is(text, Automation) ? Author.Automation(text[Automation.Length..])
        : Is(text, ThirdParty) ? Author.ThirdParty(text[ThirdParty.Length..])
        : throw new UnlikeException("system or one of requester:, agent:, program:, third-party: and system: with a key behind");

    /// <exception cref="DocumentException">It is not UTF-8.</exception>
    private static string Key(ReadOnlySpan<byte> author, string side) => DocumentText.Decode(author[side.Length..]);

    private static bool Is(string text, string side) => text.StartsWith(side, StringComparison.Ordinal);
}
