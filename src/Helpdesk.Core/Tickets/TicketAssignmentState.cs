namespace Helpdesk.Tickets;

/// <summary>Who has a ticket and who had it, apart because most events leave it alone. Moments as in <see cref="TicketMoments"/>.</summary>
internal sealed record TicketAssignmentState
{
    public static readonly TicketAssignmentState None = new();

    public Assignment? To { get; init; }

    public string? LastAgent { get; init; }

    public AgentKind LastAgentKind { get; init; }

    public string? LastTeam { get; init; }

    public long Since { get; init; } = TicketMoments.Never;

    public long First { get; init; } = TicketMoments.Never;

    public int HandOvers { get; init; }

    public int TeamHandOvers { get; init; }

    public int HandOversToPeople { get; init; }

    public int HandOversToPrograms { get; init; }
}
