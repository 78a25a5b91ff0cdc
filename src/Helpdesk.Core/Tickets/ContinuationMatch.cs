namespace Helpdesk.Tickets;

/// <summary>A ticket with which a message may go on.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ContinuationMatch
{
    internal ContinuationMatch(Ticket ticket, ContinuationReason reason, SubjectSimilarity similarity)
    {
        Ticket = ticket;
        Reason = reason;
        Similarity = similarity;
    }

    /// <summary>The ticket.</summary>
    public Ticket Ticket { get; }

    /// <summary>Why.</summary>
    public ContinuationReason Reason { get; }

    /// <summary>How much of their words the subjects have in common.</summary>
    public SubjectSimilarity Similarity { get; }

    /// <summary>Key, reason and similarity, such as <c>INC-7: SimilarSubject (4/5)</c>.</summary>
    public override string ToString() => $"{Ticket.Id}: {Reason} ({Similarity})";
}
