using System.Collections.Immutable;
using System.Text;
using Helpdesk.Serialization;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Events of kinds and versions that the library does not know: kept to the letter, and never what should have been a problem.</summary>
public class UnknownEventTests
{
    private static readonly EventHeader Head = new(new TicketId("INC-7"), 3, Instant.FromUtc(2026, 3, 2, 9, 0), Instant.FromUtc(2026, 3, 2, 9, 1), Author.Automation("x"), isImported: true);

    [Fact]
    public void An_unknown_kind_keeps_its_whole_document()
    {
        UnknownTicketEvent value = UnknownEvents.Of(Head, "taught-to-sing");
        var read = Assert.IsType<UnknownTicketEvent>(TicketJson.ReadEvent(value.Document));
        Assert.Equal(value, read);
        Assert.Equal((Head, "taught-to-sing"), (read.Header, read.Kind));
        Assert.Equal(value.Document, TicketJson.WriteEvent(read));
        Assert.Equal(value.Document, TicketJson.WriteEvent(read, indented: true));
        Assert.Equal(value, TicketJson.ReadEvent(Encoding.UTF8.GetBytes("\uFEFF" + value.Document)));
    }

    [Fact]
    public void A_history_keeps_it_too()
    {
        UnknownTicketEvent value = UnknownEvents.Of(Head, "taught-to-sing");
        foreach (bool indented in new[] { false, true })
        {
            string json = TicketJson.WriteHistory([new MarkedAsSpam(Head), value, value], indented);
            Assert.Contains(value.Document, json, StringComparison.Ordinal);
            ImmutableArray<TicketEvent> read = TicketJson.ReadHistory(json);
            Assert.Equal([new MarkedAsSpam(Head), value, value], read);
            Assert.Equal(json, TicketJson.WriteHistory(read, indented));
        }
    }

    [Fact]
    public void A_newer_version_of_a_known_kind_is_unknown_whatever_it_says()
    {
        string json = TicketJson.WriteEvent(new MarkedAsSpam(Head));
        foreach (string more in new[] { ",\"version\":2}", ",\"version\":2,\"score\":0.5}" })
        {
            var read = Assert.IsType<UnknownTicketEvent>(TicketJson.ReadEvent(json[..^1] + more));
            Assert.Equal((Head, "marked-as-spam", json[..^1] + more), (read.Header, read.Kind, read.Document));
            Assert.Equal(read.Document, TicketJson.WriteEvent(read));
        }

        Assert.IsType<MarkedAsSpam>(TicketJson.ReadEvent(json[..^1] + ",\"version\":1}"));
    }

    [Fact]
    public void A_ticket_counts_what_it_does_not_know()
    {
        Ticket ticket = Ticket.Replay(EventGenerator.History(40)[..1]);
        var next = new EventHeader(ticket.Id, 2, ticket.LastEventAt, ticket.LastEventAt, Author.System);
        Assert.Equal(1, TicketJson.Read(TicketJson.Write(ticket.Apply(UnknownEvents.Of(next, "taught-to-sing")))).UnknownEvents);
    }

    [Theory]
    [InlineData("not JSON", "does not hold a document of an event. $: Is not valid JSON")]
    [InlineData("{}", "$: Lacks 'format'")]
    [InlineData("""{"format":"helpdesk-event/1","kind":"sung","ticket":"INC-8","sequence":3,"happenedAt":"2026-03-02T09:00:00Z","by":"system"}""", "holds the document of another event")]
    [InlineData("""{"format":"helpdesk-event/1","kind":"marked-as-spam","ticket":"INC-7","sequence":3,"happenedAt":"2026-03-02T09:00:00Z","by":"system"}""", "holds the document of another event")]
    public void What_is_no_such_event_is_not_written(string document, string problem)
    {
        var value = new UnknownTicketEvent(Head, "sung", document);
        Assert.Contains(problem, Assert.Throws<ArgumentException>("value", () => TicketJson.WriteEvent(value)).Message, StringComparison.Ordinal);
        Assert.Contains(problem, Assert.Throws<ArgumentException>("history", () => TicketJson.WriteHistory([new MarkedAsSpam(Head), value])).Message, StringComparison.Ordinal);

        // What went wrong leaves nothing behind.
        Assert.Equal(new MarkedAsSpam(Head), TicketJson.ReadEvent(TicketJson.WriteEvent(new MarkedAsSpam(Head))));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_not_written()
    {
        string document = UnknownEvents.Of(Head, "sung").Document.Replace("alto", "\ud83d", StringComparison.Ordinal);
        Assert.Contains(
            "Holds an unpaired surrogate",
            Assert.Throws<ArgumentException>("value", () => TicketJson.WriteEvent(new UnknownTicketEvent(Head, "sung", document))).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"INC-7\"", "\"\"", "$.ticket", "A key must have 1 to 128 characters, but has 0.")]
    [InlineData("\"sequence\":3", "\"sequence\":0", "$.sequence", "Must be a whole number from 1 to 2147483647, but is 0.")]
    [InlineData("\"sequence\":3,", "", "$", "Lacks 'sequence'.")]
    [InlineData("\"system:x\"", "\"friend:x\"", "$.by", "Must be system or one of requester:, agent:, program:, third-party: and system: with a key behind, but is \"friend:x\".")]
    [InlineData("\"taught-to-sing\"", "\"\"", "$.kind", "A key must have 1 to 128 characters, but has 0.")]
    [InlineData(", \"voices\"", ", \"by\":\"system\", \"voices\"", "$.by", "Is given twice.")]
    [InlineData(", \"voices\"", ", \"ab\":1, \"voices\"", "$.ab", "Is given twice.")]
    [InlineData(", \"voices\"", ", \"version\":0, \"voices\"", "$.version", "Must be a whole number from 1 to 2147483647, but is 0.")]
    [InlineData("helpdesk-event/1", "helpdesk-event/2", "$.format", "\"helpdesk-event/2\" is newer than what this library reads, which is \"helpdesk-event/1\".")]
    public void A_header_must_be_one_whatever_the_kind(string old, string changed, string path, string message)
    {
        string document = UnknownEvents.Of(Head, "taught-to-sing").Document;
        Assert.Contains(old, document, StringComparison.Ordinal);
        Assert.False(TicketJson.TryReadEvent(document.Replace(old, changed, StringComparison.Ordinal), out _, out DocumentProblem? problem));
        Assert.Equal(new DocumentProblem(path, message), problem);
    }

    [Fact]
    public void What_is_unknown_may_not_be_too_deep_for_a_history()
    {
        string Deep(int levels) => UnknownEvents.Of(Head, "sung", $",\"deep\":{new string('[', levels)}{new string(']', levels)}").Document;
        Assert.Single(TicketJson.ReadHistory(TicketJson.WriteHistory([TicketJson.ReadEvent(Deep(63))])));
        Assert.Equal("$.deep: Lies deeper than the 64 levels that a document of an unknown kind may have.", Assert.Throws<DocumentException>(() => TicketJson.ReadEvent(Deep(64))).Problem.ToString());
        Assert.Equal("$.deep", Assert.Throws<DocumentException>(() => TicketJson.ReadEvent(Deep(100_000))).Problem.Path);
    }
}
