using Helpdesk.Calendars;
using Helpdesk.Calendars.Timeline;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Serialization;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Calendar documents that are short and were made to cost much work: each is read or refused within a bound of steps, which is counted and not timed.</summary>
public class HostileCalendarTests
{
    /// <summary>All that an accepted calendar may cost over all supported years, which is some two seconds.</summary>
    private const long MostSteps = 60_000_000;

    private const string AllYears = """{"range":{"first":"1900-01-01","last":"2149-12-31"}}""";

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void One_observance_on_every_day_of_all_years()
    {
        string json = Document("24/7", Holiday("x", AllYears, "NextWorkingDay"));
        Assert.InRange(json.Length, 180, 230);
        DocumentProblem problem = Refusal(json);
        Assert.Equal(new DocumentProblem("$", "The calendar \"desk\" never opens: it has no open time in the years 1900 to 2149."), problem);
        AssertSearched(json, 20_000_000);
    }

    [Fact]
    public void Ten_observances_on_every_day_of_all_years()
    {
        string json = Document("24/7", Times(10, i => Holiday($"x{i}", AllYears, "NextWorkingDay")));
        Assert.InRange(json.Length, 1_000, 1_500);
        Assert.Equal(
            new DocumentProblem("$.holidays[5]", "With 'x5', the holidays of calendar 'desk' could be moved by their observance from 2196 dates a year in all; the limit is 2000."),
            Refusal(json));
    }

