using System.Collections.Immutable;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Sla;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>The clocks of tickets from documents. What no engine can have made is refused, so that it does no harm later.</summary>
internal static class SlaStateReader
{
    private const string Anew = "fold the history anew (SlaEngine.Start)";

    /// <exception cref="DocumentException">The document is no state, or none of this engine.</exception>
    public static SlaState Read(SlaStateDocument document, SlaEngine engine)
    {
        DocumentPath root = DocumentPath.Root;
        ExpectBook(document.Book!, engine.Book, root.Property("book"));
        Ticket ticket = ReadTicket(document.Ticket!, root.Property("ticket"));
        LogEntry[] log = SlaLogReader.Read(document.Log!, ticket, engine.Plan, root.Property("log"));
        Instant last = document.ChangedOver.OrNone() ?? ticket.LastEventAt;
        if (last < ticket.LastEventAt)
        {
            throw root.Property("changedOver").FailUnlike(FormattableString.Invariant($"not before the last event, at {ticket.LastEventAt}"), FormattableString.Invariant($"{last}"));
        }

        PolicyPlan? kept = document.KeptPolicy is not null ? KeptPolicy(document.KeptPolicy.Text(), engine, ticket, root.Property("keptPolicy")) : null;
        var cycles = new SlaCycleReader(engine.Calendars, ticket.OpenedAt, last, ticket.Version);
        ClockCourse[] clocks = Clocks(document.Clocks ?? [], cycles, engine, kept, ticket, root.Property("clocks"));
        ImmutableArray<RetiredClock> retired = Retired(document.Retired ?? [], cycles, engine, root.Property("retired"));
        return SlaState.Restore(engine, kept, ticket, log, clocks, retired, document.ChangedOver.OrNone());
    }

    private static void ExpectBook(BookReferenceDocument document, SlaPolicyBook book, DocumentPath path)
    {
        string id = document.Id.Text();
        int version = document.Version.Given().Value;
        if (!string.Equals(id, book.Id, StringComparison.Ordinal) || version != book.Version)
        {
            throw path.Fail(FormattableString.Invariant($"The state is of the book {DocumentWords.Quote(id)} version {version}, and the engine has {DocumentWords.Quote(book.Id)} version {book.Version}: {Anew}."));
        }

        string digest;
        try
        {
            digest = SlaBookWriter.Digest(book);
        }
        catch (FormatException unwritable)
        {
            throw path.Fail($"The engine's book has no document, and so no state that is kept: {unwritable.Message}", unwritable);
        }

        if (!string.Equals(document.Digest, digest, StringComparison.Ordinal))
        {
            throw path.Property("digest").Fail(FormattableString.Invariant($"The engine's book {DocumentWords.Quote(id)} version {version} does not say what the state's did: {Anew}."));
        }
    }

    private static Ticket ReadTicket(TicketDocument document, DocumentPath path)
    {
        if (document.Format is not null)
        {
            throw path.Property("format").Fail("Is said once, for the whole document.");
        }

        try
        {
            return TicketReader.Read(document);
        }
        catch (Exception misfit) when (DocumentMisfit.IsMisfit(misfit))
        {
            throw DocumentMisfit.Tell(misfit, path);
        }
    }

    private static PolicyPlan KeptPolicy(string id, SlaEngine engine, Ticket ticket, DocumentPath path)
    {
        PolicyPlan kept = Array.Find(engine.Plan.Policies, each => string.Equals(each.Policy.Id, id, StringComparison.Ordinal)) ?? throw path.Fail($"The book has no policy {DocumentWords.Quote(id)}.");
        return ticket.Status.Category.IsSolved && engine.Plan.Select(ticket) < 0 ? kept : throw path.Fail("Can be present only when the ticket is solved and no policy matches it.");
    }

