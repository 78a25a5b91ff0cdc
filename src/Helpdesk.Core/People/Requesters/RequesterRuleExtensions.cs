namespace Helpdesk.People.Requesters;

/// <summary>What the rules of requesters demand.</summary>
/// <remarks>Safe from any number of threads.</remarks>
public static class RequesterRuleExtensions
{
    private static readonly RuleTable<RequesterRule> Rules = new(
    [
        (RequesterRule.RequesterExists, RefusalKind.Conflict, "A key belongs to one requester."),
        (RequesterRule.UnknownRequester, RefusalKind.NotFound, "A requester whom a command names exists."),
        (RequesterRule.AlreadyMerged, RefusalKind.ForbiddenNow, "A merged requester cannot be changed."),
        (RequesterRule.IdentityTaken, RefusalKind.Conflict, "An identity belongs to one requester."),
        (RequesterRule.AlreadyLinked, RefusalKind.Conflict, "An identity is linked once."),
        (RequesterRule.NotLinked, RefusalKind.NotFound, "Only an identity that the requester has can be taken from them."),
        (RequesterRule.SelfMerge, RefusalKind.Malformed, "A requester is not merged into themselves."),
        (RequesterRule.MergeCycle, RefusalKind.Conflict, "Two keys of one person are not merged again."),
        (RequesterRule.LimitReached, RefusalKind.ForbiddenNow, "A requester stays within its limits."),
        (RequesterRule.NotLoaded, RefusalKind.Conflict, "The requesters that a command needs are loaded."),
    ]);

    /// <summary>Of which kind a refusal by the rule is.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rule is undefined.</exception>
    public static RefusalKind Kind(this RequesterRule rule) => Rules.Kind(rule);

    /// <summary>What the rule demands, in a sentence.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rule is undefined.</exception>
    public static string Describe(this RequesterRule rule) => Rules.Statement(rule);
}
