using Helpdesk.Channels;
using Helpdesk.Channels.Chats;
using Helpdesk.Serialization.Shapes;

namespace Helpdesk.Serialization.Tables;

/// <summary>The kinds of event of a chat.</summary>
internal static class ChatTable
{
    private static readonly Shape<ChatParty> Parties = WordShapes.OfEnum<ChatParty>();

    /// <summary>The table.</summary>
    public static readonly StreamTable<ChatEvent, ChatId> Events = new StreamTable<ChatEvent, ChatId>(
        DocumentFormat.ChatEvent,
        "chat",
        Texts.Chat,
        each => (each.ChatId, each.Sequence, each.HappenedAt),
        (head, document) => new ChatUnknownEvent(head.Key, head.Sequence, head.At, head.Kind, document),
        each => each is ChatUnknownEvent unknown ? (unknown.Kind, unknown.Json) : null)
        .With<ChatRequested>("chat-requested", table =>
        {
            Slot<ChannelReference> channel = table.Required("channel", Parts.Channel, each => each.Channel);
            Slot<string?> visitorName = table.Optional("visitorName", Texts.Any, each => each.VisitorName);
            Slot<RequesterId?> requester = table.Optional("requester", Texts.Requester, each => each.RequesterId);
            Slot<Language> language = table.Or("language", default, Texts.Language, each => each.Language);
            return (given, head) =>
            {
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
                return new ChatRequested(head.Key, head.At, given.Get(channel), given.Get(visitorName), given.Get(requester), given.Get(language));
            };
        })
        .With<ChatAccepted>("chat-accepted", table =>
        {
            (Slot<AgentId?> person, Slot<AgentId?> program) = Agents(table, "agent", "program", each => each.AgentId, each => each.AgentKind);
            return (given, head) => (given.Get(person), given.Get(program)) switch
            {
                ({ } agent, null) => new ChatAccepted(head.Key, head.Sequence, head.At, agent),
                (null, { } agent) => new ChatAccepted(head.Key, head.Sequence, head.At, agent, AgentKind.Program),
                _ => throw given.Fail("Must have exactly one of agent, program."),
            };
        })
        .With<ChatTransferred>("chat-transferred", table =>
        {
            Slot<AgentId> from = table.Required("from", Texts.Agent, each => each.FromAgentId);
            (Slot<AgentId?> person, Slot<AgentId?> program) = Agents(table, "toAgent", "toProgram", each => each.ToAgentId, each => each.ToAgentKind);
            Slot<TeamId?> toTeam = table.Optional("toTeam", Texts.Team, each => each.ToTeamId);
            return (given, head) =>
            {
                given.At(given.Has(person) ? "toAgent" : "toProgram");
                return (given.Get(person), given.Get(program), given.Get(toTeam)) switch
                {
                    ({ } agent, null, null) => new ChatTransferred(head.Key, head.Sequence, head.At, given.Get(from), agent),
                    (null, { } agent, null) => new ChatTransferred(head.Key, head.Sequence, head.At, given.Get(from), agent, AgentKind.Program),
                    (null, null, { } team) => new ChatTransferred(head.Key, head.Sequence, head.At, given.Get(from), team),
                    _ => throw given.Fail("Must have exactly one of toAgent, toProgram, toTeam."),
                };
            };
        })
        .With<ChatMessageSent>("chat-message-sent", table =>
        {
            Slot<ChatParty> by = table.Required("by", Parties, each => each.By);
            (Slot<AgentId?> person, Slot<AgentId?> program) = Agents(table, "agent", "program", each => each.AgentId, each => each.AgentKind);
            Slot<string> text = table.Required("text", Texts.Any, each => each.Text);
            return (given, head) =>
            {
                given.At("text");
                return (given.Get(by), given.Get(person), given.Get(program)) switch
                {
                    (ChatParty.Agent, { } agent, null) => new ChatMessageSent(head.Key, head.Sequence, head.At, agent, given.Get(text)),
                    (ChatParty.Agent, null, { } agent) => new ChatMessageSent(head.Key, head.Sequence, head.At, agent, given.Get(text), AgentKind.Program),
                    (ChatParty.Agent, null, null) => throw given.Fail("Lacks 'agent' or 'program', one of which a message of an agent has."),
                    (ChatParty.Agent, _, _) => throw given.Fail("Must have exactly one of agent, program."),
                    (_, { }, _) => throw given.Fail("agent", "Can be present only when 'by' is Agent."),
                    (_, _, { }) => throw given.Fail("program", "Can be present only when 'by' is Agent."),
                    (var party, null, null) => new ChatMessageSent(head.Key, head.Sequence, head.At, party, given.Get(text)),
                };
            };
        })
        .With<ChatAbandoned>("chat-abandoned", _ => (_, head) => new ChatAbandoned(head.Key, head.Sequence, head.At))
        .With<ChatEnded>("chat-ended", table =>
        {
            Slot<ChatParty> by = table.Required("by", Parties, each => each.By);
            return (given, head) => new ChatEnded(head.Key, head.Sequence, head.At, given.Get(by));
        });

    /// <summary>An agent in one of two properties, which say whether it is a person or a program.</summary>
    private static (Slot<AgentId?> Person, Slot<AgentId?> Program) Agents<T>(ObjectTable<T> table, string person, string program, Func<T, AgentId?> agent, Func<T, AgentKind?> kind) => (
        table.Optional(person, Texts.Agent, each => kind(each) == AgentKind.Person ? agent(each) : null),
        table.Optional(program, Texts.Agent, each => kind(each) == AgentKind.Program ? agent(each) : null));
}
