using System.Collections.Immutable;
using System.Text.Json;
using Helpdesk.Channels;
using Helpdesk.Serialization;
using Helpdesk.Serialization.Tables;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Tickets as documents: stores are full of them, so that these are never rewritten.</summary>
public class TicketDocumentTests
{
    private const string KeptWaiting = """{"format":"helpdesk-ticket/1","id":"INC-7","version":15,"subject":"No dial tone","requester":"kim","tier":"gold","collaborators":["lee"],"channel":{"id":"support","kind":"Email"},"language":"it","type":"Incident","priority":"High","impact":"High","urgency":"Medium","reason":{"path":"Phone/Fault","phase":"PostPurchase"},"status":{"category":"OnHold","name":"Waiting for parts"},"assignment":{"team":"desk","agent":"ada"},"lastAssignment":{"team":"desk","agent":"ada"},"tags":["desk","phone"],"fields":[{"name":"order","number":1.5},{"name":"site","choice":"Milan"}],"links":[{"kind":"FollowUpOf","ticket":"INC-2"}],"commitments":[{"id":"c1","promise":"We call back","by":"agent:ada","madeAt":"2026-03-02T09:06:00Z","madeBySequence":6,"dueAt":"2026-03-02T17:00:00Z","state":"Kept","settledAt":"2026-03-02T09:07:00Z","settledBySequence":7},{"id":"c2","promise":"We send a part","by":"agent:ada","madeAt":"2026-03-02T09:08:00Z","madeBySequence":8,"dueAt":"2026-03-02T18:00:00Z"}],"timeSpent":[{"category":"Research","spent":"PT1H30M"}],"wakesAt":"2026-03-04T09:00:00Z","mergedFrom":["INC-6"],"counts":{"requesterMessages":2,"publicReplies":1,"internalNotes":1,"automaticReplies":1,"reopens":1,"handOvers":1,"teamHandOvers":1,"waits":1,"unknownEvents":1},"openedAt":"2026-03-02T09:01:00Z","openedBy":"requester:kim","lastEventAt":"2026-03-02T09:15:00Z","statusSince":"2026-03-02T09:14:00Z","firstPublicReplyAt":"2026-03-02T09:04:00Z","lastPublicReplyAt":"2026-03-02T09:04:00Z","lastRequesterMessageAt":"2026-03-02T09:13:00Z","awaitingReplySince":"2026-03-02T09:13:00Z","assignedSince":"2026-03-02T09:03:00Z","firstAssignedAt":"2026-03-02T09:01:00Z"}""";

    private const string KeptEnded = """{"format":"helpdesk-ticket/1","id":"INC-7","version":4,"subject":"No dial tone","requester":"kim","channel":{"id":"support","kind":"Email"},"type":"Question","priority":"Normal","status":{"category":"Closed"},"standing":"Merged","resolution":"New cable","mergedInto":"INC-8","openedAt":"2026-03-02T09:01:00Z","openedBy":"system","lastEventAt":"2026-03-02T09:04:00Z","statusSince":"2026-03-02T09:03:00Z","solvedAt":"2026-03-02T09:02:00Z","closedAt":"2026-03-02T09:03:00Z"}""";

    private const string KeptByProgram = """{"format":"helpdesk-ticket/1","id":"INC-7","version":6,"subject":"No dial tone","requester":"kim","channel":{"id":"support","kind":"Email"},"type":"Question","priority":"Normal","status":{"category":"New"},"assignment":{"team":"desk","program":"helper"},"lastAssignment":{"team":"desk","program":"helper"},"counts":{"requesterMessages":1,"programReplies":1,"handOvers":2,"handOversToPeople":1,"handOversToPrograms":1},"openedAt":"2026-03-02T09:01:00Z","openedBy":"program:helper","lastEventAt":"2026-03-02T09:06:00Z","statusSince":"2026-03-02T09:01:00Z","firstProgramReplyAt":"2026-03-02T09:02:00Z","lastProgramReplyAt":"2026-03-02T09:02:00Z","lastRequesterMessageAt":"2026-03-02T09:03:00Z","awaitingReplySince":"2026-03-02T09:03:00Z","awaitingAnyReplySince":"2026-03-02T09:03:00Z","assignedSince":"2026-03-02T09:06:00Z","firstAssignedAt":"2026-03-02T09:04:00Z"}""";

