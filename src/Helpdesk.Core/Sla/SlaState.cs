using System.Globalization;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Sla;

/// <summary>The clocks of a ticket after its events so far, without any figure: carried on event by event, it gives the same evaluations as the whole history at any moment after its last event.</summary>
/// <remarks>
/// <para>An event costs what it changes; figures, which need calendars, are computed by <see cref="Evaluate"/>.</para>
/// <para>Immutable and thread-safe. Equality is identity: compare evaluations.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed partial class SlaState
{
    // The version that the clocks go by, and what is kept of others.
    private BookPlan plan;
    private int version;
    private Passage passage = Passage.None;
    private Ticket ticket;
    private AppendLog<LogEntry> log;
    private ClockState[] clocks;
    private int policy;

    // Whether the policy is one that no longer matches because of the status of the ticket, which is solved. It applies until the ticket is unsolved again.
    private bool isPolicyKept;
    private ulong holds;
    private long lastAt;
    private bool isChangedOver;

    // Whether it went over to another engine, which its own does not know of.
    private bool isOfTwoEngines;

    // While a whole history is folded nobody sees the state, and what it is made of is changed in place. Every state after it is a copy, which has been seen, and has none.
    private CycleDrafts? drafts;

    // While a whole history is folded; afterwards a change replays by itself, so that states share nothing that changes.
    private Replays? replays;

    private SlaState(SlaEngine engine, Ticket ticket, AppendLog<LogEntry> log, ClockState[] clocks)
    {
        Engine = engine;
        plan = null!;
        this.ticket = ticket;
        this.log = log;
        this.clocks = clocks;
        policy = -1;
        lastAt = long.MinValue;
    }

    private SlaState(SlaState other)
    {
        Engine = other.Engine;
        ticket = other.ticket;
        log = other.log;
        clocks = other.clocks;
        policy = other.policy;
        isPolicyKept = other.isPolicyKept;
        holds = other.holds;
        lastAt = other.lastAt;
        isChangedOver = other.isChangedOver;
        isOfTwoEngines = other.isOfTwoEngines;
        plan = other.plan;
        version = other.version;
        passage = other.passage;
        commitments = other.commitments;
    }

    /// <summary>The policies and calendars that the clocks go by, in all versions.</summary>
    public SlaEngine Engine { get; private set; }

    /// <summary>The ticket, as its events make it in the order in which they happened.</summary>
    public Ticket Ticket => ticket;

    /// <summary>The sequence of the last event.</summary>
    public int Version => ticket.Version;

    /// <summary>The version of policies and calendars that the clocks have come to.</summary>
    public SlaVersion Configuration => Engine.Versions[version];

    /// <summary>When the latest event happened, or policies or calendars changed since.</summary>
    public Instant LastEventAt => Nanos.ToInstant(lastAt);

    /// <summary>The policy that applies; null for none. One that does not match a solved ticket, and did before its status changed, applies until the ticket is unsolved again.</summary>
    public SlaPolicy? Policy => policy < 0 ? null : plan.Policies[policy].Policy;

    /// <summary>The clocks, in the order of the book's metrics.</summary>
    internal ReadOnlySpan<ClockState> Clocks => clocks;

    /// <summary>The state after one more event.</summary>
    /// <param name="next">The event, whose sequence is <see cref="Version"/> and one.</param>
    /// <returns>The state after it; this one stays as it is.</returns>
    /// <exception cref="TicketHistoryException">
    /// The event cannot follow; or it happened before <see cref="LastEventAt"/>, and everything since has to be computed again from the history, as <see cref="CatchUp"/> does with imported events.
    /// </exception>
    /// <exception cref="SlaCalendarMissingException">A clock needs a calendar that neither its target nor its policy names, and the ticket's channel has none.</exception>
    public SlaState Apply(TicketEvent next)
    {
        long happenedAt = Nanos.From(Guard.NotNull(next).HappenedAt);
        if (happenedAt < lastAt && (next.Header.IsImported || isOfTwoEngines))
        {
            throw new TicketHistoryException(next.Header, string.Create(CultureInfo.InvariantCulture, $"it happened before {LastEventAt}, and the clocks must be recomputed from the whole history"));
        }

        SlaState before = AdvancedTo(happenedAt);
        var draft = new SlaState(before);
        draft.ticket = ticket.Draft();
        TicketEntry entry = draft.ticket.Enter(next, isReordered: false);
        if (before.MayGoOver)
        {
            draft.passage = before.passage with { Course = before.passage.Course.With(entry) };
        }

        draft.Enter(entry);
        return draft;
    }

    /// <summary>The state after all events of a history that it has not seen yet, computed again where an imported one came late.</summary>
    /// <param name="history">The ticket's history, which begins with the events that this state has seen.</param>
    /// <exception cref="ArgumentException">The history is of another ticket, or shorter than what this state has seen.</exception>
    /// <exception cref="TicketHistoryException">An event happened before policies or calendars changed (<see cref="ChangeTo"/>): apply events before, or restart with <see cref="SlaEngine.Start"/>.</exception>
    /// <exception cref="SlaCalendarMissingException">A clock needs a calendar that neither its target nor its policy names, and the ticket's channel has none.</exception>
    public SlaState CatchUp(TicketHistory history)
    {
        CheckHistory(history);
        SlaState state = this;
        for (int i = Version; i < history.Events.Count; i++)
        {
            TicketEvent next = history.Events[i];
            if (Nanos.From(next.HappenedAt) < state.lastAt && !isOfTwoEngines)
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
        if (moment < lastAt)
        {
            throw new ArgumentOutOfRangeException(nameof(asOf), FormattableString.Invariant($"'asOf' must not be before the last event, at {LastEventAt}, but was {asOf}."));
        }

        SlaState state = AdvancedTo(moment);
        return state.EvaluationAt(asOf, moment, state);
    }

    /// <summary>The state after all events of a history.</summary>
    internal static SlaState Of(SlaEngine engine, TicketHistory history, Replays? replays = null)
    {
        SlaState state = Reusable(CycleDrafts.Lasting, history.Events.Count);
        state.Fold(engine, history, long.MaxValue, replays);
        state.ticket = history.TicketByTime;
        state.replays = null;
        if (state.MayGoOver)
        {
            state.passage = state.passage with { Course = new AppendLog<TicketEntry>(history.Course.ToArray()) };
        }

        return state;
    }

    /// <summary>One to <see cref="Fold"/> histories with, one after another, which is changed in place. Not thread-safe.</summary>
    /// <param name="drafts">Where cycles come from: those that last when evaluations are to, and those that are used again when figures alone are read before the next fold.</param>
    /// <param name="events">How many events are likely.</param>
    internal static SlaState Reusable(CycleDrafts drafts, int events = 32) =>
        new(engine: null!, new Ticket(), AppendLog<LogEntry>.WithCapacity(events), []) { drafts = drafts };

    /// <summary>
    /// Makes this the state after those events of a history that happened up to a moment, and those versions that hold by then: of all events at most up to that of the last. Its ticket is known by what the policies ask of it alone.
    /// </summary>
    /// <param name="engine">The policies and calendars.</param>
    /// <param name="history">The history.</param>
    /// <param name="last">The moment; <see cref="long.MaxValue"/> for all events, and no version after them.</param>
    /// <param name="known">Where what is replayed is kept; null for a place of its own.</param>
    /// <returns>Whether the ticket was open by then.</returns>
    internal bool Fold(SlaEngine engine, TicketHistory history, long last, Replays? known = null)
    {
        ReadOnlySpan<TicketEntry> entries = history.Course;
        if (entries[0].At > last)
        {
            return false;
        }

        Restart(engine, history.Ticket.Id, entries.Length);
        replays = known;
        version = engine.IndexAt(entries[0].At);
        Use(engine.Versions[version].Plan);
        int count = 0;
        for (; count < entries.Length && entries[count].At <= last; count++)
        {
            GoOverBy(entries[count].At, entries[..count]);
            ticket.Follow(entries[count], engine.Reads);
            Enter(entries[count]);
        }

        GoOverBy(last == long.MaxValue ? lastAt : last, entries[..count]);
        return true;
    }

    private void Restart(SlaEngine engine, TicketId id, int events)
    {
        Engine = engine;
        ticket.Clear(id);
        log = log.Restart(events);
        commitments = [];
        passage = Passage.None;
        policy = -1;
        isPolicyKept = false;
        holds = 0;
        lastAt = long.MinValue;
        isChangedOver = false;
        drafts!.Reuse();
    }

    private void Use(BookPlan book)
    {
        plan = book;
        if (clocks.Length == book.Metrics.Length)
        {
            Array.Clear(clocks);
        }
        else
        {
            clocks = new ClockState[book.Metrics.Length];
        }
    }

    private void CheckHistory(TicketHistory history)
    {
        if (Guard.NotNull(history).Ticket.Id != ticket.Id || history.Events.Count < Version)
        {
            throw new ArgumentException(FormattableString.Invariant($"The history of {history.Ticket.Id} with {history.Events.Count} events does not go on from {ticket.Id} after event {Version}."), nameof(history));
        }
    }
}
