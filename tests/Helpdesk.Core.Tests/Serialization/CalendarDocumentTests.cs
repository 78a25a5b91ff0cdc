using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Serialization;
using NodaTime;
using NodaTime.TimeZones;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Whole calendars as documents: to the letter, and back.</summary>
public class CalendarDocumentTests
{
    private const string Example = """
        {
          "format": "helpdesk-calendar/1",
          "id": "milan",
          "version": 3,
          "zone": "Europe/Rome",
          "hours": "Mon-Fri 09:00-18:00; Sat-Sun off",
          "hoursFrom": [
            {
              "from": "2026-06-15",
              "hours": "Mon-Fri 08:00-14:00; Sat-Sun off"
            },
            {
              "from": "2026-09-01",
              "hours": "Mon-Fri 09:00-18:00; Sat-Sun off"
            }
          ],
          "holidays": [
            {
              "set": "IT-MI",
              "without": [
                "Epiphany"
              ]
            },
            {
              "name": "Summer closure",
              "rule": {
                "range": {
                  "first": "2026-08-10",
                  "last": "2026-08-21"
                }
              },
              "hours": "08:00-12:00",
              "observance": "NextWorkingDay",
              "keepsOwnDay": false
            }
          ],
          "specialHours": [
            {
              "date": "2026-12-23",
              "hours": "off"
            },
            {
              "date": "2026-12-24",
              "hours": "09:00-13:00",
              "name": "Christmas Eve"
            }
          ],
          "breaks": [
            {
              "date": "2026-03-04",
              "hours": "11:00-11:30",
              "name": "Fire drill"
            },
            {
              "date": "2026-03-05",
              "hours": "23:30-00:30"
            }
          ]
        }
        """;

