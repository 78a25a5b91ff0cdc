using Helpdesk.Calendars;
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
        Assert.Equal(PlainTicket.On(2, 12, 30), TwicePaused(policy => policy.Promise(SlaMetric.Resolution, Duration.FromMinutes(150))).Due);

    [Fact]
    public void A_share_of_days_is_one_of_their_hours()
    {
        SlaCycle cycle = PlainTicket.OpenedOn(2, 9).Cycle(SlaMetric.Resolution, PlainTicket.On(2, 10), policy => policy.Promise(SlaMetric.Resolution, BusinessDays.EndOfDay(1)));
        Assert.Equal(PlainTicket.On(3, 17), cycle.Due);
        Assert.Equal(PlainTicket.On(2, 13), cycle.Reaches(25));
        Assert.Equal(PlainTicket.On(2, 17), cycle.Reaches(50));
    }

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
        Assert.Equal(PlainTicket.On(2, 10) + Duration.FromSeconds(30 * pauses), cycle.Due);
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
