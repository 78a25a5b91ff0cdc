using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using ReplayLog.Histories;
using ReplayLog.Input;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>The ticket that the rows of a log make.</summary>
public sealed class HistoryBuilderTests
{
    private static readonly Assignment Ada = Assignment.To(new TeamId("first"), new AgentId("ada"));
    private static readonly Assignment Bo = Assignment.To(new TeamId("first"), new AgentId("bo"));
    private static readonly Assignment Second = Assignment.To(new TeamId("second"));

    [Fact]
    public void Ticket_goes_through_the_statuses_of_its_rows()
    {
        ReplayedTicket replayed = Build(
            Row(Meaning.Opening, 8),
            Row(Meaning.Assignment | Meaning.Open, 9, Ada),
            Row(Meaning.Pending, 10),
            Row(Meaning.OnHold, 11),
            Row(Meaning.Open, 12),
            Row(Meaning.Resolution, 13),
            Row(Meaning.Note, 14),
            Row(Meaning.Closing, 15));

        Assert.Equal(
            [TicketStatus.Open, TicketStatus.Pending, TicketStatus.OnHold, TicketStatus.Open, TicketStatus.Solved, TicketStatus.Closed],
            replayed.History.Events.OfType<StatusChanged>().Select(each => each.To));
        Assert.Equal("row 14", Assert.Single(replayed.History.Events.OfType<InternalNoteAdded>()).Text);
        Assert.Equal((0, 0, 0, 1), CountsOf(replayed));
        Assert.Equal((At(8), At(13), At(15)), (replayed.Ticket.OpenedAt, replayed.Ticket.SolvedAt, replayed.Ticket.ClosedAt));
        Assert.Empty(replayed.Refused);
        Assert.Equal(0, replayed.UnchangingRows);
        Assert.Equal(replayed.Ticket, Ticket.Replay(replayed.History.Events));
    }

    [Fact]
    public void Hand_overs_are_counted_by_agent_and_by_team()
    {
        ReplayedTicket replayed = Build(Row(Meaning.Assignment, 8, Ada), Row(Meaning.Assignment, 9, Bo), Row(Meaning.Assignment, 10, Second), Row(Meaning.Assignment, 11), Row(Meaning.Assignment, 12, Bo));

        Assert.Equal((3, 2, 0, 0), CountsOf(replayed));
        Assert.Equal(Bo, replayed.Ticket.Assignment);
    }

    [Fact]
    public void Taking_up_a_solved_ticket_reopens_it()
    {
        ReplayedTicket replayed = Build(Row(Meaning.Resolution, 8), Row(Meaning.Assignment | Meaning.Open, 9, Ada), Row(Meaning.Resolution, 10), Row(Meaning.Pending, 11));

        Assert.Equal((0, 0, 2, 1), CountsOf(replayed));
    }

    [Fact]
    public void Rows_are_taken_in_order_of_time_and_equal_ones_in_order_of_the_file()
    {
        ReplayedTicket replayed = Build(Row(Meaning.Closing, 12), Row(Meaning.Resolution, 10), Row(Meaning.Open, 8), Row(Meaning.Pending, 10), Row(Meaning.Resolution, 10));

        Assert.Equal(
            [TicketStatus.Open, TicketStatus.Solved, TicketStatus.Pending, TicketStatus.Solved, TicketStatus.Closed],
            replayed.History.Events.OfType<StatusChanged>().Select(each => each.To));
        Assert.Equal(1, replayed.Ticket.Reopens);
    }

    [Fact]
    public void Row_that_says_what_is_so_already_makes_no_event()
    {
        ReplayedTicket replayed = Build(
            Row(Meaning.Opening, 8), Row(Meaning.Assignment, 8, Ada), Row(Meaning.Assignment | Meaning.Resolution, 9, Ada), Row(Meaning.Assignment | Meaning.Resolution, 10, Ada), Row(Meaning.Progress, 11));

        Assert.Equal(2, replayed.UnchangingRows);
        Assert.Equal(At(9), replayed.Ticket.SolvedAt);
        Assert.Equal(At(10), replayed.Times.LastResolution);
    }

