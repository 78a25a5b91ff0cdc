using Helpdesk.Calendars;

namespace Helpdesk.Sla.Folding;

/// <summary>The figures of a cycle, in nanoseconds that count on its calendar: how much is allowed, how much is consumed, and when it is due.</summary>
/// <param name="Allowance">What may be consumed; <see cref="long.MaxValue"/> when the calendar ends before it is known.</param>
/// <param name="Consumed">What is.</param>
/// <param name="Due">When it is due; <see cref="Nanos.None"/> for never, and while a pause keeps it from being known.</param>
/// <param name="IsDue">Whether that has come.</param>
internal readonly record struct CycleFigures(long Allowance, long Consumed, long Due, bool IsDue)
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

    /// <summary>Whether so much of the allowance is consumed, and the due moment has come if it is all of it.</summary>
    /// <param name="percent">Percent of it, from 0 to 1,000,000.</param>
    public bool HasReached(decimal percent)
    {
        if (Allowance == long.MaxValue || (percent >= 100 && !IsDue))
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
    /// <param name="asOf">The moment; ignored when the cycle has ended.</param>
    public static CycleFigures Of(CycleData cycle, long asOf)
    {
        SlaTerms terms = cycle.Terms;
        long allowance = terms.Allowance(cycle.StartedAt);
        long end = cycle.IsOpen ? asOf : cycle.EndedAt;
        if (cycle.CarriesTime())
        {
            CycleCounter counter = CounterOf(cycle, allowance);
            Walk(cycle, end, ref counter);
            return Counted(allowance, counter, end);
        }

        if (cycle.Pauses is null)
        {
            // Most cycles: never paused, on one calendar.
            long consumed = end > cycle.StartedAt ? terms.Count(cycle.StartedAt, end) : 0;
            return Made(allowance, consumed, terms.FirstDue(cycle.StartedAt), end);
        }

        return Running(cycle, end, allowance);
    }

    /// <summary>The first moment at which so much is consumed, if nothing else happens; <see cref="Nanos.None"/> for never, and while a pause keeps it from being known.</summary>
    public static long Reaches(CycleData cycle, long asOf, long amount)
    {
        var counter = new CycleCounter(amount, Boundary.Closing, long.MinValue);
        Walk(cycle, cycle.IsOpen ? asOf : cycle.EndedAt, ref counter);
        return counter.UsedUp;
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
        CycleCounter counter = CounterOf(cycle, allowance);
        long at = cycle.StartedAt;
        foreach ((long start, long pausedUntil) in pauses)
        {
            counter.Run(terms, at, start, isLast: false);
            counter.Pause(terms, start);
            at = Math.Max(start, Math.Min(pausedUntil, end));
        }

        if (!cycle.IsPaused)
        {
            counter.Run(terms, at, end, isLast: true);
        }

        // A date is due when it is, whatever was paused before it became the target.
        return terms.IsDate ? Made(allowance, counter.Consumed, terms.FirstDue(cycle.StartedAt), end) : Counted(allowance, counter, end);
    }

    private static void Walk(CycleData cycle, long end, ref CycleCounter counter)
    {
        foreach (CyclePiece piece in CyclePieces.Of(cycle, end))
        {
            if (piece.IsPaused)
            {
                counter.Pause(piece.Terms, piece.Start);
            }
            else
            {
                counter.Run(piece.Terms, piece.Start, piece.End, piece.IsLast);
            }
        }
    }

    private static CycleCounter CounterOf(CycleData cycle, long allowance)
    {
        SlaTerms terms = cycle.Terms;
        bool endsWithDays = terms is { Amount: { Kind: TimeAmountKind.BusinessDays }, Boundary: Boundary.Closing };
        return new CycleCounter(allowance, terms.Boundary, endsWithDays ? terms.FirstDue(cycle.StartedAt) : long.MinValue);
    }

    private static CycleFigures Counted(long allowance, in CycleCounter counter, long end) => Made(allowance, counter.Consumed, counter.Due, end);

    private static CycleFigures Made(long allowance, long consumed, long due, long end) => new(allowance, consumed, due, IsDue: due != Nanos.None && due <= end);
}
