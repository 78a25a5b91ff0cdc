using System.Collections.Immutable;
using Helpdesk.Channels;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Tickets;
using NodaTime;
using static Helpdesk.Serialization.Shapes.Shape;

namespace Helpdesk.Serialization.Tables;

/// <summary>Tickets as they stand.</summary>
internal static class TicketTable
{
    public static readonly Shape<Commitment> Commitment = Object<Commitment>(table =>
    {
        Slot<CommitmentId> id = table.Required("id", Texts.Commitment, each => each.Id);
        Slot<string> promise = table.Required("promise", Texts.Subject, each => each.Promise);
        Slot<Author> by = table.Required("by", new AuthorShape(), each => each.By);
        Slot<Instant> madeAt = table.Required("madeAt", Values.Instant, each => each.MadeAt);
        Slot<int> madeBySequence = table.Required("madeBySequence", Values.Ordinal, each => each.MadeBySequence);
        Slot<Instant> dueAt = table.Required("dueAt", Values.Instant, each => each.DueAt);
        Slot<CommitmentState> state = table.Or("state", CommitmentState.Outstanding, WordShapes.OfEnum<CommitmentState>(), each => each.State);
        Slot<Instant?> settledAt = table.Optional("settledAt", Values.Instant, each => each.SettledAt);
        Slot<int?> settledBySequence = table.Optional("settledBySequence", Values.Ordinal, each => each.SettledBySequence);
        return given => new Commitment(given.Get(id), given.Get(promise), given.Get(by), given.Get(madeAt), given.Get(dueAt), given.Get(madeBySequence))
        {
            State = given.Get(state),
            SettledAt = given.Get(settledAt),
            SettledBySequence = given.Get(settledBySequence),
        };
    });

    private static readonly Shape<ImmutableArray<Commitment>> Commitments = new ListShape<Commitment>(
        Commitment,
        TicketLimits.Commitments,
        EqualityComparer<Commitment>.Create((one, other) => one?.Id == other?.Id, each => each.Id.GetHashCode()),
        "id");

    private static readonly Shape<KeyValuePair<string, Duration>> Spent = Object<KeyValuePair<string, Duration>>(table =>
    {
        Slot<string> category = table.Required("category", Texts.KeyName, each => each.Key);
        Slot<Duration> spent = table.Required("spent", Values.Positive, each => each.Value);
        return given => KeyValuePair.Create(given.Get(category), given.Get(spent));
    });

    private static readonly Shape<ImmutableSortedDictionary<string, Duration>> TimeSpent = new ListShape<KeyValuePair<string, Duration>>(
            Spent,
            TicketLimits.TimeCategories,
            EqualityComparer<KeyValuePair<string, Duration>>.Create((one, other) => string.Equals(one.Key, other.Key, StringComparison.Ordinal), each => StringComparer.Ordinal.GetHashCode(each.Key)),
            "category")
        .As<ImmutableSortedDictionary<string, Duration>>(list => Sequences.NoPairs<Duration>().AddRange(list), all => [.. all]);

    public static readonly ObjectShape<TicketTally, TicketTally> Counts = Object<TicketTally>(table =>
    {
        Slot<int> requesterMessages = Count(table, "requesterMessages", each => each.RequesterMessages);
        Slot<int> publicReplies = Count(table, "publicReplies", each => each.PublicReplies);
        Slot<int> programReplies = Count(table, "programReplies", each => each.ProgramReplies);
        Slot<int> internalNotes = Count(table, "internalNotes", each => each.InternalNotes);
        Slot<int> automaticReplies = Count(table, "automaticReplies", each => each.AutomaticReplies);
        Slot<int> reopens = Count(table, "reopens", each => each.Reopens);
        Slot<int> handOvers = Count(table, "handOvers", each => each.HandOvers);
        Slot<int> teamHandOvers = Count(table, "teamHandOvers", each => each.TeamHandOvers);
        Slot<int> handOversToPeople = Count(table, "handOversToPeople", each => each.HandOversToPeople);
        Slot<int> handOversToPrograms = Count(table, "handOversToPrograms", each => each.HandOversToPrograms);
        Slot<int> waits = Count(table, "waits", each => each.Waits);
        Slot<int> unknownEvents = Count(table, "unknownEvents", each => each.UnknownEvents);
        return given => new TicketTally
        {
            RequesterMessages = given.Get(requesterMessages),
            PublicReplies = given.Get(publicReplies),
            ProgramReplies = given.Get(programReplies),
            InternalNotes = given.Get(internalNotes),
            AutomaticReplies = given.Get(automaticReplies),
            Reopens = given.Get(reopens),
            HandOvers = given.Get(handOvers),
            TeamHandOvers = given.Get(teamHandOvers),
            HandOversToPeople = given.Get(handOversToPeople),
            HandOversToPrograms = given.Get(handOversToPrograms),
            Waits = given.Get(waits),
            UnknownEvents = given.Get(unknownEvents),
        };
    });

