using Helpdesk.Calendars;
using Helpdesk.Calendars.Timeline;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Sla;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>Cycles and terms from documents, as far as events can have made them.</summary>
/// <param name="calendars">The calendars that terms name.</param>
/// <param name="opened">When the ticket was opened, or from when a commitment counts where that is earlier.</param>
/// <param name="last">The latest moment that the state knows of.</param>
/// <param name="events">How many events it has seen.</param>
/// <param name="isOfCommitment">Whether cycles are of a commitment, whose date has no calendar.</param>
internal sealed class SlaCycleReader(CalendarBook calendars, Instant opened, Instant last, int events, bool isOfCommitment = false)
{
    /// <summary>A reader of the cycles of a commitment.</summary>
    public SlaCycleReader For(Commitment commitment) => new(calendars, Instant.Min(opened, Nanos.ToInstant(commitment.Start)), last, events, isOfCommitment: true);

    /// <summary>A clock with these cycles, of which only the last can be open.</summary>
    /// <exception cref="DocumentException">A cycle is none.</exception>
    public ClockCourse Read(CycleDocument[] documents, ClockCourse clock, DocumentPath path)
    {
        for (int i = 0; i < documents.Length; i++)
        {
            if (documents[i].Ending is null && (i < documents.Length - 1 || clock.Promised is null))
            {
                throw path.Item(i).Fail($"Lacks 'ending': only the last cycle can be open, and only while something is promised.");
            }

            clock = clock with { Latest = Read(documents[i], clock.Latest, path.Item(i)) };
        }

        return clock;
    }

    /// <exception cref="DocumentException">The document is no terms.</exception>
    public SlaTerms Read(TermsDocument document, DocumentPath path)
    {
        TimeAmount? amount = document.Within is { } within ? ChannelReader.Read(within, path.Property("within")) : null;
        if (amount is { IsZero: true })
        {
            throw path.Property("within").Fail("Must be above zero.");
        }

        if (amount is not null && document.DueOn is not null)
        {
            throw path.Property("dueOn").Fail("Cannot stand beside 'within'.");
        }

        if (isOfCommitment && amount is not null)
        {
            throw path.Property("within").Fail("Cannot be the target of a commitment, which has a date.");
        }

        bool needsCalendar = !isOfCommitment && amount is not { NeedsCalendar: false };
        if (needsCalendar != document.Calendar is not null)
        {
            throw needsCalendar ? path.Fail("Lacks 'calendar', on which business time, business days and dates count.") : path.Property("calendar").Fail("Can be present only when the target is not elapsed time.");
        }

        return new SlaTerms(
            document.Policy.Text(),
            document.Version.Given().Value,
            amount,
            document.DueOn.OrNone(),
            document.Calendar is { } calendar ? Find(calendar, path.Property("calendar")) : null,
            document.Boundary.OrNone() ?? Boundary.Closing);
    }

    private CycleData Read(CycleDocument document, CycleData? earlier, DocumentPath path)
    {
        if (document.Ending is null != document.EndedAt is null || document.Ending is null != document.EndedBy is null)
        {
            throw path.Fail("Must have all or none of ending, endedAt, endedBy.");
        }

        Instant start = document.StartedAt.Given();
        Instant? end = document.EndedAt.OrNone();
        Expect(start >= opened, path.Property("startedAt"), $"not before the opening, at {opened}", start);
        if (end is { } ended)
        {
            // A cycle that has yet to begin can be cancelled, but not completed.
            Instant earliest = document.Ending.OrNone() == SlaEnding.Stopped ? start : opened;
            Expect(ended >= earliest && ended <= last, path.Property("endedAt"), $"from {earliest} to {last}", ended);
        }

        SlaTerms terms = Read(document.Terms!, path.Property("terms"));
        ChangeNode? changes = Changes(document.Changes ?? [], ref terms, path.Property("changes"));
        return new CycleData
        {
            Number = (earlier?.Number ?? 0) + 1,
            StartedAt = Nanos.From(start),
            StartedBy = Event(document.StartedBy, path.Property("startedBy")),
            Terms = terms,
            Ending = document.Ending.OrNone() ?? SlaEnding.None,
            EndedAt = end is { } moment ? Nanos.From(moment) : 0,
            EndedBy = end is null ? 0 : Event(document.EndedBy, path.Property("endedBy")),
            Pauses = Pauses(document.Pauses ?? [], start, end, path.Property("pauses")),
            Changes = changes,
            Earlier = earlier,
        };
    }

