using Helpdesk.Sla;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Naive;

/// <summary>The clock of one metric, which is told of one event after the other: what <see cref="SlaMetric"/>, <see cref="ReopenMode"/> and <see cref="ChangeMode"/> say, line by line.</summary>
internal sealed class NaiveClock(SlaMetric metric)
{
    private bool hasRunUnpromised;

    public SlaMetric Metric { get; } = metric;

    /// <summary>The commitment that it is about, where the metric has a clock for each.</summary>
    public CommitmentId? Commitment { get; init; }

    public List<NaiveCycle> Cycles { get; } = [];

    public NaiveTerms? Promised { get; set; }

    /// <summary>The policy that made the promise.</summary>
    public SlaPolicy? PromisedBy { get; set; }

    /// <summary>Whether the promise is none any more because of the status of the ticket, which is solved.</summary>
    public bool IsKept { get; set; }

    public NaiveCycle? Open => Cycles.LastOrDefault() is { IsOpen: true } last ? last : null;

    /// <summary>Puts an event to the conditions of the metric, in the order that it promises.</summary>
    /// <param name="sofar">What has happened, the event last.</param>
    /// <param name="policy">The policy that applies.</param>
    public void Hear(IReadOnlyList<NaiveEvent> sofar, SlaPolicy? policy)
    {
        NaiveEvent next = sofar[^1].Under(policy);
        if (Open is { } open)
        {
            if (next.Withdrawal is { } withdrawn)
            {
                open.Finish(withdrawn, next.At, next.Sequence);
            }
            else if (next.Fulfils(Metric.Cancel))
            {
                open.Finish(SlaEnding.Cancelled, next.At, next.Sequence);
            }
            else if (next.Fulfils(Metric.Stop) && open.Start <= next.At)
            {
                open.Finish(SlaEnding.Stopped, next.At, next.Sequence);
            }
            else if (next.Fulfils(Metric.Release))
            {
                open.Finish(SlaEnding.Released, next.At, next.Sequence);
            }
            else if (next.Fulfils(Metric.Reset))
            {
                open.BeginAnew(next.At, next.Sequence, SlaChangeKind.Reset, open.Terms);
            }
        }
        else if (Cycles.LastOrDefault() is { } ended && Promised is not null && next.IsActive)
        {
            GoOn(ended, sofar, policy);
        }

        bool mayStart = Metric.Recurrence is CycleRecurrence.Independent or CycleRecurrence.Sequential || (Cycles.Count == 0 && !hasRunUnpromised);
        if (Open is null && Promised is not null && mayStart && next.IsActive && next.Fulfils(Metric.Start))
        {
            Begin(StartAt(next), next.Sequence);
        }

        PauseOrResume(next, policy);
    }

    /// <summary>Takes up what was first promised when the cycle would have ended already, once it would go on.</summary>
    /// <returns>Whether it is such a clock, and would.</returns>
    public bool TakeUpLate(NaiveTerms? promised, NaiveTurn turn)
    {
        NaiveEvent now = turn.Events[^1].Under(turn.Policy);
        if (!hasRunUnpromised || Cycles.LastOrDefault() is { Ending: not SlaEnding.NoLongerPromised } || Promised is null || promised is null || !now.IsActive || !(now.Fulfils(Metric.Start) || now.Fulfils(Metric.Revive) || now.Fulfils(Metric.Reopen)))
        {
            return false;
        }

        Promised = promised;
        TakeUp(promised, turn);
        PauseOrResume(now, turn.Policy);
        return true;
    }

    /// <summary>Pauses an open cycle or has it go on, as the metric and the policy say after an event.</summary>
    public void PauseOrResume(NaiveEvent next, SlaPolicy? policy)
    {
        if (Open is not { } cycle)
        {
            return;
        }

        next = next.Under(policy);
        bool byMetric = next.Fulfils(Metric.Pause) || (cycle.Lasting is { ByMetric: true } && !next.Fulfils(Metric.Resume));
        bool byPolicy = Metric.PausesWithPolicy && policy is not null && policy.PausesWhile.Holds(next.After);
        if (cycle.Terms.IsDate || (!byMetric && !byPolicy))
        {
            cycle.EndPause(next.At, next.Sequence);
        }
        else if (cycle.Lasting is { } lasting)
        {
            cycle.Pauses[^1] = lasting with { ByMetric = byMetric };
        }
        else
        {
            cycle.Pauses.Add(new NaivePause(Instant.Max(next.At, cycle.Start), next.Sequence, next.After.Status.Name) { ByMetric = byMetric });
        }
    }

