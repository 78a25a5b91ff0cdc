using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Corners in which the engine and the naive desk once differed.</summary>
public class SlaCornerTests
{
    [Fact]
    public void A_pause_at_night_does_not_bring_the_clock_time_of_a_day_nearer()
    {
        PlainTicket ticket = PlainTicket.OpenedOn(2, 22).Status(PlainTicket.On(2, 23), TicketStatus.Pending).Status(PlainTicket.On(3, 2), TicketStatus.Open);
        SlaCycle cycle = ticket.Cycle(SlaMetric.Resolution, PlainTicket.On(3, 8), policy => policy.Promise(SlaMetric.Resolution, BusinessDays.SameClockTime(1)).PausesOn(StatusCategory.Pending));
        Assert.Equal(PlainTicket.On(3, 22), cycle.DueAt);
    }

    [Fact]
    public void A_pause_by_day_moves_the_clock_time_of_a_day_to_when_the_time_is_used_up()
    {
        PlainTicket ticket = PlainTicket.OpenedOn(2, 22).Status(PlainTicket.On(3, 10), TicketStatus.Pending).Status(PlainTicket.On(3, 12), TicketStatus.Open);
        SlaCycle cycle = ticket.Cycle(SlaMetric.Resolution, PlainTicket.On(3, 13), policy => policy.Promise(SlaMetric.Resolution, BusinessDays.SameClockTime(1)).PausesOn(StatusCategory.Pending));
        Assert.Equal(PlainTicket.On(4, 11), cycle.DueAt);
    }

    [Fact]
    public void Time_carried_over_from_days_is_measured_by_the_new_days()
    {
        PlainTicket ticket = PlainTicket.OpenedOn(2, 9).Given(PlainTicket.On(4, 9), Priority.High);
        SlaCycle cycle = ticket.Cycle(SlaMetric.Resolution, PlainTicket.On(4, 10), policy => policy
            .PromiseByPriority(SlaMetric.Resolution, urgent: null, BusinessDays.EndOfDay(1), BusinessDays.EndOfDay(5), low: null)
            .OnChanges(SlaChangeModes.Always(ChangeMode.CarryElapsed)));
        Assert.Equal(Duration.FromHours(16), cycle.Target);
        Assert.Equal(PlainTicket.On(3, 17), cycle.DueAt);
        Assert.True(cycle.IsOverdue);
    }

    [Theory]
    [InlineData(ChangeMode.Reset)]
    [InlineData(ChangeMode.EndAndRestart)]
    public void A_target_that_becomes_a_date_pauses_no_more_and_one_that_becomes_an_amount_does(ChangeMode mode)
    {
        TicketCondition dated = Where.Priority.Is(Priority.High);
        SlaCycle At(PlainTicket ticket) => ticket.Cycle(SlaMetric.Resolution, PlainTicket.On(3, 12), policy => policy
            .Promise(SlaMetric.Resolution, new SlaDueDate("due"), dated)
            .Promise(SlaMetric.Resolution, Duration.FromDays(1))
            .PausesOn(StatusCategory.Pending)
            .OnChanges(SlaChangeModes.Always(mode)));
        PlainTicket Pending(Priority first) => PlainTicket.OpenedOn(2, 9, first)
            .Do(PlainTicket.On(2, 10), new ChangeFields("due", FieldValue.Date(new LocalDate(2026, 3, 5)), Author.System))
            .Status(PlainTicket.On(2, 11), TicketStatus.Pending);
        Assert.Equal(SlaOutcome.Running, At(Pending(Priority.Low).Given(PlainTicket.On(3, 11), Priority.High)).Outcome);
        Assert.Equal(SlaOutcome.Paused, At(Pending(Priority.High).Given(PlainTicket.On(3, 11), Priority.Low)).Outcome);
    }

    [Fact]
    public void A_priority_given_while_a_ticket_was_solved_counts_when_it_is_reopened()
    {
        PlainTicket ticket = PlainTicket.OpenedOn(2, 9, Priority.Low)
            .Status(PlainTicket.On(2, 10), TicketStatus.Solved)
            .Given(PlainTicket.On(2, 11), Priority.Urgent)
            .Status(PlainTicket.On(2, 12), TicketStatus.Open);
        SlaCycle cycle = ticket.Cycle(SlaMetric.Resolution, PlainTicket.On(2, 12), policy => policy
            .PromiseByPriority(SlaMetric.Resolution, BusinessTime.FromHours(2), high: null, normal: null, BusinessTime.FromHours(16)));
        Assert.Equal(Duration.FromHours(2), cycle.Target);
        Assert.Equal(Duration.FromHours(1), cycle.Consumed);
        Assert.Equal(PlainTicket.On(2, 13), cycle.DueAt);
    }

    [Fact]
    public void A_pause_that_began_as_the_ticket_was_taken_for_spam_lasts_when_it_comes_back()
    {
        PlainTicket ticket = PlainTicket.OpenedOn(2, 9)
            .Status(PlainTicket.On(2, 10), TicketStatus.Pending)
            .Do(PlainTicket.On(2, 10), new MarkAsSpam(Author.System))
            .Do(PlainTicket.On(2, 14), new UnmarkAsSpam(Author.System));
        SlaCycle cycle = ticket.Cycle(SlaMetric.Resolution, PlainTicket.On(2, 15), policy => policy.Promise(SlaMetric.Resolution, Duration.FromHours(4)).PausesOn(StatusCategory.Pending));
        Assert.Equal(SlaOutcome.Paused, cycle.Outcome);
        Assert.Equal(Duration.FromHours(1), cycle.Consumed);
        Assert.Equal(PlainTicket.On(2, 10), Assert.Single(cycle.Pauses).Start);

        // Nothing is seen of a pause without any length while the ticket is away.
        Assert.Empty(ticket.Cycle(SlaMetric.Resolution, PlainTicket.On(2, 13), policy => policy.Promise(SlaMetric.Resolution, Duration.FromHours(4)).PausesOn(StatusCategory.Pending)).Pauses);
    }
}
