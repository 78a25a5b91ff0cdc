namespace ReplayLog.Input;

/// <summary>Where in each row the mapped columns are, counted from 0; null for those that the mapping does not name.</summary>
internal sealed record LogColumns
{
    private LogColumns()
    {
    }

    public required int Ticket { get; init; }

    /// <summary>The columns that together say what happened.</summary>
    public required int[] Activity { get; init; }

    public required int Time { get; init; }

    public required int? Opened { get; init; }

    public required int? Team { get; init; }

    public required int? Agent { get; init; }

    public required int? Priority { get; init; }

    public required int? PublicAnswer { get; init; }

    public required int? Verdict { get; init; }

    /// <summary>The columns of the system's own counts.</summary>
    public required PerCheck<int?> Checks { get; init; }

    /// <summary>The columns by which rows are left out, and what they hold in the others.</summary>
    public required (int Column, IReadOnlySet<string> Values)[] Only { get; init; }

    /// <summary>The columns that the header has more than once, and of which the first is read without the mapping saying so.</summary>
    public required IReadOnlyList<string> Repeated { get; init; }

    /// <exception cref="InputException">A mapped column is missing.</exception>
    public static LogColumns Find(string[] header, LogMapping mapping, string file)
    {
        header = Array.ConvertAll(header, each => each.Trim());
        if (Array.TrueForAll(header, each => each.Length == 0))
        {
            throw new InputException($"{file}: is empty; it has no header line.");
        }

        HashSet<string> repeated = new(StringComparer.Ordinal);
        return new LogColumns
        {
            Ticket = Index(mapping.TicketColumn),
            Activity = [.. mapping.ActivityColumns.Select(Index)],
            Time = Index(mapping.TimeColumn),
            Opened = IndexIfAny(mapping.OpenedColumn),
            Team = IndexIfAny(mapping.TeamColumn),
            Agent = IndexIfAny(mapping.AgentColumn),
            Priority = IndexIfAny(mapping.PriorityColumn),
            PublicAnswer = IndexIfAny(mapping.PublicAnswerColumn),
            Verdict = IndexIfAny(mapping.VerdictColumn),
            Checks = mapping.CheckColumns.Select(IndexIfAny),
            Only = [.. mapping.Only.Select(each => (Index(each.Key), each.Value))],
            Repeated = [.. repeated],
        };

        int? IndexIfAny(string? column) => column is null ? null : Index(column);

        int Index(string column)
        {
            int index = Array.IndexOf(header, column);
            if (index < 0)
            {
                throw new InputException($"{file}: the header lacks the column {Printable.Quote(column)} of the mapping; {SeparatorHint.Of(header, mapping) ?? $"it has {Names(header)}."}");
            }

            if (Array.LastIndexOf(header, column) != index && !mapping.RepeatedColumns.Contains(column))
            {
                repeated.Add(column);
            }

            return index;
        }
    }

    private static string Names(string[] header)
    {
        const int Shown = 50;
        return string.Join(", ", header.Take(Shown).Select(Printable.Short)) + (header.Length > Shown ? FormattableString.Invariant($" and {header.Length - Shown} more") : "");
    }
}
