using System.Collections.Immutable;
using Helpdesk.Calendars;

namespace Helpdesk.People;

/// <summary>A person who works at the desk, or a program that answers by itself: what they can do, when they are there, and how much they take.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts; lists are kept in order of their keys, each item once, whatever the order in which they were given.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Agent
{
    /// <summary>An agent, in no team and without skills or languages until these are set, and always on shift.</summary>
    /// <param name="id">The host's key of the agent.</param>
    /// <param name="name">What people call the agent, with at most 200 characters.</param>
    /// <param name="capacity">How much work the agent takes at once.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or the name is blank, too long or holds a control or hidden character or an unpaired surrogate.</exception>
    public Agent(AgentId id, string name, Capacity capacity)
    {
        Id = Guard.Key(id);
        Name = Guard.Name(name);
        Capacity = capacity;
    }

    /// <summary>The host's key of the agent.</summary>
    public AgentId Id { get; }

    /// <summary>What people call the agent.</summary>
    public string Name { get; }

    /// <summary>How much work the agent takes at once.</summary>
    public Capacity Capacity { get; init; }

    /// <summary>Whether the agent is a person, the default, or a program.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    public AgentKind Kind { get; init => field = Guard.Kind(value, nameof(Kind)); }

    /// <summary>The teams that the agent is in; none by default.</summary>
    /// <exception cref="ArgumentException">A key is <c>default</c>.</exception>
    public ImmutableArray<TeamId> Teams
    {
        get;
        init => field = KeptLists.Keys(value, nameof(Teams));
    }

        = [];

    /// <summary>What the agent can do, and how well; nothing by default.</summary>
    /// <exception cref="ArgumentException">One skill has two levels.</exception>
    public ImmutableArray<SkillLevel> Skills
    {
        get;
        init => field = KeptLists.Skills(value, nameof(Skills));
    }

        = [];

    /// <summary>The languages in which the agent answers; none by default. <c>pt</c> serves who asks for <c>pt-BR</c>, and not the reverse.</summary>
    /// <exception cref="ArgumentException">A language is not known.</exception>
    public ImmutableArray<Language> Languages
    {
        get;
        init => field = KeptLists.Languages(value, nameof(Languages));
    }

        = [];

    /// <summary>When the agent works; null, the default, is always.</summary>
    public BusinessCalendar? Shift { get; init; }

    /// <summary>Whether the agent takes work at all; true by default, false for one who has left or is away for long.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Whether two agents have all parts in common.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Agent? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Id == other.Id
            && string.Equals(Name, other.Name, StringComparison.Ordinal)
            && Capacity == other.Capacity
            && Kind == other.Kind
            && IsActive == other.IsActive
            && Teams.SequenceEqual(other.Teams)
            && Skills.SequenceEqual(other.Skills)
            && Languages.SequenceEqual(other.Languages)
            && Equals(Shift, other.Shift));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Capacity, IsActive, Teams.Length, Skills.Length, Languages.Length);

    /// <summary>Key and name, such as <c>anna (Anna Bianchi)</c>, or <c>program helper (Ask Acme)</c>; the same in every culture.</summary>
    public override string ToString() => $"{(Kind == AgentKind.Program ? "program " : "")}{Id} ({Name})";
}
