namespace Helpdesk.Tickets;

/// <summary>Who has a ticket and who had it, apart because most events leave it alone. Only a draft that has one to itself changes it in place. Moments as <see cref="Ticket.Never"/>.</summary>
internal sealed record TicketAssignmentState
{
    public static readonly TicketAssignmentState None = new();

    public Assignment? To { get; set; }

    public string? LastAgent { get; set; }

    public AgentKind LastAgentKind { get; set; }

    public string? LastTeam { get; set; }

    public long Since { get; set; } = Ticket.Never;

    public long First { get; set; } = Ticket.Never;

    public int HandOvers { get; set; }

    public int TeamHandOvers { get; set; }

    public int HandOversToPeople { get; set; }

    public int HandOversToPrograms { get; set; }

    /// <summary>Makes it that of a ticket without events.</summary>
    public void Clear()
    {
        To = null;
        LastAgent = null;
        LastAgentKind = default;
        LastTeam = null;
        Since = Ticket.Never;
        First = Ticket.Never;
        HandOvers = 0;
        TeamHandOvers = 0;
        HandOversToPeople = 0;
        HandOversToPrograms = 0;
    }
}
