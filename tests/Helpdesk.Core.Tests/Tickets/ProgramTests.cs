using Helpdesk.People;
using Helpdesk.Serialization;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Conditions;
using Xunit;
using static Helpdesk.Core.Tests.Tickets.Decisions.SmallDesk;

namespace Helpdesk.Core.Tests.Tickets;

/// <summary>Agents that are programs: what they do to a ticket, and how it is kept apart from what persons do.</summary>
public class ProgramTests
{
    private static readonly Author ByHelper = Author.Agent(Helper, AgentKind.Program);

    private static readonly Assignment ToHelper = Assignment.To(Helper, AgentKind.Program);

    [Fact]
    public void A_program_answers_without_answering_for_people()
    {
        Ticket ticket = Opened(new ReplyPublicly(ByHelper, "Have you tried the cable?", Mail));
        Assert.Equal((0, 1), (ticket.PublicReplies, ticket.ProgramReplies));
        Assert.Equal((null, At(1), At(1)), (ticket.FirstPublicReplyAt, ticket.FirstProgramReplyAt, ticket.LastProgramReplyAt));
        Assert.Equal((Noon, null), (ticket.AwaitingReplySince, ticket.AwaitingAnyReplySince));
        Assert.True(Where.AwaitsReply.Matches(ticket));
        Assert.False(Where.AwaitsAnyReply.Matches(ticket));

        // It is worked on all the same.
        Assert.Equal(TicketStatus.Open, ticket.Status);
    }

    [Fact]
    public void What_waits_for_anybody_begins_anew_with_the_next_message()
    {
        Ticket ticket = Opened(new ReplyPublicly(ByHelper, "Tried?", Mail), new ReceiveMessage(Rita, "Yes.", Mail), new ReceiveMessage(Rita, "Hello?", Mail));
        Assert.Equal((Noon, At(2)), (ticket.AwaitingReplySince, ticket.AwaitingAnyReplySince));
        ticket = Opened(new ReplyPublicly(ByHelper, "Tried?", Mail), new ReceiveMessage(Rita, "Yes.", Mail), new ReplyPublicly(Ada, "Then I come.", Mail));
        Assert.Equal((null, null), (ticket.AwaitingReplySince, ticket.AwaitingAnyReplySince));
        Assert.Equal((1, 1, At(3)), (ticket.PublicReplies, ticket.ProgramReplies, ticket.FirstPublicReplyAt));
    }

    [Fact]
    public void Hand_overs_between_programs_and_people_are_counted()
    {
        Ticket ticket = Opened(new Assign(ToHelper, Author.System));
        Assert.Equal((0, 0), (ticket.HandOversToPeople, ticket.HandOversToPrograms));
        Assert.True(Where.AgentKind.Is(AgentKind.Program).Matches(ticket));
        Assert.Equal(AgentKind.Program, ticket.LastAgentKind);

        Assert.Equal((1, 0), Moves(ToHelper, Assignment.To(Ada)));
        Assert.Equal((1, 0), Moves(ToHelper, Assignment.To(SecondLine)));
        Assert.Equal((1, 0), Moves(ToHelper, Assignment.To(SecondLine), Assignment.To(SecondLine, Ada)));
        Assert.Equal((1, 0), Moves(ToHelper, null, Assignment.To(Ada)));
        Assert.Equal((1, 1), Moves(ToHelper, Assignment.To(Ada), ToHelper));
        Assert.Equal((0, 1), Moves(Assignment.To(Ada), ToHelper));
        Assert.Equal((0, 0), Moves(Assignment.To(SecondLine), ToHelper));
        Assert.Equal((0, 0), Moves(ToHelper, Assignment.To(SecondLine, new AgentId("other"), AgentKind.Program)));
    }

    [Fact]
    public void A_team_can_be_named_by_agents_only()
    {
        TicketDecision named = TicketRules.Default.Decide(Opened(), new AddNote("Seen.", ByAda) { ByTeam = SecondLine }, At(1));
        Assert.Equal(SecondLine, Assert.Single(named.Events).ByTeam);
        Assert.Equal(TicketRule.WrongAuthor, TicketRules.Default.Decide(Opened(), new AddNote("Seen.", Author.System) { ByTeam = SecondLine }, At(1)).Refusal?.Rule);
        Assert.Throws<ArgumentException>(() => new AddNote("Seen.", ByAda) { ByTeam = default(TeamId) });
        Assert.Throws<ArgumentException>(() => new EventHeader(new TicketId("T"), 1, Noon, Noon, Author.System, byTeam: SecondLine));
        Assert.Throws<ArgumentException>(() => new EventHeader(new TicketId("T"), 1, Noon, Noon, ByAda, byTeam: default(TeamId)));
    }

