using System.Globalization;
using System.Text;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>What is wrong with the text of hours, and what a person would write instead.</summary>
internal static class HoursTextAdvice
{
    private const string Days = "write days in English, such as Mon or Mon-Fri";

    private const string Hours24 = "write the 24 hours of the day: 5:00 pm is 17:00";

    private static readonly string[] HalvesOfDay = ["am", "pm", "a", "p"];

    private static readonly string[] Ranges = ["to", "till", "until", "and"];

    /// <summary>There is no day of the week where one must be.</summary>
    public static string NoDay(string text, int at)
    {
        string word = WordAt(text, at);
        int letters = word.TakeWhile(char.IsAsciiLetter).Count();
        return Hidden(text, at)
            ?? (word.Length == 0 ? $"expected a day of the week; {Days}"
            : char.IsAsciiDigit(word[0]) ? $"expected a day of the week before '{Excerpt.Of(word)}', such as Mon-Fri 09:00-17:00"
            : letters < word.Length && HoursText.FindDay(word.AsSpan(0, letters)) is not null ? $"'{Excerpt.Of(word)}' is not a day of the week; put a space after {word[..letters]}"
            : $"'{Excerpt.Of(word)}' is not a day of the week; {Days}");
    }

    /// <summary>There is no dash after an opening time.</summary>
    public static string NoDash(string text, int at)
    {
        string word = WordAt(text, at);
        return Hidden(text, at)
            ?? (Is(word, HalvesOfDay) ? Hours24
            : Is(word, Ranges) ? $"expected '-' and a closing time; write '-' for '{word}'"
            : "expected '-' and a closing time, such as 09:00-17:00");
    }

    /// <summary>There is no clock time where one must be, but some other digits or nothing.</summary>
    public static string NoTime(string text, int start, string word, bool isEnd)
    {
        int end = start + word.Length;
        if (word.Length == 0)
        {
            return Hidden(text, start)
                ?? (start == text.Length ? "expected a clock time such as 09:00, but the text ends"
                : $"expected a clock time such as 09:00, found '{Excerpt.Of(text[start..])}'");
        }

        if (word is "24:00" && !isEnd)
        {
            return "'24:00' ends a day and starts none; a day starts at 00:00";
        }

        if (Is(WordAt(text, SkipSpace(text, end)), HalvesOfDay))
        {
            return $"'{Excerpt.Of(word)}' is not a clock time of 24 hours; {Hours24}";
        }

        return Joined(text, start, end, isEnd) is { } joined ? $"the time '{Excerpt.Of(text[start..joined.End])}' has a space in it; write {joined.Time}"
            : word is "24" && string.CompareOrdinal(text, end, "/7", 0, 2) == 0 ? "'24/7' is a whole week; the hours of a whole day are 00:00-24:00"
            : Corrected(word, isEnd) is { } time ? $"'{Excerpt.Of(word)}' is not a clock time; write {time}"
            : $"'{Excerpt.Of(word)}' is not a clock time; hours go from 00 to {(isEnd ? "24:00" : "23")}, minutes and seconds from 00 to 59";
    }

    /// <summary>The text goes on where it should end.</summary>
    public static string Rest(string text, int at)
    {
        string word = WordAt(text, at);
        string advice = Is(word, HalvesOfDay) ? "; " + Hours24
            : HoursText.FindDay(word) is not null ? "; put ';' before the next day"
            : char.IsAsciiDigit(text[at]) ? "; put ',' between the intervals of a day"
            : Dashes.IsDash(text[at]) ? "; an interval has one opening and one closing time"
            : "";
        return Hidden(text, at) ?? $"did not expect '{Excerpt.Of(text[at..])}'{advice}";
    }

    /// <summary>A time that white space parts, such as <c>12 :00</c>, and where it ends.</summary>
    private static (string Time, int End)? Joined(string text, int start, int end, bool isEnd)
    {
        var time = new StringBuilder(text[start..end]);
        int reached = end;
        while (reached < text.Length && time.Length <= 8 && (char.IsWhiteSpace(text[reached]) || char.IsAsciiDigit(text[reached]) || text[reached] == ':'))
        {
            if (!char.IsWhiteSpace(text[reached]))
            {
                time.Append(text[reached]);
                end = reached + 1;
            }

            reached++;
        }

        return IsTime(time.ToString(), isEnd) ? (time.ToString(), end) : null;
    }

    /// <summary>What was most likely meant: <c>9</c> is 9:00, <c>0900</c> is 09:00, and <c>09.00</c> is 09:00.</summary>
    private static string? Corrected(string word, bool isEnd)
    {
        string[] readings =
        [
            word.Replace('.', ':'),
            word.TrimEnd(':', '.') + ":00",
            word.Length is 3 or 4 ? word[..^2] + ":" + word[^2..] : "",
        ];
        return Array.Find(readings, each => IsTime(each, isEnd));
    }

    private static bool IsTime(string word, bool isEnd) =>
        HoursTextParser.ReadClockTime(word) is { } time && (isEnd ? time <= NodaConstants.NanosecondsPerDay : time < NodaConstants.NanosecondsPerDay);

    private static bool Is(string word, string[] words) => words.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>A character that shows nothing, by its code point: nobody finds it otherwise.</summary>
    private static string? Hidden(string text, int at) =>
        at < text.Length && Rune.TryGetRuneAt(text, at, out Rune rune) && Excerpt.IsHidden(rune)
            ? $"remove the character {Excerpt.CodePoint(rune.Value)}, which cannot be seen"
            : null;

    /// <summary>The letters and digits at a position, of any script.</summary>
    private static string WordAt(string text, int at)
    {
        int end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark))
        {
            end++;
        }

        return text[at..end];
    }
}
