namespace Helpdesk.Calendars.Timeline;

/// <summary>A half-open stretch of a local clock, in nanoseconds since 1970-01-01T00:00 on it.</summary>
internal readonly record struct LocalSpan(long Start, long End)
{
    /// <summary>An interval of hours of a date.</summary>
    public static LocalSpan Of(int day, HoursInterval interval) =>
        new((day * Nanos.PerDay) + interval.StartNanosecond, (day * Nanos.PerDay) + interval.EndNanosecond);

    /// <summary>Whether a moment of the local clock lies in the span.</summary>
    public bool Contains(long moment) => Start <= moment && moment < End;

    /// <summary>The same local times as spans in order that neither overlap nor touch.</summary>
    public static LocalSpan[] Merge(IEnumerable<LocalSpan> spans)
    {
        var merged = new List<LocalSpan>();
        foreach (LocalSpan span in spans.OrderBy(each => each.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, span.End) };
            }
            else
            {
                merged.Add(span);
            }
        }

        return [.. merged];
    }
}