    [Fact]
    public void History_that_is_imported_keeps_who_acted_for_whom()
    {
        TicketDecision reply = TicketRules.Default.Decide(Opened(), new ReplyPublicly(ByHelper, "Tried?", Mail) { ByTeam = SecondLine }, At(1));
        TicketHistory imported = TicketHistory.Import([.. TicketRules.Default.Open(Opening(), Noon).Events, .. reply.Events]);
        Assert.Equal((ByHelper, SecondLine), (imported.Events[1].By, imported.Events[1].ByTeam!.Value));
    }

    [Fact]
    public void Only_agents_answer_in_public() =>
        Assert.Equal(TicketRule.WrongAuthor, TicketRules.Default.Decide(Opened(), new ReplyPublicly(Author.Automation("helper"), "Tried?", Mail), At(1)).Refusal?.Rule);

    [Fact]
    public void The_roster_knows_what_an_agent_is()
    {
        Assert.Equal(ByHelper, Author.Of(new Agent(Helper, "Ask Acme", new Capacity()) { Kind = AgentKind.Program }));
        Assert.Equal(ByAda, Author.Of(new Agent(Ada, "Ada", new Capacity())));
    }

    [Fact]
    public void An_author_says_what_it_is()
    {
        Assert.Equal((AgentKind.Program, true, Helper), (ByHelper.AgentKind, ByHelper.IsProgram, ByHelper.AsAgent));
        Assert.Equal((AgentKind.Person, false), (ByAda.AgentKind, ByAda.IsProgram));
        Assert.Equal((null, false), (Author.Automation("x").AgentKind, Author.Automation("x").IsProgram));
        Assert.NotEqual(ByHelper, Author.Agent(Helper));
        Assert.Equal(["program helper", "agent ada", "system x", "program helper of first-line", "program helper"], [ByHelper.ToString(), ByAda.ToString(), Author.Automation("x").ToString(), Assignment.To(FirstLine, Helper, AgentKind.Program).ToString(), ToHelper.ToString()]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Author.Agent(Helper, (AgentKind)2));
        Assert.Throws<ArgumentException>(() => new Assignment(FirstLine, agent: null, AgentKind.Program));
        Assert.NotEqual(ToHelper, Assignment.To(Helper));
    }

    [Fact]
    public void Documents_tell_programs_from_persons()
    {
        TicketDecision decision = TicketRules.Default.Decide(Opened(new Assign(Assignment.To(FirstLine, Helper, AgentKind.Program), Author.System)), new ReplyPublicly(ByHelper, "Tried?", Mail) { ByTeam = FirstLine }, At(2));
        string reply = TicketJson.WriteEvent(decision.Events[0]);
        Assert.Contains("\"by\":\"program:helper\",\"byTeam\":\"first-line\"", reply, StringComparison.Ordinal);
        Assert.Equal(decision.Events[0], TicketJson.ReadEvent(reply));
        string ticket = TicketJson.Write(decision.Ticket!);
        Assert.Contains("\"assignment\":{\"team\":\"first-line\",\"program\":\"helper\"}", ticket, StringComparison.Ordinal);
        Assert.Equal(decision.Ticket, TicketJson.Read(ticket));

        DocumentException both = Assert.Throws<DocumentException>(() => TicketJson.Read(ticket.Replace("\"program\":\"helper\"}", "\"agent\":\"ada\",\"program\":\"helper\"}", StringComparison.Ordinal)));
        Assert.Contains("Must have agent or program, not both.", both.Message, StringComparison.Ordinal);
        DocumentException team = Assert.Throws<DocumentException>(() => TicketJson.ReadEvent(reply.Replace("program:helper", "system:helper", StringComparison.Ordinal)));
        Assert.Equal("$.byTeam", team.Problem.Path);
    }

    [Theory]
    [InlineData("\"firstProgramReplyAt\":\"2026-03-02T12:01:00Z\",", "", "firstProgramReplyAt")]
    [InlineData("\"lastProgramReplyAt\":\"2026-03-02T12:01:00Z\",", "", "lastProgramReplyAt")]
    [InlineData("\"programReplies\":1", "\"internalNotes\":1", "programReplies")]
    public void A_ticket_that_never_was_is_refused(string part, string changed, string tells)
    {
        string ticket = TicketJson.Write(Opened(new ReplyPublicly(ByHelper, "Tried?", Mail)));
        Assert.Contains(part, ticket, StringComparison.Ordinal);
        Assert.Contains(tells, Assert.Throws<DocumentException>(() => TicketJson.Read(ticket.Replace(part, changed, StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }

    private static (int ToPeople, int ToPrograms) Moves(params Assignment?[] all)
    {
        Ticket moved = Opened([.. all.Select(each => new Assign(each, ByAda))]);
        return (moved.HandOversToPeople, moved.HandOversToPrograms);
    }
}
