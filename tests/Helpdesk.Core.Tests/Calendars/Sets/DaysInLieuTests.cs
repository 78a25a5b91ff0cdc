using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars.Sets;

/// <summary>What days in lieu are for: in every year as many free working days as the law has holidays.</summary>
public class DaysInLieuTests
{
    private static readonly Dictionary<int, int> OnceOnly = new() { [2002] = 1, [2011] = 1, [2012] = 1, [2022] = 2, [2023] = 1 };

    [Theory]
    [InlineData("GB-EAW", 8)]
    [InlineData("GB-ENG", 8)]
    [InlineData("GB-WLS", 8)]
    [InlineData("GB-NIR", 10)]
    public void Every_year_has_as_many_bank_holidays_from_Monday_to_Friday(string code, int count) =>
        Assert.All(Years(code), year => AssertWorkingDays(code, year, count + OnceOnly.GetValueOrDefault(year)));

    [Fact]
    public void Scotland_has_eight_nine_since_St_Andrews_Day_and_one_for_a_World_Cup() =>
        Assert.All(Years("GB-SCT"), year => AssertWorkingDays("GB-SCT", year, (year < 2007 ? 8 : 9) + OnceOnly.GetValueOrDefault(year) + (year == 2026 ? 1 : 0)));

    [Fact]
    public void Every_year_has_ten_federal_holidays_eleven_since_Juneteenth_wherever_New_Year_is_observed() =>
        Assert.All(Years("US"), year =>
        {
            int fromNextYear = new LocalDate(year + 1, 1, 1).DayOfWeek == IsoDayOfWeek.Saturday ? 1 : 0;
            int toLastYear = new LocalDate(year, 1, 1).DayOfWeek == IsoDayOfWeek.Saturday ? 1 : 0;
            AssertWorkingDays("US", year, (year < 2021 ? 10 : 11) + fromNextYear - toLastYear);
        });

    [Theory]
    [InlineData("DE")]
    [InlineData("ES")]
    [InlineData("FR-67")]
    [InlineData("IT-MI")]
    public void Elsewhere_nothing_is_observed_on_another_day(string code) =>
        Assert.All(Years(code), year => Assert.DoesNotContain(HolidaySet.For(code).DatesIn(year), each => each.IsObserved));

    private static IEnumerable<int> Years(string code) => Enumerable.Range(HolidaySet.For(code).FirstYear, 51);

    private static void AssertWorkingDays(string code, int year, int count)
    {
        LocalDate[] days = [.. Published.DaysInLieuIn(code, year).Split(' ').Select(each => Given.Date($"{year}-{each}"))];
        Assert.All(days, day => Assert.InRange(day.DayOfWeek, IsoDayOfWeek.Monday, IsoDayOfWeek.Friday));
        Assert.Equal(count, days.Length);
    }
}
