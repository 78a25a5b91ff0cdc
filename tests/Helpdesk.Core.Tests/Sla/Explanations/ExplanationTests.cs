using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Sla;
using Helpdesk.Sla.Explanations;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Explanations;

public class ExplanationTests
{
    /// <summary>Open on weekdays, with a holiday on Tuesday 2026-03-03 and a break on Wednesday; Monday is 2026-03-02.</summary>
    private static readonly BusinessCalendar Desk = Given.Builder("Mon-Fri 09:00-17:00")
        .WithHoliday("Founders' Day", HolidayRule.FixedDate(3, 3))
        .WithBreak(Given.Date("2026-03-04"), "11:00-12:00", "Fire drill")
        .Build();

    private static readonly SlaPolicy Standard = new SlaPolicyBuilder("standard").OnCalendar("desk")
        .PausesOn(StatusCategory.Pending)
        .Promise(SlaMetric.Resolution, BusinessTime.FromHours(8))
        .Promise(SlaMetric.TotalResolution, Duration.FromHours(30))
        .Build();

    /// <summary>A hundred hours around the clock, and ten of the desk's once it is urgent; consumed time is kept.</summary>
    internal static SlaPolicy Carrying { get; } = new SlaPolicyBuilder("carrying").OnCalendar("desk")
        .PausesOn(StatusCategory.Pending)
        .Promise(SlaMetric.Resolution, BusinessTime.FromHours(10), Where.Priority.Is(Priority.Urgent))
        .Promise(SlaMetric.Resolution, Duration.FromHours(100))
        .OnChanges(SlaChangeModes.Always(ChangeMode.CarryElapsed))
        .Build();

    /// <summary>Opened on a Friday at three, pending from four to Monday at ten, and urgent from half past four.</summary>
    internal static Story AroundTheClockThenByHours => Story.Opened("2026-03-06 15:00Z")
        .Set("2026-03-06 16:00Z", TicketStatus.Pending).Prioritised("2026-03-06 16:30Z", Priority.Urgent).Set("2026-03-09 10:00Z", TicketStatus.Open);

    [Fact]
    public void An_open_cycle_is_told_up_to_now_and_from_there_up_to_the_due_instant()
    {
        SlaExplanation told = Story.Opened("2026-03-02 15:00Z").Evaluate(Standard, "2026-03-04 10:00Z", Desk).Explain(SlaMetric.Resolution)!;
        Assert.Equal(
            """
            Resolution (resolution), cycle 1: Running
            Target: 8:00:00 business time on desk version 1, by standard version 1
            Started 2026-03-02 15:00 by event 1; due 2026-03-04 16:00
            Times are those of Etc/UTC

            2026-03-02 15:00 to 17:00: counted 2:00:00, 2:00:00 in all
            2026-03-02 17:00 to 2026-03-03 00:00: outside hours
            2026-03-03 00:00 to 2026-03-04 00:00: holiday (Founders' Day)
            2026-03-04 00:00 to 09:00: outside hours
            2026-03-04 09:00 to 10:00: counted 1:00:00, 3:00:00 in all
            2026-03-04 10:00: now, 3:00:00 consumed of 8:00:00
            2026-03-04 10:00 to 11:00: will count 1:00:00, 4:00:00 in all
            2026-03-04 11:00 to 12:00: break (Fire drill)
            2026-03-04 12:00 to 16:00: will count 4:00:00, 8:00:00 in all
            2026-03-04 16:00: due
            """,
            told.ToString());
        Assert.Equal([false, false, false, false, false, true, true, true], told.Segments.Select(each => each.IsAhead));
        Assert.Equal(told.Cycle.Consumed, told.Counted);
        Assert.Equal("desk", told.Segments[0].Terms.Calendar!.Id);
    }

