using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Books that contradict themselves are refused, and the problem says where; what is only likely to be wrong is a warning.</summary>
public class SlaBadBookTests
{
    private static readonly SlaTarget Target = new(SlaMetric.Resolution, Duration.FromHours(4));

    [Fact]
    public void A_book_without_policies_is_refused() => Assert.Equal(SlaProblemKind.NoPolicies, Refused([]).Kind);

    [Fact]
    public void Two_policies_of_one_key_are_refused()
    {
        SlaProblem problem = Refused([Policy("vip", Where.RequesterTier.Is("gold")), Policy("vip")]);
        Assert.Equal((SlaProblemKind.DuplicatePolicy, "vip"), (problem.Kind, problem.Policy));
        Assert.Contains("'vip'", problem.Message);
    }

    [Fact]
    public void A_policy_for_all_before_others_is_refused()
    {
        SlaProblem problem = Refused([Policy("all"), Policy("vip", Where.RequesterTier.Is("gold")), Policy("rest")]);
        Assert.Equal((SlaProblemKind.MatchAllNotLast, "all"), (problem.Kind, problem.Policy));
        Assert.Contains("'vip', 'rest'", problem.Message);
    }

    [Fact]
    public void Two_definitions_of_one_metric_are_refused()
    {
        SlaMetric other = SlaMetric.Resolution with { PausesWithPolicy = false };
        SlaProblem problem = Refused([Policy("vip", Where.RequesterTier.Is("gold")), new SlaPolicy("rest", [new SlaTarget(other, Duration.FromHours(1))])]);
        Assert.Equal((SlaProblemKind.ConflictingMetrics, "rest", "resolution"), (problem.Kind, problem.Policy, problem.Metric));
        Assert.Contains("'resolution'", problem.Message);
        Assert.Contains("'vip'", problem.Message);
    }

    [Fact]
    public void A_calendar_that_is_not_there_is_refused_wherever_it_is_named()
    {
        SlaProblem ofPolicy = RefusedByEngine(new SlaPolicy("rest", [Target]) { Calendar = "milan" });
        Assert.Equal((SlaProblemKind.UnknownCalendar, "rest", null), (ofPolicy.Kind, ofPolicy.Policy, ofPolicy.Metric));
        SlaProblem ofTarget = RefusedByEngine(new SlaPolicy("rest", [Target with { Calendar = "milan" }]));
        Assert.Equal((SlaProblemKind.UnknownCalendar, "rest", "resolution"), (ofTarget.Kind, ofTarget.Policy, ofTarget.Metric));
        Assert.Contains("'milan'", ofTarget.Message);
    }

    [Fact]
    public void More_than_64_conditions_are_refused_and_64_are_not()
    {
        SlaPolicy Asking(int count) => new("rest", [new SlaTarget(
            new SlaMetric("many", "Many", When.Opened, ClockCondition.All(Enumerable.Range(0, count).Select(i => When.Holds(Where.Tags.Contain(FormattableString.Invariant($"t{i}")))))) { Revive = ClockCondition.Never },
            Duration.FromHours(1))]);

        // The policy's pause is one more, and every clock asks three times how the ticket stands.
        Assert.NotNull(new SlaEngine(new SlaPolicyBook("book", [Asking(60)]), CalendarBook.Empty));
        SlaProblem problem = RefusedByEngine(Asking(61));
        Assert.Equal(SlaProblemKind.TooManyConditions, problem.Kind);
        Assert.Contains("65", problem.Message);
    }

    [Fact]
    public void Policies_and_targets_that_never_apply_are_warnings()
    {
        var book = new SlaPolicyBook("book", [Policy("high", Where.Priority.AtLeast(Priority.High)), Policy("urgent", Where.Priority.AtLeast(Priority.Urgent)), Policy("rest")]);
        SlaProblem ofPolicy = Assert.Single(book.Warnings);
        Assert.Equal((SlaProblemKind.Unreachable, "urgent", null, false), (ofPolicy.Kind, ofPolicy.Policy, ofPolicy.Metric, ofPolicy.IsError));
        Assert.Contains("'high'", ofPolicy.Message);

        SlaProblem ofTarget = Assert.Single(new SlaPolicyBook("book", [new SlaPolicy("rest", [Target, Target with { Condition = Where.RequesterTier.Is("gold") }])]).Warnings);
        Assert.Equal((SlaProblemKind.Unreachable, "rest", "resolution"), (ofTarget.Kind, ofTarget.Policy, ofTarget.Metric));
    }

    [Fact]
    public void Missing_priorities_and_a_missing_fallback_are_warnings()
    {
        var policy = new SlaPolicy("some", [Target with { Condition = Where.Priority.AtLeast(Priority.High) }]) { Condition = Where.RequesterTier.Is("gold") };
        SlaProblem[] problems = [.. new SlaPolicyBook("book", [policy]).Warnings];
        Assert.Equal([SlaProblemKind.NoFallback, SlaProblemKind.MissingPriorities], problems.Select(each => each.Kind));
        Assert.Equal(("some", "resolution"), (problems[1].Policy, problems[1].Metric));
        Assert.Contains("Normal, Low", problems[1].Message);
        Assert.DoesNotContain("High", problems[1].Message);
        Assert.All(problems, each => Assert.StartsWith("warning: ", each.ToString()));
    }

