using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Sla;

/// <summary>The clocks of a ticket after its events so far, without any figure: carried on event by event, it gives the same evaluations as the whole history at any moment after its last event.</summary>
/// <remarks>
/// <para>An event costs what it changes; figures, which need calendars, are computed by <see cref="Evaluate"/>.</para>
/// <para>Immutable and safe from any number of threads. Equality is identity: compare evaluations.</para>
/// </remarks>
public sealed partial class SlaState
{
    private readonly ImmutableArray<RetiredClock> retired;

    private Ticket ticket;
    private AppendLog<LogEntry> log;
    private ClockCourse[] clocks;
    private int policy;

    // Whether the policy is one that no longer matches because of the status of the ticket, which is solved. It applies until the ticket is unsolved again.
    private bool isPolicyKept;
    private ulong holds;
    private long lastAt;
    private bool isChangedOver;

    // While a whole history is folded nobody sees the state, and what it is made of is changed in place. Every state after it is a copy, which has been seen.
    private bool isUnseen;

    // While a whole history is folded; afterwards a change replays by itself, so that states share nothing that changes.
    private Replays? replays;

    private SlaState(SlaEngine engine, Ticket ticket, AppendLog<LogEntry> log, ClockCourse[] clocks, ImmutableArray<RetiredClock> retired)
    {
        Engine = engine;
        this.ticket = ticket;
        this.log = log;
        this.clocks = clocks;
        this.retired = retired;
        policy = -1;
        lastAt = long.MinValue;
    }

    private SlaState(SlaState other)
    {
        Engine = other.Engine;
        retired = other.retired;
        ticket = other.ticket;
        log = other.log;
        clocks = other.clocks;
        policy = other.policy;
        isPolicyKept = other.isPolicyKept;
        holds = other.holds;
        lastAt = other.lastAt;
        isChangedOver = other.isChangedOver;
        commitments = other.commitments;
    }

    /// <summary>The policies and calendars that the clocks go by.</summary>
    public SlaEngine Engine { get; }

    /// <summary>The ticket, as its events make it in the order in which they happened.</summary>
    public Ticket Ticket => ticket;

    /// <summary>The sequence of the last event.</summary>
    public int Version => ticket.Version;

    /// <summary>When the latest event happened, or policies or calendars changed since.</summary>
    public Instant LastEventAt => Nanos.ToInstant(lastAt);

    /// <summary>The policy that applies; null for none. One that does not match a solved ticket, and did before its status changed, applies until the ticket is unsolved again.</summary>
    public SlaPolicy? Policy => policy < 0 ? null : Engine.Plan.Policies[policy].Policy;

    /// <summary>The clocks, in the order of the book's metrics.</summary>
    internal ReadOnlySpan<ClockCourse> Clocks => clocks;

    /// <summary>The state after one more event.</summary>
    /// <param name="next">The event, whose sequence is <see cref="Version"/> and one.</param>
    /// <returns>The state after it; this one stays as it is.</returns>
    /// <exception cref="TicketHistoryException">
    /// The event cannot follow; or it happened before <see cref="LastEventAt"/>, and everything since has to be computed anew from the history, as <see cref="CatchUp"/> does with imported events.
    /// </exception>
    /// <exception cref="SlaCalendarMissingException">A clock needs a calendar that neither its target nor its policy names, and the ticket's channel has none.</exception>
    public SlaState Apply(TicketEvent next)
    {
        long happenedAt = Nanos.From(Guard.NotNull(next).HappenedAt);
        if (happenedAt < lastAt && (next.Header.IsImported || isChangedOver))
        {
            throw new TicketHistoryException(next.Header, string.Create(CultureInfo.InvariantCulture, $"it happened before {LastEventAt}, and the clocks would have to be computed anew from the whole history"));
        }

        var draft = new SlaState(this);
        draft.ticket = ticket.Draft();
        draft.Take(next, happenedAt, isReordered: false);
        return draft;
    }

