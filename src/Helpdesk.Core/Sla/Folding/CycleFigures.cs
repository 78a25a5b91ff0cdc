using Helpdesk.Calendars;
using Helpdesk.Calendars.Timeline;

namespace Helpdesk.Sla.Folding;

/// <summary>The figures of a cycle, in nanoseconds that count on its calendar: how much is allowed, how much is consumed, and when it is due.</summary>
/// <param name="Allowance">What may be consumed; <see cref="long.MaxValue"/> when the calendar ends before the target does.</param>
/// <param name="Consumed">What is.</param>
/// <param name="Due">The first moment at which the allowance is used up; <see cref="OpenTimeline.None"/> for never, and while a pause keeps it from being known.</param>
internal readonly record struct CycleFigures(long Allowance, long Consumed, long Due)
{
    private const int MostOnStack = 8;

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
            return Walk(cycle, end, allowance);
        }

        if (cycle.Pauses is null)
        {
            // Most cycles: never paused, on one calendar.
            long consumed = end > cycle.StartedAt ? terms.Count(cycle.StartedAt, end) : 0;
            return new CycleFigures(allowance, consumed, terms.FirstDue(cycle.StartedAt));
        }

        return Running(cycle, end, allowance);
    }

    /// <summary>The first moment at which so much is consumed, if nothing else happens; <see cref="OpenTimeline.None"/> for never, and while a pause keeps it from being known.</summary>
    public static long Reaches(CycleData cycle, long asOf, long amount)
    {
        long end = cycle.IsOpen ? asOf : cycle.EndedAt;
        return Walk(cycle, end, amount).Due;
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

        var counter = new Counter(allowance);
        long at = cycle.StartedAt;
        foreach ((long start, long pausedUntil) in pauses)
        {
            counter.Run(cycle.Terms, at, start, isLast: false);
            at = Math.Max(start, Math.Min(pausedUntil, end));
        }

        if (!cycle.IsPaused)
        {
            counter.Run(cycle.Terms, at, end, isLast: true);
        }

        return new CycleFigures(allowance, counter.Consumed, NoEarlierThanDays(cycle, counter.Due));
    }

    private static CycleFigures Walk(CycleData cycle, long end, long allowance)
    {
        var counter = new Counter(allowance);
        foreach (CyclePiece piece in CyclePieces.Of(cycle, end))
        {
            if (!piece.IsPaused)
            {
                counter.Run(piece.Terms, piece.Start, piece.End, piece.IsLast);
            }
        }

        return new CycleFigures(allowance, counter.Consumed, counter.Due);
    }

    /// <summary>A due moment that business days or a date put off: the allowance may be used up at a closing, while they end at a clock time after it, in closed time.</summary>
    private static long NoEarlierThanDays(CycleData cycle, long due) =>
        cycle.Terms.IsDate ? cycle.Terms.FirstDue(cycle.StartedAt)
        : due == OpenTimeline.None || cycle.Terms.Amount is not { Kind: TimeAmountKind.BusinessDays } ? due
        : Math.Max(due, cycle.Terms.FirstDue(cycle.StartedAt));

    /// <summary>Counts the stretches in which a cycle runs, one after another, and finds the moment at which the allowance is used up.</summary>
    private struct Counter(long allowance)
    {
        private bool isFound;

        public long Consumed { get; private set; }

        public long Due { get; private set; } = OpenTimeline.None;

        /// <param name="terms">What it counts by.</param>
        /// <param name="start">Its first moment.</param>
        /// <param name="end">The first moment after it.</param>
        /// <param name="isLast">Whether it is asked beyond its end: the cycle falls due in it if nothing else happens.</param>
        public void Run(SlaTerms terms, long start, long end, bool isLast)
        {
            long counted = end > start ? terms.Count(start, end) : 0;
            if (!isFound && (isLast || allowance - Consumed <= counted))
            {
                Due = allowance == long.MaxValue ? OpenTimeline.None : terms.After(start, Math.Max(0, allowance - Consumed));
                isFound = true;
            }

            Consumed += counted;
        }
    }
}
