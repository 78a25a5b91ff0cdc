using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets;

/// <summary>Events that cannot be the next are refused, and nothing of them is applied.</summary>
public class MisplacedEventTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 4, 1, 12, 0);

    private static readonly TicketEvent[] History = [Opened(Header(1, Noon)), new InternalNoteAdded(Header(2, Noon), "Cable cut?")];

    [Fact]
    public void A_ticket_is_merged_with_another_only()
    {
        Assert.Equal("into", Assert.Throws<ArgumentException>(() => new TicketMerged(Header(3, Noon), new TicketId("INC-1"))).ParamName);
        Assert.Equal("from", Assert.Throws<ArgumentException>(() => new TicketMergedFrom(Header(3, Noon), new TicketId("INC-1"))).ParamName);
    }

    [Fact]
    public void A_promise_is_made_once_and_a_ticket_absorbed_once()
    {
        Ticket promised = Ticket.Replay([.. History, new PromiseMade(Header(3, Noon), new CommitmentId("call"), "We call back", Noon)]);
        TicketHistoryException refused = Assert.Throws<TicketHistoryException>(() => promised.Apply(new PromiseMade(Header(4, Noon), new CommitmentId("call"), "We call again", Noon)));
        Assert.Contains("'call' already", refused.Message, StringComparison.Ordinal);

        Ticket absorbing = promised.ApplyAll([new TicketMergedFrom(Header(4, Noon), new TicketId("INC-9")), new TicketMergedFrom(Header(5, Noon), new TicketId("INC-9"))]);
        Assert.Equal([new TicketId("INC-9")], absorbing.MergedFrom);
    }

    public static TheoryData<TicketEvent, string> Misplaced => new()
    {
        { Note(Header(3, Noon, ticket: "INC-2")), "Event 3 of INC-2 at 2026-04-01T12:00:00Z cannot be applied: the ticket is INC-1." },
        { Note(Header(4, Noon)), "Event 4 of INC-1 at 2026-04-01T12:00:00Z cannot be applied: the ticket is at event 2, so that 3 comes next." },
        { Note(Header(2, Noon)), "Event 2 of INC-1 at 2026-04-01T12:00:00Z cannot be applied: the ticket is at event 2, so that 3 comes next." },
        {
            Note(Header(3, Noon - Duration.Epsilon)),
            "Event 3 of INC-1 at 2026-04-01T11:59:59Z cannot be applied: the last event happened at 2026-04-01T12:00:00Z, and the event is not imported history."
        },
        { Opened(Header(1, Noon)), "Event 1 of INC-1 at 2026-04-01T12:00:00Z cannot be applied: the ticket is at event 2, so that 3 comes next." },
    };

    [Theory]
    [MemberData(nameof(Misplaced), DisableDiscoveryEnumeration = true)]
    public void A_misplaced_event_is_refused_and_changes_nothing(TicketEvent next, string message)
    {
        var ticket = Ticket.Replay(History);
        TicketHistoryException refused = Assert.Throws<TicketHistoryException>(() => ticket.Apply(next));
        Assert.Equal(message, refused.Message);
        Assert.Equal(next.Header, refused.Header);
        Assert.Throws<TicketHistoryException>(() => ticket.ApplyAll([next]));
        Assert.Throws<TicketHistoryException>(() => Ticket.Replay([.. History, next]));
        Assert.Equal(Ticket.Replay(History), ticket);
    }

    [Fact]
    public void The_same_instant_and_imported_history_are_in_place()
    {
        var ticket = Ticket.Replay(History);
        Assert.Equal(3, ticket.Apply(Note(Header(3, Noon))).Version);
        Ticket imported = ticket.Apply(Note(new EventHeader(new TicketId("INC-1"), 3, Noon - Duration.FromDays(300), Noon, Author.System, isImported: true)));
        Assert.Equal((3, Noon), (imported.Version, imported.LastEventAt));
        Assert.Throws<TicketHistoryException>(() => imported.Apply(Note(Header(4, Noon - Duration.Epsilon))));
    }

    [Fact]
    public void A_history_begins_with_an_opening_and_holds_no_null()
    {
        Assert.Throws<ArgumentException>(() => Ticket.Replay([]));
        Assert.Throws<ArgumentException>(() => Ticket.Replay([History[1]]));
        Assert.Throws<ArgumentException>(() => Ticket.Replay([null!]));
        Assert.Throws<ArgumentNullException>(() => Ticket.Replay([History[0], null!]));
        Assert.Throws<ArgumentNullException>(() => Ticket.Replay(null!));
        Assert.Throws<ArgumentNullException>(() => Ticket.Replay(History).Apply(null!));
        Assert.Throws<ArgumentNullException>(() => Ticket.Replay(History).ApplyAll([null!]));
        Assert.Equal(Ticket.Replay(History), Ticket.Replay(History).ApplyAll([]));
    }

    [Fact]
    public void An_opening_is_event_1_and_headers_are_never_default()
    {
        Assert.Throws<ArgumentException>(() => Opened(Header(2, Noon)));
        Assert.Throws<ArgumentException>(() => Note(default));
    }

    [Fact]
    public void A_change_of_status_has_a_cause()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StatusChanged(Header(2, Noon), TicketStatus.Open, (StatusCause)99, resolution: null, wakesAt: null));
    }

    private static InternalNoteAdded Note(EventHeader header) => new(header, "Cable cut?");

    private static TicketOpened Opened(EventHeader header) => new(header, "No dial tone", new RequesterId("anna"), new ChannelReference(new ChannelId("mail"), ChannelKind.Email));

    private static EventHeader Header(int sequence, Instant at, string ticket = "INC-1") => new(new TicketId(ticket), sequence, at, at, Author.System);
}
