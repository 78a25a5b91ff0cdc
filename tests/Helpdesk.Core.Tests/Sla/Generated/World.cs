using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Naive;
using Helpdesk.Sla;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Generated;

/// <summary>Some calendars in zones of all kinds, about a moment at which the clock of one of them changes, in both forms. Making one takes long, so that timelines share a few.</summary>
internal sealed class World
{
    public const int Count = 48;

    private const int DaysBefore = 40;
    private const int DaysAfter = 150;

    private static readonly Lazy<World>[] Each = [.. Enumerable.Range(0, Count).Select(index => new Lazy<World>(() => new World(index)))];

    private World(int index)
    {
        var random = new Random(index);
        string zone = ZoneCatalogue.All[index % ZoneCatalogue.All.Length];
        Instant[] changes = [.. ZoneCatalogue.Transitions(zone).Where(each => each > Instant.FromUtc(2011, 1, 1, 0, 0) && each < Instant.FromUtc(2030, 1, 1, 0, 0))];
        Instant near = changes.Length == 0 ? Instant.FromUtc(2026, 3, 27, 9, 0) : changes[random.Next(changes.Length)];
        Anchor = Instant.FromUnixTimeSeconds(near.ToUnixTimeSeconds() / 60 * 60);
        string[] zones = [zone, zone, ZoneCatalogue.All[random.Next(ZoneCatalogue.All.Length)]];
        Hours = zones.Select((each, i) => Make($"hours-{i}", each, random, mayEnd: i == 1)).ToDictionary(each => each.Calendar.Id);
        Calendars = Channels.Select((channel, i) => (channel, i)).Aggregate(
            CalendarBook.Of(Hours.Values.Select(each => each.Calendar)),
            (book, each) => book.WithChannel(each.channel.Id, $"hours-{each.i}"));
    }

    /// <summary>The channels of tickets: each has one of the calendars.</summary>
    public static IReadOnlyList<ChannelReference> Channels => Timelines.Channels;

    /// <summary>A whole minute at which a clock changes, or close to it.</summary>
    public Instant Anchor { get; }

    public CalendarBook Calendars { get; }

    /// <summary>The calendars by id, and the openings that the naive evaluator reads.</summary>
    public IReadOnlyDictionary<string, (BusinessCalendar Calendar, NaiveHours Naive)> Hours { get; }

    public IReadOnlyDictionary<string, NaiveHours> Naive => Hours.ToDictionary(each => each.Key, each => each.Value.Naive);

    public static IReadOnlyDictionary<string, string> ChannelCalendars { get; } = Channels.Select((each, i) => (each.Id.Value, $"hours-{i}")).ToDictionary(each => each.Item1, each => each.Item2);

    public static World At(int index) => Each[index].Value;

    private (BusinessCalendar Calendar, NaiveHours Naive) Make(string id, string zone, Random random, bool mayEnd)
    {
        LocalDate date = Anchor.InZone(ZoneCatalogue.Zone(zone)).Date;
        bool isEnded = mayEnd && random.Next(4) == 0;
        MinuteSpan[][] week = Week(random);
        var plan = new CalendarPlan(
            zone,
            [
                (null, week),
                .. random.Next(3) == 0 ? [(date.PlusDays(random.Next(-3, 6)), Week(random))] : Array.Empty<(LocalDate?, MinuteSpan[][])>(),
                .. isEnded ? [(date.PlusDays(random.Next(8, 25)), Enumerable.Repeat(Array.Empty<MinuteSpan>(), 7).ToArray())] : Array.Empty<(LocalDate?, MinuteSpan[][])>(),
            ],
            [],
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => (date.PlusDays(random.Next(-5, 20)), Day(random))).DistinctBy(each => each.Item1).Where(each => !isEnded || each.Item1 < date.PlusDays(8))],
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => (date.PlusDays(random.Next(-5, 20)), Break(random)))]);
        var naive = new NaiveHours(id, plan.Zone, plan.BuildNaive(), Anchor - Duration.FromDays(DaysBefore), Anchor + Duration.FromDays(DaysAfter), isEnded);
        return (plan.Build().ToBuilder().WithId(id).Build(), naive);
    }

    /// <summary>Seven days: office hours, all day, nights, or anything; at least three are open.</summary>
    private static MinuteSpan[][] Week(Random random) => random.Next(5) switch
    {
        0 => [.. Enumerable.Range(0, 7).Select(day => day < 5 ? new MinuteSpan[] { new(540, 720), new(780, 1080) } : [])],
        1 => [.. Enumerable.Range(0, 7).Select(_ => new MinuteSpan[] { new(0, 1440) })],
        2 => [.. Enumerable.Range(0, 7).Select(day => day < 4 ? new MinuteSpan[] { new(1320, 1440 + 360) } : [])],
        _ => [.. Enumerable.Range(0, 7).Select(day => day < 3 || random.Next(2) == 0 ? Day(random) : [])],
    };

    private static MinuteSpan[] Day(Random random)
    {
        int opens = random.Next(0, 700);
        int closes = opens + random.Next(180, 700);
        int middle = random.Next(opens + 1, closes);
        return random.Next(2) == 0 ? [new(opens, closes)] : [new(opens, middle), new(Math.Min(middle + random.Next(0, 90), closes - 1), closes)];
    }

    private static MinuteSpan Break(Random random)
    {
        int start = random.Next(1440);
        return new MinuteSpan(start, start + random.Next(1, 600));
    }
}
