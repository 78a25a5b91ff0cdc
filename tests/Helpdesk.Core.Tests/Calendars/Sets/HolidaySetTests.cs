using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars.Sets;

public class HolidaySetTests
{
    [Theory]
    [InlineData("IT-MI", "IT", "MI", "Italy, Milan")]
    [InlineData("it-mi", "IT", "MI", "Italy, Milan")]
    [InlineData("DE", "DE", null, "Germany")]
    [InlineData("De-By", "DE", "BY", "Germany, Bavaria")]
    [InlineData("gb-sct", "GB", "SCT", "United Kingdom, Scotland")]
    [InlineData("fr-6ae", "FR", "6AE", "France, Alsace")]
    public void A_set_is_found_by_its_code_in_any_case(string code, string country, string? subdivision, string name)
    {
        var set = HolidaySet.For(code);
        Assert.Equal((code.ToUpperInvariant(), country, subdivision, name), (set.Code, set.CountryCode, set.SubdivisionCode, set.Name));
        Assert.True(HolidaySet.TryFor(code, out HolidaySet? same));
        Assert.Same(set, same);
        Assert.Same(set, Assert.Single(HolidaySet.All, each => each.Code == set.Code));
    }

    [Theory]
    [InlineData("XX", "There is no holiday set 'XX'. There are sets of Germany (DE), Spain (ES), France (FR), the United Kingdom (GB), Italy (IT), the United States (US).")]
    [InlineData("", "There is no holiday set ''. There are sets of Germany (DE)")]
    [InlineData("US-CA", "There is no holiday set 'US-CA'. The sets of the United States are US.")]
    [InlineData("fr-01", "There is no holiday set 'fr-01'. The sets of France are FR, FR-57, FR-67, FR-68, FR-6AE.")]
    [InlineData("GB", "There is no holiday set 'GB', because no law gives the whole of the United Kingdom the same holidays. Its sets are GB-EAW, GB-ENG, GB-NIR, GB-SCT, GB-WLS.")]
    [InlineData("GB-XXX", "There is no holiday set 'GB-XXX'. The sets of the United Kingdom are GB-EAW,")]
    [InlineData("IT-", "There is no holiday set 'IT-'. The sets of Italy are IT, IT-23, IT-AN,")]
    [InlineData(" IT", "There is no holiday set ' IT'.")]
    public void An_unknown_code_is_named_with_what_there_is_instead(string code, string message)
    {
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(nameof(code), () => HolidaySet.For(code)).Message, StringComparison.Ordinal);
        Assert.False(HolidaySet.TryFor(code, out HolidaySet? none));
        Assert.Null(none);
    }

    [Fact]
    public void No_code_is_no_set()
    {
        Assert.Throws<ArgumentNullException>("code", () => HolidaySet.For(null!));
        Assert.False(HolidaySet.TryFor(null, out _));
    }

    [Theory]
    [InlineData(1999)]
    [InlineData(2051)]
    public void Years_for_which_no_set_was_made_are_refused(int year)
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(nameof(year), () => HolidaySet.For("IT").DatesIn(year));
        Assert.Contains(FormattableString.Invariant($"but was {year}"), error.Message, StringComparison.Ordinal);
        Assert.Contains("2000 to 2050", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_say_their_holiday_and_whether_it_is_observed()
    {
        Assert.Equal(
            ["2027-12-24 Christmas Day (observed)", "2027-12-25 Christmas Day", "2027-12-31 New Year's Day (observed)"],
            HolidaySet.For("US").DatesIn(2027).Select(each => each.ToString()).TakeLast(3));
    }

    [Fact]
    public void A_calendar_has_the_holidays_of_its_set()
    {
        var milan = HolidaySet.For("IT-MI");
        BusinessCalendar calendar = Given.Builder("Mon-Fri 09:00-18:00", "Europe/Rome").WithHoliday("Stocktaking", HolidayRule.FixedDate(7, 1)).WithHolidays(milan).Build();
        Assert.Equal(milan.Holidays.Length + 1, calendar.Holidays.Length);
        Assert.All(milan.Holidays.Zip(calendar.Holidays.Skip(1)), pair => Assert.Same(pair.First, pair.Second));
        Assert.False(calendar.IsBusinessDay(Given.Date("2026-12-07")));
        Assert.True(calendar.IsBusinessDay(Given.Date("2026-12-09")));
        Assert.Throws<ArgumentNullException>("set", () => Given.Builder("24/7").WithHolidays((HolidaySet)null!));
    }

    [Fact]
    public void Italy_differs_with_4_October_from_2026_only()
    {
        var italy = HolidaySet.For("IT");
        Assert.All(
            Enumerable.Range(italy.FirstYear, italy.LastYear - italy.FirstYear + 1),
            year => Assert.Equal(year >= 2026, italy.DatesIn(year).Any(each => each.Date == new LocalDate(year, 10, 4))));
    }

    [Fact]
    public void A_moved_bank_holiday_leaves_its_own_date_free()
    {
        LocalDate[] scotland = [.. HolidaySet.For("GB-SCT").DatesIn(2022).Select(each => each.Date)];
        Assert.DoesNotContain(new LocalDate(2022, 5, 30), scotland);
        Assert.DoesNotContain(new LocalDate(2020, 5, 4), HolidaySet.For("GB-NIR").DatesIn(2020).Select(each => each.Date));
    }

    [Fact]
    public async Task Many_threads_get_one_set_and_one_list_of_holidays()
    {
        const int threads = 8;
        HolidaySet fresh = HolidaySet.For("IT").WithPatronSaint("San Ponziano", HolidayRule.FixedDate(1, 14));
        using var gate = new Barrier(threads);
        (HolidaySet Set, Holiday[] Holidays)[] seen = await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(
            () =>
            {
                gate.SignalAndWait();
                var set = HolidaySet.For("GB-NIR");
                return (set, (Holiday[])[.. set.Holidays, .. fresh.Holidays]);
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.All(seen, each =>
        {
            Assert.Same(seen[0].Set, each.Set);
            Assert.Equal(seen[0].Holidays, each.Holidays, ReferenceEqualityComparer.Instance);
        });
    }
}
