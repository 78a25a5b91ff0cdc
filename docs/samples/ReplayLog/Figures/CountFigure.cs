namespace ReplayLog.Figures;

/// <summary>How often something happened to the tickets of a log.</summary>
internal sealed record CountFigure
{
    /// <summary>From this many times on, tickets are counted together.</summary>
    public const int Many = 5;

    private CountFigure()
    {
    }

    /// <summary>How often in all.</summary>
    public required int Total { get; init; }

    /// <summary>The most for one ticket; 0 where there is none.</summary>
    public required int Most { get; init; }

    /// <summary>The number of tickets to which it happened as many times as the index says, or for the last, <see cref="Many"/>, that often or more.</summary>
    public required IReadOnlyList<int> Tickets { get; init; }

    public static CountFigure Of(IReadOnlyCollection<int> counts) => new()
    {
        Total = counts.Sum(),
        Most = counts.DefaultIfEmpty().Max(),
        Tickets = [.. Enumerable.Range(0, Many).Select(times => counts.Count(each => each == times)), counts.Count(each => each >= Many)],
    };
}
