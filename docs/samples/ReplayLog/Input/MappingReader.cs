using System.Text;
using Helpdesk;
using Helpdesk.Calendars;
using Helpdesk.Tickets;
using NodaTime;
using NodaTime.Text;
using ReplayLog.Input.Times;

namespace ReplayLog.Input;

/// <summary>Reads a <see cref="LogMapping"/> from JSON.</summary>
internal static class MappingReader
{
    private static readonly DurationPattern TargetPattern = DurationPattern.CreateWithInvariantCulture("H:mm");

    public static LogMapping Read(string file)
    {
        JsonPart root = JsonPart.Load(file).WithOnly(
            "note", "separator", "encoding", "columns", "only", "priorities", "publicAnswers", "repeatedColumns", "absent", "absentTeam", "time", "activities", "default", "allowed", "checks", "targets");
        JsonPart columns = root.Required("columns").WithOnly("ticket", "activity", "time", "opened", "team", "agent", "priority", "publicAnswer");
        var meanings = new MeaningReader(saysWho: columns.Optional("team") is not null || columns.Optional("agent") is not null);
        JsonPart? checks = root.Optional("checks")?.WithOnly("handOvers", "teamHandOvers", "reopens", "slaMet");
        JsonPart? targets = root.Optional("targets")?.WithOnly("reaction", "resolution");
        JsonPart? others = root.Optional("default");
        (LogClock time, LogClock opened) = ClockReader.Read(root.Required("time"));
        return new LogMapping
        {
            Note = root.Optional("note")?.Text(),
            Separator = ReadSeparator(root.Optional("separator")),
            Encoding = ReadEncoding(root.Optional("encoding")),
            TicketColumn = columns.Required("ticket").Text(),
            ActivityColumns = ReadActivityColumns(columns, others),
            TimeColumn = columns.Required("time").Text(),
            OpenedColumn = columns.Optional("opened")?.Text(),
            TeamColumn = columns.Optional("team")?.Text(),
            AgentColumn = columns.Optional("agent")?.Text(),
            PriorityColumn = columns.Optional("priority")?.Text(),
            Priorities = ReadPriorities(root, columns.Optional("priority")),
            PublicAnswerColumn = columns.Optional("publicAnswer")?.Text(),
            PublicAnswers = ReadPublicAnswers(root.Optional("publicAnswers"), columns.Optional("publicAnswer")),
            VerdictColumn = checks?.Optional("slaMet")?.Text(),
            CheckColumns = new PerCheck<string?>("handOvers", "teamHandOvers", "reopens").Select(each => checks?.Optional(each!)?.Text()),
            Only = root.Optional("only")?.ByName(ReadTexts) ?? [],
            RepeatedColumns = root.Optional("repeatedColumns") is { } repeated ? ReadTexts(repeated) : new HashSet<string>(),
            AbsentMarkers = root.Optional("absent") is { } absent ? ReadTexts(absent) : new HashSet<string>(),
            AbsentTeam = ReadAbsentTeam(root.Optional("absentTeam"), columns.Optional("team")),
            Clock = time,
            OpenedClock = opened,
            Activities = ReadActivities(root, columns, meanings),
            OtherActivities = others is null ? null : meanings.Read(others),
            Rules = ReadRules(root.Optional("allowed")),
            ReactionTarget = ReadTarget(targets?.Optional("reaction")),
            ResolutionTarget = ReadTarget(targets?.Optional("resolution")),
        };
    }

    private static IReadOnlySet<string> ReadTexts(JsonPart texts) => texts.OneOrMore().Select(each => each.Text()).ToHashSet(StringComparer.Ordinal);

    private static char ReadSeparator(JsonPart? separator)
    {
        if (separator is null)
        {
            return LogMapping.UsualSeparator;
        }

        string text = separator.TextAsIs();
        return string.Equals(text, "tab", StringComparison.Ordinal) ? '\t'
            : text.Length == 1 && char.IsAscii(text[0]) && text[0] is not ('"' or '\r' or '\n' or '\0') ? text[0]
            : throw separator.Unlike("one ASCII character, such as ; or |, or the word tab");
    }

    private static Encoding? ReadEncoding(JsonPart? name) =>
        name is null ? null : LogEncoding.Find(name.Text()) ?? throw name.Unlike("the name of an encoding, such as utf-8, utf-16, windows-1252 or iso-8859-1");

    /// <summary>A log in which all rows are of one kind, such as one with a row for each ticket, needs no column of activities.</summary>
    private static string[] ReadActivityColumns(JsonPart columns, JsonPart? others) => columns.Optional("activity") is { } activity
        ? [.. activity.OneOrMore().Select(each => each.Text())]
        : others is null ? throw columns.Fail("lacks 'activity', and the mapping has no 'default' to say what all rows are.") : [];

    private static Dictionary<string, Meaning> ReadActivities(JsonPart root, JsonPart columns, MeaningReader meanings)
    {
        if (columns.Optional("activity") is null)
        {
            return root.Optional("activities") is { } unused ? throw unused.Fail("needs columns.activity.") : [];
        }

        return root.Required("activities").ByName(meanings.Read);
    }

    private static TeamId? ReadAbsentTeam(JsonPart? name, JsonPart? column)
    {
        if (name is null)
        {
            return null;
        }

        return column is null ? throw name.Fail("needs columns.team.")
            : LogKeys.IsKey(name.Text()) ? new TeamId(name.Text())
            : throw name.Unlike(LogKeys.Form);
    }

    private static Dictionary<string, Priority> ReadPriorities(JsonPart root, JsonPart? column)
    {
        if (column is null)
        {
            return root.Optional("priorities") is { } unused ? throw unused.Fail("needs columns.priority.") : [];
        }

        return root.Required("priorities").ByName(ReadPriority);
    }

    private static Priority ReadPriority(JsonPart word) => Priority.TryFromName(word.Text(), out Priority priority)
        ? priority
        : throw word.Unlike($"one of {string.Join(", ", Priority.List.OrderBy(each => each.Value).Select(each => each.Name))}");

    private static IReadOnlySet<string>? ReadPublicAnswers(JsonPart? words, JsonPart? column) =>
        words is null ? null : column is null ? throw words.Fail("needs columns.publicAnswer.") : ReadTexts(words);

    private static TicketRules ReadRules(JsonPart? allowed)
    {
        TransitionTable table = TransitionTable.Default;
        foreach ((string name, JsonPart value) in allowed?.Properties() ?? [])
        {
            if (!StatusCategory.TryFromName(name, out StatusCategory from))
            {
                throw value.Fail($"is not known here; the properties are {Categories()}.");
            }

            table = table.Allow(from, value.OneOrMore().Select(ReadCategory));
        }

        return TicketRules.Default.WithTransitions(table);
    }

    private static StatusCategory ReadCategory(JsonPart word) =>
        StatusCategory.TryFromName(word.Text(), out StatusCategory category) ? category : throw word.Unlike($"one of {Categories()}");

    private static string Categories() =>
        string.Join(", ", StatusCategory.List.OrderBy(each => each.Value).Select(each => each.Name));

    private static BusinessTime? ReadTarget(JsonPart? target)
    {
        if (target is null)
        {
            return null;
        }

        ParseResult<Duration> duration = TargetPattern.Parse(target.Text());
        return duration.Success && duration.Value > Duration.Zero
            ? BusinessTime.FromDuration(duration.Value)
            : throw target.Unlike("business hours and minutes such as 16:00");
    }
}
