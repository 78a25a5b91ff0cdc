namespace Helpdesk.Calendars.Timeline;

/// <summary>A half-open stretch of open time, in nanoseconds since the epoch.</summary>
internal readonly record struct OpenSpan(long Start, long End);
