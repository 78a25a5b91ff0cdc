namespace Helpdesk.People;

/// <summary>Why a text that somebody gave is no identity.</summary>
/// <param name="Kind">What kind of thing is wrong.</param>
/// <param name="Message">What is wrong, in one English sentence that names the text, shortened where it is long.</param>
/// <remarks>Immutable and thread-safe. Equality compares both parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record IdentityProblem(IdentityProblemKind Kind, string Message)
{
    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
