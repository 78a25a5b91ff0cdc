using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars.Sets;

/// <summary>A desk that keeps the holidays of two countries is closed when either is, and on no other day.</summary>
public class TwoSetTests
{
    private static readonly HolidaySet[] Sets = [.. HolidaySet.All.Where(set => set.CountryCode is "GB" or "US" || set.Code is "DE" or "IT-MI" or "FR-67" or "ES")];

    [Fact]
    public void Two_sets_in_one_calendar_are_the_union_of_both_in_either_order()
    {
        Assert.InRange(Sets.Length, 10, 20);
        foreach (HolidaySet first in Sets)
        {
            foreach (HolidaySet second in Sets)
            {
                BusinessCalendar both = new BusinessCalendarBuilder("both", "Etc/UTC").WithHours("24/7").WithHolidays(first).WithHolidays(second).Build();
                for (int year = first.FirstYear; year <= first.LastYear; year++)
                {
                    LocalDate[] expected = [.. first.DatesIn(year).Concat(second.DatesIn(year)).Select(each => each.Date).Distinct().Order()];
                    LocalDate[] actual = [.. both.HolidaysIn(new DateInterval(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31))).Select(each => each.Date).Distinct()];
                    Assert.True(expected.SequenceEqual(actual), $"{first.Code} and {second.Code} in {year}: {Given.Write(actual.Except(expected))} too many, {Given.Write(expected.Except(actual))} missing");
                }
            }
        }
    }
}