    private static readonly AgentId Ada = new("ada");

    private static readonly Author Helper = Author.Agent(new AgentId("helper"), AgentKind.Program);

    private static readonly ChannelReference Mail = new(new ChannelId("support"), ChannelKind.Email);

    private static Ticket Waiting => Ticket.Replay(
    [
        new TicketOpened(By(1, Author.Requester(new RequesterId("kim"))), "No dial tone", new RequesterId("kim"), Mail)
        {
            Message = "Since today",
            RequesterTier = "gold",
            Collaborators = [new RequesterId("lee")],
            Language = Language.Italian,
            Type = TicketType.Incident,
            Priority = Priority.High,
            Impact = Impact.High,
            Urgency = Urgency.Medium,
            Reason = new ContactReason("Phone/Fault", ContactPhase.PostPurchase),
            Tags = ["desk", "phone"],
            Fields = ImmutableSortedDictionary<string, FieldValue>.Empty.Add("order", FieldValue.Number(1.50m)).Add("site", FieldValue.Choice("Milan")),
            Links = [new TicketLink(LinkKind.FollowUpOf, new TicketId("INC-2"))],
            Assignment = Assignment.To(new TeamId("voice")),
        },
        new AutomaticReplySent(By(2, Author.System), "Received", Mail),
        new AssignmentChanged(By(3, Author.Agent(Ada)), Assignment.To(new TeamId("desk"), Ada)),
        new PublicReplySent(By(4, Author.Agent(Ada)), "We look", Mail),
        new InternalNoteAdded(By(5, Author.Agent(Ada)), "Line 4"),
        new PromiseMade(By(6, Author.Agent(Ada)), new CommitmentId("c1"), "We call back", Nine + Duration.FromHours(8)),
        new PromiseSettled(By(7, Author.Agent(Ada)), new CommitmentId("c1"), kept: true),
        new PromiseMade(By(8, Author.Agent(Ada)), new CommitmentId("c2"), "We send a part", Nine + Duration.FromHours(9)),
        new TimeLogged(By(9, Author.Agent(Ada)), "Research", Duration.FromMinutes(90)),
        new TicketMergedFrom(By(10, Author.Agent(Ada)), new TicketId("INC-6")),
        new StatusChanged(By(11, Author.Agent(Ada)), TicketStatus.Solved, StatusCause.Command, "New cable", wakesAt: null),
        new StatusChanged(By(12, Author.Requester(new RequesterId("kim"))), TicketStatus.Open, StatusCause.RequesterMessage, resolution: null, wakesAt: null),
        new RequesterMessageReceived(By(13, Author.Requester(new RequesterId("kim"))), "Not yet", Mail),
        new StatusChanged(By(14, Author.Agent(Ada)), new TicketStatus("Waiting for parts", StatusCategory.OnHold), StatusCause.Command, resolution: null, Nine + Duration.FromDays(2)),
        new UnknownTicketEvent(By(15, Author.System), "sung", """{"format":"helpdesk-event/1","kind":"sung","ticket":"INC-7","sequence":15,"happenedAt":"2026-03-02T09:15:00Z","by":"system"}"""),
    ]);

    private static Ticket Ended => Ticket.Replay(
    [
        new TicketOpened(By(1, Author.System), "No dial tone", new RequesterId("kim"), Mail),
        new StatusChanged(By(2, Author.Agent(Ada)), TicketStatus.Solved, StatusCause.Command, "New cable", wakesAt: null),
        new StatusChanged(By(3, Author.System), TicketStatus.Closed, StatusCause.Command, resolution: null, wakesAt: null),
        new TicketMerged(By(4, Author.Agent(Ada)), new TicketId("INC-8")),
    ]);

