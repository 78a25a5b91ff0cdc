using Helpdesk.Channels;
using Helpdesk.Serialization;
using Helpdesk.Serialization.Tables;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>What the documents of events are, kind by kind: stores are full of them, so that they are never rewritten.</summary>
public class EventDocumentTests
{
    private static readonly EventHeader Head = new(new TicketId("INC-7"), 3, At(9), At(9), Author.Agent(new AgentId("ada")));

    private static readonly ChannelReference Mail = new(new ChannelId("support"), ChannelKind.Email);

    public static TheoryData<string, string> Documents => new()
    {
        { "ticket-opened", """{"format":"helpdesk-event/1","kind":"ticket-opened","ticket":"INC-7","sequence":1,"happenedAt":"2026-03-02T09:00:00Z","recordedAt":"2026-03-02T09:00:00.25Z","by":"requester:kim","imported":true,"subject":"No dial tone","requester":"kim","channel":{"id":"support","kind":"Email"},"message":"Since today \uD83D\uDE10","tier":"gold","collaborators":["lee","mia"],"language":"pt-BR","type":"Incident","priority":"High","impact":"High","urgency":"Medium","status":{"category":"Open","name":"Triage"},"reason":{"path":"Phone/Fault","phase":"PostPurchase"},"tags":["desk","phone"],"fields":[{"name":"a","text":"free"},{"name":"b","number":1.5},{"name":"c","date":"2026-03-02"},{"name":"d","choice":"Milan"},{"name":"e","flag":true}],"links":[{"kind":"FollowUpOf","ticket":"INC-2"}],"assignment":{"team":"voice","agent":"ada"}}""" },
        { "ticket-opened", """{"format":"helpdesk-event/1","kind":"ticket-opened","ticket":"INC-7","sequence":1,"happenedAt":"2026-03-02T09:00:00Z","by":"system","subject":"No dial tone","requester":"kim","channel":{"id":"support","kind":"Email"}}""" },
        { "requester-message-received", Event("requester-message-received", """ "text":"Hello","channel":{"id":"support","kind":"Email"}""") },
        { "public-reply-sent", Event("public-reply-sent", """ "text":"Hello","channel":{"id":"support","kind":"Email"}""") },
        { "internal-note-added", Event("internal-note-added", """ "text":"Hello" """) },
        { "automatic-reply-sent", Event("automatic-reply-sent", """ "text":"Hello","channel":{"id":"support","kind":"Email"}""") },
        { "assignment-changed", Event("assignment-changed", """ "to":{"team":"voice"}""") },
        { "assignment-changed", Event("assignment-changed", "") },
        { "priority-changed", Event("priority-changed", """ "to":"Urgent","impact":"High","urgency":"High" """) },
        { "status-changed", Event("status-changed", """ "to":{"category":"Solved"},"cause":"PickedUp","resolution":"Done" """) },
        { "status-changed", Event("status-changed", """ "to":{"category":"OnHold","name":"Waiting for parts"},"wakesAt":"2026-03-04T08:00:00.000000001Z" """) },
        { "type-changed", Event("type-changed", """ "to":"Incident" """) },
        { "reason-changed", Event("reason-changed", """ "to":{"path":"Delivery/Late","phase":"Purchase"}""") },
        { "subject-changed", Event("subject-changed", """ "to":"Still no dial tone" """) },
        { "requester-changed", Event("requester-changed", """ "to":"lee","tier":"gold" """) },
        { "language-changed", Event("language-changed", """ "to":"und" """) },
        { "fields-changed", Event("fields-changed", """ "values":[{"name":"b","number":-0.1}],"emptied":["a"]""") },
        { "tags-changed", Event("tags-changed", """ "added":["x"],"removed":["y"]""") },
        { "collaborators-changed", Event("collaborators-changed", """ "added":["lee"],"removed":["mia"]""") },
        { "link-added", Event("link-added", """ "link":{"kind":"Parent","ticket":"INC-1"}""") },
        { "link-removed", Event("link-removed", """ "link":{"kind":"Parent","ticket":"INC-1"}""") },
        { "promise-made", Event("promise-made", """ "commitment":"c1","promise":"We call back","dueAt":"2026-03-02T17:00:00Z" """) },
        { "promise-settled", Event("promise-settled", """ "commitment":"c1","kept":false""") },
        { "ticket-merged", Event("ticket-merged", """ "into":"INC-8" """) },
        { "ticket-merged", Event("ticket-merged", """ "into":"INC-8","status":{"category":"Closed","name":"Archived"} """) },
        { "ticket-merged-from", Event("ticket-merged-from", """ "from":"INC-8" """) },
        { "marked-as-spam", Event("marked-as-spam", "") },
        { "unmarked-as-spam", Event("unmarked-as-spam", "") },
        { "ticket-deleted", Event("ticket-deleted", "") },
        { "ticket-restored", Event("ticket-restored", "") },
        { "time-logged", Event("time-logged", """ "category":"Research","spent":"PT1H30M0.5S" """) },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void An_event_of_each_kind_is_written_as_ever(string kind, string json)
    {
        TicketEvent value = TicketJson.ReadEvent(json);
        Assert.Equal(kind, EventTable.Of(value)!.Name);
        Assert.Equal(json, TicketJson.WriteEvent(value));
    }

    [Fact]
    public void Every_kind_has_a_document_here() =>
        Assert.Equal(EventTable.All.Select(each => each.Name).Order(), Documents.Select(each => each.Data.Item1).Distinct().Order());

    [Fact]
    public void A_document_says_what_the_event_is()
    {
        Assert.Equal(new PublicReplySent(Head, "Hello", Mail), TicketJson.ReadEvent(Event("public-reply-sent", """ "text":"Hello","channel":{"id":"support","kind":"Email"}""")));
        Assert.Equal(
            new StatusChanged(Head, new TicketStatus("Waiting for parts", StatusCategory.OnHold), StatusCause.Command, resolution: null, Instant.FromUtc(2026, 3, 4, 8, 0) + Duration.Epsilon),
            TicketJson.ReadEvent(Event("status-changed", """ "to":{"category":"OnHold","name":"Waiting for parts"},"wakesAt":"2026-03-04T08:00:00.000000001Z" """)));
        Assert.Equal(new TimeLogged(Head, "Research", Duration.FromMinutes(90) + Duration.FromMilliseconds(500)), TicketJson.ReadEvent(Event("time-logged", """ "category":"Research","spent":"PT1H30M0.5S" """)));
        Assert.Equal(new AssignmentChanged(Head, Assignment.To(new TeamId("voice"))), TicketJson.ReadEvent(Event("assignment-changed", """ "to":{"team":"voice"}""")));
    }

    [Theory]
    [InlineData("system", AuthorKind.System, "")]
    [InlineData("system:import", AuthorKind.System, "import")]
    [InlineData("agent:agent:ada", AuthorKind.Agent, "agent:ada")]
    [InlineData("requester::", AuthorKind.Requester, ":")]
    [InlineData("third-party:Acme Ltd", AuthorKind.ThirdParty, "Acme Ltd")]
    public void An_author_is_a_side_and_a_key(string by, AuthorKind side, string key)
    {
        string json = Event("marked-as-spam", "").Replace("agent:ada", by, StringComparison.Ordinal);
        TicketEvent value = TicketJson.ReadEvent(json);
        Assert.Equal((side, key), (value.By.Kind, value.By.Key));
        Assert.Equal(json, TicketJson.WriteEvent(value));
    }

    [Fact]
    public void Zeros_at_the_end_of_a_number_say_nothing()
    {
        var read = (FieldsChanged)TicketJson.ReadEvent(Event("fields-changed", """ "values":[{"name":"b","number":1.500}]"""));
        Assert.Equal("1.5", read.Values["b"].ToString());
        Assert.Contains("\"number\":1.5}", TicketJson.WriteEvent(read), StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_may_stand_in_any_order_between_any_space() => Assert.Equal(
        new InternalNoteAdded(Head, "Hello null"),
        TicketJson.ReadEvent("""
            { "text": "\u0048ello null", "by": "agent:\u0061da", "sequence": 3, "version": 1, "imported": false,
              "happenedAt": "2026-03-02T09:00:00\u005A", "ticket": "INC-7", "kind": "internal-note-added", "format": "helpdesk-event/1" }
            """));

    private static Instant At(int hour) => Instant.FromUtc(2026, 3, 2, hour, 0);

    private static string Event(string kind, string more) =>
        $$"""{"format":"helpdesk-event/1","kind":"{{kind}}","ticket":"INC-7","sequence":3,"happenedAt":"2026-03-02T09:00:00Z","by":"agent:ada"{{(more.Length == 0 ? "" : ",")}}{{more.Trim()}}}""";
}
