using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Channels;

/// <summary>The honest moment by which a message on a channel will be answered, and the reasons for it.</summary>
/// <remarks>
/// <para><see cref="By"/> is the latest of three moments: when somebody first looks, when the promise falls due, and when the answer is likely as things have been going. It
/// is never earlier than the promise, because a fast week is no new promise; and it is later when the recent pace, the queue, or closed doors say so.</para>
/// <para>Immutable and thread-safe. Equality compares all its parts. Made by <see cref="SupportChannel.ExpectReply"/>.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ExpectedReply
{
    internal ExpectedReply(SupportChannel channel, Instant receivedAt)
    {
        Channel = channel;
        ReceivedAt = receivedAt;
    }

    /// <summary>The channel.</summary>
    public SupportChannel Channel { get; }

    /// <summary>When the message came in, or would.</summary>
    public Instant ReceivedAt { get; }

    /// <summary>The first instant, at or after <see cref="ReceivedAt"/>, at which someone sees it; null when nobody does: the channel is not offered, or its calendar has ended.</summary>
    public Instant? FirstLookAt { get; internal init; }

    /// <summary>
    /// When the promise falls due; null when there is none, or its calendar ends before. It counts from receipt; on a channel that
    /// accepts only while it is open, as every synchronous one, from <see cref="FirstLookAt"/>.
    /// </summary>
    public Instant? PromisedBy { get; internal init; }

    /// <summary>When the answer is likely by the recent pace alone; null when the host gave none, or the calendar ends before.</summary>
    public Instant? LikelyBy { get; internal init; }

    /// <summary>
    /// The honest moment: the answer comes by then. Null when none can be named: on an asynchronous channel without promise and pace, when nobody looks, or when a calendar ends
    /// before. On a synchronous channel without promise and pace it is <see cref="FirstLookAt"/>, when someone answers.
    /// </summary>
    public Instant? By { get; internal init; }

    /// <summary>The reasons, in the order of <see cref="ReplyReasonKind"/>; holidays in order of their first dates. Empty when someone is there and there is neither promise nor pace.</summary>
    public ImmutableArray<ReplyReason> Reasons { get; internal init; } = [];

    /// <inheritdoc/>
    public bool Equals(ExpectedReply? other) =>
        other is not null
        && Channel.Equals(other.Channel)
        && ReceivedAt == other.ReceivedAt
        && FirstLookAt == other.FirstLookAt
        && PromisedBy == other.PromisedBy
        && LikelyBy == other.LikelyBy
        && By == other.By
        && Reasons.AsSpan().SequenceEqual(other.Reasons.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Channel.Id, ReceivedAt, FirstLookAt, PromisedBy, LikelyBy, By, Reasons.Length);

    /// <summary>The expectation in a line, such as <c>support-mail: by 2026-04-27T08:30:00Z (closed until 2026-04-27T07:00:00Z; promise of 2:00:00 business time)</c>; the same in every culture.</summary>
    public override string ToString() =>
        $"{Channel.Id}: {(By is { } by ? $"by {InstantPattern.ExtendedIso.Format(by)}" : "no moment to name")}{(Reasons.IsEmpty ? "" : $" ({string.Join("; ", Reasons)})")}";
}
