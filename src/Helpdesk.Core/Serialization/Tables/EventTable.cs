using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Helpdesk.Channels;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Serialization.Tables;

/// <summary>The kinds of event that the library knows.</summary>
internal static class EventTable
{
    private static readonly Shape<ImmutableSortedSet<string>> Emptied = Parts.Names(TicketLimits.Fields);

    public static readonly EventKind[] All =
    [
        EventKind.Of<TicketOpened>("ticket-opened", Opened),
        Message<RequesterMessageReceived>("requester-message-received", each => each.Text, each => each.Channel, (header, text, channel) => new(header, text, channel)),
        Message<PublicReplySent>("public-reply-sent", each => each.Text, each => each.Channel, (header, text, channel) => new(header, text, channel)),
        One("internal-note-added", "text", Texts.Long, (InternalNoteAdded each) => each.Text, (header, text) => new(header, text)),
        Message<AutomaticReplySent>("automatic-reply-sent", each => each.Text, each => each.Channel, (header, text, channel) => new(header, text, channel)),
        EventKind.Of<AssignmentChanged>("assignment-changed", (table, header) =>
        {
            Slot<Assignment?> to = table.Optional("to", Parts.Assignment, each => each.To);
            return given => new AssignmentChanged(header(given), given.Get(to));
        }),
        EventKind.Of<PriorityChanged>("priority-changed", (table, header) =>
        {
            Slot<Priority> to = table.Required("to", Vocabulary.Priorities, each => each.To);
            Slot<Impact?> impact = table.Optional("impact", Vocabulary.Impacts, each => each.Impact);
            Slot<Urgency?> urgency = table.Optional("urgency", Vocabulary.Urgencies, each => each.Urgency);
            return given => new PriorityChanged(header(given), given.Get(to), given.Get(impact), given.Get(urgency));
        }),
        EventKind.Of<StatusChanged>("status-changed", (table, header) =>
        {
            Slot<TicketStatus> to = table.Required("to", Parts.Status, each => each.To);
            Slot<StatusCause> cause = table.Or("cause", StatusCause.Command, WordShapes.OfEnum<StatusCause>(), each => each.Cause);
            Slot<string?> resolution = table.Optional("resolution", Texts.Long, each => each.Resolution);
            Slot<Instant?> wakesAt = table.Optional("wakesAt", Values.Instant, each => each.WakesAt);
            return given => new StatusChanged(header(given), given.Get(to), given.Get(cause), given.Get(resolution), given.Get(wakesAt));
        }),
        One("type-changed", "to", Texts.Type, (TypeChanged each) => each.To, (header, to) => new(header, to)),
        EventKind.Of<ReasonChanged>("reason-changed", (table, header) =>
        {
            Slot<ContactReason?> to = table.Optional("to", Parts.Reason, each => each.To);
            return given => new ReasonChanged(header(given), given.Get(to));
        }),
        One("subject-changed", "to", Texts.Subject, (SubjectChanged each) => each.To, (header, to) => new(header, to)),
        EventKind.Of<RequesterChanged>("requester-changed", (table, header) =>
        {
            Slot<RequesterId> to = table.Required("to", Texts.Requester, each => each.To);
            Slot<string?> tier = table.Optional("tier", Texts.KeyName, each => each.Tier);
            return given => new RequesterChanged(header(given), given.Get(to), given.Get(tier));
        }),
        One("language-changed", "to", Texts.Language, (LanguageChanged each) => each.To, (header, to) => new(header, to)),
        EventKind.Of<FieldsChanged>("fields-changed", (table, header) =>
        {
            Slot<ImmutableSortedDictionary<string, FieldValue>> values = table.Some("values", Sequences.NoPairs<FieldValue>(), Parts.Fields, each => each.Values);
            Slot<ImmutableSortedSet<string>> emptied = table.Some("emptied", Sequences.NoNames, Emptied, each => each.Emptied);
            return given => new FieldsChanged(header(given), given.Get(values), given.Get(emptied));
        }),
        EventKind.Of<TagsChanged>("tags-changed", (table, header) =>
        {
            Slot<ImmutableSortedSet<string>> added = table.Some("added", Sequences.NoNames, Parts.Tags, each => each.Added);
            Slot<ImmutableSortedSet<string>> removed = table.Some("removed", Sequences.NoNames, Parts.Tags, each => each.Removed);
            return given => new TagsChanged(header(given), given.Get(added), given.Get(removed));
        }),
        EventKind.Of<CollaboratorsChanged>("collaborators-changed", (table, header) =>
        {
            Slot<ImmutableArray<RequesterId>> added = table.List("added", Parts.Collaborators, each => each.Added);
            Slot<ImmutableArray<RequesterId>> removed = table.List("removed", Parts.Collaborators, each => each.Removed);
            return given => new CollaboratorsChanged(header(given), given.Get(added), given.Get(removed));
        }),
        One("link-added", "link", Parts.Link, (LinkAdded each) => each.Link, (header, link) => new(header, link)),
        One("link-removed", "link", Parts.Link, (LinkRemoved each) => each.Link, (header, link) => new(header, link)),
        EventKind.Of<PromiseMade>("promise-made", (table, header) =>
        {
            Slot<CommitmentId> commitment = table.Required("commitment", Texts.Commitment, each => each.Commitment);
            Slot<string> promise = table.Required("promise", Texts.Subject, each => each.Promise);
            Slot<Instant> dueAt = table.Required("dueAt", Values.Instant, each => each.DueAt);
            Slot<Instant?> madeAt = table.Optional("madeAt", Values.Instant, each => each.MadeAt == each.HappenedAt ? null : (Instant?)each.MadeAt);
            return given => header(given) is var head
                ? new PromiseMade(head, given.Get(commitment), given.Get(promise), given.Get(dueAt)) { MadeAt = given.Get(madeAt) ?? head.HappenedAt }
                : throw new System.Diagnostics.UnreachableException();
        }),
        EventKind.Of<PromiseSettled>("promise-settled", (table, header) =>
        {
            Slot<CommitmentId> commitment = table.Required("commitment", Texts.Commitment, each => each.Commitment);
            Slot<bool> kept = table.Required("kept", Values.Flag, each => each.Kept);
            return given => new PromiseSettled(header(given), given.Get(commitment), given.Get(kept));
        }),
        EventKind.Of<TicketMerged>("ticket-merged", (table, header) =>
        {
            Slot<TicketId> into = table.Required("into", Texts.Ticket, each => each.Into);
            Slot<TicketStatus> status = table.Or("status", TicketStatus.Closed, Parts.Status, each => each.Status);
            return given => given.Get(status).Category == StatusCategory.Closed
                ? new TicketMerged(header(given), given.Get(into)) { Status = given.Get(status) }
                : throw given.Fail("status", "Must be of the category Closed.");
        }),
        One("ticket-merged-from", "from", Texts.Ticket, (TicketMergedFrom each) => each.From, (header, from) => new(header, from)),
        EventKind.Of<TimeLogged>("time-logged", (table, header) =>
        {
            Slot<string> category = table.Required("category", Texts.KeyName, each => each.Category);
            Slot<Duration> spent = table.Required("spent", Values.TimeEntry, each => each.Spent);
            return given => new TimeLogged(header(given), given.Get(category), given.Get(spent));
        }),
        EventKind.Of<MarkedAsSpam>("marked-as-spam", (_, header) => given => new MarkedAsSpam(header(given))),
        EventKind.Of<UnmarkedAsSpam>("unmarked-as-spam", (_, header) => given => new UnmarkedAsSpam(header(given))),
        EventKind.Of<TicketDeleted>("ticket-deleted", (_, header) => given => new TicketDeleted(header(given))),
        EventKind.Of<TicketRestored>("ticket-restored", (_, header) => given => new TicketRestored(header(given))),
    ];

