using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Serialization;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Lists of holidays as documents: to the letter, and back.</summary>
public class HolidayDocumentTests
{
    [Fact]
    public void Holidays_are_written_with_what_is_not_usual_and_read_back_equal()
    {
        Holiday[] holidays =
        [
            new Holiday("New Year's Day", HolidayRule.FixedDate(1, 1)),
            new Holiday("Sant’Ambrogio", HolidayRule.FixedDate(12, 7)).WithObservance(Observance.NextWorkingDay),
            new Holiday("Ēostre \"<&>\" 復活祭", HolidayRule.Easter(0)).WithHours(DayHours.Parse("08:00-12:00, 22:00-24:00")),
            new Holiday("Retreat", HolidayRule.On(Given.Date("2026-05-09"))).WithObservance(Observance.NearestWeekday, keepsOwnDay: false),
            new Holiday("Retreat", HolidayRule.On(Given.Date("2026-05-09"))).WithObservance(Observance.OwnDay, keepsOwnDay: false),
        ];
        string json = CalendarJson.WriteHolidays(holidays, indented: true);
        Assert.Equal(
            """
            {
              "format": "helpdesk-holidays/1",
              "holidays": [
                {
                  "name": "New Year's Day",
                  "rule": {
                    "fixedDate": {
                      "month": 1,
                      "day": 1
                    }
                  }
                },
                {
                  "name": "Sant’Ambrogio",
                  "rule": {
                    "fixedDate": {
                      "month": 12,
                      "day": 7
                    }
                  },
                  "observance": "NextWorkingDay"
                },
                {
                  "name": "Ēostre \"<&>\" 復活祭",
                  "rule": {
                    "easter": 0
                  },
                  "hours": "08:00-12:00, 22:00-24:00"
                },
                {
                  "name": "Retreat",
                  "rule": {
                    "on": "2026-05-09"
                  },
                  "observance": "NearestWeekday",
                  "keepsOwnDay": false
                },
                {
                  "name": "Retreat",
                  "rule": {
                    "on": "2026-05-09"
                  },
                  "keepsOwnDay": false
                }
              ]
            }
            """,
            json);
        Assert.Equal(holidays, CalendarJson.ReadHolidays(json));
        Assert.Equal(holidays, CalendarJson.ReadHolidays(CalendarJson.WriteHolidays(holidays)));
    }

    [Fact]
    public void No_holidays_are_a_list_too()
    {
        Assert.Equal("""{"format":"helpdesk-holidays/1","holidays":[]}""", CalendarJson.WriteHolidays([]));
        Assert.True(CalendarJson.TryReadHolidays(CalendarJson.WriteHolidays([]), out var none, out DocumentProblem? problem));
        Assert.Empty(none);
        Assert.Null(problem);
    }

    [Fact]
    public void A_byte_order_mark_before_a_document_is_no_part_of_it() =>
        Assert.Empty(CalendarJson.ReadHolidays("\uFEFF" + CalendarJson.WriteHolidays([])));

    [Fact]
    public void A_surrogate_pair_is_written_whole()
    {
        Holiday whole = new("Day \ud83c\udf89 of the cat", HolidayRule.Easter(0));
        Assert.Contains("\"Day \\uD83C\\uDF89 of the cat\"", CalendarJson.WriteHolidays([whole]), StringComparison.Ordinal);
        Assert.Equal([whole], CalendarJson.ReadHolidays(CalendarJson.WriteHolidays([whole])));
    }
}
