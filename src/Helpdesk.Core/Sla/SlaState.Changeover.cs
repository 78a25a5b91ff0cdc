using System.Collections.Immutable;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Sla;

/// <content>Going over to other policies or calendars.</content>
public sealed partial class SlaState
{
    /// <summary>
    /// The clocks under another book of policies, or another version of one, or other calendars, from a moment on: ended cycles stay as they are, open ones change as the new policy's
    /// <see cref="SlaPolicy.Changes"/> say for a change of policy or of calendar.
    /// </summary>
    /// <param name="engine">The new policies and calendars.</param>
    /// <param name="history">The ticket's history, of the very events that this state has seen: the conditions of the new book are asked of them.</param>
    /// <param name="at">The moment, not before <see cref="LastEventAt"/>. What is due is compared as of it.</param>
    /// <returns>The state after the change, and what moved.</returns>
    /// <exception cref="ArgumentException">The history is of another ticket, or has not as many events as this state has seen.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The moment is before the last event, or after 2150-01-01T00:00Z.</exception>
    /// <exception cref="SlaCalendarMissingException">A clock needs a calendar that neither its target nor its policy names, and the ticket's channel has none.</exception>
    public SlaChangeover ChangeTo(SlaEngine engine, TicketHistory history, Instant at)
    {
        Guard.NotNull(engine);
        if (SupportedRange.Check(at) < lastAt)
        {
            throw new ArgumentOutOfRangeException(nameof(at), FormattableString.Invariant($"'at' must not be before the last event, at {LastEventAt}, but was {at}."));
        }

        CheckHistory(history);
        if (history.Events.Count > Version)
        {
            throw new ArgumentException(FormattableString.Invariant($"The history of {history.Ticket.Id} has {history.Events.Count} events, and the state has seen {Version}: catch up first."), nameof(history));
        }

        SlaEvaluation evaluated = Evaluate(at);
        SlaState anew = engine.Start(history);
        PolicyPlan? now = anew.policy < 0 ? null : engine.Plan.Policies[anew.policy];
        PolicyPlan? old = policy < 0 ? null : Engine.Plan.Policies[policy];
        long moment = SupportedRange.Check(at);
        var standing = new Moment(moment, Version, 0, anew.holds, anew.holds, anew.ticket.Status, anew.ticket.Status.Name, now, IsStanding: true, IsUnseen: false);
        for (int i = 0; i < anew.clocks.Length; i++)
        {
            if (engine.Plan.Metrics[i].IsPerCommitment)
            {
                continue;
            }

            string metric = engine.Book.Metrics[i].Id;
            ClockCourse clock = CourseOf(metric);

            // What the new book promises is what it would had it always held: a promise that ended with the status of a solved ticket is kept by it too.
            (SlaTerms? promised, bool isKept) = (anew.clocks[i].Promised, anew.clocks[i].IsKept);
            PolicyPlan? before = PolicyOf(clock, old, Engine.Plan);
            PolicyPlan? by = PolicyOf(anew.clocks[i], now, engine.Plan);
            anew.clocks[i] = Over(clock with { IsKept = isKept }, promised, engine.Plan.MetricsUnder(by)[i], standing with { Policy = by }, before, anew.log);
        }

        var state = new SlaState(engine, anew.ticket, anew.log, anew.clocks, RetiredBy(engine, moment))
        {
            policy = anew.policy,
            isPolicyKept = anew.isPolicyKept,
            holds = anew.holds,
            lastAt = moment,
            isChangedOver = true,
            commitments = CommitmentsUnder(anew, standing),
        };
        return new SlaChangeover(state, state.Evaluate(at).MovesFrom(evaluated));
    }

    /// <summary>The policy by which a clock goes.</summary>
    private static PolicyPlan? PolicyOf(in ClockCourse clock, PolicyPlan? applying, BookPlan plan) => clock is { IsKept: true, Promised: { } promised } ? plan.PolicyOf(promised) : applying;

    /// <summary>A clock after the policies or calendars have changed.</summary>
    private ClockCourse Over(in ClockCourse clock, SlaTerms? promised, MetricPlan metric, in Moment standing, PolicyPlan? old, AppendLog<LogEntry> entries)
    {
        PolicyPlan? now = standing.Policy;
        if (promised == clock.Promised && (!clock.IsOpen || IsAlike(metric, promised, clock.Promised, old, now)))
        {
            return clock;
        }

        // The same terms may come with other pauses, another way of reopening, or another metric of the same key, whatever the versions say.
        SlaChangeKind kind = promised == clock.Promised ? SlaChangeKind.Policy : KindOf(clock.Promised, promised, old, now);
        var change = new ChangeContext(standing.At, Version, kind, now?.Policy.Changes.For(kind) ?? ChangeMode.Retroactive, KeepsCourse: false, metric, now, entries, new Replays());
        return ClockStep.Settle(ClockChange.Take(clock, clock.Promised, promised, change), metric, standing);
    }

    private bool IsAlike(MetricPlan metric, SlaTerms? promised, SlaTerms? before, PolicyPlan? old, PolicyPlan? now) =>
        AreAlike(before, promised, old, now) && Engine.Book.Metrics.FirstOrDefault(each => string.Equals(each.Id, metric.Metric.Id, StringComparison.Ordinal)) == metric.Metric;

    private ClockCourse CourseOf(string metric)
    {
        for (int i = 0; i < clocks.Length; i++)
        {
            if (string.Equals(Engine.Plan.Metrics[i].Metric.Id, metric, StringComparison.Ordinal))
            {
                return clocks[i];
            }
        }

        return retired.FirstOrDefault(each => string.Equals(each.Metric.Id, metric, StringComparison.Ordinal))?.Course ?? ClockCourse.None;
    }

    /// <summary>The clocks that the new book has no metric for, with what they had.</summary>
    private ImmutableArray<RetiredClock> RetiredBy(SlaEngine engine, long moment)
    {
        IEnumerable<RetiredClock> all = clocks.Select((course, index) => new RetiredClock(Engine.Plan.Metrics[index].Metric, course)).Concat(RunCommitments()).Concat(retired);
        return
        [
            .. all
                .Where(each => each.Course.Latest is not null && !engine.Book.Metrics.Any(metric => string.Equals(metric.Id, each.Metric.Id, StringComparison.Ordinal)))
                .Select(each => each with
                {
                    Course = each.Course with
                    {
                        Promised = null,
                        Latest = each.Course.Latest is { IsOpen: true } open ? ClockStep.Finish(open, SlaEnding.NoLongerPromised, moment, Version) : each.Course.Latest,
                    },
                }),
        ];
    }
}
