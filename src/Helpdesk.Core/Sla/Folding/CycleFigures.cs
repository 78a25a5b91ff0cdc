using Helpdesk.Calendars;
using Helpdesk.Calendars.Timeline;

namespace Helpdesk.Sla.Folding;

/// <summary>The figures of a cycle, in nanoseconds that count on its calendar: how much is allowed, how much is consumed, and when it is due.</summary>
/// <param name="Allowance">What may be consumed; <see cref="long.MaxValue"/> when the calendar ends before the target does.</param>
/// <param name="Consumed">What is.</param>
/// <param name="Due">The first moment at which the allowance is used up; <see cref="OpenTimeline.None"/> for never, and while a pause keeps it from being known.</param>
internal readonly record struct CycleFigures(long Allowance, long Consumed, long Due)
{
    private const int MostOnStack = 16;

    public bool IsOver => Consumed > Allowance;

    /// <summary>How a cycle of these figures stands.</summary>
    public SlaOutcome OutcomeOf(CycleData cycle) => cycle.Ending switch
    {
        SlaEnding.None => cycle.IsPaused ? SlaOutcome.Paused : SlaOutcome.Running,
        SlaEnding.Stopped => IsOver ? SlaOutcome.Missed : SlaOutcome.Met,
        SlaEnding.Released or SlaEnding.Superseded => IsOver ? SlaOutcome.Missed : SlaOutcome.Cancelled,
        _ => SlaOutcome.Cancelled,
    };

    /// <summary>Whether so much of the allowance is consumed.</summary>
    /// <param name="percent">Percent of it, from 0 to 1,000,000.</param>
    public bool HasReached(decimal percent)
    {
        if (Allowance == long.MaxValue)
        {
            return false;
        }

        // Only what is nearly equal needs the exact product, which takes some 60 ns, and thresholds are asked of every cycle.
        double consumed = Consumed * 100d;
        double needed = (double)percent * Allowance;
        return Math.Abs(consumed - needed) > 1e-12 * needed ? consumed > needed : Consumed * 100m >= percent * Allowance;
    }

    /// <summary>The figures of a cycle at a moment.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="asOf">The moment; of no account when the cycle has ended.</param>
    public static CycleFigures Of(CycleData cycle, long asOf)
    {
        SlaTerms terms = cycle.Terms;
        long allowance = terms.Allowance(cycle.StartedAt);
        long end = cycle.IsOpen ? asOf : cycle.EndedAt;
        if (cycle.CarriesTime())
        {
            return Walk(cycle, end, allowance, isWhole: true);
        }

        if (cycle.Pauses is null)
        {
            // Most cycles: never paused, on one calendar.
            long consumed = end > cycle.StartedAt ? terms.Count(cycle.StartedAt, end) : 0;
            return new CycleFigures(allowance, consumed, terms.FirstDue(cycle.StartedAt, allowance));
        }

        return Running(cycle, end, allowance);
    }

    /// <summary>The first moment at which so much is consumed, if nothing else happens; <see cref="OpenTimeline.None"/> for never, and while a pause keeps it from being known.</summary>
    public static long Reaches(CycleData cycle, long asOf, long amount)
    {
        long end = cycle.IsOpen ? asOf : cycle.EndedAt;
        return Walk(cycle, end, amount, isWhole: false).Due;
    }

    /// <summary>The figures of a cycle that pauses and counts by one set of terms throughout: what <see cref="Walk"/> gives, without a list of pieces, which took half the time of an evaluation.</summary>
    private static CycleFigures Running(CycleData cycle, long end, long allowance)
    {
        int count = 0;
        for (PauseNode? each = cycle.Pauses; each is not null; each = each.Earlier)
        {
            count++;
        }

        Span<(long Start, long End)> pauses = count <= MostOnStack ? stackalloc (long, long)[MostOnStack] : new (long, long)[count];
        pauses = pauses[..count];
        for (PauseNode? each = cycle.Pauses; each is not null; each = each.Earlier)
        {
            pauses[--count] = (each.Start, each.End);
        }

        SlaTerms terms = cycle.Terms;
        long consumed = 0;
        long due = OpenTimeline.None;
        bool isFound = false;
        long at = cycle.StartedAt;
        for (int i = 0; i <= pauses.Length; i++)
        {
            bool isLast = i == pauses.Length;
            if (isLast && cycle.IsPaused)
            {
                break;
            }

            long until = isLast ? end : pauses[i].Start;
            long counted = until > at ? terms.Count(at, until) : 0;
            if (!isFound && (isLast || allowance - consumed <= counted))
            {
                due = NoEarlierThanDays(cycle, allowance, allowance == long.MaxValue ? OpenTimeline.None : terms.After(at, Math.Max(0, allowance - consumed)));
                isFound = true;
            }

            consumed += counted;
            at = isLast ? at : Math.Max(until, Math.Min(pauses[i].End, end));
        }

        return new CycleFigures(allowance, consumed, due);
    }

    private static CycleFigures Walk(CycleData cycle, long end, long allowance, bool isWhole)
    {
        long consumed = 0;
        long due = OpenTimeline.None;
        bool isFound = false;
        foreach (CyclePiece piece in CyclePieces.Of(cycle, end))
        {
            if (piece.IsPaused)
            {
                continue;
            }

            long counted = piece.End > piece.Start ? piece.Terms.Count(piece.Start, piece.End) : 0;

            // The last piece is asked beyond its end: the cycle falls due in it if nothing else happens.
            if (!isFound && (piece.IsLast || allowance - consumed <= counted))
            {
                due = allowance == long.MaxValue ? OpenTimeline.None : piece.Terms.After(piece.Start, Math.Max(0, allowance - consumed));
                due = isWhole ? NoEarlierThanDays(cycle, allowance, due) : due;
                isFound = true;
            }

            consumed += counted;
        }

        return new CycleFigures(allowance, consumed, due);
    }

    /// <summary>A due moment that business days or a date put off: the allowance may be used up at a closing, while they end at a clock time after it, in closed time.</summary>
    private static long NoEarlierThanDays(CycleData cycle, long allowance, long due) =>
        cycle.Terms.IsDate ? cycle.Terms.FirstDue(cycle.StartedAt, allowance)
        : due == OpenTimeline.None || cycle.Terms.Amount is not { Kind: TimeAmountKind.BusinessDays } || cycle.CarriesTime() ? due
        : Math.Max(due, cycle.Terms.FirstDue(cycle.StartedAt, allowance));
}
