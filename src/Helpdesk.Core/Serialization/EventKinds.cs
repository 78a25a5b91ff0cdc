using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Helpdesk.Serialization.Documents;
using Helpdesk.Serialization.Scalars;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Serialization;

/// <summary>The kinds of event that the library knows.</summary>
internal static class EventKinds
{
    public static readonly EventKind[] All =
    [
        new EventKind<TicketOpened, OpenedDocument>("ticket-opened", DocumentContext.Default.OpenedDocument, OpenedWriter.Write, OpenedReader.Read),
        new EventKind<RequesterMessageReceived, MessageDocument>(
            "requester-message-received",
            DocumentContext.Default.MessageDocument,
            each => new MessageDocument { Text = Scalar.Long(each.Text), Channel = Scalar.Of(each.Channel) },
            (document, header) => new RequesterMessageReceived(header, document.Text.Text(), document.Channel.Given())),
        new EventKind<PublicReplySent, MessageDocument>(
            "public-reply-sent",
            DocumentContext.Default.MessageDocument,
            each => new MessageDocument { Text = Scalar.Long(each.Text), Channel = Scalar.Of(each.Channel) },
            (document, header) => new PublicReplySent(header, document.Text.Text(), document.Channel.Given())),
        new EventKind<InternalNoteAdded, NoteDocument>(
            "internal-note-added",
            DocumentContext.Default.NoteDocument,
            each => new NoteDocument { Text = Scalar.Long(each.Text) },
            (document, header) => new InternalNoteAdded(header, document.Text.Text())),
        new EventKind<AutomaticReplySent, MessageDocument>(
            "automatic-reply-sent",
            DocumentContext.Default.MessageDocument,
            each => new MessageDocument { Text = Scalar.Long(each.Text), Channel = Scalar.Of(each.Channel) },
            (document, header) => new AutomaticReplySent(header, document.Text.Text(), document.Channel.Given())),
        new EventKind<AssignmentChanged, AssignmentChangedDocument>(
            "assignment-changed",
            DocumentContext.Default.AssignmentChangedDocument,
            each => new AssignmentChangedDocument { To = Scalar.IfAny(each.To) },
            (document, header) => new AssignmentChanged(header, document.To.OrNull())),
        new EventKind<PriorityChanged, PriorityChangedDocument>(
            "priority-changed",
            DocumentContext.Default.PriorityChangedDocument,
            each => new PriorityChangedDocument { To = Scalar.Of(each.To), Impact = Scalar.IfAny(each.Impact), Urgency = Scalar.IfAny(each.Urgency) },
            (document, header) => new PriorityChanged(header, document.To.Given(), document.Impact.OrNull(), document.Urgency.OrNull())),
        new EventKind<StatusChanged, StatusChangedDocument>(
            "status-changed",
            DocumentContext.Default.StatusChangedDocument,
            each => new StatusChangedDocument
            {
                To = Scalar.Of(each.To),
                Cause = each.Cause == StatusCause.Command ? null : Scalar.Of(each.Cause),
                Resolution = Scalar.Long(each.Resolution),
                WakesAt = Scalar.Of(each.WakesAt),
            },
            (document, header) => new StatusChanged(
                header,
                document.To.Given(),
                document.Cause.OrNone() ?? StatusCause.Command,
                document.Resolution.TextOrNull(),
                document.WakesAt.OrNone())),
        new EventKind<TypeChanged, TypeChangedDocument>(
            "type-changed",
            DocumentContext.Default.TypeChangedDocument,
            each => new TypeChangedDocument { To = Scalar.Of(each.To) },
            (document, header) => new TypeChanged(header, document.To.Given())),
        new EventKind<ReasonChanged, ReasonChangedDocument>(
            "reason-changed",
            DocumentContext.Default.ReasonChangedDocument,
            each => new ReasonChangedDocument { To = Scalar.IfAny(each.To) },
            (document, header) => new ReasonChanged(header, document.To.OrNull())),
        new EventKind<SubjectChanged, SubjectChangedDocument>(
            "subject-changed",
            DocumentContext.Default.SubjectChangedDocument,
            each => new SubjectChangedDocument { To = Scalar.Subject(each.To) },
            (document, header) => new SubjectChanged(header, document.To.Text())),
        new EventKind<RequesterChanged, RequesterChangedDocument>(
            "requester-changed",
            DocumentContext.Default.RequesterChangedDocument,
            each => new RequesterChangedDocument { To = Scalar.Of(each.To), Tier = Scalar.Name(each.Tier) },
            (document, header) => new RequesterChanged(header, document.To.Given(), document.Tier.TextOrNull())),
        new EventKind<LanguageChanged, LanguageChangedDocument>(
            "language-changed",
            DocumentContext.Default.LanguageChangedDocument,
            each => new LanguageChangedDocument { To = Scalar.Of(each.To) },
            (document, header) => new LanguageChanged(header, document.To.Given())),
        new EventKind<FieldsChanged, FieldsChangedDocument>(
            "fields-changed",
            DocumentContext.Default.FieldsChangedDocument,
            each => new FieldsChangedDocument { Values = Scalar.Fields(each.Values), Emptied = Scalar.Names(each.Emptied) },
            (document, header) => new FieldsChanged(header, PartReader.Fields(document.Values, "values", TicketLimits.Fields), PartReader.Names(document.Emptied, "emptied", TicketLimits.Fields))),
        new EventKind<TagsChanged, TagsChangedDocument>(
            "tags-changed",
            DocumentContext.Default.TagsChangedDocument,
            each => new TagsChangedDocument { Added = Scalar.Names(each.Added), Removed = Scalar.Names(each.Removed) },
            (document, header) => new TagsChanged(header, PartReader.Names(document.Added, "added", TicketLimits.Tags), PartReader.Names(document.Removed, "removed", TicketLimits.Tags))),
        new EventKind<CollaboratorsChanged, CollaboratorsChangedDocument>(
            "collaborators-changed",
            DocumentContext.Default.CollaboratorsChangedDocument,
            each => new CollaboratorsChangedDocument { Added = Scalar.Each(each.Added), Removed = Scalar.Each(each.Removed) },
            (document, header) => new CollaboratorsChanged(header, PartReader.Distinct(document.Added, "added", TicketLimits.Collaborators), PartReader.Distinct(document.Removed, "removed", TicketLimits.Collaborators))),
        new EventKind<LinkAdded, LinkEventDocument>(
            "link-added",
            DocumentContext.Default.LinkEventDocument,
            each => new LinkEventDocument { Link = Scalar.Of(each.Link) },
            (document, header) => new LinkAdded(header, document.Link.Given())),
        new EventKind<LinkRemoved, LinkEventDocument>(
            "link-removed",
            DocumentContext.Default.LinkEventDocument,
            each => new LinkEventDocument { Link = Scalar.Of(each.Link) },
            (document, header) => new LinkRemoved(header, document.Link.Given())),
        new EventKind<PromiseMade, PromiseMadeDocument>(
            "promise-made",
            DocumentContext.Default.PromiseMadeDocument,
            each => new PromiseMadeDocument { Commitment = Scalar.Of(each.Commitment), Promise = Scalar.Subject(each.Promise), DueAt = Scalar.Of(each.DueAt), MadeAt = each.MadeAt == each.HappenedAt ? null : Scalar.Of(each.MadeAt) },
            (document, header) => new PromiseMade(header, document.Commitment.Given(), document.Promise.Text(), document.DueAt.Given()) { MadeAt = document.MadeAt.OrNone() ?? header.HappenedAt }),
        new EventKind<PromiseSettled, PromiseSettledDocument>(
            "promise-settled",
            DocumentContext.Default.PromiseSettledDocument,
            each => new PromiseSettledDocument { Commitment = Scalar.Of(each.Commitment), Kept = Scalar.Of(each.Kept) },
            (document, header) => new PromiseSettled(header, document.Commitment.Given(), document.Kept.Given())),
        new EventKind<TicketMerged, MergedDocument>(
            "ticket-merged",
            DocumentContext.Default.MergedDocument,
            each => new MergedDocument { Into = Scalar.Of(each.Into), Status = each.Status == TicketStatus.Closed ? null : Scalar.Of(each.Status) },
            (document, header) => new TicketMerged(header, document.Into.Given()) { Status = ClosedStatus(document.Status.OrNull()) }),
        new EventKind<TicketAbsorbed, AbsorbedDocument>(
            "ticket-absorbed",
            DocumentContext.Default.AbsorbedDocument,
            each => new AbsorbedDocument { From = Scalar.Of(each.From) },
            (document, header) => new TicketAbsorbed(header, document.From.Given())),
        new EventKind<TimeLogged, TimeLoggedDocument>(
            "time-logged",
            DocumentContext.Default.TimeLoggedDocument,
            each => new TimeLoggedDocument { Category = Scalar.Name(each.Category), Spent = Scalar.Of(new TimeEntry(each.Spent)) },
            (document, header) => new TimeLogged(header, document.Category.Text(), document.Spent.Given().Value)),
        Plain("marked-as-spam", header => new MarkedAsSpam(header)),
        Plain("unmarked-as-spam", header => new UnmarkedAsSpam(header)),
        Plain("ticket-deleted", header => new TicketDeleted(header)),
        Plain("ticket-restored", header => new TicketRestored(header)),
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

    private static EventKind<T, PlainEventDocument> Plain<T>(string name, Func<EventHeader, T> read)
        where T : TicketEvent =>
        new(name, DocumentContext.Default.PlainEventDocument, each => new PlainEventDocument(), (document, header) => read(header));

    private static TicketStatus ClosedStatus(TicketStatus? given) => given is null || given.Category == StatusCategory.Closed
        ? given ?? TicketStatus.Closed
        : throw new DocumentMisfit(root => root.Property("status"), "Must be of the category Closed.");
}
