using System.Collections.Immutable;
using Helpdesk.Channels;
using NodaTime;

namespace Helpdesk.Tickets;

/// <summary>A ticket in its current state after the events of its history so far.</summary>
/// <remarks>
/// <para>A ticket is made of events only: <see cref="Replay"/> folds a history, <see cref="Apply"/> adds one event. The same events give an equal ticket, in one go or from
/// any ticket between; how often things have happened and when follows from the events and never from when a job ran.</para>
/// <para>The order is that of the sequence. Imported history may tell of earlier moments: it changes status, assignment and the like in order of sequence, while first
/// moments stay the earliest and last moments the latest.</para>
/// <para>Immutable and thread-safe. Equality compares all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed partial class Ticket : IEquatable<Ticket>
{
    /// <summary>The key.</summary>
    public TicketId Id { get; internal set; }

    /// <summary>The sequence of the last event.</summary>
    public int Version { get; internal set; }

    /// <summary>What it is about.</summary>
    public string Subject => Head.Subject;

    /// <summary>The person who asks.</summary>
    public RequesterId Requester => Head.Requester;

    /// <summary>The requester's tier, such as <c>gold</c>, as the events say; null for none.</summary>
    public string? RequesterTier => Head.RequesterTier;

    /// <summary>People on the requester's side, in ordinal order of their keys.</summary>
    public ImmutableArray<RequesterId> Collaborators => Head.Collaborators;

    /// <summary>The channel by which the requester came.</summary>
    public ChannelReference Channel => Head.Channel;

    /// <summary>The language; unknown where nothing said.</summary>
    public Language Language => Head.Language;

    /// <summary>What the ticket is.</summary>
    public TicketType Type => Head.Type;

    /// <summary>How much it matters.</summary>
    public Priority Priority => Head.Priority;

    /// <summary>The impact that the priority was derived from; null when it was not.</summary>
    public Impact? Impact => Head.Impact;

    /// <summary>The urgency that the priority was derived from; null when it was not.</summary>
    public Urgency? Urgency => Head.Urgency;

    /// <summary>Why the requester got in touch; null when it is not known.</summary>
    public ContactReason? Reason => Head.Reason;

    /// <summary>The status.</summary>
    public TicketStatus Status
    {
        get => statusState.Status;
        internal set => statusState = statusState with { Status = value };
    }

    /// <summary>Whether it is one to be worked on at all.</summary>
    public TicketStanding Standing
    {
        get => (TicketStanding)standing;
        internal set => standing = (byte)value;
    }

    /// <summary>Who has it; null for nobody.</summary>
    public Assignment? Assignment
    {
        get => assignmentState.To;
        internal set => assignmentState = assignmentState with { To = value };
    }

    /// <summary>The last agent who had it, who may have it still; null for none so far.</summary>
    public AgentId? LastAgent => assignmentState.LastAgent is { } agent ? new AgentId(agent) : null;

    /// <summary>Whether <see cref="LastAgent"/> is a person or a program; null for none so far.</summary>
    public AgentKind? LastAgentKind => assignmentState.LastAgent is null ? null : assignmentState.LastAgentKind;

    /// <summary>The last team that had it, which may have it still; null for none so far.</summary>
    public TeamId? LastTeam => assignmentState.LastTeam is { } team ? new TeamId(team) : null;

    /// <summary>The tags, in ordinal order.</summary>
    public ImmutableSortedSet<string> Tags => Extras.Tags;

    /// <summary>The values of custom fields by name.</summary>
    public ImmutableSortedDictionary<string, FieldValue> Fields => Extras.Fields;

    /// <summary>The links to other tickets, in the order in which they were made.</summary>
    public ImmutableArray<TicketLink> Links => Extras.Links;

    /// <summary>What was promised to the requester, in the order in which it was.</summary>
    public ImmutableArray<Commitment> Commitments => Extras.Commitments;

    /// <summary>The working time spent, by category.</summary>
    public ImmutableSortedDictionary<string, Duration> TimeSpent => Extras.TimeSpent;

    /// <summary>What was done; null when nothing was said, and while the ticket is unsolved.</summary>
    public string? Resolution => Extras.Resolution;

    /// <summary>When the desk is to take the waiting ticket up again by itself; null for never. A ticket that is spam or deleted keeps it and does not wake before it is brought back.</summary>
    public Instant? WakesAt => Extras.WakesAt;

    /// <summary>The remaining ticket in this one's place; null unless it was merged.</summary>
    public TicketId? MergedInto => Extras.MergedInto;

    /// <summary>The tickets that were merged into this one, in order.</summary>
    public ImmutableArray<TicketId> MergedFrom => Extras.MergedFrom;

    internal TicketHead Head { get; set; }

    internal TicketExtras Extras { get; set; }

    /// <summary>Whether two tickets have the same state.</summary>
    /// <param name="other">The other ticket.</param>
    public bool Equals(Ticket? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Id == other.Id
            && Version == other.Version
            && Head == other.Head
            && Standing == other.Standing
            && statusState == other.statusState
            && assignmentState == other.assignmentState
            && Extras == other.Extras
            && HasSameCounts(other)
            && HasSameMoments(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Ticket);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version);

    /// <summary>Key, status and subject, such as <c>INC-7 (Open): No dial tone</c>.</summary>
    public override string ToString() => $"{Id} ({Status.Name}): {Subject}";
}
