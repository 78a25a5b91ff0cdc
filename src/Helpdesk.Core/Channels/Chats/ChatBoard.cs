using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.Channels.Chats;

/// <summary>The chats of a desk side by side: who waits in which place, who has how many, and who may take one more.</summary>
/// <remarks>
/// <para>A picture of the chats that the host gives, at the moment it took them; nothing in it moves: once an agent has taken a chat, or has one fewer, a new board is to be made. Two chats that one agent
/// accepts on one board can exceed the limit, and the sequence of neither shows it; a host that lets chats be accepted side by side decides for one agent at a time.</para>
/// <para>Places go by the time of the request, the earliest first; requests of the
/// same instant go by their keys. A chat that a team waits for has its place among the others, by its request too.</para>
/// <para>Immutable and thread-safe. Equality is identity.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class ChatBoard
{
    private static readonly Duration LongestChat = Duration.FromDays(1);

    private readonly ImmutableDictionary<ChatId, int> positions;
    private readonly ImmutableDictionary<AgentId, int> loads;

    /// <summary>The chats of a desk.</summary>
    /// <param name="sessions">The chats, in any order; those that are over are passed over.</param>
    /// <param name="agents">The agents who are there to take chats; one given twice is there once.</param>
    /// <param name="capacity">How many each may have at once; 3 each when null.</param>
    /// <exception cref="ArgumentException">Two sessions have one key, a session is null, or an agent is <c>default</c>.</exception>
    public ChatBoard(IEnumerable<ChatSession> sessions, IEnumerable<AgentId> agents, ChatCapacity? capacity = null)
    {
        var seen = new HashSet<ChatId>();
        var waiting = new List<ChatSession>();
        var load = new Dictionary<AgentId, int>();
        foreach (ChatSession session in Guard.NotNull(sessions))
        {
            Guard.NotNull(session, nameof(sessions));
            if (!seen.Add(session.Id))
            {
                throw new ArgumentException($"Chat '{session.Id}' is given twice.", nameof(sessions));
            }

            if (session.State == ChatState.Waiting)
            {
                waiting.Add(session);
            }
            else if (session is { State: ChatState.Active, Agent: { } agent })
            {
                load[agent] = load.GetValueOrDefault(agent) + 1;
            }
        }

        Waiting = [.. waiting.OrderBy(session => session.RequestedAt).ThenBy(session => session.Id.Value, StringComparer.Ordinal)];
        positions = Waiting.Select((session, index) => KeyValuePair.Create(session.Id, index + 1)).ToImmutableDictionary();
        loads = load.ToImmutableDictionary();
        Agents = [.. Guard.NotNull(agents).Select(agent => Guard.Key(agent, nameof(agents))).Distinct()];
        Capacity = capacity ?? new ChatCapacity();
    }

    /// <summary>The waiting chats, the next one first.</summary>
    public ImmutableArray<ChatSession> Waiting { get; }

    /// <summary>The agents who are there, in the order given.</summary>
    public ImmutableArray<AgentId> Agents { get; }

    /// <summary>How many chats each agent may have at once.</summary>
    public ChatCapacity Capacity { get; }

    /// <summary>The place of a chat in the queue.</summary>
    /// <param name="chat">The chat.</param>
    /// <returns>The place, 1 being next; null when no such chat is waiting.</returns>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public int? PositionOf(ChatId chat) => positions.TryGetValue(Guard.Key(chat), out int position) ? position : null;

    /// <summary>How many chats an agent has.</summary>
    /// <param name="agent">The agent, there or not.</param>
    /// <exception cref="ArgumentException">The agent is <c>default</c>.</exception>
    public int LoadOf(AgentId agent) => loads.GetValueOrDefault(Guard.Key(agent));

    /// <summary>Whether an agent is under the limit. One who is not listed as there is asked no further: whoever takes a chat is there.</summary>
    /// <param name="agent">The agent.</param>
    /// <exception cref="ArgumentException">The agent is <c>default</c>.</exception>
    public bool CanAccept(AgentId agent) => LoadOf(agent) < Capacity.LimitOf(agent);

    /// <summary>The chat that an agent should take next: the first that waits, of those that the agent can take.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="canTake">Whether a waiting chat is for this agent: by its team, language or channel. Any is when null.</param>
    /// <returns>The chat; null when there is none or the agent is at the limit.</returns>
    /// <exception cref="ArgumentException">The agent is <c>default</c>.</exception>
    public ChatSession? NextFor(AgentId agent, Func<ChatSession, bool>? canTake = null) =>
        CanAccept(agent) ? Waiting.FirstOrDefault(session => canTake is null || canTake(session)) : null;

    /// <summary>How long a waiting chat may expect to wait still.</summary>
    /// <remarks>
    /// <para>With <c>s</c> the sum of the limits of the agents who are there, <c>f</c> how many of these places are free, <c>p</c> the position and <c>T</c> the average length:
    /// nothing when <c>p &lt;= f</c>, and otherwise <c>(p - f) * T / s</c>, to the nanosecond, rounded down. It is what remains of the queue M/M/s when all places are taken: chats then end once in <c>T / s</c> on
    /// average, and the one in place <c>p</c> goes in with the <c>p</c>-th end.</para>
    /// <para>It assumes that any agent there may take any chat, that every place works as fast as one alone (an agent with three chats at once is slower in each, so <paramref name="averageLength"/> must
    /// be measured at the desk as it works), and that nobody ahead gives up. A desk that tells the wait should round it up. Agents who have more than their limit count as full.</para>
    /// </remarks>
    /// <param name="chat">The waiting chat.</param>
    /// <param name="averageLength">How long a chat lasts on average, from acceptance to end (<see cref="ChatSession.Length"/>): more than zero, up to a day, which is included.</param>
    /// <returns>The estimate, whose wait is null when there is no place at all; null when no such chat is waiting.</returns>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is outside that range.</exception>
    public ChatWaitEstimate? EstimateWait(ChatId chat, Duration averageLength)
    {
        if (averageLength <= Duration.Zero || averageLength > LongestChat)
        {
            throw new ArgumentOutOfRangeException(
                nameof(averageLength),
                FormattableString.Invariant($"'{nameof(averageLength)}' must be more than zero and at most {LongestChat.TotalHours} h, but was {averageLength.TotalSeconds} s."));
        }

        if (PositionOf(chat) is not { } position)
        {
            return null;
        }

        long places = Agents.Sum(agent => (long)Capacity.LimitOf(agent));
        long free = Agents.Sum(agent => Math.Max(0L, Capacity.LimitOf(agent) - LoadOf(agent)));
        Duration? wait = places == 0 ? null : averageLength * Math.Max(0, position - free) / places;
        return new ChatWaitEstimate(chat, position, wait);
    }
}
