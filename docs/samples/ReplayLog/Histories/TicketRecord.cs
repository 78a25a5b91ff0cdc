using ReplayLog.Figures;
using ReplayLog.Input;

namespace ReplayLog.Histories;

/// <summary>All that a log says of one ticket.</summary>
internal sealed class TicketRecord(string id)
{
    private readonly List<LogRow> rows = [];

    public TicketTimes Times { get; } = new(id);

    /// <summary>The rows in order of time, and of the file where times are equal: a log may be written in another order than that in which things happened.</summary>
    public IEnumerable<LogRow> Rows => rows.OrderBy(each => each.At);

    public void Record(LogRow row)
    {
        Times.Record(row);
        rows.Add(row);
    }
}
