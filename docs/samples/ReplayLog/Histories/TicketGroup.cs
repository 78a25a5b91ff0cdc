using ReplayLog.Input;

namespace ReplayLog.Histories;

/// <summary>Some tickets in memory.</summary>
internal sealed class TicketGroup
{
    private readonly Dictionary<string, TicketRecord> byId = new(StringComparer.Ordinal);
    private readonly List<TicketRecord> tickets = [];

    /// <summary>The tickets, in the order in which they were first named.</summary>
    public IReadOnlyList<TicketRecord> Tickets => tickets;

    public void Record(LogRow row)
    {
        if (!byId.TryGetValue(row.Ticket, out TicketRecord? ticket))
        {
            ticket = new TicketRecord(row.Ticket);
            byId.Add(row.Ticket, ticket);
            tickets.Add(ticket);
        }

        ticket.Record(row);
    }

    public void Clear()
    {
        byId.Clear();
        tickets.Clear();
        byId.TrimExcess();
        tickets.TrimExcess();
    }
}
