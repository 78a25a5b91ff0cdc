using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>An event of a kind that this version of the library does not know. It has its place in the history, changes nothing of the requester but the version, and is kept as it was written.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts, and the document by its characters.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record UnknownRequesterEvent : RequesterEvent
{
    private const int LongestDocument = 1_000_000;

    /// <summary>An event of a later kind.</summary>
    /// <param name="requesterId">The requester.</param>
    /// <param name="sequence">The place in the requester's history, from 1.</param>
    /// <param name="happenedAt">When.</param>
    /// <param name="kind">What the kind is called, in 1 to 128 characters.</param>
    /// <param name="document">The whole event as it was written, in 1 to 1,000,000 characters; not read here.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, the sequence is below 1, or a text is blank, too long or holds an unpaired surrogate.</exception>
    public UnknownRequesterEvent(RequesterId requesterId, int sequence, Instant happenedAt, string kind, string document)
        : base(requesterId, sequence, happenedAt)
    {
        Kind = Guard.Text(kind, KeyText.Longest);
        Document = Guard.Text(document, LongestDocument);
    }

    /// <summary>What the kind is called.</summary>
    public string Kind { get; }

    /// <summary>The whole event as it was written.</summary>
    public string Document { get; }

    private protected override string Description => $"unknown kind '{Kind}'";
}
