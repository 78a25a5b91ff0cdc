using System.Numerics;
using System.Runtime.CompilerServices;

namespace Helpdesk.Sla.Folding;

/// <summary>
/// One way in which a condition of a clock can hold: all of some bits, and none of others. A condition is a list of these, so that asking it is a few comparisons of numbers:
/// five clocks ask some thirty conditions at every event.
/// </summary>
internal readonly record struct Alternative(uint Happened, uint NotHappened, ulong Now, ulong NotNow, ulong Before, ulong NotBefore)
{
    public bool IsPossible => (Happened & NotHappened) == 0 && (Now & NotNow) == 0 && (Before & NotBefore) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyHolds(Alternative[] alternatives, in EventContext moment)
    {
        foreach (ref readonly Alternative each in alternatives.AsSpan())
        {
            if ((moment.Happened & each.Happened) == each.Happened
                && (moment.Happened & each.NotHappened) == 0
                && (moment.Now & each.Now) == each.Now
                && (moment.Now & each.NotNow) == 0
                && (moment.Before & each.Before) == each.Before
                && (moment.Before & each.NotBefore) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What must be new at an event for the alternative to hold: one occurrence, or one condition that changed its answer; neither when it may hold at any event.</summary>
    public (uint Happened, ulong Changed) Trigger
    {
        get
        {
            ulong changed = (Now & NotBefore) | (Before & NotNow);
            return Happened != 0 ? (1u << BitOperations.TrailingZeroCount(Happened), 0) : (0, changed & (~changed + 1));
        }
    }

    public Alternative And(Alternative other) => new(
        Happened | other.Happened,
        NotHappened | other.NotHappened,
        Now | other.Now,
        NotNow | other.NotNow,
        Before | other.Before,
        NotBefore | other.NotBefore);
}
