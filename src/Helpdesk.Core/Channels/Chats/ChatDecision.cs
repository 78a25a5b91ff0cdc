using System.Diagnostics.CodeAnalysis;

namespace Helpdesk.Channels.Chats;

/// <summary>What became of a command on a chat: the events to store and the chat after them, or the rule that refused it.</summary>
/// <remarks>Immutable and thread-safe. Equality compares the refusal, the events and the chat.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class ChatDecision : Decision<ChatEvent>
{
    private readonly ChatSession? session;

    internal ChatDecision(ChatRefusal refusal)
        : base([]) => Refusal = refusal;

    internal ChatDecision(ChatSession after, ChatEvent happened)
        : base([happened]) => session = after;

    /// <inheritdoc/>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public override bool IsAccepted => Refusal is null;

    /// <inheritdoc/>
    public override ChatRefusal? Refusal { get; }

    /// <summary>The chat after the command.</summary>
    /// <exception cref="DecisionRefusedException">The command was refused.</exception>
    public ChatSession Session => Accepted(session!);

    private protected override object? Result => session;

    /// <inheritdoc/>
    public override ChatDecision EnsureAccepted() => Accepted(this);
}
