using System.Collections.Immutable;

namespace Helpdesk.Sla;

/// <summary>What a version of the configuration moved when it came, while the ticket was open.</summary>
/// <remarks>Immutable and thread-safe. Equality compares the version by identity, and the moves.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SlaVersionMoves : IEquatable<SlaVersionMoves>
{
    internal SlaVersionMoves(SlaVersion version, ImmutableArray<SlaMove> moves)
    {
        Version = version;
        Moves = moves;
    }

    /// <summary>The version.</summary>
    public SlaVersion Version { get; }

    /// <summary>The cycles that were due at another instant, or stood otherwise, as of the version's first moment, with the reason; none when it moved nothing.</summary>
    public ImmutableArray<SlaMove> Moves { get; }

    /// <summary>Whether the same version moved the same.</summary>
    /// <param name="other">The other moves.</param>
    public bool Equals(SlaVersionMoves? other) => other is not null && ReferenceEquals(Version, other.Version) && Sequences.Same(Moves, other.Moves);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SlaVersionMoves);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Version.Start, Moves.Length);

    /// <summary>The version and how many cycles it moved.</summary>
    public override string ToString() => FormattableString.Invariant($"{Version}: {Moves.Length} moved");
}
