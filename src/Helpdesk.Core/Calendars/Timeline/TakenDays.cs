using System.Runtime.InteropServices;

namespace Helpdesk.Calendars.Timeline;

/// <summary>Days that holidays which can be shifted fall on or were given, and by which: a holiday is never in its own way, though the calendar names it twice.</summary>
internal sealed class TakenDays
{
    // Null for a day that several took.
    private readonly Dictionary<int, (string Name, int OwnDay)?> takers = [];

    // From a weekday that is taken, a later one up to which no weekday is free. Days are never given back, so that what is known of them stays true.
    private readonly Dictionary<int, int> later = [];

    /// <summary>How many days were taken or looked at.</summary>
    public long Steps { get; private set; }

    public void Take(int day, string name, int ownDay)
    {
        Steps++;
        ref (string Name, int OwnDay)? taker = ref CollectionsMarshal.GetValueRefOrAddDefault(takers, day, out bool isTaken);
        taker = !isTaken || IsSame(taker, name, ownDay) ? (name, ownDay) : null;
    }

    /// <summary>
    /// The first day after a holiday's own that is neither in a weekend nor taken by another holiday than the one of that name and own day. Days are not looked at one by one: each walk
    /// remembers how far it got, so that holidays which push one another on do so in one step each.
    /// </summary>
    public int FirstFreeWeekdayAfter(int ownDay, string name)
    {
        // Another observance of the same holiday can have given it the day after its own, and no later one.
        int next = ownDay + 1;
        if (!Observance.IsWeekend(next) && takers.TryGetValue(next, out (string Name, int OwnDay)? taker) && IsSame(taker, name, ownDay))
        {
            return next;
        }

        int free = next;
        while (TryPass(free, out int candidate))
        {
            Steps++;
            free = candidate;
        }

        // Whatever was passed points to where the walk ended.
        for (int day = next; TryPass(day, out int passed);)
        {
            later[day] = free;
            day = passed;
        }

        return free;
    }

    /// <summary>Where to look next when a day is in a weekend or taken.</summary>
    private bool TryPass(int day, out int next)
    {
        if (later.TryGetValue(day, out next))
        {
            return true;
        }

        next = day + 1;
        return Observance.IsWeekend(day) || takers.ContainsKey(day);
    }

    private static bool IsSame((string Name, int OwnDay)? taker, string name, int ownDay) =>
        taker is { } known && known.OwnDay == ownDay && string.Equals(known.Name, name, StringComparison.Ordinal);
}
