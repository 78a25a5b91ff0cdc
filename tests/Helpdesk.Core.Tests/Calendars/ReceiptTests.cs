using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Business days that are given outside opening hours (semantics 6). 6 March 2026 is a Friday.</summary>
public class ReceiptTests
{
    private static readonly BusinessCalendar Desk = Given.Calendar("Mon-Fri 09:00-18:00");

    public static TheoryData<string> Closed => ["2026-03-06 18:30Z", "2026-03-07 12:33Z", "2026-03-08 23:59Z", "2026-03-09 08:59Z", "2026-03-06 18:00Z", "2026-03-09 09:00Z"];

    [Theory]
    [MemberData(nameof(Closed), DisableDiscoveryEnumeration = true)]
    public void What_comes_outside_hours_counts_from_the_next_opening(string received)
    {
        Instant at = Given.At(received);
        Assert.Equal("2026-03-09 09:00Z", Given.Write(Desk.Add(at, BusinessDays.SameClockTime(0, Receipt.AtNextOpening))));
        Assert.Equal("2026-03-10 09:00Z", Given.Write(Desk.Add(at, BusinessDays.SameClockTime(1, Receipt.AtNextOpening))));
        Assert.Equal("2026-03-16 09:00Z", Given.Write(Desk.Add(at, BusinessDays.SameClockTime(5, Receipt.AtNextOpening))));
        Assert.Equal("2026-03-09 18:00Z", Given.Write(Desk.Add(at, BusinessDays.EndOfDay(0, Receipt.AtNextOpening))));
        Assert.Equal("2026-03-10 18:00Z", Given.Write(Desk.Add(at, BusinessDays.EndOfDay(1, Receipt.AtNextOpening))));
    }

    [Theory]
    [InlineData("2026-03-06 18:30Z", "2026-03-09 18:30Z", "2026-03-09 18:00Z")]
    [InlineData("2026-03-07 12:33Z", "2026-03-09 12:33Z", "2026-03-09 18:00Z")]
    public void As_received_is_the_default(string received, string sameClockTime, string endOfDay)
    {
        Assert.Equal(BusinessDays.SameClockTime(1), BusinessDays.SameClockTime(1, Receipt.AsReceived));
        Assert.Equal(sameClockTime, Given.Write(Desk.Add(Given.At(received), BusinessDays.SameClockTime(1))));
        Assert.Equal(endOfDay, Given.Write(Desk.Add(Given.At(received), BusinessDays.EndOfDay(1))));
    }

    [Theory]
    [InlineData("2026-03-06 09:00Z")]
    [InlineData("2026-03-06 15:20Z")]
    [InlineData("2026-03-06 17:59Z")]
    public void While_the_desk_is_open_both_are_one(string received)
    {
        Instant at = Given.At(received);
        foreach (int count in new[] { 0, 1, 2, 7 })
        {
            Assert.Equal(Desk.Add(at, BusinessDays.SameClockTime(count)), Desk.Add(at, BusinessDays.SameClockTime(count, Receipt.AtNextOpening)));
            Assert.Equal(Desk.Add(at, BusinessDays.EndOfDay(count)), Desk.Add(at, BusinessDays.EndOfDay(count, Receipt.AtNextOpening)));
        }
    }

    [Theory]
    // Outside hours: due at the closing before, Friday 18:00
    [InlineData("2026-03-07 12:33Z", 0, "2026-03-06 18:00Z", "2026-03-06 18:00Z")]
    [InlineData("2026-03-09 09:00Z", 1, "2026-03-05 18:00Z", "2026-03-05 18:00Z")]
    [InlineData("2026-03-06 18:30Z", 1, "2026-03-05 18:00Z", "2026-03-05 18:00Z")]
    [InlineData("2026-03-08 23:00Z", 5, "2026-02-27 18:00Z", "2026-02-27 18:00Z")]
    // In hours, and at the closing itself
    [InlineData("2026-03-06 15:20Z", 1, "2026-03-05 15:20Z", "2026-03-05 18:00Z")]
    [InlineData("2026-03-06 18:00Z", 1, "2026-03-05 18:00Z", "2026-03-05 18:00Z")]
    public void Subtraction_mirrors_it(string end, int count, string sameClockTime, string endOfDay)
    {
        Assert.Equal(sameClockTime, Given.Write(Desk.Subtract(Given.At(end), BusinessDays.SameClockTime(count, Receipt.AtNextOpening))));
        Assert.Equal(endOfDay, Given.Write(Desk.Subtract(Given.At(end), BusinessDays.EndOfDay(count, Receipt.AtNextOpening))));
    }

