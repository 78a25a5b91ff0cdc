namespace Helpdesk;

/// <summary>Why something was refused: by which rule, of what kind, and with which values. Nothing of what was asked has been done.</summary>
/// <remarks>
/// <para>One shape for tickets, chats and requesters, so that a host handles refusals in one place; each of the three adds its rule as an enumeration, and data of its own.</para>
/// <para>Immutable and thread-safe. Equality compares the type and all parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract record Refusal
{
    private protected Refusal(string ruleName, RefusalKind kind, string message)
    {
        RuleName = ruleName;
        Kind = kind;
        Message = message;
    }

    /// <summary>What sort of refusal it is.</summary>
    public RefusalKind Kind { get; }

    /// <summary>The name of the rule that refused it, such as <c>TextMissing</c>.</summary>
    public string RuleName { get; }

    /// <summary>What is wrong, with the values, in English; the same in every culture: for a log or a developer.</summary>
    public string Message { get; }

    /// <summary>Rule and message, such as <c>TextMissing: The note of INC-7 has no visible character.</c></summary>
    public sealed override string ToString() => $"{RuleName}: {Message}";
}
