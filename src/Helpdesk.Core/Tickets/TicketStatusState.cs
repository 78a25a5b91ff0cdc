namespace Helpdesk.Tickets;

/// <summary>The status of a ticket and what is known of its course, apart because most events leave it alone. Only a draft that has one to itself changes it in place. Moments as <see cref="Ticket.Never"/>.</summary>
internal sealed record TicketStatusState
{
    public static readonly TicketStatusState None = new();

    public TicketStatus Status { get; set; } = TicketStatus.New;

    public long Since { get; set; } = Ticket.Never;

    public long Solved { get; set; } = Ticket.Never;

    public long Closed { get; set; } = Ticket.Never;

    public int Reopens { get; set; }

    public int Waits { get; set; }

    /// <summary>Makes it that of a ticket without events.</summary>
    public void Clear()
    {
        Status = TicketStatus.New;
        Since = Ticket.Never;
        Solved = Ticket.Never;
        Closed = Ticket.Never;
        Reopens = 0;
        Waits = 0;
    }
}
