using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>What a calendar was asked, and how far it got, when the answer lies beyond its open time or its supported range.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all its parts.</remarks>
/// <param name="CalendarId">The calendar's id.</param>
/// <param name="CalendarVersion">The calendar's version.</param>
/// <param name="From">The instant asked about.</param>
/// <param name="Reason">Why there is no answer.</param>
/// <param name="Requested">The business time asked for; zero where none was, as for the next opening. Negative towards the past.</param>
/// <param name="Consumed">As much of it as there is; zero when the instant itself is outside the range. Negative towards the past.</param>
public sealed record CalendarShortfall(
    string CalendarId,
    int CalendarVersion,
    Instant From,
    ShortfallReason Reason,
    BusinessTime Requested,
    BusinessTime Consumed);
