using Helpdesk.Naive;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;
using static Helpdesk.Core.Tests.Tickets.Decisions.SmallDesk;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>What commands do beyond what they say.</summary>
public class BehaviourTests
{
    private static readonly TicketRules Rules = TicketRules.Default;

    [Theory]
    [InlineData("Pending", true)]
    [InlineData("Solved", true)]
    [InlineData("OnHold", false)]
    [InlineData("Open", false)]
    public void A_message_reopens_what_waits_for_it(string category, bool reopens)
    {
        Ticket ticket = Opened(new ChangeCollaborators([Carl], [], ByAda), new ChangeStatus(TicketStatus.Of(StatusCategory.FromName(category)), ByAda));
        TicketDecision decision = Rules.Decide(ticket, new ReceiveMessage(Carl, "x", Mail), At(60));

        Assert.Equal(reopens ? [typeof(RequesterMessageReceived), typeof(StatusChanged)] : [typeof(RequesterMessageReceived)], decision.Events.Select(each => each.GetType()));
        Assert.Equal(reopens ? StatusCause.RequesterMessage : null, decision.Events.OfType<StatusChanged>().SingleOrDefault()?.Cause);
    }

    [Fact]
    public void A_new_ticket_is_taken_up_by_an_answer_or_an_agent_and_not_by_a_team_a_note_or_a_program()
    {
        Assert.Equal(TicketStatus.Open, Opened(new ReplyPublicly(Ada, "x", Mail)).Status);
        Assert.Equal(TicketStatus.Open, Opened(new Assign(Assignment.To(FirstLine, Ada), ByAda)).Status);
        Assert.Equal(TicketStatus.Open, Opened(Rules, Opening() with { Assignment = Assignment.To(Ada) }).Status);
        Assert.Equal(TicketStatus.New, Opened(new Assign(Assignment.To(FirstLine), ByAda)).Status);
        Assert.Equal(TicketStatus.New, Opened(new AddNote("x", ByAda)).Status);
        Assert.Equal(TicketStatus.New, Opened(new ReplyAutomatically("x", Mail)).Status);
        Assert.Equal(TicketStatus.Pending, Opened(new ReplyPublicly(Ada, "x", Mail) { Then = TicketStatus.Pending }).Status);
    }

    [Fact]
    public void An_automatic_reply_changes_nothing_but_its_count()
    {
        Ticket ticket = Solved();
        TicketDecision decision = Rules.Decide(ticket, new ReplyAutomatically("x", Mail), At(60));
        Assert.IsType<AutomaticReplySent>(Assert.Single(decision.Events));
        Assert.Equal(ticket.AwaitingReplySince, decision.Ticket.AwaitingReplySince);
        Assert.Null(decision.Ticket.FirstPublicReplyAt);
    }

    [Fact]
    public void A_message_on_a_closed_ticket_opens_a_follow_up_that_takes_over_what_is_known()
    {
        Ticket closed = Opened(
            Rules,
            Opening() with
            {
                RequesterTier = "gold", Collaborators = [Carl], Type = TicketType.Incident, Impact = Impact.High, Urgency = Urgency.High, Language = Language.Italian, Reason = Late,
                Tags = ["vip"], Fields = new ChangeFields("Cause", FieldValue.Text("mice"), ByAda).Values, Assignment = Assignment.To(FirstLine, Ada),
            },
            new Solve(ByAda),
            new Close(ByAda));
        TicketId id = new("T2");
        TicketDecision decision = Accepted(Rules.Decide(closed, new ReceiveMessage(Carl, "Again", Phone) { FollowUp = id }, At(60), Find()));

        Ticket next = Assert.Single(decision.Others);
        Assert.Equal([new TicketLink(LinkKind.FollowedUpBy, id)], decision.Ticket.Links);
        Assert.Equal([new TicketLink(LinkKind.FollowUpOf, closed.Id)], next.Links);
        Assert.Equal(TicketStatus.Closed, decision.Ticket.Status);
        Assert.Equal(TicketStatus.New, next.Status);
        Assert.Equal(
            (closed.Subject, closed.Requester, closed.RequesterTier, closed.Type, closed.Priority, closed.Impact, closed.Language, closed.Reason, Phone, Assignment.To(FirstLine)),
            (next.Subject, next.Requester, next.RequesterTier, next.Type, next.Priority, next.Impact, next.Language, next.Reason, next.Channel, next.Assignment!));
        Assert.Equal(closed.Collaborators, next.Collaborators);
        Assert.Equal(closed.Tags, next.Tags);
        Assert.Equal(closed.Fields, next.Fields);
        Assert.Equal(At(60), next.AwaitingReplySince);
    }

