using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Sla;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>What holds of clocks whatever was promised.</summary>
public class SlaLawProperties
{
    [Fact]
    public void Pausing_never_brings_a_deadline_nearer() => Laws.Hold(600, Timeline.Any, timeline =>
    {
        SlaEvaluation without = Evaluate(timeline, policy => policy with { PausesWhile = TicketCondition.Never });
        SlaEvaluation with = Evaluate(timeline, policy => policy);
        foreach ((SlaCycle free, SlaCycle paused) in Alike(without, with))
        {
            Assert.True(paused.Consumed <= free.Consumed);
            Assert.True(paused.DueAt is null || (free.DueAt is { } due && paused.DueAt >= due), $"{free} came nearer: {paused}.");
        }
    });

    /// <summary>Business days at the same clock time as received are left out: a day more may end at a clock time at which a day's hours are shorter.</summary>
    [Fact]
    public void A_longer_target_never_makes_a_met_clock_missed() => Laws.Hold(600, Timeline.OfAmounts, timeline =>
    {
        SlaEvaluation strict = Evaluate(timeline, policy => policy);
        SlaEvaluation lax = Evaluate(timeline, policy => new SlaPolicy(policy.Id, policy.Targets.Select(Longer))
        {
            Condition = policy.Condition,
            Calendar = policy.Calendar,
            PausesWhile = policy.PausesWhile,
            ReopenMode = policy.ReopenMode,
            Changes = policy.Changes,
            Boundary = policy.Boundary,
            CountsProgramReplies = policy.CountsProgramReplies,
        });
        foreach ((SlaCycle shorter, SlaCycle longer) in Alike(strict, lax))
        {
            Assert.Equal(shorter.Consumed, longer.Consumed);
            Assert.True(shorter.IsOverdue || !longer.IsOverdue, $"{shorter} was in time, and is not with more of it: {longer}.");
            Assert.True(longer.DueAt is null || shorter.DueAt is null || longer.DueAt >= shorter.DueAt);
        }
    });

    [Fact]
    public void Consumption_is_additive_over_any_split() => Laws.Hold(800, Timeline.Any, timeline =>
    {
        foreach (SlaCycle cycle in timeline.Engine.Evaluate(timeline.History, timeline.AsOf).Cycles.Where(each => each.Changes.All(change => change.Mode != ChangeMode.CarryElapsed)))
        {
            Instant end = Instant.Max(cycle.StartedAt, cycle.EndedAt ?? timeline.AsOf);
            Instant split = cycle.StartedAt + ((end - cycle.StartedAt) * (timeline.Seed % 1000) / 1000);
            Assert.Equal(Running(cycle, cycle.StartedAt, split) + Running(cycle, split, end), cycle.Consumed);
        }

        // While nothing happens, the time that passes is what is added.
        Instant later = timeline.LastEvent + Duration.FromMinutes(timeline.Seed % 5000);
        SlaEvaluation first = timeline.Engine.Evaluate(timeline.History, timeline.LastEvent);
        SlaEvaluation second = timeline.Engine.Evaluate(timeline.History, later);
        foreach ((SlaCycle before, SlaCycle after) in first.Cycles.Zip(second.Cycles).Where(each => each.First.IsOpen && each.First.StartedAt <= timeline.LastEvent))
        {
            Assert.Equal(before.Outcome == SlaOutcome.Paused ? Duration.Zero : Counted(after, timeline.LastEvent, later), after.Consumed - before.Consumed);
        }
    });

    [Fact]
    public void A_later_question_never_alters_a_finished_cycle() => Laws.Hold(600, Timeline.Any, timeline =>
    {
        Instant[] moments = [.. timeline.Events.Select(each => each.HappenedAt).Append(timeline.AsOf).Append(timeline.LastEvent + Duration.FromDays(30)).Distinct().Order()];
        SlaEvaluation[] all = [.. moments.Select(each => timeline.Engine.Evaluate(timeline.History, each))];
        foreach ((SlaEvaluation before, SlaEvaluation after) in all.Zip(all.Skip(1)))
        {
            foreach (SlaCycle cycle in before.Cycles.Where(each => !each.IsOpen))
            {
                SlaCycle same = after.Find(cycle.Metric.Id, cycle.Commitment)!.Cycles[cycle.Number - 1];
                bool wasReopened = same.EndedAt > before.AsOf || same.IsOpen;
                Assert.True(wasReopened || same.Equals(cycle), $"{cycle} became {same}.");
                Assert.True(!wasReopened || timeline.Events.Any(each => each.HappenedAt > before.AsOf && each.HappenedAt <= after.AsOf));
            }
        }
    });

    /// <summary>The cycles of two evaluations that took the same course, whatever they promise.</summary>
    private static IEnumerable<(SlaCycle First, SlaCycle Second)> Alike(SlaEvaluation first, SlaEvaluation second) =>
        from one in first.Cycles
        let other = second.Find(one.Metric.Id, one.Commitment)?.Cycles.FirstOrDefault(each => each.Number == one.Number)
        where other is not null && other.StartedAt == one.StartedAt && other.Ending == one.Ending && other.EndedAt == one.EndedAt
        select (one, other);

    /// <summary>The timeline under the first of its policies alone.</summary>
    private static SlaEvaluation Evaluate(Timeline timeline, Func<SlaPolicy, SlaPolicy> change) =>
        new SlaEngine(new SlaPolicyBook("one", [change(timeline.Book.Policies[0]) with { Condition = null }]), timeline.World.Calendars).Evaluate(timeline.History, timeline.LastEvent + Duration.FromMinutes(timeline.Seed % 5000));

    private static SlaTarget Longer(SlaTarget target)
    {
        if (target.Amount is not { } amount)
        {
            return target;
        }

        TimeAmount more = amount.TryGetElapsed(out Duration elapsed) ? elapsed + Duration.FromMinutes(7)
            : amount.TryGetBusinessTime(out BusinessTime time) ? time + BusinessTime.FromDuration(Duration.FromMinutes(77))
            : amount.TryGetBusinessDays(out BusinessDays days) ? days.Kind == BusinessDayKind.EndOfDay ? BusinessDays.EndOfDay(days.Count + 1, days.Receipt) : BusinessDays.SameClockTime(days.Count + 1, days.Receipt)
            : throw new InvalidOperationException($"There is no more than {amount}.");
        return new SlaTarget(target.Metric, more) { Condition = target.Condition, Calendar = target.Calendar };
    }

    /// <summary>The counted time between two moments, less what the pauses took of it.</summary>
    private static Duration Running(SlaCycle cycle, Instant start, Instant end) => cycle.Pauses.Aggregate(Counted(cycle, start, end), (sum, pause) =>
    {
        Instant from = Instant.Max(pause.Start, start);
        Instant to = Instant.Min(pause.End ?? end, end);
        return from < to ? sum - Counted(cycle, from, to) : sum;
    });

    private static Duration Counted(SlaCycle cycle, Instant start, Instant end) => cycle.Terms.Calendar is { } calendar ? calendar.Between(start, end).ToDuration() : end - start;
}
