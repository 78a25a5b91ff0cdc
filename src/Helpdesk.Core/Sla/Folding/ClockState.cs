namespace Helpdesk.Sla.Folding;

/// <summary>
/// One clock of a ticket as far as its events have come. A value of two references, kept in the array of the state: as objects, courses were a fifth of what an evaluation allocated.
/// <c>default</c> is one that nothing was promised for yet.
/// </summary>
internal readonly record struct ClockState
{
    public static ClockState None => default;

    /// <summary>What is promised now; null for nothing.</summary>
    public SlaTerms? Promised { get; init; }

    /// <summary>The cycle that is open, or ended last; it knows those before it.</summary>
    public CycleData? Latest { get; init; }

    /// <summary>Whether a cycle would have run and ended while nothing was promised: a clock that runs once does not restart, and goes on only if that cycle would.</summary>
    public bool RanUnpromised { get; init; }

    /// <summary>
    /// Whether the promise is one that no policy makes any more because of the status of the ticket, which is solved. It is kept until the ticket is unsolved again, so that a condition on the status does not
    /// change the cycles.
    /// </summary>
    public bool IsKept { get; init; }

    /// <summary>Whether a cycle that ran and ended while nothing was promised is owed again, once it would go on.</summary>
    public bool IsOwedLate => RanUnpromised && Promised is not null && (Latest is null || Latest.Ending == SlaEnding.NoLongerPromised);

    /// <summary>Whether two courses are made of the very same parts, which an event that leaves a clock alone sees to.</summary>
    public bool IsSame(in ClockState other) => ReferenceEquals(Latest, other.Latest) && ReferenceEquals(Promised, other.Promised) && RanUnpromised == other.RanUnpromised && IsKept == other.IsKept;

    public bool IsOpen => Latest is { IsOpen: true };
}
