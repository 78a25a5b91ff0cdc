using Helpdesk.Calendars;
using Helpdesk.Sla;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Why a clock moved, by what is another in its terms: the first of policy, version, target and calendar.</summary>
public class SlaMoveTests
{
    private static readonly TicketStory Story = TicketStory.Opened("Mon 09:00").Note("Mon 16:00");

    private static readonly SlaEngine Before = Make("desk", 1, 10, "office", 1);

    [Theory]
    [InlineData("other", 2, 4, "nights", 2, SlaMoveReason.Policy)]
    [InlineData("desk", 2, 4, "nights", 2, SlaMoveReason.PolicyVersion)]
    [InlineData("desk", 1, 4, "nights", 2, SlaMoveReason.Target)]
    [InlineData("desk", 1, 10, "nights", 2, SlaMoveReason.Calendar)]
    [InlineData("desk", 1, 10, "office", 2, SlaMoveReason.CalendarVersion)]
    public void The_first_difference_is_the_reason(string policy, int version, int hours, string calendar, int calendarVersion, SlaMoveReason expected)
    {
        SlaMove move = Assert.Single(Evaluate(Make(policy, version, hours, calendar, calendarVersion)).MovesFrom(Evaluate(Before)));
        Assert.Equal((expected, SlaMetric.FirstResponse.Id, 1), (move.Reason, move.Metric, move.Cycle));
    }

    [Fact]
    public void Another_boundary_is_another_target()
    {
        SlaMove move = Assert.Single(Evaluate(Make("desk", 1, 8, "office", 1, Boundary.NextOpening)).MovesFrom(Evaluate(Make("desk", 1, 8, "office", 1))));
        Assert.Equal((SlaMoveReason.Target, "Mon 17:00", "Tue 09:00"), (move.Reason, StoryTime.Write(move.OldDueAt!.Value), StoryTime.Write(move.NewDueAt!.Value)));
    }

    [Fact]
    public void The_same_terms_at_another_moment_are_a_matter_of_course()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Reply("Mon 10:00");
        SlaMove move = Assert.Single(Before.Evaluate(story.History, story.LastAt).MovesFrom(Before.Evaluate(story.History, ((StoryTime)"Mon 09:30").Instant)));
        Assert.Equal((SlaMoveReason.Course, SlaOutcome.Running, SlaOutcome.Met), (move.Reason, move.OldOutcome, move.NewOutcome));
    }

    [Fact]
    public void A_clock_that_only_one_has_is_added_or_removed()
    {
        SlaEngine none = ClockText.EngineOf(policy => policy.Promise(SlaMetric.NextResponse, ClockText.Plenty));
        Assert.Equal(SlaMoveReason.Added, Assert.Single(Evaluate(Before).MovesFrom(Evaluate(none))).Reason);
        Assert.Equal(SlaMoveReason.Removed, Assert.Single(Evaluate(none).MovesFrom(Evaluate(Before))).Reason);
    }

    [Fact]
    public void Evaluations_of_two_tickets_are_not_compared()
    {
        SlaEvaluation other = Before.Evaluate(PlainTicket.OpenedOn(2, 9, id: "T-9").History, PlainTicket.On(2, 10));
        Assert.Contains("T-9", Assert.Throws<ArgumentException>(() => Evaluate(Before).MovesFrom(other)).Message, StringComparison.Ordinal);
    }

    private static SlaEvaluation Evaluate(SlaEngine engine) => engine.Evaluate(Story.History, Story.LastAt);

    private static SlaEngine Make(string policy, int version, int hours, string calendar, int calendarVersion, Boundary boundary = Boundary.Closing) => new(
        new SlaPolicyBookBuilder("book").Add(policy, each => each.WithVersion(version).OnCalendar(calendar).WithBoundary(boundary).Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(hours))).Build(),
        CalendarBook.Of(new BusinessCalendarBuilder(calendar, "Etc/UTC").WithVersion(calendarVersion).WithHours(calendarVersion == 1 ? "Mon-Fri 09:00-17:00" : "Mon-Sun 08:00-18:00").Build()));
}
