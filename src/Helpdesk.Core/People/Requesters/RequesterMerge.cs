using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>That two requesters were found to be one person, when and why.</summary>
/// <param name="From">The key that is no longer used for new tickets; the tickets that it has stay its own.</param>
/// <param name="Into">The key under which the person went on.</param>
/// <param name="Reason">The evidence, as the host put it.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Name">What the merged requester was called then; null when that is not known. Their mail addresses are found by it still.</param>
/// <remarks>Immutable and thread-safe. Equality compares all its parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RequesterMerge(RequesterId From, RequesterId Into, string Reason, Instant At, string? Name)
{
    /// <summary>The merge in words, such as <c>r-17 into r-4: same loyalty card</c>; the same in every culture.</summary>
    public override string ToString() => $"{From} into {Into}: {Reason}";
}
