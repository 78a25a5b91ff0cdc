using System.Collections.Immutable;

namespace Helpdesk.People;

/// <summary>What a piece of work asks of the agent who is to have it.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts; lists are kept in order of their keys, each item once.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RoutingNeed
{
    /// <summary>A need that any agent can meet who is there and has room.</summary>
    /// <param name="work">The kind of work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind of work is undefined.</exception>
    public RoutingNeed(WorkKind work) =>
        Work = work is WorkKind.Ticket or WorkKind.Chat ? work : throw Guard.Undefined(work);

    /// <summary>The kind of work, which says what of an agent's capacity it takes.</summary>
    public WorkKind Work { get; }

    /// <summary>The team that is to have it; null, the default, for any agent.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public TeamId? Team
    {
        get;
        init => field = value is { } team ? Guard.Key(team, nameof(Team)) : null;
    }

    /// <summary>The kind of agent that is to have it, such as a person for what a program has handed over; null, the default, for either.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    public AgentKind? AgentKind
    {
        get;
        init => field = value is { } kind ? Guard.Kind(kind, nameof(AgentKind)) : null;
    }

    /// <summary>The skills that are needed, all of them, each at its level or above; none by default.</summary>
    /// <exception cref="ArgumentException">One skill has two levels.</exception>
    public ImmutableArray<SkillLevel> Skills
    {
        get;
        init => field = KeptLists.Skills(value, nameof(Skills));
    }

        = [];

    /// <summary>The language in which to answer; one that is not known, the default, asks for nothing.</summary>
    public Language Language { get; init; }

    /// <summary>Agents who are not to have it, such as the one whom the requester has rated badly; none by default.</summary>
    /// <exception cref="ArgumentException">A key is <c>default</c>.</exception>
    public ImmutableArray<AgentId> Excluded
    {
        get;
        init => field = KeptLists.Keys(value, nameof(Excluded));
    }

        = [];

    /// <summary>Whether two needs have all parts in common.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(RoutingNeed? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Work == other.Work && Team == other.Team && AgentKind == other.AgentKind && Language == other.Language && Skills.SequenceEqual(other.Skills) && Excluded.SequenceEqual(other.Excluded));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Work, Team, AgentKind, Language, Skills.Length, Excluded.Length);

    /// <summary>The need in words, such as <c>Ticket for second-line with billing 3 in it</c>; the same in every culture.</summary>
    public override string ToString() =>
        $"{Work}{(Team is { } team ? $" for {team}" : "")}{AgentKind switch { null => "", Helpdesk.AgentKind.Person => " by a person", _ => " by a program" }}{(Skills.IsEmpty ? "" : $" with {string.Join(", ", Skills)}")}{(Language.IsUnknown ? "" : $" in {Language}")}{(Excluded.IsEmpty ? "" : $" without {string.Join(", ", Excluded)}")}";
}
