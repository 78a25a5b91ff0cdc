using System.Globalization;

namespace Helpdesk.Calendars;

/// <summary>
/// Thrown when the answer lies beyond a calendar's open time, such as after the end of a season, or beyond the range that
/// calendars support. Callers that expect this use a <c>TryAdd</c> or <c>TrySubtract</c> of <see cref="BusinessCalendar"/>.
/// </summary>
public sealed class CalendarHorizonException : Exception
{
    internal CalendarHorizonException(CalendarShortfall shortfall, int? index = null)
        : base(index is null ? shortfall.ToString() : string.Create(CultureInfo.InvariantCulture, $"Entry {index}: {shortfall}"))
    {
        Shortfall = shortfall;
        Index = index;
    }

    /// <summary>What was asked, and how far the calendar got.</summary>
    public CalendarShortfall Shortfall { get; }

    /// <summary>In a batch, the index of the entry that failed, counted from 0; null otherwise.</summary>
    public int? Index { get; }
}