    [Fact]
    public void Fifty_holidays_of_31_rules_that_last_a_year()
    {
        DocumentProblem problem = Refusal(Document("24/7", Times(50, i => Holiday($"x{i}", Nested(31, """{"fixedDate":{"month":1,"day":1}}""", 366)))));
        Assert.StartsWith("$.holidays[0].rule.lasting.rule", problem.Path, StringComparison.Ordinal);
        Assert.Contains("steps to work out; the limit is 2000000.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Holidays_of_rules_that_are_as_deep_as_they_may_be()
    {
        string Deep(int count) => Document("24/7", Times(count, i => Holiday($"x{i}", Nested(20, """{"fixedDate":{"month":1,"day":1}}""", 366))));
        DocumentProblem problem = Refusal(Deep(50));
        Assert.Equal("$.holidays[7].rule", problem.Path);
        Assert.Contains("those of the document take", problem.Message, StringComparison.Ordinal);
        Assert.Contains("never opens", Refusal(Deep(1)).Message, StringComparison.Ordinal);
        Assert.Contains("is not known to open", Refusal(Deep(5)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_holidays_of_a_year_that_push_one_another_on()
    {
        string json = Document("24/7", Times(20, i => Holiday($"x{i}", """{"lasting":{"rule":{"fixedDate":{"month":1,"day":1}},"days":366}}""", "NextWorkingDay")));
        DocumentProblem problem = Refusal(json);
        Assert.Equal("$.holidays[5]", problem.Path);
        Assert.Contains("the limit is 2000", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_intersection_of_990_calendars()
    {
        DocumentProblem problem = Refusal(Intersection(990, i => $"Mon-Fri 09:00-17:{i / 60:00}:{i % 60:00}"));
        Assert.Equal(new DocumentProblem("$", "At most 100 different calendars can be combined, but 'desk' combines 990."), problem);

        BusinessCalendar same = CalendarJson.Read(Intersection(990, _ => "Mon-Fri 09:00-17:00"));
        AssertBounded(same, 1_000_000);
        Assert.Equal(Start + Duration.FromHours(8), same.Add(Start, BusinessTime.FromHours(8)));

        // As many as can be, which are open together in the last year that is looked at only.
        string rare = Intersection(100, i => i == 99 ? "Sat 09:00-10:00" : $"Mon-Fri 09:00-17:{i / 60:00}:{i % 60:00}", """, "specialHours":[{"date":"1900-01-01","hours":"09:00-10:00"}]""");
        problem = Refusal(rare);
        Assert.Equal(new DocumentProblem("$", "The calendar \"desk\" is not known to open: no open time was found in 15000000 steps of searching, the limit of one document."), problem);
    }

    [Fact]
    public void A_hundred_calendars_of_ordinary_hours_are_combined() =>
        AssertBounded(CalendarJson.Read(Intersection(100, i => $"Mon-Fri 09:00-17:{i / 60:00}:{i % 60:00}")), 200_000_000);

    [Fact]
    public void Very_many_openings_a_day()
    {
        Assert.Equal(200, DayHours.Parse(Openings(200)).Intervals.Count);
        FormatException refused = Assert.Throws<FormatException>(() => DayHours.Parse(Openings(201)));
        Assert.EndsWith(": There are 201 intervals in one day; the limit is 200.", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => DayHours.Of(DayHours.Parse(Openings(200)).Intervals.Append(HoursInterval.Parse("23:59:58-23:59:59"))));
        Assert.Equal(
            "At position 8 of 'Mon-Sun " + Openings(2000)[..52] + "...': There are 2000 intervals in one day; the limit is 200.",
            Assert.Throws<FormatException>(() => WeeklyHours.Parse("Mon-Sun " + Openings(2000))).Message);

        string long17 = string.Join(',', Enumerable.Repeat("09:00-10:00", 140_000));
        Assert.InRange(long17.Length, 1_600_000, 1_800_000);
        Assert.InRange(Refusal(Document($"Mon-Sun {long17}", "")).Message.Length, 20, 300);

        // Intervals that touch are one, however many there are.
        Assert.Single(DayHours.Of(Enumerable.Range(0, 1440).Select(i => Minute(i, i + 1))).Intervals);
    }

    [Fact]
    public void The_most_openings_a_day_hold_no_table_of_a_century()
    {
        BusinessCalendar calendar = CalendarJson.Read(Document($"Mon-Sun {Openings(200)}", ""));
        AssertBounded(calendar);
        var timeline = new OpenTimeline(calendar.Source);
        long all = timeline.Between(Nanos.Min, Nanos.Max);
        Assert.Equal(200 * NodaConstants.NanosecondsPerMinute * ((Nanos.Max - Nanos.Min) / Nanos.PerDay), all);
        Assert.True(timeline.Table.Count <= OpenTimeline.MaxOpenings);
        Assert.Equal(Nanos.Max - Nanos.PerDay + (((199 * 7) + 1) * NodaConstants.NanosecondsPerMinute), timeline.Forward(Nanos.Min, all, latest: false));
    }

    [Fact]
    public void Ordinary_desks_are_far_from_every_limit()
    {
        BusinessCalendarBuilder builder = Given.Builder($"Mon-Sun {Openings(50)}", "Europe/Rome");
        foreach (int i in Enumerable.Range(0, 400))
        {
            builder.WithHoliday(new Holiday($"h{i}", HolidayRule.FixedDate((i % 12) + 1, (i % 28) + 1).FromYear(1950)).WithObservance(Observance.NextWorkingDay));
        }

        foreach (int i in Enumerable.Range(0, 20 * 365))
        {
            builder.WithSpecialHours(new LocalDate(2015, 1, 1).PlusDays(i), "09:00-10:00");
        }

        BusinessCalendar calendar = CalendarJson.Read(CalendarJson.Write(builder.Build()));
        AssertBounded(calendar, 10_000_000);
        Assert.Equal(BusinessTime.FromHours(365), calendar.Between(Instant.FromUtc(2025, 1, 1, 0, 0), Instant.FromUtc(2026, 1, 1, 0, 0)));
    }

    /// <summary>What a calendar costs over all years, each of which is asked about, is within a bound.</summary>
    private static void AssertBounded(BusinessCalendar calendar, long most = MostSteps)
    {
        var timeline = new OpenTimeline(calendar.Source);
        timeline.Between(Nanos.Min, Nanos.Max);
        Assert.InRange(timeline.Steps, 1, most);
    }

    /// <summary>What the same calendar costs that opens once, in the last year that is looked at.</summary>
    private static void AssertSearched(string json, long most)
    {
        BusinessCalendar calendar = CalendarJson.Read(json[..^1] + """,  "specialHours":[{"date":"1900-01-01","hours":"09:00-10:00"}]}""");
        var meter = new WorkMeter();
        Assert.True(calendar.Source.HasOpenTime(meter));
        Assert.InRange(meter.Steps, 1, most);
    }

    private static string Document(string hours, string holidays) =>
        $$"""{"format":"helpdesk-calendar/1","id":"desk","zone":"Etc/UTC","hours":"{{hours}}","holidays":[{{holidays}}]}""";

    private static string Holiday(string name, string rule, string observance = "OwnDay") => $$"""{"name":"{{name}}","rule":{{rule}},"observance":"{{observance}}"}""";

    private static string Nested(int levels, string rule, int days) =>
        string.Concat(Enumerable.Repeat("""{"lasting":{"rule":""", levels)) + rule + string.Concat(Enumerable.Repeat($$""","days":{{days}} } }""", levels));

    private static string Intersection(int count, Func<int, string> hours, string more = "") =>
        """{"format":"helpdesk-calendar/1","id":"desk","zone":"Etc/UTC","combination":{"intersection":["""
        + Times(count, i => $$"""{"calendar":{"id":"c{{i}}","zone":"Etc/UTC","hours":"{{hours(i)}}" """ + (i == count - 1 ? more : "") + "}}") + "]}}";

    /// <summary>Openings of a minute, seven minutes apart where that fits into a day.</summary>
    private static string Openings(int count)
    {
        int apart = count <= 205 ? 7 * 60 : 43;
        return string.Join(", ", Enumerable.Range(0, count).Select(i => Clock(i * apart) + "-" + Clock((i * apart) + (count <= 205 ? 60 : 20))));
    }

    private static string Clock(int second) => FormattableString.Invariant($"{second / 3600:00}:{second / 60 % 60:00}:{second % 60:00}");

    private static HoursInterval Minute(int from, int until) => new(LocalTime.FromMinutesSinceMidnight(from), LocalTime.FromMinutesSinceMidnight(until % 1440));

    private static string Times(int count, Func<int, string> text) => string.Join(',', Enumerable.Range(0, count).Select(text));

    private static DocumentProblem Refusal(string json) => Assert.Throws<DocumentException>(() => CalendarJson.Read(json)).Problem;
}
