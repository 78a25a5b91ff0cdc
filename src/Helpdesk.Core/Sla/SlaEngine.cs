using System.Collections.Immutable;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Sla;

/// <summary>Policies and calendars, made ready once to say for any number of tickets when every promise is due, how much is used, whether it was kept, and why.</summary>
/// <remarks>
/// <para>Clocks go by the order in which events happened, and by that of the sequence where they happened at once: imported history counts at its own moment, and not before the opening.
/// Events after the moment asked for are not looked at, and a result never depends on when it is computed.</para>
/// <para>The policy is chosen anew after every event, by the state of the ticket.</para>
/// <para>Immutable and safe from any number of threads. Equality is identity.</para>
/// </remarks>
public sealed class SlaEngine
{
    /// <summary>Makes policies and calendars ready.</summary>
    /// <param name="book">The policies.</param>
    /// <param name="calendars">The calendars that they name.</param>
    /// <exception cref="SlaBookException">A calendar is missing, or the book asks for more than 64 different conditions in its metrics and pauses.</exception>
    public SlaEngine(SlaPolicyBook book, CalendarBook calendars) => Plan = new BookPlan(Guard.NotNull(book), Guard.NotNull(calendars));

    /// <summary>The policies.</summary>
    public SlaPolicyBook Book => Plan.Book;

    /// <summary>The calendars.</summary>
    public CalendarBook Calendars => Plan.Calendars;

    /// <summary>What is likely to be wrong with the policies and calendars.</summary>
    public ImmutableArray<SlaProblem> Warnings => Plan.Problems;

    internal BookPlan Plan { get; }

    /// <summary>How the promises for a ticket stood at a moment. For many tickets, make an engine once.</summary>
    /// <param name="history">The ticket's history.</param>
    /// <param name="book">The policies.</param>
    /// <param name="calendars">The calendars that they name.</param>
    /// <param name="asOf">The moment; later events are not looked at.</param>
    /// <exception cref="SlaBookException">A calendar is missing, or the book asks for more than 64 different conditions in its metrics and pauses.</exception>
    /// <exception cref="SlaCalendarMissingException">A clock needs a calendar that neither its target nor its policy names, and the ticket's channel has none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The moment is outside <see cref="SupportedRange"/>.</exception>
    public static SlaEvaluation Evaluate(TicketHistory history, SlaPolicyBook book, CalendarBook calendars, Instant asOf) => new SlaEngine(book, calendars).Evaluate(history, asOf);

    /// <summary>How the promises for a ticket stood at a moment.</summary>
    /// <param name="history">The ticket's history.</param>
    /// <param name="asOf">The moment; later events are not looked at. Before the opening there are no clocks.</param>
    /// <exception cref="SlaCalendarMissingException">A clock needs a calendar that neither its target nor its policy names, and the ticket's channel has none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The moment is outside <see cref="SupportedRange"/>.</exception>
    public SlaEvaluation Evaluate(TicketHistory history, Instant asOf)
    {
        Guard.NotNull(history);
        SupportedRange.Check(asOf);
        return SlaState.Fold(this, history, asOf) is { } state
            ? state.Evaluate(asOf)
            : new SlaEvaluation(history.Ticket.Id, asOf, policy: null, [], new AppendLog<LogEntry>([]));
    }

    /// <summary>The state of a ticket's clocks after all its events, to be carried on event by event.</summary>
    /// <param name="history">The ticket's history.</param>
    /// <exception cref="SlaCalendarMissingException">A clock needs a calendar that neither its target nor its policy names, and the ticket's channel has none.</exception>
    public SlaState Start(TicketHistory history) => SlaState.Fold(this, Guard.NotNull(history), asOf: null)!;
}
