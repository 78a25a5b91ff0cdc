using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Core.Tests.Sla.Naive;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>When a share of a target is consumed, to the nanosecond and across pauses.</summary>
public class ShareTests
{
    [Theory]
    [InlineData(1, 100)]
    [InlineData(1, 1.1)]
    [InlineData(8, 1.1)]
    [InlineData(2400, 8.3)]
    [InlineData(2400, 100)]
    public void A_share_is_reached_at_its_nanosecond_and_not_at_the_one_before(int hours, double share)
    {
        decimal percent = (decimal)share;
        SlaCycle At(Instant asOf) => PlainTicket.OpenedOn(2, 9).Cycle(SlaMetric.Resolution, asOf, policy => policy.Promise(SlaMetric.Resolution, Duration.FromHours(hours)));
        Instant reached = PlainTicket.On(2, 9) + Duration.FromNanoseconds((long)(hours * percent * NodaConstants.NanosecondsPerHour / 100m));
        Assert.Equal(reached, At(PlainTicket.On(2, 9)).Reaches(percent));
        Assert.True(At(reached).HasReached(percent));
        Assert.False(At(reached - Duration.Epsilon).HasReached(percent));
    }

    [Fact]
    public void A_share_that_is_consumed_between_pauses_is_reached_there()
    {
        SlaCycle cycle = TwicePaused(policy => policy.Promise(SlaMetric.Resolution, Duration.FromHours(5)));
        Assert.Equal(PlainTicket.On(2, 9, 30), cycle.Reaches(10));
        Assert.Equal(PlainTicket.On(2, 12, 30), cycle.Reaches(50));
        Assert.Equal(PlainTicket.On(2, 16), cycle.Reaches(100));
        Assert.Equal(PlainTicket.On(2, 17), cycle.Reaches(120));
    }

    [Fact]
    public void What_is_used_up_between_pauses_was_due_there() =>
        Assert.Equal(PlainTicket.On(2, 12, 30), TwicePaused(policy => policy.Promise(SlaMetric.Resolution, Duration.FromMinutes(150))).DueAt);

    [Fact]
    public void A_share_of_days_is_one_of_their_hours()
    {
        SlaCycle cycle = PlainTicket.OpenedOn(2, 9).Cycle(SlaMetric.Resolution, PlainTicket.On(2, 10), policy => policy.Promise(SlaMetric.Resolution, BusinessDays.EndOfDay(1)));
        Assert.Equal(PlainTicket.On(3, 17), cycle.DueAt);
        Assert.Equal(PlainTicket.On(2, 13), cycle.Reaches(25));
        Assert.Equal(PlainTicket.On(2, 17), cycle.Reaches(50));
    }

    [Theory]
    [InlineData(Boundary.Closing, "Tue 17:00")]
    [InlineData(Boundary.NextOpening, "Wed 09:00")]
    public void A_part_is_reached_where_it_is_consumed_and_the_whole_where_it_is_due(Boundary boundary, string due)
    {
        SlaCycle At(StoryTime asOf) => ClockText.EngineOf(policy => policy.Promise(SlaMetric.Resolution, BusinessTime.FromHours(16)).WithBoundary(boundary))
            .Evaluate(TicketStory.Opened("Mon 09:00").History, asOf.Instant).Clock(SlaMetric.Resolution)!.Latest;
        Assert.Equal("Mon 17:00", StoryTime.Write(At("Mon 17:00").Reaches(50)!.Value));
        Assert.True(At("Mon 17:00").HasReached(50));
        Assert.Equal(due, StoryTime.Write(At("Mon 17:00").Reaches(100)!.Value));
        Assert.Equal(boundary == Boundary.Closing, At("Tue 20:00").HasReached(100));
        Assert.True(At("Wed 09:00").HasReached(100));
        Assert.Equal(((StoryTime)"Wed 09:00").Instant + Duration.FromMinutes(96), At("Mon 17:00").Reaches(110));
    }

