using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Channels.Chats;

/// <summary>A live chat as its events have left it; and the commands on it, which yield further events or a refusal by the rule that they would break.</summary>
/// <remarks>
/// <para>A session is a fold of its history: <c>Replay(events)</c>, or <see cref="Apply(ChatEvent)"/> one by one, to the same result from any point on, so that a
/// stored session and the events since are as good as all events. Events are facts and are not judged again: a fold checks that they are the next of this chat, and
/// no rule. Commands judge, and change nothing: the host appends the events of a <see cref="ChatDecision"/> to its store, refusing them where another event has taken their sequence, and
/// decides again on the chat as it then is.</para>
/// <para>Immutable and thread-safe. Equality compares the state: two sessions are equal when what was asked, what was said, who
/// has it, every time and the sequence of the last event are.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed partial class ChatSession : IEquatable<ChatSession>
{
    private ChatSession(ChatRequested request)
    {
        Request = request;
        Sequence = request.Sequence;
        LastEventAt = request.HappenedAt;
        WaitingSince = request.HappenedAt;
    }

    private ChatSession(ChatSession before, ChatEvent next)
    {
        Request = before.Request;
        State = before.State;
        Agent = before.Agent;
        AgentKind = before.AgentKind;
        Team = before.Team;
        WaitingSince = before.WaitingSince;
        Waited = before.Waited;
        AcceptedAt = before.AcceptedAt;
        FirstAgentMessageAt = before.FirstAgentMessageAt;
        FirstProgramMessageAt = before.FirstProgramMessageAt;
        ClosedAt = before.ClosedAt;
        ClosedBy = before.ClosedBy;
        Messages = before.Messages;
        Transfers = before.Transfers;
        Sequence = next.Sequence;
        LastEventAt = next.HappenedAt;
    }

    /// <summary>The key of the chat.</summary>
    public ChatId Id => Request.ChatId;

    /// <summary>What was asked for at the beginning: channel, visitor, language, and when.</summary>
    public ChatRequested Request { get; }

    /// <summary>When the visitor asked for the chat, which is what its place in the queue goes by.</summary>
    public Instant RequestedAt => Request.HappenedAt;

    /// <summary>Where the chat stands.</summary>
    public ChatState State { get; private set; }

    /// <summary>Whether the chat is over.</summary>
    public bool IsOver => State is ChatState.Abandoned or ChatState.Ended;

    /// <summary>The sequence of the last event; the next has one more.</summary>
    public int Sequence { get; }

    /// <summary>When the last event happened.</summary>
    public Instant LastEventAt { get; }

    /// <summary>Who has the chat, or had it when it ended; null while it waits and when it was closed waiting.</summary>
    public AgentId? Agent { get; private set; }

    /// <summary>Whether <see cref="Agent"/> is a person or a program; null when there is none.</summary>
    public AgentKind? AgentKind { get; private set; }

    /// <summary>The team for which it waits, or out of whose queue it was last taken; null when it was never transferred to one, or to an agent since.</summary>
    public TeamId? Team { get; private set; }

    /// <summary>Since when the visitor has been waiting in the queue; null while nobody waits there.</summary>
    public Instant? WaitingSince { get; private set; }

    /// <summary>How long the visitor has been in the queue, all waits that are over together; for the one that is not, see <see cref="WaitedAt"/>.</summary>
    public Duration Waited { get; private set; }

    /// <summary>When an agent first took the chat; null when none has.</summary>
    public Instant? AcceptedAt { get; private set; }

    /// <summary>When an agent who is a person first said something; null when none has. What the chat software says does not count, nor what a program does.</summary>
    public Instant? FirstAgentMessageAt { get; private set; }

    /// <summary>When an agent that is a program first said something; null when none has.</summary>
    public Instant? FirstProgramMessageAt { get; private set; }

    /// <summary>When the chat was abandoned or ended; null while it goes on.</summary>
    public Instant? ClosedAt { get; private set; }

    /// <summary>Who abandoned or ended it; null while it goes on.</summary>
    public ChatParty? ClosedBy { get; private set; }

    /// <summary>How long the chat took from the first acceptance to its end; null when it was never accepted or goes on. The length that <see cref="ChatBoard.EstimateWait"/> wants the average of.</summary>
    public Duration? Length => ClosedAt - AcceptedAt;

    /// <summary>What was said, in order.</summary>
    public ImmutableList<ChatMessageSent> Messages { get; private set; } = [];

    /// <summary>From whom to whom it went, in order.</summary>
    public ImmutableList<ChatTransferred> Transfers { get; private set; } = [];

    /// <summary>The session that a whole history, or the first part of one, amounts to.</summary>
    /// <param name="events">The events of one chat in order of their sequence, the first a <see cref="ChatRequested"/>.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentException">There is no event, the first is of another kind, or one does not follow the one before it (see <see cref="Apply(ChatEvent)"/>).</exception>
    public static ChatSession Replay(IEnumerable<ChatEvent> events)
    {
        using IEnumerator<ChatEvent> rest = Guard.NotNull(events).GetEnumerator();
        if (!rest.MoveNext() || rest.Current is not ChatRequested request)
        {
            throw new ArgumentException("A history begins with the request for the chat.", nameof(events));
        }

        var session = new ChatSession(request);
        while (rest.MoveNext())
        {
            session = session.Apply(rest.Current);
        }

        return session;
    }

    /// <summary>The session after one more event.</summary>
    /// <param name="next">The next event of the same chat: its sequence one more than the last, its time not before that of the last.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentException">The event is not the next of this chat, or asks for the chat once more.</exception>
    public ChatSession Apply(ChatEvent next)
    {
        Guard.NotNull(next);
        if (next.ChatId != Id || next.Sequence != Sequence + 1 || next.HappenedAt < LastEventAt || next is ChatRequested)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The event '{next}' does not follow #{Sequence} of chat '{Id}' at {InstantPattern.ExtendedIso.Format(LastEventAt)}: an event belongs to the same chat, has the next sequence, is not earlier, and is no second request."),
                nameof(next));
        }

        var after = new ChatSession(this, next);
        after.Fold(next);
        return after;
    }

    /// <summary>How long the visitor has been in the queue by an instant, all waits together.</summary>
    /// <param name="at">The instant, usually now. One before the present wait began counts nothing of that.</param>
    public Duration WaitedAt(Instant at) => WaitingSince is { } since && at > since ? Waited + (at - since) : Waited;

    /// <inheritdoc/>
    public bool Equals(ChatSession? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Sequence == other.Sequence
            && LastEventAt == other.LastEventAt
            && State == other.State
            && Agent == other.Agent
            && AgentKind == other.AgentKind
            && Team == other.Team
            && WaitingSince == other.WaitingSince
            && Waited == other.Waited
            && AcceptedAt == other.AcceptedAt
            && FirstAgentMessageAt == other.FirstAgentMessageAt
            && FirstProgramMessageAt == other.FirstProgramMessageAt
            && ClosedAt == other.ClosedAt
            && ClosedBy == other.ClosedBy
            && Request.Equals(other.Request)
            && Transfers.SequenceEqual(other.Transfers)
            && Messages.SequenceEqual(other.Messages));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ChatSession);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Sequence, LastEventAt, State, Agent, ClosedAt, Messages.Count, Transfers.Count);

    /// <summary>The chat in words, such as <c>chat-1: Active with anna, 4 messages</c>; the same in every culture.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Id}: {State}{(Agent is { } agent ? $" with {agent}" : "")}, {Messages.Count} message{(Messages.Count == 1 ? "" : "s")}");

    internal static ChatParty Defined(ChatParty by) => by is ChatParty.Visitor or ChatParty.Agent or ChatParty.System
        ? by
        : throw Guard.Undefined(by);

    private void Fold(ChatEvent next)
    {
        Instant at = next.HappenedAt;
        switch (next)
        {
            case ChatAccepted accepted:
                EndWait(at);
                Open(ChatState.Active);
                Agent = accepted.AgentId;
                AgentKind = accepted.AgentKind;
                AcceptedAt ??= at;
                break;
            case ChatTransferred { ToAgentId: { } agent } transferred:
                EndWait(at);
                Open(ChatState.Active);
                Agent = agent;
                AgentKind = transferred.ToAgentKind;
                Team = null;
                Transfers = Transfers.Add(transferred);
                break;
            case ChatTransferred transferred:
                EndWait(at);
                Open(ChatState.Waiting);
                WaitingSince = at;
                Agent = null;
                AgentKind = null;
                Team = transferred.ToTeamId;
                Transfers = Transfers.Add(transferred);
                break;
            case ChatMessageSent message:
                Messages = Messages.Add(message);
                FirstAgentMessageAt ??= message.AgentKind == Helpdesk.AgentKind.Person ? at : null;
                FirstProgramMessageAt ??= message.AgentKind == Helpdesk.AgentKind.Program ? at : null;
                break;
            case ChatAbandoned:
                Close(ChatState.Abandoned, ChatParty.Visitor, at);
                break;
            case ChatEnded ended:
                Close(ChatState.Ended, ended.By, at);
                break;
        }
    }

    private void EndWait(Instant at)
    {
        Waited = WaitedAt(at);
        WaitingSince = null;
    }

    private void Open(ChatState state)
    {
        State = state;
        ClosedAt = null;
        ClosedBy = null;
    }

    private void Close(ChatState state, ChatParty by, Instant at)
    {
        EndWait(at);
        State = state;
        ClosedAt = at;
        ClosedBy = by;
    }
}