    private static ClockCourse[] Clocks(ClockDocument[] documents, SlaCycleReader cycles, SlaEngine engine, PolicyPlan? kept, Ticket ticket, DocumentPath path)
    {
        SlaTerms?[] promised = Promised(engine, kept, ticket, path);
        var clocks = new ClockCourse?[promised.Length];
        for (int i = 0; i < documents.Length; i++)
        {
            DocumentPath item = path.Item(i);
            string id = documents[i].Metric.Text();
            int index = Array.FindIndex(engine.Plan.Metrics, each => string.Equals(each.Metric.Id, id, StringComparison.Ordinal));
            if (index < 0 || clocks[index] is not null)
            {
                throw item.Property("metric").Fail(index < 0 ? $"The book has no metric {DocumentWords.Quote(id)}." : "Is given twice.");
            }

            SlaTerms? terms = documents[i].Promised is { } given ? cycles.Read(given, item.Property("promised")) : null;
            bool isKept = promised[index] is null && terms is not null && ticket.Status.Category.IsSolved && engine.Plan.PolicyOf(terms) is not null;
            ExpectPromise(terms, isKept ? terms : promised[index], item);
            clocks[index] = cycles.Read(documents[i].Cycles ?? [], new ClockCourse { Promised = isKept ? terms : promised[index], IsKept = isKept, IsSpent = documents[i].Spent.OrNone() ?? false }, item.Property("cycles"));
        }

        for (int i = 0; i < clocks.Length; i++)
        {
            if (clocks[i] is null && promised[i] is { } lacking)
            {
                throw path.Fail($"Lacks the clock of {engine.Plan.Metrics[i].Metric.Id}, for which the engine promises {lacking}: {Anew}.");
            }
        }

        return [.. clocks.Select(each => each ?? ClockCourse.None)];
    }

    /// <summary>What the engine promises the ticket as it stands, which every state has from its last event or changeover.</summary>
    private static SlaTerms?[] Promised(SlaEngine engine, PolicyPlan? kept, Ticket ticket, DocumentPath path)
    {
        PolicyPlan? policy = kept ?? (engine.Plan.Select(ticket) is >= 0 and int index ? engine.Plan.Policies[index] : null);
        ulong choice = policy?.Choose(ticket) ?? 0;
        try
        {
            return [.. engine.Plan.Metrics.Select(each => policy?.TermsOf(each.Index, ticket, choice))];
        }
        catch (SlaCalendarMissingException missing)
        {
            throw path.Fail(missing.Message, missing);
        }
    }

    private static void ExpectPromise(SlaTerms? found, SlaTerms? expected, DocumentPath path)
    {
        if (found != expected)
        {
            throw path.Property("promised").Fail(
                $"Is {found?.ToString() ?? "nothing"}, but the engine promises {expected?.ToString() ?? "nothing"}. If its calendars are others now, read the state with those of then and go over (SlaState.ChangeTo), or {Anew}.");
        }
    }

    private static ImmutableArray<RetiredClock> Retired(RetiredClockDocument[] documents, SlaCycleReader cycles, SlaEngine engine, DocumentPath path)
    {
        var retired = ImmutableArray.CreateBuilder<RetiredClock>(documents.Length);
        HashSet<string> known = [.. engine.Book.Metrics.Select(each => each.Id)];
        for (int i = 0; i < documents.Length; i++)
        {
            DocumentPath item = path.Item(i);
            SlaMetric metric = SlaMetricReader.Read(documents[i].Metric!, item.Property("metric"));
            if (!known.Add(metric.Id))
            {
                throw item.Property("metric").Property("id").Fail("Is given twice, or a metric of the book.");
            }

            if (documents[i].Cycles!.Length == 0)
            {
                throw item.Property("cycles").Fail("Must have a cycle: a clock that never ran is not kept.");
            }

            retired.Add(new RetiredClock(metric, cycles.Read(documents[i].Cycles!, new ClockCourse { IsSpent = documents[i].Spent.OrNone() ?? false }, item.Property("cycles"))));
        }

        return retired.DrainToImmutable();
    }
}
