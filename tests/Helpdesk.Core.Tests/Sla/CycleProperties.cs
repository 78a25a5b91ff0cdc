using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>What holds of cycles however a ticket is solved, reopened and promised something else.</summary>
public class CycleProperties
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    /// <summary>Sequential metrics are left out: what completes a cycle of them, or comes too early to, depends on when the one before was due.</summary>
    [Fact]
    public void An_event_that_moves_by_a_second_moves_no_consumption_by_more() => Laws.Hold(1_500, Timeline.Any, timeline =>
    {
        SlaMetric[] pool = [.. HostMetrics.All.Where(each => each.Recurrence != CycleRecurrence.Sequential)];
        var engine = new SlaEngine(new Books(new Random(timeline.Seed)) { Pool = pool }.Make(), timeline.World.Calendars);
        Instant asOf = timeline.LastEvent + Duration.FromMinutes(timeline.Seed % 500) + Second;
        SlaEvaluation before = engine.Evaluate(timeline.History, asOf);
        foreach (int index in Enumerable.Range(0, timeline.Events.Length))
        {
            foreach (Duration by in new[] { Second, -Second })
            {
                TicketEvent[] moved = [.. timeline.Events.Select((each, i) => Moved(each, i + 1, i == index ? by : Duration.Zero))];
                if (!Order(moved).SequenceEqual(Order(timeline.Events)))
                {
                    continue;
                }

                SlaEvaluation after = engine.Evaluate(TicketHistory.Of(moved), asOf);
                Assert.Equal(before.Cycles.Select(Name), after.Cycles.Select(Name));
                foreach ((SlaCycle one, SlaCycle other) in before.Cycles.Zip(after.Cycles))
                {
                    Duration difference = one.Consumed - other.Consumed;
                    Assert.True(difference <= Second && difference >= -Second, $"Event {index + 1} by {by} moves {one} from {one.Consumed} to {other.Consumed}.");
                }
            }
        }
    });

    [Fact]
    public void A_status_that_a_ticket_has_for_no_time_before_it_is_solved_moves_no_consumption() => Laws.Hold(600, Timeline.Any, timeline =>
    {
        var random = new Random(timeline.Seed);
        SlaPolicyBuilder policy = new SlaPolicyBuilder("all").PausesWhile(random.Next(2) == 0 ? Where.Status.Is(StatusCategory.Pending) : Where.Status.IsWaiting).OnReopening((ReopenMode)random.Next(4));
        policy = SlaMetric.BuiltIn.Where(each => each != SlaMetric.Commitment).Aggregate(policy, (sum, each) => sum.Promise(each, Duration.FromHours(1 + random.Next(30))));
        var engine = new SlaEngine(new SlaPolicyBook("book", [policy.Build()]), timeline.World.Calendars);
        TicketEvent[] inOrder = [.. timeline.Events.Take(1).Concat(timeline.Events.Skip(1).OrderBy(each => each.HappenedAt))];
        TicketEvent[] with =
        [
            .. inOrder.SelectMany((each, i) => i > 0 && each is StatusChanged { To.Category.IsSolved: true } && !TicketAt(inOrder, i).Status.Category.IsSolved
                ? [new StatusChanged(each.Header, TicketStatus.Open, StatusCause.Command, resolution: null, wakesAt: null), each]
                : new[] { each }),
        ];
        SlaEvaluation before = engine.Evaluate(Numbered(inOrder), timeline.AsOf);
        SlaEvaluation after = engine.Evaluate(Numbered(with), timeline.AsOf);
        Assert.Equal(before.Cycles.Select(each => (Name(each), each.Consumed, each.Outcome)), after.Cycles.Select(each => (Name(each), each.Consumed, each.Outcome)));
    });

    [Fact]
    public void A_pause_that_never_holds_decides_nothing() => Laws.Hold(800, Timeline.Any, timeline =>
    {
        var without = new SlaPolicyBook("book", timeline.Book.Policies.Select(each => each with { PausesWhile = timeline.Book.Policies[0].PausesWhile }));
        var with = new SlaPolicyBook("book", without.Policies.Select((each, i) => each with { PausesWhile = TicketCondition.Any(each.PausesWhile, Where.Tags.Contain(FormattableString.Invariant($"none-{i}"))) }));
        foreach (Instant asOf in new[] { timeline.AsOf, timeline.LastEvent })
        {
            Assert.Equal(
                new SlaEngine(without, timeline.World.Calendars).Evaluate(timeline.History, asOf).Clocks,
                new SlaEngine(with, timeline.World.Calendars).Evaluate(timeline.History, asOf).Clocks);
        }
    });

    [Fact]
    public void A_cycle_never_begins_before_it_was_last_restarted_nor_before_the_end_of_one_that_has_a_verdict_or_was_superseded() => Laws.Hold(1_500, Timeline.Any, timeline =>
    {
        foreach (SlaClock clock in timeline.Engine.Evaluate(timeline.History, timeline.AsOf).Clocks)
        {
            foreach (SlaCycle cycle in clock.Cycles)
            {
                Assert.All(cycle.Changes.Where(each => each.Mode == ChangeMode.Reset), each => Assert.True(cycle.StartedAt >= each.At, $"{cycle} begins before {each}."));
            }

            foreach ((SlaCycle earlier, SlaCycle later) in clock.Cycles.Zip(clock.Cycles.Skip(1)).Where(each => each.First.Ending != SlaEnding.NoLongerPromised))
            {
                Assert.True(later.StartedAt >= earlier.EndedAt, $"{later} begins at {later.StartedAt}, and {earlier} ends at {earlier.EndedAt}.");
            }
        }
    });

    [Fact]
    public void A_retroactive_change_gives_the_same_whatever_changes_came_before_it() => Laws.Hold(1_000, Timeline.Any, timeline =>
    {
        // Two books that differ in modes alone, of which neither restarts a cycle, go over to a third.
        SlaPolicyBook book = Promising(timeline.Book);
        var next = new SlaEngine(Promising(new Books(new Random(timeline.Seed / 3)) { OnlyRetroactive = true }.Make("next")), timeline.World.Calendars);
        Instant at = timeline.LastEvent + Duration.FromMinutes(timeline.Seed % 2000);
        SlaEvaluation[] all =
        [
            .. new[] { ChangeMode.Retroactive, ChangeMode.CarryElapsed, ChangeMode.RetroactiveStartOnly }
                .Select(mode => new SlaPolicyBook(book.Id, book.Policies.Select(each => each with { Changes = SlaChangeModes.Always(mode) })))
                .Select(each => new SlaEngine(each, timeline.World.Calendars).Start(timeline.History).ChangeTo(next, timeline.History, at).State.Evaluate(at)),
            next.Evaluate(timeline.History, at),
        ];
        foreach (SlaClock clock in all[^1].Clocks.Where(each => each.Open is not null && each.Metric.Recurrence != CycleRecurrence.Sequential))
        {
            foreach (SlaCycle? open in all.Select(each => each.Clock(clock.Metric)?.Open).Where(each => each is not null))
            {
                Assert.Equal(Describe(clock.Open!), Describe(open!));
            }
        }
    });

    /// <summary>The book with every metric promised to every ticket, and without a mode of reopening that restarts a cycle.</summary>
    private static SlaPolicyBook Promising(SlaPolicyBook book)
    {
        SlaTarget[] all = [.. book.Policies.SelectMany(each => each.Targets).Select(each => each with { Condition = TicketCondition.Always })];
        return new SlaPolicyBook(book.Id, book.Policies.Select((policy, i) => new SlaPolicy(policy.Id, policy.Targets.Where(each => each.Amount is not null).Concat(all.Where(each => each.Amount is not null)).DefaultIfEmpty(new SlaTarget(SlaMetric.Resolution, Duration.FromHours(8))))
        {
            Condition = i == book.Policies.Length - 1 ? null : policy.Condition,
            Calendar = policy.Calendar,
            PausesWhile = policy.PausesWhile,
            ReopenMode = policy.ReopenMode is ReopenMode.Restart or ReopenMode.NewInstance ? ReopenMode.ContinueIncludingSolved : policy.ReopenMode,
            Boundary = policy.Boundary,
        }));
    }

    private static string Describe(SlaCycle cycle) =>
        $"{cycle.Metric.Id} from {cycle.StartedAt} by {cycle.StartedBySequence}, {cycle.Outcome}, consumed {cycle.Consumed} of {cycle.Target}, due {cycle.DueAt}, {cycle.Terms}," + string.Concat(cycle.Pauses.Select(each => $" {each}"));

    private static string Name(SlaCycle cycle) => FormattableString.Invariant($"{cycle.Metric.Id} {cycle.Number} {cycle.Ending}");

    private static IEnumerable<int> Order(TicketEvent[] events) => events.Skip(1).OrderBy(each => each.HappenedAt).Select(each => each.Sequence).Prepend(events.Skip(1).Count(each => each.HappenedAt < events[0].HappenedAt));

    private static Ticket TicketAt(TicketEvent[] events, int index) => Numbered(events[..index]).Ticket;

    private static TicketHistory Numbered(TicketEvent[] events) => TicketHistory.Of(events.Select((each, i) => Moved(each, i + 1, Duration.Zero)));

    private static TicketEvent Moved(TicketEvent each, int sequence, Duration by) =>
        each with { Header = new EventHeader(each.TicketId, sequence, each.HappenedAt + by, each.RecordedAt, each.By, isImported: true, each.ByTeam) };
}
