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

        var cycles = new SlaCycleReader(engine.Calendars, ticket.OpenedAt, last, ticket.Version);
        (ClockCourse[] clocks, ClockCourse[] commitments) = Clocks(document.Clocks ?? [], cycles, engine, ticket, root.Property("clocks"));
        ImmutableArray<RetiredClock> retired = Retired(document.Retired ?? [], cycles, engine, ticket, root.Property("retired"));
        return SlaState.Restore(engine, ticket, log, clocks, commitments, retired, document.ChangedOver.OrNone());
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

    private static (ClockCourse[] Clocks, ClockCourse[] Commitments) Clocks(ClockDocument[] documents, SlaCycleReader cycles, SlaEngine engine, Ticket ticket, DocumentPath path)
    {
        SlaTerms?[] promised = Promised(engine, ticket, path);
        var clocks = new ClockCourse?[promised.Length];
        MetricPlan[] columns = engine.Plan.CommitmentMetrics;
        var commitments = new ClockCourse?[ticket.Commitments.Length * columns.Length];
        for (int i = 0; i < documents.Length; i++)
        {
            DocumentPath item = path.Item(i);
            string id = documents[i].Metric.Text();
            int index = Array.FindIndex(engine.Plan.Metrics, each => string.Equals(each.Metric.Id, id, StringComparison.Ordinal));
            if (index < 0)
            {
                throw item.Property("metric").Fail($"The book has no metric {DocumentWords.Quote(id)}.");
            }

            int commitment = FindCommitment(documents[i].Commitment.OrNone(), ticket, engine.Plan.Metrics[index].IsPerCommitment, item);
            ref ClockCourse? clock = ref clocks[index];
            if (commitment >= 0)
            {
                clock = ref commitments[(commitment * columns.Length) + Array.IndexOf(columns, engine.Plan.Metrics[index])];
            }

            if (clock is not null)
            {
                throw item.Property("metric").Fail("Is given twice.");
            }

            SlaCycleReader reader = commitment < 0 ? cycles : cycles.For(ticket.Commitments[commitment]);
            SlaTerms? expected = commitment < 0 ? promised[index] : promised[index]?.DueAt(ticket.Commitments[commitment].DueAt);
            SlaTerms? terms = documents[i].Promised is { } given ? reader.Read(given, item.Property("promised")) : null;
            ExpectPromise(terms, expected, item);
            clock = reader.Read(documents[i].Cycles ?? [], new ClockCourse { Promised = expected, IsSpent = documents[i].Spent.OrNone() ?? false }, item.Property("cycles"));
        }

        for (int i = 0; i < clocks.Length; i++)
        {
            int column = Array.IndexOf(columns, engine.Plan.Metrics[i]);
            bool isLacking = column < 0 ? clocks[i] is null : Enumerable.Range(0, ticket.Commitments.Length).Any(each => commitments[(each * columns.Length) + column] is null);
            if (promised[i] is { } terms && isLacking)
            {
                throw path.Fail($"Lacks the clock of {engine.Plan.Metrics[i].Metric.Id}, for which the engine promises {terms}: {Anew}.");
            }

            clocks[i] ??= column < 0 ? ClockCourse.None : new ClockCourse { Promised = promised[i] };
        }

        return ([.. clocks.Select(each => each!.Value)], [.. commitments.Select(each => each ?? ClockCourse.None)]);
    }

    /// <summary>The place of a commitment that a clock names; -1 for none.</summary>
    private static int FindCommitment(CommitmentId? named, Ticket ticket, bool isNeeded, DocumentPath item)
    {
        if (named is not { } id)
        {
            return isNeeded ? throw item.Fail("Lacks 'commitment', which a metric of commitments needs.") : -1;
        }

        DocumentPath place = item.Property("commitment");
        for (int i = 0; isNeeded && i < ticket.Commitments.Length; i++)
        {
            if (ticket.Commitments[i].Id == id)
            {
                return i;
            }
        }

        throw place.Fail(isNeeded ? $"The ticket has no promise {DocumentWords.Quote(id.Value)}." : "Can be present only for a metric of commitments.");
    }

    /// <summary>What the engine promises the ticket as it stands, which every state has from its last event or changeover.</summary>
    private static SlaTerms?[] Promised(SlaEngine engine, Ticket ticket, DocumentPath path)
    {
        PolicyPlan? policy = engine.Plan.Select(ticket) is >= 0 and int index ? engine.Plan.Policies[index] : null;
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

    private static ImmutableArray<RetiredClock> Retired(RetiredClockDocument[] documents, SlaCycleReader cycles, SlaEngine engine, Ticket ticket, DocumentPath path)
    {
        var retired = ImmutableArray.CreateBuilder<RetiredClock>(documents.Length);
        HashSet<(string Metric, CommitmentId? Commitment)> known = [];
        for (int i = 0; i < documents.Length; i++)
        {
            DocumentPath item = path.Item(i);
            SlaMetric metric = SlaMetricReader.Read(documents[i].Metric!, item.Property("metric"));
            int commitment = FindCommitment(documents[i].Commitment.OrNone(), ticket, metric.Recurrence == CycleRecurrence.PerCommitment, item);
            if (!known.Add((metric.Id, documents[i].Commitment.OrNone())) || engine.Book.Metrics.Any(each => string.Equals(each.Id, metric.Id, StringComparison.Ordinal)))
            {
                throw item.Property("metric").Property("id").Fail("Is given twice, or a metric of the book.");
            }

            if (documents[i].Cycles!.Length == 0)
            {
                throw item.Property("cycles").Fail("Must have a cycle: a clock that never ran is not kept.");
            }

            SlaCycleReader reader = commitment < 0 ? cycles : cycles.For(ticket.Commitments[commitment]);
            ClockCourse course = reader.Read(documents[i].Cycles!, new ClockCourse { IsSpent = documents[i].Spent.OrNone() ?? false }, item.Property("cycles"));
            retired.Add(new RetiredClock(metric, course, documents[i].Commitment.OrNone()));
        }

        return retired.DrainToImmutable();
    }
}
