using System.Collections.Immutable;

namespace Helpdesk;

/// <summary>A decision whose acceptance is a list of events.</summary>
/// <remarks>
/// <para>The events belong together, those of several histories included: store all of them or none. Each carries its history's key and its sequence in it, which begins at 1; the version that a commit expects of a history
/// is the sequence of the first of its events here, less one. Where another event has taken that sequence, decide again on what is there now.</para>
/// <para>Immutable and thread-safe. Equality compares the type, the refusal, the events, and what they lead to.</para>
/// </remarks>
/// <typeparam name="TEvent">What kind of events.</typeparam>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract class Decision<TEvent> : Decision
    where TEvent : class
{
    private readonly ImmutableArray<TEvent> events;

    private protected Decision(ImmutableArray<TEvent> events) => this.events = events;

    /// <summary>The events, in the order in which they are to be stored; none where what was asked for changes nothing.</summary>
    /// <exception cref="DecisionRefusedException">It was refused.</exception>
    public ImmutableArray<TEvent> Events => Accepted(events);

    /// <summary>What the events lead to; null when refused.</summary>
    private protected abstract object? Result { get; }

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) =>
        ReferenceEquals(this, obj)
        || (obj is Decision<TEvent> other && GetType() == other.GetType() && Equals(Refusal, other.Refusal) && events.AsSpan().SequenceEqual(other.events.AsSpan()) && Equals(Result, other.Result));

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(Refusal, events.Length, Result);

    /// <summary>The refusal, or the events, one after the other; <c>no change</c> where there are none.</summary>
    public sealed override string ToString() => Refusal?.ToString() ?? (events.IsEmpty ? "no change" : string.Join("; ", events));

    /// <summary>A part of what was accepted.</summary>
    /// <exception cref="DecisionRefusedException">It was refused.</exception>
    private protected T Accepted<T>(T part) => Refusal is { } refusal ? throw new DecisionRefusedException(refusal) : part;
}
