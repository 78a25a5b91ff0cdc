namespace ReplayLog.Promises;

/// <summary>Whether promises were kept, ticket by ticket, against the column in which the log's own system said so.</summary>
/// <param name="column">The log's column.</param>
internal sealed class VerdictCheck(string column)
{
    private const int DifferencesKept = 10;

    private readonly List<TicketClocks> differences = [];

    public string Column => column;

    /// <summary>The tickets of which the log says whether they were kept.</summary>
    public int Compared { get; private set; }

    /// <summary>The tickets of which it does not.</summary>
    public int NotStated { get; private set; }

    /// <summary>The tickets of which the two say otherwise.</summary>
    public int Different { get; private set; }

    /// <summary>The first of those, in the order of the log.</summary>
    public IReadOnlyList<TicketClocks> FirstDifferences => differences;

    public void Add(TicketClocks ticket)
    {
        if (ticket.Ticket.StatedMet is not { } stated)
        {
            NotStated++;
            return;
        }

        Compared++;
        if (stated == ticket.IsKept)
        {
            return;
        }

        Different++;
        if (differences.Count < DifferencesKept)
        {
            differences.Add(ticket);
        }
    }
}
