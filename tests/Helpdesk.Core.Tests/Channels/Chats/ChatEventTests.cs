using Helpdesk.Channels.Chats;
using Helpdesk.Core.Tests.Calendars;
using Xunit;
using static Helpdesk.Core.Tests.Channels.Chats.Chat;

namespace Helpdesk.Core.Tests.Channels.Chats;

public class ChatEventTests
{
    private static readonly ChatId Id = new("chat-1");

    [Fact]
    public void An_event_of_an_unknown_kind_has_its_place_and_changes_nothing_else()
    {
        ChatEvent[] history =
        [
            new ChatRequested(Id, At(0), Channel),
            new ChatUnknownEvent(Id, 2, At(1), "chat-pinned", """{"kind":"chat-pinned"}"""),
            new ChatAccepted(Id, 3, At(2), Anna),
        ];
        ChatSession session = ChatSession.Replay(history);
        Assert.Equal((3, ChatState.Active), (session.Sequence, session.State));
        Assert.Equal(4, Assert.Single(session.VisitorSays("Hello", At(2)).Events).Sequence);
    }

    [Fact]
    public void A_history_is_of_one_chat_in_order_and_begins_with_the_request()
    {
        ChatSession session = Requested();
        Assert.Throws<ArgumentException>("events", () => ChatSession.Replay([]));
        Assert.Throws<ArgumentException>("events", () => ChatSession.Replay([new ChatAbandoned(Id, 1, At(0))]));
        Assert.Throws<ArgumentException>("next", () => session.Apply(new ChatAbandoned(Id, 3, At(0))));
        Assert.Throws<ArgumentException>("next", () => session.Apply(new ChatAbandoned(Id, 1, At(0))));
        Assert.Throws<ArgumentException>("next", () => session.Apply(new ChatAbandoned(Id, 2, At(-1))));
        Assert.Throws<ArgumentException>("next", () => session.Apply(new ChatRequested(Id, At(0), Channel)));
        ArgumentException other = Assert.Throws<ArgumentException>("next", () => session.Apply(new ChatAbandoned(new ChatId("chat-2"), 2, At(0))));
        Assert.StartsWith("The event '2026-04-07T08:00:00Z chat-2 #2: abandoned' does not follow #1 of chat 'chat-1' at 2026-04-07T08:00:00Z", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_are_folded_and_not_judged_again()
    {
        ChatSession ended = Requested().End(ChatParty.System, At(1)).Done();
        ChatSession session = ended.Apply(new ChatMessageSent(Id, 3, At(2), ChatParty.Visitor, "Too late"));
        Assert.Equal((ChatState.Ended, 1), (session.State, session.Messages.Count));
    }

    [Fact]
    public void Events_are_refused_that_could_never_have_happened()
    {
        Assert.Throws<ArgumentException>("chatId", () => new ChatAbandoned(default, 2, At(0)));
        Assert.Throws<ArgumentOutOfRangeException>("sequence", () => new ChatAbandoned(Id, 0, At(0)));
        Assert.Throws<ArgumentException>("channel", () => new ChatRequested(Id, At(0), Mail));
        Assert.Throws<ArgumentException>("visitorName", () => new ChatRequested(Id, At(0), Channel, " "));
        Assert.Throws<ArgumentException>("visitorName", () => new ChatRequested(Id, At(0), Channel, new string('a', 201)));
        Assert.Throws<ArgumentException>("requesterId", () => new ChatRequested(Id, At(0), Channel, requesterId: default(RequesterId)));
        Assert.Throws<ArgumentException>("agentId", () => new ChatAccepted(Id, 2, At(0), default));
        Assert.Throws<ArgumentException>("toAgentId", () => new ChatTransferred(Id, 2, At(0), Anna, Anna));
        Assert.Throws<ArgumentException>("toTeamId", () => new ChatTransferred(Id, 2, At(0), Anna, default(TeamId)));
        Assert.Throws<ArgumentException>("by", () => new ChatMessageSent(Id, 2, At(0), ChatParty.Agent, "Hello"));
        Assert.Throws<ArgumentException>("text", () => new ChatMessageSent(Id, 2, At(0), Anna, new string('a', 10_001)));
        Assert.Throws<ArgumentOutOfRangeException>("by", () => new ChatEnded(Id, 2, At(0), (ChatParty)3));
        Assert.Throws<ArgumentException>("json", () => new ChatUnknownEvent(Id, 2, At(0), "later", "\uDC00"));
    }

    [Fact]
    public void Events_say_what_happened_without_what_was_said_and_in_no_culture()
    {
        string[] words = Print();
        Assert.Equal(
            [
                "2026-04-07T08:00:00Z chat-1 #1: requested on site-chat",
                "2026-04-07T08:01:00Z chat-1 #2: accepted by anna",
                "2026-04-07T08:02:00Z chat-1 #3: agent anna says 11 characters",
                "2026-04-07T08:02:00Z chat-1 #4: Visitor says 1 character",
                "2026-04-07T08:03:00Z chat-1 #5: transferred from anna to agent bruno",
                "2026-04-07T08:04:00Z chat-1 #6: transferred from bruno to team billing",
                "2026-04-07T08:05:00Z chat-1 #7: abandoned",
                "2026-04-07T08:05:00Z chat-1 #8: ended by timeout",
                "2026-04-07T08:05:00Z chat-1 #9: ended by the visitor",
                "2026-04-07T08:06:00Z chat-1 #10: unknown kind 'later'",
                "chat-1: Waiting, 0 messages",
            ],
            words);
        Assert.Equal(words, HostileCulture.Run(Print));
    }

    private static string[] Print()
    {
        object[] values =
        [
            new ChatRequested(Id, At(0), Channel, "Carla"),
            new ChatAccepted(Id, 2, At(1), Anna),
            new ChatMessageSent(Id, 3, At(2), Anna, "secret word"),
            new ChatMessageSent(Id, 4, At(2), ChatParty.Visitor, "?"),
            new ChatTransferred(Id, 5, At(3), Anna, Bruno),
            new ChatTransferred(Id, 6, At(4), Bruno, Billing),
            new ChatAbandoned(Id, 7, At(5)),
            new ChatEnded(Id, 8, At(5), ChatParty.System),
            new ChatEnded(Id, 9, At(5), ChatParty.Visitor),
            new ChatUnknownEvent(Id, 10, At(6), "later", "{}"),
            Requested(),
        ];
        return Array.ConvertAll(values, each => each.ToString()!);
    }
}
