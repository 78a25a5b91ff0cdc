using System.Collections.Immutable;
using Helpdesk.Channels;
using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Opens a ticket.</summary>
/// <remarks>
/// <para>A ticket that is given to an agent from the start, and has no other status, becomes open at once.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed partial record OpenTicket : TicketCommand
{
    /// <summary>A command, by the requester unless <see cref="TicketCommand.By"/> says otherwise.</summary>
    /// <param name="id">The key of the new ticket.</param>
    /// <param name="subject">What it is about, of at most <see cref="TicketLimits.Subject"/> characters.</param>
    /// <param name="requester">The person who asks.</param>
    /// <param name="channel">The channel by which they came.</param>
    /// <exception cref="ArgumentException">A key is <c>default</c>.</exception>
    public OpenTicket(TicketId id, string subject, RequesterId requester, ChannelReference channel)
        : base(Author.Requester(requester))
    {
        Id = Guard.Key(id);
        Subject = Guard.NotNull(subject);
        Requester = requester;
        Channel = Guard.NotNull(channel);
    }

    /// <summary>The key of the new ticket.</summary>
    public TicketId Id { get; }

    /// <summary>What it is about.</summary>
    public string Subject { get; }

    /// <summary>The person who asks.</summary>
    public RequesterId Requester { get; }

    /// <summary>The channel by which they came.</summary>
    public ChannelReference Channel { get; }

    /// <summary>The first message, of at most <see cref="TicketLimits.Text"/> characters; null for none. It is the requester's, except when an agent opens the ticket, who then wrote it to the requester.</summary>
    public string? Message { get; init; }

    /// <summary>The requester's tier, a valid key (see <see cref="TicketId"/>), such as <c>gold</c>; null for none.</summary>
    public string? RequesterTier { get; init; }

    /// <summary>People on the requester's side, in ordinal order of their keys; none by default. The requester is not among them.</summary>
    /// <exception cref="ArgumentException">A key is <c>default</c>.</exception>
    public ImmutableArray<RequesterId> Collaborators { get; init => field = value.IsDefault ? [] : [.. Names.People(value).Where(each => each != Requester)]; } = [];

    /// <summary>The language; unknown by default.</summary>
    public Language Language { get; init; }

    /// <summary>What the ticket is; <see cref="TicketType.Question"/> by default.</summary>
    public TicketType Type { get; init => field = Guard.NotNull(value); } = TicketType.Question;

    /// <summary>How much it matters; null, the default, for what <see cref="Impact"/> and <see cref="Urgency"/> make, or <see cref="Priority.Normal"/> without these.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The impact; null for none. With the urgency it makes the priority, which then is not said.</summary>
    public Impact? Impact { get; init; }

    /// <summary>The urgency; null for none. With the impact it makes the priority, which then is not said.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>The status, any but one of <see cref="StatusCategory.Closed"/>; null, the default, for the usual new one.</summary>
    public TicketStatus? Status { get; init; }

    /// <summary>The reason for contact; null when it is not known.</summary>
    public ContactReason? Reason { get; init; }

    /// <summary>The tags, each a valid key (see <see cref="TicketId"/>); none by default.</summary>
    /// <exception cref="ArgumentNullException">A tag is null.</exception>
    public ImmutableSortedSet<string> Tags { get; init => field = Guard.NotNull(value).Select(each => Guard.NotNull(each, nameof(Tags))).Ordinal(); } = Sequences.NoNames;

    /// <summary>The values of custom fields by name; none by default.</summary>
    /// <exception cref="ArgumentNullException">A value is null.</exception>
    public ImmutableSortedDictionary<string, FieldValue> Fields { get; init => field = Guard.NotNull(value).Select(each => KeyValuePair.Create(each.Key, Guard.NotNull(each.Value, nameof(Fields)))).Ordinal(); } = Sequences.NoPairs<FieldValue>();

    /// <summary>Who has the ticket; null for nobody.</summary>
    public Assignment? Assignment { get; init; }

    /// <summary>Whether two commands say the same.</summary>
    /// <param name="other">The other command.</param>
    public bool Equals(OpenTicket? other) =>
        base.Equals(other)
        && Id == other.Id
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
        && Assignment == other.Assignment;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Id, Subject);

    internal override bool AllowedOnClosed => true;

    internal override bool IsAllowedOn(TicketStanding standing) => true;

    internal override TicketRefusal? Check(DecisionContext context)
    {
        TicketStatus status = Begins(context.Rules);
        return (context.IsOpening ? null : context.Refuse(TicketRule.TicketIdTaken, $"{context.Id} is a ticket already and cannot be opened."))
            ?? context.CheckText(Subject, "subject", TicketLimits.Subject)
            ?? context.CheckText(Message, "message", TicketLimits.Text)
            ?? context.CheckName(RequesterTier, "tier")
            ?? context.CheckLimit(Collaborators.Length, TicketLimits.Collaborators, "collaborators")
            ?? context.CheckType(Type)
            ?? CheckPriority(context)
            ?? context.CheckStatus(status)
            ?? (status.Category == StatusCategory.Closed ? context.Refuse(TicketRule.TransitionForbidden, $"{Id} cannot begin as '{status}'.") with { To = status } : null)
            ?? context.CheckReason(Reason)
            ?? context.CheckNames(Tags, "tag")
            ?? context.CheckLimit(Tags.Count, TicketLimits.Tags, "tags")
            ?? context.CheckFields(Fields)
            ?? context.CheckLimit(Fields.Count, TicketLimits.Fields, "custom fields")
            ?? (status.Category.IsSolved ? context.CheckRequired(Fields) : null);
    }

    internal override void Emit(DecisionContext context)
    {
        context.Emit(header => Opened(header, context.Rules));
        if (Assignment?.Agent is not null)
        {
            context.EmitPickUp();
        }
    }

    private TicketStatus Begins(TicketRules rules) => Status ?? rules.StatusOf(StatusCategory.New);

    private TicketRefusal? CheckPriority(DecisionContext context) => (Impact is null) == (Urgency is null) && (Priority is null || Impact is null)
        ? null
        : context.Refuse(TicketRule.PriorityUnclear, $"{Id} needs a priority, or an impact and an urgency, not a part of both.");

    private TicketOpened Opened(EventHeader header, TicketRules rules) => new(header, Subject, Requester, Channel)
    {
        Message = Message,
        RequesterTier = RequesterTier,
        Collaborators = Collaborators,
        Language = Language,
        Type = Type,
        Priority = Priority ?? (Impact is null ? Tickets.Priority.Normal : rules.PriorityMatrix[Impact, Urgency!]),
        Impact = Impact,
        Urgency = Urgency,
        Status = Begins(rules),
        Reason = Reason,
        Tags = Tags,
        Fields = Fields,
        Assignment = Assignment,
    };
}
