using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.Channels.Chats;

/// <summary>A chat that closed without an answer, and the channel on which it can still be given one: what a ticket is made from, so that nobody who gave up waiting is lost.</summary>
/// <remarks>Immutable and thread-safe. Equality compares both parts. Made by <see cref="ChatSession.AsUnanswered"/> and <see cref="ChatSession.AsUnansweredOn"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record UnansweredChat
{
    internal UnansweredChat(ChatSession session, ChannelReference? answerOn)
    {
        Session = session;
        AnswerOn = answerOn;
    }

    /// <summary>The chat as it closed.</summary>
    public ChatSession Session { get; }

    /// <summary>The channel on which to answer, which is not synchronous; null when the desk offers none.</summary>
    public ChannelReference? AnswerOn { get; }

    /// <summary>When the chat closed.</summary>
    public Instant ClosedAt => Session.ClosedAt!.Value;

    /// <summary>How long the visitor waited in the queue, all waits together.</summary>
    public Duration Waited => Session.Waited;

    /// <summary>What was said, in order; empty when the visitor left without a word.</summary>
    public ImmutableList<ChatMessageSent> Transcript => Session.Messages;

    /// <summary>The chat and the channel in words; the same in every culture.</summary>
    public override string ToString() => $"{Session}; to be answered on {AnswerOn?.ToString() ?? "no channel"}";
}
