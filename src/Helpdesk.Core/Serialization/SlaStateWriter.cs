using Helpdesk.Calendars.Timeline;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Sla.Folding;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>The clocks of tickets as documents.</summary>
internal static class SlaStateWriter
{
    private static readonly TicketOccurrence[] Occurrences = [.. TicketOccurrence.List.OrderBy(each => each.Value)];

    /// <exception cref="FormatException">The book cannot be written.</exception>
    public static SlaStateDocument Write(SlaState state)
    {
        SlaPolicyBook book = state.Engine.Book;
        ClockDocument[] clocks = Clocks(state);
        return new SlaStateDocument
        {
            Format = Scalar.Of(new FormatName(DocumentFormat.SlaState.Current)),
            Book = new BookReferenceDocument { Id = Scalar.Name(book.Id), Version = Scalar.Of(new Ordinal(book.Version)), Digest = SlaBookWriter.Digest(book) },
            Ticket = TicketWriter.WritePart(state.Ticket),
            Log = [.. state.Log.Select(Write)],
            Clocks = clocks.Length == 0 ? null : clocks,
            Retired = state.Retired.IsEmpty ? null : [.. state.Retired.Select(Write)],
            ChangedOver = state.IsChangedOver ? Scalar.Of(state.LastEventAt) : null,
        };
    }

    private static LogEntryDocument Write(LogEntry entry) => new()
    {
        At = Moment(entry.At),
        Sequence = Scalar.Of(new Ordinal(entry.Sequence)),
        Happened = Scalar.Each<TicketOccurrence>([.. Occurrences.Where(each => (each.Bit & entry.Happened) != 0)]),
        Holds = entry.Holds == 0 ? null : Scalar.Of(new Holding(entry.Holds)),
        Status = Scalar.Of(entry.Status),
        Assignment = Scalar.IfAny(entry.Assignment),
    };

    private static ClockDocument[] Clocks(SlaState state)
    {
        var clocks = new List<ClockDocument>();
        for (int i = 0; i < state.Clocks.Length; i++)
        {
            MetricPlan metric = state.Engine.Plan.Metrics[i];
            if (!metric.IsPerCommitment)
            {
                Add(clocks, metric, state.Clocks[i], commitment: null);
                continue;
            }

            for (int c = 0; c < state.Ticket.Commitments.Length; c++)
            {
                Add(clocks, metric, state.CommitmentClock(i, c), state.Ticket.Commitments[c].Id);
            }
        }

        return [.. clocks];
    }

    private static void Add(List<ClockDocument> clocks, MetricPlan metric, in ClockCourse clock, CommitmentId? commitment)
    {
        if (clock != ClockCourse.None)
        {
            clocks.Add(new ClockDocument
            {
                Metric = Scalar.Name(metric.Metric.Id),
                Commitment = Scalar.Of(commitment),
                Promised = clock.Promised is { } promised ? Write(promised) : null,
                Cycles = clock.Latest is null ? null : Cycles(clock),
                Spent = Scalar.Flag(clock.IsSpent),
            });
        }
    }

    private static RetiredClockDocument Write(RetiredClock retired) => new()
    {
        Metric = SlaMetricWriter.Write(retired.Metric),
        Commitment = Scalar.Of(retired.Commitment),
        Cycles = Cycles(retired.Course),
        Spent = Scalar.Flag(retired.Course.IsSpent),
    };

    private static CycleDocument[] Cycles(ClockCourse clock)
    {
        var cycles = new CycleDocument[clock.Latest!.Number];
        for (CycleData? each = clock.Latest; each is not null; each = each.Earlier)
        {
            cycles[each.Number - 1] = Write(each);
        }

        return cycles;
    }

    private static CycleDocument Write(CycleData cycle) => new()
    {
        StartedAt = Moment(cycle.StartedAt),
        StartedBy = Scalar.Of(new Ordinal(cycle.StartedBy)),
        Terms = Write(First(cycle)),
        Ending = cycle.IsOpen ? null : Scalar.Of(cycle.Ending),
        EndedAt = cycle.IsOpen ? null : Moment(cycle.EndedAt),
        EndedBy = cycle.IsOpen ? null : Scalar.Of(new Ordinal(cycle.EndedBy)),
        Pauses = cycle.Pauses is null ? null : Pauses(cycle),
        Changes = cycle.Changes is null ? null : Changes(cycle),
    };

    /// <summary>The terms before any change: those of each change are the next's to start from, so that they are written once.</summary>
    private static SlaTerms First(CycleData cycle)
    {
        SlaTerms first = cycle.Terms;
        for (ChangeNode? each = cycle.Changes; each is not null; each = each.Earlier)
        {
            first = each.From;
        }

        return first;
    }

    private static PauseDocument[] Pauses(CycleData cycle)
    {
        var pauses = new Stack<PauseDocument>();
        for (PauseNode? each = cycle.Pauses; each is not null; each = each.Earlier)
        {
            bool isOpen = each.End == PauseNode.Open;
            pauses.Push(new PauseDocument
            {
                Start = Moment(each.Start),
                StartedBy = Scalar.Of(new Ordinal(each.StartedBy)),
                End = isOpen ? null : Moment(each.End),
                EndedBy = isOpen ? null : Scalar.Of(new Ordinal(each.EndedBy)),
                Status = Scalar.Name(each.Status),
                ByMetric = Scalar.Flag(each.ByMetric),
            });
        }

        return [.. pauses];
    }

    private static ChangeDocument[] Changes(CycleData cycle)
    {
        var changes = new Stack<ChangeDocument>();
        for (ChangeNode? each = cycle.Changes; each is not null; each = each.Earlier)
        {
            changes.Push(new ChangeDocument
            {
                At = Moment(each.At),
                By = Scalar.Of(new Ordinal(each.By)),
                Kind = Scalar.Of(each.Kind),
                Mode = Scalar.Of(each.Mode),
                To = each.To == each.From ? null : Write(each.To),
            });
        }

        return [.. changes];
    }

    private static TermsDocument Write(SlaTerms terms) => new()
    {
        Policy = Scalar.Name(terms.Policy),
        Version = Scalar.Of(new Ordinal(terms.PolicyVersion)),
        Within = terms.Amount is { } amount ? ChannelWriter.Write(amount) : null,
        DueOn = Scalar.Of(terms.DueOn),
        Calendar = terms.Calendar is { } calendar ? new CalendarReferenceDocument { Id = DocumentValues.Whole(calendar.Id), Version = Scalar.Of(new Ordinal(calendar.Version)) } : null,
        Boundary = terms.Boundary == Calendars.Boundary.Closing ? null : Scalar.Of(terms.Boundary),
    };

    private static Scalar<Instant>? Moment(long nanoseconds) => Scalar.Of(Nanos.ToInstant(nanoseconds));
}
