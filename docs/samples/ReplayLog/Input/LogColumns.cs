namespace ReplayLog.Input;

/// <summary>Where in each row the mapped columns are, counted from 0.</summary>
/// <param name="Count">The number of columns in all.</param>
/// <param name="Ticket">The ticket's column.</param>
/// <param name="Activity">The activity's column.</param>
/// <param name="Time">The column of the event's time.</param>
/// <param name="Opened">The column of the opening time, where the mapping names one.</param>
/// <param name="Team">The team's column, where the mapping names one.</param>
/// <param name="Agent">The agent's column, where the mapping names one.</param>
/// <param name="Priority">The priority's column, where the mapping names one.</param>
/// <param name="Verdict">The column of the system's own verdict, where the mapping names one.</param>
/// <param name="Checks">The columns of the system's own counts, where the mapping names them.</param>
internal sealed record LogColumns(int Count, int Ticket, int Activity, int Time, int? Opened, int? Team, int? Agent, int? Priority, int? Verdict, PerCheck<int?> Checks)
{
    /// <exception cref="InputException">A mapped column is missing, or a header is repeated that the mapping does not expect to be.</exception>
    public static LogColumns Find(string[] header, LogMapping mapping, string file)
    {
        if (header.Length == 0)
        {
            throw new InputException($"{file}: is empty; it has no header line.");
        }

        string? repeated = header.GroupBy(each => each, StringComparer.Ordinal)
            .FirstOrDefault(each => each.Skip(1).Any() && !mapping.RepeatedColumns.Contains(each.Key))?.Key;
        if (repeated is not null)
        {
            throw new InputException($"{file}: the header has '{repeated}' twice; if the first one is meant, name it under repeatedColumns in the mapping.");
        }

        return new LogColumns(
            header.Length,
            Index(mapping.TicketColumn),
            Index(mapping.ActivityColumn),
            Index(mapping.TimeColumn),
            IndexIfAny(mapping.OpenedColumn),
            IndexIfAny(mapping.TeamColumn),
            IndexIfAny(mapping.AgentColumn),
            IndexIfAny(mapping.PriorityColumn),
            IndexIfAny(mapping.VerdictColumn),
            mapping.CheckColumns.Select(IndexIfAny));

        int? IndexIfAny(string? column) => column is null ? null : Index(column);

        int Index(string column)
        {
            int index = Array.IndexOf(header, column);
            return index >= 0 ? index : throw new InputException($"{file}: the header lacks the column '{column}' of the mapping; it has {string.Join(", ", header)}.");
        }
    }
}
