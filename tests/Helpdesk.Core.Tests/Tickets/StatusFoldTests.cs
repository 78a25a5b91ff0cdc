using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets;

/// <summary>Statuses one after another, a minute apart: what is counted, and since when what holds.</summary>
public class StatusFoldTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 4, 1, 8, 0);

    private static readonly TicketStatus Parts = new("Waiting for parts", StatusCategory.OnHold);

    private static readonly TicketStatus Archived = new("Archived", StatusCategory.Closed);

    [Fact]
    public void A_wait_is_an_entry_from_a_status_that_does_not_wait()
    {
        Assert.Equal(1, After(TicketStatus.Pending).Waits);
        Assert.Equal(1, After(TicketStatus.Pending, TicketStatus.OnHold, Parts).Waits);
        Assert.Equal(2, After(TicketStatus.Pending, TicketStatus.Open, Parts).Waits);
        Assert.Equal(0, After(TicketStatus.Open, TicketStatus.Solved).Waits);
    }

    [Fact]
    public void A_reopening_is_a_return_to_an_unsolved_status()
    {
        Assert.Equal(0, After(TicketStatus.Solved, TicketStatus.Closed).Reopens);
        Assert.Equal(1, After(TicketStatus.Solved, TicketStatus.Closed, TicketStatus.Open).Reopens);
        Assert.Equal(2, After(TicketStatus.Solved, TicketStatus.Pending, TicketStatus.Solved, TicketStatus.New).Reopens);
    }

    [Fact]
    public void Solved_is_since_the_desk_was_done_and_closed_since_it_was_closed()
    {
        Ticket closed = After(TicketStatus.Open, TicketStatus.Solved, TicketStatus.Closed, Archived);
        Assert.Equal((At(3), At(4), At(5)), (closed.SolvedAt, closed.ClosedAt, closed.StatusSince));
        Ticket reopened = After(TicketStatus.Open, TicketStatus.Closed, TicketStatus.Open);
        Assert.Equal((null, null), (reopened.SolvedAt, reopened.ClosedAt));
        Assert.Equal(At(5), After(TicketStatus.Solved, TicketStatus.Open, TicketStatus.Open, TicketStatus.Solved).SolvedAt);
    }

    [Fact]
    public void The_same_status_again_is_had_since_the_first_time() =>
        Assert.Equal(At(3), After(TicketStatus.Open, Parts, Parts, Parts).StatusSince);

    [Fact]
    public void A_resolution_stands_while_the_ticket_is_solved_and_a_waking_until_the_next_status()
    {
        Instant wakesAt = Start + Duration.FromDays(2);
        Ticket held = Then(After(TicketStatus.Open), new StatusChanged(Header(3), Parts, StatusCause.Command, resolution: null, wakesAt));
        Assert.Equal(wakesAt, held.WakesAt);
        Ticket solved = Then(held, new StatusChanged(Header(4), TicketStatus.Solved, StatusCause.Command, "Part replaced", wakesAt: null));
        Assert.Equal((null, "Part replaced"), (solved.WakesAt, solved.Resolution));
        Ticket closed = Then(solved, new StatusChanged(Header(5), TicketStatus.Closed, StatusCause.Command, resolution: null, wakesAt: null));
        Assert.Equal("Part replaced", closed.Resolution);
        Assert.Null(Then(closed, new StatusChanged(Header(6), TicketStatus.Open, StatusCause.Command, "Not so", wakesAt: null)).Resolution);
    }

    private static Instant At(int sequence) => Start + Duration.FromMinutes(sequence - 1);

    private static EventHeader Header(int sequence) => new(new TicketId("INC-1"), sequence, At(sequence), At(sequence), Author.System);

    private static Ticket Then(Ticket ticket, TicketEvent next) => ticket.Apply(next);

    private static Ticket After(params TicketStatus[] statuses) => Ticket.Replay(
    [
        new TicketOpened(Header(1), "No dial tone", new RequesterId("anna"), new ChannelReference(new ChannelId("mail"), ChannelKind.Email)),
        .. statuses.Select((status, i) => new StatusChanged(Header(i + 2), status, StatusCause.Command, resolution: null, wakesAt: null)),
    ]);
}
