using Helpdesk.Calendars;
using Helpdesk.Testing;
using ReplayLog;
using ReplayLog.Input;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>The sample's calendars, and a calendar that is none.</summary>
public sealed class CalendarFileTests
{
    [Fact]
    public void Office_in_Rome_keeps_the_holidays_of_Italy()
    {
        BusinessCalendar expected = new BusinessCalendarBuilder("office-rome", "Europe/Rome")
            .WithHours("Mon-Fri 09:00-13:00, 14:00-18:00")
            .WithHolidays(HolidaySet.For("IT"))
            .Build();

        Assert.Equal(expected, CalendarFile.Read(PathOf("office-rome.json")));
    }

    [Fact]
    public void Office_in_UTC_keeps_none() =>
        Assert.Equal(new BusinessCalendarBuilder("office-utc", "Etc/UTC").WithHours("Mon-Fri 08:00-18:00").Build(), CalendarFile.Read(PathOf("office-utc.json")));

    [Fact]
    public void Calendar_with_a_fault_is_refused_by_file_path_and_value_in_one_line()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("calendar.json", """{ "format": "helpdesk-calendar/1", "id": "desk", "zone": "Etc/UTC", "hours": "24/7", "breaks": [ { "date": "4 May", "hours": "09:00-10:00" } ] }""");

        Assert.Equal(
            $"{file}: $.breaks[0].date: Must be a date such as 2026-04-06, but is \"4 May\".",
            Assert.Throws<InputException>(() => CalendarFile.Read(file)).Message);
    }

    private static string PathOf(string calendar) => Repository.PathOf("docs", "samples", "ReplayLog", "calendars", calendar);
}
