using System.Text.Json.Serialization;
using Helpdesk.Calendars;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Sla;
using NodaTime;

namespace Helpdesk.Serialization.Documents;

/// <summary>The policies of a desk.</summary>
internal sealed class SlaBookDocument
{
    [JsonRequired]
    public Scalar<FormatName>? Format { get; set; }

    [JsonRequired]
    public Scalar<NameText>? Id { get; set; }

    /// <summary>Absent for the first.</summary>
    public Scalar<Ordinal>? Version { get; set; }

    /// <summary>The metrics that are not the library's own, or not as the library has them; absent when there are none.</summary>
    public MetricDocument[]? Metrics { get; set; }

    [JsonRequired]
    public PolicyDocument[]? Policies { get; set; }
}

/// <summary>What a promise is measured by.</summary>
internal sealed class MetricDocument
{
    [JsonRequired]
    public Scalar<NameText>? Id { get; set; }

    /// <summary>Absent when it is the key.</summary>
    public string? Name { get; set; }

    [JsonRequired]
    public ClockConditionDocument? Start { get; set; }

    [JsonRequired]
    public ClockConditionDocument? Stop { get; set; }

    /// <summary>Absent for never.</summary>
    public ClockConditionDocument? Pause { get; set; }

    /// <summary>Absent for as soon as nothing pauses it.</summary>
    public ClockConditionDocument? Resume { get; set; }

    /// <summary>Absent for never.</summary>
    public ClockConditionDocument? Reset { get; set; }

    /// <summary>Absent for when the ticket is withdrawn.</summary>
    public ClockConditionDocument? Cancel { get; set; }

    /// <summary>Absent for never.</summary>
    public ClockConditionDocument? Release { get; set; }

    /// <summary>Absent for when the ticket is brought back.</summary>
    public ClockConditionDocument? Revive { get; set; }

    /// <summary>Absent for never.</summary>
    public ClockConditionDocument? Reopen { get; set; }

    /// <summary>Absent for once.</summary>
    public Scalar<CycleRecurrence>? Recurrence { get; set; }

    /// <summary>Absent when it does not.</summary>
    public Scalar<bool>? PausesWithPolicy { get; set; }
}

/// <summary>A condition over events: exactly one property is present and says which kind it is.</summary>
internal sealed class ClockConditionDocument
{
    public ClockConditionDocument[]? All { get; set; }

    public ClockConditionDocument[]? Any { get; set; }

    public ClockConditionDocument? Not { get; set; }

    public string? Happens { get; set; }

    /// <summary>What the author is.</summary>
    public string? By { get; set; }

    /// <summary>Which agent the author is.</summary>
    public Scalar<AgentId>? ByAgent { get; set; }

    /// <summary>For which team the author acts.</summary>
    public Scalar<TeamId>? ByTeam { get; set; }

    /// <summary>Whether a response was given or awaited before the event.</summary>
    public string? Response { get; set; }

    /// <summary>After the event.</summary>
    public ConditionDocument? Now { get; set; }

    /// <summary>Before the event.</summary>
    public ConditionDocument? Before { get; set; }

    /// <summary>After the event, and not before it.</summary>
    public ConditionDocument? Becomes { get; set; }

    /// <summary>Before the event, and not after it.</summary>
    public ConditionDocument? Ceases { get; set; }
}

/// <summary>What is promised to some tickets.</summary>
internal sealed class PolicyDocument
{
    [JsonRequired]
    public Scalar<NameText>? Id { get; set; }

    /// <summary>Absent for the first.</summary>
    public Scalar<Ordinal>? Version { get; set; }

    /// <summary>Absent when it is the key.</summary>
    public string? Name { get; set; }

    /// <summary>Absent for all tickets.</summary>
    public ConditionDocument? Condition { get; set; }

    /// <summary>Absent for that of the ticket's channel.</summary>
    public string? Calendar { get; set; }

    [JsonRequired]
    public TargetDocument[]? Targets { get; set; }

    /// <summary>Absent for never.</summary>
    public ConditionDocument? PausesWhile { get; set; }

    /// <summary>Absent when what programs answer is no response.</summary>
    public Scalar<bool>? CountsProgramReplies { get; set; }

    /// <summary>Absent for ContinueExcludingSolved.</summary>
    public Scalar<ReopenMode>? ReopenMode { get; set; }

    /// <summary>Absent when all changes are retroactive.</summary>
    public ChangeModesDocument? Changes { get; set; }

    /// <summary>Absent for the closing.</summary>
    public Scalar<Boundary>? Boundary { get; set; }
}

/// <summary>A promise: exactly one of within and by is present, and neither for a metric of commitments.</summary>
internal sealed class TargetDocument
{
    /// <summary>The key of a metric of the document, or else of the library.</summary>
    [JsonRequired]
    public Scalar<NameText>? Metric { get; set; }

    public AmountDocument? Within { get; set; }

    public DueDateDocument? By { get; set; }

    /// <summary>Absent for all tickets of the policy.</summary>
    public ConditionDocument? Condition { get; set; }

    /// <summary>Absent for that of the policy.</summary>
    public string? Calendar { get; set; }
}

/// <summary>A date of the ticket.</summary>
internal sealed class DueDateDocument
{
    [JsonRequired]
    public Scalar<NameText>? Field { get; set; }

    /// <summary>Absent for the end of the date's last opening.</summary>
    public Scalar<LocalTime>? At { get; set; }
}

/// <summary>What becomes of open clocks, by kind of change; each is absent for retroactive.</summary>
internal sealed class ChangeModesDocument
{
    public Scalar<ChangeMode>? Priority { get; set; }

    public Scalar<ChangeMode>? Owner { get; set; }

    public Scalar<ChangeMode>? Policy { get; set; }

    public Scalar<ChangeMode>? Target { get; set; }

    public Scalar<ChangeMode>? Calendar { get; set; }
}
