namespace Helpdesk.Tickets;

/// <summary>The status of a ticket and what is known of its course, apart because most events leave it alone. Moments as in <see cref="TicketMoments"/>.</summary>
internal sealed record TicketStatusState
{
    public static readonly TicketStatusState None = new();

    public TicketStatus Status { get; init; } = TicketStatus.New;

    public long Since { get; init; } = TicketMoments.Never;

    public long Solved { get; init; } = TicketMoments.Never;

    public long Closed { get; init; } = TicketMoments.Never;

    public int Reopens { get; init; }

    public int Waits { get; init; }
}
