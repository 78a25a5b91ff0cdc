using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CsvHelper;
using Helpdesk;
using Helpdesk.Tickets;
using NodaTime;

namespace ReplayLog.Input;

/// <summary>Streams the events of a log. Holds one row at a time; rows that cannot be used are counted with their line and reason.</summary>
internal sealed class LogReader(LogMapping mapping, RowCounts counts, Action<int> onRow)
{
    /// <exception cref="InputException">The header does not fit the mapping.</exception>
    public IEnumerable<LogRow> Read(TextReader text, string file)
    {
        using CsvReader csv = CsvReader.Create(text, Options(), leaveOpen: true);
        csv.ReadHeader();
        LogColumns columns = LogColumns.Find([.. csv.Headers], mapping, file);
        while (csv.Read())
        {
            string? problem = Interpret(csv, columns, out LogRow row);
            if (problem is not null)
            {
                counts.Reject(csv.LineNumber, problem);
            }
            else if (row.Meaning == Meaning.Ignored)
            {
                counts.CountIgnored();
            }
            else
            {
                counts.CountEvent();
                yield return row;
            }

            onRow(counts.Read);
        }
    }

    private CsvReaderOptions Options() => new()
    {
        Separator = ',',
        TrackLineNumbers = true,

        // The names of tickets and activities come again and again, and the former are kept.
        PoolStrings = true,

        // A row that is not well formed has no field that can be trusted.
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = record => counts.Reject(record.LineNumber, Describe(record.Reason)),
    };

    private static string Describe(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "has not as many fields as the header",
        CsvMalformedReason.StrayQuote => "has a quotation mark inside a field that is not quoted",
        CsvMalformedReason.TextAfterClosingQuote => "has text after a closing quotation mark",
        CsvMalformedReason.UnterminatedQuote => "opens a quotation mark that is never closed",
        _ => $"is malformed ({reason})",
    };

    /// <summary>Makes a row of the fields, or says why not.</summary>
    private string? Interpret(CsvReader csv, LogColumns columns, out LogRow row)
    {
        row = default;
        string ticket = csv.GetString(columns.Ticket);
        if (IsAbsent(ticket))
        {
            return "names no ticket";
        }

        if (!LogKeys.IsKey(ticket))
        {
            return $"the ticket '{ticket}' is not {LogKeys.Form}";
        }

        string activity = csv.GetString(columns.Activity);
        if (!mapping.Activities.TryGetValue(activity, out Meaning meaning))
        {
            return $"the activity '{activity}' is not in the mapping";
        }

        string time = csv.GetString(columns.Time);
        if (IsAbsent(time))
        {
            return "has no time";
        }

        string? problem = mapping.Clock.Read(time, out Instant at);
        string? openedText = columns.Opened is { } column ? csv.GetString(column) : null;
        Instant? opened = null;
        if (problem is null && !IsAbsent(openedText))
        {
            problem = mapping.Clock.Read(openedText, out Instant moment);
            opened = moment;
        }

        Assignment? assignment = null;
        if (meaning.HasFlag(Meaning.Assignment))
        {
            problem ??= ReadAssignment(Field(csv, columns.Team), Field(csv, columns.Agent), out assignment);
        }

        Priority? priority = ReadPriority(Field(csv, columns.Priority), ref problem);
        bool? met = ReadVerdict(Field(csv, columns.Verdict), ref problem);
        PerCheck<int?> stated = columns.Checks.Select(each => ReadCount(Field(csv, each), ref problem));
        row = new LogRow(ticket, meaning, at, opened) { Line = csv.LineNumber, Activity = activity, Assignment = assignment, Priority = priority, StatedMet = met, Stated = stated };
        return problem;
    }

    private string? ReadAssignment(string? team, string? agent, out Assignment? assignment)
    {
        assignment = null;
        if (team is not null && !LogKeys.IsKey(team))
        {
            return $"the team '{team}' is not {LogKeys.Form}";
        }

        if (agent is not null && !LogKeys.IsKey(agent))
        {
            return $"the agent '{agent}' is not {LogKeys.Form}";
        }

        TeamId? teamKey = team is null ? mapping.AbsentTeam : new TeamId(team);
        AgentId? agentKey = agent is null ? null : new AgentId(agent);
        assignment = teamKey is null && agentKey is null ? null : new Assignment(teamKey, agentKey);
        return null;
    }

    private Priority? ReadPriority(string? field, ref string? problem)
    {
        if (field is null)
        {
            return null;
        }

        if (mapping.Priorities.TryGetValue(field, out Priority? priority))
        {
            return priority;
        }

        problem ??= $"the priority '{field}' is not in the mapping";
        return null;
    }

    private static bool? ReadVerdict(string? field, ref string? problem)
    {
        if (field is null)
        {
            return null;
        }

        // In any case: some programs write what is true in capitals.
        if (bool.TryParse(field, out bool isMet))
        {
            return isMet;
        }

        problem ??= $"'{field}' is no verdict, which is TRUE or FALSE";
        return null;
    }

    private static int? ReadCount(string? field, ref string? problem)
    {
        if (field is null)
        {
            return null;
        }

        if (int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            return count;
        }

        problem ??= $"'{field}' is no count";
        return null;
    }

    /// <summary>A field of an optional column; null where the log has no such column, or the row nothing in it.</summary>
    private string? Field(CsvReader csv, int? column) => column is { } index && csv.GetString(index) is var field && !IsAbsent(field) ? field : null;

    private bool IsAbsent([NotNullWhen(false)] string? field) =>
        string.IsNullOrWhiteSpace(field) || string.Equals(field, mapping.AbsentMarker, StringComparison.Ordinal);
}
