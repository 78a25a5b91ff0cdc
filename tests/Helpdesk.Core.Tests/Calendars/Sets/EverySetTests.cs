using Helpdesk.Calendars;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars.Sets;

/// <summary>Where every set's holidays lie in its first and its last year, and what must be true of all sets.</summary>
public class EverySetTests
{
    private const string Germany2000 = "01-01 04-21 04-24 05-01 06-01 06-12 10-03 12-25 12-26";
    private const string Germany2050 = "01-01 04-08 04-11 05-01 05-19 05-30 10-03 12-25 12-26";
    private const string Italy2000 = "01-01 01-06 04-23 04-24 04-25 05-01 06-04 08-15 11-01 11-05 12-08 12-25 12-26";
    private const string Italy2050 = "01-01 01-06 04-10 04-11 04-25 05-01 06-02 08-15 10-04 11-01 11-06 12-08 12-25 12-26";
    private const string England2000 = "01-01 01-03 04-21 04-24 05-01 05-29 08-28 12-25 12-26";
    private const string England2050 = "01-01 01-03 04-08 04-11 05-02 05-30 08-29 12-25 12-26 12-27";
    private const string France2000 = "01-01 04-24 05-01 05-08 06-01 06-12 07-14 08-15 11-01 11-11 12-25";
    private const string France2050 = "01-01 04-11 05-01 05-08 05-19 05-30 07-14 08-15 11-01 11-11 12-25";
    private const string Alsace2000 = "04-21 12-26";
    private const string Alsace2050 = "04-08 12-26";

    /// <summary>Code, dates in 2000, what is added to them, dates in 2050, what is added.</summary>
    public static TheoryData<string, string, string, string, string> FirstAndLastYears => new()
    {
        { "DE", Germany2000, "", Germany2050, "" },
        { "DE-BB", Germany2000, "04-23 06-11 10-31", Germany2050, "04-10 05-29 10-31" },
        { "DE-BE", Germany2000, "", Germany2050, "03-08" },
        { "DE-BW", Germany2000, "01-06 06-22 11-01", Germany2050, "01-06 06-09 11-01" },
        { "DE-BY", Germany2000, "01-06 06-22 11-01", Germany2050, "01-06 06-09 11-01" },
        { "DE-HB", Germany2000, "", Germany2050, "10-31" },
        { "DE-HE", Germany2000, "06-22", Germany2050, "06-09" },
        { "DE-HH", Germany2000, "", Germany2050, "10-31" },
        { "DE-MV", Germany2000, "10-31", Germany2050, "03-08 10-31" },
        { "DE-NI", Germany2000, "", Germany2050, "10-31" },
        { "DE-NW", Germany2000, "06-22 11-01", Germany2050, "06-09 11-01" },
        { "DE-RP", Germany2000, "06-22 11-01", Germany2050, "06-09 11-01" },
        { "DE-SH", Germany2000, "", Germany2050, "10-31" },
        { "DE-SL", Germany2000, "06-22 08-15 11-01", Germany2050, "06-09 08-15 11-01" },
        { "DE-SN", Germany2000, "10-31 11-22", Germany2050, "10-31 11-16" },
        { "DE-ST", Germany2000, "01-06 10-31", Germany2050, "01-06 10-31" },
        { "DE-TH", Germany2000, "10-31", Germany2050, "09-20 10-31" },
        { "ES", "01-01 01-06 04-21 05-01 08-15 10-12 11-01 12-06 12-08 12-25", "", "01-01 01-06 04-08 05-01 08-15 10-12 11-01 12-06 12-08 12-25", "" },
        { "FR", France2000, "", France2050, "" },
        { "FR-57", France2000, Alsace2000, France2050, Alsace2050 },
        { "FR-67", France2000, Alsace2000, France2050, Alsace2050 },
        { "FR-68", France2000, Alsace2000, France2050, Alsace2050 },
        { "FR-6AE", France2000, Alsace2000, France2050, Alsace2050 },
        { "GB-EAW", England2000, "", England2050, "" },
        { "GB-ENG", England2000, "", England2050, "" },
        { "GB-NIR", England2000, "03-17 07-12", England2050, "03-17 07-12" },
        { "GB-SCT", "01-01 01-02 01-03 01-04 04-21 05-01 05-29 08-07 12-25 12-26", "", "01-01 01-02 01-03 01-04 04-08 05-02 05-30 08-01 11-30 12-25 12-26 12-27", "" },
        { "GB-WLS", England2000, "", England2050, "" },
        { "IT", Italy2000, "", Italy2050, "" },
        { "IT-23", Italy2000, "09-07", Italy2050, "09-07" },
        { "IT-AN", Italy2000, "05-04", Italy2050, "05-04" },
        { "IT-AQ", Italy2000, "06-10", Italy2050, "06-10" },
        { "IT-BA", Italy2000, "12-06", Italy2050, "12-06" },
        { "IT-BG", Italy2000, "08-26", Italy2050, "08-26" },
        { "IT-BO", Italy2000, "10-04", Italy2050, "10-04" },
        { "IT-BS", Italy2000, "02-15", Italy2050, "02-15" },
        { "IT-BZ", Italy2000, "06-12", Italy2050, "05-30" },
        { "IT-CA", Italy2000, "10-30", Italy2050, "10-30" },
        { "IT-CB", Italy2000, "04-23", Italy2050, "04-23" },
        { "IT-CT", Italy2000, "02-05", Italy2050, "02-05" },
        { "IT-CZ", Italy2000, "07-16", Italy2050, "07-16" },
        { "IT-FI", Italy2000, "06-24", Italy2050, "06-24" },
        { "IT-GE", Italy2000, "06-24", Italy2050, "06-24" },
        { "IT-ME", Italy2000, "06-03", Italy2050, "06-03" },
        { "IT-MI", Italy2000, "12-07", Italy2050, "12-07" },
        { "IT-MO", Italy2000, "01-31", Italy2050, "01-31" },
        { "IT-NA", Italy2000, "09-19", Italy2050, "09-19" },
        { "IT-PA", Italy2000, "07-15", Italy2050, "07-15" },
        { "IT-PD", Italy2000, "06-13", Italy2050, "06-13" },
        { "IT-PG", Italy2000, "01-29", Italy2050, "01-29" },
        { "IT-PR", Italy2000, "01-13", Italy2050, "01-13" },
        { "IT-PZ", Italy2000, "05-30", Italy2050, "05-30" },
        { "IT-RM", Italy2000, "06-29", Italy2050, "06-29" },
        { "IT-TN", Italy2000, "06-26", Italy2050, "06-26" },
        { "IT-TO", Italy2000, "06-24", Italy2050, "06-24" },
        { "IT-TS", Italy2000, "11-03", Italy2050, "11-03" },
        { "IT-UD", Italy2000, "07-12", Italy2050, "07-12" },
        { "IT-VE", Italy2000, "04-25", Italy2050, "04-25" },
        { "IT-VR", Italy2000, "05-21", Italy2050, "05-21" },
        { "US", "01-01 01-17 02-21 05-29 07-04 09-04 10-09 11-10 11-11 11-23 12-25", "", "01-01 01-17 02-21 05-30 06-19 06-20 07-04 09-05 10-10 11-11 11-24 12-25 12-26", "" },
    };

