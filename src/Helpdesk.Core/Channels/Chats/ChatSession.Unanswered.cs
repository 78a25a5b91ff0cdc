namespace Helpdesk.Channels.Chats;

/// <content>What becomes of a chat that closes without an answer.</content>
public sealed partial class ChatSession
{
    /// <summary>
    /// Whether the chat is over and the visitor was left without an answer: it closed while it waited, for the first time or for a team, or while a person had it and none had said anything, or while a
    /// program had it and no agent had. What a program has said is no answer to a visitor who then waits for a person.
    /// </summary>
    public bool IsUnanswered => IsOver && (Agent is null || (FirstAgentMessageAt is null && (AgentKind == Helpdesk.AgentKind.Person || FirstProgramMessageAt is null)));

    /// <summary>Whether the chat is over and a program alone answered it: one had it when it closed and has said something, and no person ever did.</summary>
    public bool IsContained => IsOver && AgentKind == Helpdesk.AgentKind.Program && FirstProgramMessageAt is not null && FirstAgentMessageAt is null;

    /// <summary>What a ticket can be made from, when the chat closed without an answer.</summary>
    /// <param name="directory">The desk's channels. Of the asynchronous ones for people on which others do not read along, the answer goes out on the one that answers soonest in the visitor's language; where none serves that language, in any.</param>
    /// <param name="paceOf">Gives the recent pace of a channel, or null. Null when the host knows of none.</param>
    /// <returns>The unanswered chat, whose channel is null when the desk offers none; null when the chat goes on or was answered.</returns>
    /// <exception cref="Calendars.CalendarHorizonException">The chat closed outside the range that a calendar supports.</exception>
    public UnansweredChat? AsUnanswered(ChannelDirectory directory, Func<SupportChannel, RecentPace?>? paceOf = null)
    {
        Guard.NotNull(directory);
        return IsUnanswered
            ? new UnansweredChat(this, LeftMessages.SoonestFor(directory, ClosedAt!.Value, Request.Language, paceOf)?.Channel.Reference)
            : null;
    }

    /// <summary>What a ticket can be made from, when the chat closed without an answer that is to go out on a certain channel.</summary>
    /// <param name="answerOn">The channel on which to answer; null when the desk offers none that fits.</param>
    /// <returns>The unanswered chat; null when it goes on or was answered.</returns>
    /// <exception cref="ArgumentException">The channel is synchronous: the visitor has left.</exception>
    public UnansweredChat? AsUnansweredOn(ChannelReference? answerOn)
    {
        if (answerOn is { Kind.IsSynchronous: true })
        {
            throw new ArgumentException($"Who has left a chat is answered on a channel that is not synchronous, but '{answerOn.Id}' is of kind {answerOn.Kind.Name}.", nameof(answerOn));
        }

        return IsUnanswered ? new UnansweredChat(this, answerOn) : null;
    }
}
