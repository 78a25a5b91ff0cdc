using Helpdesk.Calendars;
using Helpdesk.Serialization;
using NodaTime;
using NodaTime.TimeZones;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Ids of zones that are not quite right get a hint at what was meant, wherever they are read.</summary>
public class ZoneIdTests
{
    public static TheoryData<string, string> Meant => new()
    {
        { "europe/rome", "Europe/Rome" },
        { "EUROPE/ROME", "Europe/Rome" },
        { " Europe/Rome ", "Europe/Rome" },
        { "Europe / Rome", "Europe/Rome" },
        { "America/New York", "America/New_York" },
        { "W. Europe Standard Time", "Europe/Berlin" },
        { "w. europe standard time", "Europe/Berlin" },
        { "Pacific Standard Time", "America/Los_Angeles" },
        { "Rome", "Europe/Rome" },
        { "new york", "America/New_York" },
        { "Istanbul", "Europe/Istanbul" },
        { "utc ", "UTC" },
    };

    [Theory]
    [MemberData(nameof(Meant), DisableDiscoveryEnumeration = true)]
    public void What_was_meant_is_suggested_and_never_taken(string written, string meant)
    {
        Assert.Equal(meant, ZoneIds.Suggest(written));
        string hint = $"Write '{meant}' if that is the zone you mean.";
        Assert.EndsWith(hint, Assert.Throws<DateTimeZoneNotFoundException>(() => new BusinessCalendarBuilder("desk", written)).Message, StringComparison.Ordinal);
        Assert.EndsWith(hint, Assert.Throws<DateTimeZoneNotFoundException>(() => OpenTime.Always.ToCalendar("desk", written)).Message, StringComparison.Ordinal);
        string document = $$"""{"format":"helpdesk-calendar/1","id":"desk","zone":"{{written}}","hours":"Mon-Fri 09:00-17:00"}""";
        DocumentException refused = Assert.Throws<DocumentException>(() => CalendarJson.Read(document));
        Assert.Equal("$.zone", refused.Problem.Path);
        Assert.EndsWith(hint, refused.Problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/Milan")]
    [InlineData("Springfield")]
    [InlineData("")]
    [InlineData(" _ ")]
    public void Where_nothing_comes_to_mind_nothing_is_suggested(string written)
    {
        Assert.Null(ZoneIds.Suggest(written));
        Assert.EndsWith("does not hold.", Assert.Throws<DateTimeZoneNotFoundException>(() => new BusinessCalendarBuilder("desk", written)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_the_provider_holds_is_suggested()
    {
        var moon = new DateTimeZoneCache(new OneZone());
        Assert.Null(ZoneIds.Suggest("europe/rome", moon));
        Assert.Null(ZoneIds.Suggest("W. Europe Standard Time", moon));
        Assert.Equal("Moon/Tranquility", ZoneIds.Suggest("tranquility", moon));
        Assert.Throws<ArgumentNullException>("zoneId", () => ZoneIds.Suggest(null!));
    }

    [Fact]
    public void A_long_id_is_quoted_in_part() =>
        Assert.InRange(Assert.Throws<DateTimeZoneNotFoundException>(() => new BusinessCalendarBuilder("desk", new string('x', 100_000))).Message.Length, 50, 300);

    private sealed class OneZone : IDateTimeZoneSource
    {
        public string VersionId => "one zone";

        public DateTimeZone ForId(string id) => DateTimeZone.ForOffset(Offset.Zero);

        public IEnumerable<string> GetIds() => ["Moon/Tranquility"];

        public string? GetSystemDefaultId() => null;
    }
}
