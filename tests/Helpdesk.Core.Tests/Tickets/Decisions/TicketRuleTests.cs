using Helpdesk.Tickets;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>Every rule is broken by something that breaks no other.</summary>
public class TicketRuleTests
{
    public static TheoryData<string> Rules { get; } = [.. TicketRule.List.OrderBy(each => each.Value).Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_broken_by_this_and_not_by_that(string name)
    {
        var rule = TicketRule.FromName(name);
        (TicketDecision broken, TicketDecision mended) = RuleBreaks.All[rule];

        Assert.Equal(rule, broken.Rejection?.Rule);
        Assert.Equal(rule.Name + ": " + broken.Rejection!.Message, broken.Rejection.ToString());
        Assert.EndsWith(".", broken.Rejection.Message, StringComparison.Ordinal);
        Assert.Empty(broken.Events);
        Assert.Empty(broken.Others);
        Assert.Null(mended.Rejection);
        Assert.NotEmpty(mended.Events);
    }

    [Fact]
    public void Every_rule_says_what_it_says() => Assert.All(TicketRule.List, each => Assert.EndsWith(".", each.Description, StringComparison.Ordinal));
}
