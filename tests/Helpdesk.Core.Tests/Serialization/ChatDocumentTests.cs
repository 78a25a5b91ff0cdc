using Helpdesk.Channels;
using Helpdesk.Channels.Chats;
using Helpdesk.Serialization;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Events of chats as documents.</summary>
public class ChatDocumentTests
{
    private static readonly ChatId Chat = new("c:1");

    private static readonly Instant At = Instant.FromUtc(2026, 3, 2, 9, 0) + Duration.FromMilliseconds(250);

    private static readonly ChannelReference Live = new(new ChannelId("shop"), ChannelKind.LiveChat);

    public static TheoryData<ChatEvent, string> Events => new()
    {
        { new ChatRequested(Chat, At, Live, "Kim \"K\" 😀", new RequesterId("kim"), Language.Italian), Event("chat-requested", 1, ""","channel":{"id":"shop","kind":"LiveChat"},"visitorName":"Kim \"K\" \uD83D\uDE00","requester":"kim","language":"it" """) },
        { new ChatRequested(Chat, At, Live), Event("chat-requested", 1, ""","channel":{"id":"shop","kind":"LiveChat"}""") },
        { new ChatAccepted(Chat, 2, At, new AgentId("ada")), Event("chat-accepted", 2, ""","agent":"ada" """) },
        { new ChatAccepted(Chat, 2, At, new AgentId("helper"), AgentKind.Program), Event("chat-accepted", 2, ""","program":"helper" """) },
        { new ChatTransferred(Chat, 3, At, new AgentId("ada"), new AgentId("helper"), AgentKind.Program), Event("chat-transferred", 3, ""","from":"ada","toProgram":"helper" """) },
        { new ChatMessageSent(Chat, 4, At, new AgentId("helper"), "Hello", AgentKind.Program), Event("chat-message-sent", 4, ""","by":"Agent","program":"helper","text":"Hello" """) },
        { new ChatTransferred(Chat, 3, At, new AgentId("ada"), new AgentId("bob")), Event("chat-transferred", 3, ""","from":"ada","toAgent":"bob" """) },
        { new ChatTransferred(Chat, 3, At, new AgentId("ada"), new TeamId("shop")), Event("chat-transferred", 3, ""","from":"ada","toTeam":"shop" """) },
        { new ChatMessageSent(Chat, 4, At, ChatParty.Visitor, "Hello"), Event("chat-message-sent", 4, ""","by":"Visitor","text":"Hello" """) },
        { new ChatMessageSent(Chat, 4, At, new AgentId("ada"), "Hello"), Event("chat-message-sent", 4, ""","by":"Agent","agent":"ada","text":"Hello" """) },
        { new ChatAbandoned(Chat, 5, At), Event("chat-abandoned", 5, "") },
        { new ChatEnded(Chat, 6, At, ChatParty.System), Event("chat-ended", 6, ""","by":"System" """) },
        { new ChatUnknownEvent(Chat, 7, At, "chat-sung", Event("chat-sung", 7, """, "notes": [1, null]""")), Event("chat-sung", 7, """, "notes": [1, null]""") },
        { new ChatUnknownEvent(Chat, 7, At, "chat-ended", Event("chat-ended", 7, ""","version":2,"mood":"good" """)), Event("chat-ended", 7, ""","version":2,"mood":"good" """) },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void Events_are_written_as_ever_and_read_as_what_they_said(ChatEvent value, string json)
    {
        Assert.Equal(json, ChatJson.WriteEvent(value));
        Assert.Equal(value, ChatJson.ReadEvent(json));
        Assert.Equal(value, ChatJson.ReadEvent(ChatJson.WriteEvent(value, indented: true)));
        for (int length = 0; length < json.Length; length++)
        {
            Assert.False(ChatJson.TryReadEvent(json[..length], out _, out DocumentProblem? problem));
            Assert.Equal('$', problem.Path[0]);
        }
    }

    [Fact]
    public void No_kind_of_event_is_forgotten() => Assert.Empty(
        typeof(ChatEvent).Assembly.GetTypes().Where(each => each.IsSubclassOf(typeof(ChatEvent))).Select(each => each.Name)
            .Except(Events.Select(each => each.Data.Item1.GetType().Name)));

    [Theory]
    [InlineData("\"sequence\":4", "\"sequence\":0", "$.sequence", "Must be a whole number from 1 to 2147483647, but is 0.")]
    [InlineData("\"Visitor\"", "\"Agent\"", "$", "Lacks 'agent' or 'program', one of which a message of an agent has.")]
    [InlineData("\"Visitor\"", "\"System\",\"agent\":\"ada\"", "$.agent", "Can be present only when 'by' is Agent.")]
    [InlineData("\"Visitor\"", "\"System\",\"program\":\"helper\"", "$.program", "Can be present only when 'by' is Agent.")]
    [InlineData("\"Visitor\"", "\"Agent\",\"agent\":\"ada\",\"program\":\"helper\"", "$", "Must have exactly one of agent, program.")]
    [InlineData("\"Visitor\"", "\"Bystander\"", "$.by", "Must be one of Visitor, Agent, System, but is \"Bystander\".")]
    [InlineData("\"Hello\"", "\" \"", "$.text", "'text' must hold a visible character, but was ' '.")]
    [InlineData("\"c:1\"", "\"\"", "$.chat", "A key must have 1 to 128 characters, but has 0.")]
    [InlineData("helpdesk-chat-event/1", "helpdesk-chat-event/2", "$.format", "\"helpdesk-chat-event/2\" is newer than what this library reads, which is \"helpdesk-chat-event/1\".")]
    public void A_wrong_event_is_refused_where_it_is_wrong(string old, string changed, string path, string message)
    {
        string json = Event("chat-message-sent", 4, ""","by":"Visitor","text":"Hello" """);
        Assert.Contains(old, json, StringComparison.Ordinal);
        Assert.False(ChatJson.TryReadEvent(json.Replace(old, changed, StringComparison.Ordinal), out _, out DocumentProblem? problem));
        Assert.Equal(new DocumentProblem(path, message), problem);
    }

    [Fact]
    public void What_no_document_can_hold_is_not_written()
    {
        Assert.Throws<ArgumentException>("value", () => ChatJson.WriteEvent(new ChatAbandoned(Chat, 5, Instant.FromUtc(1899, 12, 31, 23, 59))));
        Assert.Throws<ArgumentException>("value", () => ChatJson.WriteEvent(new ChatUnknownEvent(Chat, 5, At, "chat-sung", "{}")));
    }

    private static string Event(string kind, int sequence, string more) =>
        $$"""{"format":"helpdesk-chat-event/1","kind":"{{kind}}","chat":"c:1","sequence":{{sequence}},"happenedAt":"2026-03-02T09:00:00.25Z"{{more.Trim()}}}""";
}
