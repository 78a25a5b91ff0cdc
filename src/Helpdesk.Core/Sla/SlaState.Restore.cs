using System.Collections.Immutable;
using Helpdesk.Calendars.Timeline;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Sla;

/// <content>The parts of a state, for one that is kept and made again. What follows from the ticket and the book is not kept.</content>
public sealed partial class SlaState
{
    /// <summary>What happened, in the order in which it did.</summary>
    internal AppendLog<LogEntry> Log => log;

    /// <summary>The clocks, in the order of the book's metrics.</summary>
    internal ReadOnlySpan<ClockCourse> Clocks => clocks;

    /// <summary>The clocks of metrics that the book lacks.</summary>
    internal ImmutableArray<RetiredClock> Retired => retired;

    /// <summary>Whether policies or calendars ever changed.</summary>
    internal bool IsChangedOver => isChangedOver;

    /// <summary>A state of parts that an engine made.</summary>
    /// <param name="engine">Its policies and calendars.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="log">What happened, the opening first.</param>
    /// <param name="clocks">A clock for each metric of the book.</param>
    /// <param name="commitments">For each commitment of the ticket, a clock for each metric of that kind.</param>
    /// <param name="retired">The clocks of other metrics.</param>
    /// <param name="changedOver">The latest moment if policies or calendars ever changed; null if they did not.</param>
    internal static SlaState Restore(SlaEngine engine, Ticket ticket, IReadOnlyCollection<LogEntry> log, ClockCourse[] clocks, ClockCourse[] commitments, ImmutableArray<RetiredClock> retired, Instant? changedOver)
    {
        var all = new AppendLog<LogEntry>(log);
        LogEntry last = all[^1];
        return new SlaState(engine, ticket, all, clocks, retired)
        {
            policy = engine.Plan.Select(ticket),
            holds = last.Holds,
            commitments = commitments,
            lastAt = changedOver is { } moment ? Nanos.From(moment) : last.At,
            isChangedOver = changedOver is not null,
        };
    }
}
