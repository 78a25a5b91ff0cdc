namespace Helpdesk.Channels.Chats;

/// <content>What becomes of a chat that closes without an answer.</content>
public sealed partial class ChatSession
{
    /// <summary>Whether the chat is over and the visitor was left without an answer: it closed while it waited, for the first time or for a team, or no agent ever said anything in it.</summary>
    public bool IsUnanswered => IsOver && (Agent is null || FirstAgentMessageAt is null);

    /// <summary>What a ticket can be made from, when the chat closed without an answer.</summary>
    /// <param name="answerOn">The channel on which to answer; null when the desk offers none that fits.</param>
    /// <returns>The unanswered chat; null when it goes on or was answered.</returns>
    /// <exception cref="ArgumentException">The channel is synchronous: the visitor has left.</exception>
    public UnansweredChat? AsUnanswered(ChannelReference? answerOn)
    {
        if (answerOn is { Kind.IsSynchronous: true })
        {
            throw new ArgumentException($"Who has left a chat is answered on a channel that is not synchronous, but '{answerOn.Id}' is of kind {answerOn.Kind.Name}.", nameof(answerOn));
        }

        return IsUnanswered ? new UnansweredChat(this, answerOn) : null;
    }
}
