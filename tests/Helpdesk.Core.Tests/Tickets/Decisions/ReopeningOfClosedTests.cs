using Helpdesk.Naive;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;
using static Helpdesk.Core.Tests.Tickets.Decisions.SmallDesk;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>Closed tickets that go on, on desks that allow it, and that do not on others.</summary>
public class ReopeningOfClosedTests
{
    private static readonly TicketRules ByCommand = TicketRules.Default.WithTransitions(TransitionTable.Default.Allow(StatusCategory.Closed, StatusCategory.Open));
    private static readonly TicketRules ByMessage = TicketRules.Default.WithReopeningOfClosed();

    [Theory]
    [InlineData("Open")]
    [InlineData("Pending")]
    [InlineData("OnHold")]
    public void A_command_that_the_table_allows_reopens_a_closed_ticket(string category)
    {
        TicketStatus to = TicketStatus.Of(StatusCategory.FromName(category));
        Ticket again = Accepted(Reopening.Decide(Closed(), new ChangeStatus(to, ByAda), At(60))).Ticket;
        Assert.Equal((to, At(60), 1, (Instant?)null, (Instant?)null), (again.Status, again.StatusSince, again.Reopens, again.ClosedAt, again.SolvedAt));
    }

    [Fact]
    public void Reopen_reopens_a_closed_ticket_which_can_be_solved_and_closed_again()
    {
        Ticket again = Opened(ByCommand, Opening(), new Solve(ByAda) { Resolution = "Cable" }, new Close(ByAda), new Reopen(ByAda), new AddNote("x", ByAda), new Assign(Assignment.To(Bob), ByAda));
        Assert.Equal((TicketStatus.Open, 1, null, null, null), (again.Status, again.Reopens, again.SolvedAt, again.ClosedAt, again.Resolution));

        Ticket closed = Accepted(ByCommand.Decide(Accepted(ByCommand.Decide(again, new Solve(ByAda), At(10))).Ticket, new Close(ByAda), At(11))).Ticket;
        Assert.Equal((At(10), At(11), 1), (closed.SolvedAt!.Value, closed.ClosedAt!.Value, closed.Reopens));
    }

    [Fact]
    public void What_the_table_does_not_allow_is_refused_and_what_is_no_change_of_status_waits_for_the_reopening()
    {
        Assert.Equal(TicketRule.TransitionForbidden, ByCommand.Decide(Closed(), new PutOnHold(ByAda), At(60)).Refusal!.Rule);
        Assert.Equal(TicketRule.ClosedIsFinal, TicketRules.Default.Decide(Closed(), new Reopen(ByAda), At(60)).Refusal!.Rule);
        Assert.Equal(TicketRule.ClosedIsFinal, ByMessage.Decide(Closed(), new Reopen(ByAda), At(60)).Refusal!.Rule);
        TicketRefusal reply = ByCommand.Decide(Closed(), new ReplyPublicly(Ada, "x", Mail), At(60)).Refusal!;
        Assert.Equal((TicketRule.ClosedIsFinal, "T1 is closed and must be reopened first."), (reply.Rule, reply.Message));
    }

    [Fact]
    public void Within_Closed_a_change_must_be_allowed_like_any_other()
    {
        TicketStatus archived = new("Archived", StatusCategory.Closed);
        TicketRules rules = ByCommand.WithStatuses(TicketStatus.Closed, archived);
        Assert.Equal(TicketRule.TransitionForbidden, rules.Decide(Closed(), new ChangeStatus(archived, ByAda), At(60)).Refusal!.Rule);

        TicketRules moving = rules.WithTransitions(rules.Transitions.Allow(StatusCategory.Closed, StatusCategory.Closed));
        Ticket moved = Accepted(moving.Decide(Closed(), new ChangeStatus(archived, ByAda), At(60))).Ticket;
        Assert.Equal((archived, At(2), 0), (moved.Status, moved.ClosedAt!.Value, moved.Reopens));
        Assert.Equal(rules.Transitions, moving.Transitions.Forbid(StatusCategory.Closed, StatusCategory.Closed));
    }

