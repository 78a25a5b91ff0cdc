using System.Globalization;

namespace Helpdesk.Calendars;

/// <summary>Thrown when a calendar is built that has no open time at all, so that no promise could ever fall due on it.</summary>
public sealed class CalendarNeverOpensException : Exception
{
    private const int LongestCombination = 200;

    internal CalendarNeverOpensException(string calendarId, OpenTime? combination)
        : base(string.Create(CultureInfo.InvariantCulture, $"Calendar '{calendarId}' never opens: {Reason(combination)} from {SupportedYears.First} to {SupportedYears.Last}.")) =>
        CalendarId = calendarId;

    /// <summary>The id of the calendar that could not be built.</summary>
    public string CalendarId { get; }

    private static string Reason(OpenTime? combination) => combination?.ToString() switch
    {
        null => "its hours, exceptions, holidays and breaks leave no open time",
        { Length: > LongestCombination } text => $"'{text[..LongestCombination]}...' has no open time",
        { } text => $"'{text}' has no open time",
    };
}
