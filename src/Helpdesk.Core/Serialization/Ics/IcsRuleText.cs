using Helpdesk.Calendars;

namespace Helpdesk.Serialization.Ics;

/// <summary>A holiday with its rule as the text of one property: the JSON document of a list that holds it alone.</summary>
internal static class IcsRuleText
{
    // A reader with the limits as they are unless others are given must be able to read what is written.
    private const int MaxLength = 200_000;

    /// <summary>The text, or null for a holiday that JSON cannot hold, or not at a length that readers take.</summary>
    public static string? Write(Holiday holiday)
    {
        try
        {
            string text = CalendarJson.WriteHolidays([holiday]);
            return text.Length <= MaxLength ? text : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The holiday, or null and what is wrong with the text.</summary>
    public static Holiday? Read(string text, out string? problem)
    {
        if (!CalendarJson.TryReadHolidays(text, out var holidays, out DocumentProblem? wrong))
        {
            problem = wrong.ToString();
            return null;
        }

        problem = holidays.Length == 1 ? null : "The list does not hold one holiday.";
        return holidays.Length == 1 ? holidays[0] : null;
    }
}
