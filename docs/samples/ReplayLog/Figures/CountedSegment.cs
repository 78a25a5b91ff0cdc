using Helpdesk.Calendars;

namespace ReplayLog.Figures;

/// <summary>A segment of an explanation.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Running">The business time counted up to its end.</param>
internal sealed record CountedSegment(CalendarSegment Segment, BusinessTime Running);
