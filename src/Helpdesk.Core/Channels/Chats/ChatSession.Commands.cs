using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Channels.Chats;

/// <content>The commands.</content>
public sealed partial class ChatSession
{
    /// <summary>A visitor asks for a chat.</summary>
    /// <param name="chatId">The key of the new chat.</param>
    /// <param name="at">When.</param>
    /// <param name="channel">The channel, of kind <see cref="ChannelKind.LiveChat"/>.</param>
    /// <param name="visitorName">What the visitor is called, in 1 to 200 characters; null when that was not said.</param>
    /// <param name="requesterId">Who the visitor is known to be; null for an unknown one.</param>
    /// <param name="language">The visitor's language; <c>default</c> when it is not known.</param>
    /// <returns>The decision, which is never a refusal: whether the desk is open is asked before.</returns>
    /// <exception cref="ArgumentException">A key is <c>default</c>, the channel is of another kind, or the name is blank, too long or holds an unpaired surrogate.</exception>
    public static ChatDecision Begin(ChatId chatId, Instant at, ChannelReference channel, string? visitorName = null, RequesterId? requesterId = null, Language language = default)
    {
        var request = new ChatRequested(chatId, at, channel, visitorName, requesterId, language);
        return new ChatDecision(new ChatSession(request), request);
    }

    /// <summary>An agent takes the waiting chat, from any place in the queue.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="at">When.</param>
    /// <param name="board">The chats as they are, for the agent's load and limit.</param>
    /// <param name="kind">Whether the agent is a person, the default, or a program.</param>
    /// <returns>The decision. Refused when the time is before the last event, the chat is not waiting, or the agent is at the limit.</returns>
    /// <exception cref="ArgumentException">The agent is <c>default</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    public ChatDecision Accept(AgentId agent, Instant at, ChatBoard board, AgentKind kind = Helpdesk.AgentKind.Person)
    {
        Guard.Key(agent);
        Guard.Kind(kind);
        Guard.NotNull(board);
        return CheckTime(at)
            ?? CheckWaiting("accepted")
            ?? CheckLimit(agent, board)
            ?? Emit(new ChatAccepted(Id, Sequence + 1, at, agent, kind));
    }

    /// <summary>The chat goes to another agent, who has it at once.</summary>
    /// <param name="agent">The other agent.</param>
    /// <param name="at">When.</param>
    /// <param name="board">The chats as they are, for that agent's load and limit.</param>
    /// <param name="kind">Whether that agent is a person, the default, or a program.</param>
    /// <returns>The decision. Refused when the time is before the last event, no agent has the chat, this one has it already, or is at the limit.</returns>
    /// <exception cref="ArgumentException">The agent is <c>default</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is undefined.</exception>
    public ChatDecision TransferTo(AgentId agent, Instant at, ChatBoard board, AgentKind kind = Helpdesk.AgentKind.Person)
    {
        Guard.Key(agent);
        Guard.Kind(kind);
        Guard.NotNull(board);
        return CheckTime(at)
            ?? CheckActive("transferred")
            ?? (Agent == agent ? Refuse(ChatRule.OtherAgent, $"Chat '{Id}' cannot be transferred to '{agent}', who has it.") : null)
            ?? CheckLimit(agent, board)
            ?? Emit(new ChatTransferred(Id, Sequence + 1, at, Agent!.Value, agent, kind));
    }

    /// <summary>The chat goes back to the queue for a team, to the place that the time of its request gives it.</summary>
    /// <param name="team">The team.</param>
    /// <param name="at">When.</param>
    /// <returns>The decision. Refused when the time is before the last event, or no agent has the chat.</returns>
    /// <exception cref="ArgumentException">The team is <c>default</c>.</exception>
    public ChatDecision TransferTo(TeamId team, Instant at)
    {
        Guard.Key(team);
        return CheckTime(at)
            ?? CheckActive("transferred")
            ?? Emit(new ChatTransferred(Id, Sequence + 1, at, Agent!.Value, team));
    }

    /// <summary>The visitor says something, waiting or not.</summary>
    /// <param name="text">What is said: 1 to 10,000 characters, one of them visible.</param>
    /// <param name="at">When.</param>
    /// <returns>The decision. Refused when the time is before the last event, the chat is over, or the text is no such text.</returns>
    public ChatDecision VisitorSays(string text, Instant at) =>
        CheckTime(at) ?? CheckNotOver("speak") ?? CheckText(text) ?? Emit(new ChatMessageSent(Id, Sequence + 1, at, ChatParty.Visitor, text));

    /// <summary>The chat software says something, such as the place in the queue. It never counts as an answer.</summary>
    /// <param name="text">What is said: 1 to 10,000 characters, one of them visible.</param>
    /// <param name="at">When.</param>
    /// <returns>The decision. Refused when the time is before the last event, the chat is over, or the text is no such text.</returns>
    public ChatDecision SystemSays(string text, Instant at) =>
        CheckTime(at) ?? CheckNotOver("speak") ?? CheckText(text) ?? Emit(new ChatMessageSent(Id, Sequence + 1, at, ChatParty.System, text));

