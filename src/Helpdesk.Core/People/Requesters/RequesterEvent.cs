using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.People.Requesters;

/// <summary>Something that happened to what is known of a requester. The events of a requester, in order of their sequence, are the truth about them; a <see cref="Requester"/> is what they amount to.</summary>
/// <remarks>
/// <para>Kinds that a later version of the library writes are read as <see cref="UnknownRequesterEvent"/>, so that none is lost.</para>
/// <para>Immutable and thread-safe. Equality compares the kind and all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract record RequesterEvent
{
    private protected RequesterEvent(RequesterId requesterId, int sequence, Instant happenedAt)
    {
        RequesterId = Guard.Key(requesterId);
        Sequence = Guard.InRange(sequence, 1, int.MaxValue);
        HappenedAt = happenedAt;
    }

    /// <summary>The requester.</summary>
    public RequesterId RequesterId { get; }

    /// <summary>The place of the event in the requester's history: 1 for the first, without gaps.</summary>
    public int Sequence { get; }

    /// <summary>When it happened, as the caller said; neither ordered nor checked.</summary>
    public Instant HappenedAt { get; }

    /// <summary>The event in words, such as <c>2026-04-07T08:00:00Z r-1 #2: linked +390612345678</c>; the same in every culture.</summary>
    public sealed override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{InstantPattern.ExtendedIso.Format(HappenedAt)} {RequesterId} #{Sequence}: {Description}");

    private protected abstract string Description { get; }

    /// <summary>The requester after the event, except for the version.</summary>
    internal virtual Requester ApplyTo(Requester before) => before;
}
