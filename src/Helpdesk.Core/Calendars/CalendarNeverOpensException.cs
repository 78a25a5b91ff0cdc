namespace Helpdesk.Calendars;

/// <summary>Thrown when a calendar is built that has no open time at all, so that no promise could ever fall due on it.</summary>
public sealed class CalendarNeverOpensException : Exception
{
    internal CalendarNeverOpensException(string calendarId, string layers)
        : base($"Calendar '{calendarId}' never opens: {layers} leave no open time from {SupportedYears.First} to {SupportedYears.Last}.") =>
        CalendarId = calendarId;

    /// <summary>The id of the calendar that could not be built.</summary>
    public string CalendarId { get; }
}
