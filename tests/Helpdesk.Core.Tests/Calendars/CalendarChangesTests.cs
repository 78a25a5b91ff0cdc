using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

public class CalendarChangesTests
{
    private static readonly BusinessCalendar Before = Given.Builder("Mon-Fri 09:00-13:00, 14:00-18:00", "Europe/Rome").Build();

    [Fact]
    public void A_new_holiday_loses_its_hours_and_is_named()
    {
        BusinessCalendar after = Before.ToBuilder().WithVersion(2).WithHoliday("Patron Saint", HolidayRule.FixedDate(12, 7)).Build();
        CalendarChanges changes = after.ChangesFrom(Before, Given.At("2026-01-01 00:00Z"), Given.At("2028-01-01 00:00Z"));
        Assert.Equal(["2026-12-07: 09:00-13:00, 14:00-18:00 becomes closed (Patron Saint)", "2027-12-07: 09:00-13:00, 14:00-18:00 becomes closed (Patron Saint)"], changes.Dates.Select(each => each.ToString()));
        Assert.Equal((BusinessTime.Zero, BusinessTime.FromHours(16), -BusinessTime.FromHours(16)), (changes.Gained, changes.Lost, changes.Net));
        Assert.Equal("desk version 1 to desk version 2, 2026-01-01T00:00:00Z to 2028-01-01T00:00:00Z: 0:00:00 gained, 16:00:00 lost", changes.ToString().Split('\n')[0]);
        Assert.Equal((Before, after), (changes.Before, changes.After));
    }

    [Fact]
    public void Hours_that_move_are_gained_and_lost()
    {
        BusinessCalendar after = Before.ToBuilder().WithHoursFrom(Given.Date("2026-06-15"), "Mon-Fri 08:00-13:00, 14:00-17:00").Build();
        CalendarChanges changes = after.ChangesFrom(Before, Given.At("2026-06-15 00:00Z"), Given.At("2026-06-17 00:00Z"));
        Assert.Equal(
            ["2026-06-15: 09:00-13:00, 14:00-18:00 becomes 08:00-13:00, 14:00-17:00", "2026-06-16: 09:00-13:00, 14:00-18:00 becomes 08:00-13:00, 14:00-17:00"],
            changes.Dates.Select(each => each.ToString()));
        Assert.Equal((BusinessTime.FromHours(2), BusinessTime.FromHours(2), BusinessTime.Zero), (changes.Gained, changes.Lost, changes.Net));
        Assert.Equal((BusinessTime.FromHours(1), BusinessTime.FromHours(1)), (changes.Dates[0].Gained, changes.Dates[0].Lost));
    }

    [Fact]
    public void What_leaves_open_time_alone_is_no_change()
    {
        BusinessCalendar renamed = Before.ToBuilder().WithId("other").WithHoliday("A Sunday", HolidayRule.On(Given.Date("2026-06-14"))).Build();
        CalendarChanges changes = renamed.ChangesFrom(Before, Given.At("2026-01-01 00:00Z"), Given.At("2027-01-01 00:00Z"));
        Assert.Empty(changes.Dates);
        Assert.EndsWith("no change", changes.ToString(), StringComparison.Ordinal);
        Assert.Empty(renamed.ChangesFrom(Before, Given.At("2027-01-01 00:00Z"), Given.At("2026-01-01 00:00Z")).Dates);
    }

    [Fact]
    public void A_night_shift_is_shared_out_over_its_two_dates_and_a_combination_reads_as_one()
    {
        BusinessCalendar nights = Given.Calendar("Mon 22:00-06:00", "Europe/Rome");
        BusinessCalendar always = OpenTime.UnionOf(nights, Given.Calendar("Tue 06:00-08:00", "Europe/Rome")).ToCalendar("both", "Europe/Rome");
        CalendarChanges changes = always.ChangesFrom(Given.Calendar("Sun 00:00-01:00", "Europe/Rome"), Given.At("2026-06-15 00:00+02"), Given.At("2026-06-18 00:00+02"));
        Assert.Equal(["2026-06-15: closed becomes 22:00-24:00", "2026-06-16: closed becomes 00:00-08:00"], changes.Dates.Select(each => each.ToString()));
        Assert.Equal(BusinessTime.FromHours(10), changes.Gained);
    }