    [Theory]
    [MemberData(nameof(FirstAndLastYears))]
    public void The_first_and_the_last_year_are_as_written(string code, string first, string addedFirst, string last, string addedLast)
    {
        Assert.Equal(Published.Join(first, addedFirst), Published.DatesIn(code, HolidaySet.For(code).FirstYear));
        Assert.Equal(Published.Join(last, addedLast), Published.DatesIn(code, HolidaySet.For(code).LastYear));
    }

    [Fact]
    public void No_set_is_left_out_of_that_table_and_all_are_in_order() =>
        Assert.Equal(FirstAndLastYears.Select(each => each.Data.Item1), HolidaySet.All.Select(each => each.Code));

    [Fact]
    public void No_code_is_there_twice_and_every_set_tells_its_name_its_law_and_its_years()
    {
        Assert.Equal(HolidaySet.All.Length, HolidaySet.All.DistinctBy(each => each.Code).Count());
        Assert.Equal(HolidaySet.All.Length, HolidaySet.All.DistinctBy(each => each.Name).Count());
        Assert.All(HolidaySet.All, set =>
        {
            Assert.NotEmpty(set.Sources);
            Assert.All(set.Sources, source => Assert.False(string.IsNullOrWhiteSpace(source)));
            Assert.Equal(set.SubdivisionCode is null ? set.CountryCode : $"{set.CountryCode}-{set.SubdivisionCode}", set.Code);
            Assert.Equal((2000, 2050), (set.FirstYear, set.LastYear));
            Assert.Equal($"{set.Code} {set.Name}", set.ToString());
        });
    }

    [Fact]
    public void No_holiday_is_an_object_of_two_sets()
    {
        Holiday[] holidays = [.. HolidaySet.All.SelectMany(each => each.Holidays)];
        Assert.Equal(holidays.Length, holidays.Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Fact]
    public void Two_holidays_fall_on_one_date_only_where_a_movable_one_or_a_patron_saint_meets_another()
    {
        string[] meetings =
        [
            .. from set in HolidaySet.All
               from year in Enumerable.Range(set.FirstYear, set.LastYear - set.FirstYear + 1)
               from date in set.DatesIn(year).GroupBy(each => each.Date)
               where date.Count() > 1
               select set.CountryCode + ": " + string.Join(" and ", date.Select(each => each.Name)),
        ];
        Assert.Equal(
            """
            DE: Labour Day and Ascension Day
            FR: Labour Day and Ascension Day
            IT: All Saints' Day and National Unity Day
            IT: Easter Monday and Liberation Day
            IT: Easter Monday and Liberation Day and San Marco
            IT: Easter Sunday and Liberation Day
            IT: Easter Sunday and Liberation Day and San Marco
            IT: Easter Sunday and San Giorgio
            IT: Liberation Day and San Marco
            IT: National Unity Day and San Giusto
            IT: Republic Day and Whit Monday
            IT: St Francis of Assisi and San Petronio
            """,
            string.Join('\n', meetings.Distinct().Order(StringComparer.Ordinal)),
            ignoreLineEndingDifferences: true);
    }
}
