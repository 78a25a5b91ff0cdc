using ReplayLog.Figures;
using ReplayLog.Input;

namespace ReplayLog.Histories;

/// <summary>All that a log says of one ticket.</summary>
internal sealed class TicketRecord(string id)
{
    /// <summary>No ticket has more rows than this: they are held together in memory.</summary>
    public const int MostRows = 200_000;

    private readonly List<LogRow> rows = [];

    public TicketTimes Times { get; } = new(id);

    /// <summary>The line of the log that first names the ticket.</summary>
    public long FirstLine => rows[0].Line;

    /// <summary>The rows in the order of the file.</summary>
    public IReadOnlyList<LogRow> RowsAsRead => rows;

    /// <summary>The rows in order of time, and of the file where times are equal: a log may be written in another order than that in which things happened.</summary>
    public IEnumerable<LogRow> Rows => rows.OrderBy(each => each.At);

    /// <exception cref="InputException">The ticket has too many rows.</exception>
    public void Record(LogRow row)
    {
        if (rows.Count == MostRows)
        {
            throw new InputException(FormattableString.Invariant($"The log has more than {MostRows:N0} rows of the ticket {Printable.Quote(row.Ticket)}: is columns.ticket of the mapping the right column?"));
        }

        Times.Record(row);
        rows.Add(row);
    }
}
