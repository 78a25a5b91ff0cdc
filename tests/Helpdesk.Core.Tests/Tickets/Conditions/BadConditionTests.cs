using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets.Conditions;

/// <summary>What makes no sense is refused when a condition is made.</summary>
public class BadConditionTests
{
    public static TheoryData<string, Func<TicketCondition>> Senseless => new()
    {
        { "no text", () => Where.SubjectContains(" ") },
        { "half a character", () => Where.SubjectContains("\ud83d") },
        { "a text longer than a subject", () => Where.SubjectContains(new string('a', TicketLimits.Subject + 1)) },
        { "a default key", () => Where.Requester.Is(default) },
        { "a default key among others", () => Where.Team.IsIn(new TeamId("one"), default) },
        { "an empty tier", () => Where.RequesterTier.Is("") },
        { "no tier", () => Where.RequesterTier.Is(null!) },
        { "nothing to be in", () => Where.Agent.IsIn() },
        { "no list", () => Where.Agent.IsIn((IEnumerable<AgentId>)null!) },
        { "no tags to contain", () => Where.Tags.ContainAnyOf() },
        { "an empty tag", () => Where.Tags.Contain("") },
        { "no kind", () => Where.ChannelKind.Is(null!) },
        { "a default channel", () => Where.Channel.Is(default) },
        { "an unknown language to be within", () => Where.Language.IsWithin(default) },
        { "an unknown language", () => Where.Language.Is(default) },
        { "no priority", () => Where.Priority.AtLeast(null!) },
        { "a standing that is none", () => Where.Standing.Is((TicketStanding)17) },
        { "an empty part of a path", () => Where.Reason.IsWithin("Delivery//Late") },
        { "a negative count", () => Where.Reopens.AtLeast(-1) },
        { "an empty name of a field", () => Where.Field("").Exists },
        { "no value of a field", () => Where.Field("x").Is((FieldValue)null!) },
        { "no values of a field", () => Where.Field("x").IsIn() },
        { "a date of another calendar", () => Where.Field("x").Before(new LocalDate(5786, 1, 1, CalendarSystem.HebrewCivil)) },
        { "no condition to negate", () => TicketCondition.Not(null!) },
        { "no condition among others", () => TicketCondition.All(TicketCondition.Always, null!) },
        { "no conditions", () => TicketCondition.Any((IEnumerable<TicketCondition>)null!) },
    };

    [Theory]
    [MemberData(nameof(Senseless), DisableDiscoveryEnumeration = true)]
    public void What_makes_no_sense_is_refused(string what, Func<TicketCondition> make)
    {
        Assert.NotEmpty(what);
        Assert.ThrowsAny<ArgumentException>(make);
    }

    [Fact]
    public void Conditions_are_around_one_another_to_a_depth_of_32()
    {
        TicketCondition deep = Where.Tags.Exist;
        for (int depth = 2; depth <= 32; depth++)
        {
            deep = depth % 2 == 0 ? TicketCondition.Not(deep) : TicketCondition.All(deep, TicketCondition.Always);
        }

        Assert.Throws<ArgumentException>(() => TicketCondition.Not(deep));
        Assert.Throws<ArgumentException>(() => TicketCondition.All(deep));
        Assert.Throws<ArgumentException>(() => TicketCondition.Any(TicketCondition.Never, deep));
    }

    [Fact]
    public void A_condition_holds_a_thousand_values()
    {
        string[] tags = [.. Enumerable.Range(0, 1_001).Select(i => $"tag-{i}")];
        TicketCondition most = Where.Tags.ContainAnyOf(tags[1..]);
        Assert.Throws<ArgumentException>(() => Where.Tags.ContainAnyOf(tags));
        Assert.Throws<ArgumentException>(() => Where.Status.IsNamed(tags));
        Assert.Throws<ArgumentException>(() => Where.Field("x").IsIn(tags.Select(FieldValue.Text)));
        Assert.Equal(TicketCondition.All(most), TicketCondition.All(most));
        Assert.Throws<ArgumentException>(() => TicketCondition.All(most, TicketCondition.Always));
        Assert.Throws<ArgumentException>(() => TicketCondition.Any(tags.Select(tag => Where.Tags.Contain(tag))));
        Assert.Throws<ArgumentException>(() => TicketCondition.Any(tags.Select(_ => TicketCondition.Never)));
    }

    [Fact]
    public void Sharing_parts_does_not_get_around_the_size()
    {
        TicketCondition condition = Where.Tags.Exist;
        for (int doubled = 2; doubled < 1_000; doubled *= 2)
        {
            condition = TicketCondition.All(condition, condition);
        }

        Assert.Throws<ArgumentException>(() => TicketCondition.Any(condition, condition));
    }

    [Fact]
    public void Without_a_ticket_there_is_no_answer() => Assert.Throws<ArgumentNullException>(() => TicketCondition.Always.Matches(null!));
}
