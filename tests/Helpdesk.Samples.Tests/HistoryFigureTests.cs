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
        CountFigure figure = CountFigure.Of([0, 0, 2, 5, 9, 1, 0]);

        Assert.Equal((17, 9), (figure.Total, figure.Most));
        Assert.Equal([3, 1, 1, 0, 0, 2], figure.Tickets);
    }

    [Fact]
    public void Counts_of_no_tickets_are_none()
    {
        CountFigure figure = CountFigure.Of([]);

        Assert.Equal((0, 0), (figure.Total, figure.Most));
        Assert.Equal(0, figure.Tickets.Sum());
    }

    [Fact]
    public void Comparison_leaves_out_tickets_of_which_the_log_states_nothing()
    {
        HistoryFigures figures = Figures(("A", 2, 2), ("B", 1, null), ("C", 0, 3), ("D", 1, 0));

        CountCheck check = Assert.Single(figures.Checks);
        Assert.Equal(("back", 3, 1, 3, 5), (check.Column, check.Compared, check.NotStated, check.Counted, check.Stated));
        Assert.Equal([("C", 0, 3), ("D", 1, 0)], check.Differences.Select(each => (each.Ticket.Ticket.Id.Value, each.Counted, each.Stated)));
        Assert.Equal([2, null, 3, 0], figures.Tickets.Select(check.StatedOf));
    }

    [Fact]
    public void Most_reopened_are_in_an_order_that_leaves_nothing_to_chance()
    {
        HistoryFigures figures = Figures(("G", 1, null), ("B", 1, null), ("a", 1, null), ("C", 0, null), ("E", 3, null), ("D", 1, null), ("F", 2, null));

        Assert.Equal(["E", "F", "B", "D", "G"], figures.MostReopened.Select(each => each.Ticket.Id.Value));
        Assert.Empty(figures.MostHandedOver);
        Assert.Equal(9, figures.Reopens.Total);
    }

    /// <summary>Tickets that were reopened so often, by their rows and by the log's own count.</summary>
    private static HistoryFigures Figures(params (string Ticket, int Reopens, int? Stated)[] tickets)
    {
        var book = new TicketBook();
        foreach ((string ticket, int reopens, int? stated) in tickets)
        {
            for (int i = 0; i <= reopens; i++)
            {
                book.Record(new LogRow(ticket, Meaning.Open, At(2 * i), Opened: null));
                book.Record(new LogRow(ticket, Meaning.Resolution, At((2 * i) + 1), Opened: null) { Stated = new PerCheck<int?>(null, null, stated) });
            }
        }

        return HistoryFigures.Of([.. book.Tickets.Select(each => HistoryBuilder.Build(each, TicketRules.Default, book.LatestMoment))], new PerCheck<string?>(null, null, "back"));
    }

    private static Instant At(int hour) => Instant.FromUtc(2026, 3, 2, hour, 0);
}
