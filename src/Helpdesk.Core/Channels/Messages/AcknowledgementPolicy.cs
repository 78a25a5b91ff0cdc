using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Channels.Messages;

/// <summary>When a message is acknowledged: never an automatic one, and never twice within a window.</summary>
/// <remarks>Immutable and thread-safe. Equality compares the window.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record AcknowledgementPolicy
{
    private static readonly Duration Shortest = Duration.FromMinutes(1);

    private static readonly Duration Longest = Duration.FromDays(30);

    /// <summary>A policy with a window of 24 hours.</summary>
    public AcknowledgementPolicy()
        : this(Duration.FromHours(24))
    {
    }

    /// <summary>A policy.</summary>
    /// <param name="window">How long after one acknowledgement no other is sent, in elapsed time: from a minute to 30 days, both included.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is outside that range.</exception>
    public AcknowledgementPolicy(Duration window) => Window = window >= Shortest && window <= Longest
        ? window
        : throw new ArgumentOutOfRangeException(
            nameof(window),
            $"'{nameof(window)}' must be from 1 minute to 30 days, both included, but was {DurationPattern.Roundtrip.Format(window)}.");

    /// <summary>How long after one acknowledgement no other is sent. The window of one sent at <c>t</c> is <c>[t, t + Window)</c>: at its end exactly the next is sent.</summary>
    public Duration Window { get; }

    /// <summary>Whether a message is acknowledged.</summary>
    /// <param name="at">When the acknowledgement would be sent.</param>
    /// <param name="automatic">What <see cref="AutomaticMessage.Detect"/> found in the message; null when a person wrote it.</param>
    /// <param name="sent">
    /// When the earlier ones were sent, in any order: all to this requester, which also stops a loop with a program that hides, or those in this conversation only. One later than <paramref name="at"/> counts too.
    /// </param>
    /// <returns>The decision, with the reason.</returns>
    public AcknowledgementDecision Decide(Instant at, AutomaticMessage? automatic, IEnumerable<Instant> sent)
    {
        Guard.NotNull(sent);
        if (automatic is not null)
        {
            return new AcknowledgementDecision(AcknowledgementOutcome.AutomaticMessage, automatic);
        }

        Instant? last = null;
        foreach (Instant each in sent)
        {
            last = last is null || each > last ? each : last;
        }

        // Compared as a length, since the end of the window may be later than the last instant there is.
        return last is { } recent && at - recent < Window
            ? new AcknowledgementDecision(AcknowledgementOutcome.SentRecently, lastSentAt: recent, until: Instant.MaxValue - recent < Window ? Instant.MaxValue : recent + Window)
            : new AcknowledgementDecision(AcknowledgementOutcome.Send);
    }

    /// <summary>The policy in words, such as <c>once in 1:00:00:00</c>; the same in every culture.</summary>
    public override string ToString() => $"once in {DurationPattern.Roundtrip.Format(Window)}";
}