    /// <summary>Takes up what is promised now, when that is something else than before or the ticket was handed over.</summary>
    public void Change(NaiveTerms? before, NaiveTerms? promised, NaiveTurn turn)
    {
        NaiveEvent now = turn.Events[^1];
        Promised = promised;
        if (promised is null)
        {
            Open?.Finish(SlaEnding.NoLongerPromised, now.At, now.Sequence);
        }
        else if (Open is { } open)
        {
            // A cycle that began just now began with the new terms.
            if (open.StartedBy != now.Sequence || open.Terms != promised)
            {
                Change(open, promised, turn);
            }
        }
        else if (before is null && turn.Events.Count > 1)
        {
            TakeUp(promised, turn);
        }

        PauseOrResume(now, turn.Policy);
    }

    private void Change(NaiveCycle open, NaiveTerms promised, NaiveTurn turn)
    {
        NaiveEvent now = turn.Events[^1];
        NaivePause? lasting = open.Lasting;
        switch (turn.Mode)
        {
            case ChangeMode.EndAndRestart:
                Instant from = Instant.Max(now.At, open.Start);
                open.Finish(SlaEnding.Superseded, now.At, now.Sequence);
                Begin(from, now.Sequence);
                Open!.Pauses = NaiveCycle.From(promised.IsDate ? null : lasting, from, now.Sequence);
                return;
            case ChangeMode.Reset:
                open.BeginAnew(Instant.Max(now.At, open.Start), now.Sequence, turn.Kind, promised);
                return;
        }

        // Nothing can be carried to a date, which is what it is from the start, nor from one.
        ChangeMode mode = turn.Mode == ChangeMode.CarryElapsed && (promised.IsDate || open.Terms.IsDate) ? ChangeMode.Retroactive : turn.Mode;
        if (mode != ChangeMode.CarryElapsed && AsIfAlways(promised, turn, open.Origin).Open is { } asIfAlways)
        {
            (open.Start, open.StartedBy, open.Pauses) = (asIfAlways.Start, asIfAlways.StartedBy, asIfAlways.Pauses);
        }

        if (mode == ChangeMode.RetroactiveStartOnly)
        {
            open.Pauses = NaiveCycle.From(open.Lasting, Instant.Max(now.At, open.Start), now.Sequence);
        }

        open.Changes.Add(new NaiveChange(now.At, now.Sequence, turn.Kind, mode, open.Terms, promised));
        open.Terms = promised;
    }

    /// <summary>Nothing was promised until now: the cycle is carried over that would be open had the promise always held.</summary>
    private void TakeUp(NaiveTerms promised, NaiveTurn turn)
    {
        NaiveEvent now = turn.Events[^1];
        NaiveCycle? last = Cycles.LastOrDefault();
        bool wasLost = last is null or { Ending: SlaEnding.NoLongerPromised };
        NaiveClock asIfAlways = AsIfAlways(promised, turn, last?.Origin);
        if (asIfAlways.Open is not { } open)
        {
            hasRunUnpromised |= wasLost && asIfAlways.Cycles.Count > 0;
            return;
        }

        hasRunUnpromised = false;
        if (!wasLost && asIfAlways.Cycles.Count == 1 && (turn.Mode is ChangeMode.Retroactive or ChangeMode.RetroactiveStartOnly))
        {
            // It has a verdict, and would have gone on while nothing was promised.
            last!.GoOn();
            (last.Start, last.StartedBy) = (open.Start, open.StartedBy);
            last.Pauses = turn.Mode == ChangeMode.Retroactive ? open.Pauses : NaiveCycle.From(open.Lasting, Instant.Max(now.At, open.Start), now.Sequence);
            last.Changes.Add(new NaiveChange(now.At, now.Sequence, turn.Kind, turn.Mode, last.Terms, promised));
            last.Terms = promised;
            return;
        }

        bool isFromStart = turn.Mode is ChangeMode.Retroactive or ChangeMode.RetroactiveStartOnly;
        Begin(isFromStart ? open.Start : now.At, isFromStart ? open.StartedBy : now.Sequence);
        Open!.Pauses = turn.Mode == ChangeMode.Retroactive ? open.Pauses : NaiveCycle.From(open.Lasting, Instant.Max(now.At, Open.Start), now.Sequence);
        if (isFromStart)
        {
            Open.Changes.AddRange(open.Changes);
        }
    }

