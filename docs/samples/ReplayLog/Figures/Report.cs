using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using ReplayLog.Histories;
using ReplayLog.Input;
using ReplayLog.Promises;

namespace ReplayLog.Figures;

/// <summary>All that is printed of a log, gathered ticket by ticket. Of a ticket no more is kept than is printed, but for its times.</summary>
internal sealed class Report
{
    private const int SlowestShown = 5;

    private readonly TopList<TicketSpan> slowest = new(SlowestShown, SlowestFirst);

    /// <param name="files">What was read.</param>
    /// <param name="mapping">How the log was read.</param>
    /// <param name="calendar">The calendar of the business time.</param>
    /// <param name="policies">What was promised; null for nothing.</param>
    /// <param name="rows">What became of the rows.</param>
    /// <param name="asOf">The last moment of the log.</param>
    public Report(ReplayFiles files, LogMapping mapping, BusinessCalendar calendar, SlaEngine? policies, RowCounts rows, Instant asOf)
    {
        Files = files;
        Note = mapping.Note;
        Calendar = calendar;
        Rows = rows;
        FirstReaction = new Measure(each => each.FirstReaction, calendar, mapping.ReactionTarget);
        Resolution = new Measure(each => each.LastResolution, calendar, mapping.ResolutionTarget);
        Histories = new HistoryFigures(mapping.CheckColumns);
        Promises = policies is null ? null : new PromiseFigures(policies, asOf, mapping.VerdictColumn, AnswerWarning.Of(policies.Book, mapping, rows));
    }

    public ReplayFiles Files { get; }

    /// <summary>The mapping's own remarks on how it reads the log.</summary>
    public string? Note { get; }

    public BusinessCalendar Calendar { get; }

    public RowCounts Rows { get; }

    public int Tickets { get; private set; }

    /// <summary>Tickets that are closed in the end.</summary>
    public int ClosedTickets { get; private set; }

    /// <summary>Tickets whose opening the log does not state, or states later than their first event, which then stands for it.</summary>
    public int OpenedByFirstEvent { get; private set; }

    public Measure FirstReaction { get; }

    public Measure Resolution { get; }

    /// <summary>The tickets that took most business time to solve, slowest first.</summary>
    public IReadOnlyList<TicketSpan> Slowest => slowest.Items;

    public HistoryFigures Histories { get; }

    /// <summary>What became of the promises of the policies; null without policies.</summary>
    public PromiseFigures? Promises { get; }

    /// <summary>Of the slowest; null when no ticket was solved.</summary>
    public Explanation? Explanation => Slowest.Count > 0 ? Explanation.Of(Slowest[0], Calendar) : null;

    public MeasuredTicket Add(ReplayedTicket ticket)
    {
        Tickets++;
        ClosedTickets += ticket.Ticket.Status.Category == StatusCategory.Closed ? 1 : 0;
        OpenedByFirstEvent += ticket.Times.IsOpeningStated ? 0 : 1;
        TicketSpan? reaction = FirstReaction.Add(ticket.Times);
        TicketSpan? resolution = Resolution.Add(ticket.Times);
        if (resolution is not null)
        {
            slowest.Add(resolution);
        }

        Histories.Add(ticket);
        return new MeasuredTicket(ticket, reaction, resolution, Promises?.Add(ticket));
    }

    /// <summary>Equal amounts are put in order all the way down to the ticket, so that a report never depends on chance.</summary>
    private static int SlowestFirst(TicketSpan one, TicketSpan other) =>
        other.Business.CompareTo(one.Business) is not 0 and var business ? business
        : other.Elapsed.CompareTo(one.Elapsed) is not 0 and var elapsed ? elapsed
        : string.CompareOrdinal(one.Ticket.Id, other.Ticket.Id);
}
