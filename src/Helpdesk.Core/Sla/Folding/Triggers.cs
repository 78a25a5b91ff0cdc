namespace Helpdesk.Sla.Folding;

/// <summary>What must be new at an event for any of several conditions to hold, so that one test dismisses the events that cannot: four in five of the questions of a usual policy.</summary>
internal readonly struct Triggers
{
    private readonly uint happened;
    private readonly ulong changed;

    public Triggers(params Alternative[][] conditions)
    {
        foreach (Alternative each in conditions.SelectMany(all => all))
        {
            (uint occurrence, ulong answer) = each.Trigger;
            bool isAny = occurrence == 0 && answer == 0;
            happened |= isAny ? uint.MaxValue : occurrence;
            changed |= isAny ? ulong.MaxValue : answer;
            IsAlways |= isAny;
        }
    }

    /// <summary>Whether a condition may hold at any event, and all have to be asked.</summary>
    public bool IsAlways { get; }

    /// <summary>Whether one of the conditions may hold. No is certain.</summary>
    public bool MayHold(in Moment moment) => (moment.Happened & happened) != 0 || ((moment.Now ^ moment.Before) & changed) != 0 || IsAlways;
}