    [Fact]
    public void A_message_reopens_where_the_desk_says_so_and_opens_no_follow_up()
    {
        TicketDecision decision = Accepted(ByMessage.Decide(Closed(), new ReceiveMessage(Rita, "Again", Mail) { FollowUp = new TicketId("T2") }, At(60), Find()));
        Assert.Equal([typeof(RequesterMessageReceived), typeof(StatusChanged)], decision.Events.Select(each => each.GetType()));
        Assert.Equal(StatusCause.RequesterMessage, decision.Events.OfType<StatusChanged>().Single().Cause);
        Assert.Empty(decision.Others);
        Assert.Equal((TicketStatus.Open, 1, null), (decision.Ticket.Status, decision.Ticket.Reopens, decision.Ticket.ClosedAt));
    }

    [Fact]
    public void Where_only_commands_reopen_a_message_still_opens_a_follow_up()
    {
        Assert.Equal(TicketRule.FollowUpNeeded, ByCommand.Decide(Closed(), new ReceiveMessage(Rita, "Again", Mail), At(60)).Refusal!.Rule);
        Assert.Single(Accepted(ByCommand.Decide(Closed(), new ReceiveMessage(Rita, "Again", Mail) { FollowUp = new TicketId("T2") }, At(60), Find())).Others);
    }

    [Fact]
    public void A_merged_deleted_or_spam_ticket_is_not_reopened()
    {
        Ticket target = Opened("T2");
        Ticket merged = Accepted(Reopening.Decide(Opened(), new MergeInto(target.Id, ByAda), At(60), Find(target))).Ticket;
        Ticket deleted = Accepted(Reopening.Decide(Closed(), new Delete(ByAda), At(60))).Ticket;
        Ticket spam = Accepted(Reopening.Decide(Closed(), new MarkAsSpam(ByAda), At(60))).Ticket;
        Assert.All([merged, deleted, spam], each =>
        {
            Assert.Equal(StatusCategory.Closed, each.Status.Category);
            Assert.Equal(TicketRule.TicketNotActive, Reopening.Decide(each, new ReceiveMessage(Rita, "x", Mail), At(70)).Refusal!.Rule);
            Assert.Equal(TicketRule.TicketNotActive, Reopening.Decide(each, new Reopen(ByAda), At(70)).Refusal!.Rule);
        });
        Assert.Equal(TicketStatus.Open, Accepted(Reopening.Decide(Accepted(Reopening.Decide(spam, new UnmarkAsSpam(ByAda), At(70))).Ticket, new ReceiveMessage(Rita, "x", Mail), At(71))).Ticket.Status);
    }

    [Fact]
    public void Imported_history_reopens_a_closed_ticket_too_and_what_came_before_the_closing_does_not()
    {
        Ticket again = Accepted(Reopening.Decide(Closed(), new Reopen(ByAda) { HappenedAt = At(30), IsImported = true }, At(600))).Ticket;
        Assert.Equal((TicketStatus.Open, At(30), 1), (again.Status, again.StatusSince, again.Reopens));

        ReceiveMessage before = new(Rita, "x", Mail) { HappenedAt = At(1), IsImported = true };
        Assert.Equal(TicketStatus.Closed, Accepted(Reopening.Decide(Closed(), before, At(600))).Ticket.Status);
        Assert.Equal(TicketStatus.Open, Accepted(Reopening.Decide(Closed(), before with { HappenedAt = At(2) }, At(600))).Ticket.Status);
        Assert.Equal(TicketStatus.Open, Accepted(Reopening.Decide(again, before, At(600))).Ticket.Status);
    }

    [Fact]
    public void A_required_field_is_asked_for_again_when_a_reopened_ticket_is_solved()
    {
        TicketRules rules = Reopening.WithFields(FieldDefinition.Text("Cause") with { IsRequiredToSolve = true });
        Ticket again = Accepted(rules.Decide(Closed(), new Reopen(ByAda), At(60))).Ticket;
        Assert.Equal(TicketRule.FieldRequired, rules.Decide(again, new Solve(ByAda), At(61)).Refusal!.Rule);
    }
}
