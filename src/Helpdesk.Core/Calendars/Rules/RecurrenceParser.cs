using System.Globalization;
using NodaTime;

namespace Helpdesk.Calendars.Rules;

/// <summary>Reads the text of a yearly RFC 5545 recurrence rule (section 3.3.10). What is wrong is told in words that name the part.</summary>
internal sealed class RecurrenceParser
{
    private const int MaxText = 8192;

    private readonly LocalDate start;
    private string? problem;
    private bool hasFrequency;
    private int? interval;
    private int? count;
    private LocalDate? until;
    private bool hasWeekStart;
    private int[]? byMonth;
    private int[]? byYearDay;
    private int[]? byMonthDay;
    private (int Ordinal, IsoDayOfWeek Weekday)[]? byDay;
    private int[]? bySetPos;

    private RecurrenceParser(LocalDate start) => this.start = start;

    /// <summary>The rule of a text, or null and what is wrong with the text.</summary>
    public static RecurrenceRule? Parse(LocalDate start, ReadOnlySpan<char> text, out string? problem)
    {
        var parser = new RecurrenceParser(start);
        RecurrenceParts? parts = parser.ReadAll(text);
        problem = parser.problem;
        return parts is null ? null : new RecurrenceRule(start, parts);
    }

    private RecurrenceParts? ReadAll(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxText)
        {
            return Refuse(string.Create(CultureInfo.InvariantCulture, $"The rule has {text.Length} characters; at most {MaxText} are read"));
        }

        for (bool isMore = true; isMore;)
        {
            ReadOnlySpan<char> part = Next(ref text, ';', out isMore).Trim();
            if (part.IsEmpty && !isMore && hasFrequency)
            {
                // Some programs end the last part as if another followed.
                break;
            }

            int equals = part.IndexOf('=');
            if (equals <= 0)
            {
                return Refuse($"'{Short(part)}' is not a rule part, which is a name, '=' and a value");
            }

            string name = part[..equals].Trim().ToString().ToUpperInvariant();
            if (!ReadPart(name, part[(equals + 1)..].Trim()))
            {
                return Refuse($"The rule part '{Short(part)}' is malformed or out of range");
            }
        }

        if (!hasFrequency)
        {
            return problem is null ? Refuse("The rule has no FREQ") : null;
        }

        if (count is not null && until is not null)
        {
            return Refuse("The rule has both COUNT and UNTIL, of which it may have one");
        }

        if (bySetPos is not null && byMonth is null && byYearDay is null && byMonthDay is null && byDay is null)
        {
            return Refuse("The rule has BYSETPOS without another BY part whose dates it could choose from");
        }

        if (until < start)
        {
            return Refuse($"UNTIL, {HolidayText.Date(until.Value)}, is before the start, {HolidayText.Date(start)}");
        }

