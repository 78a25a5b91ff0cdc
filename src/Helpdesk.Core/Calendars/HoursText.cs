using System.Globalization;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>The words of the hours' text form, shared by what writes it and what reads it.</summary>
internal static class HoursText
{
    public const string Off = "off";

    private static readonly string[] ShortNames = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private static readonly string[] LongNames = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public static string Name(IsoDayOfWeek day) => ShortNames[(int)day];

    public static IsoDayOfWeek? FindDay(ReadOnlySpan<char> name)
    {
        for (int day = 1; day <= 7; day++)
        {
            if (name.Equals(ShortNames[day], StringComparison.OrdinalIgnoreCase) || name.Equals(LongNames[day], StringComparison.OrdinalIgnoreCase))
            {
                return (IsoDayOfWeek)day;
            }
        }

        return null;
    }

    /// <summary>A clock time from nanoseconds since midnight, up to and including <c>24:00</c>, as short as it can be told apart.</summary>
    public static string FormatTime(long nanosecondOfDay)
    {
        long seconds = nanosecondOfDay / NodaConstants.NanosecondsPerSecond;
        long fraction = nanosecondOfDay % NodaConstants.NanosecondsPerSecond;
        string text = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}");
        if (seconds % 60 != 0 || fraction != 0)
        {
            text += string.Create(CultureInfo.InvariantCulture, $":{seconds % 60:00}");
        }

        return fraction == 0 ? text : text + "." + fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
    }
}