    [Fact]
    public void A_calendar_is_written_in_the_words_of_its_builder_and_reads_back_equal()
    {
        BusinessCalendar calendar = Milan();
        Assert.Equal(Example, CalendarJson.Write(calendar, indented: true));
        Assert.Equal(calendar, CalendarJson.Read(Example));
        Assert.Equal(calendar, CalendarJson.Read(CalendarJson.Write(calendar)));
        Assert.Equal(calendar, CalendarJson.Read(Example.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_usual_is_left_out()
    {
        Assert.Equal(
            """{"format":"helpdesk-calendar/1","id":"desk","version":1,"zone":"Etc/UTC","hours":"Mon-Sun 00:00-24:00"}""",
            CalendarJson.Write(Given.Calendar("24/7")));
        Assert.Equal(
            Given.Calendar("24/7"),
            CalendarJson.Read("""{ "hours": "24/7", "zone": "Etc/UTC", "id": "desk", "format": "helpdesk-calendar/1" }"""));
    }

    public static TheoryData<string, BusinessCalendarBuilder> Corners => new()
    {
        { "no hours before the first date", new BusinessCalendarBuilder("desk", "Etc/UTC").WithHoursFrom(Given.Date("2026-01-01"), "24/7").ClosedFrom(Given.Date("2026-02-01")) },
        { "no weekly hours at all", new BusinessCalendarBuilder("desk", "Etc/UTC").WithSpecialHours(Given.Date("1900-01-01"), "10:00-10:01") },
        { "hours before all dates", Given.Builder("24/7").WithHoursFrom(Given.Date("-0500-01-01"), "Mon 09:00-10:00") },
        { "hours to the nanosecond", Given.Builder("Mon 09:00:00.000000001-09:30:15.5; Tue 23:59:59.999999999-24:00") },
        { "nights, and hours that touch through more than a day", Given.Builder("Fri 20:00-24:00; Sat 00:00-12:00, 12:00-06:00; Sun 22:00-05:59") },
        { "a day of 24 hours that starts at noon", Given.Builder("Mon 06:00-12:00, 12:00-06:00") },
        { "breaks that begin at once, in the order given", Given.Builder("24/7").WithBreak(Given.Date("2026-03-04"), "12:00-14:00", "Long").WithBreak(Given.Date("2026-03-04"), "12:00-13:00", "Short") },
        { "a great version and an unusual name", Given.Builder("24/7").WithVersion(int.MaxValue).WithId(" \"\\/<>\u00A0\u200D 東京 🎉 ") },
        { "a holiday twice", Given.Builder("24/7").WithHoliday("Easter", HolidayRule.Easter(0)).WithHoliday("Easter", HolidayRule.Easter(0)) },
        { "a fixed offset", Given.Builder("24/7", "UTC+05:45") },
        { "an alias of a zone", Given.Builder("24/7", "Asia/Calcutta") },
    };

    [Theory]
    [MemberData(nameof(Corners), DisableDiscoveryEnumeration = true)]
    public void A_calendar_reads_back_equal_however_unusual(string corner, BusinessCalendarBuilder builder)
    {
        BusinessCalendar calendar = builder.Build();
        Assert.True(calendar.Equals(CalendarJson.Read(CalendarJson.Write(calendar))), corner);
        Assert.True(calendar.Equals(CalendarJson.Read(CalendarJson.Write(calendar, indented: true))), corner);
    }

    [Fact]
    public void Documents_are_the_same_in_every_culture()
    {
        string[] Print() => [CalendarJson.Write(Milan(), indented: true), CalendarJson.Write(CalendarJson.Read(Example)), CalendarJson.WriteRule(HolidayRule.Easter(-2).InYears(-1000, 3000))];
        string[] invariant = Print();
        Assert.Equal(invariant, HostileCulture.Run(Print));
        Assert.DoesNotContain('\r', invariant[0]);
    }

    [Fact]
    public void A_calendar_takes_its_zone_from_the_data_it_is_given()
    {
        var provider = new DateTimeZoneCache(new OneZone());
        BusinessCalendar calendar = new BusinessCalendarBuilder("desk", "Moon/Base", provider).WithHours("24/7").Build();
        string json = CalendarJson.Write(calendar);
        Assert.Equal(calendar, CalendarJson.Read(json, provider));
        Assert.Equal("moon 1", CalendarJson.Read(json, provider).TimeZoneVersion);
        Assert.False(CalendarJson.TryRead(json, out BusinessCalendar? none, out DocumentProblem? problem));
        Assert.Null(none);
        Assert.Equal("$.zone", problem.Path);
    }

    private static BusinessCalendar Milan() => new BusinessCalendarBuilder("milan", "Europe/Rome")
        .WithVersion(3)
        .WithHours("Mon-Fri 09:00-18:00")
        .WithHoursFrom(Given.Date("2026-09-01"), "Mon-Fri 09:00-18:00")
        .WithHoursFrom(Given.Date("2026-06-15"), "Mon-Fri 08:00-14:00")
        .WithHolidays(HolidaySet.For("IT-MI"))
        .WithoutHoliday("Epiphany")
        .WithHoliday(new Holiday("Summer closure", HolidayRule.Range(Given.Dates("2026-08-10", "2026-08-21")))
            .WithHours(DayHours.Parse("08:00-12:00"))
            .WithObservance(Observance.NextWorkingDay, keepsOwnDay: false))
        .WithSpecialHours(Given.Date("2026-12-24"), "09:00-13:00", "Christmas Eve")
        .WithSpecialHours(Given.Date("2026-12-23"), "off")
        .WithBreak(Given.Date("2026-03-05"), "23:30-00:30")
        .WithBreak(Given.Date("2026-03-04"), "11:00-11:30", "Fire drill")
        .Build();

    private sealed class OneZone : IDateTimeZoneSource
    {
        public string VersionId => "moon 1";

        public DateTimeZone ForId(string id) => new Moon(id);

        public IEnumerable<string> GetIds() => ["Moon/Base"];

        public string? GetSystemDefaultId() => null;
    }
    private sealed class Moon(string id) : DateTimeZone(id, isFixed: true, Offset.Zero, Offset.Zero)
    {
        private readonly ZoneInterval always = new(id, start: null, end: null, Offset.Zero, Offset.Zero);

        public override ZoneInterval GetZoneInterval(Instant instant) => always;
    }
}
