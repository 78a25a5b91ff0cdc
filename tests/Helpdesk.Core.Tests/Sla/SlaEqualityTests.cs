using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Equality compares everything that was specified, and nothing else.</summary>
public class SlaEqualityTests
{
    private static readonly TicketStory Story = TicketStory.Opened("Mon 09:00").Reply("Mon 10:00").Writes("Mon 11:00");

    public static TheoryData<string, Func<SlaPolicyBuilder, SlaPolicyBuilder>> Changes => new()
    {
        { "version", policy => policy.WithVersion(2) },
        { "name", policy => policy.Named("Another") },
        { "condition", policy => policy.For(Where.Tags.Contain("vip")) },
        { "target", policy => policy.Promise(SlaMetric.TotalResolution, ClockText.Plenty) },
        { "calendar", policy => policy.OnCalendar("always") },
        { "pauses", policy => policy.PausesOn(StatusCategory.OnHold) },
        { "reopening", policy => policy.OnReopening(ReopenMode.Restart) },
        { "changes", policy => policy.OnChanges(SlaChangeModes.Always(ChangeMode.Reset)) },
        { "boundary", policy => policy.WithBoundary(Boundary.NextOpening) },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_policy_differs_in_any_part(string part, Func<SlaPolicyBuilder, SlaPolicyBuilder> change)
    {
        Assert.Equal(Policy(each => each), Policy(each => each));
        Assert.False(Policy(each => each).Equals(Policy(change)), part);
        Assert.False(new SlaPolicyBook("book", [Policy(each => each)]).Equals(new SlaPolicyBook("book", [Policy(change)])), part);
    }

    [Fact]
    public void A_policy_of_another_id_and_a_book_of_another_id_or_version_differ()
    {
        SlaPolicy policy = Policy(each => each);
        Assert.NotEqual(policy, new SlaPolicyBuilder("other").OnCalendar("desk").Promise(SlaMetric.FirstResponse, ClockText.Plenty).Promise(SlaMetric.NextResponse, ClockText.Plenty).Build());
        Assert.Equal(new SlaPolicyBook("book", [policy]), new SlaPolicyBook("book", [policy]));
        Assert.NotEqual(new SlaPolicyBook("book", [policy]), new SlaPolicyBook("other", [policy]));
        Assert.NotEqual(new SlaPolicyBook("book", [policy]), new SlaPolicyBook("book", [policy], version: 2));
        Assert.False(policy.Equals(null));
    }

    [Fact]
    public void An_evaluation_differs_in_ticket_moment_policy_and_clocks()
    {
        SlaEvaluation evaluation = Evaluate(each => each, Story, "Mon 12:00");
        Assert.Equal(evaluation, Evaluate(each => each, Story, "Mon 12:00"));
        Assert.NotEqual(evaluation, Evaluate(each => each, Story, "Mon 12:01"));
        Assert.NotEqual(evaluation, Evaluate(each => each.Named("Another"), Story, "Mon 12:00"));
        Assert.NotEqual(evaluation, Evaluate(each => each, TicketStory.Opened("Mon 09:00").Reply("Mon 10:00"), "Mon 12:00"));
        Assert.NotEqual(
            EngineOf(each => each).Evaluate(PlainTicket.OpenedOn(2, 9).History, PlainTicket.On(2, 10)),
            EngineOf(each => each).Evaluate(PlainTicket.OpenedOn(2, 9, id: "T-2").History, PlainTicket.On(2, 10)));
    }

    [Fact]
    public void Clocks_and_cycles_differ_in_metric_and_course()
    {
        SlaEvaluation evaluation = Evaluate(each => each, Story, "Mon 12:00");
        (SlaClock first, SlaClock next) = (evaluation.Clock(SlaMetric.FirstResponse)!, evaluation.Clock(SlaMetric.NextResponse)!);
        Assert.NotEqual(first, next);
        Assert.NotEqual(first.Latest, next.Latest);
        Assert.False(first.Equals(null));
        Assert.False(first.Latest.Equals(null));
        SlaClock later = Evaluate(each => each, Story, "Mon 12:01").Clock(SlaMetric.NextResponse)!;
        Assert.NotEqual(next, later);
        Assert.NotEqual(next.Latest, later.Latest);

        // A resolution that runs just as long as the wait does, on the same terms, is another metric's.
        SlaEvaluation alike = ClockText.EngineOf(policy => policy.Promise(SlaMetric.TotalResolution, ClockText.Plenty).Promise(SlaMetric.RequesterWait, ClockText.Plenty)).Evaluate(Story.History, Story.LastAt);
        Assert.NotEqual(alike.Cycles.First(), alike.Cycles.Last());
        Assert.NotEqual(alike.Clocks[0], alike.Clocks[1]);
    }

    private static SlaPolicy Policy(Func<SlaPolicyBuilder, SlaPolicyBuilder> change) =>
        change(new SlaPolicyBuilder("desk").OnCalendar("desk").Promise(SlaMetric.FirstResponse, ClockText.Plenty).Promise(SlaMetric.NextResponse, ClockText.Plenty)).Build();

    private static SlaEngine EngineOf(Func<SlaPolicyBuilder, SlaPolicyBuilder> change) => new(new SlaPolicyBook("book", [Policy(change)]), CalendarBook.Of(ClockText.Desk, ClockText.Nights));

    private static SlaEvaluation Evaluate(Func<SlaPolicyBuilder, SlaPolicyBuilder> change, TicketStory story, StoryTime at) => EngineOf(change).Evaluate(story.History, at.Instant);
}
