using System.Collections.Immutable;

namespace Helpdesk.Sla;

/// <summary>The clocks of a ticket after policies or calendars changed, and what moved.</summary>
/// <remarks>Immutable and thread-safe. Equality compares both parts by reference.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class SlaChangeover
{
    internal SlaChangeover(SlaState state, ImmutableArray<SlaMove> moves)
    {
        State = state;
        Moves = moves;
    }

    /// <summary>The state under the new policies and calendars.</summary>
    public SlaState State { get; }

    /// <summary>The cycles that are due at another instant, or stand otherwise, with the reason.</summary>
    public ImmutableArray<SlaMove> Moves { get; }
}
