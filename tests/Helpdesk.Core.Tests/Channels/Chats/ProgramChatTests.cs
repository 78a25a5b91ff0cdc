using Helpdesk.Channels.Chats;
using Helpdesk.Serialization;
using Xunit;
using static Helpdesk.Core.Tests.Channels.Chats.Chat;

namespace Helpdesk.Core.Tests.Channels.Chats;

/// <summary>Chats that programs answer.</summary>
public class ProgramChatTests
{
    private static readonly AgentId Helper = new("helper");

    private static ChatSession WithProgram => Requested().Accept(Helper, At(0), Board(), AgentKind.Program).Done().VisitorSays("My order?", At(1)).Done().AgentSays(Helper, "It is on its way.", At(2)).Done();

    [Fact]
    public void A_program_says_what_it_says_as_a_program()
    {
        ChatSession chat = WithProgram;
        Assert.Equal((AgentKind.Program, Helper), (chat.AgentKind, chat.Agent));
        Assert.Equal((null, At(2)), (chat.FirstAgentMessageAt, chat.FirstProgramMessageAt));
        Assert.Equal(AgentKind.Program, chat.Messages[^1].AgentKind);
        Assert.Equal(At(0), chat.AcceptedAt);
        Assert.False(chat.IsContained);
    }

    [Fact]
    public void One_that_a_program_alone_has_answered_is_contained()
    {
        ChatSession ended = WithProgram.End(ChatParty.Visitor, At(3)).Done();
        Assert.Equal((true, false), (ended.IsContained, ended.IsUnanswered));
        Assert.Null(ended.AsUnansweredOn(Mail));
    }

    [Fact]
    public void Who_was_sent_on_to_people_and_reached_nobody_is_without_an_answer()
    {
        ChatSession left = WithProgram.TransferTo(Billing, At(3)).Done().Abandon(At(9)).Done();
        Assert.Equal((false, true), (left.IsContained, left.IsUnanswered));
        ChatSession silent = WithProgram.TransferTo(Anna, At(3), Board()).Done().End(ChatParty.Visitor, At(9)).Done();
        Assert.Equal((false, true, AgentKind.Person), (silent.IsContained, silent.IsUnanswered, silent.AgentKind));
    }

    [Fact]
    public void Who_was_answered_by_a_person_is_answered()
    {
        ChatSession ended = WithProgram.TransferTo(Anna, At(3), Board()).Done().AgentSays(Anna, "Let me look.", At(4)).Done().TransferTo(Helper, At(5), Board(), AgentKind.Program).Done().End(ChatParty.Visitor, At(6)).Done();
        Assert.Equal((false, false), (ended.IsContained, ended.IsUnanswered));
    }

    [Fact]
    public void A_program_that_says_nothing_answers_nothing()
    {
        ChatSession ended = Requested().Accept(Helper, At(0), Board(), AgentKind.Program).Done().End(ChatParty.System, At(6)).Done();
        Assert.Equal((false, true), (ended.IsContained, ended.IsUnanswered));
    }

    [Fact]
    public void Events_say_in_words_what_the_agent_is()
    {
        Assert.EndsWith("accepted by program helper", new ChatAccepted(new ChatId("c"), 2, At(0), Helper, AgentKind.Program).ToString(), StringComparison.Ordinal);
        Assert.EndsWith("transferred from anna to program helper", new ChatTransferred(new ChatId("c"), 2, At(0), Anna, Helper, AgentKind.Program).ToString(), StringComparison.Ordinal);
        Assert.EndsWith("program helper says 2 characters", new ChatMessageSent(new ChatId("c"), 2, At(0), Helper, "Hi", AgentKind.Program).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"program\":\"helper\"", "\"agent\":\"ada\",\"program\":\"helper\"")]
    [InlineData(",\"program\":\"helper\"", "")]
    public void A_document_names_one_agent(string part, string changed)
    {
        string json = ChatJson.WriteEvent(new ChatAccepted(new ChatId("c"), 2, At(0), Helper, AgentKind.Program));
        Assert.Equal("Must have exactly one of agent, program.", Assert.Throws<DocumentException>(() => ChatJson.ReadEvent(json.Replace(part, changed, StringComparison.Ordinal))).Problem.Message);
    }

    [Fact]
    public void There_is_no_third_kind()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Requested().Accept(Helper, At(0), Board(), (AgentKind)2));
        Assert.Throws<ArgumentOutOfRangeException>(() => WithProgram.TransferTo(Anna, At(3), Board(), (AgentKind)2));
    }
}