        return problem is null ? new RecurrenceParts(start, interval ?? 1, count, until, byMonth, byYearDay, byMonthDay, byDay, bySetPos) : null;
    }

    /// <summary>False when the value is malformed; what is refused for another reason leaves its own words.</summary>
    private bool ReadPart(string name, ReadOnlySpan<char> value)
    {
        switch (name)
        {
            case "FREQ":
                if (!value.Equals("YEARLY", StringComparison.OrdinalIgnoreCase))
                {
                    Refuse($"FREQ={Short(value)} is not supported; only FREQ=YEARLY is");
                }

                RefuseTwice(name, hasFrequency);
                return hasFrequency = true;
            case "INTERVAL":
                RefuseTwice(name, interval is not null);
                return (interval = Number(value, 1, int.MaxValue)) is not null;
            case "COUNT":
                RefuseTwice(name, count is not null);
                return (count = Number(value, 1, int.MaxValue)) is not null;
            case "UNTIL":
                RefuseTwice(name, until is not null);
                return (until = Date(value)) is not null;
            case "WKST":
                // Weeks begin on a day only where they are numbered (BYWEEKNO) or skipped (WEEKLY), neither of which is read here.
                RefuseTwice(name, hasWeekStart);
                hasWeekStart = true;
                return Weekday(value) is not null;
            case "BYMONTH":
                RefuseTwice(name, byMonth is not null);
                return (byMonth = Numbers(value, 12, isSigned: false)) is not null;
            case "BYYEARDAY":
                RefuseTwice(name, byYearDay is not null);
                return (byYearDay = Numbers(value, RecurrenceParts.HighestYearDay, isSigned: true)) is not null;
            case "BYMONTHDAY":
                RefuseTwice(name, byMonthDay is not null);
                return (byMonthDay = Numbers(value, 31, isSigned: true)) is not null;
            case "BYSETPOS":
                RefuseTwice(name, bySetPos is not null);
                return (bySetPos = Numbers(value, RecurrenceParts.HighestYearDay, isSigned: true)) is not null;
            case "BYDAY":
                RefuseTwice(name, byDay is not null);
                return (byDay = WeekdayNumbers(value)) is not null;
            default:
                Refuse($"The rule part '{Short(name)}' is not supported");
                return true;
        }
    }

    /// <summary>Keeps the first thing that is wrong.</summary>
    private RecurrenceParts? Refuse(FormattableString words)
    {
        problem ??= words.ToString(CultureInfo.InvariantCulture);
        return null;
    }

    private RecurrenceParts? Refuse(string words)
    {
        problem ??= words;
        return null;
    }

    private void RefuseTwice(string name, bool isGiven)
    {
        if (isGiven)
        {
            Refuse($"The rule has {name} twice");
        }
    }

    /// <summary>The part in a message, at a length that fits one.</summary>
    private static string Short(ReadOnlySpan<char> part) => PlainName.Masked(part.Length <= 40 ? part.ToString() : string.Concat(part[..40], "…"));

    /// <summary>What stands before the next separator, which is taken off the text with it; all of the text when there is none.</summary>
    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> text, char separator, out bool isMore)
    {
        int index = text.IndexOf(separator);
        isMore = index >= 0;
        ReadOnlySpan<char> next = isMore ? text[..index] : text;
        text = isMore ? text[(index + 1)..] : [];
        return next;
    }

    private static int? Number(ReadOnlySpan<char> text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= min && value <= max ? value : null;

    private static int? Signed(ReadOnlySpan<char> text, int max) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value != 0 && value >= -max && value <= max ? value : null;

    private static int[]? Numbers(ReadOnlySpan<char> text, int max, bool isSigned)
    {
        var values = new SortedSet<int>();
        for (bool isMore = true; isMore;)
        {
            ReadOnlySpan<char> each = Next(ref text, ',', out isMore).Trim();
            if ((isSigned ? Signed(each, max) : Number(each, 1, max)) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        return [.. values];
    }

    private static (int Ordinal, IsoDayOfWeek Weekday)[]? WeekdayNumbers(ReadOnlySpan<char> text)
    {
        var values = new SortedSet<(int Ordinal, IsoDayOfWeek Weekday)>();
        for (bool isMore = true; isMore;)
        {
            ReadOnlySpan<char> each = Next(ref text, ',', out isMore).Trim();
            int? ordinal = each.Length <= 2 ? 0 : Signed(each[..^2], RecurrenceParts.HighestOrdinal);
            if (each.Length < 2 || ordinal is null || Weekday(each[^2..]) is not { } weekday)
            {
                return null;
            }

            values.Add((ordinal.Value, weekday));
        }

        return [.. values];
    }

    private static IsoDayOfWeek? Weekday(ReadOnlySpan<char> text)
    {
        for (int day = 1; day <= 7; day++)
        {
            if (text.Equals(RecurrenceParts.Weekdays[day], StringComparison.OrdinalIgnoreCase))
            {
                return (IsoDayOfWeek)day;
            }
        }

        return null;
    }

    /// <summary>A DATE, or the date of a DATE-TIME.</summary>
    private static LocalDate? Date(ReadOnlySpan<char> text)
    {
        if (text.Length > 8 && !IsTime(text[8..]))
        {
            return null;
        }

        return text.Length >= 8
            && Number(text[..4], 1, 9999) is { } year
            && Number(text[4..6], 1, 12) is { } month
            && Number(text[6..8], 1, CalendarSystem.Iso.GetDaysInMonth(year, month)) is { } day
            ? new LocalDate(year, month, day)
            : null;
    }

    /// <summary>Whether the rest of a DATE-TIME is one: <c>T235959</c>, with or without <c>Z</c>; 60 is a leap second.</summary>
    private static bool IsTime(ReadOnlySpan<char> text) =>
        text.Length is 7 or 8
        && text[0] is 'T' or 't'
        && (text.Length == 7 || text[7] is 'Z' or 'z')
        && Number(text[1..3], 0, 23) is not null
        && Number(text[3..5], 0, 59) is not null
        && Number(text[5..7], 0, 60) is not null;
}
