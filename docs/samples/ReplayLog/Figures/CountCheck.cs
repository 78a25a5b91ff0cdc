using ReplayLog.Histories;
using ReplayLog.Input;

namespace ReplayLog.Figures;

/// <summary>A count of the histories against the column in which the log's own system kept it.</summary>
/// <param name="name">What is counted.</param>
/// <param name="column">The log's column.</param>
/// <param name="count">That of the counts which it is.</param>
internal sealed class CountCheck(string name, string column, Func<PerCheck<int?>, int?> count)
{
    private const int DifferencesKept = 10;

    private readonly List<CountDifference> differences = [];

    public string Name => name;

    public string Column => column;

    /// <summary>The tickets of which the log states a count.</summary>
    public int Compared { get; private set; }

    /// <summary>The tickets of which it states none, and which are in none of the other figures.</summary>
    public int NotStated { get; private set; }

    /// <summary>The sum of the histories' counts.</summary>
    public long Counted { get; private set; }

    /// <summary>The sum of the log's.</summary>
    public long Stated { get; private set; }

    /// <summary>The tickets for which the two are not equal.</summary>
    public int Different { get; private set; }

    /// <summary>The first of those, in the order of the log.</summary>
    public IReadOnlyList<CountDifference> FirstDifferences => differences;

    /// <summary>What the log's own system counted of a ticket; null where it does not say.</summary>
    public int? StatedOf(ReplayedTicket ticket) => count(ticket.Stated);

    public void Add(ReplayedTicket ticket)
    {
        if (StatedOf(ticket) is not { } stated)
        {
            NotStated++;
            return;
        }

        int counted = count(ticket.Counted.Select(each => (int?)each))!.Value;
        Compared++;
        Counted += counted;
        Stated += stated;
        if (counted == stated)
        {
            return;
        }

        Different++;
        if (differences.Count < DifferencesKept)
        {
            differences.Add(new CountDifference(ticket, counted, stated));
        }
    }
}
