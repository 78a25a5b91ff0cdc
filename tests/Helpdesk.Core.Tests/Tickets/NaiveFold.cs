using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets;

/// <summary>What a history says, read from the whole of it for each question on its own, as slowly and plainly as can be.</summary>
internal static class NaiveFold
{
    public static void AssertSame(TicketEvent[] history, Ticket ticket)
    {
        var opened = (TicketOpened)history[0];
        Assert.Equal(opened.TicketId, ticket.Id);
        Assert.Equal(history.Length, ticket.Version);
        Assert.Equal(opened.HappenedAt, ticket.OpenedAt);
        Assert.Equal(opened.By, ticket.OpenedBy);
        Assert.Equal(opened.Channel, ticket.Channel);
        Assert.Equal(history.Max(each => each.HappenedAt), ticket.LastEventAt);
        Assert.Equal(Last<SubjectChanged, string>(history, each => each.To, opened.Subject), ticket.Subject);
        Assert.Equal(Last<RequesterChanged, RequesterId>(history, each => each.To, opened.Requester), ticket.Requester);
        Assert.Equal(Last<RequesterChanged, string?>(history, each => each.Tier, opened.RequesterTier), ticket.RequesterTier);
        Assert.Equal(Last<LanguageChanged, Language>(history, each => each.To, opened.Language), ticket.Language);
        Assert.Equal(Last<TypeChanged, TicketType>(history, each => each.To, opened.Type), ticket.Type);
        Assert.Equal(Last<PriorityChanged, Priority>(history, each => each.To, opened.Priority), ticket.Priority);
        Assert.Equal(Last<PriorityChanged, Impact?>(history, each => each.Impact, opened.Impact), ticket.Impact);
        Assert.Equal(Last<PriorityChanged, Urgency?>(history, each => each.Urgency, opened.Urgency), ticket.Urgency);
        Assert.Equal(Last<ReasonChanged, ContactReason?>(history, each => each.To, opened.Reason), ticket.Reason);
        Assert.Equal(history.OfType<TicketMerged>().LastOrDefault()?.Into, ticket.MergedInto);
        Assert.Equal(history.OfType<TicketMergedFrom>().Select(each => each.From).Distinct(), ticket.MergedFrom);
        Assert.Equal(Standing(history), ticket.Standing);
        AssertCollections(history, opened, ticket);
        AssertStatus(history, opened, ticket);
        AssertAssignment(history, opened, ticket);
        AssertConversation(history, opened, ticket);
        Assert.Equal(history.Count(each => each is InternalNoteAdded), ticket.InternalNotes);
        Assert.Equal(history.Count(each => each is AutomaticReplySent), ticket.AutomaticReplies);
        Assert.Equal(history.Count(each => each is UnknownTicketEvent), ticket.UnknownEvents);
    }

    private static TValue Last<TEvent, TValue>(TicketEvent[] history, Func<TEvent, TValue> read, TValue first) =>
        history.OfType<TEvent>().Select(read).Prepend(first).Last();

    private static TicketStanding Standing(TicketEvent[] history)
    {
        TicketStanding standing = TicketStanding.Active;
        foreach (TicketEvent each in history)
        {
            TicketStanding before = history.Any(merged => merged is TicketMerged && merged.Sequence < each.Sequence) ? TicketStanding.Merged : TicketStanding.Active;
            standing = (each, standing) switch
            {
                (TicketMerged, _) => TicketStanding.Merged,
                (MarkedAsSpam, _) => TicketStanding.Spam,
                (TicketDeleted, _) => TicketStanding.Deleted,
                (UnmarkedAsSpam, TicketStanding.Spam) or (TicketRestored, TicketStanding.Deleted) => before,
                _ => standing,
            };
        }

        return standing;
    }

