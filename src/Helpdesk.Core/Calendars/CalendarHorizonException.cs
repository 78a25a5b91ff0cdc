using System.Globalization;
using NodaTime.Text;

namespace Helpdesk.Calendars;

/// <summary>
/// Thrown when the answer lies beyond a calendar's open time, such as after the end of a season, or beyond the range that
/// calendars support. Callers that expect this use <see cref="BusinessCalendar.TryAdd"/> or <see cref="BusinessCalendar.TrySubtract"/>.
/// </summary>
public sealed class CalendarHorizonException : Exception
{
    internal CalendarHorizonException(CalendarShortfall shortfall, int? index = null)
        : base(Describe(shortfall, index))
    {
        Shortfall = shortfall;
        Index = index;
    }

    /// <summary>What was asked, and how far the calendar got.</summary>
    public CalendarShortfall Shortfall { get; }

    /// <summary>In a batch, the index of the entry that failed, counted from 0; null otherwise.</summary>
    public int? Index { get; }

    private static string Describe(CalendarShortfall shortfall, int? index)
    {
        string from = InstantPattern.ExtendedIso.Format(shortfall.From);
        string subject = string.Create(CultureInfo.InvariantCulture, $"Calendar '{shortfall.CalendarId}' version {shortfall.CalendarVersion}");
        string problem = shortfall.Reason switch
        {
            ShortfallReason.OutsideSupportedRange =>
                $"cannot answer for {from}: it is outside the supported range from {InstantPattern.ExtendedIso.Format(BusinessCalendar.MinInstant)} "
                + $"to {InstantPattern.ExtendedIso.Format(BusinessCalendar.MaxInstant)}.",
            ShortfallReason.NotEnoughOpenTime =>
                $"has only {shortfall.Consumed} of the {shortfall.Requested} of business time asked for from {from}.",
            _ => $"does not open or close again on that side of {from}.",
        };
        return index is null ? $"{subject} {problem}" : string.Create(CultureInfo.InvariantCulture, $"Entry {index}: {subject} {problem}");
    }
}
