using Helpdesk.Serialization.Scalars;

namespace Helpdesk.Serialization.Documents;

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
