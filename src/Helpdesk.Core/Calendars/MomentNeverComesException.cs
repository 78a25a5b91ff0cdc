using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Calendars;

/// <summary>
/// Thrown when a <see cref="MomentCalendar"/> is made of which no moment ever comes, or is asked for one after its last. Callers that expect the second use
/// <see cref="MomentCalendar.TryFirstAtOrAfter"/>.
/// </summary>
public sealed class MomentNeverComesException : Exception
{
    internal MomentNeverComesException(string calendarId, string times, Instant? from, bool isSearchedThrough = true)
        : base(isSearchedThrough
            ? $"Calendar '{calendarId}' is never open, nor just closing, at any of the times {Excerpt.Of(times)}{(from is { } since ? $" from {InstantPattern.ExtendedIso.Format(since)} on" : "")}."
            : FormattableString.Invariant($"Calendar '{calendarId}' was not found to be open, or just closing, at any of the times {Excerpt.Of(times)} in {WorkMeter.MaxSearch} steps of searching, the limit."))
    {
        CalendarId = calendarId;
        From = from;
    }

    /// <summary>The id of the calendar on whose dates the moments should come.</summary>
    public string CalendarId { get; }

    /// <summary>The instant from which on there is none; null when there is none at all, so that nothing was made.</summary>
    public Instant? From { get; }
}
