namespace Helpdesk.People.Requesters;

/// <summary>What the rules of requesters demand.</summary>
/// <remarks>Safe from any number of threads.</remarks>
public static class RequesterRuleExtensions
{
    private static readonly RuleTable<RequesterRule> Rules = new(
    [
        (RequesterRule.RequesterExists, RefusalKind.Conflict, "A key is one requester's."),
        (RequesterRule.UnknownRequester, RefusalKind.NotFound, "A requester whom a command names exists."),
        (RequesterRule.AlreadyMerged, RefusalKind.ForbiddenNow, "A requester who was merged into another no longer changes."),
        (RequesterRule.IdentityTaken, RefusalKind.Conflict, "An identity is one person's."),
        (RequesterRule.AlreadyLinked, RefusalKind.Conflict, "An identity is linked once."),
        (RequesterRule.NotLinked, RefusalKind.NotFound, "Only an identity that the requester has can be taken from them."),
        (RequesterRule.SelfMerge, RefusalKind.Malformed, "Nobody is merged into themselves."),
        (RequesterRule.MergeCycle, RefusalKind.Conflict, "Two keys of one person are not merged again."),
        (RequesterRule.LimitReached, RefusalKind.ForbiddenNow, "A requester has no more of anything than its limit."),
        (RequesterRule.NotLoaded, RefusalKind.Conflict, "What a command needs of the requesters is loaded."),
    ]);

    /// <summary>Of which kind a refusal by the rule is.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    public static RefusalKind Kind(this RequesterRule rule) => Rules.Kind(rule);

    /// <summary>What the rule demands, in a sentence.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    public static string Describe(this RequesterRule rule) => Rules.Statement(rule);
}
