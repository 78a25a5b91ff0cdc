using System.Collections.Frozen;

namespace Helpdesk;

/// <summary>What the rules of an enumeration say, and of which kind a refusal by each is.</summary>
/// <typeparam name="TRule">The enumeration.</typeparam>
internal sealed class RuleTable<TRule>(IEnumerable<(TRule Rule, RefusalKind Kind, string Statement)> rows)
    where TRule : struct, Enum
{
    private readonly FrozenDictionary<TRule, (RefusalKind Kind, string Statement)> table = rows.ToFrozenDictionary(each => each.Rule, each => (each.Kind, each.Statement));

    /// <exception cref="ArgumentOutOfRangeException">The rule is undefined.</exception>
    public RefusalKind Kind(TRule rule) => Row(rule).Kind;

    /// <exception cref="ArgumentOutOfRangeException">The rule is undefined.</exception>
    public string Statement(TRule rule) => Row(rule).Statement;

    private (RefusalKind Kind, string Statement) Row(TRule rule) => table.TryGetValue(rule, out (RefusalKind, string) row) ? row : throw Guard.Undefined(rule);
}
