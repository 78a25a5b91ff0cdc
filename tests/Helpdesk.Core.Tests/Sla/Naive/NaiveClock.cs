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

    public NaiveCycle? Open => Cycles.LastOrDefault() is { IsOpen: true } last ? last : null;

    /// <summary>Puts an event to the conditions of the metric, in the order that it promises.</summary>
    public void Hear(NaiveEvent next, SlaPolicy? policy)
    {
        if (Open is { } open)
        {
            if (next.Fulfils(Metric.Cancel))
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
        else if (Cycles.LastOrDefault() is { } ended && Promised is not null)
        {
            GoOn(ended, next, policy);
        }

        bool mayStart = Metric.Recurrence is CycleRecurrence.Independent or CycleRecurrence.Sequential || (Cycles.Count == 0 && !hasRunUnpromised);
        if (Open is null && Promised is not null && mayStart && next.Fulfils(Metric.Start))
        {
            Begin(StartAt(next), next.Sequence);
        }

        PauseOrResume(next, policy);
    }

    /// <summary>Takes up what was first promised when the cycle would have ended already, once it would go on.</summary>
    /// <returns>Whether it is such a clock, and would.</returns>
    public bool TakeUpLate(NaiveTerms? promised, NaiveTurn turn)
    {
        NaiveEvent now = turn.Events[^1];
        if (!hasRunUnpromised || Cycles.Count > 0 || Promised is null || promised is null || !(now.Fulfils(Metric.Start) || now.Fulfils(Metric.Revive) || now.Fulfils(Metric.Reopen)))
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
            case ChangeMode.Forward:
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
        if (mode != ChangeMode.CarryElapsed && !turn.KeepsCourse && AsIfAlways(promised, turn).Open is { } asIfAlways)
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

    /// <summary>Nothing was promised until now: the cycle is taken up that would be open had the promise always held.</summary>
    private void TakeUp(NaiveTerms promised, NaiveTurn turn)
    {
        NaiveEvent now = turn.Events[^1];
        NaiveClock asIfAlways = AsIfAlways(promised, turn);
        if (asIfAlways.Open is not { } open)
        {
            hasRunUnpromised |= asIfAlways.Cycles.Count > 0;
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

    private NaiveClock AsIfAlways(NaiveTerms promised, NaiveTurn turn)
    {
        var clock = new NaiveClock(Metric) { Promised = promised };
        foreach (NaiveEvent each in turn.Events)
        {
            clock.Hear(each, turn.Policy);
        }

        return clock;
    }

    private void GoOn(NaiveCycle ended, NaiveEvent next, SlaPolicy? policy)
    {
        bool isMissed = ended.Ending == SlaEnding.Released && new NaiveFigures(ended, next.At).IsOver;
        if (ended.Ending is SlaEnding.Cancelled or SlaEnding.Released && !isMissed && next.Fulfils(Metric.Revive))
        {
            ended.GoOn();
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
