using Helpdesk.Calendars;
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
    };

    public static LogMapping Read(string file)
    {
        JsonPart root = JsonPart.Load(file).WithOnly("note", "columns", "repeatedColumns", "absent", "time", "activities", "targets");
        JsonPart columns = root.Required("columns").WithOnly("ticket", "activity", "time", "opened");
        JsonPart? targets = root.Optional("targets")?.WithOnly("reaction", "resolution");
        return new LogMapping
        {
            Note = root.Optional("note")?.Text(),
            TicketColumn = columns.Required("ticket").Text(),
            ActivityColumn = columns.Required("activity").Text(),
            TimeColumn = columns.Required("time").Text(),
            OpenedColumn = columns.Optional("opened")?.Text(),
            RepeatedColumns = root.Optional("repeatedColumns")?.Items().Select(each => each.Text()).ToHashSet(StringComparer.Ordinal) ?? [],
            AbsentMarker = root.Optional("absent")?.Text(),
            Clock = ReadClock(root.Required("time").WithOnly("format", "zone")),
            Activities = root.Required("activities").Properties().ToDictionary(each => each.Name, each => ReadMeaning(each.Value), StringComparer.Ordinal),
            ReactionTarget = ReadTarget(targets?.Optional("reaction")),
            ResolutionTarget = ReadTarget(targets?.Optional("resolution")),
        };
    }

    private static LogClock ReadClock(JsonPart time)
    {
        JsonPart zone = time.Required("zone");
        return new LogClock(
            time.Required("format").Parse(LocalDateTimePattern.CreateWithInvariantCulture),
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Text()) ?? throw zone.Unlike("a zone of the tz database"));
    }

    private static Meaning ReadMeaning(JsonPart activity)
    {
        Meaning meaning = activity.IsText
            ? ReadWord(activity)
            : activity.Items().Aggregate(Meaning.Progress, (all, word) => all | ReadWord(word));
        return meaning.HasFlag(Meaning.Ignored) && meaning != Meaning.Ignored ? throw activity.Fail("cannot be ignored and mean something too.") : meaning;
    }

    private static Meaning ReadWord(JsonPart word) =>
        Words.TryGetValue(word.Text(), out Meaning meaning) ? meaning : throw word.Unlike($"one of {string.Join(", ", Words.Keys)}");

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
