using Helpdesk.Calendars;

namespace Helpdesk.Sla.Folding;

/// <summary>
/// Counts the stretches of a cycle, one after another, and finds the moment at which the allowance is used up, and the one at which it is due: that very moment, or one to which the target puts it off. Business days may
/// end at a clock time after a closing, and <see cref="Boundary.NextOpening"/> waits for time to count again. Nothing is put off into a pause, but to where the cycle goes on after it, and never beyond the moment at which
/// more than the allowance is consumed.
/// </summary>
/// <param name="allowance">What may be consumed; <see cref="long.MaxValue"/> for never used up.</param>
/// <param name="boundary">Where it is due when it is used up at a closing.</param>
/// <param name="noEarlierThan">When its business days end, under <see cref="Boundary.Closing"/>; under the other, time counts again no earlier.</param>
internal struct CycleCounter(long allowance, Boundary boundary, long noEarlierThan)
{
    private bool wasPaused;

    public long Consumed { get; private set; }

    /// <summary>The first moment at which the allowance is consumed; <see cref="Nanos.None"/> until it is found.</summary>
    public long UsedUp { get; private set; } = Nanos.None;

    /// <summary>When it is due; <see cref="Nanos.None"/> until it is found.</summary>
    public long Due { get; private set; } = Nanos.None;

    /// <summary>A stretch in which the cycle runs.</summary>
    /// <param name="terms">What it counts by.</param>
    /// <param name="start">Its first moment.</param>
    /// <param name="end">The first moment after it.</param>
    /// <param name="isLast">Whether it is asked beyond its end: the cycle falls due in it if nothing else happens.</param>
    public void Run(SlaTerms terms, long start, long end, bool isLast)
    {
        long counted = end > start ? terms.Count(start, end) : 0;
        if (UsedUp == Nanos.None && allowance != long.MaxValue && (isLast || allowance - Consumed <= counted))
        {
            UsedUp = terms.UsedUp(start, allowance - Consumed);
        }

        if (UsedUp != Nanos.None && Due == Nanos.None)
        {
            long due = FirstDue(terms, start);
            Due = isLast || due < end ? due : Nanos.None;
        }

        Consumed += counted;
        wasPaused &= end <= start;
    }

    /// <summary>A stretch in which it is paused. What falls due as a pause begins has fallen due.</summary>
    /// <param name="terms">What it would count by.</param>
    /// <param name="start">Its first moment.</param>
    public void Pause(SlaTerms terms, long start)
    {
        if (UsedUp != Nanos.None && Due == Nanos.None && !wasPaused && (boundary == Boundary.NextOpening ? terms.CountsFrom(start) == start : noEarlierThan <= start))
        {
            Due = start;
        }

        wasPaused = true;
    }

    /// <summary>When it is due if it is not before a moment, and is not paused from there on.</summary>
    private readonly long FirstDue(SlaTerms terms, long start)
    {
        long usedUp = Math.Max(start, UsedUp);
        if (boundary == Boundary.NextOpening)
        {
            return terms.CountsFrom(usedUp);
        }

        if (noEarlierThan <= usedUp)
        {
            return usedUp;
        }

        // By terms that were carried on from, or came since, time may count before the days end.
        long counts = terms.CountsFrom(usedUp);
        return counts == Nanos.None ? noEarlierThan : Math.Min(counts, noEarlierThan);
    }
}