    /// <summary>The state after all events of a history that it has not seen yet, computed anew where an imported one came late.</summary>
    /// <param name="history">The ticket's history, which begins with the events that this state has seen.</param>
    /// <exception cref="ArgumentException">The history is of another ticket, or shorter than what this state has seen.</exception>
    /// <exception cref="TicketHistoryException">An event happened before policies or calendars changed (<see cref="ChangeTo"/>): apply events before, or begin anew with <see cref="SlaEngine.Start"/>.</exception>
    /// <exception cref="SlaCalendarMissingException">A clock needs a calendar that neither its target nor its policy names, and the ticket's channel has none.</exception>
    public SlaState CatchUp(TicketHistory history)
    {
        CheckHistory(history);
        SlaState state = this;
        for (int i = Version; i < history.Events.Count; i++)
        {
            TicketEvent next = history.Events[i];
            if (Nanos.From(next.HappenedAt) < state.lastAt && !isChangedOver)
            {
                return Engine.Start(history);
            }

            state = state.Apply(next);
        }

        return state;
    }

    /// <summary>How the promises stand at a moment.</summary>
    /// <param name="asOf">The moment, not before <see cref="LastEventAt"/>: a state cannot look back, and its history can.</param>
    /// <exception cref="ArgumentOutOfRangeException">The moment is before the last event, or after 2150-01-01T00:00Z.</exception>
    public SlaEvaluation Evaluate(Instant asOf)
    {
        long moment = SupportedRange.Check(asOf);
        return moment >= lastAt
            ? new SlaEvaluation(ticket.Id, asOf, Policy, ClocksAt(moment), log)
            : throw new ArgumentOutOfRangeException(nameof(asOf), FormattableString.Invariant($"'asOf' must not be before the last event, at {LastEventAt}, but was {asOf}."));
    }

    internal static SlaState? Fold(SlaEngine engine, TicketHistory history, Instant? asOf, Replays? replays = null)
    {
        ReadOnlySpan<TicketEvent> events = history.Span;
        long last = asOf is { } moment ? Nanos.From(moment) : long.MaxValue;
        var opened = (TicketOpened)events[0];
        if (Nanos.From(opened.HappenedAt) > last)
        {
            return null;
        }

        SlaState state = FoldInOrder(engine, opened, events[1..], last, replays) ?? FoldReordered(engine, opened, history, last);
        state.replays = null;
        return state;
    }

    /// <summary>The state of a history whose events happened in order of sequence; null when they did not, which is seldom enough to have folded in vain.</summary>
    private static SlaState? FoldInOrder(SlaEngine engine, TicketOpened opened, ReadOnlySpan<TicketEvent> events, long last, Replays? replays)
    {
        SlaState state = Open(engine, opened, events.Length + 1, replays);
        long before = Nanos.From(opened.HappenedAt);
        foreach (TicketEvent each in events)
        {
            long happenedAt = Nanos.From(each.HappenedAt);
            if (happenedAt < before)
            {
                return null;
            }

            // What happened later is looked at for its order alone.
            before = happenedAt;
            if (happenedAt <= last)
            {
                state.Take(each, happenedAt, isReordered: false);
            }
        }

        return state;
    }

    private static SlaState FoldReordered(SlaEngine engine, TicketOpened opened, TicketHistory history, long last)
    {
        SlaState state = Open(engine, opened, history.Events.Count);
        foreach (TicketEvent each in history.Events.Skip(1).OrderBy(each => each.HappenedAt).TakeWhile(each => Nanos.From(each.HappenedAt) <= last))
        {
            state.Take(each, Nanos.From(each.HappenedAt), isReordered: true);
        }

        return state;
    }

    private static SlaState Open(SlaEngine engine, TicketOpened opened, int events, Replays? replays = null)
    {
        var state = new SlaState(engine, Ticket.Draft(opened), AppendLog<LogEntry>.WithCapacity(events), new ClockCourse[engine.Plan.Metrics.Length], []) { isUnseen = true, replays = replays };
        state.Enter(opened, Nanos.From(opened.HappenedAt), Occurrences.Of(opened) | Occurrences.OfOwners(before: null, opened.Assignment, isHandOver: false, isToPeople: false, isToProgram: false), TicketParts.All, "", opened.Assignment);
        return state;
    }

    private void CheckHistory(TicketHistory history)
    {
        if (Guard.NotNull(history).Ticket.Id != ticket.Id || history.Events.Count < Version)
        {
            throw new ArgumentException(FormattableString.Invariant($"The history of {history.Ticket.Id} with {history.Events.Count} events does not go on from {ticket.Id} after event {Version}."), nameof(history));
        }
    }
}
