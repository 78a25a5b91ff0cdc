using System.Collections.Immutable;
using NodaTime;

namespace Helpdesk.Sla.Explanations;

/// <summary>With whom the time of a cycle was: all of it, from its start to its end or to the moment asked for, split without a rest.</summary>
/// <remarks>
/// <para>Every moment belongs to one party, by the first of these that applies. Closed time: the calendar that the cycle counts on is closed. Solved: the ticket is solved or closed. Requester: its status
/// is in the category Pending. Third party: it is in OnHold. Agent: one has it, for a team or for none. Team: it is in a queue. Otherwise it is unassigned. A target of elapsed time has no closed time.</para>
/// <para>Parties go by what the ticket was, counting by what the policy says: pending time of a clock that does not pause on it is the requester's and counts, and time that a policy pauses
/// for another reason is that of whoever has the ticket and does not.</para>
/// <para>The elapsed times add up to that from start to end, and what counted to <see cref="SlaCycle.Consumed"/>, to the nanosecond.</para>
/// <para>Immutable and thread-safe. Equality compares the cycle and the shares.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SlaAttribution : IEquatable<SlaAttribution>
{
    internal SlaAttribution(SlaCycle cycle, ImmutableArray<SlaShare> shares)
    {
        Cycle = cycle;
        Shares = shares;
    }

    /// <summary>The cycle.</summary>
    public SlaCycle Cycle { get; }

    /// <summary>The shares, those without any time left out: by kind of party, in the order of <see cref="SlaPartyKind"/>, and then in the order in which they first had the ticket.</summary>
    public ImmutableArray<SlaShare> Shares { get; }

    /// <summary>The time of the cycle around the clock, from its start, or where it last restarted.</summary>
    public Duration Elapsed => Shares.Aggregate(Duration.Zero, static (sum, each) => sum + each.Elapsed);

    /// <summary>What of it counts.</summary>
    public Duration Counted => Shares.Aggregate(Duration.Zero, static (sum, each) => sum + each.Counted);

    /// <summary>Whether two attributions are of the same cycle with the same shares.</summary>
    /// <param name="other">The other attribution.</param>
    public bool Equals(SlaAttribution? other) => ReferenceEquals(this, other) || (other is not null && Cycle.Equals(other.Cycle) && Sequences.Same(Shares, other.Shares));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SlaAttribution);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cycle, Shares.Length);

    /// <summary>The shares, separated by <c>"; "</c>.</summary>
    public override string ToString() => Shares.IsEmpty ? "no time" : string.Join("; ", Shares);
}