    [Fact]
    public void A_closing_at_midnight_belongs_to_the_date_that_it_ends()
    {
        // Open around the clock but on Sunday and Thursday: the end of Friday is not Saturday's.
        BusinessCalendar desk = Given.Calendar("Mon-Wed 00:00-24:00; Fri 00:00-24:00");
        Instant friday = Given.At("2026-03-07 00:00Z");
        Assert.Equal("2026-03-05 00:00Z", Given.Write(desk.Subtract(friday, BusinessDays.SameClockTime(1, Receipt.AtNextOpening))));
        Assert.Equal("2026-03-05 00:00Z", Given.Write(desk.Subtract(friday, BusinessDays.EndOfDay(1, Receipt.AtNextOpening))));
        Assert.Equal("2026-03-04 00:00Z", Given.Write(desk.Subtract(friday, BusinessDays.EndOfDay(2, Receipt.AtNextOpening))));
    }

    [Fact]
    public void The_boundary_moves_the_end_as_ever()
    {
        Instant saturday = Given.At("2026-03-07 12:33Z");
        Assert.Equal("2026-03-11 09:00Z", Given.Write(Desk.Add(saturday, BusinessDays.EndOfDay(1, Receipt.AtNextOpening), Boundary.NextOpening)));
        Assert.Equal("2026-03-10 09:00Z", Given.Write(Desk.Add(saturday, BusinessDays.SameClockTime(1, Receipt.AtNextOpening), Boundary.NextOpening)));
        BusinessCalendar shortFriday = Given.Calendar("Mon-Thu 09:00-18:00; Fri 12:00-13:00");
        Assert.Equal("2026-03-06 12:00Z", Given.Write(shortFriday.Add(Given.At("2026-03-05 10:00Z"), BusinessDays.SameClockTime(1, Receipt.AtNextOpening), Boundary.NextOpening)));
    }

    [Fact]
    public void In_an_hour_that_the_clock_repeats_what_comes_later_is_not_due_earlier()
    {
        // Rome repeats 02:00 to 03:00 on 25 October 2026.
        BusinessCalendar desk = Given.Calendar("24/7", "Europe/Rome");
        BusinessDays day = BusinessDays.SameClockTime(1, Receipt.AtNextOpening);
        Assert.Equal(Given.At("2026-10-26 02:50+01"), desk.Add(Given.At("2026-10-25 02:50+02"), day));
        Assert.Equal(Given.At("2026-10-26 03:00+01"), desk.Add(Given.At("2026-10-25 02:10+01"), day));
        Assert.Equal(Given.At("2026-10-26 03:10+01"), desk.Add(Given.At("2026-10-25 03:10+01"), day));
        Assert.Equal(Given.At("2026-10-26 02:10+01"), desk.Add(Given.At("2026-10-25 02:10+01"), BusinessDays.SameClockTime(1)));
    }

    [Fact]
    public void The_clock_that_is_set_back_over_midnight_shows_the_date_that_is_counted_from()
    {
        // St. John's was set back from 00:01 on Sunday to 23:01 on Saturday, 6 November 2010.
        BusinessCalendar desk = Given.Calendar("24/7", "America/St_Johns");
        Instant again = Given.At("2010-11-06 23:30-03:30");
        Assert.Equal(Given.At("2010-11-07 23:30-03:30"), desk.Add(again, BusinessDays.SameClockTime(1)));
        Assert.Equal(Given.At("2010-11-05 23:30-02:30"), desk.Subtract(again, BusinessDays.SameClockTime(1)));
        Assert.Equal(Given.At("2010-11-08 00:01-03:30"), desk.Add(again, BusinessDays.SameClockTime(1, Receipt.AtNextOpening)));
    }

    [Fact]
    public void A_calendar_that_does_not_open_again_says_so()
    {
        BusinessCalendar season = Given.Builder("Mon-Fri 09:00-18:00").ClosedFrom(Given.Date("2026-03-07")).Build();
        Instant saturday = Given.At("2026-03-07 12:33Z");
        CalendarShortfall shortfall = Assert.Throws<CalendarHorizonException>(() => season.Add(saturday, BusinessDays.SameClockTime(0, Receipt.AtNextOpening))).Shortfall;
        Assert.Equal((ShortfallReason.NoSuchMoment, saturday), (shortfall.Reason, shortfall.From));
        Assert.False(((TimeAmount)BusinessDays.EndOfDay(1, Receipt.AtNextOpening)).TryAfter(saturday, season, out _, out CalendarShortfall? found));
        Assert.Equal(ShortfallReason.NoSuchMoment, found.Reason);
    }

    [Fact]
    public void The_receipt_is_part_of_the_amount()
    {
        Assert.NotEqual(BusinessDays.EndOfDay(1), BusinessDays.EndOfDay(1, Receipt.AtNextOpening));
        Assert.Equal("1 business day, same clock time, received at the next opening", BusinessDays.SameClockTime(1, Receipt.AtNextOpening).ToString());
        Assert.Equal("2 business days, end of day, received at the next opening", BusinessDays.EndOfDay(2, Receipt.AtNextOpening).ToString());
        Assert.False(((TimeAmount)BusinessDays.SameClockTime(0, Receipt.AtNextOpening)).IsZero);
        Assert.Throws<ArgumentOutOfRangeException>("receipt", () => BusinessDays.EndOfDay(1, (Receipt)2));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => BusinessDays.EndOfDay(-1, Receipt.AtNextOpening));
    }
}
