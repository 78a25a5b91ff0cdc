namespace Helpdesk.Channels.Chats;

/// <summary>Why a command on a live chat was refused. Nothing of the command has happened.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts. Made by the commands of <see cref="ChatSession"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChatRefusal : Refusal
{
    internal ChatRefusal(ChatRule rule, ChatId chat, string message)
        : base(rule.ToString(), rule.Kind(), message)
    {
        Rule = rule;
        ChatId = chat;
    }

    /// <summary>The rule that the command would have broken.</summary>
    public ChatRule Rule { get; }

    /// <summary>The chat that the command was for.</summary>
    public ChatId ChatId { get; }
}
