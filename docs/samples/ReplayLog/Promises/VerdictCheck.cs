namespace ReplayLog.Promises;

/// <summary>Whether promises were kept, ticket by ticket, against the column in which the log's own system said so.</summary>
internal sealed record VerdictCheck
{
    private VerdictCheck()
    {
    }

    /// <summary>The log's column.</summary>
    public required string Column { get; init; }

    /// <summary>The tickets of which the log says whether they were kept.</summary>
    public required int Compared { get; init; }

    /// <summary>The tickets of which it does not.</summary>
    public required int NotStated { get; init; }

    /// <summary>The tickets of which the two say otherwise, in the order of the log.</summary>
    public required IReadOnlyList<TicketClocks> Differences { get; init; }

    public static VerdictCheck Of(string column, IReadOnlyCollection<TicketClocks> tickets)
    {
        TicketClocks[] compared = [.. tickets.Where(each => each.Ticket.StatedMet is not null)];
        return new VerdictCheck
        {
            Column = column,
            Compared = compared.Length,
            NotStated = tickets.Count - compared.Length,
            Differences = [.. compared.Where(each => each.Ticket.StatedMet != each.IsKept)],
        };
    }
}
