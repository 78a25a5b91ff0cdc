using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Sla;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>What other policies do to clocks that run.</summary>
public class SlaChangeoverProperties
{
    [Fact]
    public void Retroactive_policies_leave_open_cycles_as_if_they_had_always_held() => Laws.Hold(800, Timeline.Any, timeline =>
    {
        // What a restart or another cycle has left behind stays so, under either book, and a first promise that is not retroactive begins when it is made: without them, a cycle begins where it would have under the new policies.
        (SlaEngine next, SlaChangeover changeover, SlaEvaluation before, SlaEvaluation after) = Change(timeline, new SlaEngine(WithoutRestarts(timeline.Book), timeline.World.Calendars), WithoutRestarts);
        SlaEvaluation fresh = next.Start(timeline.History).Evaluate(after.AsOf);
        foreach (SlaClock clock in after.Clocks)
        {
            // A sequential cycle begins when the one before was due, which ended cycles keep from the policies of their time.
            if (clock.Metric.Recurrence != CycleRecurrence.Sequential && clock.Open is { } open && fresh.Find(clock.Metric.Id, clock.Commitment)?.Open is { } anew)
            {
                Assert.Equal(
                    (anew.StartedAt, anew.StartedBySequence, anew.Terms, anew.Consumed, anew.Target, anew.DueAt, anew.Outcome),
                    (open.StartedAt, open.StartedBySequence, open.Terms, open.Consumed, open.Target, open.DueAt, open.Outcome));
                Assert.Equal(anew.Pauses, open.Pauses);
            }
        }

        // What ended stays, but the last cycle of a reopened ticket goes on where it is promised again.
        bool mayGoOn = timeline.History.Ticket.Reopens > 0;
        foreach (SlaCycle cycle in before.Clocks.SelectMany(each => mayGoOn ? each.Cycles.SkipLast(1) : each.Cycles).Where(each => !each.IsOpen))
        {
            Assert.Equal(cycle, after.Find(cycle.Metric.Id, cycle.Commitment)!.Cycles[cycle.Number - 1]);
        }

        Assert.Equal(changeover.State.Evaluate(after.AsOf), after);
    });

    [Fact]
    public void Moves_are_exactly_what_differs() => Laws.Hold(800, Timeline.Any, timeline =>
    {
        (_, SlaChangeover changeover, SlaEvaluation before, SlaEvaluation after) = Change(timeline, timeline.Engine);
        (string Metric, string? Commitment, int Number)[] all = [.. before.Cycles.Concat(after.Cycles).Select(each => (each.Metric.Id, each.Commitment?.Value, each.Number)).Distinct()];
        (string Metric, string? Commitment, int Number)[] expected = [.. all.Where(each => Find(before, each)?.DueAt != Find(after, each)?.DueAt || Find(before, each)?.Outcome != Find(after, each)?.Outcome)];
        Assert.Equal(expected.Order(), changeover.Moves.Select(each => (each.Metric, each.Commitment?.Value, each.Cycle)).Order());
        foreach (SlaMove move in changeover.Moves)
        {
            (SlaCycle? old, SlaCycle? now) = (Find(before, (move.Metric, move.Commitment?.Value, move.Cycle)), Find(after, (move.Metric, move.Commitment?.Value, move.Cycle)));
            Assert.Equal((old?.DueAt, now?.DueAt, old?.Outcome, now?.Outcome), (move.OldDueAt, move.NewDueAt, move.OldOutcome, move.NewOutcome));
            Assert.Equal(old is null, move.Reason == SlaMoveReason.Added);
            Assert.Equal(now is null, move.Reason == SlaMoveReason.Removed);
            Assert.Equal(old is not null && now is not null && old.Terms == now.Terms, move.Reason == SlaMoveReason.Course);
        }

        Assert.Empty(after.MovesFrom(after));
    });

    [Fact]
    public void The_same_policies_move_nothing() => Laws.Hold(300, Timeline.Any, timeline =>
    {
        SlaState state = timeline.Engine.Start(timeline.History);
        Instant at = state.LastEventAt + Duration.FromHours(1);
        SlaChangeover changeover = state.ChangeTo(new SlaEngine(timeline.Book, timeline.World.Calendars), timeline.History, at);
        Assert.Empty(changeover.Moves);
        Assert.Equal(state.Evaluate(at), changeover.State.Evaluate(at));
    });

    private static (SlaEngine Next, SlaChangeover Changeover, SlaEvaluation Before, SlaEvaluation After) Change(Timeline timeline, SlaEngine first, Func<SlaPolicyBook, SlaPolicyBook>? edit = null)
    {
        SlaPolicyBook book = new Books(new Random(timeline.Seed / 2)) { OnlyRetroactive = true }.Make("next");
        var next = new SlaEngine(edit?.Invoke(book) ?? book, timeline.World.Calendars);
        SlaState state = first.Start(timeline.History);
        Instant at = state.LastEventAt + Duration.FromMinutes(timeline.Seed % 2000);
        SlaChangeover changeover = state.ChangeTo(next, timeline.History, at);
        return (next, changeover, state.Evaluate(at), changeover.State.Evaluate(at));
    }

    /// <summary>The book with every metric promised to every ticket, and neither a mode that restarts a cycle nor a reopening that does.</summary>
    private static SlaPolicyBook WithoutRestarts(SlaPolicyBook book)
    {
        SlaTarget[] all = [.. book.Policies.SelectMany(each => each.Targets).Select(each => each with { Condition = TicketCondition.Always })];
        return new SlaPolicyBook(book.Id, book.Policies.Select((policy, i) => new SlaPolicy(policy.Id, policy.Targets.Concat(all))
        {
            Condition = i == book.Policies.Length - 1 ? null : policy.Condition,
            Calendar = policy.Calendar ?? "hours-0",
            PausesWhile = policy.PausesWhile,
            ReopenMode = policy.ReopenMode is ReopenMode.Restart or ReopenMode.NewInstance ? ReopenMode.ContinueIncludingSolved : policy.ReopenMode,
            Boundary = policy.Boundary,
            CountsProgramReplies = policy.CountsProgramReplies,
            Changes = new SlaChangeModes
            {
                Priority = WithoutRestarts(policy.Changes.Priority),
                Owner = WithoutRestarts(policy.Changes.Owner),
                Policy = WithoutRestarts(policy.Changes.Policy),
                Target = WithoutRestarts(policy.Changes.Target),
                Calendar = WithoutRestarts(policy.Changes.Calendar),
            },
        }));
    }

    private static ChangeMode WithoutRestarts(ChangeMode mode) => mode is ChangeMode.EndAndRestart or ChangeMode.Reset or ChangeMode.CarryElapsed ? ChangeMode.Retroactive : mode;

    private static SlaCycle? Find(SlaEvaluation evaluation, (string Metric, string? Commitment, int Number) cycle) =>
        evaluation.Find(cycle.Metric, cycle.Commitment is { } commitment ? new CommitmentId(commitment) : null)?.Cycles.FirstOrDefault(each => each.Number == cycle.Number);
}
