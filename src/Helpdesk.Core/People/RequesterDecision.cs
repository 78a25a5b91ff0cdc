using System.Diagnostics.CodeAnalysis;

namespace Helpdesk.People;

/// <summary>What became of a change of the book of requesters.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of the rejection, and of the book by identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record RequesterDecision
{
    internal RequesterDecision(RequesterBook book, PeopleRejection? rejection = null)
    {
        Book = book;
        Rejection = rejection;
    }

    /// <summary>The book after the change; the same book as before when it was refused.</summary>
    public RequesterBook Book { get; }

    /// <summary>Why the change was refused; null when it was made.</summary>
    public PeopleRejection? Rejection { get; }

    /// <summary>Whether the change was made.</summary>
    [MemberNotNullWhen(false, nameof(Rejection))]
    public bool IsAccepted => Rejection is null;

    /// <summary><c>accepted</c>, or the rejection.</summary>
    public override string ToString() => IsAccepted ? "accepted" : Rejection.ToString();
}
