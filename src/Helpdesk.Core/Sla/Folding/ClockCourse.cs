namespace Helpdesk.Sla.Folding;

/// <summary>One clock of a ticket as far as its events have come. Immutable, so that states share what an event leaves alone.</summary>
internal sealed record ClockCourse
{
    public static readonly ClockCourse None = new();

    /// <summary>What is promised now; null for nothing.</summary>
    public SlaTerms? Promised { get; init; }

    /// <summary>The cycle that is open, or ended last.</summary>
    public CycleData? Latest { get; init; }

    /// <summary>The cycles before it.</summary>
    public CycleList? Ended { get; init; }

    /// <summary>Whether a clock that runs once has done so while nothing was promised.</summary>
    public bool IsSpent { get; init; }

    public bool IsOpen => Latest is { IsOpen: true };
}
