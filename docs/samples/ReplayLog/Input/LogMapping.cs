using Helpdesk;
using Helpdesk.Calendars;
using Helpdesk.Tickets;

namespace ReplayLog.Input;

/// <summary>How to read the log of one system: its columns, its clock, its words, and what the desk aims at.</summary>
internal sealed record LogMapping
{
    /// <summary>Why the mapping is as it is; printed with the report, because figures rest on it.</summary>
    public string? Note { get; init; }

    public required string TicketColumn { get; init; }

    public required string ActivityColumn { get; init; }

    public required string TimeColumn { get; init; }

    /// <summary>The column that states on every row when the ticket was opened; null in logs that have none.</summary>
    public string? OpenedColumn { get; init; }

    /// <summary>The column of the team that has the ticket; null in logs that have none.</summary>
    public string? TeamColumn { get; init; }

    /// <summary>The column of the agent who has the ticket; null in logs that have none.</summary>
    public string? AgentColumn { get; init; }

    /// <summary>The column of the ticket's priority; null in logs that have none.</summary>
    public string? PriorityColumn { get; init; }

    /// <summary>What the log's own words for priorities mean; none without a column.</summary>
    public required IReadOnlyDictionary<string, Priority> Priorities { get; init; }

    /// <summary>The columns in which the log's own system counted; null for what it did not.</summary>
    public PerCheck<string?> CheckColumns { get; init; }

    /// <summary>The column in which the log's own system said whether its promises were kept; null in logs that have none.</summary>
    public string? VerdictColumn { get; init; }

    /// <summary>Headers known to be repeated, of which the first is meant. Any other repeated header is refused.</summary>
    public required IReadOnlySet<string> RepeatedColumns { get; init; }

    /// <summary>The text that stands for no value, besides the empty one.</summary>
    public string? AbsentMarker { get; init; }

    /// <summary>The team that an absent field in the team's column stands for; null where it stands for no team.</summary>
    public TeamId? AbsentTeam { get; init; }

    public required LogClock Clock { get; init; }

    public required IReadOnlyDictionary<string, Meaning> Activities { get; init; }

    /// <summary>What the desk of the log allows on its tickets.</summary>
    public required TicketRules Rules { get; init; }

    /// <summary>Business time within which a ticket should be taken up; null for no such target.</summary>
    public BusinessTime? ReactionTarget { get; init; }

    /// <summary>Business time within which a ticket should be solved; null for no such target.</summary>
    public BusinessTime? ResolutionTarget { get; init; }
}
