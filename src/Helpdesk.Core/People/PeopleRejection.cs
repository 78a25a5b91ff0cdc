namespace Helpdesk.People;

/// <summary>Why a change of the book of requesters was refused.</summary>
/// <param name="Rule">The rule that it would have broken.</param>
/// <param name="Message">What is wrong, in one English sentence that names the keys.</param>
/// <param name="Holder">The living requester who stands in the way: whose the identity is, or into whom the other was merged. Null where there is none.</param>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all its parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record PeopleRejection(PeopleRule Rule, string Message, RequesterId? Holder = null)
{
    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
