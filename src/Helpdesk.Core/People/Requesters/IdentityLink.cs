using NodaTime;

namespace Helpdesk.People.Requesters;

/// <summary>That an identity belongs to a person, since when and on what evidence.</summary>
/// <param name="Identity">The identity.</param>
/// <param name="RequesterId">The requester to whom it was linked, who may have been merged since.</param>
/// <param name="Reason">The evidence, as the host put it.</param>
/// <param name="At">When it was linked.</param>
/// <remarks>Immutable and thread-safe. Equality compares all its parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record IdentityLink(Identity Identity, RequesterId RequesterId, string Reason, Instant At)
{
    /// <summary>The link in words, such as <c>+390612345678 belongs to r-17: called back</c>; the same in every culture.</summary>
    public override string ToString() => $"{Identity} belongs to {RequesterId}: {Reason}";
}
