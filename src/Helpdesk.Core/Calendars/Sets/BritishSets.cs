using NodaTime;
using static Helpdesk.Calendars.HolidayRule;

namespace Helpdesk.Calendars.Sets;

/// <summary>The bank holidays of the parts of the United Kingdom.</summary>
internal static class BritishSets
{
    public const string CountryCode = "GB";

    private const string Act = "Banking and Financial Dealings Act 1971 (c. 80), section 1 and Schedule 1";

    private const string Proclamations =
        "Royal Proclamations under section 1(2) and (3) of that Act: days in lieu, and the moved and extra days of 2002, 2011, 2012, 2020, 2022 and 2023";

    private const string CommonLaw = "Common law: Good Friday and Christmas Day";

    public static IEnumerable<HolidaySet> All() =>
    [
        England("EAW", "England and Wales"),
        England("ENG", "England"),
        England("WLS", "Wales"),
        new(
            CountryCode,
            "SCT",
            "United Kingdom, Scotland",
            [
                $"{Act}, paragraph 2: the bank holidays of Scotland",
                $"{Proclamations}; 26 December and the last Monday in May; 15 June 2026",
                "St Andrew's Day Bank Holiday (Scotland) Act 2007 (asp 2), section 1: 30 November, from 2007",
            ],
            Scottish),
        new(
            CountryCode,
            "NIR",
            "United Kingdom, Northern Ireland",
            [
                $"{Act}, paragraph 3: the bank holidays of Northern Ireland",
                $"{Proclamations}; 1 January and the first Monday in May",
                "Proclamations of the Secretary of State for Northern Ireland under section 1(5) of that Act: 12 July",
                CommonLaw,
            ],
            NorthernIrish),
    ];

    private static HolidaySet England(string code, string name) => new(
        CountryCode,
        code,
        $"United Kingdom, {name}",
        [$"{Act}, paragraph 1: the bank holidays of England and Wales", $"{Proclamations}; 1 January and the first Monday in May", CommonLaw],
        English);

    private static IEnumerable<Holiday> English() =>
    [
        Substituted("New Year's Day", FixedDate(1, 1)),
        new("Good Friday", Easter(-2)),
        new("Easter Monday", Easter(1)),
        .. MayAndOnceOnly(),
        new("Summer bank holiday", LastWeekday(IsoDayOfWeek.Monday, 8)),
        .. Christmas(),
    ];

    private static IEnumerable<Holiday> Scottish() =>
    [
        Substituted("New Year's Day", FixedDate(1, 1)),
        Substituted("2nd January", FixedDate(1, 2)),
        new("Good Friday", Easter(-2)),
        .. MayAndOnceOnly(),
        new("World Cup bank holiday", On(new LocalDate(2026, 6, 15))),
        new("Summer bank holiday", NthWeekday(1, IsoDayOfWeek.Monday, 8)),
        Substituted("St Andrew's Day", FixedDate(11, 30).FromYear(2007)),
        .. Christmas(),
    ];

    private static IEnumerable<Holiday> NorthernIrish() =>
    [
        Substituted("New Year's Day", FixedDate(1, 1)),
        Substituted("St Patrick's Day", FixedDate(3, 17)),
        new("Good Friday", Easter(-2)),
        new("Easter Monday", Easter(1)),
        .. MayAndOnceOnly(),
        Substituted("Battle of the Boyne (Orangemen's Day)", FixedDate(7, 12)),
        new("Summer bank holiday", LastWeekday(IsoDayOfWeek.Monday, 8)),
        .. Christmas(),
    ];

    /// <summary>What all parts have between Easter and August, and the days of one year only.</summary>
    private static IEnumerable<Holiday> MayAndOnceOnly() =>
    [
        .. MovedHoliday.Of("Early May bank holiday", NthWeekday(1, IsoDayOfWeek.Monday, 5), new LocalDate(2020, 5, 8)),
        .. MovedHoliday.Of(
            "Spring bank holiday",
            LastWeekday(IsoDayOfWeek.Monday, 5),
            new LocalDate(2002, 6, 4),
            new LocalDate(2012, 6, 4),
            new LocalDate(2022, 6, 2)),
        new("Golden Jubilee bank holiday", On(new LocalDate(2002, 6, 3))),
        new("Royal wedding bank holiday", On(new LocalDate(2011, 4, 29))),
        new("Diamond Jubilee bank holiday", On(new LocalDate(2012, 6, 5))),
        new("Platinum Jubilee bank holiday", On(new LocalDate(2022, 6, 3))),
        new("Bank holiday for the State Funeral of Queen Elizabeth II", On(new LocalDate(2022, 9, 19))),
        new("Bank holiday for the coronation of King Charles III", On(new LocalDate(2023, 5, 8))),
    ];

    private static IEnumerable<Holiday> Christmas() =>
    [
        Substituted("Christmas Day", FixedDate(12, 25)),
        Substituted("Boxing Day", FixedDate(12, 26)),
    ];

    private static Holiday Substituted(string name, HolidayRule rule) => new Holiday(name, rule).WithObservance(Observance.NextWorkingDay);
}
