using NodaTime;
using ReplayLog.Input;

namespace ReplayLog.Histories;

/// <summary>The tickets of a log, gathered row by row; the rows of a ticket may be anywhere in it.</summary>
internal sealed class TicketBook
{
    private readonly Dictionary<string, TicketRecord> byId = new(StringComparer.Ordinal);
    private readonly List<TicketRecord> tickets = [];

    /// <summary>The tickets, in the order in which the log first names them.</summary>
    public IReadOnlyList<TicketRecord> Tickets => tickets;

    /// <summary>The latest moment of the log: that at which all of it was known.</summary>
    public Instant LatestMoment { get; private set; } = Instant.MinValue;

    public void Record(LogRow row)
    {
        if (!byId.TryGetValue(row.Ticket, out TicketRecord? ticket))
        {
            ticket = new TicketRecord(row.Ticket);
            byId.Add(row.Ticket, ticket);
            tickets.Add(ticket);
        }

        ticket.Record(row);
        LatestMoment = Instant.Max(LatestMoment, row.At);
    }
}