    private PauseNode? Pauses(PauseDocument[] documents, Instant cycleStart, Instant? cycleEnd, DocumentPath path)
    {
        PauseNode? pauses = null;
        Instant free = cycleStart;
        for (int i = 0; i < documents.Length; i++)
        {
            PauseDocument each = documents[i];
            DocumentPath item = path.Item(i);
            Instant start = each.Start.Given();
            Expect(start >= free, item.Property("start"), $"not before {free}, when the cycle began or the pause before it ended", start);
            if (each.End is null != each.EndedBy is null)
            {
                throw item.Fail("Must have both or none of end, endedBy.");
            }

            if (each.End is null && (i < documents.Length - 1 || cycleEnd is not null))
            {
                throw item.Fail("Lacks 'end': only the last pause can be open, and only of an open cycle.");
            }

            if (each.End.OrNone() is { } end)
            {
                Instant latest = cycleEnd ?? last;

                // A pause that began as its cycle ended has no length, and is kept for when the cycle goes on.
                bool endedAtOnce = end == start && cycleEnd is { } ended && end == Instant.Max(ended, cycleStart);
                Expect(endedAtOnce || (end > start && end <= latest), item.Property("end"), $"after {start} and not after {latest}", end);
                free = end;
            }

            pauses = new PauseNode(
                Nanos.From(start),
                Event(each.StartedBy, item.Property("startedBy")),
                each.End.OrNone() is { } moment ? Nanos.From(moment) : PauseNode.Open,
                each.EndedBy is null ? 0 : Event(each.EndedBy, item.Property("endedBy")),
                each.Status.Text(),
                each.ByMetric.OrNone() ?? false,
                pauses);
        }

        return pauses;
    }

    private ChangeNode? Changes(ChangeDocument[] documents, ref SlaTerms terms, DocumentPath path)
    {
        ChangeNode? changes = null;
        Instant earliest = opened;
        for (int i = 0; i < documents.Length; i++)
        {
            ChangeDocument each = documents[i];
            DocumentPath item = path.Item(i);
            Instant at = each.At.Given();
            Expect(at >= earliest && at <= last, item.Property("at"), $"from {earliest} to {last}", at);
            earliest = at;
            SlaTerms to = each.To is { } changed ? Read(changed, item.Property("to")) : terms;
            ChangeMode mode = each.Mode.Given();
            if (mode == ChangeMode.Forward || (mode == ChangeMode.CarryElapsed && (terms.IsDate || to.IsDate)))
            {
                throw item.Property("mode").Fail(mode == ChangeMode.Forward ? "Is no change of a cycle: it ends one and begins another." : "Nothing can be carried to a date or from it.");
            }

            changes = new ChangeNode(Nanos.From(at), Event(each.By, item.Property("by")), each.Kind.Given(), mode, terms, to, changes);
            terms = to;
        }

        return changes;
    }

    private BusinessCalendar Find(CalendarReferenceDocument document, DocumentPath path)
    {
        string id = DocumentValues.Name(document.Id!, path.Property("id"));
        int version = document.Version.Given().Value;
        return calendars.TryFind(id, version, out BusinessCalendar? calendar)
            ? calendar
            : throw path.Fail(FormattableString.Invariant($"The engine has no calendar {DocumentWords.Quote(id)} version {version}, which a clock was computed with: give it that too, or fold the history anew (SlaEngine.Start)."));
    }

    private int Event(Scalar<Ordinal>? sequence, DocumentPath path) =>
        sequence.Given().Value is var value && value <= events ? value : throw path.FailUnlike(FormattableString.Invariant($"the sequence of an event, from 1 to {events}"), FormattableString.Invariant($"{value}"));

    private static void Expect(bool isMet, DocumentPath path, FormattableString expected, Instant found)
    {
        if (!isMet)
        {
            throw path.FailUnlike(FormattableString.Invariant(expected), FormattableString.Invariant($"{found}"));
        }
    }
}
