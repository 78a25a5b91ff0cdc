using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>Reads amounts of time as people write them, and as they write themselves. What is wrong is told with what to write instead.</summary>
internal sealed class AmountTextParser
{
    private const string LengthForm = "write a length such as '1 h 30 min', '90 min' or '1:30:00'";
    private const string DaysForm = "write such as '2 business days, end of day' or '2 business days, same clock time'";
    private const string AmountForm = "write such as '8 h business time', '24 h elapsed time' or '1 business day, end of day'";

    private const string TooLong = "is longer than 292 years, the longest time that there is";

    private const int MostDigits = 15;

    // Longest first.
    private static readonly (string[] Names, long Nanoseconds)[] Units =
    [
        (["h", "hr", "hrs", "hour", "hours"], NodaConstants.NanosecondsPerHour),
        (["min", "mins", "minute", "minutes", "m"], NodaConstants.NanosecondsPerMinute),
        (["s", "sec", "secs", "second", "seconds"], NodaConstants.NanosecondsPerSecond),
        (["ms", "millisecond", "milliseconds"], NodaConstants.NanosecondsPerMillisecond),
    ];

    private static readonly string[] DayWords = ["day", "days"];

    private static readonly string[] BusinessWords = ["business", "working"];

    private static readonly string[] LongUnits = ["d", .. DayWords, "w", "week", "weeks", "month", "months", "y", "year", "years"];

    private readonly string text;
    private readonly List<string> tokens;
    private int next;

    private AmountTextParser(string text)
    {
        this.text = text;
        tokens = Tokens(text);
    }

    public static BusinessTime ParseBusinessTime(string text) => new AmountTextParser(text).ReadBusinessTime();

    public static BusinessDays ParseBusinessDays(string text) => new AmountTextParser(text).ReadBusinessDays();

    public static TimeAmount ParseAmount(string text) => new AmountTextParser(text).ReadAmount();

    /// <summary>What a parser makes of a text, or what is wrong with it.</summary>
    public static bool TryParse<T>(string? text, Func<string, T> parse, out T amount, [NotNullWhen(false)] out string? error)
        where T : struct
    {
        amount = default;
        error = "There is no text.";
        if (text is null)
        {
            return false;
        }

        try
        {
            amount = parse(text);
            error = null;
            return true;
        }
        catch (FormatException malformed)
        {
            error = malformed.Message;
            return false;
        }
    }

    private BusinessTime ReadBusinessTime()
    {
        bool isNegative = TrySign();
        var length = BusinessTime.FromNanoseconds(ReadLength(isNegative));
        ExpectEnd(LengthForm);
        return length;
    }

    private BusinessDays ReadBusinessDays()
    {
        string number = NextNumber(DaysForm);
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            throw Error($"has '{Excerpt.Of(number)}', which is not a whole number of days up to {int.MaxValue.ToString(CultureInfo.InvariantCulture)}");
        }

        if (!TryOneOf(BusinessWords) || !TryOneOf(DayWords))
        {
            throw Error("is not an amount of business days; " + DaysForm);
        }

        TryToken(",");
        bool isEndOfDay = TryWords("end", "of", "day");
        if (!isEndOfDay && !TryWords("same", "clock", "time"))
        {
            throw Error("does not say when on the last day it ends; " + DaysForm);
        }

