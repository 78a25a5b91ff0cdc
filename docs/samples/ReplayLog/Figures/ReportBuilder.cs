using Helpdesk.Calendars;
using Helpdesk.Sla;
using ReplayLog.Histories;
using ReplayLog.Input;
using ReplayLog.Promises;

namespace ReplayLog.Figures;

/// <summary>Computes a report from the tickets of a log.</summary>
internal static class ReportBuilder
{
    private const int SlowestShown = 5;

    public static Report Build(ReplayFiles files, LogMapping mapping, BusinessCalendar calendar, SlaEngine? policies, RowCounts rows, TicketBook book)
    {
        ReplayedTicket[] replayed = [.. book.Tickets.Select(each => HistoryBuilder.Build(each, mapping.Rules, book.LatestMoment))];
        TicketTimes[] tickets = [.. book.Tickets.Select(each => each.Times)];
        Measure resolution = Measure.Of(tickets, each => each.LastResolution, calendar, mapping.ResolutionTarget);

        // Equal amounts are put in order all the way down to the ticket, so that a report never depends on chance.
        TicketSpan[] slowest =
        [
            .. resolution.Spans
                .OrderByDescending(each => each.Business)
                .ThenByDescending(each => each.Elapsed)
                .ThenBy(each => each.Ticket.Id, StringComparer.Ordinal)
                .Take(SlowestShown),
        ];
        return new Report
        {
            Files = files,
            Note = mapping.Note,
            Calendar = calendar,
            Rows = rows,
            Tickets = tickets.Length,
            ClosedTickets = tickets.Count(each => each.IsClosed),
            OpenedByFirstEvent = tickets.Count(each => !each.IsOpeningStated),
            FirstReaction = Measure.Of(tickets, each => each.FirstReaction, calendar, mapping.ReactionTarget),
            Resolution = resolution,
            Slowest = slowest,
            Histories = HistoryFigures.Of(replayed, mapping.CheckColumns),
            Promises = policies is null ? null : PromiseFigures.Of(policies, replayed, book.LatestMoment, mapping.VerdictColumn),
            Explanation = slowest.Length > 0 ? Explanation.Of(slowest[0], calendar) : null,
        };
    }
}
