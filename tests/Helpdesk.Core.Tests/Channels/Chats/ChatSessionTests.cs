using Helpdesk.Channels.Chats;
using NodaTime;
using Xunit;
using static Helpdesk.Core.Tests.Channels.Chats.Chat;

namespace Helpdesk.Core.Tests.Channels.Chats;

public class ChatSessionTests
{
    [Fact]
    public void A_chat_is_requested_accepted_answered_and_ended()
    {
        ChatDecision begun = ChatSession.Begin(new ChatId("chat-1"), At(0), Channel, "Carla", new RequesterId("r-1"), Language.Italian);
        ChatSession waiting = begun.Done();
        Assert.Equal(ChatState.Waiting, waiting.State);
        Assert.Equal(Duration.FromMinutes(3), waiting.WaitedAt(At(3)));
        Assert.Equal(Duration.Zero, waiting.Waited);
        Assert.Equal("Carla", waiting.Request.VisitorName);

        ChatSession asked = waiting.VisitorSays("Hello?", At(1)).Done();
        ChatSession active = asked.Accept(Anna, At(4), Board(asked)).Done();
        ChatSession answered = active.SystemSays("Anna joins.", At(4)).Done().AgentSays(Anna, "Good morning", At(5)).Done();
        ChatSession ended = answered.End(ChatParty.Visitor, At(9)).Done();

        Assert.Equal(ChatState.Active, active.State);
        Assert.Equal(Anna, ended.Agent);
        Assert.Equal(At(4), ended.AcceptedAt);
        Assert.Equal(At(5), ended.FirstAgentMessageAt);
        Assert.Equal(Duration.FromMinutes(4), ended.Waited);
        Assert.Equal(Duration.FromMinutes(4), ended.WaitedAt(At(60)));
        Assert.Equal(Duration.FromMinutes(5), ended.Length);
        Assert.Equal((At(9), ChatParty.Visitor), (ended.ClosedAt, ended.ClosedBy));
        Assert.Equal(["Hello?", "Anna joins.", "Good morning"], ended.Messages.Select(each => each.Text));
        Assert.Equal("chat-1: Ended with anna, 3 messages", ended.ToString());
        Assert.False(ended.IsUnanswered);
        Assert.Null(ended.AsUnansweredOn(Mail));
    }

    [Fact]
    public void A_transfer_to_an_agent_is_at_once_and_one_to_a_team_waits_again()
    {
        ChatSession active = Requested().Accept(Anna, At(2), Board()).Done();
        ChatSession handed = active.TransferTo(Bruno, At(3), Board()).Done();
        ChatSession queued = handed.TransferTo(Billing, At(10)).Done();
        ChatSession taken = queued.Accept(Anna, At(15), Board()).Done();

        Assert.Equal((ChatState.Active, Bruno), (handed.State, handed.Agent!.Value));
        Assert.Equal((ChatState.Waiting, null, Billing), (queued.State, queued.Agent, queued.Team!.Value));
        Assert.Equal(Duration.FromMinutes(2 + 4), queued.WaitedAt(At(14)));
        Assert.Equal(Duration.FromMinutes(2 + 5), taken.Waited);
        Assert.Equal(At(2), taken.AcceptedAt);
        Assert.Equal([(Anna, Bruno, null), (Bruno, null, Billing)], taken.Transfers.Select(each => (each.FromAgentId, each.ToAgentId, each.ToTeamId)));
    }