    [Fact]
    public void A_time_that_the_clock_shows_twice_has_its_offset()
    {
        BusinessCalendar quarters = Given.Calendar("Sun 00:30-00:45, 01:30-01:45").Union(OpenTime.Never).ToCalendar("quarters", "Europe/Rome");
        CalendarChanges changes = quarters.ChangesFrom(Given.Calendar("Wed 00:30-00:45"), Given.At("2026-10-25 00:00Z"), Given.At("2026-10-26 00:00Z"));
        Assert.Equal("2026-10-25: closed becomes 02:30+02-02:45+02, 02:30+01-02:45+01", Assert.Single(changes.Dates).ToString());
    }

    [Fact]
    public void A_combination_names_what_closes_its_parts()
    {
        BusinessCalendar rome = Given.Builder("Mon-Fri 09:00-17:00", "Europe/Rome").WithId("rome").Build();
        BusinessCalendar closed = rome.ToBuilder().WithHoliday("Company day", HolidayRule.On(Given.Date("2026-06-15"))).Build();
        OpenTime sydney = Given.Builder("Mon-Fri 09:00-17:00", "Australia/Sydney").WithId("sydney").Build();
        CalendarChanges changes = closed.Union(sydney).ToCalendar("desk", "Europe/Rome", version: 2)
            .ChangesFrom(rome.Union(sydney).ToCalendar("desk", "Europe/Rome"), Given.At("2026-06-15 00:00+02"), Given.At("2026-06-16 00:00+02"));
        Assert.Equal("2026-06-15: 01:00-17:00 becomes 01:00-09:00 (rome: Company day)", Assert.Single(changes.Dates).ToString());
    }

    [Fact]
    public void Only_the_part_of_a_date_within_the_span_is_compared()
    {
        BusinessCalendar after = Before.ToBuilder().WithSpecialHours(Given.Date("2026-06-15"), "off").Build();
        CalendarChanges changes = after.ChangesFrom(Before, Given.At("2026-06-15 10:00+02"), Given.At("2026-06-15 12:00+02"));
        Assert.Equal(BusinessTime.FromHours(2), changes.Lost);
        Assert.Equal("2026-06-15: 10:00-12:00 becomes closed", Assert.Single(changes.Dates).ToString());
    }

    [Fact]
    public void Gains_and_losses_are_the_difference_of_what_lies_between() => Laws.Hold(100, AlgebraCase.Cases, value =>
    {
        (BusinessCalendar before, BusinessCalendar after) = (value.A.Calendars[0], value.B.Calendars[0]);
        BusinessCalendar gained = AlgebraCase.Calendar(value.B.Except(value.A));
        foreach ((Instant start, Instant end) in value.Spans)
        {
            CalendarChanges changes = after.ChangesFrom(before, start, end);
            Assert.Equal(after.Between(start, end) - before.Between(start, end), changes.Net);
            Assert.True(changes.Gained <= gained.Between(start, end) && changes.Gained + AlgebraCase.Anchor.Between(start, end) >= gained.Between(start, end));
            foreach (CalendarDateChange date in changes.Dates)
            {
                // Each date's own explanation accounts for the date's own figures, and the dates are those of the new zone.
                Assert.Equal(Open(date.After) - Open(date.Before), date.Gained - date.Lost);
                Assert.True(date.Gained > BusinessTime.Zero || date.Lost > BusinessTime.Zero);
            }

            Assert.Equal(changes.Dates.Select(each => each.Date).Distinct().Order(), changes.Dates.Select(each => each.Date));
        }
    });

    private static BusinessTime Open(IEnumerable<CalendarSegment> segments) => segments.Aggregate(BusinessTime.Zero, (sum, each) => sum + each.BusinessTime);
}