    [Fact]
    public void A_part_takes_over_whose_it_is_and_not_what_it_is_about()
    {
        Ticket whole = Opened(Rules, Opening() with { Priority = Priority.High, Reason = Late, Tags = ["vip"], Assignment = Assignment.To(FirstLine, Ada) });
        TicketDecision decision = Accepted(Rules.Decide(whole, new Split(new TicketId("T2"), "The invoice", ByAda) { Message = "And the invoice?" }, At(60), Find()));

        Ticket part = Assert.Single(decision.Others);
        Assert.Equal(("The invoice", Priority.High, TicketStatus.New, (ContactReason?)null), (part.Subject, part.Priority, part.Status, part.Reason));
        Assert.Equal(At(60), part.AwaitingReplySince);
        Assert.Equal([new TicketLink(LinkKind.SplitFrom, whole.Id)], part.Links);
        Assert.Equal([new TicketLink(LinkKind.SplitInto, part.Id)], decision.Ticket.Links);
    }

    [Fact]
    public void A_merge_takes_people_and_promises_along()
    {
        Ticket source = Opened(new ChangeCollaborators([Carl], [], ByAda), new PromiseBy(Call, "We call", At(600), Author.Agent(Bob)));
        Ticket target = Opened(Rules, new OpenTicket(new TicketId("T2"), "Dead line", Zoe, Mail));
        TicketDecision decision = Accepted(Rules.Decide(source, new MergeInto(target.Id, ByAda), At(60), Find(target)));

        Ticket after = Assert.Single(decision.Others);
        Assert.Equal((TicketStanding.Merged, target.Id, TicketStatus.Closed), (decision.Ticket.Standing, decision.Ticket.MergedInto!.Value, decision.Ticket.Status));
        Assert.Equal((CommitmentState.Moved, At(60)), (decision.Ticket.Commitments.Single().State, decision.Ticket.Commitments.Single().SettledAt!.Value));
        Assert.DoesNotContain(decision.Events, each => each is PromiseSettled);
        Assert.Equal([source.Id], after.MergedFrom);
        Assert.Equal([Carl, Rita], after.Collaborators);
        Commitment promise = after.Commitments.Single();
        Assert.Equal((Call, At(2), At(600), Author.Agent(Bob), CommitmentState.Outstanding), (promise.Id, promise.MadeAt, promise.DueAt, promise.By, promise.State));
    }

    [Fact]
    public void A_merge_runs_in_no_circle_and_a_message_learns_which_ticket_goes_on()
    {
        Ticket second = Opened("T2");
        Ticket third = Opened("T3");
        TicketDecision one = Accepted(Rules.Decide(Opened(), new MergeInto(second.Id, ByAda), At(60), Find(second)));
        TicketDecision two = Accepted(Rules.Decide(one.Others[0], new MergeInto(third.Id, ByAda), At(61), Find(third)));
        Func<TicketId, Ticket?> find = Find(one.Ticket, two.Ticket, two.Others[0]);

        TicketRefusal back = Rules.Decide(two.Others[0], new MergeInto(one.Ticket.Id, ByAda), At(62), find).Refusal!;
        TicketRefusal message = Rules.Decide(one.Ticket, new ReceiveMessage(Rita, "x", Mail), At(62), find).Refusal!;
        TicketRefusal unaided = Rules.Decide(one.Ticket, new ReceiveMessage(Rita, "x", Mail), At(62)).Refusal!;

        Assert.Equal(TicketRule.TicketNotActive, back.Rule);
        Assert.Equal((TicketRule.TicketNotActive, third.Id), (message.Rule, message.Other));
        Assert.Equal((TicketRule.TicketNotActive, second.Id), (unaided.Rule, unaided.Other));
        Assert.Equal([second.Id], unaided.Missing);
        Assert.Empty(message.Missing);
    }

    [Fact]
    public void A_ticket_knows_what_was_merged_into_it_whatever_a_stale_reading_says()
    {
        Ticket second = Opened("T2");
        TicketDecision merged = Accepted(Rules.Decide(second, new MergeInto(new TicketId("T1"), ByAda), At(60), Find(Opened())));
        Ticket first = merged.Others[0];
        TicketRefusal stale = Rules.Decide(first, new MergeInto(second.Id, ByAda), At(61), Find(second)).Refusal!;
        TicketRefusal link = Rules.Decide(first, new Link(LinkKind.Related, second.Id, ByAda), At(61), id => id == first.Id ? throw new InvalidOperationException("It is given.") : merged.Ticket).Refusal!;

        Assert.Equal((TicketRule.TicketNotActive, second.Id), (stale.Rule, stale.Other));
        Assert.Equal((TicketRule.TicketNotActive, first.Id), (link.Rule, link.Other));
    }

    [Fact]
    public void A_circle_is_named()
    {
        Ticket[] row = [.. "T1 T2 T3".Split(' ').Select(id => Opened(id))];
        for (int i = 0; i < 2; i++)
        {
            TicketDecision linked = Accepted(Rules.Decide(row[i], new Link(LinkKind.Parent, row[i + 1].Id, ByAda), At(60), Find(row)));
            (row[i], row[i + 1]) = (linked.Ticket, linked.Others[0]);
        }

        TicketRefusal up = Rules.Decide(row[2], new Link(LinkKind.Parent, row[0].Id, ByAda), At(61), Find(row)).Refusal!;
        TicketRefusal down = Rules.Decide(row[0], new Link(LinkKind.Child, row[2].Id, ByAda), At(61), Find(row)).Refusal!;

        Assert.Equal(["T3", "T1", "T2"], up.Circle.Select(each => each.Value));
        Assert.Equal("The link would form a cycle of Parent: T3, T1, T2, T3.", up.Message);
        Assert.Equal(["T1", "T3", "T2"], down.Circle.Select(each => each.Value));
    }

