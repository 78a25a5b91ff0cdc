using System.Globalization;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>Reads the text form of hours, one character at a time, so that every error can say where it stands.</summary>
internal sealed class HoursTextParser(string text)
{
    private int position;

    /// <summary>Nanoseconds since midnight, of whatever hour; null when the text is no clock time.</summary>
    public static long? ReadClockTime(string word)
    {
        string[] parts = word.Split(':');
        if (parts.Length is < 2 or > 3 || parts[0].Length is < 1 or > 2 || parts[1].Length != 2)
        {
            return null;
        }

        string[] secondParts = parts.Length == 3 ? parts[2].Split('.') : ["00"];
        if (secondParts.Length > 2 || secondParts[0].Length != 2 || (secondParts.Length == 2 && secondParts[1].Length is < 1 or > 9)
            || !IsNumber(parts[0], out int hour) || !IsNumber(parts[1], out int minute) || !IsNumber(secondParts[0], out int second))
        {
            return null;
        }

        int fraction = 0;
        if (minute > 59 || second > 59 || (secondParts.Length == 2 && !IsNumber(secondParts[1].PadRight(9, '0'), out fraction)))
        {
            return null;
        }

        return (((((hour * 60L) + minute) * 60) + second) * NodaConstants.NanosecondsPerSecond) + fraction;
    }

    public HoursInterval ParseSingleInterval()
    {
        HoursInterval interval = ParseInterval();
        ExpectEnd();
        return interval;
    }

    public DayHours ParseSingleDay()
    {
        DayHours hours = ParseDay();
        ExpectEnd();
        return hours;
    }

    public WeeklyHours ParseSingleWeek()
    {
        SkipSpace();
        int start = position;
        string word = ReadWord();
        if (word.Equals("24/7", StringComparison.Ordinal) || word.Equals("always", StringComparison.OrdinalIgnoreCase))
        {
            ExpectEnd();
            return WeeklyHours.AlwaysOpen;
        }

        if (IsOff(word))
        {
            ExpectEnd();
            return WeeklyHours.Closed;
        }

        position = start;

        // Index 0 is unused, so that IsoDayOfWeek is the index.
        var days = new DayHours?[8];
        var starts = new int[8];
        do
        {
            ParseEntry(days, starts);
            SkipSpace();
        }
        while (TryRead(';') && !AtEnd());

        ExpectEnd();
        DayHours[] week = Array.ConvertAll(days, day => day ?? DayHours.Closed);
        return WeeklyHours.FindOverlap(week) is { } overlap
            ? throw Error(starts[(int)overlap.Day], overlap.Problem)
            : WeeklyHours.Create(day => week[(int)day]);
    }

    // From where the entry begins: white space before it is passed already.
    private void ParseEntry(DayHours?[] days, int[] starts)
    {
        int start = position;
        var named = new List<IsoDayOfWeek>();
        do
        {
            IsoDayOfWeek first = ParseDayName();
            SkipSpace();
            IsoDayOfWeek last = TryReadDash() ? ParseDayName() : first;

            // Around the end of the week too: Sat-Mon is Saturday, Sunday, Monday.
            for (int day = (int)first; ; day = (day % 7) + 1)
            {
                named.Add((IsoDayOfWeek)day);
                if (day == (int)last)
                {
                    break;
                }
            }

            SkipSpace();
        }
        while (TryRead(','));

        DayHours hours = ParseDay();
        foreach (IsoDayOfWeek day in named)
        {
            if (days[(int)day] is not null)
            {
                throw Error(start, $"{HoursText.Name(day)} is given twice");
            }

            days[(int)day] = hours;
            starts[(int)day] = start;
        }
    }

    private IsoDayOfWeek ParseDayName()
    {
        SkipSpace();
        int start = position;
        string word = ReadWord();
        return HoursText.FindDay(word) ?? throw Error(start, HoursTextAdvice.NoDay(text, start));
    }

    private DayHours ParseDay()
    {
        SkipSpace();
        int start = position;
        if (IsOff(ReadWord()))
        {
            return DayHours.Closed;
        }

        position = start;
        var intervals = new List<HoursInterval>();
        do
        {
            intervals.Add(ParseInterval());
            SkipSpace();
        }
        while (TryRead(','));

        return DayHours.TryMerge(intervals, out string? overlap) ?? throw Error(start, overlap!);
    }

    private HoursInterval ParseInterval()
    {
        SkipSpace();
        int start = position;
        long from = ParseTime(isEnd: false);
        SkipSpace();
        if (!TryReadDash())
        {
            throw Error(position, HoursTextAdvice.NoDash(text, position));
        }

        long until = ParseTime(isEnd: true);
        if (from == 0 && until == NodaConstants.NanosecondsPerDay)
        {
            return HoursInterval.AllDay;
        }

        LocalTime opening = LocalTime.FromNanosecondsSinceMidnight(from);
        LocalTime closing = LocalTime.FromNanosecondsSinceMidnight(until % NodaConstants.NanosecondsPerDay);
        return opening == closing ? throw Error(start, HoursInterval.DescribeEmpty(opening)) : new HoursInterval(opening, closing);
    }

    private long ParseTime(bool isEnd)
    {
        SkipSpace();
        int start = position;
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] is ':' or '.'))
        {
            position++;
        }

        string word = text[start..position];
        long? nanosecond = ReadClockTime(word);
        bool isMidnightEnd = isEnd && nanosecond == NodaConstants.NanosecondsPerDay;
        return nanosecond is { } value && (value < NodaConstants.NanosecondsPerDay || isMidnightEnd)
            ? value
            : throw Error(start, HoursTextAdvice.NoTime(text, start, word, isEnd));
    }

    private static bool IsNumber(string digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static bool IsOff(string word) =>
        word.Equals(HoursText.Off, StringComparison.OrdinalIgnoreCase) || word.Equals("closed", StringComparison.OrdinalIgnoreCase);

    private string ReadWord()
    {
        int start = position;
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '/'))
        {
            position++;
        }

        return text[start..position];
    }

    private bool TryRead(char expected)
    {
        if (position >= text.Length || text[position] != expected)
        {
            return false;
        }

        position++;
        return true;
    }

    private void SkipSpace()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
    }

    private bool AtEnd()
    {
        SkipSpace();
        return position == text.Length;
    }

    private void ExpectEnd()
    {
        if (!AtEnd())
        {
            throw Error(position, HoursTextAdvice.Rest(text, position));
        }
    }

    private bool TryReadDash()
    {
        if (position >= text.Length || !Dashes.IsDash(text[position]))
        {
            return false;
        }

        position++;
        return true;
    }

    private FormatException Error(int at, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"At position {at} of '{Excerpt.Around(text, at)}': {what}."));
}
