using System.Text.Json;
using System.Text.Json.Nodes;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Serialization;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Serialization.Tables;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Old documents keep their meaning.</summary>
public class KeptDocumentTests
{
    [Fact]
    public void A_calendar_of_version_1_reads_as_what_it_said()
    {
        BusinessCalendar expected = new BusinessCalendarBuilder("every-kind", "Europe/Rome")
            .WithVersion(7)
            .WithHours("Mon-Fri 09:00-13:00, 14:00-18:00; Sat 22:00-02:00")
            .WithHoursFrom(Given.Date("2026-06-15"), "Mon-Fri 08:00-14:00")
            .ClosedFrom(Given.Date("2026-08-01"))
            .WithHoursFrom(Given.Date("2026-09-01"), WeeklyHours.AlwaysOpen)
            .WithHolidays(HolidaySet.For("IT-MI"))
            .WithoutHoliday("Epiphany")
            .WithHoliday("Move", HolidayRule.On(Given.Date("2026-05-04")))
            .WithHoliday(new Holiday("Summer closure", HolidayRule.Range(Given.Dates("2026-08-10", "2026-08-21")))
                .WithHours(DayHours.Parse("08:00-12:00"))
                .WithObservance(Observance.NextWorkingDay, keepsOwnDay: false))
            .WithHoliday("Rosh Hashanah", HolidayRule.FixedDate(CalendarSystem.HebrewScriptural, 7, 1))
            .WithHoliday(new Holiday("Founders' Day", HolidayRule.FixedDate(3, 4)).WithObservance(Observance.NearestWeekday))
            .WithHoliday("Presidents' Day", HolidayRule.NthWeekday(3, IsoDayOfWeek.Monday, 2))
            .WithHoliday("Spring Bank Holiday", HolidayRule.LastWeekday(IsoDayOfWeek.Monday, 5))
            .WithHoliday("Midsummer Day", HolidayRule.WeekdayOnOrAfter(IsoDayOfWeek.Saturday, 6, 20))
            .WithHoliday("Repentance Day", HolidayRule.WeekdayOnOrBefore(IsoDayOfWeek.Wednesday, 11, 22))
            .WithHoliday("Good Friday", HolidayRule.Easter(-2))
            .WithHoliday("Orthodox Easter Monday", HolidayRule.OrthodoxEaster(1))
            .WithHoliday("Jubilee", HolidayRule.FixedDate(6, 2).InYears(2025, 2030))
            .WithHoliday("Black Friday", HolidayRule.NthWeekday(4, IsoDayOfWeek.Thursday, 11).PlusDays(1))
            .WithHoliday("Christmas", HolidayRule.FixedDate(12, 24).Lasting(3))
            .WithHoliday("Carnival", HolidayRule.Easter(-47).Except(Given.Date("2021-02-16")))
            .WithHoliday("Town days", HolidayRule.AnyOf(HolidayRule.On(Given.Date("2026-10-01")), HolidayRule.On(Given.Date("2027-10-05"))))
            .WithHoliday("Market", HolidayRule.Recurrence(Given.Date("2020-05-02"), "FREQ=YEARLY;INTERVAL=2;BYMONTH=5;BYDAY=1SA"))
            .WithHoliday(HolidaySet.For("IT").Holidays.First(each => each.Name == "Epiphany"))
            .WithSpecialHours(Given.Date("2026-12-24"), "09:00-13:00", "Christmas Eve")
            .WithSpecialHours(Given.Date("2026-12-31"), "off")
            .WithBreak(Given.Date("2026-03-04"), "11:00-11:30", "Fire drill")
            .WithBreak(Given.Date("2026-03-05"), "23:30-00:30")
            .Build();
        Assert.Equal(expected, CalendarJson.Read(KeptDocument.Calendar));
    }

    [Fact]
    public void Holidays_and_a_rule_of_version_1_read_as_what_they_said()
    {
        Assert.Equal(
            [.. HolidaySet.For("DE-BY").Holidays, new Holiday("Augsburger Friedensfest", HolidayRule.FixedDate(8, 8))],
            CalendarJson.ReadHolidays(KeptDocument.Holidays));
        Assert.Equal(HolidayRule.LastWeekday(IsoDayOfWeek.Monday, 5).FromYear(1971), CalendarJson.ReadRule(KeptDocument.Rule));
    }

    [Fact]
    public void The_kept_calendars_use_every_property_there_is()
    {
        using JsonDocument kept = JsonDocument.Parse(KeptDocument.Calendar);
        using JsonDocument combination = JsonDocument.Parse(KeptDocument.Combination);
        HashSet<string> used = [.. NamesIn(kept.RootElement), .. NamesIn(combination.RootElement)];
        var definitions = new SchemaDefinitions();
        CalendarTable.Calendar.Describe(definitions);
        string[] all = [.. PropertiesIn(definitions.ToJson()!)];
        Assert.True(all.Length > 40);
        
        // Combinations have their own tests, and so has what people may put before a document.
        Assert.Equal(["$schema", "intersection"], all.Except(used).Order(StringComparer.Ordinal));
    }

    /// <summary>The names of all properties that a schema describes.</summary>
    private static IEnumerable<string> PropertiesIn(JsonNode schema) => schema switch
    {
        JsonObject described => described.SelectMany(each => each is { Key: "properties", Value: JsonObject properties }
            ? properties.SelectMany(property => PropertiesIn(property.Value!).Prepend(property.Key))
            : PropertiesIn(each.Value!)),
        JsonArray items => items.SelectMany(each => PropertiesIn(each!)),
        _ => [],
    };

    private static IEnumerable<string> NamesIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(each => NamesIn(each.Value).Prepend(each.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(NamesIn),
        _ => [],
    };
}
