using ReplayLog.Histories;

namespace ReplayLog.Figures;

/// <summary>A count of the histories against the column in which the log's own system kept it.</summary>
internal sealed record CountCheck
{
    private CountCheck()
    {
    }

    /// <summary>What is counted.</summary>
    public required string Name { get; init; }

    /// <summary>The log's column.</summary>
    public required string Column { get; init; }

    /// <summary>The tickets of which the log states a count.</summary>
    public required int Compared { get; init; }

    /// <summary>The tickets of which it states none, and which are in none of the other figures.</summary>
    public required int NotStated { get; init; }

    /// <summary>The sum of the histories' counts.</summary>
    public required int Counted { get; init; }

    /// <summary>The sum of the log's.</summary>
    public required int Stated { get; init; }

    /// <summary>The tickets for which the two are not equal, in the order of the log.</summary>
    public required IReadOnlyList<CountDifference> Differences { get; init; }

    /// <summary>What the log's own system counted of a ticket; null where it does not say.</summary>
    public required Func<ReplayedTicket, int?> StatedOf { get; init; }

    public static CountCheck Of(string name, string column, IEnumerable<ReplayedTicket> tickets, Func<ReplayedTicket, (int Counted, int? Stated)> count)
    {
        (ReplayedTicket Ticket, (int Counted, int? Stated) Count)[] all = [.. tickets.Select(each => (each, count(each)))];
        CountDifference[] compared = [.. all.Where(each => each.Count.Stated is not null).Select(each => new CountDifference(each.Ticket, each.Count.Counted, each.Count.Stated!.Value))];
        return new CountCheck
        {
            Name = name,
            Column = column,
            StatedOf = ticket => count(ticket).Stated,
            Compared = compared.Length,
            NotStated = all.Length - compared.Length,
            Counted = compared.Sum(each => each.Counted),
            Stated = compared.Sum(each => each.Stated),
            Differences = [.. compared.Where(each => each.Counted != each.Stated)],
        };
    }
}
