using System.Collections.Immutable;

namespace Helpdesk.Tickets;

/// <summary>Whether a message goes on with an open ticket, and with which.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ContinuationResult
{
    internal ContinuationResult(ContinuationAction action, ImmutableArray<ContinuationMatch> matches)
    {
        Action = action;
        Matches = matches;
    }

    /// <summary>What becomes of the message: what the rule says, or <see cref="ContinuationAction.Separate"/> where there is no match.</summary>
    public ContinuationAction Action { get; }

    /// <summary>
    /// The tickets that it may go on with, the likeliest first: one whose key the subject quotes, then by similarity, then the one with the latest public word, then in ordinal order
    /// of keys.
    /// </summary>
    public ImmutableArray<ContinuationMatch> Matches { get; }

    /// <summary>Whether two results say the same.</summary>
    /// <param name="other">The other result.</param>
    public bool Equals(ContinuationResult? other) => other is not null && Action == other.Action && Sequences.Same(Matches, other.Matches);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Action, Matches.Length);
}
