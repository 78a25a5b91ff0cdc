using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Channels;

namespace Helpdesk.Tickets.Events;

/// <summary>The ticket began: the first event of every history.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record TicketOpened : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="subject">What it is about, of at most <see cref="TicketLimits.Subject"/> characters.</param>
    /// <param name="requester">The person who asks.</param>
    /// <param name="channel">The channel by which they came.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c> or not the first, or a value is not what it must be.</exception>
    public TicketOpened(EventHeader header, string subject, RequesterId requester, ChannelReference channel)
        : base(header)
    {
        if (header.Sequence != 1)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A ticket begins with event 1, but this is event {header.Sequence} of {header.TicketId}."), nameof(header));
        }

        Subject = Guard.Text(subject, TicketLimits.Subject);
        Requester = Guard.Key(requester);
        Channel = Guard.NotNull(channel);
    }

    /// <summary>What it is about.</summary>
    public string Subject { get; }

    /// <summary>The person who asks.</summary>
    public RequesterId Requester { get; }

    /// <summary>The channel by which they came.</summary>
    public ChannelReference Channel { get; }

    /// <summary>
    /// The first message; null when there is none. It is public: of the requester, except when an agent opened the ticket, who then wrote it to the requester
    /// (and whose next one is the first response). What an agent notes down of a call is no message but an <see cref="InternalNoteAdded"/>.
    /// </summary>
    public string? Message { get; init => field = value is null ? null : Guard.Text(value, TicketLimits.Text); }

    /// <summary>The requester's tier, a valid key (see <see cref="TicketId"/>), such as <c>gold</c>; null for none.</summary>
    public string? RequesterTier { get; init => field = value is null ? null : KeyText.Check(value); }

    /// <summary>People on the requester's side, in ordinal order of their keys; none by default.</summary>
    public ImmutableArray<RequesterId> Collaborators { get; init => field = value.IsDefault ? [] : Names.People(value); } = [];

    /// <summary>The language; unknown by default.</summary>
    public Language Language { get; init; }

    /// <summary>What the ticket is; <see cref="TicketType.Question"/> by default.</summary>
    public TicketType Type { get; init => field = Guard.NotNull(value); } = TicketType.Question;

    /// <summary>How much it matters; <see cref="Priority.Normal"/> by default.</summary>
    public Priority Priority { get; init => field = Guard.NotNull(value); } = Priority.Normal;

    /// <summary>The impact that the priority was derived from; null when it was not.</summary>
    public Impact? Impact { get; init; }

    /// <summary>The urgency that the priority was derived from; null when it was not.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>The status; <see cref="TicketStatus.New"/> by default.</summary>
    public TicketStatus Status { get; init => field = Guard.NotNull(value); } = TicketStatus.New;

    /// <summary>The reason for contact; null when it is not known.</summary>
    public ContactReason? Reason { get; init; }

    /// <summary>The tags, each a valid key (see <see cref="TicketId"/>); none by default.</summary>
    public ImmutableSortedSet<string> Tags { get; init => field = Names.Tags(Guard.NotNull(value)); } = Sequences.NoNames;

    /// <summary>The values of custom fields by name; none by default.</summary>
    public ImmutableSortedDictionary<string, FieldValue> Fields { get; init => field = Names.Fields(Guard.NotNull(value)); } = Sequences.NoPairs<FieldValue>();

    /// <summary>The links that the ticket begins with, as that of a follow-up to what it follows, each once; none by default.</summary>
    public ImmutableArray<TicketLink> Links { get; init => field = value.IsDefault ? [] : [.. value.Select(each => Guard.NotNull(each, nameof(Links))).Distinct()]; } = [];

    /// <summary>Who has the ticket; null for nobody.</summary>
    public Assignment? Assignment { get; init; }

    /// <summary>Whether the ticket began with a message of the requester's side.</summary>
    public bool HasRequesterMessage => Message is not null && By.Kind != AuthorKind.Agent;

    /// <summary>Whether two events say the same.</summary>
    /// <param name="other">The other event.</param>
    public bool Equals(TicketOpened? other) =>
        base.Equals(other)
        && string.Equals(Subject, other.Subject, StringComparison.Ordinal)
        && Requester == other.Requester
        && Channel == other.Channel
        && string.Equals(Message, other.Message, StringComparison.Ordinal)
        && string.Equals(RequesterTier, other.RequesterTier, StringComparison.Ordinal)
        && Sequences.Same(Collaborators, other.Collaborators)
        && Language == other.Language
        && Type == other.Type
        && Priority == other.Priority
        && Impact == other.Impact
        && Urgency == other.Urgency
        && Status == other.Status
        && Reason == other.Reason
        && Sequences.Same(Tags, other.Tags)
        && Sequences.Same(Fields, other.Fields)
        && Sequences.Same(Links, other.Links)
        && Assignment == other.Assignment;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Subject, Requester);

    internal override void ApplyTo(Ticket draft) => throw new TicketHistoryException(Header, "a ticket is opened once");
}
