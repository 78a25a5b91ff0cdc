using System.Collections.Immutable;
using Helpdesk.Channels;
using Helpdesk.Channels.Chats;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/channels.md on live chat, in its order.</summary>
public class LiveChatGuideSnippets
{
    private static readonly SupportChannel Mail = new(new ChannelId("support-mail"), ChannelKind.Email, "Support mail", ChannelCoverage.Always);

    [Fact]
    public void Live_chat()
    {
        var chat = new ChannelReference(new ChannelId("chat"), ChannelKind.LiveChat);
        var anna = new AgentId("anna");
        var bruno = new AgentId("bruno");
        Instant nine = Instant.FromUtc(2026, 4, 29, 7, 0);           // 09:00 in Rome

        ChatSession first = ChatSession.Begin(new ChatId("chat-1"), nine, chat, "Carla", language: Language.Italian).Session;
        ChatSession second = ChatSession.Begin(new ChatId("chat-2"), nine + Duration.FromMinutes(1), chat).Session;
        var board = new ChatBoard([first, second], [anna, bruno], new ChatCapacity(defaultLimit: 1));

        ChatDecision taken = first.Accept(anna, nine + Duration.FromMinutes(2), board);
        ImmutableArray<ChatEvent> toStore = taken.Events;            // one: accepted by anna
        first = taken.Session;                                       // Active, after a wait of two minutes

        Assert.Equal("2026-04-29T07:02:00Z chat-1 #2: accepted by anna", Assert.Single(toStore).ToString());
        Assert.Equal((ChatState.Active, Duration.FromMinutes(2)), (first.State, first.Waited));

        board = new ChatBoard([first, second], [anna, bruno], board.Capacity);
        ChatDecision refused = second.Accept(anna, nine + Duration.FromMinutes(3), board);

        bool isAccepted = refused.IsAccepted;                        // false
        string why = refused.Refusal!.Message;

        Assert.False(isAccepted);
        Shown.OnPage("channels.md", why);

        int? place = board.PositionOf(second.Id);                    // 1: next
        ChatSession? next = board.NextFor(bruno);                    // chat-2
        ChatWaitEstimate? wait = board.EstimateWait(second.Id, averageLength: Duration.FromMinutes(12));

        Assert.Equal((1, second, Duration.Zero), (place, next, wait!.Wait));

        var full = new ChatBoard([first, second], [anna], board.Capacity);
        Assert.Equal(Duration.FromMinutes(12), full.EstimateWait(second.Id, Duration.FromMinutes(12))!.Wait);
    }

    [Fact]
    public void Unanswered()
    {
        var chat = new ChannelReference(new ChannelId("chat"), ChannelKind.LiveChat);
        Instant nine = Instant.FromUtc(2026, 4, 29, 7, 0);
        ChatSession second = ChatSession.Begin(new ChatId("chat-2"), nine + Duration.FromMinutes(1), chat).Session;
        var directory = new ChannelDirectory(Mail);

        second = second.VisitorSays("My card was charged twice.", nine + Duration.FromMinutes(2)).Session;
        second = second.Abandon(nine + Duration.FromMinutes(9)).Session;

        UnansweredChat? unanswered = second.AsUnanswered(directory);   // to be answered on support-mail
        string said = unanswered!.Transcript[0].Text;                  // My card was charged twice.
        OpenTicket open = OpenTicket.ForUnanswered(new TicketId("T-2001"), "A chat we missed", new RequesterId("rosa"), unanswered);

        Assert.Equal(Mail.Reference, unanswered.AnswerOn);
        Assert.Equal("My card was charged twice.", said);
        Assert.Equal(Mail.Reference, TicketRules.Default.Open(open, nine + Duration.FromMinutes(10)).Ticket.Channel);
    }
}
