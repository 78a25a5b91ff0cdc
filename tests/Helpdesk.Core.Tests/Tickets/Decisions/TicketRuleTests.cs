using Helpdesk.Channels.Chats;
using Helpdesk.People.Requesters;
using Helpdesk.Tickets;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>Every rule is broken by something that breaks no other.</summary>
public class TicketRuleTests
{
    public static TheoryData<string> Rules { get; } = [.. Enum.GetNames<TicketRule>()];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_broken_by_this_and_not_by_that(string name)
    {
        var rule = Enum.Parse<TicketRule>(name);
        (TicketDecision broken, TicketDecision mended) = RuleBreaks.All[rule];

        Assert.Equal(rule, broken.Refusal?.Rule);
        Assert.Equal(name, broken.Refusal!.RuleName);
        Assert.Equal(rule.Kind(), broken.Refusal.Kind);
        Assert.Equal(name + ": " + broken.Refusal.Message, broken.Refusal.ToString());
        Assert.EndsWith(".", broken.Refusal.Message, StringComparison.Ordinal);
        Assert.False(broken.IsAccepted);
        Assert.All(
            (Func<object>[])[() => broken.Ticket, () => broken.Events, () => broken.Others, () => broken.EventsOf(new TicketId("T1")), broken.EnsureAccepted],
            each => Assert.Equal(broken.Refusal, Assert.Throws<DecisionRefusedException>(each).Refusal));
        Assert.Equal(broken.Refusal.ToString(), broken.ToString());
        Assert.Null(mended.Refusal);
        Assert.NotEmpty(mended.Events);
        Assert.Same(mended, mended.EnsureAccepted());
    }

    [Fact]
    public void Every_rule_says_what_it_demands_and_is_of_a_kind()
    {
        Tells<TicketRule>(TicketRuleExtensions.Describe, TicketRuleExtensions.Kind);
        Tells<ChatRule>(ChatRuleExtensions.Describe, ChatRuleExtensions.Kind);
        Tells<RequesterRule>(RequesterRuleExtensions.Describe, RequesterRuleExtensions.Kind);
    }

    private static void Tells<TRule>(Func<TRule, string> describe, Func<TRule, RefusalKind> kind)
        where TRule : struct, Enum
    {
        TRule[] rules = Enum.GetValues<TRule>();
        Assert.All(rules, each => Assert.EndsWith(".", describe(each), StringComparison.Ordinal));
        Assert.Equal(rules.Length, rules.Select(describe).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rules, each => Assert.True(Enum.IsDefined(kind(each))));
        Assert.Throws<ArgumentOutOfRangeException>(() => describe(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => kind(default));
    }
}