    public static readonly ObjectShape<Ticket, Ticket> Ticket = Object<Ticket>(table =>
    {
        table.Document(DocumentFormat.Ticket);
        Slot<TicketId> id = table.Required("id", Texts.Ticket, each => each.Id);
        Slot<int> version = table.Required("version", Values.Ordinal, each => each.Version);
        Slot<string> subject = table.Required("subject", Texts.Subject, each => each.Subject);
        Slot<RequesterId> requester = table.Required("requester", Texts.Requester, each => each.Requester);
        Slot<string?> tier = table.Optional("tier", Texts.KeyName, each => each.RequesterTier);
        Slot<ImmutableArray<RequesterId>> collaborators = table.List("collaborators", Parts.Collaborators, each => [.. each.Collaborators]);
        Slot<ChannelReference> channel = table.Required("channel", Parts.Channel, each => each.Channel);
        Slot<Language> language = table.Or("language", default, Texts.Language, each => each.Language);
        Slot<TicketType> type = table.Required("type", Texts.Type, each => each.Type);
        Slot<Priority> priority = table.Required("priority", Vocabulary.Priorities, each => each.Priority);
        Slot<Impact?> impact = table.Optional("impact", Vocabulary.Impacts, each => each.Impact);
        Slot<Urgency?> urgency = table.Optional("urgency", Vocabulary.Urgencies, each => each.Urgency);
        Slot<ContactReason?> reason = table.Optional("reason", Parts.Reason, each => each.Reason);
        Slot<TicketStatus> status = table.Required("status", Parts.Status, each => each.Status);
        Slot<TicketStanding> standing = table.Or("standing", TicketStanding.Active, WordShapes.OfEnum<TicketStanding>(), each => each.Standing);
        Slot<Assignment?> assignment = table.Optional("assignment", Parts.Assignment, each => each.Assignment);
        Slot<Assignment?> lastAssignment = table.Optional("lastAssignment", Parts.Assignment, LastAssignment);
        Slot<ImmutableSortedSet<string>> tags = table.Some("tags", Sequences.NoNames, Parts.Tags, each => each.Tags);
        Slot<ImmutableSortedDictionary<string, FieldValue>> fields = table.Some("fields", Sequences.NoPairs<FieldValue>(), Parts.Fields, each => each.Fields);
        Slot<ImmutableArray<TicketLink>> links = table.List("links", Parts.Links, each => each.Links);
        Slot<ImmutableArray<Commitment>> commitments = table.List("commitments", Commitments, each => each.Commitments);
        Slot<ImmutableSortedDictionary<string, Duration>> timeSpent = table.Some("timeSpent", Sequences.NoPairs<Duration>(), TimeSpent, each => each.TimeSpent);
        Slot<string?> resolution = table.Optional("resolution", Texts.Long, each => each.Resolution);
        Slot<Instant?> wakesAt = table.Optional("wakesAt", Values.Instant, each => each.WakesAt);
        Slot<TicketId?> mergedInto = table.Optional("mergedInto", Texts.Ticket, each => each.MergedInto);
        Slot<ImmutableArray<TicketId>> mergedFrom = table.List("mergedFrom", Parts.Distinct(Texts.Ticket, TicketLimits.MergedFrom), each => each.MergedFrom);
        Slot<TicketTally> counts = table.Or("counts", default, Counts, TicketTally.Of);
        Slot<Instant> openedAt = table.Required("openedAt", Values.Instant, each => each.OpenedAt);
        Slot<Author> openedBy = table.Required("openedBy", new AuthorShape(), each => each.OpenedBy);
        Slot<Instant> lastEventAt = table.Required("lastEventAt", Values.Instant, each => each.LastEventAt);
        Slot<Instant> statusSince = table.Required("statusSince", Values.Instant, each => each.StatusSince);
        Slot<Instant?> firstPublicReplyAt = table.Optional("firstPublicReplyAt", Values.Instant, each => each.FirstPublicReplyAt);
        Slot<Instant?> lastPublicReplyAt = table.Optional("lastPublicReplyAt", Values.Instant, each => each.LastPublicReplyAt);
        Slot<Instant?> firstProgramReplyAt = table.Optional("firstProgramReplyAt", Values.Instant, each => each.FirstProgramReplyAt);
        Slot<Instant?> lastProgramReplyAt = table.Optional("lastProgramReplyAt", Values.Instant, each => each.LastProgramReplyAt);
        Slot<Instant?> lastRequesterMessageAt = table.Optional("lastRequesterMessageAt", Values.Instant, each => each.LastRequesterMessageAt);
        Slot<Instant?> awaitingReplySince = table.Optional("awaitingReplySince", Values.Instant, each => each.AwaitingReplySince);
        Slot<Instant?> awaitingAnyReplySince = table.Optional("awaitingAnyReplySince", Values.Instant, each => each.ProgramReplies == 0 ? null : each.AwaitingAnyReplySince);
        Slot<Instant?> assignedSince = table.Optional("assignedSince", Values.Instant, each => each.AssignedSince);
        Slot<Instant?> firstAssignedAt = table.Optional("firstAssignedAt", Values.Instant, each => each.FirstAssignedAt);
        Slot<Instant?> solvedAt = table.Optional("solvedAt", Values.Instant, each => each.SolvedAt);
        Slot<Instant?> closedAt = table.Optional("closedAt", Values.Instant, each => each.ClosedAt);
        return given =>
        {
            TicketConsistency.Expect(given, given.Get(status).Category, given.Get(counts), property => given.Has(property switch
            {
                "firstPublicReplyAt" => firstPublicReplyAt,
                "lastPublicReplyAt" => lastPublicReplyAt,
                "firstProgramReplyAt" => firstProgramReplyAt,
                "lastProgramReplyAt" => lastProgramReplyAt,
                "lastRequesterMessageAt" => lastRequesterMessageAt,
                "awaitingReplySince" => awaitingReplySince,
                "awaitingAnyReplySince" => awaitingAnyReplySince,
                "assignedSince" => assignedSince,
                "firstAssignedAt" => firstAssignedAt,
                "solvedAt" => solvedAt,
                _ => closedAt,
            }));
            TicketConsistency.Expect(given, given.Get(id), given.Get(standing), given.Get(mergedInto), given.Has(resolution) && !given.Get(status).Category.IsSolved);
            TicketConsistency.Expect(given, given.Get(assignment), given.Get(lastAssignment), given.Has(assignedSince), given.Has(firstAssignedAt));
            TicketConsistency.Expect(given, given.Get(commitments), given.Get(version));
            var ticket = new Ticket
            {
                Id = given.Get(id),
                Version = given.Get(version),
                Head = new TicketHead
                {
                    OpenedAt = given.Get(openedAt),
                    OpenedBy = given.Get(openedBy),
                    Subject = given.Get(subject),
                    Requester = given.Get(requester),
                    RequesterTier = given.Get(tier),
                    Collaborators = Names.People(given.Get(collaborators)),
                    Channel = given.Get(channel),
                    Language = given.Get(language),
                    Type = given.Get(type),
                    Priority = given.Get(priority),
                    Impact = given.Get(impact),
                    Urgency = given.Get(urgency),
                    Reason = given.Get(reason),
                },
                Extras = new TicketExtras
                {
                    Tags = given.Get(tags),
                    Fields = given.Get(fields),
                    Links = given.Get(links),
                    Commitments = given.Get(commitments),
                    TimeSpent = given.Get(timeSpent),
                    Resolution = given.Get(resolution),
                    WakesAt = given.Get(wakesAt),
                    MergedInto = given.Get(mergedInto),
                    MergedFrom = given.Get(mergedFrom),
                    UnknownEvents = given.Get(counts).UnknownEvents,
                },
                Status = given.Get(status),
                Standing = given.Get(standing),
            };

            // To have been assigned is what makes a ticket remember to whom; what else that changes is set below.
            ticket.Assign(given.Get(lastAssignment), nanoseconds: 0);
            ticket.Assignment = given.Get(assignment);
            given.Get(counts).SetOn(ticket);
            ticket.LastEventAt = given.Get(lastEventAt);
            ticket.StatusSince = given.Get(statusSince);
            ticket.FirstPublicReplyAt = given.Get(firstPublicReplyAt);
            ticket.LastPublicReplyAt = given.Get(lastPublicReplyAt);
            ticket.LastRequesterMessageAt = given.Get(lastRequesterMessageAt);
            ticket.AwaitingReplySince = given.Get(awaitingReplySince);
            ticket.AssignedSince = given.Get(assignedSince);
            ticket.FirstAssignedAt = given.Get(firstAssignedAt);
            ticket.SolvedAt = given.Get(solvedAt);
            ticket.ClosedAt = given.Get(closedAt);
            if (given.Get(counts).ProgramReplies is > 0 and var programs)
            {
                ticket.SetProgramReplies(programs, given.Get(firstProgramReplyAt)!.Value, given.Get(lastProgramReplyAt)!.Value, given.Get(awaitingAnyReplySince));
            }

            return ticket;
        };
    });

    private static Slot<int> Count(ObjectTable<TicketTally> table, string name, Func<TicketTally, int> part) => table.Or(name, 0, Values.Count, part);

    private static Assignment? LastAssignment(Ticket ticket) =>
        (ticket.LastTeam, ticket.LastAgent) is (null, null) ? null : new Assignment(ticket.LastTeam, ticket.LastAgent, ticket.LastAgentKind ?? AgentKind.Person);
}
