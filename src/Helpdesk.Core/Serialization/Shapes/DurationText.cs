using System.Globalization;
using System.Text;
using NodaTime;

namespace Helpdesk.Serialization.Shapes;

/// <summary>Lengths of time as ISO 8601 in hours, minutes and seconds, such as <c>PT1H30M0.5S</c>; a length below zero begins with a minus.</summary>
internal static class DurationText
{
    private const int LongestNumber = 12;

    public static string Write(Duration duration)
    {
        if (duration == Duration.Zero)
        {
            return "PT0S";
        }

        Duration size = duration < Duration.Zero ? -duration : duration;
        long hours = ((long)size.Days * NodaConstants.HoursPerDay) + size.Hours;
        var text = new StringBuilder(duration < Duration.Zero ? "-PT" : "PT");
        Append(text, hours, 'H');
        Append(text, size.Minutes, 'M');
        int fraction = size.SubsecondNanoseconds;
        if (fraction != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{size.Seconds}.").Append(fraction.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0')).Append('S');
        }
        else
        {
            Append(text, size.Seconds, 'S');
        }

        return text.ToString();
    }

    public static bool TryRead(string text, out Duration duration)
    {
        duration = Duration.Zero;
        bool isNegative = text.StartsWith('-');
        ReadOnlySpan<char> rest = text.AsSpan(isNegative ? 1 : 0);
        if (!rest.StartsWith("PT", StringComparison.Ordinal) || rest.Length == 2)
        {
            return false;
        }

        rest = rest[2..];
        foreach ((char letter, Duration unit) in new[] { ('H', Duration.FromHours(1)), ('M', Duration.FromMinutes(1)), ('S', Duration.FromSeconds(1)) })
        {
            int end = rest.IndexOf(letter);
            if (end < 0)
            {
                continue;
            }

            ReadOnlySpan<char> number = rest[..end];
            int point = letter == 'S' ? number.IndexOf('.') : -1;
            if (point >= 0)
            {
                ReadOnlySpan<char> digits = number[(point + 1)..];
                if (digits.Length is 0 or > 9 || !IsNumber(digits))
                {
                    return false;
                }

                duration += Duration.FromNanoseconds(long.Parse(digits.ToString().PadRight(9, '0'), NumberStyles.None, CultureInfo.InvariantCulture));
                number = number[..point];
            }

            if (!IsNumber(number) || !TryAdd(long.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture), unit, ref duration))
            {
                return false;
            }

            rest = rest[(end + 1)..];
        }

        duration = isNegative ? -duration : duration;
        return rest.IsEmpty;
    }

    private static void Append(StringBuilder text, long count, char unit)
    {
        if (count != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
        }
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length is > 0 and <= LongestNumber && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool TryAdd(long count, Duration unit, ref Duration sum)
    {
        // Noda Time's durations end at about 16 million days.
        if (count > Duration.MaxValue.TotalDays * NodaConstants.SecondsPerDay / unit.TotalSeconds / 4)
        {
            return false;
        }

        sum += unit * count;
        return true;
    }
}
