using NodaTime;
using static Helpdesk.Calendars.HolidayRule;

namespace Helpdesk.Calendars.Sets;

/// <summary>The federal holidays of the United States.</summary>
internal static class AmericanSets
{
    public const string CountryCode = "US";

    public static IEnumerable<HolidaySet> All() =>
    [
        new(
            CountryCode,
            subdivisionCode: null,
            "United States",
            [
                "5 U.S.C. 6103(a): the holidays",
                "5 U.S.C. 6103(b): a holiday on a Saturday is observed on the Friday before",
                "Executive Order 11582 of 11 February 1971, section 3: a holiday on a Sunday is observed on the Monday after",
                "Public Law 117-17 of 17 June 2021: Juneteenth, from 2021",
            ],
            Federal),
    ];

    // Inauguration Day, 5 U.S.C. 6103(c), is a holiday of the area of Washington only. Days on which an order of the president closed the
    // departments (of mourning, 24 December) are no holidays.
    private static IEnumerable<Holiday> Federal() =>
    [
        Shifted("New Year's Day", FixedDate(1, 1)),
        new("Birthday of Martin Luther King, Jr.", NthWeekday(3, IsoDayOfWeek.Monday, 1)),
        new("Washington's Birthday", NthWeekday(3, IsoDayOfWeek.Monday, 2)),
        new("Memorial Day", LastWeekday(IsoDayOfWeek.Monday, 5)),
        Shifted("Juneteenth National Independence Day", FixedDate(6, 19).FromYear(2021)),
        Shifted("Independence Day", FixedDate(7, 4)),
        new("Labor Day", NthWeekday(1, IsoDayOfWeek.Monday, 9)),
        new("Columbus Day", NthWeekday(2, IsoDayOfWeek.Monday, 10)),
        Shifted("Veterans Day", FixedDate(11, 11)),
        new("Thanksgiving Day", NthWeekday(4, IsoDayOfWeek.Thursday, 11)),
        Shifted("Christmas Day", FixedDate(12, 25)),
    ];

    private static Holiday Shifted(string name, HolidayRule rule) => new Holiday(name, rule).WithObservance(Observance.NearestWeekday);
}
