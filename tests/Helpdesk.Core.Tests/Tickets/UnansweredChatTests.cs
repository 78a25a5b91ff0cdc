using Helpdesk.Channels;
using Helpdesk.Channels.Chats;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets;

/// <summary>Chats that nobody answered become tickets.</summary>
public class UnansweredChatTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 4, 7, 9, 0);
    private static readonly RequesterId Rosa = new("rosa");
    private static readonly ChannelReference Mail = new(new ChannelId("mail"), ChannelKind.Email);
    private static readonly ChannelReference Chat = new(new ChannelId("chat"), ChannelKind.LiveChat);

    [Fact]
    public void The_ticket_holds_what_the_visitor_said_and_awaits_an_answer_since_the_chat_closed()
    {
        ChatSession session = Begun(Rosa);
        session = session.VisitorSays("Hello?", Nine + Duration.FromMinutes(1)).Session;
        session = session.SystemSays("You are next.", Nine + Duration.FromMinutes(2)).Session;
        session = session.VisitorSays("My card was charged twice.", Nine + Duration.FromMinutes(3)).Session;
        Instant left = Nine + Duration.FromMinutes(9);
        UnansweredChat chat = session.Abandon(left).Session.AsUnansweredOn(Mail)!;

        TicketDecision decision = TicketRules.Default.Open(OpenTicket.ForUnanswered(new TicketId("T-1"), "Charged twice", Rosa, chat), left + Duration.FromSeconds(1));

        Assert.Null(decision.Refusal);
        Ticket ticket = decision.Ticket!;
        Assert.Equal(Mail, ticket.Channel);
        Assert.Equal(Language.Italian, ticket.Language);
        Assert.Equal(left, ticket.OpenedAt);
        Assert.Equal(left, ticket.AwaitingReplySince);
        SlaPolicyBook book = new SlaPolicyBookBuilder("desk").Add("all", policy => policy.Promise(SlaMetric.FirstResponse, Duration.FromHours(1)).Promise(SlaMetric.Resolution, Duration.FromHours(4))).Build();
        SlaEvaluation evaluation = SlaEngine.Evaluate(TicketHistory.Of(decision.Events), book, CalendarBook.Empty, left + Duration.FromMinutes(10));
        Assert.Equal(["first-response 1: Running, due 2026-04-07T10:09:00Z", "resolution 1: Running, due 2026-04-07T13:09:00Z"], evaluation.Cycles.Select(each => each.ToString()));
        Assert.Equal("Hello?\nMy card was charged twice.", Assert.IsType<Helpdesk.Tickets.Events.TicketOpened>(decision.Events[0]).Message);
    }

    [Fact]
    public void A_visitor_who_left_without_a_word_leaves_a_ticket_without_a_message()
    {
        UnansweredChat chat = Begun(Rosa).Abandon(Nine + Duration.FromMinutes(9)).Session.AsUnansweredOn(Mail)!;
        Assert.Null(OpenTicket.ForUnanswered(new TicketId("T-1"), "Missed chat", Rosa, chat).Message);
    }

    [Fact]
    public void A_long_chat_keeps_the_first_whole_messages_that_a_ticket_can_hold_and_says_that_there_were_more()
    {
        ChatSession session = Begun(requester: null);
        for (int i = 0; i < 12; i++)
        {
            session = session.VisitorSays(new string('x', ChatMessageSent.LongestText), Nine + Duration.FromMinutes(i)).Session;
        }

        UnansweredChat chat = session.Abandon(Nine + Duration.FromMinutes(20)).Session.AsUnansweredOn(Mail)!;
        OpenTicket command = OpenTicket.ForUnanswered(new TicketId("T-1"), "Missed chat", Rosa, chat);

        string[] lines = command.Message!.Split('\n');
        Assert.Equal(10, lines.Length);
        Assert.All(lines[..9], line => Assert.Equal(ChatMessageSent.LongestText, line.Length));
        Assert.Equal("(more in the chat)", lines[9]);
        Assert.True(TicketRules.Default.Open(command, Nine + Duration.FromHours(1)).IsAccepted);
    }

    [Fact]
    public void A_chat_of_another_person_or_without_a_channel_is_refused()
    {
        ChatSession closed = Begun(Rosa).Abandon(Nine + Duration.FromMinutes(9)).Session;
        Assert.Contains("rosa", Assert.Throws<ArgumentException>(() => OpenTicket.ForUnanswered(new TicketId("T-1"), "?", new RequesterId("bruno"), closed.AsUnansweredOn(Mail)!)).Message, StringComparison.Ordinal);
        Assert.Contains("channel", Assert.Throws<ArgumentException>(() => OpenTicket.ForUnanswered(new TicketId("T-1"), "?", Rosa, closed.AsUnansweredOn(answerOn: null)!)).Message, StringComparison.Ordinal);
    }

    private static ChatSession Begun(RequesterId? requester) => ChatSession.Begin(new ChatId("c-1"), Nine, Chat, "Rosa", requester, Language.Italian).Session!;
}
