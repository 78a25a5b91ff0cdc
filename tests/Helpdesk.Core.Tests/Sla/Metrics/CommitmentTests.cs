using Helpdesk.Naive;
using Helpdesk.Serialization;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.WhatIf;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;
using static Helpdesk.Core.Tests.Tickets.Decisions.SmallDesk;

namespace Helpdesk.Core.Tests.Sla.Metrics;

/// <summary>The clocks of commitments: one for each promise, due at its date.</summary>
public class CommitmentTests
{
    private static readonly CommitmentId Visit = new("visit");
    private static readonly SlaEngine Engine = ClockText.EngineOf(policy => policy.PromiseCommitments());

    // Promised at 12:01, due at 22:00.
    private static readonly PromiseBy Promise = new(Call, "We call you back", At(600), ByAda);

    [Theory]
    [InlineData(599, true, "Kept", "Met")]
    [InlineData(600, true, "Kept", "Met")]
    [InlineData(601, true, "KeptLate", "Missed")]
    [InlineData(600, false, "Withdrawn", "Cancelled")]
    [InlineData(601, false, "WithdrawnLate", "Missed")]
    public void Settled_by_its_date_is_in_time_and_later_is_missed(int minute, bool kept, string state, string outcome)
    {
        TicketHistory history = Story((1, Promise), (minute, new SettlePromise(Call, kept, ByAda)));
        Assert.Equal((state, At(minute), 3), ($"{history.Ticket.Commitments.Single().State}", history.Ticket.Commitments.Single().SettledAt!.Value, history.Ticket.Commitments.Single().SettledBySequence!.Value));
        Assert.Equal(outcome == "Missed", history.Ticket.Commitments.Single().IsMissed);
        Assert.Equal(outcome == "Missed" ? 1 : 0, Where.MissedCommitments.AtLeast(1).Matches(history.Ticket) ? 1 : 0);
        SlaCycle cycle = Assert.Single(Engine.Evaluate(history, At(2000)).Cycles);
        Assert.Equal((outcome, At(1), At(600), Duration.FromMinutes(599), Duration.FromMinutes(minute - 1)), ($"{cycle.Outcome}", cycle.StartedAt, cycle.DueAt!.Value, cycle.Target!.Value, cycle.Consumed));
        Assert.Equal(cycle.Consumed, cycle.Explain().Counted);
    }

    [Fact]
    public void Outstanding_it_falls_due_like_any_other_and_is_overdue_after_its_date()
    {
        TicketHistory history = Story((1, Promise));
        Assert.Equal(At(600), Engine.Evaluate(history, At(2)).NextDue);
        Assert.Equal(Call, Engine.Evaluate(history, At(2)).NextDueCycle!.Commitment);
        Assert.False(Engine.Evaluate(history, At(600)).Cycles.Single().IsOverdue);
        SlaCycle overdue = Engine.Evaluate(history, At(600) + Duration.Epsilon).Cycles.Single();
        Assert.Equal((true, SlaOutcome.Running, (Instant?)At(600)), (overdue.IsOverdue, overdue.Outcome, overdue.BreachedAt));
        Assert.Equal((false, true), (history.Ticket.Commitments.Single().IsOverdueAt(At(600)), history.Ticket.Commitments.Single().IsOverdueAt(At(601))));
        Assert.Null(Engine.Evaluate(history, At(600)).NextDue);
    }

    [Fact]
    public void Several_run_side_by_side_each_with_a_clock_of_its_own()
    {
        TicketHistory history = Story((1, Promise), (2, new PromiseBy(Visit, "We come by", At(120), ByAda)), (200, new SettlePromise(Call, kept: true, ByAda)));
        SlaEvaluation evaluation = Engine.Evaluate(history, At(300));
        Assert.Equal(["commitment call 1: Met, due 2026-03-02T22:00:00Z", "commitment visit 1: Running, due 2026-03-02T14:00:00Z"], evaluation.Cycles.Select(each => each.ToString()));
        Assert.True(evaluation.Clock(SlaMetric.Commitment, Visit)!.Latest.IsOverdue);
        Assert.Equal(Call, evaluation.Clock(SlaMetric.Commitment)!.Commitment);
        Assert.Null(evaluation.Clock(SlaMetric.Commitment, new CommitmentId("other")));
        Assert.Equal(At(120), Engine.Evaluate(history, At(3)).NextDue);
        Assert.Equal(Duration.FromMinutes(298), evaluation.Attribute(evaluation.Clock(SlaMetric.Commitment, Visit)!.Latest).Shares.Single().Elapsed);
    }

