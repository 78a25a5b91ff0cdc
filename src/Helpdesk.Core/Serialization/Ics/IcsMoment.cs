using System.Buffers.Text;
using NodaTime;

namespace Helpdesk.Serialization.Ics;

/// <summary>A DATE or DATE-TIME value.</summary>
/// <param name="Date">The date.</param>
/// <param name="Time">The time of day; null for a DATE.</param>
/// <param name="IsUtc">Whether date and time are those of UTC, and so not local.</param>
internal readonly record struct IcsMoment(LocalDate Date, LocalTime? Time, bool IsUtc)
{
    private const int MaxDuration = 40;

    private const int SecondsPerDay = 86_400;

    public bool HasTime => Time is not null;

    /// <summary>Whether the value is a date, or the local midnight at which it begins.</summary>
    public bool IsWholeDay => Time is null || (Time == LocalTime.Midnight && !IsUtc);

    public static bool TryParse(ReadOnlySpan<byte> text, out IcsMoment moment)
    {
        moment = default;
        if (text.Length < 8
            || !TryNumber(text[..4], 1, 9999, out int year)
            || !TryNumber(text[4..6], 1, 12, out int month)
            || !TryNumber(text[6..8], 1, CalendarSystem.Iso.GetDaysInMonth(year, month), out int day))
        {
            return false;
        }

        var date = new LocalDate(year, month, day);
        if (text.Length == 8)
        {
            moment = new IcsMoment(date, Time: null, IsUtc: false);
            return true;
        }

        if (text.Length is not (15 or 16)
            || text[8] is not ((byte)'T' or (byte)'t')
            || !TryNumber(text[9..11], 0, 23, out int hour)
            || !TryNumber(text[11..13], 0, 59, out int minute)
            || !TryNumber(text[13..15], 0, 60, out int second)
            || (text.Length == 16 && text[15] is not ((byte)'Z' or (byte)'z')))
        {
            return false;
        }

        // 60 is a leap second, which clocks here do not have.
        moment = new IcsMoment(date, new LocalTime(hour, minute, Math.Min(second, 59)), IsUtc: text.Length == 16);
        return true;
    }

    /// <summary>A DURATION in whole days, such as <c>P3D</c>, <c>P1W</c> or <c>PT24H</c>; null days where it is not of whole days.</summary>
    public static bool TryParseDuration(ReadOnlySpan<byte> text, out int? days)
    {
        days = null;
        long seconds = 0;
        bool isNegative = text.StartsWith("-"u8);
        text = isNegative || text.StartsWith("+"u8) ? text[1..] : text;
        if (text.Length is < 3 or > MaxDuration || text[0] is not ((byte)'P' or (byte)'p'))
        {
            return false;
        }

        text = text[1..];
        bool inTime = false;
        while (!text.IsEmpty)
        {
            if (!inTime && text[0] is (byte)'T' or (byte)'t')
            {
                inTime = true;
                text = text[1..];
                if (text.IsEmpty)
                {
                    return false;
                }
            }

            if (!Utf8Parser.TryParse(text, out uint number, out int length) || length > 6 || length >= text.Length || !char.IsAsciiDigit((char)text[0]))
            {
                return false;
            }

            char unit = char.ToUpperInvariant((char)text[length]);
            text = text[(length + 1)..];
            switch (unit)
            {
                case 'W' when !inTime:
                    seconds += 7L * SecondsPerDay * number;
                    break;
                case 'D' when !inTime:
                    seconds += (long)SecondsPerDay * number;
                    break;
                case 'H' or 'M' or 'S' when inTime:
                    seconds += number * (unit == 'H' ? 3600L : unit == 'M' ? 60L : 1L);
                    break;
                default:
                    return false;
            }
        }

        days = seconds % SecondsPerDay != 0 ? null : (int)(isNegative ? -seconds / SecondsPerDay : seconds / SecondsPerDay);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, int min, int max, out int number)
    {
        number = 0;
        foreach (byte each in text)
        {
            if (!char.IsAsciiDigit((char)each))
            {
                return false;
            }

            number = (number * 10) + (each - '0');
        }

        return number >= min && number <= max;
    }
}
