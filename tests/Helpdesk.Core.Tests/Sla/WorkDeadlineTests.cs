using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Sla;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Deadlines as work time: what they say is what the calendar says, before and after its hours change.</summary>
public class WorkDeadlineTests
{
    private static readonly BusinessCalendar Old = new BusinessCalendarBuilder("desk", "Europe/Rome").WithHours("Mon-Fri 09:00-13:00, 14:00-18:00").Build();

    private static readonly BusinessCalendar Next = new BusinessCalendarBuilder("desk", "Europe/Rome").WithVersion(2).WithHours("Mon-Sat 08:00-20:00").Build();

    /// <summary>A moment from 2019, before the default origin, to 2023, and nanoseconds of up to 40 hours.</summary>
    private static readonly FsCheck.Arbitrary<(Instant Start, BusinessTime Amount)> Promises =
        (from minute in Gen.Choose(0, 4 * 365 * 24 * 60)
         from hours in Gen.Choose(0, 39)
         from nanoseconds in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 1_000_000_000))
         select (Instant.FromUtc(2019, 1, 1, 0, 0) + Duration.FromMinutes(minute), BusinessTime.FromHours(hours) + BusinessTime.FromNanoseconds(nanoseconds))).ToArbitrary();

    [Fact]
    public void A_due_instant_comes_back_and_what_remains_is_what_the_calendar_says() => Laws.Hold(300, Promises, each =>
    {
        Instant due = Old.Add(each.Start, each.Amount);
        var deadline = WorkDeadline.Of(Old, due);
        Assert.Equal(Old.Between(each.Start, due), deadline.Remaining(Old, each.Start));
        Assert.Equal(Old.Between(WorkDeadline.DefaultOrigin, due), deadline.Work);
        Assert.Equal(Old.RollBackward(due), deadline.DueOn(Old));
        Assert.Equal(each.Amount > BusinessTime.Zero ? due : Old.RollBackward(each.Start), deadline.DueOn(Old));
        Assert.Equal(-BusinessTime.FromHours(3), deadline.Remaining(Old, Old.Add(due, BusinessTime.FromHours(3))));

        Instant origin = Instant.FromUtc(2021, 5, 3, 10, 30);
        Assert.Equal(deadline.DueOn(Old), WorkDeadline.Of(Old, due, origin).DueOn(Old));
        Assert.Equal(deadline, new WorkDeadline(deadline.CalendarId, deadline.CalendarVersion, deadline.Work, deadline.Origin));
    });

    [Fact]
    public void Deadlines_come_in_the_order_of_their_instants() => Laws.Hold(300, Promises, each =>
    {
        Instant[] dues = [.. Enumerable.Range(0, 6).Select(i => Old.Add(each.Start + Duration.FromHours(i * 7), each.Amount))];
        WorkDeadline[] deadlines = [.. Enumerable.Reverse(dues).Select(due => WorkDeadline.Of(Old, due)).Order()];
        Assert.Equal(dues.Select(Old.RollBackward).Order(), deadlines.Select(deadline => deadline.DueOn(Old)));
        Assert.Equal(Old.RollBackward(dues[0]) < Old.RollBackward(dues[5]), deadlines[0] < deadlines[5]);
        Assert.False(deadlines[0] > deadlines[5]);
        Assert.True(deadlines[0] <= deadlines[5] && deadlines[5] >= deadlines[0]);
    });

    [Fact]
    public void One_amount_takes_all_deadlines_over_to_other_hours() => Laws.Hold(200, Promises, each =>
    {
        Instant at = each.Start + Duration.FromHours(5);
        BusinessTime shift = WorkDeadline.Rebase(Old, Next, at);
        foreach (BusinessTime amount in new[] { each.Amount, BusinessTime.Zero, BusinessTime.FromHours(100) })
        {
            var before = WorkDeadline.Of(Old, Old.Add(each.Start, amount));
            WorkDeadline after = before.RebasedTo(Next, shift);
            Assert.Equal(before.RebasedTo(Old, Next, at), after);
            Assert.Equal(2, after.CalendarVersion);
            Assert.Equal(before.Remaining(Old, at), after.Remaining(Next, at));

            BusinessTime left = before.Remaining(Old, at);
            if (left > BusinessTime.Zero)
            {
                Assert.Equal(Next.Add(at, left), after.DueOn(Next));
            }
        }

        Assert.Equal(BusinessTime.Zero, WorkDeadline.Rebase(Old, Old, at));
        Assert.Equal(-shift, WorkDeadline.Rebase(Next, Old, at));
    });

    [Fact]
    public void The_work_of_an_engines_deadline_goes_on_as_the_engine_does_when_the_calendar_changes()
    {
        // Monday 16:00 with eight hours: two on Monday by the old hours; of the new ones, from Tuesday on, six remain.
        Instant start = Given.At("2026-03-02 16:00+01");
        var deadline = WorkDeadline.Of(Old, Old.Add(start, BusinessTime.FromHours(8)));
        Assert.Equal(Given.At("2026-03-03 16:00+01"), deadline.DueOn(Old));
        Assert.Equal(Given.At("2026-03-03 14:00+01"), deadline.RebasedTo(Old, Next, Given.At("2026-03-03 07:00+01")).DueOn(Next));
        Assert.Equal("6:00:00", deadline.Remaining(Old, Given.At("2026-03-03 07:00+01")).ToString());
    }

    [Fact]
    public void A_deadline_is_asked_of_its_own_calendar_and_compared_with_its_like()
    {
        var deadline = WorkDeadline.Of(Old, Given.At("2026-03-02 16:00+01"));
        Assert.Contains("is not counted on desk version 2", Assert.Throws<ArgumentException>("calendar", () => deadline.DueOn(Next)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("calendar", () => deadline.Remaining(Next, deadline.Origin));
        Assert.Throws<ArgumentException>("calendar", () => deadline.DueOn(new BusinessCalendarBuilder("other", "Etc/UTC").WithHours("24/7").Build()));
        Assert.Throws<ArgumentException>("old", () => deadline.RebasedTo(Next, Old, deadline.Origin));
        Assert.Throws<InvalidOperationException>(() => deadline.CompareTo(WorkDeadline.Of(Next, Given.At("2026-03-02 16:00+01"))));
        Assert.Throws<InvalidOperationException>(() => deadline.CompareTo(WorkDeadline.Of(Old, Given.At("2026-03-02 16:00+01"), Given.At("2026-01-01 00:00Z"))));
        Assert.StartsWith(deadline.Work + " on desk version 1 from 2020-01-01T00:00:00Z", deadline.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_deadline_is_refused()
    {
        Instant late = Instant.FromUtc(2150, 1, 1, 0, 0) + Duration.Epsilon;
        Assert.Throws<ArgumentOutOfRangeException>("due", () => WorkDeadline.Of(Old, late));
        Assert.Throws<ArgumentOutOfRangeException>("origin", () => WorkDeadline.Of(Old, WorkDeadline.DefaultOrigin, late));
        Assert.Throws<ArgumentOutOfRangeException>("at", () => WorkDeadline.Rebase(Old, Next, late));
        Assert.Throws<ArgumentException>("calendarId", () => new WorkDeadline(" ", 1, BusinessTime.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("calendarVersion", () => new WorkDeadline("desk", 0, BusinessTime.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("work", () => new WorkDeadline("desk", 1, BusinessTime.FromNanoseconds(long.MinValue)));
        var far = new WorkDeadline("desk", 1, BusinessTime.FromHours(2_000_000));
        Assert.Throws<ArgumentOutOfRangeException>("shift", () => far.RebasedTo(Next, BusinessTime.FromHours(200_000)));
        Assert.Throws<ArgumentOutOfRangeException>("shift", () => far.RebasedTo(Next, BusinessTime.FromNanoseconds(long.MaxValue)));
        Assert.Throws<ArgumentOutOfRangeException>("shift", () => new WorkDeadline("desk", 1, -BusinessTime.FromHours(1)).RebasedTo(Next, BusinessTime.FromNanoseconds(long.MinValue)));
        Assert.Throws<CalendarHorizonException>(() => far.DueOn(Old));
        Assert.Throws<CalendarHorizonException>(() => new WorkDeadline("desk", 1, -BusinessTime.FromHours(2_000_000)).DueOn(Old));
    }

    [Fact]
    public void The_default_is_on_no_calendar()
    {
        WorkDeadline none = default;
        Assert.Equal("", none.CalendarId);
        Assert.Equal(0, none.CompareTo(default));
        Assert.Throws<InvalidOperationException>(() => none.RebasedTo(Next, BusinessTime.Zero));
        Assert.Throws<ArgumentException>("calendar", () => none.DueOn(Old));
    }
}
