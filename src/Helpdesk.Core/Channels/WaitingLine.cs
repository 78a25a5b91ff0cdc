using System.Globalization;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Channels;

/// <summary>The queue that a message joins, as the host counts it at that instant.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record WaitingLine
{
    private const int MostAhead = 1_000_000;

    private const int MostAgents = 100_000;

    private static readonly Duration LongestHandling = Duration.FromDays(30);

    /// <summary>A queue.</summary>
    /// <param name="ahead">How many messages or callers come first, from 0 to 1,000,000.</param>
    /// <param name="handlingTime">How long an agent is busy with one, on average; more than zero, at most 30 days.</param>
    /// <param name="agentsAtWork">How many agents serve the queue side by side, from 1 to 100,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is outside its range.</exception>
    public WaitingLine(int ahead, Duration handlingTime, int agentsAtWork = 1)
    {
        Ahead = Guard.InRange(ahead, 0, MostAhead);
        AgentsAtWork = Guard.InRange(agentsAtWork, 1, MostAgents);
        HandlingTime = handlingTime > Duration.Zero && handlingTime <= LongestHandling
            ? handlingTime
            : throw new ArgumentOutOfRangeException(nameof(handlingTime), FormattableString.Invariant($"'{nameof(handlingTime)}' must be more than zero and at most 30 days, but was {handlingTime:-D:hh:mm:ss.FFFFFFFFF}."));
    }

    /// <summary>How many come first.</summary>
    public int Ahead { get; }

    /// <summary>How long an agent is busy with one, on average.</summary>
    public Duration HandlingTime { get; }

    /// <summary>How many agents serve the queue side by side.</summary>
    public int AgentsAtWork { get; }

    /// <summary>
    /// The working time until an agent is free for the one that joins: <c>Ahead × HandlingTime ÷ AgentsAtWork</c>, rounded up to the nanosecond, and at most about 292 years.
    /// It is an average that takes agents to be busy throughout; it is no upper bound.
    /// </summary>
    public Duration Wait
    {
        get
        {
            Int128 work = (Int128)Ahead * HandlingTime.ToInt64Nanoseconds();
            return Duration.FromNanoseconds((long)Int128.Min((work + AgentsAtWork - 1) / AgentsAtWork, long.MaxValue));
        }
    }

    /// <summary>The queue in words, such as <c>4 ahead, 0:12:00 each, 2 at work</c>; the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ahead} ahead, {AmountText.Format(HandlingTime.ToInt64Nanoseconds())} each, {AgentsAtWork} at work");
}
