using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Helpdesk.Channels.Chats;

/// <summary>What became of a command on a chat: the events to store and the chat after them, or the rule that refused it.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts, of the events one by one.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChatDecision
{
    private ChatDecision(ImmutableArray<ChatEvent> events, ChatSession session, ChatRejection? rejection)
    {
        Events = events;
        Session = session;
        Rejection = rejection;
    }

    /// <summary>What happened, in order, to be appended to the chat's history; none when the command was refused.</summary>
    public ImmutableArray<ChatEvent> Events { get; }

    /// <summary>The chat after the command; as it was when the command was refused.</summary>
    public ChatSession Session { get; }

    /// <summary>Why the command was refused; null when it was not.</summary>
    public ChatRejection? Rejection { get; }

    /// <summary>Whether the command was accepted.</summary>
    [MemberNotNullWhen(false, nameof(Rejection))]
    public bool IsAccepted => Rejection is null;

    internal static ChatDecision Accepted(ChatSession after, ChatEvent happened) => new([happened], after, rejection: null);

    internal static ChatDecision Rejected(ChatSession unchanged, ChatRule rule, string message) => new([], unchanged, new ChatRejection(rule, message));

    /// <summary>Whether two decisions are equal.</summary>
    /// <param name="other">The other decision.</param>
    public bool Equals(ChatDecision? other) =>
        other is not null && Session.Equals(other.Session) && Equals(Rejection, other.Rejection) && Events.AsSpan().SequenceEqual(other.Events.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Session, Rejection, Events.Length);

    /// <summary>The events or the rejection.</summary>
    public override string ToString() => Rejection?.ToString() ?? string.Join("; ", Events);
}
