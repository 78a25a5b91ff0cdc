using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using ReplayLog.Input;

namespace ReplayLog.Promises;

/// <summary>Tells of clocks that only a public answer stops, over a log that has none: they are missed whatever the desk did.</summary>
internal static class AnswerWarning
{
    /// <returns>A line for each such clock.</returns>
    public static IReadOnlyList<string> Of(SlaPolicyBook book, LogMapping mapping, RowCounts rows)
    {
        string? why = mapping.PublicAnswerColumn is not { } column ? "the mapping names no column that says which rows are such answers (columns.publicAnswer)"
            : rows.PublicAnswers == 0 ? $"no row of the column {Printable.Quote(column)} is one"
            : null;
        return why is null ? [] : [.. book.Metrics.Where(each => Names(each.Stop, When.AgentReplies)).Select(each => Warn(each, why))];
    }

    private static string Warn(SlaMetric metric, string why) => metric.Stop == When.AgentReplies
        ? $"warning: '{metric.Name}' is met only by a public answer of an agent, and {why}. So its attainment is 0 % or no data, whatever the desk did."
        : $"warning: '{metric.Name}' can be met by a public answer of an agent, and {why}. So its attainment may be too low.";

    /// <summary>Whether a condition is made of another, among others.</summary>
    private static bool Names(ClockCondition condition, ClockCondition part) => condition.ToString().Contains(part.ToString(), StringComparison.Ordinal);
}
