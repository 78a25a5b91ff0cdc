using System.Collections.Immutable;
using Helpdesk.Channels;
using Helpdesk.Core.Tests.Tickets.Decisions;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets;

/// <summary>What each kind of event does to a ticket. Histories are written as their events, a minute apart.</summary>
public class TicketFoldTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 4, 1, 8, 0);
    private static readonly TicketId Id = new("INC-1");
    private static readonly ChannelReference Mail = new(new ChannelId("mail"), ChannelKind.Email);
    private static readonly TicketLink Parent = new(LinkKind.Parent, new TicketId("INC-0"));

    [Fact]
    public void An_opening_says_what_the_ticket_begins_with()
    {
        Ticket ticket = After();
        Assert.Equal((Id, 1, "No dial tone", new RequesterId("anna"), Mail), (ticket.Id, ticket.Version, ticket.Subject, ticket.Requester, ticket.Channel));
        Assert.Equal((Priority.Normal, TicketType.Question, TicketStatus.New, TicketStanding.Active), (ticket.Priority, ticket.Type, ticket.Status, ticket.Standing));
        Assert.Equal((Start, Start, Start), (ticket.OpenedAt, ticket.LastEventAt, ticket.StatusSince));
        Assert.All(HistoryOracle.Counts(ticket), each => Assert.Equal(0, each.Count));
        Assert.True(ticket.Language.IsUnknown);
        Assert.Null(ticket.Assignment);
        Assert.Equal([null, null, null, null, null, null, null, null],
            new object?[] { ticket.FirstPublicReplyAt, ticket.LastPublicReplyAt, ticket.LastRequesterMessageAt, ticket.AwaitingReplySince, ticket.AssignedSince, ticket.FirstAssignedAt, ticket.SolvedAt, ticket.ClosedAt });
    }

    [Fact]
    public void A_first_message_waits_for_an_answer_unless_an_agent_wrote_it()
    {
        var byRequester = Ticket.Replay([Opened(Author.Requester(new("anna")), "Help!")]);
        Assert.Equal((1, Start), (byRequester.RequesterMessages, byRequester.AwaitingReplySince));
        var byAgent = Ticket.Replay([Opened(Author.Agent(new("ada")), "We found a fault on your line.")]);
        Assert.Equal((0, 0, null), (byAgent.RequesterMessages, byAgent.PublicReplies, byAgent.AwaitingReplySince));
        Assert.Null(byAgent.FirstPublicReplyAt);
    }

    [Fact]
    public void An_opening_with_fields_alone_leaves_all_collections_in_ordinal_order()
    {
        var opened = new TicketOpened(Header(1), "No dial tone", new RequesterId("anna"), Mail) { Fields = Flags("due").ToImmutableSortedDictionary() };
        Ticket ticket = Ticket.Replay([opened]).Apply(new TagsChanged(Header(2), ["b", "B", "a"], []));
        Assert.Equal(["B", "a", "b"], ticket.Tags.AsEnumerable());
        Assert.Same(StringComparer.Ordinal, ticket.Tags.KeyComparer);
        Assert.Same(StringComparer.Ordinal, After().Fields.KeyComparer);
        Assert.Same(StringComparer.Ordinal, new TicketOpened(Header(1), "No dial tone", new RequesterId("anna"), Mail).Fields.KeyComparer);
    }

    [Fact]
    public void An_opening_names_each_link_once()
    {
        var opened = new TicketOpened(Header(1), "No dial tone", new RequesterId("anna"), Mail) { Links = [Parent, Parent] };
        Assert.Equal([Parent], Ticket.Replay([opened]).Links);
        Assert.Throws<ArgumentNullException>(() => new TicketOpened(Header(1), "No dial tone", new RequesterId("anna"), Mail) { Links = [null!] });
    }

    [Fact]
    public void The_oldest_unanswered_message_waits_until_an_agent_answers()
    {
        Ticket waiting = After(Message, Message, Note, Automatic);
        Assert.Equal((At(2), At(3)), (waiting.AwaitingReplySince, waiting.LastRequesterMessageAt));
        Assert.Equal((2, 0, 1, 1), (waiting.RequesterMessages, waiting.PublicReplies, waiting.InternalNotes, waiting.AutomaticReplies));
        Ticket answered = After(Message, Message, Reply, Reply);
        Assert.Null(answered.AwaitingReplySince);
        Assert.Equal((At(4), At(5), 2), (answered.FirstPublicReplyAt, answered.LastPublicReplyAt, answered.PublicReplies));
        Assert.Equal(At(6), After(Message, Message, Reply, Reply, Message).AwaitingReplySince);
    }

    [Fact]
    public void A_message_at_the_instant_of_the_answer_before_it_waits()
    {
        Ticket ticket = After(Message, Reply).Apply(new RequesterMessageReceived(Header(4, At(3)), "Still dead.", Mail));
        Assert.Equal(At(3), ticket.AwaitingReplySince);
    }

    [Fact]
    public void Imported_messages_move_first_moments_back_and_last_moments_never()
    {
        Ticket answered = After(Message, Reply);
        Ticket withOlder = answered.Apply(new RequesterMessageReceived(Imported(4, Start), "Earlier.", Mail));
        Assert.Null(withOlder.AwaitingReplySince);
        Assert.Equal((At(2), At(3), 2), (withOlder.LastRequesterMessageAt, withOlder.LastEventAt, withOlder.RequesterMessages));
        Ticket withOlderReply = answered.Apply(new PublicReplySent(Imported(4, Start), "Earlier.", Mail));
        Assert.Equal((Start, At(3)), (withOlderReply.FirstPublicReplyAt, withOlderReply.LastPublicReplyAt));
        Ticket waiting = After(Message, Note, Message);
        Assert.Equal(At(2), waiting.Apply(new PublicReplySent(Imported(5, Start), "Before both.", Mail)).AwaitingReplySince);
        Assert.Equal(At(4), waiting.Apply(new PublicReplySent(Imported(5, At(3)), "Between.", Mail)).AwaitingReplySince);
        Assert.Null(waiting.Apply(new PublicReplySent(Imported(5, At(4)), "After both.", Mail)).AwaitingReplySince);
        Ticket assigned = After(To("ada")).Apply(new AssignmentChanged(Imported(3, Start), Assignment.To(new AgentId("ben"))));
        Assert.Equal((Start, Start, new AgentId("ben")), (assigned.FirstAssignedAt, assigned.AssignedSince, assigned.LastAgent));
    }

    [Fact]
    public void Plain_values_are_those_of_the_last_event()
    {
        Ticket ticket = After(
            header => new SubjectChanged(header, "Line dead"),
            header => new PriorityChanged(header, Priority.Urgent, Impact.High, Urgency.Medium),
            header => new TypeChanged(header, TicketType.Incident),
            header => new LanguageChanged(header, Language.Italian),
            header => new ReasonChanged(header, new ContactReason("Line/Dead", ContactPhase.PostPurchase)),
            header => new RequesterChanged(header, new RequesterId("bruno"), "gold"));
        Assert.Equal(("Line dead", Priority.Urgent, Impact.High, Urgency.Medium), (ticket.Subject, ticket.Priority, ticket.Impact, ticket.Urgency));
        Assert.Equal((TicketType.Incident, Language.Italian, "Line/Dead"), (ticket.Type, ticket.Language, ticket.Reason?.Path));
        Assert.Equal((new RequesterId("bruno"), "gold"), (ticket.Requester, ticket.RequesterTier));
        Ticket emptied = Then(ticket, header => new PriorityChanged(header, Priority.Low, null, null), header => new ReasonChanged(header, null), header => new RequesterChanged(header, new("anna"), null));
        Assert.Equal((null, null, null, null), (emptied.Impact, emptied.Urgency, emptied.Reason, emptied.RequesterTier));
    }

    [Fact]
    public void Collections_gain_and_lose()
    {
        Ticket ticket = After(
            header => new TagsChanged(header, ["vip", "refund"], ["none"]),
            header => new TagsChanged(header, ["late"], ["vip"]),
            header => new CollaboratorsChanged(header, [new("zoe"), new("carl")], []),
            header => new CollaboratorsChanged(header, [new("zoe")], [new("carl")]),
            header => new FieldsChanged(header, Flags("due", "paid"), []),
            header => new FieldsChanged(header, [], ["due"]),
            header => new LinkAdded(header, Parent),
            header => new LinkAdded(header, Parent),
            header => new LinkAdded(header, new TicketLink(LinkKind.Related, new("INC-9"))),
            header => new LinkRemoved(header, Parent),
            header => new TimeLogged(header, "Research", Duration.FromMinutes(20)),
            header => new TimeLogged(header, "Research", Duration.FromMinutes(5)));
        Assert.Equal(["late", "refund"], ticket.Tags.AsEnumerable());
        Assert.Equal([new RequesterId("zoe")], ticket.Collaborators);
        Assert.Equal(["paid"], ticket.Fields.Keys);
        Assert.Equal(new TicketId("INC-9"), Assert.Single(ticket.Links).Other);
        Assert.Equal(KeyValuePair.Create("Research", Duration.FromMinutes(25)), Assert.Single(ticket.TimeSpent));
    }

    [Fact]
    public void Promises_are_made_kept_and_withdrawn()
    {
        Instant due = Start + Duration.FromHours(5);
        Ticket ticket = After(
            header => new PromiseMade(header, new("c1"), "We call back", due),
            header => new PromiseMade(header, new("c2"), "A part is sent", due),
            header => new PromiseMade(header, new("c3"), "A visit", due),
            header => new PromiseSettled(header, new("c1"), kept: true),
            header => new PromiseSettled(header, new("c2"), kept: false));
        Assert.Equal([CommitmentState.Kept, CommitmentState.Withdrawn, CommitmentState.Outstanding], ticket.Commitments.Select(each => each.State));
        Assert.Equal([At(5), At(6), null], ticket.Commitments.Select(each => each.SettledAt));
        Assert.Equal((new CommitmentId("c1"), "We call back", At(2), due), (ticket.Commitments[0].Id, ticket.Commitments[0].Promise, ticket.Commitments[0].MadeAt, ticket.Commitments[0].DueAt));
    }

    [Fact]
    public void Merging_spam_and_deletion_change_the_standing_only()
    {
        Assert.Equal((TicketStanding.Merged, new TicketId("INC-9")), (After(Merged).Standing, After(Merged).MergedInto));
        Assert.Equal([new TicketId("INC-8")], After(header => new TicketMergedFrom(header, new("INC-8"))).MergedFrom);
        Assert.Equal(TicketStanding.Spam, After(header => new MarkedAsSpam(header)).Standing);
        Assert.Equal(TicketStanding.Active, After(header => new MarkedAsSpam(header), header => new UnmarkedAsSpam(header)).Standing);
        Assert.Equal(TicketStanding.Deleted, After(Deleted).Standing);
        Assert.Equal(TicketStanding.Active, After(Deleted, header => new TicketRestored(header)).Standing);
        Assert.Equal(TicketStanding.Merged, After(Merged, Deleted, header => new TicketRestored(header)).Standing);
        Assert.Equal(TicketStanding.Merged, After(Merged, header => new UnmarkedAsSpam(header)).Standing);
        Assert.Equal(TicketStanding.Merged, After(Merged, header => new MarkedAsSpam(header), header => new UnmarkedAsSpam(header)).Standing);
        Assert.Equal(TicketStanding.Deleted, After(Deleted, header => new UnmarkedAsSpam(header)).Standing);
        Assert.Equal(TicketStanding.Spam, After(header => new MarkedAsSpam(header), header => new TicketRestored(header)).Standing);
        Assert.Equal(TicketStatus.New, After(Deleted).Status);
    }

    [Fact]
    public void A_merge_closes_and_moves_what_was_promised_and_not_settled()
    {
        TicketStatus archived = new("Archived", StatusCategory.Closed);
        Ticket ticket = After(
            header => new PromiseMade(header, new CommitmentId("kept"), "We call", At(60)),
            header => new PromiseMade(header, new CommitmentId("open"), "We write", At(60)),
            header => new PromiseSettled(header, new CommitmentId("kept"), kept: true),
            header => new TicketMerged(header, new("INC-9")) { Status = archived });
        Assert.Equal((archived, At(5), At(5)), (ticket.Status, ticket.ClosedAt, ticket.SolvedAt));
        Assert.Equal([(CommitmentState.Kept, At(4)), (CommitmentState.Moved, At(5))], ticket.Commitments.Select(each => (each.State, each.SettledAt!.Value)));
        Assert.Equal(TicketStatus.Closed, After(Merged).Status);
        Assert.Throws<ArgumentException>(() => new TicketMerged(Header(2), new("INC-9")) { Status = TicketStatus.Solved });
    }

    [Fact]
    public void Unknown_events_are_counted_and_change_nothing_else()
    {
        Ticket ticket = After(header => new UnknownTicketEvent(header, "rated", """{"stars":5}"""), header => new UnknownTicketEvent(header, "rated", "{}"));
        Assert.Equal((2, 3, At(3)), (ticket.UnknownEvents, ticket.Version, ticket.LastEventAt));
        Assert.Equal(HistoryOracle.Counts(After()).SkipLast(1), HistoryOracle.Counts(ticket).SkipLast(1));
    }

    [Fact]
    public void People_join_and_leave_in_ordinal_order_and_who_does_both_is_there()
    {
        Ticket ticket = After(
            header => new CollaboratorsChanged(header, [new("b"), new("a"), new("B"), new("c")], []),
            header => new CollaboratorsChanged(header, [new("c"), new("aa"), new("b")], [new("b"), new("B"), new("nobody")]));
        Assert.Equal(["a", "aa", "b", "c"], ticket.Collaborators.Select(each => each.Value));
    }

    private static Func<EventHeader, TicketEvent> Message => header => new RequesterMessageReceived(header, "Hello?", Mail);

    private static Func<EventHeader, TicketEvent> Reply => header => new PublicReplySent(header, "We look into it.", Mail);

    private static Func<EventHeader, TicketEvent> Note => header => new InternalNoteAdded(header, "Cable cut?");

    private static Func<EventHeader, TicketEvent> Automatic => header => new AutomaticReplySent(header, "We have received your message.", Mail);

    private static Func<EventHeader, TicketEvent> Merged => header => new TicketMerged(header, new("INC-9"));

    private static Func<EventHeader, TicketEvent> Deleted => header => new TicketDeleted(header);

    private static Func<EventHeader, TicketEvent> To(string agent) => header => new AssignmentChanged(header, Assignment.To(new AgentId(agent)));

    private static Dictionary<string, FieldValue> Flags(params string[] names) => names.ToDictionary(name => name, _ => FieldValue.Flag(true));

    /// <summary>The minute of the event at a place in the history.</summary>
    private static Instant At(int sequence) => Start + Duration.FromMinutes(sequence - 1);

    private static EventHeader Header(int sequence) => Header(sequence, At(sequence));

    private static EventHeader Header(int sequence, Instant at) => new(Id, sequence, at, at, Author.System);

    private static EventHeader Imported(int sequence, Instant at) => new(Id, sequence, at, at, Author.System, isImported: true);

    private static TicketOpened Opened(Author by, string? message) => new(new EventHeader(Id, 1, Start, Start, by), "No dial tone", new RequesterId("anna"), Mail) { Message = message };

    private static Ticket After(params Func<EventHeader, TicketEvent>[] events) => Then(Ticket.Replay([Opened(Author.System, message: null)]), events);

    private static Ticket Then(Ticket ticket, params Func<EventHeader, TicketEvent>[] events) =>
        events.Aggregate(ticket, (so, next) => so.Apply(next(Header(so.Version + 1))));
}
