using System.Globalization;
using CsvHelper;
using Helpdesk;
using Helpdesk.Tickets;
using NodaTime;

namespace ReplayLog.Input;

/// <summary>Makes an event of the row on which a reader stands. What is wrong with ticket, activity or time costs the row; what is wrong with anything else costs that value only.</summary>
internal sealed class RowReader(CsvReader csv, LogColumns columns, LogMapping mapping, ReasonGroups lost)
{
    /// <summary>Stands between the parts of an activity of several columns.</summary>
    private const string PartSeparator = " / ";

    /// <summary>Who answered, in a log that does not say.</summary>
    private static readonly AgentId Somebody = new("unknown");

    /// <summary>Whether the mapping wants the row at all.</summary>
    public bool IsWanted => Array.TrueForAll(columns.Only, each => each.Values.Contains(csv.GetString(each.Column).Trim()));

    /// <returns>Why the row is rejected; null where it is an event.</returns>
    public RowProblem? Interpret(out LogRow row)
    {
        row = default;
        string? ticket = Field(columns.Ticket);
        if (ticket is null)
        {
            return new RowProblem("names no ticket");
        }

        if (!LogKeys.IsKey(ticket))
        {
            return new RowProblem($"the ticket is not {LogKeys.Form}", ticket);
        }

        string activity = Activity();
        if (!mapping.Activities.TryGetValue(activity, out Meaning meaning))
        {
            if (mapping.OtherActivities is not { } others)
            {
                return new RowProblem($"the activity {Printable.Quote(activity)} is not in the mapping, which has no default");
            }

            meaning = others;
        }

        Instant? opened = Optional(columns.Opened, Opened);
        if (Field(columns.Time) is not { } time)
        {
            if (opened is null)
            {
                return new RowProblem("has no time");
            }

            // What the activity says is yet to come: all that has happened is that the ticket was opened.
            meaning = meaning == Meaning.Ignored ? meaning : Meaning.Opening;
            row = Event(ticket, activity, meaning, opened.Value, opened) with { AnsweredBy = null };
            return null;
        }

        if (mapping.Clock.Read(time, out Instant at) is { } problem)
        {
            return new RowProblem($"the time {problem}", time);
        }

        row = Event(ticket, activity, meaning, at, opened);
        return null;
    }

    private LogRow Event(string ticket, string activity, Meaning meaning, Instant at, Instant? opened)
    {
        bool isAnswer = Optional(columns.PublicAnswer, IsPublicAnswer) is true;
        bool isAssignment = meaning.HasFlag(Meaning.Assignment);
        AgentId? agent = isAnswer || isAssignment ? Optional(columns.Agent, Agent) : null;
        return new LogRow(ticket, meaning, at, opened)
        {
            Line = csv.LineNumber,
            Activity = activity,
            Assignment = isAssignment ? AssignmentTo(agent) : null,
            AnsweredBy = isAnswer ? agent ?? Somebody : null,
            Priority = Optional(columns.Priority, PriorityOf),
            StatedMet = Optional(columns.Verdict, Verdict),
            Stated = columns.Checks.Select(each => Optional(each, Count)),
        };
    }

    private string Activity() => columns.Activity.Length == 1
        ? csv.GetString(columns.Activity[0]).Trim()
        : string.Join(PartSeparator, columns.Activity.Select(each => Field(each)).Where(each => each is not null));

    private Assignment? AssignmentTo(AgentId? agent)
    {
        TeamId? team = columns.Team is { } column && Field(column) is null ? mapping.AbsentTeam : Optional(columns.Team, Team);
        return team is null && agent is null ? null : new Assignment(team, agent);
    }

    /// <summary>The value of an optional column; null where the log has no such column, the row nothing in it, or nothing that can be used.</summary>
    private T? Optional<T>(int? column, Func<string, (T? Value, RowProblem? Problem)> read)
    {
        if (column is not { } index || Field(index) is not { } field)
        {
            return default;
        }

        (T? value, RowProblem? problem) = read(field);
        if (problem is not null)
        {
            lost.Add(csv.LineNumber, problem);
        }

        return value;
    }

    private (Instant? Value, RowProblem? Problem) Opened(string field) =>
        mapping.OpenedClock.Read(field, out Instant opened) is { } problem ? (null, new RowProblem($"the time of the opening {problem}", field)) : (opened, null);

    private static (TeamId? Value, RowProblem? Problem) Team(string field) =>
        LogKeys.IsKey(field) ? (new TeamId(field), null) : (null, new RowProblem($"the team is not {LogKeys.Form}", field));

    private static (AgentId? Value, RowProblem? Problem) Agent(string field) =>
        LogKeys.IsKey(field) ? (new AgentId(field), null) : (null, new RowProblem($"the agent is not {LogKeys.Form}", field));

    private (bool? Value, RowProblem? Problem) IsPublicAnswer(string field) =>
        mapping.PublicAnswers is { } words ? (words.Contains(field), null)
        : bool.TryParse(field, out bool isPublic) ? (isPublic, null)
        : (null, new RowProblem("whether the answer was public is neither TRUE nor FALSE, and the mapping has no publicAnswers", field));

    private (Priority? Value, RowProblem? Problem) PriorityOf(string field) =>
        mapping.Priorities.TryGetValue(field, out Priority? priority) ? (priority, null) : (null, new RowProblem($"the priority {Printable.Quote(field)} is not in the mapping"));

    /// <summary>In any case: some programs write what is true in capitals.</summary>
    private static (bool? Value, RowProblem? Problem) Verdict(string field) =>
        bool.TryParse(field, out bool isMet) ? (isMet, null) : (null, new RowProblem("the verdict is neither TRUE nor FALSE", field));

    private static (int? Value, RowProblem? Problem) Count(string field) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? (count, null) : (null, new RowProblem("the count is not a whole number", field));

    /// <summary>A field without white space at either end; null where it stands for nothing.</summary>
    private string? Field(int column)
    {
        string field = csv.GetString(column).Trim();
        return field.Length == 0 || mapping.AbsentMarkers.Contains(field) ? null : field;
    }
}
