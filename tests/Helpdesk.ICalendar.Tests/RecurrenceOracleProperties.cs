using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Helpdesk.ICalendar.Tests;

/// <summary>Yearly rules as the package reads them, on Ical.Net, beside Core's own recurrences.</summary>
public class RecurrenceOracleProperties
{
    private static readonly string[][] Parts =
    [
        ["", "INTERVAL=1", "INTERVAL=2", "INTERVAL=3"],
        ["", "BYMONTH=5", "BYMONTH=2,11", "BYMONTH=1,12"],
        ["", "BYMONTHDAY=1", "BYMONTHDAY=29,-1", "BYMONTHDAY=13", "BYYEARDAY=1,-1", "BYYEARDAY=60"],
        ["", "BYDAY=MO", "BYDAY=1MO", "BYDAY=-1FR,2TU", "BYDAY=SA,SU"],
        ["", "COUNT=1", "COUNT=7", "UNTIL=20310615", "UNTIL=20280229"],
    ];

    private static readonly Arbitrary<(LocalDate Start, string Rule)> Rules =
        Gen.Choose(0, 4_000).SelectMany(_ => Gen.Choose(0, 2_399), (days, picks) => (new LocalDate(2015, 1, 1).PlusDays(days), Rule(picks))).ToArbitrary();

    [Fact]
    public void Dates_are_those_of_a_yearly_rule_of_a_calendar()
    {
        int compared = 0;
        Laws.Hold(1_000, Rules, each =>
        {
            ICalendarImport import = HolidayICalendar.Read(Feeds.Event(FormattableString.Invariant($"DTSTART:{each.Start:uuuuMMdd}\nSUMMARY:x\nRRULE:{each.Rule}")), Imports.Years(2010, 2045));
            if (import.Problems.Any(problem => problem.IsLeftOut))
            {
                return;
            }

            compared++;
            HolidayRule expected = HolidayRule.Recurrence(each.Start, each.Rule);
            Assert.Equal(Enumerable.Range(2010, 36).SelectMany(expected.DatesIn), import.Holidays.SelectMany(holiday => holiday.Dates()));
        });
        Assert.True(!Laws.AreMany || compared > 500, $"Only {compared} rules were compared.");
    }

    private static string Rule(int picks)
    {
        var parts = new List<string> { "FREQ=YEARLY" };
        foreach (string[] choices in Parts)
        {
            parts.Add(choices[picks % choices.Length]);
            picks /= choices.Length;
        }

        return string.Join(';', parts.Where(part => part.Length > 0));
    }
}
