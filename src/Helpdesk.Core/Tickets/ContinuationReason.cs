namespace Helpdesk.Tickets;

/// <summary>Why a message may go on with a ticket.</summary>
public enum ContinuationReason
{
    /// <summary>Its subject has many words of the ticket's.</summary>
    SimilarSubject,

    /// <summary>Its subject has the words of the ticket's, no more and no fewer, in whatever order.</summary>
    SameSubject,

    /// <summary>Its subject quotes the ticket's key in square brackets: <c>[#INC-7]</c>, or <c>[INC-7]</c> for a key with a digit in it.</summary>
    QuotedInSubject,
}
