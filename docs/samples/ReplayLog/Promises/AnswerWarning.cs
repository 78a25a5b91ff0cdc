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
        return why is null ? [] : [.. book.Metrics.Where(IsOfAnswers).Select(each => $"warning: '{each.Name}' is met by a public answer of an agent only, and {why}: its attainment is 0 % or no data, whatever the desk did.")];
    }

    /// <summary>Whether a cycle ends at, or begins with, a public answer.</summary>
    private static bool IsOfAnswers(SlaMetric metric) => metric.Stop == When.AgentReplies;
}
