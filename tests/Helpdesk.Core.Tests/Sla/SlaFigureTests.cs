using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>The figures of a cycle and of all of them, of a ticket to be answered within two hours from nine.</summary>
public class SlaFigureTests
{
    private static readonly SlaEngine Engine = ClockText.EngineOf(policy => policy
        .Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(2))
        .Promise(SlaMetric.TotalResolution, BusinessTime.FromHours(2)));

    private static readonly TicketStory Story = TicketStory.Opened("Mon 09:00");

    [Theory]
    [InlineData("Mon 10:30", 90, 30, 30, false)]
    [InlineData("Mon 11:00", 120, 0, 0, false)]
    [InlineData("Mon 11:30", 150, 0, -30, true)]
    public void What_is_consumed_and_left(string at, int consumed, int remaining, int margin, bool isOverdue)
    {
        SlaCycle cycle = At(at).Clock(SlaMetric.FirstResponse)!.Latest;
        Assert.Equal(Duration.FromHours(2), cycle.Target);
        Assert.Equal((Duration.FromMinutes(consumed), Duration.FromMinutes(remaining), Duration.FromMinutes(margin)), (cycle.Consumed, cycle.Remaining, cycle.Margin));
        Assert.Equal(isOverdue, cycle.IsOverdue);
        Assert.Equal(isOverdue ? ((StoryTime)"Mon 11:00").Instant : null, cycle.BreachedAt);
    }

    [Theory]
    [InlineData("Mon 09:00", 0, 2)]
    [InlineData("Mon 10:29", 75, 0)]
    [InlineData("Mon 10:30", 75, 2)]
    [InlineData("Mon 11:00", 100, 2)]
    [InlineData("Mon 11:01", 75, 0)]
    public void What_is_at_risk_has_reached_a_share_and_is_not_overdue(string at, int percent, int count) => Assert.Equal(count, At(at).AtRisk(percent).Count());

    [Fact]
    public void Of_what_falls_due_at_once_the_first_metric_of_the_book_is_next() => Assert.Equal("first-response", At("Mon 10:00").NextDueCycle!.Metric.Id);

    [Fact]
    public void The_longest_cycle_is_the_first_of_the_longest()
    {
        SlaClock clock = TicketStory.Opened("Mon 09:00").Reply("Mon 09:00").Writes("Mon 10:00").Reply("Mon 10:30").Writes("Mon 11:00").Reply("Mon 12:00").Writes("Mon 13:00").Reply("Mon 14:00").Clock(SlaMetric.NextResponse)!;
        Assert.Equal(2, clock.Longest.Number);
    }

    [Fact]
    public void A_target_in_elapsed_time_that_no_supported_moment_reaches_never_falls_due()
    {
        SlaEngine engine = ClockText.EngineOf(policy => policy.Promise(SlaMetric.FirstResponse, Duration.FromDays(50_000)));
        SlaCycle cycle = engine.Evaluate(Story.History, Story.LastAt).Cycles.Single();
        Assert.Null(cycle.DueAt);
        Assert.Equal(Duration.FromDays(50_000), cycle.Target);
    }

    [Fact]
    public void A_book_names_the_policy_of_a_ticket()
    {
        SlaPolicyBook book = new SlaPolicyBookBuilder("desk")
            .Add("vip", policy => policy.For(Where.Tags.Contain("vip")).Promise(SlaMetric.FirstResponse, Duration.FromHours(1)))
            .Add("rest", policy => policy.For(Where.Priority.Is(Priority.Normal)).Promise(SlaMetric.FirstResponse, Duration.FromHours(2)))
            .Build();
        Assert.Equal("vip", book.Select(TicketStory.Opened("Mon 09:00", opened => opened with { Tags = ["vip"] }).History.Ticket)?.Id);
        Assert.Equal("rest", book.Select(Story.History.Ticket)?.Id);
        Assert.Null(book.Select(TicketStory.Opened("Mon 09:00", opened => opened with { Priority = Priority.Low }).History.Ticket));
        Assert.Throws<ArgumentNullException>(() => book.Select(null!));
    }

    private static SlaEvaluation At(StoryTime at) => Engine.Evaluate(Story.History, at.Instant);
}
