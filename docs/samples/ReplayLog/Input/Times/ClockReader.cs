using Helpdesk.Calendars;
using NodaTime;
using NodaTime.Text;

namespace ReplayLog.Input.Times;

/// <summary>Reads a <see cref="LogClock"/> from a mapping.</summary>
internal static class ClockReader
{
    private static readonly LocalDateTime Sample = new LocalDateTime(2019, 12, 31, 22, 58, 59).PlusMilliseconds(987);

    /// <summary>The clocks of the column of events' times and of that of openings.</summary>
    public static (LogClock Time, LogClock Opened) Read(JsonPart time)
    {
        time.WithOnly("format", "zone", "opened");
        LogClock clock = Read(time, time.Optional("zone"));
        return (clock, time.Optional("opened")?.WithOnly("format", "zone") is { } opened ? Read(opened, opened.Optional("zone") ?? time.Optional("zone")) : clock);
    }

    private static LogClock Read(JsonPart time, JsonPart? zoneName)
    {
        DateTimeZone? zone = zoneName is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneName.Text())
            ?? throw zoneName.Unlike("a zone of the tz database" + (ZoneIds.Suggest(zoneName.Text()) is { } meant ? $" (was '{meant}' meant?)" : ""));
        return new LogClock([.. time.Required("format").OneOrMore().Select(each => ReadFormat(each, zone, time))]);
    }

    private static TimeFormat ReadFormat(JsonPart format, DateTimeZone? zone, JsonPart time)
    {
        string text = format.Text();
        switch (text)
        {
            case IsoFormat.Word:
                return new IsoFormat(zone);
            case "unix":
                return UnixFormat.Seconds;
            case "unixMilliseconds":
                return UnixFormat.Milliseconds;
        }

        try
        {
            LocalDateTimePattern local = LocalDateTimePattern.CreateWithInvariantCulture(text);
            CheckLoss(format, local.Parse(local.Format(Sample)) is { Success: true } sample ? sample.Value : default);
            return new LocalFormat(local, zone ?? throw time.Fail($"lacks 'zone'. Times of the form {text} state no offset, so that only a zone says which instants they are."));
        }
        catch (InvalidPatternException problem)
        {
            return ReadOffsetFormat(format, problem);
        }
    }

    private static OffsetFormat ReadOffsetFormat(JsonPart format, InvalidPatternException problem)
    {
        string text = format.Text();
        if (!text.Contains("o<", StringComparison.Ordinal))
        {
            throw format.Fail($"{problem.Message} A format is a pattern of Noda Time, such as uuuu-MM-dd HH:mm:ss or uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>, or one of iso8601, unix, unixMilliseconds.", problem);
        }

        OffsetDateTimePattern pattern = format.Parse(OffsetDateTimePattern.CreateWithInvariantCulture);
        ParseResult<OffsetDateTime> sample = pattern.Parse(pattern.Format(Sample.WithOffset(Offset.FromHours(3))));
        CheckLoss(format, sample.Success ? sample.Value.LocalDateTime : default);
        return new OffsetFormat(pattern);
    }

    /// <summary>A pattern that cannot tell noon from midnight, or one year from another, would read every time as some other one.</summary>
    private static void CheckLoss(JsonPart format, LocalDateTime read)
    {
        if (read.Date != Sample.Date)
        {
            throw format.Fail($"'{format.Text()}' does not state year, month and day of a time.");
        }

        if (read.Hour == Sample.Hour - 12)
        {
            throw format.Fail($"'{format.Text()}' has hours of 12 (h) without AM or PM (tt), so that noon would be midnight: write HH for hours of 24, or add tt.");
        }
    }
}