    [Fact]
    public void Another_date_is_another_promise_and_the_old_one_is_withdrawn()
    {
        TicketHistory history = Story((1, Promise), (2, new SettlePromise(Call, kept: false, ByAda)), (2, new PromiseBy(new CommitmentId("call-2"), "We call tomorrow", At(1440), ByAda)));
        Assert.Equal(["Cancelled", "Running"], Engine.Evaluate(history, At(3)).Cycles.Select(each => $"{each.Outcome}"));
        Assert.Equal(At(1440), Engine.Evaluate(history, At(3)).NextDue);
    }

    [Fact]
    public void Solving_and_closing_settle_nothing_and_pending_pauses_nothing()
    {
        TicketHistory history = Story((1, Promise), (2, new ChangeStatus(TicketStatus.Pending, ByAda)), (3, new Solve(ByAda)), (4, new Close(ByAda)));
        SlaEngine pausing = ClockText.EngineOf(policy => policy.PromiseCommitments().PausesOn(StatusCategory.Pending));
        Assert.Equal((At(600), Duration.FromMinutes(4)), (pausing.Evaluate(history, At(5)).NextDue!.Value, pausing.Evaluate(history, At(5)).Cycles.Single().Consumed));
        TicketHistory kept = history.Append(Accepted(TicketRules.Default.Decide(history.Ticket, new SettlePromise(Call, kept: true, ByAda), At(700))).Events);
        Assert.Equal(SlaOutcome.Missed, pausing.Evaluate(kept, At(700)).Cycles.Single().Outcome);
    }

