using Helpdesk;
using Helpdesk.Calendars;
using Helpdesk.Tickets;
using NodaTime;
using NodaTime.Text;

namespace ReplayLog.Input;

/// <summary>Reads a <see cref="LogMapping"/> from JSON.</summary>
internal static class MappingReader
{
    private static readonly DurationPattern TargetPattern = DurationPattern.CreateWithInvariantCulture("H:mm");

    private static readonly Dictionary<string, Meaning> Words = new(StringComparer.Ordinal)
    {
        ["progress"] = Meaning.Progress,
        ["opening"] = Meaning.Opening,
        ["reaction"] = Meaning.Reaction,
        ["resolution"] = Meaning.Resolution,
        ["closing"] = Meaning.Closing,
        ["ignored"] = Meaning.Ignored,
        ["assignment"] = Meaning.Assignment,
        ["open"] = Meaning.Open,
        ["pending"] = Meaning.Pending,
        ["onHold"] = Meaning.OnHold,
        ["note"] = Meaning.Note,
    };

    private static readonly Meaning[] Statuses = [Meaning.Open, Meaning.Pending, Meaning.OnHold, Meaning.Resolution | Meaning.Closing];

    public static LogMapping Read(string file)
    {
        JsonPart root = JsonPart.Load(file).WithOnly("note", "columns", "priorities", "repeatedColumns", "absent", "absentTeam", "time", "activities", "allowed", "checks", "targets");
        JsonPart columns = root.Required("columns").WithOnly("ticket", "activity", "time", "opened", "team", "agent", "priority");
        bool saysWho = columns.Optional("team") is not null || columns.Optional("agent") is not null;
        JsonPart? checks = root.Optional("checks")?.WithOnly("handOvers", "teamHandOvers", "reopens", "slaMet");
        JsonPart? targets = root.Optional("targets")?.WithOnly("reaction", "resolution");
        return new LogMapping
        {
            Note = root.Optional("note")?.Text(),
            TicketColumn = columns.Required("ticket").Text(),
            ActivityColumn = columns.Required("activity").Text(),
            TimeColumn = columns.Required("time").Text(),
            OpenedColumn = columns.Optional("opened")?.Text(),
            TeamColumn = columns.Optional("team")?.Text(),
            AgentColumn = columns.Optional("agent")?.Text(),
            PriorityColumn = columns.Optional("priority")?.Text(),
            Priorities = ReadPriorities(root, columns.Optional("priority")),
            VerdictColumn = checks?.Optional("slaMet")?.Text(),
            CheckColumns = new PerCheck<string?>("handOvers", "teamHandOvers", "reopens").Select(each => checks?.Optional(each!)?.Text()),
            RepeatedColumns = root.Optional("repeatedColumns")?.Items().Select(each => each.Text()).ToHashSet(StringComparer.Ordinal) ?? [],
            AbsentMarker = root.Optional("absent")?.Text(),
            AbsentTeam = ReadAbsentTeam(root.Optional("absentTeam"), columns.Optional("team")),
            Clock = ReadClock(root.Required("time").WithOnly("format", "zone")),
            Activities = root.Required("activities").Properties().ToDictionary(each => each.Name, each => ReadMeaning(each.Value, saysWho), StringComparer.Ordinal),
            Rules = ReadRules(root.Optional("allowed")),
            ReactionTarget = ReadTarget(targets?.Optional("reaction")),
            ResolutionTarget = ReadTarget(targets?.Optional("resolution")),
        };
    }

    private static LogClock ReadClock(JsonPart time)
    {
        JsonPart zone = time.Required("zone");
        return new LogClock(
            time.Required("format").Parse(LocalDateTimePattern.CreateWithInvariantCulture),
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Text())
                ?? throw zone.Unlike("a zone of the tz database" + (ZoneIds.Suggest(zone.Text()) is { } meant ? $" (was '{meant}' meant?)" : "")));
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

        return root.Required("priorities").Properties().ToDictionary(each => each.Name, each => ReadPriority(each.Value), StringComparer.Ordinal);
    }

    private static Priority ReadPriority(JsonPart word) => Priority.TryFromName(word.Text(), out Priority priority)
        ? priority
        : throw word.Unlike($"one of {string.Join(", ", Priority.List.OrderBy(each => each.Value).Select(each => each.Name))}");

    private static Meaning ReadMeaning(JsonPart activity, bool saysWho)
    {
        Meaning meaning = activity.IsText
            ? ReadWord(activity)
            : activity.Items().Aggregate(Meaning.Progress, (all, word) => all | ReadWord(word));
        if (meaning.HasFlag(Meaning.Ignored) && meaning != Meaning.Ignored)
        {
            throw activity.Fail("cannot be ignored and mean something too.");
        }

        if (meaning.HasFlag(Meaning.Assignment) && !saysWho)
        {
            throw activity.Fail("is an assignment, which needs columns.team or columns.agent.");
        }

        // Solved and closed at once is one after the other; no other two can be true of a ticket.
        return Statuses.Count(each => (meaning & each) != Meaning.Progress) > 1 ? throw activity.Fail("cannot give a ticket two statuses at once.") : meaning;
    }

    private static Meaning ReadWord(JsonPart word) =>
        Words.TryGetValue(word.Text(), out Meaning meaning) ? meaning : throw word.Unlike($"one of {string.Join(", ", Words.Keys)}");

    private static TicketRules ReadRules(JsonPart? allowed)
    {
        TransitionTable table = TransitionTable.Default;
        foreach ((string name, JsonPart value) in allowed?.Properties() ?? [])
        {
            if (!StatusCategory.TryFromName(name, out StatusCategory from) || from == StatusCategory.Closed)
            {
                throw value.Fail($"is not known here; the properties are {Categories(each => each != StatusCategory.Closed)}.");
            }

            table = table.Allow(from, value.Items().Select(ReadCategory));
        }

        return TicketRules.Default.WithTransitions(table);
    }

    private static StatusCategory ReadCategory(JsonPart word) =>
        StatusCategory.TryFromName(word.Text(), out StatusCategory category) ? category : throw word.Unlike($"one of {Categories(_ => true)}");

    private static string Categories(Func<StatusCategory, bool> which) =>
        string.Join(", ", StatusCategory.List.Where(which).OrderBy(each => each.Value).Select(each => each.Name));

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
