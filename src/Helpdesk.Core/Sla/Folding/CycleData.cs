namespace Helpdesk.Sla.Folding;

/// <summary>The structure of a cycle, without any figure: events alone make it, and figures follow from it and its terms. Only a <see cref="Draft"/> is ever changed.</summary>
internal sealed record CycleData
{
    public int Number { get; set; }

    public long StartedAt { get; set; }

    public int StartedBy { get; set; }

    public SlaTerms Terms { get; set; } = null!;

    public SlaEnding Ending { get; set; }

    public long EndedAt { get; set; }

    public int EndedBy { get; set; }

    public PauseNode? Pauses { get; set; }

    public ChangeNode? Changes { get; set; }

    /// <summary>The cycle before it; null for the first. The latest cycle of a clock so leads to all.</summary>
    public CycleData? Earlier { get; set; }

    public bool IsOpen => Ending == SlaEnding.None;

    /// <summary>The cycle to be changed: a copy, or itself while nobody has seen it. Copies were a quarter of what an evaluation allocated.</summary>
    public CycleData Draft(CycleDrafts? drafts) => drafts is null ? this with { } : this;

    /// <summary>Where it truly began: at its start, or before that where a retroactive change has moved the start as if there had been a restart.</summary>
    public CycleOrigin Origin => Changes is { Mode: ChangeMode.CarryElapsed or ChangeMode.Retroactive or ChangeMode.RetroactiveStartOnly } latest ? latest.Origin : new CycleOrigin(StartedAt, StartedBy);

    public bool IsPaused => IsOpen && Pauses is { End: PauseNode.Open };
}