    [Fact]
    public void A_host_can_have_solving_release_it()
    {
        SlaMetric own = SlaMetric.Commitment with { Id = "own", Release = ClockCondition.Any(SlaMetric.Commitment.Release, When.Solved), Revive = When.BackInWork };
        SlaEngine engine = ClockText.EngineOf(policy => policy.Promise(new SlaTarget(own)));
        TicketHistory solved = Story((1, Promise), (3, new Solve(ByAda)));
        Assert.Equal(SlaEnding.Released, engine.Evaluate(solved, At(5)).Cycles.Single().Ending);
        Assert.Equal(At(600), engine.Evaluate(solved.Append(Accepted(TicketRules.Default.Decide(solved.Ticket, new Reopen(ByAda), At(6))).Events), At(7)).NextDue);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void Spam_and_deletion_cancel_it_overdue_or_not_and_a_ticket_that_comes_back_owes_it(int minute)
    {
        foreach ((TicketCommand away, TicketCommand back) in new (TicketCommand, TicketCommand)[] { (new MarkAsSpam(ByAda), new UnmarkAsSpam(ByAda)), (new Delete(ByAda), new Restore(ByAda)) })
        {
            TicketHistory gone = Story((1, Promise), (minute, away));
            Assert.Equal((SlaOutcome.Cancelled, away is Delete ? SlaEnding.Deleted : SlaEnding.MarkedAsSpam), (Engine.Evaluate(gone, At(2000)).Cycles.Single().Outcome, Engine.Evaluate(gone, At(2000)).Cycles.Single().Ending));
            Assert.Equal(CommitmentState.Outstanding, gone.Ticket.Commitments.Single().State);
            SlaCycle again = Engine.Evaluate(Story((1, Promise), (minute, away), (minute + 1, back)), At(2000)).Cycles.Single();
            Assert.Equal((true, true, At(1), Duration.FromMinutes(1999)), (again.IsOpen, again.IsOverdue, again.StartedAt, again.Consumed));
        }
    }

    [Fact]
    public void A_withdrawn_promise_does_not_come_back_with_its_ticket()
    {
        TicketHistory history = Story((1, Promise), (2, new SettlePromise(Call, kept: false, ByAda)), (3, new MarkAsSpam(ByAda)), (4, new UnmarkAsSpam(ByAda)));
        Assert.Equal((At(2), SlaOutcome.Cancelled), (Engine.Evaluate(history, At(5)).Cycles.Single().EndedAt!.Value, Engine.Evaluate(history, At(5)).Cycles.Single().Outcome));
    }

    [Theory]
    [InlineData(100, 500, "Met")]
    [InlineData(100, 601, "Missed")]
    [InlineData(700, 700, "Missed")]
    public void With_a_merge_it_goes_on_in_the_other_ticket_made_and_due_when_it_was(int merged, int kept, string outcome)
    {
        TicketHistory source = Story((1, Promise));
        var target = TicketHistory.Of(Accepted(TicketRules.Default.Open(Opening("T2"), At(90))).Events);
        TicketDecision decision = Accepted(TicketRules.Default.Decide(source.Ticket, new MergeInto(target.Ticket.Id, ByAda), At(merged), Find(target.Ticket)));
        source = source.Append(decision.EventsOf(source.Ticket.Id));
        target = target.Append(decision.EventsOf(target.Ticket.Id));
        target = target.Append(Accepted(TicketRules.Default.Decide(target.Ticket, new SettlePromise(Call, kept: true, ByAda), At(kept))).Events);

        SlaCycle moved = Engine.Evaluate(source, At(2000)).Cycles.Single();
        Assert.Equal((CommitmentState.Moved, SlaOutcome.Cancelled, SlaEnding.Merged), (source.Ticket.Commitments.Single().State, moved.Outcome, moved.Ending));
        SlaEvaluation evaluation = Engine.Evaluate(target, At(2000));
        SlaCycle cycle = evaluation.Cycles.Single();
        Assert.Equal((outcome, At(1), At(600), Duration.FromMinutes(kept - 1)), ($"{cycle.Outcome}", cycle.StartedAt, cycle.DueAt!.Value, cycle.Consumed));
        Assert.Equal(cycle.Consumed, evaluation.Attribute(cycle).Shares.Aggregate(Duration.Zero, (sum, each) => sum + each.Elapsed));
    }

    [Fact]
    public void A_policy_that_does_not_want_it_ends_it_without_a_verdict_and_one_that_does_has_it_go_on()
    {
        SlaEngine engine = ClockText.EngineOf(policy => policy.PromiseCommitments(Where.Tags.Contain("vip")));
        TicketHistory none = Story((1, Promise));
        Assert.Empty(engine.Evaluate(none, At(5)).Cycles);
        TicketHistory wanted = Story((1, Promise), (2, new ChangeTags(["vip"], [], ByAda)));
        Assert.Equal((At(1), 2, (Instant?)At(600)), (engine.Evaluate(wanted, At(5)).Cycles.Single().StartedAt, engine.Evaluate(wanted, At(5)).Cycles.Single().StartedBySequence, engine.Evaluate(wanted, At(5)).NextDue));
        TicketHistory dropped = Story((1, Promise), (2, new ChangeTags(["vip"], [], ByAda)), (3, new ChangeTags([], ["vip"], ByAda)));
        Assert.Equal((SlaEnding.NoLongerPromised, SlaOutcome.Cancelled), (engine.Evaluate(dropped, At(5)).Cycles.Single().Ending, engine.Evaluate(dropped, At(5)).Cycles.Single().Outcome));
        TicketHistory again = Story((1, Promise), (2, new ChangeTags(["vip"], [], ByAda)), (3, new ChangeTags([], ["vip"], ByAda)), (4, new ChangeTags(["vip"], [], ByAda)));
        Assert.Equal((true, 1, At(1)), (engine.Evaluate(again, At(5)).Cycles.Single().IsOpen, engine.Evaluate(again, At(5)).Cycles.Single().Number, engine.Evaluate(again, At(5)).Cycles.Single().StartedAt));
    }

    [Fact]
    public void What_if_counts_them_and_a_change_of_book_carries_them_over()
    {
        TicketHistory history = Story((1, Promise), (2, new PromiseBy(Visit, "We come by", At(120), ByAda)), (200, new SettlePromise(Visit, kept: true, ByAda)));
        SlaEngine without = ClockText.EngineOf(policy => policy.Promise(SlaMetric.Resolution, ClockText.Plenty));
        WhatIfTotals totals = new SlaWhatIf(without, Engine, At(300)).Totals([history], cancellationToken: TestContext.Current.CancellationToken);
        WhatIfFigures figures = totals.ByMetric["commitment"];
        Assert.Equal((2, 1, 1), (figures.Added, figures.After.Missed, figures.After.Running));

        SlaChangeover over = Engine.Start(history).ChangeTo(without, history, At(300));
        Assert.Equal([(Call, SlaOutcome.Cancelled)], over.Moves.Where(each => each.Metric == "commitment").Select(each => (each.Commitment!.Value, each.NewOutcome!.Value)));
        SlaState back = over.State.ChangeTo(Engine, history, At(400)).State;
        Assert.Equal([(Call, true, 1), (Visit, false, 1)], back.Evaluate(At(400)).Cycles.Where(each => each.Commitment is not null).Select(each => (each.Commitment!.Value, each.IsOpen, each.Number)));
        Assert.Equal(SlaOutcome.Missed, back.Evaluate(At(400)).Clock(SlaMetric.Commitment, Visit)!.Latest.Outcome);
    }

    [Fact]
    public void Two_metrics_of_two_commitments_have_a_clock_each_that_no_other_touches()
    {
        SlaMetric own = SlaMetric.Commitment with { Id = "own", Release = ClockCondition.Any(SlaMetric.Commitment.Release, When.Solved), Revive = When.BackInWork };
        SlaEngine engine = ClockText.EngineOf(policy => policy.Promise(SlaMetric.Resolution, ClockText.Plenty).PromiseCommitments().Promise(new SlaTarget(own)));
        TicketHistory history = Story((1, Promise), (2, new PromiseBy(Visit, "We come by", At(120), ByAda)), (60, new Solve(ByAda)), (90, new Reopen(ByAda)), (200, new SettlePromise(Call, kept: true, ByAda)));
        SlaEvaluation at70 = engine.Evaluate(history, At(70));
        Assert.Equal(["commitment call Running", "commitment visit Running", "own call Cancelled", "own visit Cancelled"], Outcomes(at70));
        Assert.Equal(["commitment call Met", "commitment visit Running", "own call Met", "own visit Running"], Outcomes(engine.Evaluate(history, At(300))));

        // Event by event; and what an earlier state says is not changed by what comes after it.
        List<SlaState> states = [engine.Start(TicketHistory.Of(history.Events.Take(1)))];
        foreach (TicketEvent each in history.Events.Skip(1))
        {
            states.Add(states[^1].Apply(each));
        }

        foreach (SlaState state in states)
        {
            var soFar = TicketHistory.Of(history.Events.Take(state.Version));
            Assert.Equal(engine.Evaluate(soFar, At(300)).Cycles, state.Evaluate(At(300)).Cycles);
        }

        // A book without the host's metric retires its clocks, each under its own commitment, and one that has it again finds them.
        SlaChangeover over = states[^1].ChangeTo(ClockText.EngineOf(policy => policy.PromiseCommitments()), history, At(310));
        Assert.Equal(["commitment call Met", "commitment visit Running", "own call Met", "own visit Cancelled"], Outcomes(over.State.Evaluate(At(320))));
        SlaState back = over.State.ChangeTo(engine, history, At(330)).State;
        Assert.Equal(["commitment call Met", "commitment visit Running", "own call Met", "own visit Running"], Outcomes(back.Evaluate(At(340))));
    }

    [Fact]
    public void Lost_and_promised_again_by_another_policy_it_says_so()
    {
        SlaPolicy first = new SlaPolicyBuilder("first").For(Where.Tags.Contain("first")).PromiseCommitments().Build();
        SlaPolicy second = new SlaPolicyBuilder("second").For(Where.Tags.Contain("second")).PromiseCommitments().Build();
        var engine = new SlaEngine(new SlaPolicyBook("book", [first, second]), CalendarBook.Empty);
        TicketHistory history = Story((1, new ChangeTags(["first"], [], ByAda)), (2, Promise), (3, new ChangeTags([], ["first"], ByAda)), (4, new ChangeTags(["second"], [], ByAda)));
        SlaCycle cycle = engine.Evaluate(history, At(5)).Cycles.Single();
        Assert.Equal((true, 1, At(2), At(600)), (cycle.IsOpen, cycle.Number, cycle.StartedAt, cycle.DueAt!.Value));
        SlaChange change = Assert.Single(cycle.Changes);
        Assert.Equal(("first", "second", At(4)), (change.From.Policy, change.To.Policy, change.At));

        // Back under the same terms, nothing was changed.
        Assert.Empty(engine.Evaluate(Story((1, new ChangeTags(["first"], [], ByAda)), (2, Promise), (3, new ChangeTags([], ["first"], ByAda)), (4, new ChangeTags(["first"], [], ByAda))), At(5)).Cycles.Single().Changes);
    }

    [Fact]
    public void A_target_is_its_date_and_nothing_else()
    {
        Assert.Throws<ArgumentException>(() => new SlaTarget(SlaMetric.Commitment, Duration.FromHours(1)));
        Assert.Throws<ArgumentException>(() => new SlaTarget(SlaMetric.Commitment, new SlaDueDate("due")));
        Assert.Throws<ArgumentException>(() => new SlaTarget(SlaMetric.Resolution));
        Assert.Throws<ArgumentOutOfRangeException>(() => SlaMetric.Milestone("m", "M", TicketCondition.Always, When.Solved, CycleRecurrence.PerCommitment));
        Assert.Equal("commitment by its date", new SlaTarget(SlaMetric.Commitment).ToString());
        Assert.Equal(Engine.Book, SlaJson.ReadBook(SlaJson.WriteBook(Engine.Book)));
    }

    private static string[] Outcomes(SlaEvaluation evaluation) =>
        [.. evaluation.Clocks.Where(each => each.Commitment is not null).OrderBy(each => each.Metric.Id, StringComparer.Ordinal).ThenBy(each => $"{each.Commitment}", StringComparer.Ordinal).Select(each => $"{each.Metric.Id} {each.Commitment} {each.Latest.Outcome}")];

    private static TicketHistory Story(params (int Minute, TicketCommand Command)[] commands) => commands.Aggregate(
        TicketHistory.Of(Accepted(TicketRules.Default.Open(Opening(), Noon)).Events),
        (history, each) => history.Append(Accepted(TicketRules.Default.Decide(history.Ticket, each.Command, At(each.Minute), Find())).Events));
}
