using Helpdesk.Calendars;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Short ways to say calendars and moments, so that tables of examples read as tables.</summary>
internal static class Given
{
    private static readonly OffsetDateTimePattern Minute = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mmo<G>");

    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm'Z'");

    /// <summary>A calendar with weekly hours and nothing else.</summary>
    public static BusinessCalendar Calendar(string hours, string zone = "Etc/UTC") => Builder(hours, zone).Build();

    public static BusinessCalendarBuilder Builder(string hours, string zone = "Etc/UTC") => new BusinessCalendarBuilder("desk", zone).WithHours(hours);

    /// <summary>A moment, to the minute, with its offset: <c>2026-03-29 01:30+01</c> or <c>2026-03-29 00:30Z</c>.</summary>
    public static Instant At(string text) => Minute.Parse(text).Value.ToInstant();

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static DateInterval Dates(string first, string last) => new(Date(first), Date(last));

    /// <summary>The open intervals of a span, one a line.</summary>
    public static string[] Open(BusinessCalendar calendar, string from, string to) =>
        [.. calendar.Intervals(At(from), At(to)).Select(each => $"{Utc.Format(each.Start)} - {Utc.Format(each.End)}")];

    public static string Write(Instant instant) => Utc.Format(instant);

    public static string Write(IEnumerable<LocalDate> dates) => string.Join(' ', dates.Select(LocalDatePattern.Iso.Format));
}
