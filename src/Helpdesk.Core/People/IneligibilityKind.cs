namespace Helpdesk.People;

/// <summary>Why an agent cannot have a piece of work.</summary>
public enum IneligibilityKind
{
    /// <summary>The agent takes no work at all.</summary>
    Inactive = 0,

    /// <summary>The need names the agent as one who is not to have it.</summary>
    Excluded = 1,

    /// <summary>The agent is not in the team that is to have it.</summary>
    NotInTeam = 2,

    /// <summary>The agent lacks a skill.</summary>
    SkillMissing = 3,

    /// <summary>The agent has a skill at too low a level.</summary>
    SkillTooLow = 4,

    /// <summary>The agent does not answer in the language.</summary>
    LanguageMissing = 5,

    /// <summary>The agent is not at work.</summary>
    OffShift = 6,

    /// <summary>The agent has as much work of the kind as they take, or more.</summary>
    Full = 7,

    /// <summary>The agent is a program where a person is to have it, or the reverse.</summary>
    WrongKind = 8,
}
