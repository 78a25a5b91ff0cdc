using Helpdesk.Calendars;

namespace Helpdesk.Serialization.Ics;

/// <summary>How other programs show holidays and dated exceptions, which have no place of their own for the hours of a day.</summary>
internal static class IcsWords
{
    public const string Unnamed = "Holiday";

    public static string OfHoliday(HolidayDate date) => OfHoliday(date.Name, date.Holiday.Hours);

    public static string OfHoliday(string name, DayHours hours) => hours.IsClosed ? name : name + HalfDay(hours);

    public static string OfException(string? name, DayHours hours) =>
        hours.IsClosed ? name ?? "Closed" : (name ?? "Special hours") + Open(hours);

    /// <summary>Whether a name ends with the hours that are written behind it, if any are.</summary>
    public static bool SaysHours(string words, DayHours hours) => hours.IsClosed || words.EndsWith(HalfDay(hours), StringComparison.Ordinal);

    /// <summary>The name of a holiday, without the hours that were written behind it.</summary>
    public static string WithoutHours(string words, DayHours hours) =>
        !hours.IsClosed && words.EndsWith(HalfDay(hours), StringComparison.Ordinal) ? words[..^HalfDay(hours).Length] : words;

    /// <summary>The name of an exception, without the hours that were written behind it.</summary>
    public static string WithoutOpen(string words, DayHours hours) =>
        !hours.IsClosed && words.EndsWith(Open(hours), StringComparison.Ordinal) ? words[..^Open(hours).Length] : words;

    private static string HalfDay(DayHours hours) => $" (open within {hours})";

    private static string Open(DayHours hours) => $" (open {hours})";
}
