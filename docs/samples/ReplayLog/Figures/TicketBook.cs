using ReplayLog.Input;

namespace ReplayLog.Figures;

/// <summary>The tickets of a log, gathered row by row; the rows of a ticket may be anywhere in it.</summary>
internal sealed class TicketBook
{
    private readonly Dictionary<string, TicketTimes> tickets = new(StringComparer.Ordinal);

    public IReadOnlyCollection<TicketTimes> Tickets => tickets.Values;

    public void Record(LogRow row)
    {
        if (!tickets.TryGetValue(row.Ticket, out TicketTimes? times))
        {
            times = new TicketTimes(row.Ticket);
            tickets.Add(row.Ticket, times);
        }

        times.Record(row);
    }
}
