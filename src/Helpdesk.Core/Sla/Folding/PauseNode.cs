namespace Helpdesk.Sla.Folding;

/// <summary>A pause of a cycle, and those before it: the latest first, so that one more costs one node. Moments in nanoseconds. It never changes but when <see cref="CycleDrafts"/> use it again.</summary>
internal sealed class PauseNode(long start, int startedBy, long end, int endedBy, string status, bool byMetric, PauseNode? earlier)
{
    /// <summary>The end of an open pause.</summary>
    public const long Open = long.MaxValue;

    /// <summary>When it began.</summary>
    public long Start { get; set; } = start;

    /// <summary>The sequence of the event that began it.</summary>
    public int StartedBy { get; set; } = startedBy;

    /// <summary>When it ended.</summary>
    public long End { get; set; } = end;

    /// <summary>The sequence of the event that ended it; 0 while it is open.</summary>
    public int EndedBy { get; set; } = endedBy;

    /// <summary>The name of the status in which it began.</summary>
    public string Status { get; set; } = status;

    /// <summary>Whether the metric keeps it, and not only the policy.</summary>
    public bool ByMetric { get; set; } = byMetric;

    /// <summary>The pause before it.</summary>
    public PauseNode? Earlier { get; set; } = earlier;

    /// <summary>Whether it ended when it began, with its cycle.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>The pause from another moment on, as the first of its cycle.</summary>
    public PauseNode From(long at, int by) => new(at, by, End, EndedBy, Status, ByMetric, earlier: null);

    /// <summary>The pause with another end.</summary>
    public PauseNode Until(long at, int by, CycleDrafts? drafts = null) => (drafts ?? CycleDrafts.Lasting).Pause(Start, StartedBy, at, by, Status, ByMetric, Earlier);
}