    [Fact]
    public void Refused_row_is_not_applied_in_part()
    {
        LogRow late = Row(Meaning.Assignment | Meaning.Closing, 9, Bo);

        ReplayedTicket replayed = Build(Row(Meaning.Assignment, 8, Ada), late);

        RefusedRow refused = Assert.Single(replayed.Refused);
        Assert.Equal((late, TicketRule.TransitionForbidden), (refused.Row, refused.Refusal.Rule));
        Assert.Equal(Ada, replayed.Ticket.Assignment);
        Assert.Equal(0, replayed.UnchangingRows);
    }

    [Fact]
    public void Desk_that_closes_without_solving_may()
    {
        TransitionTable table = TransitionTable.Default.Allow(StatusCategory.Open, StatusCategory.Closed);

        ReplayedTicket replayed = Build(TicketRules.Default.WithTransitions(table), [Row(Meaning.Open, 8), Row(Meaning.Closing, 9)]);

        Assert.Empty(replayed.Refused);
        Assert.Equal(At(9), replayed.Ticket.SolvedAt);
    }

    [Fact]
    public void Closed_ticket_takes_notes_but_refuses_to_be_taken_up()
    {
        ReplayedTicket replayed = Build(
            Row(Meaning.Assignment | Meaning.Resolution, 8, Ada), Row(Meaning.Closing, 9), Row(Meaning.Assignment | Meaning.Open, 10, Ada), Row(Meaning.Assignment | Meaning.Open, 11, Bo),
            Row(Meaning.Resolution, 12), Row(Meaning.Note, 13), Row(Meaning.Closing, 14));

        Assert.Equal([10L, 11L, 12L], replayed.Refused.Select(each => each.Row.Line));
        Assert.All(replayed.Refused, each => Assert.Equal(TicketRule.ClosedIsFinal, each.Refusal.Rule));
        Assert.Equal((1, 1), (replayed.Ticket.InternalNotes, replayed.UnchangingRows));
        Assert.Equal(At(9), replayed.Ticket.ClosedAt);
    }

    [Theory]
    [InlineData(Meaning.Assignment | Meaning.Open, "Open")]
    [InlineData(Meaning.Assignment, "Open")]
    [InlineData(Meaning.Resolution, "Solved")]
    [InlineData(Meaning.Pending, "Pending")]
    [InlineData(Meaning.Assignment | Meaning.OnHold, "On hold")]
    public void Work_on_a_closed_ticket_reopens_it_where_the_desk_allows_that(object work, string status)
    {
        TransitionTable table = TransitionTable.Default.Allow(StatusCategory.Closed, StatusCategory.Open);

        ReplayedTicket replayed = Build(
            TicketRules.Default.WithTransitions(table), [Row(Meaning.Assignment | Meaning.Resolution | Meaning.Closing, 8, Ada), Row((Meaning)work, 9, Bo)]);

        Assert.Empty(replayed.Refused);
        Assert.Equal((status, 1), (replayed.Ticket.Status.Name, replayed.Ticket.Reopens));
        Assert.Equal(((Meaning)work).HasFlag(Meaning.Assignment) ? Bo : Ada, replayed.Ticket.Assignment);
    }

    [Theory]
    [InlineData(Meaning.Resolution | Meaning.Closing)]
    [InlineData(Meaning.Closing)]
    [InlineData(Meaning.Note)]
    [InlineData(Meaning.Progress)]
    [InlineData(Meaning.Reaction)]
    public void What_is_no_work_leaves_a_closed_ticket_closed(object row)
    {
        TransitionTable table = TransitionTable.Default.Allow(StatusCategory.Closed, StatusCategory.Open);

        ReplayedTicket replayed = Build(TicketRules.Default.WithTransitions(table), [Row(Meaning.Resolution | Meaning.Closing, 8), Row((Meaning)row, 9)]);

        Assert.Empty(replayed.Refused);
        Assert.Equal((TicketStatus.Closed, 0, At(8)), (replayed.Ticket.Status, replayed.Ticket.Reopens, replayed.Ticket.ClosedAt));
    }

