using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;
using static Helpdesk.Core.Tests.Tickets.Decisions.SmallDesk;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>What imported history of an earlier time does to a ticket that has gone on since, and what a program does that comes late.</summary>
public class LateHistoryTests
{
    private static readonly TicketRules Rules = TicketRules.Default;

    [Theory]
    [InlineData("Solved")]
    [InlineData("Pending")]
    public void A_message_from_before_a_ticket_was_solved_or_put_pending_does_not_reopen_it(string category)
    {
        Ticket ticket = Opened(new AddNote("x", ByAda), new ChangeStatus(TicketStatus.Of(StatusCategory.FromName(category)), ByAda));
        TicketDecision before = Imported(ticket, new ReceiveMessage(Rita, "x", Mail), At(2) - Duration.Epsilon);
        TicketDecision after = Imported(ticket, new ReceiveMessage(Rita, "x", Mail), At(2));

        Assert.IsType<RequesterMessageReceived>(Assert.Single(before.Events));
        Assert.Equal(ticket.Status, before.Ticket.Status);
        Assert.Equal((TicketStatus.Open, At(2)), (after.Ticket.Status, after.Ticket.StatusSince));
    }

    [Fact]
    public void What_was_said_before_a_ticket_was_closed_belongs_to_it()
    {
        Ticket closed = Closed();
        TicketCommand[] told = [new ReceiveMessage(Rita, "x", Mail), new ReplyPublicly(Ada, "x", Mail), new ReplyAutomatically("x", Mail)];
        Assert.All(told, each =>
        {
            TicketDecision before = Imported(closed, each, At(2) - Duration.Epsilon);
            Assert.Single(before.Events);
            Assert.Equal(TicketStatus.Closed, before.Ticket.Status);
            Assert.Contains(Rules.Decide(closed, each with { HappenedAt = At(2), IsImported = true }, At(60)).Refusal!.Rule, (TicketRule[])[TicketRule.FollowUpNeeded, TicketRule.ClosedIsFinal]);
        });
        Assert.Equal(TicketRule.ClosedIsFinal, Rules.Decide(closed, new ReplyPublicly(Ada, "x", Mail) { HappenedAt = At(1), IsImported = true, Then = TicketStatus.Open }, At(60)).Refusal!.Rule);
    }

    [Fact]
    public void An_answer_from_before_a_ticket_was_new_again_does_not_take_it_up()
    {
        TicketRules rules = Rules.WithTransitions(TransitionTable.Default.Allow(StatusCategory.Open, StatusCategory.New));
        Ticket ticket = Opened(rules, Opening(), new ChangeStatus(TicketStatus.Open, ByAda), new ChangeStatus(TicketStatus.New, ByAda));
        Assert.Equal(TicketStatus.New, Imported(ticket, new ReplyPublicly(Ada, "x", Mail), At(2) - Duration.Epsilon).Ticket.Status);
        Assert.Equal(TicketStatus.Open, Imported(ticket, new ReplyPublicly(Ada, "x", Mail), At(2)).Ticket.Status);
    }

    [Fact]
    public void That_someone_had_a_ticket_earlier_is_not_lost()
    {
        Ticket ticket = Opened(new AddNote("x", ByAda), new Assign(Assignment.To(Ada), ByAda));
        Assert.Equal(At(1), Imported(ticket, new Assign(Assignment.To(Ada), ByAda), At(1)).Ticket.FirstAssignedAt);
        Assert.Empty(Imported(ticket, new Assign(Assignment.To(Ada), ByAda), At(3)).Events);
    }

    [Fact]
    public void A_ticket_wakes_at_its_moment_however_late_the_program_is()
    {
        Ticket held = Opened(new PutOnHold(ByAda) { Until = At(30) });
        TicketDecision woken = Accepted(Rules.Decide(held, new WakeUp(), At(3_000)));
        Assert.Equal(At(30), woken.Ticket.StatusSince);
        Assert.Equal(At(3_000), Assert.Single(woken.Events).RecordedAt);
        Assert.Equal(At(40), Rules.Decide(held, new WakeUp() { HappenedAt = At(40) }, At(3_000)).Ticket.StatusSince);

        Ticket noted = Accepted(Rules.Decide(held, new AddNote("x", ByAda), At(50))).Ticket;
        Assert.Equal(At(50), Rules.Decide(noted, new WakeUp(), At(3_000)).Ticket.StatusSince);
        Assert.Equal(At(50), Rules.Decide(noted, new WakeUp(), At(46)).Ticket.StatusSince);
        Assert.Equal(TicketRule.MomentBeforeLast, Rules.Decide(noted, new WakeUp(), At(44)).Refusal!.Rule);
        Assert.Equal(TicketRule.TooEarlyToWake, Rules.Decide(held, new WakeUp(), At(30) - Duration.Epsilon).Refusal!.Rule);
        Assert.Equal(TicketRule.NotWaking, Rules.Decide(woken.Ticket, new WakeUp(), At(3_001)).Refusal!.Rule);
    }

    private static TicketDecision Imported(Ticket ticket, TicketCommand command, Instant at) => Accepted(Rules.Decide(ticket, command with { HappenedAt = at, IsImported = true }, At(60)));
}
