using Helpdesk.Channels;
using Helpdesk.Serialization;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/documents.md about tickets, conditions and channels, in its order.</summary>
public class TicketDocumentSnippets
{
    [Fact]
    public void An_event_as_json()
    {
        var header = new EventHeader(new TicketId("INC-7"), 3, Instant.FromUtc(2026, 3, 2, 9, 0), Instant.FromUtc(2026, 3, 2, 9, 0), Author.Agent(new AgentId("ada")));
        TicketEvent reply = new PublicReplySent(header, "We have sent you a new one.", new ChannelReference(new ChannelId("support-mail"), ChannelKind.Email));

        string json = TicketJson.WriteEvent(reply);
        // {"format":"helpdesk-event/1","kind":"public-reply-sent","ticket":"INC-7","sequence":3,"happenedAt":"2026-03-02T09:00:00Z","by":"agent:ada",
        //  "text":"We have sent you a new one.","channel":{"id":"support-mail","kind":"Email"}}

        TicketEvent same = TicketJson.ReadEvent(json);

        Assert.Equal(reply, same);
        Assert.Equal(
            """
            {"format":"helpdesk-event/1","kind":"public-reply-sent","ticket":"INC-7","sequence":3,"happenedAt":"2026-03-02T09:00:00Z","by":"agent:ada",
            "text":"We have sent you a new one.","channel":{"id":"support-mail","kind":"Email"}}
            """.ReplaceLineEndings(""),
            json);
    }

    [Fact]
    public void A_kind_that_is_not_known()
    {
        TicketEvent later = TicketJson.ReadEvent("""
            {"format":"helpdesk-event/1","kind":"mood-noted","ticket":"INC-7","sequence":4,"happenedAt":"2026-03-02T09:30:00Z","by":"system","mood":"good"}
            """);

        var unknown = (UnknownTicketEvent)later;
        Console.WriteLine($"{unknown.Kind} at {unknown.HappenedAt}");       // mood-noted at 2026-03-02T09:30:00Z
        Console.WriteLine(TicketJson.WriteEvent(later) == unknown.Document);  // True

        Assert.Equal("mood-noted at 2026-03-02T09:30:00Z", $"{unknown.Kind} at {unknown.HappenedAt}");
        Assert.Equal(unknown.Document, TicketJson.WriteEvent(later));
    }

    [Fact]
    public void A_ticket_as_a_snapshot()
    {
        Instant at = Instant.FromUtc(2026, 3, 2, 9, 0);
        var channel = new ChannelReference(new ChannelId("support-mail"), ChannelKind.Email);
        var first = new EventHeader(new TicketId("INC-7"), 1, at, at, Author.Requester(new RequesterId("kim")));
        Ticket ticket = Ticket.Replay([new TicketOpened(first, "No dial tone", new RequesterId("kim"), channel) { Message = "Since today." }]);
        TicketEvent[] tail = [new PublicReplySent(new EventHeader(ticket.Id, 2, at, at, Author.Agent(new AgentId("ada"))), "We are on it.", channel)];

        string snapshot = TicketJson.Write(ticket);
        Ticket now = TicketJson.Read(snapshot).ApplyAll(tail);

        Assert.Equal(ticket.ApplyAll(tail), now);
    }

    [Fact]
    public void A_condition_as_json()
    {
        TicketCondition urgent = TicketCondition.All(Where.Priority.AtLeast(Priority.High), TicketCondition.Not(Where.Tags.ContainAnyOf("vip")), Where.Field("order").MoreThan(1000));

        string rule = ConditionJson.Write(urgent);
        // {"format":"helpdesk-condition/1","condition":{"all":[{"level":{"of":"priority","atLeast":"High"}},
        //  {"not":{"contains":{"of":"tags","oneOf":["vip"]}}},{"fieldCompares":{"field":"order","moreThan":{"number":1000}}}]}}

        TicketCondition read = ConditionJson.Read(rule);

        Assert.Equal(urgent, read);
        Assert.Equal(
            """
            {"format":"helpdesk-condition/1","condition":{"all":[{"level":{"of":"priority","atLeast":"High"}},
            {"not":{"contains":{"of":"tags","oneOf":["vip"]}}},{"fieldCompares":{"field":"order","moreThan":{"number":1000}}}]}}
            """.ReplaceLineEndings(""),
            rule);
    }

    [Fact]
    public void A_channel_as_json()
    {
        var line = new SupportChannel(new ChannelId("phone"), ChannelKind.Phone, "Support line", ChannelCoverage.Always).WithPromise(Duration.FromMinutes(5));

        string channel = ChannelJson.Write(line);
        // {"format":"helpdesk-channel/1","id":"phone","kind":"Phone","name":"Support line","coverage":{"constant":"always"},"promise":{"elapsed":"PT5M"}}

        SupportChannel sameLine = ChannelJson.Read(channel);

        Assert.Equal(line, sameLine);
        Assert.Equal("""{"format":"helpdesk-channel/1","id":"phone","kind":"Phone","name":"Support line","coverage":{"constant":"always"},"promise":{"elapsed":"PT5M"}}""", channel);
    }
}
