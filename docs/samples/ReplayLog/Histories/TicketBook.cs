using NodaTime;
using ReplayLog.Input;

namespace ReplayLog.Histories;

/// <summary>
/// The tickets of a log, gathered row by row; the rows of a ticket may be anywhere in it. Of a long log the rows go to temporary files, so that memory does not follow its length.
/// </summary>
/// <param name="rowsInMemory">How many rows are held before they go to files.</param>
internal sealed class TicketBook(int rowsInMemory = TicketBook.RowsInMemory) : IDisposable
{
    private const int RowsInMemory = 100_000;

    private readonly TicketGroup held = new();
    private RowPartitions? partitions;

    /// <summary>The number of rows recorded.</summary>
    public long Rows { get; private set; }

    /// <summary>The latest moment of the log: that at which all of it was known.</summary>
    public Instant LatestMoment { get; private set; } = Instant.MinValue;

    /// <exception cref="InputException">A ticket has too many rows, or a temporary file cannot be written.</exception>
    public void Record(LogRow row)
    {
        if (partitions is null && Rows >= rowsInMemory)
        {
            partitions = new RowPartitions();
            foreach (LogRow each in held.Tickets.SelectMany(each => each.RowsAsRead))
            {
                partitions.Add(each);
            }

            held.Clear();
        }

        if (partitions is null)
        {
            held.Record(row);
        }
        else
        {
            partitions.Add(row);
        }

        Rows++;
        LatestMoment = Instant.Max(LatestMoment, row.At);
    }

    /// <summary>The tickets, in the order in which the log first names them. To be read once, when all rows are recorded.</summary>
    /// <exception cref="InputException">A ticket has too many rows, or a temporary file cannot be written or read.</exception>
    public IEnumerable<TicketRecord> ReadTickets() => partitions is null ? held.Tickets : partitions.ReadTickets();

    public void Dispose() => partitions?.Dispose();
}
