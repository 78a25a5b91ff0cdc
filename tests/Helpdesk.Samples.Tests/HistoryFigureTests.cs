using Helpdesk.Tickets;
using NodaTime;
using ReplayLog.Figures;
using ReplayLog.Histories;
using ReplayLog.Input;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>The figures of histories.</summary>
public sealed class HistoryFigureTests
{
    [Fact]
    public void Counts_are_spread_over_tickets_and_many_are_taken_together()
    {
        var figure = new CountFigure();
        foreach (int times in (int[])[0, 0, 2, 5, 9, 1, 0])
        {
            figure.Add(times);
        }

        Assert.Equal((17L, 9), (figure.Total, figure.Most));
        Assert.Equal([3, 1, 1, 0, 0, 2], figure.Tickets);
    }

    [Fact]
    public void Counts_of_no_tickets_are_none()
    {
        var figure = new CountFigure();

        Assert.Equal((0L, 0), (figure.Total, figure.Most));
        Assert.Equal(0, figure.Tickets.Sum());
    }

    [Fact]
    public void Comparison_leaves_out_tickets_of_which_the_log_states_nothing()
    {
        List<ReplayedTicket> tickets = Tickets(("A", 2, 2), ("B", 1, null), ("C", 0, 3), ("D", 1, 0));
        HistoryFigures figures = Figures(tickets);

        CountCheck check = Assert.Single(figures.Checks);
        Assert.Equal(("back", 3, 1, 3L, 5L), (check.Column, check.Compared, check.NotStated, check.Counted, check.Stated));
        Assert.Equal(2, check.Different);
        Assert.Equal([("C", 0, 3), ("D", 1, 0)], check.FirstDifferences.Select(each => (each.Ticket.Ticket.Id.Value, each.Counted, each.Stated)));
        Assert.Equal([2, null, 3, 0], tickets.Select(check.StatedOf));
    }

    [Fact]
    public void Most_reopened_are_in_an_order_that_leaves_nothing_to_chance()
    {
        HistoryFigures figures = Figures(Tickets(("G", 1, null), ("B", 1, null), ("a", 1, null), ("C", 0, null), ("E", 3, null), ("D", 1, null), ("F", 2, null)));

        Assert.Equal(["E", "F", "B", "D", "G"], figures.MostReopened.Select(each => each.Ticket.Id.Value));
        Assert.Empty(figures.MostHandedOver);
        Assert.Equal(9L, figures.Reopens.Total);
    }

    /// <summary>Tickets that were reopened so often, by their rows and by the log's own count.</summary>
    private static List<ReplayedTicket> Tickets(params (string Ticket, int Reopens, int? Stated)[] tickets)
    {
        using var book = new TicketBook();
        foreach ((string ticket, int reopens, int? stated) in tickets)
        {
            for (int i = 0; i <= reopens; i++)
            {
                book.Record(new LogRow(ticket, Meaning.Open, At(2 * i), Opened: null));
                book.Record(new LogRow(ticket, Meaning.Resolution, At((2 * i) + 1), Opened: null) { Stated = new PerCheck<int?>(null, null, stated) });
            }
        }

        return [.. book.ReadTickets().Select(each => HistoryBuilder.Build(each, TicketRules.Default, book.LatestMoment))];
    }

    private static HistoryFigures Figures(List<ReplayedTicket> tickets)
    {
        var figures = new HistoryFigures(new PerCheck<string?>(null, null, "back"));
        tickets.ForEach(figures.Add);
        return figures;
    }

    private static Instant At(int hour) => Instant.FromUtc(2026, 3, 2, hour, 0);
}
