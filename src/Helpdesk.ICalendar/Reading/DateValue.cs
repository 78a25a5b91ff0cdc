using NodaTime;
using NodaTime.Text;

namespace Helpdesk.ICalendar.Reading;

/// <summary>A DATE or DATE-TIME value. Read here, since Ical.Net ignores one that it cannot read.</summary>
/// <param name="Date">The date.</param>
/// <param name="Time">The time of day; null for a DATE.</param>
/// <param name="IsUtc">Whether date and time are those of UTC, and so not local.</param>
internal readonly record struct DateValue(LocalDate Date, LocalTime? Time, bool IsUtc)
{
    private static readonly LocalDatePattern DateText = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private static readonly LocalDateTimePattern TimeText = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    public bool HasTime => Time is not null;

    /// <summary>Whether the value is a date, or the local midnight at which it begins.</summary>
    public bool IsWholeDay => Time is null || (Time == LocalTime.Midnight && !IsUtc);

    /// <summary>The value; null when the text is not one.</summary>
    /// <param name="text">The text, with any white space around it.</param>
    /// <param name="zone">The TZID beside it; empty for none. A time in a zone that is always UTC is not local.</param>
    public static DateValue? Parse(string text, string zone)
    {
        string plain = ContentText.Trim(text).ToUpperInvariant();
        if (plain.Length == 8)
        {
            return DateText.Parse(plain) is { Success: true, Value.Year: > 0 } date ? new DateValue(date.Value, Time: null, IsUtc: false) : null;
        }

        bool isUtc = plain.EndsWith('Z');
        string local = isUtc ? plain[..^1] : plain;
        if (local.Length != 15)
        {
            return null;
        }

        // 60 is a leap second, which clocks here do not have.
        local = local.EndsWith("60", StringComparison.Ordinal) ? local[..^2] + "59" : local;
        return TimeText.Parse(local) is { Success: true, Value.Year: > 0 } time
            ? new DateValue(time.Value.Date, time.Value.TimeOfDay, isUtc || ZoneNames.IsUtc(zone))
            : null;
    }
}