    [Fact]
    public void Other_priority_alone_does_not_reopen_a_closed_ticket()
    {
        TransitionTable table = TransitionTable.Default.Allow(StatusCategory.Closed, StatusCategory.Open);

        ReplayedTicket replayed = Build(TicketRules.Default.WithTransitions(table), [Row(Meaning.Resolution | Meaning.Closing, 8), Row(Meaning.Note, 9) with { Priority = Priority.High }]);

        Assert.Equal(TicketRule.ClosedIsFinal, Assert.Single(replayed.Refused).Refusal.Rule);
        Assert.Equal(TicketStatus.Closed, replayed.Ticket.Status);
    }

    [Fact]
    public void Closed_ticket_goes_to_a_wait_at_once_where_only_that_is_allowed()
    {
        TransitionTable table = TransitionTable.Default.Allow(StatusCategory.Closed, StatusCategory.Pending);

        ReplayedTicket replayed = Build(TicketRules.Default.WithTransitions(table), [Row(Meaning.Resolution | Meaning.Closing, 8), Row(Meaning.Assignment | Meaning.Pending, 9, Bo), Row(Meaning.Open, 10)]);

        Assert.Empty(replayed.Refused);
        Assert.Equal((1, Bo), (replayed.Ticket.Reopens, replayed.Ticket.Assignment));
    }

    [Fact]
    public void Priority_is_that_of_the_first_row_until_another_says_otherwise()
    {
        ReplayedTicket replayed = Build(
            Row(Meaning.Note, 8) with { Priority = Priority.Low },
            Row(Meaning.Note, 9),
            Row(Meaning.Note, 10) with { Priority = Priority.Low },
            Row(Meaning.Open, 11) with { Priority = Priority.Urgent });

        Assert.Equal(Priority.Low, Assert.IsType<TicketOpened>(replayed.History.Events[0]).Priority);
        PriorityChanged change = Assert.Single(replayed.History.Events.OfType<PriorityChanged>());
        Assert.Equal((Priority.Urgent, At(11)), (change.To, change.Header.HappenedAt));
        Assert.Equal(Priority.Normal, Build(Row(Meaning.Opening, 8)).Ticket.Priority);
    }

    [Fact]
    public void Verdict_is_the_last_that_was_stated()
    {
        Assert.Null(Build(Row(Meaning.Opening, 8)).StatedMet);
        Assert.False(Build(Row(Meaning.Opening, 8) with { StatedMet = true }, Row(Meaning.Note, 9) with { StatedMet = false }, Row(Meaning.Note, 10)).StatedMet);
    }

    [Fact]
    public void Count_that_was_stated_last_stands_even_where_its_row_was_refused()
    {
        ReplayedTicket replayed = Build(
            Row(Meaning.Resolution, 8) with { Stated = new PerCheck<int?>(1, 2, 0) },
            Row(Meaning.Closing, 9) with { Stated = new PerCheck<int?>(3, null, null) },
            Row(Meaning.Open, 10) with { Stated = new PerCheck<int?>(null, null, 1) });

        Assert.Equal(new PerCheck<int?>(3, 2, 1), replayed.Stated);
        Assert.Equal(new PerCheck<int>(0, 0, 0), replayed.Counted);
    }

    private static ReplayedTicket Build(params LogRow[] rows) => Build(TicketRules.Default, rows);

    private static ReplayedTicket Build(TicketRules rules, LogRow[] rows)
    {
        using var book = new TicketBook();
        foreach (LogRow row in rows)
        {
            book.Record(row);
        }

        return HistoryBuilder.Build(Assert.Single(book.ReadTickets()), rules, book.LatestMoment);
    }

    private static LogRow Row(Meaning meaning, int hour, Assignment? to = null) =>
        new("T", meaning, At(hour), Opened: null) { Line = hour, Activity = FormattableString.Invariant($"row {hour}"), Assignment = to };

    private static Instant At(int hour) => Instant.FromUtc(2026, 3, 2, hour, 0);

    private static (int HandOvers, int TeamHandOvers, int Reopens, int Waits) CountsOf(ReplayedTicket replayed) =>
        (replayed.Ticket.HandOvers, replayed.Ticket.TeamHandOvers, replayed.Ticket.Reopens, replayed.Ticket.Waits);
}
