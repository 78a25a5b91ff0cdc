using System.Collections.Immutable;
using Helpdesk.Calendars;
using Helpdesk.Serialization;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Holidays that come from a set of the library are written by its code, and only they.</summary>
public class HolidaySetDocumentTests
{
    private static readonly ImmutableArray<Holiday> Italian = HolidaySet.For("IT").Holidays;

    public static TheoryData<string> Codes => [.. HolidaySet.All.Select(each => each.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_set_is_written_by_its_code_and_read_as_the_same_holidays(string code)
    {
        string json = Written(HolidaySet.For(code).Holidays);
        Assert.Equal($$"""{"set":"{{code}}"}""", json);
        Assert.Equal(HolidaySet.For(code).Holidays.ToArray(), Read(json), ReferenceEqualityComparer.Instance);
    }

    [Fact]
    public void A_set_among_other_holidays_keeps_its_place()
    {
        Holiday before = new("Founders' Day", HolidayRule.FixedDate(3, 4));
        Holiday after = new("Patron", HolidayRule.FixedDate(1, 14));
        Holiday[] holidays = [before, .. Italian, after, .. HolidaySet.For("DE-BY").Holidays];
        string json = Written(holidays);
        Assert.Equal(
            """{"name":"Founders' Day","rule":{"fixedDate":{"month":3,"day":4}}},{"set":"IT"},{"name":"Patron","rule":{"fixedDate":{"month":1,"day":14}}},{"set":"DE-BY"}""",
            json);
        Assert.Equal(holidays, Read(json));
    }

    [Fact]
    public void A_set_with_a_patron_saint_is_the_set_and_the_saint()
    {
        ImmutableArray<Holiday> spoleto = HolidaySet.For("IT").WithPatronSaint("San Ponziano", HolidayRule.FixedDate(1, 14)).Holidays;
        Assert.StartsWith("""{"set":"IT"},{"name":"San Ponziano",""", Written(spoleto), StringComparison.Ordinal);
        Assert.Equal(spoleto.ToArray(), Read(Written(spoleto)));
    }

    [Fact]
    public void Holidays_left_out_are_named_once()
    {
        Holiday[] holidays = [.. Italian.Where(each => each.Name is not "Republic Day" and not "Epiphany")];
        Assert.Equal("""{"set":"IT","without":["Epiphany","Republic Day"]}""", Written(holidays));
        Assert.Equal(holidays, Read(Written(holidays)));
    }

    public static TheoryData<string, Holiday[]> OneByOne => new()
    {
        { "one of two of a name left out", [.. Italian.Where(each => each != Italian.First(first => first.Name == "Republic Day"))] },
        { "another order", [.. Italian.Reverse()] },
        { "more left out than kept", [.. Italian.Take(3)] },
        { "holidays of one's own that fall on the same dates", [.. Italian.Select(each => new Holiday(each.Name, each.Rule))] },
        { "changed holidays", [.. Italian.Select(each => each.WithObservance(Observance.NearestWeekday))] },
    };

    [Theory]
    [MemberData(nameof(OneByOne), DisableDiscoveryEnumeration = true)]
    public void What_no_set_says_is_written_in_full(string why, Holiday[] holidays)
    {
        string json = Written(holidays);
        Assert.False(json.Contains("\"set\"", StringComparison.Ordinal), why);
        Assert.Equal(holidays, Read(json));
    }

    [Fact]
    public void A_set_that_comes_twice_is_written_in_full_the_second_time()
    {
        Holiday[] holidays = [.. Italian, .. Italian];
        string json = Written(holidays);
        Assert.StartsWith("""{"set":"IT"},{"name":"New Year's Day",""", json, StringComparison.Ordinal);
        Assert.Equal(holidays, Read(json));
    }

    [Fact]
    public void Equal_lists_write_equal_documents_however_they_were_made()
    {
        // Two calendars that were equal used to take 143 and 1,325 characters: the writer went by the objects.
        Holiday[] copied = [.. Italian.Select(each => each with { })];
        Assert.Equal(Italian.ToArray(), copied);
        Assert.Equal(Written(Italian), Written(copied));

        // What a set is called is data: two sets may have the same holidays today.
        Holiday[] own = [.. Italian.Select(each => new Holiday(each.Name, each.Rule))];
        Assert.NotEqual(Italian.ToArray(), own);
        Assert.NotEqual(HolidaySet.For("DE-NW").Holidays.ToArray(), HolidaySet.For("DE-RP").Holidays.ToArray());
        Assert.Equal(HolidaySet.For("DE-NW").Holidays.Select(each => each.ToString()), HolidaySet.For("DE-RP").Holidays.Select(each => each.ToString()));
    }

    [Fact]
    public void A_holiday_taken_from_a_set_by_itself_says_so()
    {
        Holiday[] one = [Italian[0]];
        Assert.Contains("\"fromSet\":\"IT\"", Written(one), StringComparison.Ordinal);
        Assert.Equal(one, Read(Written(one)));
        Assert.Null(one[0].WithHours(DayHours.Parse("09:00-12:00")).SetCode);
        DocumentException refused = Assert.Throws<DocumentException>(() => Read(Written(one).Replace("\"IT\"", "\"XX\"", StringComparison.Ordinal)));
        Assert.Equal("$.holidays[0].fromSet", refused.Problem.Path);
    }

    private static string Written(IEnumerable<Holiday> holidays)
    {
        string json = CalendarJson.WriteHolidays(holidays);
        const string start = """{"format":"helpdesk-holidays/1","holidays":[""";
        Assert.StartsWith(start, json, StringComparison.Ordinal);
        return json[start.Length..^2];
    }

    private static Holiday[] Read(string items) => [.. CalendarJson.ReadHolidays($$"""{"format":"helpdesk-holidays/1","holidays":[{{items}}]}""")];
}
