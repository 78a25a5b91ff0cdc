using System.Diagnostics;
using System.Text.Json;
using Helpdesk.Channels;
using Helpdesk.Channels.Chats;
using Helpdesk.Serialization.Shapes;
using NodaTime;
using static Helpdesk.Serialization.Shapes.Shape;

namespace Helpdesk.Serialization.Tables;

/// <summary>What every event of a chat says first.</summary>
internal readonly record struct ChatHeader(ChatId Chat, int Sequence, Instant At, int Version, string Kind);

/// <summary>The kinds of event of a chat.</summary>
internal static class ChatTable
{
    /// <summary>The newest version of every kind so far.</summary>
    private const int Version = 1;

    private static readonly Shape<ChatParty> Parties = WordShapes.OfEnum<ChatParty>();

    /// <summary>An event of a kind, or of a version of a kind, that the library does not know: the header, whatever else it says.</summary>
    private static readonly Shape<ChatHeader> Unknown = Object<ChatHeader>(table =>
    {
        table.IgnoresUnknown = true;
        table.Document(DocumentFormat.ChatEvent, isAlwaysWhole: true);
        return Header(table, each => each.Kind, Texts.KeyName, each => (each.Chat, each.Sequence, each.At));
    });

    private static readonly (string Name, Type Type, Shape<ChatEvent> Shape)[] Kinds =
    [
        Kind<ChatRequested>("chat-requested", (table, header) =>
        {
            Slot<ChannelReference> channel = table.Required("channel", Parts.Channel, each => each.Channel);
            Slot<string?> visitorName = table.Optional("visitorName", Texts.Any, each => each.VisitorName);
            Slot<RequesterId?> requester = table.Optional("requester", Texts.Requester, each => each.RequesterId);
            Slot<Language> language = table.Or("language", default, Texts.Language, each => each.Language);
            return given =>
            {
                ChatHeader head = header(given);
                if (head.Sequence != 1)
                {
                    throw given.Fail("sequence", "Must be 1, because a chat begins with its request.");
                }

                if (given.Get(channel).Kind != ChannelKind.LiveChat)
                {
                    given.At("channel");
                    given.Reading.Enter("kind");
                    throw new FormatException($"Must be {ChannelKind.LiveChat.Name}, but is {given.Get(channel).Kind.Name}.");
                }

                given.At("visitorName");
                return new ChatRequested(head.Chat, head.At, given.Get(channel), given.Get(visitorName), given.Get(requester), given.Get(language));
            };
        }),
        Kind<ChatAccepted>("chat-accepted", (table, header) =>
        {
            (Slot<AgentId?> person, Slot<AgentId?> program) = Agents(table, "agent", "program", each => each.AgentId, each => each.AgentKind);
            return given =>
            {
                ChatHeader head = header(given);
                return (given.Get(person), given.Get(program)) switch
                {
                    ({ } agent, null) => new ChatAccepted(head.Chat, head.Sequence, head.At, agent),
                    (null, { } agent) => new ChatAccepted(head.Chat, head.Sequence, head.At, agent, AgentKind.Program),
                    _ => throw given.Fail("Must have exactly one of agent, program."),
                };
            };
        }),
        Kind<ChatTransferred>("chat-transferred", (table, header) =>
        {
            Slot<AgentId> from = table.Required("from", Texts.Agent, each => each.FromAgentId);
            (Slot<AgentId?> person, Slot<AgentId?> program) = Agents(table, "toAgent", "toProgram", each => each.ToAgentId, each => each.ToAgentKind);
            Slot<TeamId?> toTeam = table.Optional("toTeam", Texts.Team, each => each.ToTeamId);
            return given =>
            {
                ChatHeader head = header(given);
                given.At(given.Has(person) ? "toAgent" : "toProgram");
                return (given.Get(person), given.Get(program), given.Get(toTeam)) switch
                {
                    ({ } agent, null, null) => new ChatTransferred(head.Chat, head.Sequence, head.At, given.Get(from), agent),
                    (null, { } agent, null) => new ChatTransferred(head.Chat, head.Sequence, head.At, given.Get(from), agent, AgentKind.Program),
                    (null, null, { } team) => new ChatTransferred(head.Chat, head.Sequence, head.At, given.Get(from), team),
                    _ => throw given.Fail("Must have exactly one of toAgent, toProgram, toTeam."),
                };
            };
        }),
        Kind<ChatMessageSent>("chat-message-sent", (table, header) =>
        {
            Slot<ChatParty> by = table.Required("by", Parties, each => each.By);
            (Slot<AgentId?> person, Slot<AgentId?> program) = Agents(table, "agent", "program", each => each.AgentId, each => each.AgentKind);
            Slot<string> text = table.Required("text", Texts.Any, each => each.Text);
            return given =>
            {
                ChatHeader head = header(given);
                given.At("text");
                return (given.Get(by), given.Get(person), given.Get(program)) switch
                {
                    (ChatParty.Agent, { } agent, null) => new ChatMessageSent(head.Chat, head.Sequence, head.At, agent, given.Get(text)),
                    (ChatParty.Agent, null, { } agent) => new ChatMessageSent(head.Chat, head.Sequence, head.At, agent, given.Get(text), AgentKind.Program),
                    (ChatParty.Agent, null, null) => throw given.Fail("Lacks 'agent' or 'program', one of which a message of an agent has."),
                    (ChatParty.Agent, _, _) => throw given.Fail("Must have exactly one of agent, program."),
                    (_, { }, _) => throw given.Fail("agent", "Can be present only when 'by' is Agent."),
                    (_, _, { }) => throw given.Fail("program", "Can be present only when 'by' is Agent."),
                    (var party, null, null) => new ChatMessageSent(head.Chat, head.Sequence, head.At, party, given.Get(text)),
                };
            };
        }),
        Kind<ChatAbandoned>("chat-abandoned", (table, header) => given => header(given) is var head ? new ChatAbandoned(head.Chat, head.Sequence, head.At) : throw new UnreachableException()),
        Kind<ChatEnded>("chat-ended", (table, header) =>
        {
            Slot<ChatParty> by = table.Required("by", Parties, each => each.By);
            return given => header(given) is var head ? new ChatEnded(head.Chat, head.Sequence, head.At, given.Get(by)) : throw new UnreachableException();
        }),
    ];