    [Fact]
    public void A_deleted_ticket_comes_back_as_it_was_but_for_spam()
    {
        Ticket second = Opened("T2");
        Ticket merged = Accepted(Rules.Decide(Opened(), new MergeInto(second.Id, ByAda), At(60), Find(second))).Ticket;
        Ticket Restored(Ticket ticket) => Accepted(Rules.Decide(Accepted(Rules.Decide(ticket, new Delete(ByAda), At(70))).Ticket, new Restore(ByAda), At(71))).Ticket;

        Assert.Equal(TicketStanding.Merged, Restored(merged).Standing);
        Assert.Equal(TicketStanding.Active, Restored(Opened(new MarkAsSpam(ByAda))).Standing);
        Assert.Equal(TicketStatus.Closed, Restored(Closed()).Status);
        Assert.Equal(TicketRule.TicketNotActive, Rules.Decide(Opened(new Delete(ByAda)), new Delete(ByAda), At(72)).Refusal!.Rule);
    }

    [Fact]
    public void A_hold_is_moved_without_beginning_anew()
    {
        Ticket held = Opened(new PutOnHold(ByAda) { Until = At(30) });
        TicketDecision moved = Rules.Decide(held, new PutOnHold(ByAda) { Until = At(90) }, At(20));
        TicketDecision waits = Rules.Decide(moved.Ticket, new ChangeStatus(TicketStatus.Pending, ByAda), At(21));
        TicketDecision opened = Rules.Decide(waits.Ticket, new ChangeStatus(TicketStatus.Open, ByAda), At(22));

        Assert.Equal((At(90), At(1), 1), (moved.Ticket.WakesAt, moved.Ticket.StatusSince, moved.Ticket.Waits));
        Assert.Equal((At(90), At(21), 1), (waits.Ticket.WakesAt, waits.Ticket.StatusSince, waits.Ticket.Waits));
        Assert.Null(opened.Ticket.WakesAt);
        Assert.Empty(Rules.Decide(moved.Ticket, new PutOnHold(ByAda) { Until = At(90) }, At(20)).Events);
    }

    [Fact]
    public void A_command_that_follows_a_clock_ahead_of_its_own_takes_the_last_moment()
    {
        Ticket ahead = Opened(new AddNote("x", ByAda) { HappenedAt = At(6) });
        Assert.Equal(At(6), Rules.Decide(ahead, new AddNote("y", ByAda), At(2)).Events.Single().HappenedAt);
        Assert.Equal(At(2), Rules.Decide(ahead, new AddNote("y", ByAda), At(2)).Events.Single().RecordedAt);
        Assert.Equal(TicketRule.MomentBeforeLast, Rules.Decide(ahead, new AddNote("y", ByAda), At(0)).Refusal!.Rule);
    }

    [Fact]
    public void A_link_is_taken_away_at_both_ends_even_where_the_other_is_gone()
    {
        TicketDecision linked = Accepted(Rules.Decide(Opened(), new Link(LinkKind.Problem, new TicketId("T2"), ByAda), At(60), Find(Opened("T2"))));
        TicketDecision both = Rules.Decide(linked.Ticket, new Unlink(LinkKind.Problem, new TicketId("T2"), ByAda), At(61), Find([.. linked.Others]));
        TicketDecision one = Rules.Decide(linked.Ticket, new Unlink(LinkKind.Problem, new TicketId("T2"), ByAda), At(61), Find());

        Assert.Equal((2, 0, 0), (both.Events.Length, both.Ticket.Links.Length, both.Others.Single().Links.Length));
        Assert.Equal((1, 0, 0), (one.Events.Length, one.Ticket.Links.Length, one.Others.Length));
    }

    [Fact]
    public void What_cannot_be_meant_throws()
    {
        Assert.Throws<ArgumentException>(() => LoadedTickets.None.With([default], []));
        Assert.Throws<ArgumentException>(() => new MergeInto(default, ByAda));
        Assert.Throws<ArgumentNullException>(() => new AddNote(null!, ByAda));
        Assert.Throws<ArgumentNullException>(() => Opening() with { Tags = [null!] });
        Assert.Throws<ArgumentNullException>(() => Opening() with { Fields = Opening().Fields.Add("Cause", null!) });
        Assert.Throws<ArgumentOutOfRangeException>(() => Rules.Decide(Opened(), new AddNote("x", ByAda), Instant.MaxValue));
        Assert.Throws<DecisionRefusedException>(() => Rules.Open(Opening() with { Status = TicketStatus.Closed }, Noon).Ticket);
        Assert.Throws<ArgumentException>(() => TicketRules.Default.WithStatuses(new TicketStatus("Open", StatusCategory.Pending)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TicketRules.Default.WithFutureTolerance(Duration.FromDays(1) + Duration.Epsilon));
    }
}
