using System.Collections.Immutable;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Sla;

/// <summary>Policies and calendars in all versions that have come to hold, made ready once to say for any number of tickets when every promise is due, how much is used, whether it was kept, and why.</summary>
/// <remarks>
/// <para>Clocks go by the order in which events happened, and by that of the sequence where they happened at once: imported history counts at its own moment, and not before the opening.
/// Events after the moment asked for are not looked at, and a result never depends on when it is computed.</para>
/// <para>The policy is chosen again after every event, by the state of the ticket. Events and versions are taken together in order of time, so that a change of configuration is as replayable as an event.</para>
/// <para>Immutable and thread-safe. Equality is identity.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SlaEngine
{
    /// <summary>The longest history whose memory a thread keeps for the next.</summary>
    private const int MostSpared = 4096;

    [ThreadStatic]
    private static SlaState? spare;

    /// <summary>Prepares policies and calendars.</summary>
    /// <param name="book">The policies.</param>
    /// <param name="calendars">The calendars that they name.</param>
    /// <exception cref="SlaBookException">A calendar is missing, or the book asks for more than 64 different conditions in its metrics and pauses.</exception>
    public SlaEngine(SlaPolicyBook book, CalendarBook calendars)
        : this([new SlaVersion(from: null, long.MinValue, new BookPlan(Guard.NotNull(book), Guard.NotNull(calendars)))])
    {
    }

    private SlaEngine(ImmutableArray<SlaVersion> versions)
    {
        Versions = versions;
        Reads = versions.Length == 1 ? versions[0].Plan.Reads : TicketParts.All;
    }

    /// <summary>The versions of policies and calendars, from the first on: the configuration history. At least one.</summary>
    public ImmutableArray<SlaVersion> Versions { get; }

    /// <summary>The policies of the latest version.</summary>
    public SlaPolicyBook Book => Versions[^1].Book;

    /// <summary>The calendars of the latest version.</summary>
    public CalendarBook Calendars => Versions[^1].Calendars;

    /// <summary>What is likely to be wrong with the policies and calendars of the latest version.</summary>
    public ImmutableArray<SlaProblem> Warnings => Versions[^1].Plan.Problems;

    /// <summary>The parts of a ticket that any version asks for.</summary>
    internal TicketParts Reads { get; }

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
        long moment = SupportedRange.Check(asOf);
        SlaState state = spare ?? SlaState.Reusable(CycleDrafts.Lasting);
        spare = null;
        try
        {
            return state.Fold(this, history, moment) ? state.EvaluationAt(asOf, moment, history) : new SlaEvaluation(history.Ticket.Id, asOf, policy: null, [], [], history);
        }
        finally
        {
            spare = history.Events.Count <= MostSpared ? state : null;
        }
    }

    /// <summary>The figures of all cycles of a ticket at a moment, as <see cref="Evaluate(TicketHistory, Instant)"/> gives them, for hosts that look at very many tickets: nothing is made for a ticket but what the buffer lacks.</summary>
    /// <param name="history">The ticket's history.</param>
    /// <param name="asOf">The moment; later events are not looked at. Before the opening there are no figures.</param>
    /// <param name="buffer">Where they are kept.</param>
    /// <returns>The figures in the order of an evaluation: by clock, and the cycles of one clock in order. They are overwritten when the buffer is used again.</returns>
    /// <exception cref="SlaCalendarMissingException">A clock needs a calendar that neither its target nor its policy names, and the ticket's channel has none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The moment is outside <see cref="SupportedRange"/>.</exception>
    public ReadOnlySpan<SlaFigure> Evaluate(TicketHistory history, Instant asOf, SlaBuffer buffer) =>
        Guard.NotNull(buffer).Evaluate(this, Guard.NotNull(history), SupportedRange.Check(asOf));

    /// <summary>The engine with a further version of policies and calendars, from a moment on. Tickets that are open then go over to it as the new policies' <see cref="SlaPolicy.Changes"/> say for a change of policy or of calendar.</summary>
    /// <remarks>What is evaluated as of a moment before it does not know it. Equal policies and calendars change nothing.</remarks>
    /// <param name="from">Its first moment, after that of the last version.</param>
    /// <param name="book">The policies.</param>
    /// <param name="calendars">The calendars that they name.</param>
    /// <returns>An engine of all versions; this one stays as it is.</returns>
    /// <exception cref="SlaBookException">A calendar is missing, or the book asks for more than 64 different conditions in its metrics and pauses.</exception>
    /// <exception cref="ArgumentException">The moment is not after that of the last version.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The moment is outside <see cref="SupportedRange"/>.</exception>
    public SlaEngine WithVersion(Instant from, SlaPolicyBook book, CalendarBook calendars)
    {
        long start = SupportedRange.Check(from);
        SlaVersion last = Versions[^1];
        if (start <= last.Start)
        {
            throw new ArgumentException(FormattableString.Invariant($"The last version holds from {last.From}, and one after it cannot hold from {from}."), nameof(from));
        }

        bool isSame = last.Book.Equals(Guard.NotNull(book)) && last.Calendars.Equals(Guard.NotNull(calendars));
        return new SlaEngine(Versions.Add(new SlaVersion(from, start, isSame ? last.Plan : new BookPlan(book, calendars))));
    }

    /// <summary>The version that holds at a moment.</summary>
    /// <param name="moment">The moment.</param>
    public SlaVersion VersionAt(Instant moment) => Versions[IndexAt(Nanos.From(moment))];

    /// <summary>The place of the version that holds at a moment.</summary>
    internal int IndexAt(long moment)
    {
        int index = Versions.Length - 1;
        while (Versions[index].Start > moment)
        {
            index--;
        }

        return index;
    }

    /// <summary>The state of a ticket's clocks after all its events, to be carried on event by event.</summary>
    /// <param name="history">The ticket's history.</param>
    /// <exception cref="SlaCalendarMissingException">A clock needs a calendar that neither its target nor its policy names, and the ticket's channel has none.</exception>
    public SlaState Start(TicketHistory history) => SlaState.Of(this, Guard.NotNull(history));
}