    /// <exception cref="DocumentException">The text is not an event of a chat.</exception>
    public static ChatEvent Read(ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> text = DocumentText.WithoutMark(json);
        ChatHeader head = DocumentText.Read(text, Unknown, DocumentFormat.ChatEvent);
        Shape<ChatEvent>? known = head.Version > Version ? null : Array.Find(Kinds, each => string.Equals(each.Name, head.Kind, StringComparison.Ordinal)).Shape;
        if (known is not null)
        {
            return DocumentText.Read(text, known, new DocumentReading(), DocumentFormat.ChatEvent.Options);
        }

        try
        {
            return new ChatUnknownEvent(head.Chat, head.Sequence, head.At, head.Kind, DocumentText.Decode(text));
        }
        catch (ArgumentException refusal)
        {
            throw DocumentPath.Root.Fail(DocumentVocabulary.Reason(refusal), refusal);
        }
    }

    /// <exception cref="FormatException">A value in it cannot be written.</exception>
    public static void Write(Utf8JsonWriter writer, ChatEvent value)
    {
        if (value is ChatUnknownEvent unknown)
        {
            writer.WriteRawValue(UnknownDocument.EnsureSame(unknown, unknown.Kind, unknown.Json, ChatJson.ReadEvent), skipInputValidation: true);
        }
        else
        {
            Array.Find(Kinds, each => each.Type == value.GetType()).Shape.Write(writer, value);
        }
    }

    private static (string, Type, Shape<ChatEvent>) Kind<T>(string name, Func<ObjectTable<T>, Func<GivenValues, ChatHeader>, Func<GivenValues, T>> define)
        where T : ChatEvent => (name, typeof(T), Object<ChatEvent, T>(table =>
        {
            table.Document(DocumentFormat.ChatEvent, isAlwaysWhole: true);
            return define(table, Header(table, _ => name, Texts.KeyName, each => (each.ChatId, each.Sequence, each.HappenedAt)));
        }));

    private static Func<GivenValues, ChatHeader> Header<T>(ObjectTable<T> table, Func<T, string> kindOf, Shape<string> kinds, Func<T, (ChatId Chat, int Sequence, Instant At)> head)
    {
        Slot<string> kind = table.Required("kind", kinds, kindOf);
        Slot<int> version = table.Or("version", Version, Values.Ordinal, _ => Version);
        Slot<ChatId> chat = table.Required("chat", Texts.Chat, each => head(each).Chat);
        Slot<int> sequence = table.Required("sequence", Values.Ordinal, each => head(each).Sequence);
        Slot<Instant> happenedAt = table.Required("happenedAt", Values.Instant, each => head(each).At);
        return given => new ChatHeader(given.Get(chat), given.Get(sequence), given.Get(happenedAt), given.Get(version), given.Get(kind));
    }

    /// <summary>An agent in one of two properties, which say whether it is a person or a program.</summary>
    private static (Slot<AgentId?> Person, Slot<AgentId?> Program) Agents<T>(ObjectTable<T> table, string person, string program, Func<T, AgentId?> agent, Func<T, AgentKind?> kind) => (
        table.Optional(person, Texts.Agent, each => kind(each) == AgentKind.Person ? agent(each) : null),
        table.Optional(program, Texts.Agent, each => kind(each) == AgentKind.Program ? agent(each) : null));
}