    [Fact]
    public void Pauses_say_who_began_and_ended_them_and_what_they_leave_out()
    {
        SlaExplanation told = Story.Opened("2026-03-02 09:00Z").Set("2026-03-02 16:00Z", TicketStatus.Pending).Set("2026-03-04 10:00Z", TicketStatus.Open).Set("2026-03-04 12:30Z", TicketStatus.Solved)
            .Evaluate(Standard, "2026-03-10 09:00Z", Desk).Explain("resolution")!;
        Assert.Equal(
            [
                "2026-03-02 09:00 to 16:00: counted 7:00:00, 7:00:00 in all",
                "2026-03-02 16:00 to 2026-03-04 10:00: paused in Pending by event 2 until event 3, 2:00:00 left out",
                "2026-03-04 10:00 to 11:00: counted 1:00:00, 8:00:00 in all",
                "2026-03-04 11:00: due",
                "2026-03-04 11:00 to 12:00: break (Fire drill)",
                "2026-03-04 12:00 to 12:30: counted 0:30:00, 8:30:00 in all, overdue",
                "2026-03-04 12:30: completed by event 4, 8:30:00 consumed of 8:00:00: Missed",
            ],
            told.ToText().Split('\n')[5..]);
        Assert.Equal(Duration.FromHours(2), told.LeftOut);
        Assert.Equal(told.Cycle.Pauses[0], told.Segments[1].Pause);
        Assert.Equal([false, false, false, true, true], told.Segments.Select(each => each.IsAfterDue));
    }

