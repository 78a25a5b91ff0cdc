namespace Helpdesk.Channels.Chats;

/// <summary>Why a command on a chat was refused.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of both parts. Made by the commands of <see cref="ChatSession"/>.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ChatRejection
{
    internal ChatRejection(ChatRule rule, string message)
    {
        Rule = rule;
        Message = message;
    }

    /// <summary>The rule that the command would have broken.</summary>
    public ChatRule Rule { get; }

    /// <summary>What was asked and why it cannot be, with the values, in English; the same in every culture.</summary>
    public string Message { get; }

    /// <summary>The rule and the message.</summary>
    public override string ToString() => $"{Rule.Name}: {Message}";
}
