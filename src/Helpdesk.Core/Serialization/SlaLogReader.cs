using System.Numerics;
using Helpdesk.Calendars.Timeline;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Clocks.Tree;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>What clocks keep of events, from documents: every event of the ticket once, the opening first, and the last leaves the ticket as it stands.</summary>
internal static class SlaLogReader
{
    /// <exception cref="DocumentException">It is not the log of such a ticket.</exception>
    public static LogEntry[] Read(LogEntryDocument[] documents, Ticket ticket, BookPlan plan, DocumentPath path)
    {
        if (documents.Length != ticket.Version)
        {
            throw path.Fail(FormattableString.Invariant($"Must have an entry for each of the {ticket.Version} events of the ticket, but has {documents.Length}."));
        }

        var log = new LogEntry[documents.Length];
        var seen = new bool[documents.Length];
        Instant earliest = ticket.OpenedAt;
        for (int i = 0; i < documents.Length; i++)
        {
            DocumentPath item = path.Item(i);
            Instant at = documents[i].At.Given();
            if (at < earliest || (i == 0 && at > earliest))
            {
                throw item.Property("at").FailUnlike(FormattableString.Invariant($"{(i == 0 ? "" : "not before ")}{earliest}"), FormattableString.Invariant($"{at}"));
            }

            earliest = at;
            log[i] = Read(documents[i], i, plan.AsksAuthors, item);
            int sequence = log[i].Sequence;
            if (sequence > seen.Length || seen[sequence - 1] || (i == 0 && sequence != 1))
            {
                throw item.Property("sequence").FailUnlike(i == 0 ? "1" : FormattableString.Invariant($"from 2 to {seen.Length} and given once"), FormattableString.Invariant($"{sequence}"));
            }

            seen[sequence - 1] = true;
        }

        ExpectEnd(log[^1], ticket, plan, path.Item(log.Length - 1));
        return log;
    }

    private static LogEntry Read(LogEntryDocument document, int index, bool asksAuthors, DocumentPath path)
    {
        uint happened = 0;
        TicketOccurrence[] all = document.Happened.OrNull() ?? [];
        for (int i = 0; i < all.Length; i++)
        {
            happened |= (happened & all[i].Bit) == 0 ? all[i].Bit : throw path.Property("happened").Item(i).Fail("Is given twice.");
        }

        if ((happened & TicketOccurrence.Opened.Bit) != 0 != (index == 0))
        {
            throw path.Property("happened").Fail("The first event is the opening, and no other is.");
        }

        return new LogEntry(
            Nanos.From(document.At.Given()),
            document.Sequence.Given().Value,
            Occurrences.Complete(happened | AuthorsOf(document.By.OrNull() ?? [], asksAuthors, path.Property("by"))),
            document.Holds.OrNone()?.Bits ?? 0,
            document.Status.Given(),
            document.Assignment.OrNull());
    }

    /// <summary>What the author of an event is, in a book that asks.</summary>
    private static uint AuthorsOf(AuthorTrait[] traits, bool asksAuthors, DocumentPath path)
    {
        uint all = traits.Aggregate(0u, (sum, each) => sum | Authors.BitOf(each));
        return asksAuthors == (traits.Length > 0) && BitOperations.PopCount(all) == traits.Length
            ? all
            : throw path.Fail(asksAuthors ? "Must say what the author is, each once." : "Can be present only where the book asks who the author is.");
    }

    private static void ExpectEnd(LogEntry last, Ticket ticket, BookPlan plan, DocumentPath path)
    {
        string? unlike = last.At != Nanos.From(ticket.LastEventAt) ? "at"
            : (last.Holds & ~plan.NamedAuthors) != plan.Holding(ticket, before: 0, TicketParts.All) ? "holds"
            : last.Status != ticket.Status ? "status"
            : last.Assignment != ticket.Assignment ? "assignment"
            : null;
        if (unlike is not null)
        {
            throw path.Property(unlike).Fail("Is not what the ticket is after its last event.");
        }
    }
}
