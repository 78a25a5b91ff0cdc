using System.Globalization;
using Helpdesk.Calendars;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Serialization;

/// <summary>The values that documents are made of, to text and back; what is wrong with one is told at its path.</summary>
internal static class DocumentValues
{
    public static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static LocalDate Date(string text, DocumentPath path)
    {
        ParseResult<LocalDate> date = LocalDatePattern.Iso.Parse(text);
        return date.Success ? date.Value : throw path.FailUnlike("a date such as 2026-04-06", DocumentWords.Quote(text));
    }

    /// <summary>A date that a calendar has an exception or a break on.</summary>
    public static LocalDate SupportedDate(string text, DocumentPath path)
    {
        LocalDate date = Date(text, path);
        return date.Year is >= SupportedRange.FirstYear and <= SupportedRange.LastYear
            ? date
            : throw path.FailUnlike(string.Create(CultureInfo.InvariantCulture, $"in the years {SupportedRange.FirstYear} to {SupportedRange.LastYear}"), Date(date));
    }

    public static string Weekday(IsoDayOfWeek day) => day.ToString();

    public static IsoDayOfWeek Weekday(string text, DocumentPath path)
    {
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (string.Equals(text, Weekday(day), StringComparison.Ordinal))
            {
                return day;
            }
        }

        throw path.FailUnlike("a weekday such as Monday", DocumentWords.Quote(text));
    }

    public static int Number(int value, int min, int max, DocumentPath path) =>
        value >= min && value <= max ? value : throw path.FailUnlike(string.Create(CultureInfo.InvariantCulture, $"from {min} to {max}"), value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The name of something: with a visible character, and with none that a name cannot hold.</summary>
    public static string Name(string text, DocumentPath path, int longest = PlainName.Longest) =>
        string.IsNullOrWhiteSpace(text) ? throw path.FailUnlike("a text with a visible character", DocumentWords.Quote(text))
        : PlainName.Problem(text, longest) is { } problem ? throw path.Fail(string.Concat(problem[..1].ToUpperInvariant(), problem.AsSpan(1), "."))
        : text;

    /// <summary>Hours in the library's own text.</summary>
    public static T Hours<T>(string text, Func<string, T> parse, DocumentPath path)
    {
        try
        {
            return parse(text);
        }
        catch (FormatException malformed)
        {
            throw path.Fail(malformed.Message, malformed);
        }
    }

    /// <summary>A text to be written, which a .NET string lets hold half of a character that takes two; written, it would silently become another.</summary>
    /// <exception cref="FormatException">It does.</exception>
    public static string Whole(string text) => WellFormed.FirstHalf(text) is var half and >= 0
        ? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{PlainName.Quote(text)} holds half of a surrogate pair at position {half}, which no document can."))
        : text;
}
