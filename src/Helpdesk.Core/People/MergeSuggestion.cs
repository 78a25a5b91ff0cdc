namespace Helpdesk.People;

/// <summary>That a sender may be a person in the book, and what speaks for it. Nothing follows from it until somebody merges or links.</summary>
/// <param name="Requester">The living requester who the sender is known to be; null when the sender is known as nobody.</param>
/// <param name="Candidate">The other living requester who the sender may be.</param>
/// <param name="Evidence">What speaks for it.</param>
/// <param name="Identity">The identity in question: the candidate's that was proven or claimed; the sender's that the candidate claims; the sender's mail address at the domain of both.</param>
/// <param name="Reason">The evidence in one English sentence that names the keys.</param>
/// <remarks>Immutable and thread-safe. Equality compares all its parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record MergeSuggestion(RequesterId? Requester, RequesterId Candidate, SuggestionEvidence Evidence, Identity Identity, string Reason)
{
    /// <summary>The reason.</summary>
    public override string ToString() => Reason;
}
