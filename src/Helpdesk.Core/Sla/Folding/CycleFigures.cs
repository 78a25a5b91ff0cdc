using Helpdesk.Calendars;
using Helpdesk.Calendars.Timeline;

namespace Helpdesk.Sla.Folding;

/// <summary>The figures of a cycle, in nanoseconds that count on its calendar: how much is allowed, how much is consumed, and when it is due.</summary>
/// <param name="Allowance">What may be consumed; <see cref="long.MaxValue"/> when the calendar ends before the target does.</param>
/// <param name="Consumed">What is.</param>
/// <param name="Due">The first moment at which the allowance is used up; <see cref="OpenTimeline.None"/> for never, and while a pause keeps it from being known.</param>
internal readonly record struct CycleFigures(long Allowance, long Consumed, long Due)
{
    public bool IsOver => Consumed > Allowance;

    /// <summary>The figures of a cycle at a moment.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="asOf">The moment; of no account when the cycle has ended.</param>
    public static CycleFigures Of(CycleData cycle, long asOf)
    {
        SlaTerms terms = cycle.Terms;
        long allowance = terms.Allowance(cycle.StartedAt);
        long end = cycle.IsOpen ? asOf : cycle.EndedAt;
        if (cycle.Pauses is null && !cycle.CarriesTime())
        {
            // Most cycles: never paused, on one calendar.
            long consumed = end > cycle.StartedAt ? terms.Count(cycle.StartedAt, end) : 0;
            return new CycleFigures(allowance, consumed, terms.FirstDue(cycle.StartedAt, allowance));
        }

        return Walk(cycle, end, allowance, isWhole: true);
    }

    /// <summary>The first moment at which so much is consumed, if nothing else happens; <see cref="OpenTimeline.None"/> for never, and while a pause keeps it from being known.</summary>
    public static long Reaches(CycleData cycle, long asOf, long amount)
    {
        long end = cycle.IsOpen ? asOf : cycle.EndedAt;
        return Walk(cycle, end, amount, isWhole: false).Due;
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
