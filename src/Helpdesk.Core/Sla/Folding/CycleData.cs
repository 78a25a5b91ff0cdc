namespace Helpdesk.Sla.Folding;

/// <summary>The structure of a cycle, without any figure: events alone make it, and figures follow from it and its terms.</summary>
internal sealed record CycleData
{
    public required int Number { get; init; }

    public required long StartedAt { get; init; }

    public required int StartedBy { get; init; }

    public required SlaTerms Terms { get; init; }

    public SlaEnding Ending { get; init; }

    public long EndedAt { get; init; }

    public int EndedBy { get; init; }

    public PauseNode? Pauses { get; init; }

    public ChangeNode? Changes { get; init; }

    public bool IsOpen => Ending == SlaEnding.None;

    public bool IsPaused => IsOpen && Pauses is { End: PauseNode.Open };
}
