using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Channels.Chats;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;
using static Helpdesk.Core.Tests.Channels.Chats.Chat;

namespace Helpdesk.Core.Tests.Channels.Chats;

/// <summary>What holds of any sequence of commands on the chats of a desk.</summary>
public class ChatProperties
{
    private static readonly AgentId[] Agents = [Anna, Bruno, new("carla")];

    private static readonly ChatCapacity Capacity = new ChatCapacity(1).With(Bruno, 2).With(new AgentId("carla"), 0);

    // A command: which chat, which act, which agent, how many minutes later than the one before it (once in a while earlier).
    private static readonly Arbitrary<(int Chat, int Act, int Agent, int Minutes)[]> Commands = Gen.ArrayOf(
        from chat in Gen.Choose(0, 4)
        from act in Gen.Choose(0, 11)
        from agent in Gen.Choose(0, 2)
        from minutes in Gen.Frequency((9, Gen.Choose(0, 5)), (1, Gen.Constant(-3)))
        select (chat, act, agent, minutes)).Resize(60).ToArbitrary();

    [Fact]
    public void Sessions_are_what_their_histories_say_and_nobody_is_over_the_limit() => Laws.Hold(250, Commands, commands =>
    {
        var sessions = new SortedDictionary<int, ChatSession>();
        var histories = new Dictionary<int, List<ChatEvent>>();
        int minutes = 0;
        foreach ((int chat, int act, int agent, int later) in commands)
        {
            minutes += later;
            var board = new ChatBoard(sessions.Values, Agents, Capacity);
            if (!sessions.TryGetValue(chat, out ChatSession? before))
            {
                ChatDecision begun = ChatSession.Begin(new ChatId($"chat-{chat}"), At(minutes), Channel);
                sessions[chat] = begun.Session;
                histories[chat] = [.. begun.Events];
                continue;
            }

            ChatDecision decision = Decide(before, act, Agents[agent], At(minutes), board);
            Assert.Equal(decision, Decide(ChatSession.Replay(histories[chat]), act, Agents[agent], At(minutes), board));
            if (!decision.IsAccepted)
            {
                Assert.Throws<DecisionRefusedException>(() => decision.Session);
                continue;
            }

            Assert.NotEmpty(decision.Events);
            histories[chat].AddRange(decision.Events);
            sessions[chat] = decision.Session;
            CheckBoard(sessions.Values, new ChatBoard(sessions.Values, Agents, Capacity));
        }

        foreach ((int chat, ChatSession session) in sessions)
        {
            CheckHistory(session, histories[chat]);
        }
    });

    private static ChatDecision Decide(ChatSession session, int act, AgentId agent, Instant at, ChatBoard board) => act switch
    {
        0 or 1 or 2 => session.Accept(agent, at, board, KindOf(agent)),
        3 => session.TransferTo(agent, at, board, KindOf(agent)),
        4 => session.TransferTo(Billing, at),
        5 => session.VisitorSays("v", at),
        6 => session.AgentSays(agent, "a", at),
        7 => session.SystemSays("s", at),
        8 => session.Abandon(at),
        9 => session.End(ChatParty.Visitor, at),
        10 => session.End(ChatParty.System, at),
        _ => session.VisitorSays(" ", at),
    };

    private static void CheckBoard(IEnumerable<ChatSession> sessions, ChatBoard board)
    {
        Assert.All(Agents, agent => Assert.InRange(board.LoadOf(agent), 0, Capacity.LimitOf(agent)));
        Assert.All(Agents, agent => Assert.Equal(sessions.Count(each => each.State == ChatState.Active && each.Agent == agent), board.LoadOf(agent)));
        ChatSession[] waiting = [.. sessions.Where(each => each.State == ChatState.Waiting)];
        Assert.Equal(Enumerable.Range(1, waiting.Length), waiting.Select(each => board.PositionOf(each.Id)!.Value).Order());
        foreach (ChatSession one in waiting)
        {
            Assert.All(waiting.Where(other => other.RequestedAt < one.RequestedAt), other => Assert.True(board.PositionOf(other.Id) < board.PositionOf(one.Id)));
        }
    }

    private static void CheckHistory(ChatSession session, List<ChatEvent> history)
    {
        Assert.Equal(session, ChatSession.Replay(history));
        Assert.Equal(session.GetHashCode(), ChatSession.Replay(history).GetHashCode());
        for (int cut = 1; cut < history.Count; cut++)
        {
            ChatSession snapshot = ChatSession.Replay(history.Take(cut));
            Assert.NotEqual(session, snapshot);
            Assert.Equal(session, history.Skip(cut).Aggregate(snapshot, (state, next) => state.Apply(next)));
        }

        Assert.Equal(history.Count, session.Sequence);
        Assert.Equal(history.OfType<ChatMessageSent>(), session.Messages);
        Assert.Equal(history.OfType<ChatTransferred>(), session.Transfers);
        Assert.Equal(history.OfType<ChatAccepted>().FirstOrDefault()?.HappenedAt, session.AcceptedAt);
        AgentId? holder = Holder(history);
        bool hasPersonSpoken = history.OfType<ChatMessageSent>().Any(each => each.AgentId is { } agent && KindOf(agent) == AgentKind.Person);
        bool hasProgramSpoken = history.OfType<ChatMessageSent>().Any(each => each.AgentId is { } agent && KindOf(agent) == AgentKind.Program);
        bool isWithProgram = holder is { } program && KindOf(program) == AgentKind.Program;
        Assert.Equal(holder is null ? null : isWithProgram ? AgentKind.Program : AgentKind.Person, session.AgentKind);
        Assert.Equal(history.OfType<ChatMessageSent>().FirstOrDefault(each => each.AgentId is { } agent && KindOf(agent) == AgentKind.Person)?.HappenedAt, session.FirstAgentMessageAt);
        Assert.Equal(history.OfType<ChatMessageSent>().FirstOrDefault(each => each.AgentId is { } agent && KindOf(agent) == AgentKind.Program)?.HappenedAt, session.FirstProgramMessageAt);
        Assert.Equal(history[^1] is ChatAbandoned or ChatEnded ? history[^1].HappenedAt : null, session.ClosedAt);
        Assert.Equal(session.ClosedAt is not null, session.IsOver);
        Assert.Equal(session.IsOver && (holder is null || (isWithProgram ? !hasPersonSpoken && !hasProgramSpoken : !hasPersonSpoken)), session.IsUnanswered);
        Assert.Equal(session.IsOver && isWithProgram && hasProgramSpoken && !hasPersonSpoken, session.IsContained);
        Assert.Equal(WaitedMinuteByMinute(history), session.WaitedAt(At(400)));
    }

    private static AgentKind KindOf(AgentId agent) => agent == Bruno ? AgentKind.Program : AgentKind.Person;

    private static AgentId? Holder(IEnumerable<ChatEvent> history) => history.Aggregate((AgentId?)null, (holder, next) => next switch
    {
        ChatAccepted accepted => accepted.AgentId,
        ChatTransferred transferred => transferred.ToAgentId,
        _ => holder,
    });

    /// <summary>Counts the minutes at which the last event to that time left the visitor in the queue.</summary>
    private static Duration WaitedMinuteByMinute(List<ChatEvent> history) => Duration.FromMinutes(Enumerable.Range(-200, 600).Count(minute =>
        history.LastOrDefault(each => each.HappenedAt <= At(minute) && each is not (ChatMessageSent or ChatUnknownEvent))
            is ChatRequested or ChatTransferred { ToTeamId: not null }));
}
