using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Events;
using Xunit;
using static Helpdesk.Core.Tests.Tickets.Decisions.SmallDesk;

namespace Helpdesk.Core.Tests.Tickets;

public class TicketHistoryTests
{
    private static readonly TicketId Id = new("T1");

    [Fact]
    public void A_history_grows_and_its_past_stays()
    {
        TicketHistory history = TicketHistory.Of(Opened(1, 0));
        List<TicketHistory> past = [history];
        for (int i = 2; i <= 300; i++)
        {
            past.Add(history = history.Append(Note(i, i, "first")));
        }

        Assert.All(past.Select((item, index) => (Item: item, Index: index)), each => Assert.Equal(each.Index + 1, each.Item.Events.Count));
        Assert.All(past.Select((item, index) => (Item: item, Index: index)), each => Assert.Equal(each.Item.Ticket, history.At(each.Index + 1)));
        Assert.All(past, each => Assert.Equal(Ticket.Replay(each.Events), each.Ticket));
    }

    [Fact]
    public void Two_branches_of_one_history_do_not_meet()
    {
        TicketHistory root = TicketHistory.Of(Opened(1, 0)).Append(Note(2, 1, "root"));
        TicketHistory left = root.Append(Note(3, 2, "left"));
        TicketHistory right = root.Append(Note(3, 2, "right"), Note(4, 3, "right"));
        TicketHistory longer = left.Append(Note(4, 3, "left"));

        Assert.Equal(["root", "left", "left"], Notes(longer));
        Assert.Equal(["root", "right", "right"], Notes(right));
        Assert.Equal(["root", "left"], Notes(left));
        Assert.Equal(["root"], Notes(root));
        Assert.NotEqual(longer, right);
        Assert.Equal(longer, TicketHistory.Of(longer.Events));
        Assert.Throws<ArgumentOutOfRangeException>(() => root.Events[2]);
    }

    [Fact]
    public void Threads_that_append_to_one_history_do_not_meet()
    {
        TicketHistory root = TicketHistory.Of(Opened(1, 0)).Append(Note(2, 1, "root")).Append(Note(3, 1, "root"));
        TicketHistory[] branches = new TicketHistory[16];
        Parallel.For(0, branches.Length, i => branches[i] = Enumerable.Range(4, 50).Aggregate(root, (history, sequence) => history.Append(Note(sequence, sequence, FormattableString.Invariant($"{i}")))));

        Assert.All(branches.Select((item, index) => (Item: item, Index: index)), each => Assert.Equal(["root", "root", .. Enumerable.Repeat(FormattableString.Invariant($"{each.Index}"), 50)], Notes(each.Item)));
    }

    [Fact]
    public void What_cannot_follow_is_refused_and_nothing_is_appended()
    {
        TicketHistory history = TicketHistory.Of(Opened(1, 0));
        Assert.Throws<TicketHistoryException>(() => history.Append(Note(2, 1, "x"), Note(2, 1, "x")));
        Assert.Throws<TicketHistoryException>(() => history.Append(Note(2, -1, "x")));
        Assert.Throws<ArgumentException>(() => TicketHistory.Of(Note(1, 0, "x")));
        Assert.Throws<ArgumentException>(() => TicketHistory.Of());
        Assert.Throws<ArgumentOutOfRangeException>(() => history.At(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => history.At(2));
        Assert.Equal(["y"], Notes(history.Append(Note(2, 1, "y"))));
        Assert.Equal(history, history.Append());
    }

    [Fact]
    public void An_import_sorts_by_when_and_keeps_the_given_order_of_one_instant()
    {
        TicketHistory history = TicketHistory.Import([Note(7, 5, "c"), Note(7, 2, "a"), Opened(1, 3), Note(1, 5, "d"), Note(4, 2, "b")]);

        Assert.Equal(["a", "b", "c", "d"], Notes(history));
        Assert.IsType<TicketOpened>(history.Events[0]);
        Assert.Equal([1, 2, 3, 4, 5], history.Events.Select(each => each.Sequence));
        Assert.All(history.Events, each => Assert.True(each.Header.IsImported));
        Assert.Equal(At(5), history.Ticket.LastEventAt);
        Assert.Equal(history, TicketHistory.Import(history.Events));
    }

    [Fact]
    public void An_import_takes_one_ticket_with_one_opening()
    {
        Assert.Throws<ArgumentException>(() => TicketHistory.Import([]));
        Assert.Throws<ArgumentException>(() => TicketHistory.Import([Note(1, 0, "x")]));
        Assert.Throws<ArgumentException>(() => TicketHistory.Import([Opened(1, 0), Opened(1, 0)]));
        Assert.Throws<ArgumentException>(() => TicketHistory.Import([Opened(1, 0), new InternalNoteAdded(new EventHeader(new TicketId("T2"), 2, Noon, Noon, ByAda), "x")]));
        Assert.Throws<ArgumentException>(() => TicketHistory.Import([Opened(1, 0), new UnknownTicketEvent(Header(2, 0), "new", "{}")]));
    }

    [Fact]
    public void Late_news_from_another_system_joins_at_the_end()
    {
        TicketHistory history = TicketHistory.Of(Accepted(TicketRules.Default.Open(Opening(), Noon)).Events);
        TicketDecision late = TicketRules.Default.Decide(history.Ticket, new ReplyPublicly(Ada, "By phone", Phone) { HappenedAt = At(-30), IsImported = true }, At(10));
        history = history.Append(late.EventsOf(Id));

        Assert.Equal(At(-30), history.Ticket.FirstPublicReplyAt);
        Assert.Equal(Noon, history.Ticket.AwaitingReplySince);
        Assert.Equal(Noon, history.Ticket.LastEventAt);
    }

    private static string[] Notes(TicketHistory history) => [.. history.Events.OfType<InternalNoteAdded>().Select(each => each.Text)];

    private static EventHeader Header(int sequence, int minute) => new(Id, sequence, At(minute), At(minute), ByAda);

    private static TicketOpened Opened(int sequence, int minute) => new(Header(sequence, minute), "Dead line", Rita, Mail);

    private static InternalNoteAdded Note(int sequence, int minute, string text) => new(Header(sequence, minute), text);
}