    private static readonly FrozenDictionary<Type, EventKind> ByEvent = All.ToFrozenDictionary(each => each.Event);

    /// <summary>By the length of the name, which few share.</summary>
    private static readonly EventKind[][] ByLength =
    [
        .. Enumerable.Range(0, All.Max(each => each.Name.Length) + 1).Select(length => All.Where(each => each.Name.Length == length).ToArray()),
    ];

    public static EventKind? Of(TicketEvent value) => ByEvent.GetValueOrDefault(value.GetType());

    public static bool TryFind(ReadOnlySpan<byte> name, [NotNullWhen(true)] out EventKind? kind)
    {
        foreach (EventKind each in name.Length < ByLength.Length ? ByLength[name.Length] : [])
        {
            if (name.SequenceEqual(each.Utf8Name))
            {
                kind = each;
                return true;
            }
        }

        kind = null;
        return false;
    }

    private static Func<GivenValues, TicketOpened> Opened(ObjectTable<TicketOpened> table, Func<GivenValues, EventHeader> header)
    {
        Slot<string> subject = table.Required("subject", Texts.Subject, each => each.Subject);
        Slot<RequesterId> requester = table.Required("requester", Texts.Requester, each => each.Requester);
        Slot<ChannelReference> channel = table.Required("channel", Parts.Channel, each => each.Channel);
        Slot<string?> message = table.Optional("message", Texts.Long, each => each.Message);
        Slot<string?> tier = table.Optional("tier", Texts.KeyName, each => each.RequesterTier);
        Slot<ImmutableArray<RequesterId>> collaborators = table.List("collaborators", Parts.Collaborators, each => each.Collaborators);
        Slot<Language> language = table.Or("language", default, Texts.Language, each => each.Language);
        Slot<TicketType> type = table.Or("type", TicketType.Question, Texts.Type, each => each.Type);
        Slot<Priority> priority = table.Or("priority", Priority.Normal, Vocabulary.Priorities, each => each.Priority);
        Slot<Impact?> impact = table.Optional("impact", Vocabulary.Impacts, each => each.Impact);
        Slot<Urgency?> urgency = table.Optional("urgency", Vocabulary.Urgencies, each => each.Urgency);
        Slot<TicketStatus> status = table.Or("status", TicketStatus.New, Parts.Status, each => each.Status);
        Slot<ContactReason?> reason = table.Optional("reason", Parts.Reason, each => each.Reason);
        Slot<ImmutableSortedSet<string>> tags = table.Some("tags", Sequences.NoNames, Parts.Tags, each => each.Tags);
        Slot<ImmutableSortedDictionary<string, FieldValue>> fields = table.Some("fields", Sequences.NoPairs<FieldValue>(), Parts.Fields, each => each.Fields);
        Slot<ImmutableArray<TicketLink>> links = table.List("links", Parts.Links, each => each.Links);
        Slot<Assignment?> assignment = table.Optional("assignment", Parts.Assignment, each => each.Assignment);
        return given =>
        {
            EventHeader head = header(given);
            if (head.Sequence != 1)
            {
                throw given.Fail("sequence", "Must be 1, because a ticket begins with its opening.");
            }

            return new TicketOpened(head, given.Get(subject), given.Get(requester), given.Get(channel))
            {
                Message = given.Get(message),
                RequesterTier = given.Get(tier),
                Collaborators = given.Get(collaborators),
                Language = given.Get(language),
                Type = given.Get(type),
                Priority = given.Get(priority),
                Impact = given.Get(impact),
                Urgency = given.Get(urgency),
                Status = given.Get(status),
                Reason = given.Get(reason),
                Tags = given.Get(tags),
                Fields = given.Get(fields),
                Links = given.Get(links),
                Assignment = given.Get(assignment),
            };
        };
    }

    /// <summary>An event that says one thing.</summary>
    private static EventKind One<T, TPart>(string name, string property, Shape<TPart> shape, Func<T, TPart> part, Func<EventHeader, TPart, T> make)
        where T : TicketEvent => EventKind.Of<T>(name, (table, header) =>
        {
            Slot<TPart> only = table.Required(property, shape, part);
            return given => make(header(given), given.Get(only));
        });

    private static EventKind Message<T>(string name, Func<T, string> textOf, Func<T, ChannelReference> channelOf, Func<EventHeader, string, ChannelReference, T> make)
        where T : TicketEvent => EventKind.Of<T>(name, (table, header) =>
        {
            Slot<string> text = table.Required("text", Texts.Long, textOf);
            Slot<ChannelReference> channel = table.Required("channel", Parts.Channel, channelOf);
            return given => make(header(given), given.Get(text), given.Get(channel));
        });
}
