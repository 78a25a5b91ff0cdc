using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets;

/// <summary>A history in which a ticket would hold more than it may is refused at the event, so that no event costs more than a ticket can hold.</summary>
public class HistoryBoundTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    [Fact]
    public void Links_that_are_added_one_by_one() => AssertBounded(TicketLimits.Links, "links", (header, i) => new LinkAdded(header, new TicketLink(LinkKind.Related, new TicketId($"T-{i}"))));

    [Fact]
    public void Tickets_that_are_merged_in() => AssertBounded(TicketLimits.MergedFrom, "tickets merged into it", (header, i) => new TicketMergedFrom(header, new TicketId($"T-{i}")));

    [Fact]
    public void Collaborators() => AssertBounded(TicketLimits.Collaborators, "collaborators", (header, i) => new CollaboratorsChanged(header, [new RequesterId($"p{i}")], []));

    [Fact]
    public void Tags() => AssertBounded(TicketLimits.Tags, "tags", (header, i) => new TagsChanged(header, [$"t{i}"], []));

    [Fact]
    public void Fields() => AssertBounded(TicketLimits.Fields, "custom fields", (header, i) => new FieldsChanged(header, [KeyValuePair.Create($"f{i}", FieldValue.Number(i))], []));

    [Fact]
    public void Promises() => AssertBounded(TicketLimits.Commitments, "promises", (header, i) => new PromiseMade(header, new CommitmentId($"c{i}"), "A call", Noon + Duration.FromHours(1)));

    [Fact]
    public void Categories_of_time() => AssertBounded(TicketLimits.TimeCategories, "categories of time", (header, i) => new TimeLogged(header, $"c{i}", Duration.FromMinutes(1)));

    private static void AssertBounded(int most, string what, Func<EventHeader, int, TicketEvent> make)
    {
        TicketEvent[] history = [Opened(), .. Enumerable.Range(2, most + 1).Select(i => make(Header(i), i))];
        Assert.Equal(most + 1, Ticket.Replay(history[..^1]).Version);
        TicketHistoryException refused = Assert.Throws<TicketHistoryException>(() => Ticket.Replay(history));
        Assert.Equal(most + 2, refused.Header.Sequence);
        Assert.EndsWith(FormattableString.Invariant($"the ticket may have {most} {what}, but would have {most + 1}."), refused.Message, StringComparison.Ordinal);
    }

    private static TicketOpened Opened() => new(Header(1), "No dial tone", new RequesterId("anna"), new ChannelReference(new ChannelId("mail"), ChannelKind.Email));

    private static EventHeader Header(int sequence) => new(new TicketId("T-1"), sequence, Noon, Noon, Author.System);
}
