using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Sla;
using Helpdesk.Sla.WhatIf;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Laws of policies and calendars in several versions: events and versions taken together in order of time.</summary>
public class ConfigurationHistoryProperties
{
    private static readonly SlaBuffer Buffer = new();

    /// <summary>Timelines with up to three more versions, of which some hold from the moment of an event, from before the opening, or from after the moment asked for.</summary>
    private static Arbitrary<Versioned> Any { get; } = Gen.Choose(0, int.MaxValue - 1).Select(seed => Versioned.Make(seed)).ToArbitrary();

    [Fact]
    public void An_evaluation_is_what_going_event_by_event_and_changing_at_each_version_gives() => Laws.Hold(1_500, Any, each =>
    {
        if (each.IsInOrder)
        {
            (SlaEvaluation stepped, _) = Stepped(each);
            Assert.Equal(stepped, each.Engine.Evaluate(each.Timeline.History, each.AsOf));
        }
    });

    [Fact]
    public void What_a_version_moved_is_what_changing_to_it_moved() => Laws.Hold(500, Any, each =>
    {
        if (each.IsInOrder)
        {
            (_, SlaMove[][] moved) = Stepped(each);
            SlaEvaluation evaluation = each.Engine.Evaluate(each.Timeline.History, each.AsOf);
            Assert.Equal(moved, evaluation.Changeovers.Select(version => version.Moves.ToArray()));
            Assert.All(evaluation.Changeovers, version => Assert.True(each.Timeline.Opening < version.Version.From && version.Version.From <= each.AsOf));
        }
    });

    [Fact]
    public void A_state_carried_on_goes_over_by_itself_wherever_it_was_split() => Laws.Hold(500, Any, each =>
    {
        if (each.IsInOrder)
        {
            TicketEvent[] events = [.. each.Timeline.Events.Where(next => next.HappenedAt <= each.AsOf)];
            if (events.Length == 0)
            {
                return;
            }

            var history = TicketHistory.Of(events);
            SlaEvaluation whole = each.Engine.Evaluate(history, each.AsOf);
            for (int split = 1; split <= events.Length; split++)
            {
                SlaState state = each.Engine.Start(TicketHistory.Of(events[..split]));
                SlaEvaluation early = state.Evaluate(state.LastEventAt);
                SlaState after = events[split..].Aggregate(state, (before, next) => before.Apply(next));
                Assert.Equal(whole, after.Evaluate(each.AsOf));
                Assert.Equal(whole.Changeovers, after.Evaluate(each.AsOf).Changeovers);
                Assert.Equal(whole, state.CatchUp(history).Evaluate(each.AsOf));
                Assert.Equal(early, state.Evaluate(state.LastEventAt));
            }
        }
    });

    [Fact]
    public void A_version_from_after_the_moment_changes_nothing() => Laws.Hold(500, Timeline.Any, timeline =>
    {
        SlaEngine later = timeline.Engine.WithVersion(timeline.AsOf + Duration.FromNanoseconds(1), Other(timeline), timeline.World.Calendars);
        SlaEvaluation evaluation = later.Evaluate(timeline.History, timeline.AsOf);
        Assert.Equal(timeline.Engine.Evaluate(timeline.History, timeline.AsOf), evaluation);
        Assert.Empty(evaluation.Changeovers);
    });

    [Fact]
    public void An_equal_version_changes_nothing() => Laws.Hold(500, Any, each =>
    {
        SlaEngine plain = each.Timeline.Engine;
        SlaEngine again = each.Froms.Aggregate(plain, (engine, from) => engine.WithVersion(from, new SlaPolicyBook(plain.Book.Id, plain.Book.Policies, plain.Book.Version), plain.Calendars));
        SlaEvaluation evaluation = again.Evaluate(each.Timeline.History, each.AsOf);
        Assert.Equal(plain.Evaluate(each.Timeline.History, each.AsOf), evaluation);
        Assert.Empty(evaluation.Changeovers);
    });

    [Fact]
    public void A_version_from_the_opening_or_before_is_as_if_it_had_always_been_the_only_one() => Laws.Hold(500, Timeline.Any, timeline =>
    {
        SlaPolicyBook other = Other(timeline);
        SlaEvaluation only = new SlaEngine(other, timeline.World.Calendars).Evaluate(timeline.History, timeline.AsOf);
        Assert.Equal(only, timeline.Engine.WithVersion(timeline.Opening, other, timeline.World.Calendars).Evaluate(timeline.History, timeline.AsOf));
        Assert.Equal(only, timeline.Engine.WithVersion(timeline.Opening - Duration.FromDays(1), other, timeline.World.Calendars).Evaluate(timeline.History, timeline.AsOf));
    });