    public static TheoryData<string, TicketCondition, TicketCondition?, string> Lists { get; } = new()
    {
        { "of the only priority", Where.Priority.Is(Priority.Urgent), null, "" },
        { "of those above", Where.Priority.AtLeast(Priority.High), null, "High" },
        { "and of more", TicketCondition.All(Where.RequesterTier.Is("gold"), Where.Priority.AtLeast(Priority.High)), null, "High" },
        { "or of more", TicketCondition.Any(Where.RequesterTier.Is("gold"), Where.Priority.Is(Priority.Urgent)), null, "High, Normal, Low, Planning" },
        { "either", TicketCondition.Any(Where.Priority.Is(Priority.Low), Where.Priority.Is(Priority.Urgent)), null, "Low" },
        { "not others", TicketCondition.Not(Where.Priority.AtMost(Priority.Normal)), null, "High" },
        { "not others of more", TicketCondition.Not(TicketCondition.Any(Where.Tags.Contain("vip"), Where.Priority.AtMost(Priority.Normal))), null, "High" },
        { "of a tag", Where.Tags.Contain("vip"), null, "High, Normal, Low, Planning" },
        { "taken before", Where.Tags.Contain("vip"), Where.Priority.AtMost(Priority.Low), "High, Normal" },
        { "taken before in part", Where.Tags.Contain("vip"), TicketCondition.All(Where.RequesterTier.Is("gold"), Where.Priority.AtMost(Priority.Low)), "High, Normal, Low, Planning" },
        { "taken before by either", Where.Tags.Contain("vip"), TicketCondition.Any(Where.RequesterTier.Is("gold"), Where.Priority.AtMost(Priority.High)), "" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Only_priorities_that_can_come_to_a_policy_are_missing_in_it(string name, TicketCondition condition, TicketCondition? earlier, string missing)
    {
        var list = new SlaPolicy("list", [Target with { Condition = Where.Priority.Is(Priority.Urgent) }]) { Condition = condition };
        SlaPolicy[] policies = earlier is null ? [list, Policy("rest")] : [Policy("earlier", earlier), list, Policy("rest")];
        IEnumerable<string> messages = new SlaPolicyBook(name, policies).Warnings.Where(each => each.Kind == SlaProblemKind.MissingPriorities).Select(each => each.Message);
        Assert.Equal(missing.Length == 0 ? [] : [$"The policy 'list' promises resolution for some priorities, but not for {missing}."], messages);
    }

    [Fact]
    public void A_target_without_any_calendar_is_a_warning_and_a_ticket_that_needs_it_an_error_that_names_clock_and_policy()
    {
        var book = new SlaPolicyBook("book", [new SlaPolicy("rest", [new SlaTarget(SlaMetric.Resolution, BusinessTime.FromHours(4))])]);
        var engine = new SlaEngine(book, CalendarBook.Empty);
        SlaProblem problem = Assert.Single(engine.Warnings);
        Assert.Equal((SlaProblemKind.NoCalendar, "rest", "resolution"), (problem.Kind, problem.Policy, problem.Metric));

        TicketHistory history = PlainTicket.OpenedOn(2, 9).History;
        SlaCalendarMissingException missing = Assert.Throws<SlaCalendarMissingException>(() => engine.Evaluate(history, PlainTicket.On(2, 10)));
        Assert.Equal((new TicketId("T-1"), "rest", "resolution", new ChannelId("mail")), (missing.TicketId, missing.Policy, missing.Metric, missing.Channel));
        Assert.Contains("resolution", missing.Message);
        Assert.Contains("'rest'", missing.Message);
        Assert.Throws<SlaCalendarMissingException>(() => engine.Start(history));
    }

    [Fact]
    public void All_problems_are_told_at_once_errors_first()
    {
        SlaBookException refused = Assert.Throws<SlaBookException>(() => new SlaPolicyBook("book", [Policy("a", Where.RequesterTier.Is("gold")), Policy("a", Where.RequesterTier.Is("gold"))]));
        Assert.Equal([SlaProblemKind.DuplicatePolicy, SlaProblemKind.Unreachable, SlaProblemKind.NoFallback], refused.Problems.Select(each => each.Kind));
        Assert.Contains("'a'", refused.Message);
        Assert.DoesNotContain("never applies", refused.Message);
    }

    private static SlaPolicy Policy(string id, TicketCondition? condition = null) => new(id, [Target]) { Condition = condition };

    private static SlaProblem Refused(SlaPolicy[] policies) => Assert.Single(Assert.Throws<SlaBookException>(() => new SlaPolicyBook("book", policies)).Problems, each => each.IsError);

    private static SlaProblem RefusedByEngine(SlaPolicy policy) =>
        Assert.Single(Assert.Throws<SlaBookException>(() => new SlaEngine(new SlaPolicyBook("book", [policy]), CalendarBook.Empty)).Problems, each => each.IsError);
}