    [Fact]
    public void A_refusal_names_the_rule_and_the_values_and_changes_nothing()
    {
        ChatSession waiting = Requested();
        ChatSession active = waiting.Accept(Anna, At(2), Board()).Done();
        ChatSession over = active.End(ChatParty.System, At(3)).Done();
        ChatSession abandoned = waiting.Abandon(At(1)).Done();

        active.VisitorSays("late", At(1)).IsRefused(ChatRule.InOrderOfTime, "Nothing can happen in chat 'chat-1' at 2026-04-07T08:01:00Z, before the last event at 2026-04-07T08:02:00Z.", active);
        active.Accept(Bruno, At(2), Board()).IsRefused(ChatRule.Waiting, "Chat 'chat-1' cannot be accepted: it is Active with 'anna', not Waiting.", active);
        active.Abandon(At(2)).IsRefused(ChatRule.Waiting, "Chat 'chat-1' cannot be abandoned: it is Active with 'anna', not Waiting.", active);
        active.TransferTo(Anna, At(2), Board()).IsRefused(ChatRule.OtherAgent, "Chat 'chat-1' cannot be transferred to 'anna', who has it.", active);
        active.AgentSays(Bruno, "I too", At(2)).IsRefused(ChatRule.OwnAgent, "'bruno' cannot speak in chat 'chat-1', which 'anna' has.", active);
        waiting.AgentSays(Bruno, "I", At(2)).IsRefused(ChatRule.OwnAgent, "'bruno' cannot speak in chat 'chat-1', which nobody has.", waiting);
        waiting.TransferTo(Billing, At(2)).IsRefused(ChatRule.Active, "Chat 'chat-1' cannot be transferred: it is Waiting, not Active.", waiting);
        waiting.End(ChatParty.Visitor, At(2)).IsRefused(ChatRule.Active, "Chat 'chat-1' cannot be ended: it is Waiting, not Active.", waiting);
        over.VisitorSays("Hello?", At(4)).IsRefused(ChatRule.NotOver, "Nobody can speak in chat 'chat-1', which was ended at 2026-04-07T08:03:00Z.", over);
        abandoned.SystemSays("Hello?", At(4)).IsRefused(ChatRule.NotOver, "Nobody can speak in chat 'chat-1', which was abandoned at 2026-04-07T08:01:00Z.", abandoned);
        over.End(ChatParty.Agent, At(4)).IsRefused(ChatRule.NotOver, "Chat 'chat-1' cannot be ended: it is Ended, not Active.", over);
        over.Accept(Anna, At(4), Board()).IsRefused(ChatRule.NotOver, "Chat 'chat-1' cannot be accepted: it is Ended with 'anna', not Waiting.", over);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void A_message_without_a_visible_character_is_refused(string text)
    {
        ChatSession waiting = Requested();
        waiting.VisitorSays(text, At(1)).IsRefused(ChatRule.TextVisible, "A message must hold a visible character.", waiting);
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        ChatSession waiting = Requested();
        waiting.VisitorSays("half \uD800", At(1)).IsRefused(ChatRule.TextWellFormed, "A message must not hold an unpaired surrogate.", waiting);
    }

    [Fact]
    public void A_message_has_at_most_ten_thousand_characters()
    {
        ChatSession waiting = Requested();
        Assert.Equal(10_000, Assert.Single(waiting.VisitorSays(new string('a', 10_000), At(1)).Done().Messages).Text.Length);
        waiting.VisitorSays(new string('a', 10_001), At(1)).IsRefused(ChatRule.TextLength, "A message may have 10000 characters, but has 10001.", waiting);
    }

    [Fact]
    public void Nobody_takes_or_is_given_more_than_the_limit()
    {
        ChatSession first = Requested("chat-1").Accept(Anna, At(1), Board()).Done();
        ChatSession second = Requested("chat-2");
        var board = new ChatBoard([first, second], [Anna, Bruno], new ChatCapacity(2).With(Anna, 1));
        second.Accept(Anna, At(2), board).IsRefused(ChatRule.WithinLimit, "'anna' cannot take chat 'chat-2': has 1 of at most 1 at once.", second);
        ChatSession brunos = second.Accept(Bruno, At(2), board).Done();
        Assert.Equal(ChatRule.WithinLimit, brunos.TransferTo(Anna, At(3), board).Refusal?.Rule);
    }

    [Fact]
    public void A_chat_that_closes_without_an_answer_goes_on_elsewhere()
    {
        ChatSession waiting = Requested().VisitorSays("My card was charged twice", At(1)).Done();
        ChatSession active = waiting.Accept(Anna, At(2), Board()).Done();
        ChatSession answered = active.AgentSays(Anna, "I look", At(3)).Done();

        UnansweredChat? abandoned = waiting.Abandon(At(6)).Done().AsUnansweredOn(Mail);
        Assert.NotNull(abandoned);
        Assert.Equal((Mail, At(6), Duration.FromMinutes(6)), (abandoned.AnswerOn, abandoned.ClosedAt, abandoned.Waited));
        Assert.Equal("My card was charged twice", Assert.Single(abandoned.Transcript).Text);
        Assert.Equal("chat-1: Abandoned, 1 message; to be answered on support-mail (Email)", abandoned.ToString());

        Assert.True(waiting.End(ChatParty.System, At(9)).Done().IsUnanswered);
        Assert.True(active.End(ChatParty.Visitor, At(9)).Done().IsUnanswered);
        Assert.True(active.SystemSays("Please wait", At(3)).Done().End(ChatParty.System, At(9)).Done().IsUnanswered);
        Assert.True(answered.TransferTo(Billing, At(4)).Done().Abandon(At(30)).Done().IsUnanswered);
        Assert.False(answered.End(ChatParty.Agent, At(9)).Done().IsUnanswered);
        Assert.False(waiting.IsUnanswered);
        Assert.Null(waiting.AsUnansweredOn(Mail));
        Assert.Null(waiting.Abandon(At(6)).Done().AsUnansweredOn(null)!.AnswerOn);
        Assert.Throws<ArgumentException>("answerOn", () => waiting.AsUnansweredOn(Channel));
    }
}