    [Fact]
    public void Buffer_attribution_explanation_and_what_if_say_what_the_evaluation_says() => Laws.Hold(500, Any, each =>
    {
        TicketHistory history = each.Timeline.History;
        SlaEvaluation evaluation = each.Engine.Evaluate(history, each.AsOf);
        lock (Buffer)
        {
            Assert.Equal(
                evaluation.Cycles.Select(cycle => (cycle.ToString(), cycle.Terms, cycle.Consumed, cycle.StartedAt)),
                each.Engine.Evaluate(history, each.AsOf, Buffer).ToArray().Select(cycle => (cycle.ToString(), cycle.Terms, cycle.Consumed, cycle.StartedAt)));
        }

        foreach (SlaCycle cycle in evaluation.Cycles)
        {
            Assert.Equal(cycle.Consumed, cycle.Explain().Counted);
            Assert.Equal(cycle.Consumed, evaluation.Attribute(cycle).Counted);
        }

        SlaEvaluation before = each.Timeline.Engine.Evaluate(history, each.AsOf);
        WhatIfChange[] changes = [.. new SlaWhatIf(each.Timeline.Engine, each.Engine, each.AsOf, new WhatIfOptions { MaxDegreeOfParallelism = 1 }).Changes([history])];
        Assert.Equal(evaluation.MovesFrom(before), changes.SelectMany(change => change.Moves));
    });

    /// <summary>Event by event, under an engine of one version at a time.</summary>
    private static (SlaEvaluation Evaluation, SlaMove[][] Moves) Stepped(Versioned each)
    {
        TicketEvent[] events = [.. each.Timeline.Events.Where(next => next.HappenedAt <= each.AsOf)];
        if (events.Length == 0)
        {
            return (each.Timeline.Engine.Evaluate(each.Timeline.History, each.AsOf), []);
        }

        var moves = new List<SlaMove[]>();
        int index = Array.FindLastIndex(each.All, version => version.From is null || version.From <= events[0].HappenedAt);
        var history = TicketHistory.Of(events[0]);
        SlaState state = each.All[index].Engine.Start(history);
        foreach (TicketEvent next in events[1..])
        {
            GoOver(next.HappenedAt);
            state = state.Apply(next);
            history = history.Append(next);
        }

        GoOver(each.AsOf);
        return (state.Evaluate(each.AsOf), [.. moves]);

        void GoOver(Instant moment)
        {
            while (index + 1 < each.All.Length && each.All[index + 1].From <= moment)
            {
                index++;
                SlaChangeover changed = state.ChangeTo(each.All[index].Engine, history, each.All[index].From!.Value);
                moves.Add([.. changed.Moves]);
                state = changed.State;
            }
        }
    }

    private static SlaPolicyBook Other(Timeline timeline) => new Books(new Random(timeline.Seed / 3)).Make("other");

    private sealed record Versioned(Timeline Timeline, Instant AsOf, SlaEngine Engine, (Instant? From, SlaEngine Engine)[] All)
    {
        public bool IsInOrder => Timeline.Events.Zip(Timeline.Events.Skip(1)).All(each => each.First.HappenedAt <= each.Second.HappenedAt);

        public IEnumerable<Instant> Froms => All.Select(each => each.From).OfType<Instant>();

        public static Versioned Make(int seed)
        {
            var timeline = Timeline.Make(seed);
            var random = new Random(seed / 2);
            int minutes = (int)(timeline.LastEvent - timeline.Opening).TotalMinutes + 500;
            Instant[] froms =
            [
                .. Enumerable.Range(0, random.Next(1, 4))
                    .Select(_ => random.Next(3) == 0 ? timeline.Events[random.Next(timeline.Events.Length)].HappenedAt : timeline.Opening + Duration.FromMinutes(random.Next(-200, minutes)))
                    .Distinct()
                    .Order(),
            ];
            (Instant? From, SlaEngine Engine)[] all =
            [
                (null, timeline.Engine),
                .. froms.Select((from, i) => ((Instant?)from, new SlaEngine(new Books(random) { OnlyRetroactive = random.Next(2) == 0 }.Make($"book-{i}"), timeline.World.Calendars))),
            ];
            SlaEngine engine = all.Skip(1).Aggregate(timeline.Engine, (sum, each) => sum.WithVersion(each.From!.Value, each.Engine.Book, each.Engine.Calendars));
            return new Versioned(timeline, timeline.AsOf + Duration.FromMinutes(random.Next(2) * 300), engine, all);
        }

        public override string ToString() => $"{Timeline}\nas of {AsOf}" + string.Concat(All.Skip(1).Select(each => $"\nfrom {each.From}: {string.Join("; ", each.Engine.Book.Policies.Select(policy => $"{policy.Id} if {policy.Condition} {policy.Changes}: {string.Join(", ", policy.Targets)}"))}"));
    }
}
