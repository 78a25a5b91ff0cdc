using System.Globalization;

namespace Helpdesk.People;

/// <summary>A skill with how well an agent has it, or how well it is needed.</summary>
/// <remarks>Immutable and thread-safe. Equality compares both parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SkillLevel
{
    /// <summary>A skill at a level.</summary>
    /// <param name="skill">The skill.</param>
    /// <param name="level">1, the least and the default, to 5. A desk that does not grade its agents leaves all at 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is outside its range.</exception>
    public SkillLevel(Skill skill, int level = 1)
    {
        Skill = Guard.NotNull(skill);
        Level = Guard.InRange(level, 1, 5);
    }

    /// <summary>The skill.</summary>
    public Skill Skill { get; }

    /// <summary>The level, 1 to 5.</summary>
    public int Level { get; }

    /// <summary>A skill at the least level.</summary>
    /// <param name="skill">The skill.</param>
    public static implicit operator SkillLevel(Skill skill) => new(skill);

    /// <summary>Skill and level, such as <c>billing 3</c>; the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Skill} {Level}");
}
