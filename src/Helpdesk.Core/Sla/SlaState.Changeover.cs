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

        long moment = SupportedRange.Check(at);
        SlaState before = AdvancedTo(moment);
        int now = engine.IndexAt(moment);
        SlaState state = before.GoneOver(engine, now, history.Course, moment);
        state.isOfTwoEngines = true;
        return new SlaChangeover(state, state.EvaluationAt(at, moment, state).MovesFrom(before.EvaluationAt(at, moment, before)));
    }

    /// <summary>Whether versions are to come.</summary>
    private bool MayGoOver => version < Engine.Versions.Length - 1;

    /// <summary>The state at a moment after the last event: this, or the one that went over to the versions that hold by then.</summary>
    private SlaState AdvancedTo(long moment)
    {
        if (!MayGoOver || Engine.Versions[version + 1].Start > moment)
        {
            return this;
        }

        var draft = new SlaState(this);
        draft.GoOverBy(moment, passage.Course.AsSpan());
        return draft;
    }

    /// <summary>Goes over to the versions that hold by a moment.</summary>
    /// <param name="moment">The moment, not before the last event.</param>
    /// <param name="sofar">What events did so far.</param>
    private void GoOverBy(long moment, ReadOnlySpan<TicketEntry> sofar)
    {
        while (MayGoOver && Engine.Versions[version + 1].Start <= moment)
        {
            SlaVersion next = Engine.Versions[version + 1];
            if (ReferenceEquals(next.Plan, plan))
            {
                version++;
                continue;
            }

            // Told at once, since what is folded in place goes on.
            bool isTold = drafts is null || ReferenceEquals(drafts, CycleDrafts.Lasting);
            SlaEvaluation? before = isTold ? EvaluationAt(next.From!.Value, next.Start, this) : null;
            Become(GoneOver(Engine, version + 1, sofar, next.Start));
            if (before is not null)
            {
                passage = passage with { Changeovers = passage.Changeovers.Add(new SlaVersionMoves(next, EvaluationAt(next.From!.Value, next.Start, this).MovesFrom(before))) };
            }
        }
    }

    /// <summary>The state under another version, from a moment on.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="index">The place of the version in it.</param>
    /// <param name="sofar">What events did so far, to a ticket of any version.</param>
    /// <param name="moment">The moment.</param>
    private SlaState GoneOver(SlaEngine engine, int index, ReadOnlySpan<TicketEntry> sofar, long moment)
    {
        SlaState anew = Plainly(engine, index, ticket.Id, sofar);
        BookPlan next = anew.plan;
        PolicyPlan? now = anew.policy < 0 ? null : next.Policies[anew.policy];
        PolicyPlan? old = policy < 0 ? null : plan.Policies[policy];
        TicketStatus status = sofar[^1].Status;
        var standing = new EventContext(moment, Version, 0, anew.holds, anew.holds, status, status.Name, now, IsStanding: true, Drafts: null);
        for (int i = 0; i < anew.clocks.Length; i++)
        {
            if (next.Metrics[i].IsPerCommitment)
            {
                continue;
            }

            string metric = next.Metrics[i].Metric.Id;
            ClockState clock = CourseOf(metric);

            // What the new book promises is what it would had it always held: a promise that ended with the status of a solved ticket is kept by it too.
            (SlaTerms? promised, bool isKept) = (anew.clocks[i].Promised, anew.clocks[i].IsKept);
            PolicyPlan? before = PolicyOf(clock, old, plan);
            PolicyPlan? by = PolicyOf(anew.clocks[i], now, next);
            anew.clocks[i] = Over(clock with { IsKept = isKept }, promised, next.MetricsUnder(by)[i], standing with { Policy = by }, before, anew.log);
        }

        return new SlaState(engine, ticket, anew.log, anew.clocks)
        {
            plan = next,
            version = index,
            passage = new Passage(RetiredBy(next, moment), passage.Changeovers, index < engine.Versions.Length - 1 ? new AppendLog<TicketEntry>(sofar.ToArray()) : default),
            policy = anew.policy,
            isPolicyKept = anew.isPolicyKept,
            holds = anew.holds,
            lastAt = moment,
            isChangedOver = true,
            isOfTwoEngines = isOfTwoEngines,
            commitments = CommitmentsUnder(anew, standing),
        };
    }

    /// <summary>The state as if one version had always held.</summary>
    private static SlaState Plainly(SlaEngine engine, int index, TicketId id, ReadOnlySpan<TicketEntry> entries)
    {
        SlaState state = Reusable(CycleDrafts.Lasting, entries.Length);
        state.Restart(engine, id, entries.Length);
        state.version = index;
        state.Use(engine.Versions[index].Plan);
        foreach (ref readonly TicketEntry each in entries)
        {
            state.ticket.Follow(each, TicketParts.All);
            state.Enter(each);
        }

        return state;
    }

    /// <summary>Takes the place of another state of the same ticket.</summary>
    private void Become(SlaState other)
    {
        plan = other.plan;
        version = other.version;
        log = other.log;
        clocks = other.clocks;
        commitments = other.commitments;
        passage = other.passage;
        policy = other.policy;
        isPolicyKept = other.isPolicyKept;
        holds = other.holds;
        lastAt = other.lastAt;
        isChangedOver = true;

        // What was replayed was asked by the conditions of the version before.
        replays = null;
    }

    /// <summary>The policy by which a clock goes.</summary>
    private static PolicyPlan? PolicyOf(in ClockState clock, PolicyPlan? applying, BookPlan plan) => clock is { IsKept: true, Promised: { } promised } ? plan.PolicyOf(promised) : applying;

    /// <summary>A clock after the policies or calendars have changed.</summary>
    private ClockState Over(in ClockState clock, SlaTerms? promised, MetricPlan metric, in EventContext standing, PolicyPlan? old, AppendLog<LogEntry> entries)
    {
        PolicyPlan? now = standing.Policy;
        if (promised == clock.Promised && (!clock.IsOpen || IsAlike(metric, promised, clock.Promised, old, now)))
        {
            return clock;
        }

        // The same terms may come with other pauses, another way of reopening, or another metric of the same key, whatever the versions say.
        SlaChangeKind kind = promised == clock.Promised ? SlaChangeKind.Policy : KindOf(clock.Promised, promised, old, now);
        var change = new ChangeContext(standing.At, Version, kind, now?.Policy.Changes.For(kind) ?? ChangeMode.Retroactive, KeepsCourse: false, metric, now, entries, new Replays(CycleDrafts.Lasting), IsByVersion: true);
        return ClockStep.UpdatePause(ClockChange.Apply(clock, clock.Promised, promised, change), metric, standing);
    }

    private bool IsAlike(MetricPlan metric, SlaTerms? promised, SlaTerms? before, PolicyPlan? old, PolicyPlan? now) =>
        AreAlike(before, promised, old, now) && plan.Book.Metrics.FirstOrDefault(each => string.Equals(each.Id, metric.Metric.Id, StringComparison.Ordinal)) == metric.Metric;

    /// <summary>The clock of a metric of any version.</summary>
    internal ClockState CourseOf(string metric)
    {
        for (int i = 0; i < clocks.Length; i++)
        {
            if (string.Equals(plan.Metrics[i].Metric.Id, metric, StringComparison.Ordinal))
            {
                return clocks[i];
            }
        }

        return passage.Retired.FirstOrDefault(each => string.Equals(each.Metric.Id, metric, StringComparison.Ordinal))?.Course ?? ClockState.None;
    }

    /// <summary>The clocks that the new book has no metric for, with what they had.</summary>
    private ImmutableArray<RetiredClock> RetiredBy(BookPlan next, long moment)
    {
        IEnumerable<RetiredClock> all = clocks.Select((course, index) => new RetiredClock(plan.Metrics[index].Metric, course)).Concat(RunCommitments()).Concat(passage.Retired);
        return
        [
            .. all
                .Where(each => each.Course.Latest is not null && !next.Book.Metrics.Any(metric => string.Equals(metric.Id, each.Metric.Id, StringComparison.Ordinal)))
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