    /// <summary>The clock with these terms and this policy from the first event on. Its cycle begins where a given one did, whatever would have been before.</summary>
    private NaiveClock AsIfAlways(NaiveTerms promised, NaiveTurn turn, (Instant At, int By)? origin)
    {
        var clock = new NaiveClock(Metric) { Promised = promised };
        for (int i = 0; i < turn.Events.Count; i++)
        {
            clock.Hear([.. turn.Events.Take(i + 1)], turn.Policy);
            if (origin is { } first && first.By == turn.Events[i].Sequence)
            {
                NaivePause? lasting = promised.IsDate ? null : clock.Open?.Lasting;
                clock.Cycles.Clear();
                clock.Begin(first.At, first.By);
                clock.Open!.Pauses = NaiveCycle.From(lasting, first.At, first.By);
                clock.PauseOrResume(turn.Events[i], turn.Policy);
            }
        }

        return clock;
    }

    /// <summary>Goes on with a cycle that was cancelled or released as if it had not been. The time solved is left out, unless the policy includes it or the cycle ran while the ticket was solved.</summary>
    private void Revive(NaiveCycle ended, IReadOnlyList<NaiveEvent> sofar, SlaPolicy? policy)
    {
        int endedBy = ended.EndedBy!.Value;
        ended.GoOn();
        foreach (NaiveEvent each in sofar.SkipLast(1).SkipWhile(each => each.Sequence != endedBy))
        {
            NaiveEvent seen = each.Under(policy);
            bool isSolved = policy?.ReopenMode != ReopenMode.ContinueIncludingSolved && each.After.Status.Category.IsSolved
                && (ended.Lasting is { IsSolved: true } || seen.Fulfils(Metric.Release) || seen.Fulfils(Metric.Stop));
            ended.LeaveOutSolved(each.At, each.Sequence, each.After.Status.Name, isSolved);
            if (!isSolved)
            {
                PauseOrResume(each, policy);
            }
        }

        ended.LeaveOutSolved(sofar[^1].At, sofar[^1].Sequence, "", isSolved: false);
    }

    private void GoOn(NaiveCycle ended, IReadOnlyList<NaiveEvent> sofar, SlaPolicy? policy)
    {
        NaiveEvent next = sofar[^1].Under(policy);
        bool mayBeRevived = ended.Ending is SlaEnding.Cancelled or SlaEnding.Released or SlaEnding.Merged or SlaEnding.MarkedAsSpam or SlaEnding.Deleted;
        bool isFinal = ended.Ending == SlaEnding.Cancelled && next.IsBroughtBack;
        if (mayBeRevived && !isFinal && next.Fulfils(Metric.Revive))
        {
            Revive(ended, sofar, policy);
        }

        if (ended.Ending != SlaEnding.Stopped || policy is null || !next.Fulfils(Metric.Reopen))
        {
            return;
        }

        (Instant solvedAt, int solvedBy) = (ended.End!.Value, ended.EndedBy!.Value);
        switch (policy.ReopenMode)
        {
            case ReopenMode.ContinueIncludingSolved:
                ended.GoOn();
                break;
            case ReopenMode.ContinueExcludingSolved:
                ended.GoOn();
                if (!ended.Terms.IsDate)
                {
                    ended.Pauses.Add(new NaivePause(solvedAt, solvedBy, next.Before!.Status.Name) { End = next.At, EndedBy = next.Sequence });
                }

                break;
            case ReopenMode.Restart:
                ended.BeginAnew(next.At, next.Sequence, SlaChangeKind.Reopening, Promised!);
                break;
            default:
                Begin(next.At, next.Sequence);
                break;
        }
    }

    private void Begin(Instant at, int by) => Cycles.Add(new NaiveCycle(Cycles.Count + 1, at, by, Promised!));

    /// <summary>One in a sequence begins when the one before was due, if that is still to come.</summary>
    private Instant StartAt(NaiveEvent next) =>
        Metric.Recurrence == CycleRecurrence.Sequential && Cycles.LastOrDefault() is { Ending: SlaEnding.Stopped } last && last.EndedBy == next.Sequence && new NaiveFigures(last, next.At).Due is { } due
            ? Instant.Max(due, next.At)
            : next.At;
}
