namespace ReplayLog.Figures;

/// <summary>How often something happened to the tickets of a log.</summary>
internal sealed class CountFigure
{
    /// <summary>From this many times on, tickets are counted together.</summary>
    public const int Many = 5;

    private readonly int[] tickets = new int[Many + 1];

    /// <summary>How often in all.</summary>
    public long Total { get; private set; }

    /// <summary>The most for one ticket; 0 where there is none.</summary>
    public int Most { get; private set; }

    /// <summary>The number of tickets to which it happened as many times as the index says, or for the last, <see cref="Many"/>, that often or more.</summary>
    public IReadOnlyList<int> Tickets => tickets;

    /// <summary>Adds a ticket.</summary>
    /// <param name="times">How often it happened to the ticket.</param>
    public void Add(int times)
    {
        Total += times;
        Most = Math.Max(Most, times);
        tickets[Math.Min(times, Many)]++;
    }
}
