using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Tickets.Decisions;
using Helpdesk.Sla;
using Helpdesk.Sla.Explanations;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Targets of business days that count from the next opening (semantics 6). The desk is open from nine to five, Monday to Friday.</summary>
public class SlaReceiptTests
{
    [Theory]
    [InlineData("Fri 18:30")]
    [InlineData("Sat 12:33")]
    [InlineData("+Mon 08:59")]
    [InlineData("+Mon 09:00")]
    public void A_target_counts_from_the_next_opening(string opened)
    {
        Assert.Equal("+Tue 09:00", Due(Cycle(BusinessDays.SameClockTime(1, Receipt.AtNextOpening), opened)));
        Assert.Equal("+Tue 17:00", Due(Cycle(BusinessDays.EndOfDay(1, Receipt.AtNextOpening), opened)));
        Assert.Equal("+Mon 09:00", Due(Cycle(BusinessDays.SameClockTime(0, Receipt.AtNextOpening), opened)));
        Assert.Equal("+Mon 17:00", Due(Cycle(BusinessDays.EndOfDay(0, Receipt.AtNextOpening), opened)));
        Assert.Equal(Duration.FromHours(8), Cycle(BusinessDays.SameClockTime(1, Receipt.AtNextOpening), opened).Target);
        Assert.Equal(Duration.Zero, Cycle(BusinessDays.SameClockTime(0, Receipt.AtNextOpening), opened).Target);
    }

    [Fact]
    public void As_received_is_the_default()
    {
        Assert.Equal("+Mon 12:33", Due(Cycle(BusinessDays.SameClockTime(1), "Sat 12:33")));
        Assert.Equal("+Mon 17:00", Due(Cycle(BusinessDays.EndOfDay(1), "Sat 12:33")));
    }

    [Theory]
    // Out of hours a pause costs nothing
    [InlineData("Sat 13:00", "Sun 18:00", "+Tue 09:00")]
    // Four working hours do
    [InlineData("+Mon 10:00", "+Mon 14:00", "+Tue 13:00")]
    [InlineData("Sat 13:00", "+Mon 13:00", "+Tue 13:00")]
    public void A_pause_takes_open_time_out_of_the_days(string pending, string open, string due) =>
        Assert.Equal(due, Due(Cycle(BusinessDays.SameClockTime(1, Receipt.AtNextOpening), "Sat 12:33", (pending, TicketStatus.Pending), (open, TicketStatus.Open))));

    [Fact]
    public void No_days_are_due_where_a_pause_over_the_opening_ends() =>
        Assert.Equal("+Tue 12:00", Due(Cycle(BusinessDays.SameClockTime(0, Receipt.AtNextOpening), "Sat 12:33", ("Sun 09:00", TicketStatus.Pending), ("+Tue 12:00", TicketStatus.Open))));

    [Fact]
    public void The_explanation_says_from_when_it_counts()
    {
        SlaExplanation told = Cycle(BusinessDays.SameClockTime(1, Receipt.AtNextOpening), "Sat 12:33").Explain();
        StoryTime monday = "+Mon 09:00";
        Assert.Equal(monday.Instant, told.ReceivedAt);
        string[] lines = told.ToText().Split('\n');
        Assert.Contains("1 business day, same clock time, received at the next opening on desk version 1", lines[1], StringComparison.Ordinal);
        Assert.Equal("Began outside hours, and counts as received 2026-03-09 09:00", lines[3]);
        Assert.Contains("2026-03-07 12:33 to 2026-03-09 09:00: outside hours", lines);
        Assert.Null(Cycle(BusinessDays.SameClockTime(1), "Sat 12:33").Explain().ReceivedAt);
        Assert.Null(Cycle(BusinessDays.SameClockTime(1, Receipt.AtNextOpening), "+Mon 09:00").Explain().ReceivedAt);
    }

    private static string? Due(SlaCycle cycle) => cycle.DueAt is { } due ? StoryTime.Write(due) : null;

    private static SlaCycle Cycle(TimeAmount target, StoryTime opened, params (string At, TicketStatus Status)[] changes)
    {
        TicketDecision decision = SmallDesk.Accepted(TicketRules.Default.Open(SmallDesk.Opening(), opened.Instant));
        TicketHistory history = TicketHistory.Of(decision.Events);
        Instant last = opened.Instant;
        foreach ((string at, TicketStatus status) in changes)
        {
            StoryTime moment = at;
            last = moment.Instant;
            history = SmallDesk.Accepted(TicketRules.Default.Decide(history.Ticket, new ChangeStatus(status, SmallDesk.ByAda), last)).Events.Aggregate(history, (sum, each) => sum.Append(each));
        }

        return ClockText.EngineOf(policy => policy.Promise(SlaMetric.Resolution, target).PausesOn(StatusCategory.Pending)).Evaluate(history, last).Clock(SlaMetric.Resolution)!.Latest;
    }
}
