namespace Helpdesk.People.Requesters;

/// <summary>A rule by which a command on a requester is refused. <see cref="RequesterRuleExtensions"/> says of each what it demands, and of which kind a refusal by it is.</summary>
public enum RequesterRule
{
    /// <summary>A key belongs to one requester.</summary>
    RequesterExists = 1,

    /// <summary>A requester whom a command names exists.</summary>
    UnknownRequester = 2,

    /// <summary>A requester who was merged into another no longer changes; the other does.</summary>
    AlreadyMerged = 3,

    /// <summary>An identity belongs to one requester. That it would be two people's suggests that they are one, which a merge can say and a link cannot.</summary>
    IdentityTaken = 4,

    /// <summary>An identity is linked once: a second link would hide the evidence of the first.</summary>
    AlreadyLinked = 5,

    /// <summary>Only an identity that the requester has can be taken from them.</summary>
    NotLinked = 6,

    /// <summary>A requester is not merged into themselves.</summary>
    SelfMerge = 8,

    /// <summary>Two keys of one person are not merged again, in a circle or otherwise.</summary>
    MergeCycle = 9,

    /// <summary>A requester has no more of anything than <see cref="RequesterLimits"/> says.</summary>
    LimitReached = 10,

    /// <summary>What a command needs of the requesters is loaded; <see cref="RequesterRefusal.Missing"/> names what is not.</summary>
    NotLoaded = 11,
}
