using Helpdesk.Calendars;

namespace ReplayLog.Figures;

/// <summary>Segments of an explanation that are not shown one by one.</summary>
/// <param name="Count">How many they are.</param>
/// <param name="Business">The business time in them.</param>
/// <param name="Running">The business time counted up to the end of the last.</param>
internal sealed record FoldedSegments(int Count, BusinessTime Business, BusinessTime Running);
