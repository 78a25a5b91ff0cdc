using System.Text;
using Helpdesk;
using Helpdesk.Calendars;
using Helpdesk.Tickets;
using ReplayLog.Input.Times;

namespace ReplayLog.Input;

/// <summary>How to read the log of one system: its form, its columns, its clock, its words, and what the desk aims at.</summary>
internal sealed record LogMapping
{
    public const char UsualSeparator = ',';

    /// <summary>Why the mapping is as it is; printed with the report, because figures rest on it.</summary>
    public string? Note { get; init; }

    /// <summary>What stands between two fields of a row.</summary>
    public required char Separator { get; init; }

    /// <summary>The encoding of the file; null for UTF-8, or for what its byte order mark says.</summary>
    public required Encoding? Encoding { get; init; }

    public required string TicketColumn { get; init; }

    /// <summary>The columns that together say what happened; none where all rows are what <see cref="OtherActivities"/> says.</summary>
    public required IReadOnlyList<string> ActivityColumns { get; init; }

    public required string TimeColumn { get; init; }

    /// <summary>The column that states when the ticket was opened; null in logs that have none.</summary>
    public string? OpenedColumn { get; init; }

    /// <summary>The column of the team that has the ticket; null in logs that have none.</summary>
    public string? TeamColumn { get; init; }

    /// <summary>The column of the agent who has the ticket; null in logs that have none.</summary>
    public string? AgentColumn { get; init; }

    /// <summary>The column of the ticket's priority; null in logs that have none.</summary>
    public string? PriorityColumn { get; init; }

    /// <summary>What the log's own words for priorities mean; none without a column.</summary>
    public required IReadOnlyDictionary<string, Priority> Priorities { get; init; }

    /// <summary>The column that says whether a row is an answer that the requester could read; null in logs that have none.</summary>
    public string? PublicAnswerColumn { get; init; }

    /// <summary>The words of that column that say so; null where it says TRUE or FALSE.</summary>
    public IReadOnlySet<string>? PublicAnswers { get; init; }

    /// <summary>The columns in which the log's own system counted; null for what it did not.</summary>
    public PerCheck<string?> CheckColumns { get; init; }

    /// <summary>The column in which the log's own system said whether its promises were kept; null in logs that have none.</summary>
    public string? VerdictColumn { get; init; }

    /// <summary>The columns by which rows are left out: those that have none of the values.</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<string>> Only { get; init; }

    /// <summary>Headers known to be repeated, of which the first is meant. Of any other repeated header that the mapping uses, the first is read and the report says so.</summary>
    public required IReadOnlySet<string> RepeatedColumns { get; init; }

    /// <summary>The texts that stand for no value, besides the empty one.</summary>
    public required IReadOnlySet<string> AbsentMarkers { get; init; }

    /// <summary>The team that an absent field in the team's column stands for; null where it stands for no team.</summary>
    public TeamId? AbsentTeam { get; init; }

    public required LogClock Clock { get; init; }

    /// <summary>The clock of the column of openings.</summary>
    public required LogClock OpenedClock { get; init; }

    public required IReadOnlyDictionary<string, Meaning> Activities { get; init; }

    /// <summary>What all other activities mean; null where a row of such is rejected.</summary>
    public Meaning? OtherActivities { get; init; }

    /// <summary>What the desk of the log allows on its tickets.</summary>
    public required TicketRules Rules { get; init; }

    /// <summary>Business time within which a ticket should be picked up; null for no such target.</summary>
    public BusinessTime? ReactionTarget { get; init; }

    /// <summary>Business time within which a ticket should be solved; null for no such target.</summary>
    public BusinessTime? ResolutionTarget { get; init; }
}
