namespace Helpdesk.Sla.Folding;

/// <summary>A pause of a cycle, and those before it: the latest first, so that one more costs one node. Moments in nanoseconds; the end of an open pause is <see cref="Open"/>.</summary>
/// <param name="Start">When it began.</param>
/// <param name="StartedBy">The sequence of the event that began it.</param>
/// <param name="End">When it ended.</param>
/// <param name="EndedBy">The sequence of the event that ended it; 0 while it is open.</param>
/// <param name="Status">The name of the status in which it began.</param>
/// <param name="ByMetric">Whether the metric keeps it, and not only the policy.</param>
/// <param name="Earlier">The pause before it.</param>
internal sealed record PauseNode(long Start, int StartedBy, long End, int EndedBy, string Status, bool ByMetric, PauseNode? Earlier)
{
    public const long Open = long.MaxValue;

    /// <summary>Whether it ended when it began, with its cycle.</summary>
    public bool IsEmpty => End == Start;
}
