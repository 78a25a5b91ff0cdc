namespace Helpdesk.Channels.Chats;

/// <summary>What the rules of live chats demand.</summary>
/// <remarks>Safe from any number of threads.</remarks>
public static class ChatRuleExtensions
{
    private static readonly RuleTable<ChatRule> Rules = new(
    [
        (ChatRule.InOrderOfTime, RefusalKind.Conflict, "Nothing happens before the last event."),
        (ChatRule.NotOver, RefusalKind.ForbiddenNow, "A chat that has ended cannot be changed."),
        (ChatRule.Waiting, RefusalKind.ForbiddenNow, "Only a waiting chat is accepted or abandoned."),
        (ChatRule.Active, RefusalKind.ForbiddenNow, "Only a chat that an agent has is transferred, and is ended by the visitor or the agent."),
        (ChatRule.OwnAgent, RefusalKind.ForbiddenNow, "Only the agent who has the chat writes in it."),
        (ChatRule.OtherAgent, RefusalKind.ForbiddenNow, "A chat is transferred to an agent who does not have it."),
        (ChatRule.WithinLimit, RefusalKind.ForbiddenNow, "No agent has more chats at once than the limit."),
        (ChatRule.TextVisible, RefusalKind.Malformed, "A message has a visible character."),
        (ChatRule.TextLength, RefusalKind.Malformed, "A message has at most 10,000 characters."),
        (ChatRule.TextWellFormed, RefusalKind.Malformed, "A message holds no unpaired surrogate."),
    ]);

    /// <summary>Of which kind a refusal by the rule is.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rule is undefined.</exception>
    public static RefusalKind Kind(this ChatRule rule) => Rules.Kind(rule);

    /// <summary>What the rule demands, in a sentence.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rule is undefined.</exception>
    public static string Describe(this ChatRule rule) => Rules.Statement(rule);
}