    [Fact]
    public void Nothing_is_ahead_of_a_cycle_that_is_paused()
    {
        SlaExplanation told = Story.Opened("2026-03-02 09:00Z").Set("2026-03-02 10:00Z", TicketStatus.Pending).Evaluate(Standard, "2026-03-02 12:00Z", Desk).Explain(SlaMetric.Resolution)!;
        Assert.Contains("not due while it is paused", told.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "2026-03-02 09:00 to 10:00: counted 1:00:00, 1:00:00 in all",
                "2026-03-02 10:00 to 12:00: paused in Pending by event 2, 2:00:00 left out",
                "2026-03-02 12:00: now, 1:00:00 consumed of 8:00:00",
            ],
            told.ToText().Split('\n')[5..]);
        Assert.DoesNotContain(told.Segments, each => each.IsAhead);
    }

    [Fact]
    public void Elapsed_time_counts_throughout()
    {
        SlaExplanation told = Story.Opened("2026-03-06 09:00Z").Evaluate(Standard, "2026-03-06 12:00Z", Desk).Explain(SlaMetric.TotalResolution)!;
        Assert.Equal([("Counted", 3d, false), ("Counted", 27d, true)], told.Segments.Select(each => (each.Kind.ToString(), each.Counted.TotalHours, each.IsAhead)));
        Assert.Equal(told.Cycle.DueAt, told.Segments[^1].End);
        Assert.Equal(DateTimeZone.Utc, told.Zone);
        Assert.Contains("2026-03-06 10:00 to 13:00: counted", told.ToText(DateTimeZoneProviders.Tzdb["Europe/Rome"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_time_is_carried_over_each_part_counts_by_its_own_terms()
    {
        SlaPolicy byPriority = new SlaPolicyBuilder("by-priority").OnCalendar("desk")
            .Promise(SlaMetric.TotalResolution, BusinessTime.FromHours(8), Where.Priority.Is(Priority.Normal))
            .Promise(SlaMetric.TotalResolution, Duration.FromHours(6), Where.Priority.Is(Priority.Urgent))
            .OnChanges(SlaChangeModes.Always(ChangeMode.CarryElapsed))
            .Build();
        SlaExplanation told = Story.Opened("2026-03-02 15:00Z").Prioritised("2026-03-02 19:00Z", Priority.Urgent).Evaluate(byPriority, "2026-03-02 21:00Z", Desk).Explain(SlaMetric.TotalResolution)!;
        Assert.Equal(["8:00:00 business time", "8:00:00 business time", "6:00:00 elapsed time", "6:00:00 elapsed time"], told.Segments.Select(each => each.Terms.Amount.ToString()));
        Assert.Equal(
            [
                "2026-03-02 15:00 to 17:00: counted 2:00:00, 2:00:00 in all",
                "2026-03-02 17:00 to 19:00: outside hours",
                "2026-03-02 19:00: change of priority with event 2, consumed time is kept: from 8:00:00 business time on desk version 1, by by-priority version 1 to 6:00:00 elapsed time, by by-priority version 1",
                "2026-03-02 19:00 to 21:00: counted 2:00:00, 4:00:00 in all",
                "2026-03-02 21:00: now, 4:00:00 consumed of 6:00:00",
                "2026-03-02 21:00 to 23:00: will count 2:00:00, 6:00:00 in all",
                "2026-03-02 23:00: due",
            ],
            told.ToText().Split('\n')[5..]);
    }

    [Fact]
    public void A_pause_before_a_change_that_carries_over_leaves_out_what_the_terms_of_then_say()
    {
        SlaPolicy byPriority = new SlaPolicyBuilder("by-priority").OnCalendar("desk")
            .PausesOn(StatusCategory.Pending)
            .Promise(SlaMetric.Resolution, BusinessTime.FromHours(8), Where.Priority.Is(Priority.Normal))
            .Promise(SlaMetric.Resolution, Duration.FromHours(6), Where.Priority.Is(Priority.Urgent))
            .OnChanges(SlaChangeModes.Always(ChangeMode.CarryElapsed))
            .Build();
        SlaExplanation told = Story.Opened("2026-03-02 15:00Z").Set("2026-03-02 16:00Z", TicketStatus.Pending).Set("2026-03-02 18:00Z", TicketStatus.Open).Prioritised("2026-03-02 19:00Z", Priority.Urgent)
            .Evaluate(byPriority, "2026-03-02 20:00Z", Desk).Explain(SlaMetric.Resolution)!;
        SlaSegment pause = told.Segments.Single(each => each.Kind == SlaSegmentKind.Paused);
        Assert.Equal((1d, "8:00:00 business time"), (pause.LeftOut.TotalHours, pause.Terms.Amount.ToString()));
        Assert.Equal(Duration.FromHours(2), told.Counted);
    }

    [Fact]
    public void A_pause_over_a_change_that_carries_over_is_told_by_the_terms_of_each_part()
    {
        SlaExplanation told = AroundTheClockThenByHours.Evaluate(Carrying, "2026-03-10 10:00Z", Given.Calendar("Mon-Fri 09:00-17:00")).Explain(SlaMetric.Resolution)!;
        Assert.Equal(
            [
                "2026-03-06 15:00 to 16:00: counted 1:00:00, 1:00:00 in all",
                "2026-03-06 16:00 to 16:30: paused in Pending by event 2 until event 4, 0:30:00 left out",
                "2026-03-06 16:30: change of priority with event 3, consumed time is kept: from 100:00:00 elapsed time, by carrying version 1 to 10:00:00 business time on desk version 1, by carrying version 1",
                "2026-03-06 16:30 to 2026-03-09 10:00: paused in Pending by event 2 until event 4, 1:30:00 left out",
            ],
            told.ToText().Split('\n')[5..9]);
        Assert.Equal((Duration.FromHours(2), Duration.FromHours(9)), (told.LeftOut, told.Counted));
        Assert.Equal(["100:00:00 elapsed time", "10:00:00 business time"], told.Segments.Where(each => each.Pause is not null).Select(each => each.Terms.Amount.ToString()));
    }

    [Fact]
    public void A_beginning_anew_is_named_and_what_was_before_is_gone()
    {
        SlaMetric untilSolved = SlaMetric.TotalResolution with { Id = "since-reply", Reset = Helpdesk.Sla.Clocks.When.AgentReplies };
        SlaPolicy policy = new SlaPolicyBuilder("p").Promise(untilSolved, Duration.FromHours(4)).Build();
        SlaExplanation told = Story.Opened("2026-03-02 15:00Z").Replied("2026-03-02 17:00Z").Evaluate(policy, "2026-03-02 18:00Z").Explain(untilSolved)!;
        Assert.Equal(
            [
                "2026-03-02 17:00: restarted by event 2",
                "2026-03-02 17:00 to 18:00: counted 1:00:00, 1:00:00 in all",
                "2026-03-02 18:00: now, 1:00:00 consumed of 4:00:00",
                "2026-03-02 18:00 to 21:00: will count 3:00:00, 4:00:00 in all",
                "2026-03-02 21:00: due",
            ],
            told.ToText().Split('\n')[5..]);
    }

    [Fact]
    public void A_cycle_that_has_yet_to_begin_has_all_of_it_ahead()
    {
        SlaMetric update = SlaMetric.Milestone("update", "Update", TicketCondition.Always, Helpdesk.Sla.Clocks.When.AgentReplies, CycleRecurrence.Sequential);
        SlaPolicy policy = new SlaPolicyBuilder("p").Promise(update, Duration.FromHours(4)).Build();
        SlaExplanation told = Story.Opened("2026-03-02 15:00Z").Replied("2026-03-02 17:00Z").Evaluate(policy, "2026-03-02 18:00Z").Explain(update)!;
        Assert.True(told.IsBeforeStart);
        Assert.Contains("Started 2026-03-02 19:00 by event 2, which is still to come; due 2026-03-02 23:00", told.ToString(), StringComparison.Ordinal);
        Assert.Equal(["2026-03-02 18:00: now, 0:00:00 consumed of 4:00:00", "2026-03-02 19:00 to 23:00: will count 4:00:00, 4:00:00 in all", "2026-03-02 23:00: due"], told.ToText().Split('\n')[5..]);
    }

    [Fact]
    public void A_calendar_that_ends_before_the_target_has_nothing_ahead()
    {
        BusinessCalendar season = Given.Builder("Mon-Fri 09:00-17:00").ClosedFrom(Given.Date("2026-03-03")).Build();
        SlaExplanation told = Story.Opened("2026-03-02 15:00Z").Evaluate(Standard, "2026-03-05 10:00Z", season).Explain(SlaMetric.Resolution)!;
        Assert.Contains("due 2026-03", Story.Opened("2026-03-02 15:00Z").Evaluate(Standard, "2026-03-05 10:00Z", Desk).Explain(SlaMetric.Resolution)!.ToString(), StringComparison.Ordinal);
        Assert.Equal((null, Duration.FromHours(8)), (told.Cycle.DueAt, told.Cycle.Target));
        Assert.Equal("never due, because the calendar ends before the target does", told.DueText());
        Assert.Equal(["Counted", "OutsideHours"], told.Segments.Select(each => each.Kind.ToString()));
        Assert.Equal(Duration.FromHours(2), told.Counted);
    }

    [Fact]
    public void What_was_solved_on_a_calendar_that_ended_was_never_due_and_what_is_paused_on_it_is_paused()
    {
        BusinessCalendar season = Given.Builder("Mon-Fri 09:00-17:00").ClosedFrom(Given.Date("2026-03-03")).Build();
        SlaExplanation Told(TicketStatus status, TimeAmount? amount = null) => Story.Opened("2026-03-02 15:00Z").Set("2026-03-02 16:00Z", status)
            .Evaluate(new SlaPolicyBuilder("p").OnCalendar("desk").PausesOn(StatusCategory.Pending).Promise(SlaMetric.Resolution, amount ?? BusinessTime.FromHours(8)).Build(), "2026-03-05 10:00Z", season)
            .Explain(SlaMetric.Resolution)!;
        Assert.Equal((SlaOutcome.Met, "never due, because the calendar ends before the target does"), (Told(TicketStatus.Solved).Cycle.Outcome, Told(TicketStatus.Solved).DueText()));
        Assert.Equal("not due while it is paused", Told(TicketStatus.Pending).DueText());
        Assert.Equal("never due, because the calendar ends before the target does", Told(TicketStatus.Pending, BusinessDays.EndOfDay(2)).DueText());
    }

    [Fact]
    public void When_it_is_due_is_told_in_any_zone()
    {
        SlaExplanation told = Story.Opened("2026-03-02 09:00Z").Set("2026-03-02 10:00Z", TicketStatus.Solved).Evaluate(Standard, "2026-03-02 12:00Z", Desk).Explain(SlaMetric.Resolution)!;
        Assert.Equal("would have been due 2026-03-02 17:00", told.DueText());
        Assert.Equal("would have been due 2026-03-02 18:00", told.DueText(DateTimeZoneProviders.Tzdb["Europe/Rome"]));
    }

    [Fact]
    public void An_hour_that_comes_twice_is_told_with_its_offset()
    {
        SlaExplanation told = Story.Opened("2026-10-25 00:30Z").Evaluate(Standard, "2026-10-25 01:30Z", Desk).Explain(SlaMetric.TotalResolution)!;
        Assert.Contains("2026-10-25 02:30 (+02) to 02:30 (+01): counted 1:00:00, 1:00:00 in all", told.ToText(DateTimeZoneProviders.Tzdb["Europe/Rome"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Explanations_are_equal_where_they_say_the_same()
    {
        SlaEvaluation One(string asOf) => Story.Opened("2026-03-02 15:00Z").Evaluate(Standard, asOf, Desk);
        Assert.Equal(One("2026-03-04 10:00Z").Explain(SlaMetric.Resolution), One("2026-03-04 10:00Z").Clock(SlaMetric.Resolution)!.Explain());
        Assert.NotEqual(One("2026-03-04 10:00Z").Explain(SlaMetric.Resolution), One("2026-03-04 10:01Z").Explain(SlaMetric.Resolution));
        Assert.Null(One("2026-03-04 10:00Z").Explain(SlaMetric.FirstResponse));
        Assert.Equal("2026-03-02T15:00:00Z to 2026-03-02T17:00:00Z: counted 2:00:00, 2:00:00 in all", One("2026-03-04 10:00Z").Explain("resolution")!.Segments[0].ToString());
    }
}