    private static Ticket ByProgram => Ticket.Replay(
    [
        new TicketOpened(By(1, Helper), "No dial tone", new RequesterId("kim"), Mail),
        new PublicReplySent(By(2, Helper), "Is it plugged in?", Mail),
        new RequesterMessageReceived(By(3, Author.Requester(new RequesterId("kim"))), "Yes", Mail),
        new AssignmentChanged(By(4, Helper), Assignment.To(new AgentId("helper"), AgentKind.Program)),
        new AssignmentChanged(By(5, Helper), Assignment.To(Ada)),
        new AssignmentChanged(By(6, Author.Agent(Ada)), Assignment.To(new TeamId("desk"), new AgentId("helper"), AgentKind.Program)),
    ]);

    private static Instant Nine { get; } = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static EventHeader By(int sequence, Author author) =>
        new(new TicketId("INC-7"), sequence, Nine + Duration.FromMinutes(sequence), Nine + Duration.FromMinutes(sequence), author);

    [Fact]
    public void Tickets_are_written_as_ever_and_read_as_what_they_said()
    {
        Assert.Equal(KeptWaiting, TicketJson.Write(Waiting));
        Assert.Equal(Waiting, TicketJson.Read(KeptWaiting));
        Assert.Equal(KeptEnded, TicketJson.Write(Ended));
        Assert.Equal(Ended, TicketJson.Read(KeptEnded));
        Assert.Equal(KeptByProgram, TicketJson.Write(ByProgram));
        Assert.Equal(ByProgram, TicketJson.Read(KeptByProgram));
    }

    [Theory]
    [InlineData("\"id\":\"c2\"", "\"id\":\"c1\"", "$.commitments[1].id: Is given twice.")]
    [InlineData("\"state\":\"Kept\"", "\"state\":\"KeptLate\"", "$.commitments[0]: Cannot be KeptLate: it was due at 2026-03-02T17:00:00Z and settled at 2026-03-02T09:07:00Z.")]
    [InlineData(",\"settledBySequence\":7", "", "$.commitments[0]: Must have settledAt and settledBySequence when, and only when, it is no longer outstanding.")]
    [InlineData("\"madeBySequence\":8", "\"madeBySequence\":800", "$.commitments[1]: Can name no event after the last, 15.")]
    [InlineData("[\"INC-6\"]", "[\"INC-6\",\"INC-6\"]", "$.mergedFrom[1]: Is given twice.")]
    [InlineData("\"mergedFrom\":", "\"mergedInto\":\"INC-7\",\"mergedFrom\":", "$.mergedInto: Must be another ticket.")]
    [InlineData("[{\"kind\":\"FollowUpOf\",\"ticket\":\"INC-2\"}]", "[{\"kind\":\"Parent\",\"ticket\":\"INC-2\"},{\"kind\":\"Parent\",\"ticket\":\"INC-2\"}]", "$.links[1]: Is given twice.")]
    [InlineData("\"assignment\":{\"team\":\"desk\",\"agent\":\"ada\"}", "\"assignment\":{}", "$.assignment: Must have team, agent or both.")]
    public void A_ticket_that_never_was_is_refused(string old, string changed, string problem)
    {
        Assert.Contains(old, KeptWaiting, StringComparison.Ordinal);
        Assert.Equal(problem, Assert.Throws<DocumentException>(() => TicketJson.Read(KeptWaiting.Replace(old, changed, StringComparison.Ordinal))).Problem.ToString());
    }

    [Fact]
    public void The_kept_tickets_use_every_property_there_is()
    {
        using JsonDocument waiting = JsonDocument.Parse(KeptWaiting);
        using JsonDocument ended = JsonDocument.Parse(KeptEnded);
        using JsonDocument program = JsonDocument.Parse(KeptByProgram);
        string[] all = [.. TicketTable.Ticket.Names];
        Assert.True(all.Length > 30);
        Assert.Empty(all.Except(waiting.RootElement.EnumerateObject().Concat(ended.RootElement.EnumerateObject()).Concat(program.RootElement.EnumerateObject()).Select(each => each.Name)));
        Assert.Empty(TicketTable.Counts.Names
            .Except(waiting.RootElement.GetProperty("counts").EnumerateObject().Concat(program.RootElement.GetProperty("counts").EnumerateObject()).Select(each => each.Name)));
    }
}
