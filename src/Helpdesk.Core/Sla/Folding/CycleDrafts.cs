namespace Helpdesk.Sla.Folding;

/// <summary>Where a fold that nobody sees yet takes cycles and pauses from: made for it, or used again when the figures of the fold before have been read. Not thread-safe.</summary>
internal sealed class CycleDrafts
{
    /// <summary>Those that stay as they are when the fold is done.</summary>
    public static readonly CycleDrafts Lasting = new();

    /// <summary>As many of each as are kept: those of a long life of a ticket under a hundred clocks.</summary>
    private const int Most = 4096;

    private readonly List<CycleData> cycles = [];
    private readonly List<PauseNode> pauses = [];
    private readonly bool isReused;
    private int usedCycles;
    private int usedPauses;

    public CycleDrafts(bool isReused = false) => this.isReused = isReused;

    /// <summary>Has all be used again that were given out.</summary>
    public void Reuse()
    {
        // The one that lasts is shared by all threads, and counts nothing.
        if (isReused)
        {
            (usedCycles, usedPauses) = (0, 0);
        }
    }

    /// <summary>A cycle that has begun.</summary>
    public CycleData Cycle(int number, long at, int by, SlaTerms terms, CycleData? earlier)
    {
        CycleData cycle = Cycle();
        cycle.Number = number;
        cycle.StartedAt = at;
        cycle.StartedBy = by;
        cycle.Terms = terms;
        cycle.Ending = SlaEnding.None;
        cycle.EndedAt = 0;
        cycle.EndedBy = 0;
        cycle.Pauses = null;
        cycle.Changes = null;
        cycle.Earlier = earlier;
        return cycle;
    }

    /// <summary>A pause.</summary>
    public PauseNode Pause(long start, int startedBy, long end, int endedBy, string status, bool byMetric, PauseNode? earlier)
    {
        if (!isReused || usedPauses == Most)
        {
            return new PauseNode(start, startedBy, end, endedBy, status, byMetric, earlier);
        }

        if (usedPauses == pauses.Count)
        {
            pauses.Add(new PauseNode(start, startedBy, end, endedBy, status, byMetric, earlier));
            return pauses[usedPauses++];
        }

        PauseNode pause = pauses[usedPauses++];
        pause.Start = start;
        pause.StartedBy = startedBy;
        pause.End = end;
        pause.EndedBy = endedBy;
        pause.Status = status;
        pause.ByMetric = byMetric;
        pause.Earlier = earlier;
        return pause;
    }

    private CycleData Cycle()
    {
        if (!isReused || usedCycles == Most)
        {
            return new CycleData();
        }

        if (usedCycles == cycles.Count)
        {
            cycles.Add(new CycleData());
        }

        return cycles[usedCycles++];
    }
}
