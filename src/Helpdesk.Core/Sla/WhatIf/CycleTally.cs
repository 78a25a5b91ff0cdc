using Helpdesk.Sla.Folding;

namespace Helpdesk.Sla.WhatIf;

/// <summary>Counts the cycles of one metric. Not thread-safe.</summary>
internal sealed class CycleTally(decimal[] thresholds)
{
    private static readonly int Outcomes = Enum.GetValues<SlaOutcome>().Length;

    private readonly long[] before = new long[Outcomes];
    private readonly long[] after = new long[Outcomes];
    private readonly long[] reachedBefore = new long[thresholds.Length];
    private readonly long[] reachedAfter = new long[thresholds.Length];
    private long metToMissed;
    private long missedToMet;
    private long dueEarlier;
    private long dueLater;
    private long added;
    private long removed;

    public WhatIfFigures Figures => new()
    {
        Before = CountsOf(before),
        After = CountsOf(after),
        MetToMissed = metToMissed,
        MissedToMet = missedToMet,
        DueEarlier = dueEarlier,
        DueLater = dueLater,
        Added = added,
        Removed = removed,
        Escalations = [.. thresholds.Select((percent, i) => new WhatIfEscalation(percent, reachedBefore[i], reachedAfter[i]))],
    };

    /// <summary>Counts the cycles of a clock before and after.</summary>
    /// <returns>Whether any differs.</returns>
    public bool Add(in ClockState clockBefore, in ClockState clockAfter, long asOf)
    {
        bool isChanged = false;
        CycleData? left = clockBefore.Latest;
        CycleData? right = clockAfter.Latest;
        while (left is not null || right is not null)
        {
            int number = Math.Max(left?.Number ?? 0, right?.Number ?? 0);
            CycleData? old = left?.Number == number ? left : null;
            CycleData? now = right?.Number == number ? right : null;
            isChanged |= Add(old, now, asOf);
            left = old is null ? left : old.Earlier;
            right = now is null ? right : now.Earlier;
        }

        return isChanged;
    }

    public void Add(CycleTally other)
    {
        Sum(before, other.before);
        Sum(after, other.after);
        Sum(reachedBefore, other.reachedBefore);
        Sum(reachedAfter, other.reachedAfter);
        metToMissed += other.metToMissed;
        missedToMet += other.missedToMet;
        dueEarlier += other.dueEarlier;
        dueLater += other.dueLater;
        added += other.added;
        removed += other.removed;
    }

    private static void Sum(long[] to, long[] from)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }

    private static WhatIfCounts CountsOf(long[] counts) => new(
        counts[(int)SlaOutcome.Met],
        counts[(int)SlaOutcome.Missed],
        counts[(int)SlaOutcome.Cancelled],
        counts[(int)SlaOutcome.Running],
        counts[(int)SlaOutcome.Paused]);

    private bool Add(CycleData? old, CycleData? now, long asOf)
    {
        (SlaOutcome Outcome, long Due) left = old is null ? default : Count(old, asOf, before, reachedBefore);
        (SlaOutcome Outcome, long Due) right = now is null ? default : Count(now, asOf, after, reachedAfter);
        if (old is null || now is null)
        {
            added += old is null ? 1 : 0;
            removed += now is null ? 1 : 0;
            return true;
        }

        if (left == right)
        {
            return false;
        }

        metToMissed += left.Outcome == SlaOutcome.Met && right.Outcome == SlaOutcome.Missed ? 1 : 0;
        missedToMet += left.Outcome == SlaOutcome.Missed && right.Outcome == SlaOutcome.Met ? 1 : 0;
        bool isKnown = left.Due != Nanos.None && right.Due != Nanos.None;
        dueEarlier += isKnown && right.Due < left.Due ? 1 : 0;
        dueLater += isKnown && right.Due > left.Due ? 1 : 0;
        return true;
    }

    private (SlaOutcome Outcome, long Due) Count(CycleData cycle, long asOf, long[] outcomes, long[] reached)
    {
        var figures = CycleFigures.Of(cycle, asOf);
        SlaOutcome outcome = figures.OutcomeOf(cycle);
        outcomes[(int)outcome]++;

        // From the lowest up: a cycle that has not reached one has not reached the next.
        for (int i = 0; i < thresholds.Length && figures.HasReached(thresholds[i]); i++)
        {
            reached[i]++;
        }

        return (outcome, figures.Due);
    }
}