    /// <summary>The agent who has the chat says something, as the person or the program that took it.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="text">What is said: 1 to 10,000 characters, one of them visible.</param>
    /// <param name="at">When.</param>
    /// <returns>The decision. Refused when the time is before the last event, the chat is over, another agent or none has it, or the text is no such text.</returns>
    /// <exception cref="ArgumentException">The agent is <c>default</c>.</exception>
    public ChatDecision AgentSays(AgentId agent, string text, Instant at)
    {
        Guard.Key(agent);
        return CheckTime(at)
            ?? CheckNotOver("speak")
            ?? (Agent == agent ? null : Refuse(ChatRule.OwnAgent, $"'{agent}' cannot speak in chat '{Id}', which {(Agent is { } own ? $"'{own}'" : "nobody")} has."))
            ?? CheckText(text)
            ?? Emit(new ChatMessageSent(Id, Sequence + 1, at, agent, text, AgentKind!.Value));
    }

    /// <summary>The visitor leaves the queue.</summary>
    /// <param name="at">When.</param>
    /// <returns>The decision. Refused when the time is before the last event, or the chat is not waiting: a visitor who leaves an agent ends the chat.</returns>
    public ChatDecision Abandon(Instant at) =>
        CheckTime(at) ?? CheckWaiting("abandoned") ?? Emit(new ChatAbandoned(Id, Sequence + 1, at));

    /// <summary>The chat is ended.</summary>
    /// <param name="by">By whom; <see cref="ChatParty.System"/> for a timeout, which can end a waiting chat too, as when the desk closes.</param>
    /// <param name="at">When.</param>
    /// <returns>The decision. Refused when the time is before the last event, the chat is over, or it is waiting and the visitor or an agent would end it: a visitor who leaves the queue abandons.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is undefined.</exception>
    public ChatDecision End(ChatParty by, Instant at)
    {
        Defined(by);
        return CheckTime(at)
            ?? (by == ChatParty.System ? CheckNotOver("end") : CheckActive("ended"))
            ?? Emit(new ChatEnded(Id, Sequence + 1, at, by));
    }

    private ChatDecision Emit(ChatEvent next) => new(Apply(next), next);

    private ChatDecision Refuse(ChatRule rule, string message) => new(new ChatRefusal(rule, Id, message));

    private ChatDecision? CheckTime(Instant at) => at >= LastEventAt ? null : Refuse(
        ChatRule.InOrderOfTime,
        $"Nothing can happen in chat '{Id}' at {InstantPattern.ExtendedIso.Format(at)}, before the last event at {InstantPattern.ExtendedIso.Format(LastEventAt)}.");

    private ChatDecision? CheckNotOver(string verb) => IsOver
        ? Refuse(ChatRule.NotOver, $"Nobody can {verb} in chat '{Id}', which was {(State == ChatState.Abandoned ? "abandoned" : "ended")} at {InstantPattern.ExtendedIso.Format(ClosedAt!.Value)}.")
        : null;

    private ChatDecision? CheckWaiting(string verb) => State == ChatState.Waiting ? null : Refuse(
        IsOver ? ChatRule.NotOver : ChatRule.Waiting,
        $"Chat '{Id}' cannot be {verb}: it is {State}{(Agent is { } agent ? $" with '{agent}'" : "")}, not {ChatState.Waiting}.");

    private ChatDecision? CheckActive(string verb) => State == ChatState.Active ? null : Refuse(
        IsOver ? ChatRule.NotOver : ChatRule.Active,
        $"Chat '{Id}' cannot be {verb}: it is {State}, not {ChatState.Active}.");

    private ChatDecision? CheckLimit(AgentId agent, ChatBoard board) => board.CanAccept(agent) ? null : Refuse(
        ChatRule.WithinLimit,
        string.Create(CultureInfo.InvariantCulture, $"'{agent}' cannot take chat '{Id}': has {board.LoadOf(agent)} of at most {board.Capacity.LimitOf(agent)} at once."));

    private ChatDecision? CheckText(string text)
    {
        Guard.NotNull(text);
        return string.IsNullOrWhiteSpace(text) ? Refuse(ChatRule.TextVisible, "A message must hold a visible character.")
            : text.Length > ChatMessageSent.LongestText ? Refuse(ChatRule.TextLength, string.Create(CultureInfo.InvariantCulture, $"A message may have {ChatMessageSent.LongestText} characters, but has {text.Length}."))
            : WellFormed.IsText(text) ? null
            : Refuse(ChatRule.TextWellFormed, "A message must not hold an unpaired surrogate.");
    }
}
