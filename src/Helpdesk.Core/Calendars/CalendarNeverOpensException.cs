using System.Text;

namespace Helpdesk.Calendars;

/// <summary>Thrown when a calendar is built that has no open time at all, so that no promise could ever fall due on it.</summary>
/// <remarks>
/// The years from 2000 on are searched first. A combination that is not found to open within 15,000,000 steps is refused too, where a step is a date or an opening of one of its calendars
/// in a year; the message says so. That is all years of some 75 calendars of ordinary hours.
/// </remarks>
public sealed class CalendarNeverOpensException : Exception
{
    private const int LongestCombination = 200;

    internal CalendarNeverOpensException(string calendarId, OpenTime? combination, bool isSearchedThrough)
        : base($"Calendar '{calendarId}' {Reason(Subject(combination), isSearchedThrough)}.")
    {
        CalendarId = calendarId;
        IsSearchedThrough = isSearchedThrough;
    }

    /// <summary>The id of the calendar that could not be built.</summary>
    public string CalendarId { get; }

    /// <summary>Whether all years were searched, or only as many as the limit allows.</summary>
    internal bool IsSearchedThrough { get; }

    /// <summary>What a search that ended early says, for those who name the calendar themselves.</summary>
    internal static string NotFound { get; } = FormattableString.Invariant($"no open time was found in {WorkMeter.MaxSearch} steps of searching, the limit");

    private static string Reason(string subject, bool isSearchedThrough) => isSearchedThrough
        ? FormattableString.Invariant($"never opens: {subject} no open time from {SupportedRange.FirstYear} to {SupportedRange.LastYear}")
        : $"is not known to open: {NotFound}";

    private static string Subject(OpenTime? combination)
    {
        if (combination is null)
        {
            return "its hours, exceptions, holidays and breaks leave";
        }

        var text = new StringBuilder();
        combination.AppendTo(text, LongestCombination);
        return text.Length > LongestCombination ? $"'{text.ToString(0, LongestCombination)}...' has" : $"'{text}' has";
    }
}
