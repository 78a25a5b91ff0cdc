using System.Collections.Immutable;
using System.Text;
using Helpdesk.Calendars;

namespace Helpdesk.Serialization.Ics;

/// <summary>A holiday with its rule as the text of one property: the JSON document of a list that holds it alone.</summary>
internal static class IcsRuleText
{
    /// <summary>The bytes of all rules of a document that are written, and read, since rules cost far more to read than other text.</summary>
    public const int MaxTotal = 1_000_000;

    // Well within the line that is read unless other limits are given.
    private const int MaxLength = 200_000;

    /// <summary>The text as a value of so many bytes; or null for a holiday that JSON cannot hold, or not at a length that readers take.</summary>
    public static string? Write(Holiday holiday, out int bytes)
    {
        bytes = 0;
        try
        {
            string value = IcsText.Escape(CalendarJson.WriteHolidays([holiday]));
            bytes = Encoding.UTF8.GetByteCount(value);
            return bytes <= MaxLength ? value : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The holiday, or null and what is wrong with the text.</summary>
    public static Holiday? Read(string text, Shapes.DocumentReading reading, out string? problem)
    {
        if (!DocumentText.TryRead(text, json => CalendarJson.ReadHolidays(json, reading), out ImmutableArray<Holiday> holidays, out DocumentProblem? wrong))
        {
            problem = wrong.ToString();
            return null;
        }

        problem = holidays.Length == 1 ? null : "The list does not hold one holiday.";
        return holidays.Length == 1 ? holidays[0] : null;
    }
}
