using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Serialization;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Calendars made of others as documents.</summary>
public class CombinationDocumentTests
{
    private static readonly string Example = KeptDocument.Combination.TrimEnd();

    private static BusinessCalendar Rome { get; } =
        new BusinessCalendarBuilder("rome", "Europe/Rome").WithHours("Mon-Fri 09:00-17:00").WithHolidays(HolidaySet.For("IT")).Build();

    [Fact]
    public void A_combination_is_written_with_its_parts_and_reads_back_equal()
    {
        BusinessCalendar desk = Rome
            .Union(new BusinessCalendarBuilder("sydney", "Australia/Sydney").WithHours("Mon-Fri 09:00-17:00").Build())
            .Union(OpenTime.Never)
            .Except(new BusinessCalendarBuilder("maintenance", "Etc/UTC").WithHours("Mon 22:00-23:00").Build())
            .ToCalendar("desk", "Etc/UTC", version: 2);
        Assert.Equal(Example, CalendarJson.Write(desk, indented: true));
        Assert.Equal(desk, CalendarJson.Read(Example));
    }

    [Fact]
    public void Generated_combinations_read_back_equal() => Laws.Hold(200, AlgebraCase.Cases, value =>
    {
        BusinessCalendar combined = AlgebraCase.Calendar(value.Formula.Of(value.Parts));
        Assert.Equal(combined, CalendarJson.Read(CalendarJson.Write(combined)));
    });

    [Fact]
    public void The_deepest_combination_of_calendars_with_the_deepest_rule_reads_back()
    {
        HolidayRule rule = HolidayRule.FixedDate(5, 4);
        for (int level = 1; level < HolidayRule.MaxDepth; level++)
        {
            rule = rule.FromYear(2000 + level);
        }

        BusinessCalendar inner = new BusinessCalendarBuilder("inner", "Etc/UTC").WithHours("Mon-Fri 09:00-17:00").WithHoliday("Deep", rule).Build();
        OpenTime sets = inner;
        while (sets.Depth < OpenTime.MaxDepth)
        {
            sets = Rome.Union(sets);
        }

        OpenTime calendars = inner;
        while (calendars.Depth + 3 <= OpenTime.MaxDepth)
        {
            calendars = Rome.Union(calendars).ToCalendar("outer", "Etc/UTC");
        }

        foreach (OpenTime deepest in (OpenTime[])[sets, calendars])
        {
            BusinessCalendar calendar = deepest.Union(Rome).ToCalendar("deepest", "Etc/UTC");
            Assert.Equal(calendar, CalendarJson.Read(CalendarJson.Write(calendar)));
        }
    }

    [Theory]
    [InlineData("\"constant\": \"never\"", "\"constant\": \"sometimes\"", "$.combination.difference[0].union[2].constant", "Must be one of always, never, but is \"sometimes\".")]
    [InlineData("\"constant\": \"never\"", "", "$.combination.difference[0].union[2]", "Must have exactly one of calendar, union, intersection, difference, constant, but has none.")]
    [InlineData("\"constant\": \"never\"", "\"constant\": \"never\", \"union\": []", "$.combination.difference[0].union[2]", "Must have exactly one of calendar, union, intersection, difference, constant, but has union and constant.")]
    [InlineData("\"constant\": \"never\"", "\"union\": []", "$.combination.difference[0].union[2].union", "Must be a list of at least two parts, but is empty.")]
    [InlineData("\"constant\": \"never\"", "\"intersection\": [{ \"constant\": \"never\" }]", "$.combination.difference[0].union[2].intersection", "Must be a list of at least two parts, but is a list of one.")]
    [InlineData("Australia/Sydney", "Australia/Sidney", "$.combination.difference[0].union[1].calendar.zone", null)]
    [InlineData("\"id\": \"rome\"", "\"format\": \"helpdesk-calendar/1\", \"id\": \"rome\"", "$.combination.difference[0].union[0].calendar.format", "Is said once, for the whole document.")]
    [InlineData("\"combination\"", "\"hours\": \"24/7\", \"combination\"", "$.hours", "A combination has no layers of its own; give them to one of its calendars.")]
    [InlineData("\"combination\"", "\"breaks\": [], \"combination\"", "$.breaks", "A combination has no layers of its own; give them to one of its calendars.")]
    [InlineData("\"union\"", "\"intersection\"", "$", "The calendar \"desk\" never opens: it has no open time in the years 1900 to 2149.")]
    public void What_is_wrong_is_told_with_its_path(string good, string bad, string path, string? message)
    {
        string broken = Example.Replace(good, bad, StringComparison.Ordinal);
        Assert.False(CalendarJson.TryRead(broken, out _, out DocumentProblem? problem));
        Assert.Equal(path, problem.Path);
        Assert.Equal(message ?? problem.Message, problem.Message);
    }

    [Fact]
    public void Too_many_levels_are_refused()
    {
        string part = "{ \"constant\": \"always\" }";
        for (int level = 0; level < 17; level++)
        {
            part = $$"""{ "union": [ { "constant": "always" }, {{part}} ] }""";
        }

        Assert.False(CalendarJson.TryRead($$"""{ "format": "helpdesk-calendar/1", "id": "deep", "zone": "Etc/UTC", "combination": {{part}} }""", out _, out DocumentProblem? problem));
        Assert.Equal("$.combination.union[1]", problem.Path);
        Assert.Contains("16 deep", problem.Message, StringComparison.Ordinal);
    }
}
