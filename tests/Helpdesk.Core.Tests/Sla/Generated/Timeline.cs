using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Core.Tests.Sla.Naive;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Generated;

/// <summary>A history that commands made, the promises for it, and a moment at which to ask. The same seed makes the same.</summary>
internal sealed record Timeline(int Seed, World World, SlaPolicyBook Book, IReadOnlyList<Step> Steps, TicketEvent[] Events, Instant AsOf)
{
    /// <summary>Timelines of every kind; smaller ones have commands left out.</summary>
    public static Arbitrary<Timeline> Any { get; } = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(seed)), Shrink);

    /// <summary>Those whose targets are amounts that grow with their numbers: no dates, and no business days at the same clock time as received.</summary>
    public static Arbitrary<Timeline> OfAmounts { get; } = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(seed, onlyAmounts: true)), Shrink);

    public TicketHistory History { get; } = TicketHistory.Of(Events);

    public SlaEngine Engine { get; } = new(Book, World.Calendars);

    public Instant Opening => Events[0].HappenedAt;

    public Instant LastEvent => Events.Max(each => each.HappenedAt);

    public NaiveDesk Naive => new(Book, World.Naive, World.ChannelCalendars);

    public static Timeline Make(int seed, bool onlyAmounts = false)
    {
        var random = new Random(seed);
        var world = World.At(random.Next(World.Count));
        SlaPolicyBook book = new Books(random) { OnlyAmounts = onlyAmounts }.Make();
        IReadOnlyList<Step> steps = Programs.Mix(new Timelines(random).Make(world.Anchor, random.Next(25)), random);
        TicketEvent[] events = Step.Play(steps);
        Instant last = events.Max(each => each.HappenedAt);
        Instant asOf = random.Next(3) switch
        {
            0 => last + Duration.FromMinutes(random.Next(4000)),
            1 => events[random.Next(events.Length)].HappenedAt,
            _ => events[0].HappenedAt + Duration.FromMinutes(random.Next(-5, (int)(last - events[0].HappenedAt).TotalMinutes + 10)),
        };
        return new Timeline(seed, world, book, steps, events, asOf);
    }

    public override string ToString() =>
        $"seed {Seed}, as of {AsOf}"
        + string.Concat(Book.Policies.Select(each => $"\n  policy {each.Id} if {each.Condition}, on {each.Calendar}, pauses while {each.PausesWhile}, {(each.CountsProgramReplies ? "counts programs" : "counts people")}, {each.ReopenMode}, {each.Changes}, {each.Boundary}: {string.Join("; ", each.Targets)}"))
        + string.Concat(Steps.Select(each => $"\n  {each.At} {each.On} {each.Command.GetType().Name}{(each.Command.IsImported ? $", imported from {each.Command.HappenedAt}" : "")}"))
        + string.Concat(Events.Select(each => $"\n  {each.Sequence} {each.HappenedAt} {Describe(each)}"))
        + "\n";

    private static string Describe(TicketEvent each) => each switch
    {
        TicketOpened opened => $"opened {opened.Priority.Name} {opened.Status} {opened.RequesterTier} {opened.Channel.Id} tags {string.Join(",", opened.Tags)} fields {string.Join(",", opened.Fields)} to {opened.Assignment}",
        StatusChanged status => $"status {status.To}",
        AssignmentChanged assigned => $"to {assigned.To}",
        PriorityChanged priority => $"priority {priority.To.Name}",
        TagsChanged tags => $"tags +{string.Join(",", tags.Added)} -{string.Join(",", tags.Removed)}",
        FieldsChanged fields => $"fields {string.Join(",", fields.Values)}",
        PublicReplySent => $"reply by {each.By} for {each.ByTeam}",
        _ => each.GetType().Name,
    };

    private static IEnumerable<Timeline> Shrink(Timeline value) => Enumerable.Range(0, value.Steps.Count)
        .Select(i => value.Steps.Where((_, index) => index != i).ToArray())
        .Select(steps => (Steps: steps, Events: Step.Play(steps)))
        .Where(each => each.Events.Length > 0)
        .Select(each => new Timeline(value.Seed, value.World, value.Book, each.Steps, each.Events, value.AsOf));
}
