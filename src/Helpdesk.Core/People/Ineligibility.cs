using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.People;

/// <summary>One reason for which an agent cannot have a piece of work, with what it is about.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts. Made by <see cref="Roster.CandidatesFor"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Ineligibility
{
    internal Ineligibility(IneligibilityKind kind) => Kind = kind;

    /// <summary>The kind of reason.</summary>
    public IneligibilityKind Kind { get; }

    /// <summary>The team that the agent is not in; null for other kinds.</summary>
    public TeamId? Team { get; internal init; }

    /// <summary>The skill that is needed, at its level; null for other kinds.</summary>
    public SkillLevel? Needed { get; internal init; }

    /// <summary>The level at which the agent has the skill; null for other kinds and where the agent does not have it.</summary>
    public int? Level { get; internal init; }

    /// <summary>The kind of the agent, which is not the one that is to have it; null for other kinds of reason.</summary>
    public AgentKind? AgentKind { get; internal init; }

    /// <summary>The language asked for; null for other kinds.</summary>
    public Language? Language { get; internal init; }

    /// <summary>When the next shift begins, for an agent who is not at work; null for other kinds and where there is no further shift.</summary>
    public Instant? Until { get; internal init; }

    /// <summary>How much of the kind of work the agent has, for one who is full; null for other kinds.</summary>
    public int? Load { get; internal init; }

    /// <summary>How much of the kind of work the agent takes, for one who is full; null for other kinds.</summary>
    public int? Limit { get; internal init; }

    /// <summary>The reason in words, such as <c>full, 8 of 8</c> or <c>off shift until 2026-01-15T08:00:00Z</c>; the same in every culture.</summary>
    public override string ToString() => Kind switch
    {
        IneligibilityKind.Inactive => "inactive",
        IneligibilityKind.Excluded => "excluded",
        IneligibilityKind.NotInTeam => $"not in team {Team}",
        IneligibilityKind.SkillMissing => $"lacks {Needed}",
        IneligibilityKind.SkillTooLow => string.Create(CultureInfo.InvariantCulture, $"has {Needed?.Skill} {Level} where {Needed} is needed"),
        IneligibilityKind.LanguageMissing => $"does not answer in {Language}",
        IneligibilityKind.OffShift => Until is { } until ? $"off shift until {InstantPattern.ExtendedIso.Format(until)}" : "off shift, with no further shift",
        IneligibilityKind.WrongKind => AgentKind == Helpdesk.AgentKind.Program ? "is a program" : "is a person",
        _ => string.Create(CultureInfo.InvariantCulture, $"full, {Load} of {Limit}"),
    };
}
