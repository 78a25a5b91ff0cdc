using System.Buffers.Text;
using NodaTime;

namespace Helpdesk.Serialization.Ics;

/// <summary>A DATE or DATE-TIME value.</summary>
internal readonly record struct IcsMoment(LocalDate Date, bool HasTime, bool IsLocalMidnight)
{
    private const int MaxDuration = 40;

    /// <summary>Whether the value is a date, or the local midnight at which it begins.</summary>
    public bool IsWholeDay => !HasTime || IsLocalMidnight;

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
            moment = new IcsMoment(date, HasTime: false, IsLocalMidnight: false);
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

        moment = new IcsMoment(date, HasTime: true, IsLocalMidnight: text.Length == 15 && hour + minute + second == 0);
        return true;
    }

    /// <summary>A DURATION in whole days, such as <c>P3D</c> or <c>P1W</c>; null days where it has a time of day too.</summary>
    public static bool TryParseDuration(ReadOnlySpan<byte> text, out int? days)
    {
        days = 0;
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
                    days += 7 * (int)number;
                    break;
                case 'D' when !inTime:
                    days += (int)number;
                    break;
                case 'H' or 'M' or 'S' when inTime:
                    days = number == 0 ? days : null;
                    break;
                default:
                    return false;
            }
        }

        days = isNegative ? -days : days;
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
