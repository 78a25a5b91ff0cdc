using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Naive;

/// <summary>A pause of a cycle, without an end while it lasts.</summary>
/// <param name="Start">When it began.</param>
/// <param name="StartedBy">The event that began it.</param>
/// <param name="Status">The ticket's status then.</param>
internal sealed record NaivePause(Instant Start, int StartedBy, string Status)
{
    public Instant? End { get; init; }

    public int? EndedBy { get; init; }

    /// <summary>Whether the metric keeps it, and not only the policy.</summary>
    public bool ByMetric { get; init; }

    /// <summary>Whether it is the time solved, which is left out.</summary>
    public bool IsSolved { get; init; }

    /// <summary>Whether it ended only because its cycle did.</summary>
    public bool EndedWithCycle { get; init; }
}