    [Theory]
    [InlineData(Boundary.Closing, "+Mon 08:00")]
    [InlineData(Boundary.NextOpening, "+Mon 09:00")]
    public void Of_a_target_without_any_time_parts_are_reached_at_once_and_the_whole_when_it_is_due(Boundary boundary, string due)
    {
        SlaEvaluation At(StoryTime asOf) => ClockText.EngineOf(policy => policy.Promise(SlaMetric.Resolution, BusinessDays.SameClockTime(1)).WithBoundary(boundary)).Evaluate(TicketStory.Opened("Sat 08:00").History, asOf.Instant);
        SlaCycle cycle = At("Sat 08:00").Clock(SlaMetric.Resolution)!.Latest;
        Assert.Equal(Duration.Zero, cycle.Target);
        decimal[] shares = [0, 99.9m, 100, 101, 1_000_000];
        Assert.Equal(["Sat 08:00", "Sat 08:00", due, due, due], shares.Select(each => StoryTime.Write(cycle.Reaches(each)!.Value)));
        Assert.Equal([true, true, false, false, false], shares.Select(cycle.HasReached));
        Assert.Equal((1, 0), (At("Sat 08:00").AtRisk(75).Count(), At("Sat 08:00").AtRisk(100).Count()));
        SlaEvaluation then = At(due);
        Assert.Equal((1, false), (then.AtRisk(100).Count(), then.Clocks[0].Latest.IsOverdue));
        Assert.True(then.Clocks[0].Latest.HasReached(101));
    }

    [Fact]
    public void More_of_a_target_is_never_reached_earlier_and_has_been_when_it_says_so() => Laws.Hold(2_000, Timeline.Any, timeline =>
    {
        decimal[] shares = [0.1m, 25, 33.333333333m, 75, 99.999999999m, 100, 100.000000001m, 150];
        IEnumerable<NaiveCycle> naive = timeline.Naive.Evaluate(timeline.Events, timeline.AsOf).SelectMany(each => each.Cycles);
        foreach ((SlaCycle cycle, NaiveCycle plain) in timeline.Engine.Evaluate(timeline.History, timeline.AsOf).Cycles.Zip(naive))
        {
            Instant end = cycle.EndedAt ?? timeline.AsOf;
            var figures = new NaiveFigures(plain, timeline.AsOf);
            Instant? before = Instant.MinValue;
            foreach (decimal share in shares.Where(_ => cycle.StartedAt <= end))
            {
                Instant? reached = cycle.Reaches(share);
                Assert.Equal(cycle.Target is not null && reached <= end, cycle.HasReached(share));
                Assert.True(reached is null || reached >= before, $"{share} percent of {cycle} is reached at {reached}, and less at {before}.");
                Assert.Equal(Expected(figures, share), reached);
                before = reached;
            }
        }

        static Instant? Expected(NaiveFigures figures, decimal share) => figures.Allowance is not { } allowance || share == 100 || (allowance == Duration.Zero && share > 100)
            ? figures.Due
            : figures.Reaches(Duration.FromNanoseconds((long)Math.Ceiling(allowance.ToInt64Nanoseconds() * share / 100)));
    });

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void Any_number_of_pauses_is_left_out(int pauses)
    {
        PlainTicket ticket = PlainTicket.OpenedOn(2, 9);
        for (int i = 1; i <= pauses; i++)
        {
            ticket = ticket.Status(PlainTicket.On(2, 9, i), TicketStatus.Pending).Status(PlainTicket.On(2, 9, i) + Duration.FromSeconds(30), TicketStatus.Open);
        }

        SlaCycle cycle = ticket.Cycle(SlaMetric.Resolution, PlainTicket.On(2, 11), policy => policy.Promise(SlaMetric.Resolution, Duration.FromHours(1)).PausesOn(StatusCategory.Pending));
        Assert.Equal(pauses, cycle.Pauses.Length);
        Assert.Equal(Duration.FromHours(2) - Duration.FromSeconds(30 * pauses), cycle.Consumed);
        Assert.Equal(PlainTicket.On(2, 10) + Duration.FromSeconds(30 * pauses), cycle.DueAt);
    }

    /// <summary>Opened at nine and paused from ten to eleven and from one to two, as it stands at four.</summary>
    private static SlaCycle TwicePaused(Action<SlaPolicyBuilder> describe) => PlainTicket.OpenedOn(2, 9)
        .Status(PlainTicket.On(2, 10), TicketStatus.Pending)
        .Status(PlainTicket.On(2, 11), TicketStatus.Open)
        .Status(PlainTicket.On(2, 13), TicketStatus.Pending)
        .Status(PlainTicket.On(2, 14), TicketStatus.Open)
        .Cycle(SlaMetric.Resolution, PlainTicket.On(2, 16), policy =>
        {
            policy.PausesOn(StatusCategory.Pending);
            describe(policy);
        });
}