    private static void AssertCollections(TicketEvent[] history, TicketOpened opened, Ticket ticket)
    {
        var tags = new HashSet<string>(opened.Tags, StringComparer.Ordinal);
        var people = new HashSet<RequesterId>(opened.Collaborators);
        var fields = new Dictionary<string, FieldValue>(opened.Fields, StringComparer.Ordinal);
        var links = new List<TicketLink>(opened.Links);
        foreach (TicketEvent each in history)
        {
            switch (each)
            {
                case TagsChanged changed:
                    tags.ExceptWith(changed.Removed);
                    tags.UnionWith(changed.Added);
                    break;
                case CollaboratorsChanged changed:
                    people.ExceptWith(changed.Removed);
                    people.UnionWith(changed.Added);
                    break;
                case FieldsChanged changed:
                    changed.Emptied.ToList().ForEach(name => fields.Remove(name));
                    changed.Values.ToList().ForEach(pair => fields[pair.Key] = pair.Value);
                    break;
                case LinkAdded added when !links.Contains(added.Link):
                    links.Add(added.Link);
                    break;
                case LinkRemoved removed:
                    links.Remove(removed.Link);
                    break;
            }
        }

        Assert.Equal(tags.Order(StringComparer.Ordinal), ticket.Tags.AsEnumerable());
        Assert.Equal(people.OrderBy(each => each.Value, StringComparer.Ordinal), ticket.Collaborators);
        Assert.Equal(fields.OrderBy(each => each.Key, StringComparer.Ordinal), ticket.Fields);
        Assert.Equal(links, ticket.Links);
        Assert.Equal(
            history.OfType<TimeLogged>().GroupBy(each => each.Category, (category, all) => KeyValuePair.Create(category, Duration.FromTicks(all.Sum(each => each.Spent.BclCompatibleTicks)))).OrderBy(each => each.Key, StringComparer.Ordinal),
            ticket.TimeSpent);
        Assert.Equal(
            history.OfType<PromiseMade>().Select(made => (Made: made, Settled: history.FirstOrDefault(each => each.Sequence > made.Sequence && (each is TicketMerged || (each is PromiseSettled settled && settled.Commitment == made.Commitment)))))
                .Select(each => (each.Made.Commitment, each.Made.Promise, each.Made.By, each.Made.MadeAt, each.Made.Sequence, each.Made.DueAt, StateOf(each.Made, each.Settled), each.Settled?.HappenedAt, each.Settled?.Sequence)),
            ticket.Commitments.Select(each => (each.Id, each.Promise, each.By, each.MadeAt, each.MadeBySequence, each.DueAt, each.State, each.SettledAt, each.SettledBySequence)));
    }

    private static CommitmentState StateOf(PromiseMade made, TicketEvent? settled) => settled switch
    {
        null => CommitmentState.Outstanding,
        TicketMerged => CommitmentState.Moved,
        PromiseSettled { Kept: true } => settled.HappenedAt > made.DueAt ? CommitmentState.KeptLate : CommitmentState.Kept,
        _ => settled.HappenedAt > made.DueAt ? CommitmentState.WithdrawnLate : CommitmentState.Withdrawn,
    };

    private static void AssertStatus(TicketEvent[] history, TicketOpened opened, Ticket ticket)
    {
        (TicketStatus Status, Instant At)[] spells =
            [(opened.Status, opened.HappenedAt), .. StatusesOf(history).Select(each => (each.To, each.HappenedAt))];
        StatusCategory[] categories = [StatusCategory.New, .. spells.Select(each => each.Status.Category)];
        (StatusCategory From, StatusCategory To)[] moves = [.. categories.Zip(categories.Skip(1))];
        Assert.Equal(spells[^1].Status, ticket.Status);
        Assert.Equal(BeganBy(spells, each => each == spells[^1].Status), ticket.StatusSince);
        Assert.Equal(BeganBy(spells, each => each.Category.IsSolved), ticket.SolvedAt);
        Assert.Equal(BeganBy(spells, each => each.Category == StatusCategory.Closed), ticket.ClosedAt);
        Assert.Equal(moves.Count(each => each.From.IsSolved && !each.To.IsSolved), ticket.Reopens);
        Assert.Equal(moves.Count(each => !each.From.IsWaiting && each.To.IsWaiting), ticket.Waits);

        StatusChanged[] changes = [.. StatusesOf(history)];
        Assert.Equal(changes.LastOrDefault()?.WakesAt, ticket.WakesAt);
        Assert.Equal(Enumerable.Reverse(changes).TakeWhile(each => each.To.Category.IsSolved).FirstOrDefault(each => each.Resolution is not null)?.Resolution, ticket.Resolution);
    }

    /// <summary>The changes of status, a merge as one that says nothing else.</summary>
    private static IEnumerable<StatusChanged> StatusesOf(IEnumerable<TicketEvent> history) => history
        .Select(each => each is TicketMerged merged ? new StatusChanged(merged.Header, merged.Status, StatusCause.Command, resolution: null, wakesAt: null) : each as StatusChanged)
        .OfType<StatusChanged>();

    /// <summary>When the unbroken run of spells began, up to now, of which all are of a kind; null when the last is not.</summary>
    private static Instant? BeganBy((TicketStatus Status, Instant At)[] spells, Func<TicketStatus, bool> isOfKind) =>
        Enumerable.Reverse(spells).TakeWhile(each => isOfKind(each.Status)).Select(each => (Instant?)each.At).LastOrDefault();

