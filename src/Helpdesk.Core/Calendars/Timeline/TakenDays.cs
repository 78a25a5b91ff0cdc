namespace Helpdesk.Calendars.Timeline;

/// <summary>Days that holidays which can be shifted fall on or were given, and by which: a holiday is never in its own way, though the calendar names it twice.</summary>
internal sealed class TakenDays
{
    // Null for a day that several took.
    private readonly Dictionary<int, (string Name, int OwnDay)?> takers = [];

    public void Take(int day, string name, int ownDay) =>
        takers[day] = !takers.TryGetValue(day, out (string Name, int OwnDay)? taker) || IsSame(taker, name, ownDay) ? (name, ownDay) : null;

    /// <summary>Whether another holiday has the day than the one of that name and own day.</summary>
    public bool IsTaken(int day, string name, int ownDay) => takers.TryGetValue(day, out (string Name, int OwnDay)? taker) && !IsSame(taker, name, ownDay);

    private static bool IsSame((string Name, int OwnDay)? taker, string name, int ownDay) =>
        taker is { } known && known.OwnDay == ownDay && string.Equals(known.Name, name, StringComparison.Ordinal);
}
