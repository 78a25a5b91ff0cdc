namespace Helpdesk.Sla;

/// <summary>Something wrong, or likely to be wrong, with a book of policies.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">What is wrong where, in a sentence that names policy and metric.</param>
/// <param name="Policy">The key of the policy; null when it is about the book.</param>
/// <param name="Metric">The key of the metric; null when it is about none.</param>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SlaProblem(SlaProblemKind Kind, string Message, string? Policy = null, string? Metric = null)
{
    /// <summary>Whether such a book is refused.</summary>
    public bool IsError => Kind.IsError;

    /// <summary>Weight and message, such as <c>warning: Policy 'vip' …</c>.</summary>
    public override string ToString() => $"{(IsError ? "error" : "warning")}: {Message}";
}