    private static void AssertAssignment(TicketEvent[] history, TicketOpened opened, Ticket ticket)
    {
        (Assignment? To, Instant At)[] all = [(opened.Assignment, opened.HappenedAt), .. history.OfType<AssignmentChanged>().Select(each => (each.To, each.HappenedAt))];
        Assert.Equal(all[^1].To, ticket.Assignment);
        Assert.Equal(all.Select(each => each.To?.Agent).LastOrDefault(each => each is not null), ticket.LastAgent);
        Assert.Equal(all.Select(each => each.To?.Team).LastOrDefault(each => each is not null), ticket.LastTeam);
        Assert.Equal(all[^1].To is null ? null : Enumerable.Reverse(all).TakeWhile(each => each.To == all[^1].To).Last().At, ticket.AssignedSince);
        Assert.Equal(all.Where(each => each.To is not null).Min(each => (Instant?)each.At), ticket.FirstAssignedAt);

        int handOvers = 0;
        int teamHandOvers = 0;
        for (int i = 0; i < all.Length; i++)
        {
            TeamId? lastTeam = all[..i].Select(each => each.To?.Team).LastOrDefault(each => each is not null);
            AgentId? lastAgent = all[..i].Select(each => each.To?.Agent).LastOrDefault(each => each is not null);
            bool otherTeam = lastTeam is not null && all[i].To?.Team is { } team && team != lastTeam;
            bool otherAgent = lastAgent is not null && all[i].To?.Agent is { } agent && agent != lastAgent;
            handOvers += otherTeam || otherAgent ? 1 : 0;
            teamHandOvers += otherTeam ? 1 : 0;
        }

        IEnumerable<(Assignment? From, Assignment? To, AgentId? LastAgent)> moves = all.Select((each, i) => (i == 0 ? null : all[i - 1].To, each.To, all[..i].Select(earlier => earlier.To?.Agent).LastOrDefault(agent => agent is not null)));
        Assert.Equal(moves.Count(each => each.From?.AgentKind == AgentKind.Program && each.To?.AgentKind != AgentKind.Program), ticket.HandOversToPeople);
        Assert.Equal(moves.Count(each => each.From?.AgentKind != AgentKind.Program && each.To?.AgentKind == AgentKind.Program && each.LastAgent is not null), ticket.HandOversToPrograms);
        Assert.Equal(all.Select(each => each.To?.AgentKind).LastOrDefault(each => each is not null), ticket.LastAgentKind);
        Assert.Equal(handOvers, ticket.HandOvers);
        Assert.Equal(teamHandOvers, ticket.TeamHandOvers);
    }

    private static void AssertConversation(TicketEvent[] history, TicketOpened opened, Ticket ticket)
    {
        TicketEvent[] messages = [.. history.Where(each => each is RequesterMessageReceived || (each == opened && opened.Message is not null && opened.By.Kind != AuthorKind.Agent))];
        TicketEvent[] all = [.. history.Where(each => each is PublicReplySent)];
        TicketEvent[] replies = [.. all.Where(each => each.By.AgentKind != AgentKind.Program)];
        TicketEvent[] programs = [.. all.Except(replies)];
        Assert.Equal(programs.Length, ticket.ProgramReplies);
        Assert.Equal(programs.Min(each => (Instant?)each.HappenedAt), ticket.FirstProgramReplyAt);
        Assert.Equal(programs.Max(each => (Instant?)each.HappenedAt), ticket.LastProgramReplyAt);
        Assert.Equal(messages.Length, ticket.RequesterMessages);
        Assert.Equal(replies.Length, ticket.PublicReplies);
        Assert.Equal(replies.Min(each => (Instant?)each.HappenedAt), ticket.FirstPublicReplyAt);
        Assert.Equal(replies.Max(each => (Instant?)each.HappenedAt), ticket.LastPublicReplyAt);
        Assert.Equal(messages.Max(each => (Instant?)each.HappenedAt), ticket.LastRequesterMessageAt);

        AssertAwaiting(history, messages, replies, ticket.AwaitingReplySince);
        AssertAwaiting(history, messages, all, ticket.AwaitingAnyReplySince);
    }

    private static void AssertAwaiting(TicketEvent[] history, TicketEvent[] messages, TicketEvent[] replies, Instant? awaitingSince)
    {
        Instant? oldest = messages.Where(message => !replies.Any(reply => (reply.HappenedAt, reply.Sequence).CompareTo((message.HappenedAt, message.Sequence)) > 0)).Min(each => (Instant?)each.HappenedAt);
        bool hasLateReply = replies.Any(reply => history.Any(each => each.Sequence < reply.Sequence && each.HappenedAt > reply.HappenedAt));
        if (!hasLateReply || oldest is null)
        {
            Assert.Equal(oldest, awaitingSince);
        }
        else
        {
            // Which of the messages after a reply that was imported late was the first, the state no longer knows: it is one of them.
            Assert.InRange(awaitingSince!.Value, oldest.Value, messages.Max(each => each.HappenedAt));
        }
    }
}