        Receipt receipt = ReadReceipt();
        ExpectEnd(DaysForm);
        return isEndOfDay ? BusinessDays.EndOfDay(count, receipt) : BusinessDays.SameClockTime(count, receipt);
    }

    private Receipt ReadReceipt() =>
        !TryToken(",") || TryWords("as", "received") ? Receipt.AsReceived
        : TryWords("received", "at", "the", "next", "opening") ? Receipt.AtNextOpening
        : throw Error("ends in words that it may not; after the comma write 'received at the next opening' or 'as received'");

    private TimeAmount ReadAmount()
    {
        if (IsOneOf(1, BusinessWords) && IsOneOf(2, DayWords))
        {
            return ReadBusinessDays();
        }

        if (TrySign())
        {
            throw Error("is negative, and nothing is promised for the past");
        }

        // As they say it: 8 business hours.
        bool isBusiness = IsOneOf(1, BusinessWords) && Peek(2) is { } unit && FindUnit(unit) >= 0;
        if (isBusiness)
        {
            tokens.RemoveAt(1);
        }

        long length = ReadLength(isNegative: false);
        if (!isBusiness)
        {
            isBusiness = TryOneOf(BusinessWords);
            if (!isBusiness && !TryWords("elapsed"))
            {
                throw Error("does not say how its time passes; add 'business time' (while the desk is open) or 'elapsed time' (24 hours a day)");
            }

            TryWords("time");
        }

        ExpectEnd(AmountForm);
        return isBusiness ? BusinessTime.FromNanoseconds(length) : Duration.FromNanoseconds(length);
    }

    private long ReadLength(bool isNegative)
    {
        string number = NextNumber(LengthForm);
        Int128 length = number.Contains(':', StringComparison.Ordinal) ? ReadClock(number) : ReadUnits(number);
        length = isNegative ? -length : length;
        return length >= long.MinValue && length <= long.MaxValue ? (long)length : throw Error(TooLong);
    }

    /// <summary>Hours, minutes and seconds with colons, as amounts write themselves.</summary>
    private Int128 ReadClock(string number)
    {
        string[] parts = number.Split(':');
        if (parts.Length == 2)
        {
            throw Error($"has '{Excerpt.Of(number)}', which may be hours and minutes or minutes and seconds; write '1 h 30 min' or '1:30:00'");
        }

        return parts is [var hours, [>= '0' and <= '5', _] minutes, ([>= '0' and <= '5', _] or [>= '0' and <= '5', _, '.', ..]) and var seconds]
            ? Exact(hours, NodaConstants.NanosecondsPerHour) + Exact(minutes, NodaConstants.NanosecondsPerMinute) + Exact(seconds, NodaConstants.NanosecondsPerSecond)
            : throw Error($"has '{Excerpt.Of(number)}', which is not a length; write hours, two digits of minutes and two of seconds, such as '200:30:00'");
    }

    /// <summary>Numbers with their units, longer ones first.</summary>
    private Int128 ReadUnits(string number)
    {
        Int128 sum = 0;
        int last = -1;
        while (true)
        {
            string unit = Peek(0) is { } word && char.IsLetter(word[0]) ? word : throw Error($"has no unit after '{Excerpt.Of(number)}'; {LengthForm}");
            int index = FindUnit(unit);
            if (index <= last)
            {
                throw Error(
                    index >= 0 ? $"gives '{Excerpt.Of(unit)}' too late; write hours, then minutes, then seconds, each once"
                    : LongUnits.Contains(unit, StringComparer.OrdinalIgnoreCase) ? $"counts in '{Excerpt.Of(unit)}', which differ in length on a calendar; write hours, or an amount of BusinessDays such as '2 business days, end of day'"
                    : $"has the unit '{Excerpt.Of(unit)}', which is unknown; the units are h, min, s and ms");
            }

            next++;
            sum += Exact(number, Units[index].Nanoseconds);
            last = index;
            int mark = next;
            _ = TryToken(",") || TryWords("and");
            if (Peek(0) is not { } more || !char.IsAsciiDigit(more[0]))
            {
                next = mark;
                return sum;
            }

            number = more;
            next++;
        }
    }

    /// <summary>A number of a unit to the nanosecond, never rounded.</summary>
    private Int128 Exact(string number, long unit)
    {
        string[] parts = number.Split('.');
        string fraction = parts.Length == 2 ? parts[1] : "";
        if (parts.Length > 2 || parts[0].Length == 0 || (parts.Length == 2 && fraction.Length is 0 or > 9) || !parts.All(part => part.All(char.IsAsciiDigit)))
        {
            throw Error($"has '{Excerpt.Of(number)}', which is not a number with at most 9 decimals");
        }

        // So many digits are too many of any unit, and more might not fit the product.
        if (parts[0].Length > MostDigits)
        {
            throw Error(TooLong);
        }

        Int128 billionths = (Int128.Parse(parts[0], CultureInfo.InvariantCulture) * 1_000_000_000) + int.Parse(fraction.PadRight(9, '0'), CultureInfo.InvariantCulture);
        Int128 product = billionths * unit;
        return product % 1_000_000_000 == 0 ? product / 1_000_000_000 : throw Error($"has '{Excerpt.Of(number)}', which is finer than a nanosecond");
    }

    private string NextNumber(string form) =>
        Peek(0) is { } token && char.IsAsciiDigit(token[0]) ? tokens[next++] : throw Error($"{(tokens.Count == 0 ? "is empty" : "does not begin with a number")}; {form}");

    private bool TrySign() => Peek(0) is { } token && Dashes.IsDash(token[0]) && TryToken(token);

    private static int FindUnit(string word) => Array.FindIndex(Units, each => each.Names.Contains(word, StringComparer.OrdinalIgnoreCase));

    private bool IsOneOf(int ahead, string[] words) => words.Contains(Peek(ahead), StringComparer.OrdinalIgnoreCase);

    private bool TryOneOf(string[] words) => Array.Exists(words, word => TryWords(word));

    private bool TryWords(params ReadOnlySpan<string> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (!string.Equals(Peek(i), words[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        next += words.Length;
        return true;
    }

    private bool TryToken(string token) => TryWords(token);

    private string? Peek(int ahead) => next + ahead < tokens.Count ? tokens[next + ahead] : null;

    private void ExpectEnd(string form)
    {
        if (Peek(0) is { } token)
        {
            throw Error($"goes on with '{Excerpt.Of(token)}' where it should end; {form}");
        }
    }

    private FormatException Error(string what) => new($"'{Excerpt.Of(text)}' {what}.");

    /// <summary>Numbers with the points and colons in them, words, and other characters each on its own. White space parts them.</summary>
    private static List<string> Tokens(string text)
    {
        var found = new List<string>();
        for (int at = 0; at < text.Length;)
        {
            int start = at++;
            if (char.IsWhiteSpace(text[start]))
            {
                continue;
            }

            Func<char, bool>? goesOn = char.IsAsciiDigit(text[start]) ? static each => char.IsAsciiDigit(each) || each is '.' or ':'
                : char.IsLetter(text[start]) ? char.IsLetter
                : null;
            while (goesOn is not null && at < text.Length && goesOn(text[at]))
            {
                at++;
            }

            found.Add(text[start..at]);
        }

        return found;
    }
}
