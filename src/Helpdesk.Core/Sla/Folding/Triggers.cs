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

    private Triggers(uint happened, ulong changed, bool isAlways)
    {
        this.happened = happened;
        this.changed = changed;
        IsAlways = isAlways;
    }

    /// <summary>Whether a condition may hold at any event, and all have to be asked.</summary>
    public bool IsAlways { get; }

    /// <summary>What must be new for any of several conditions to hold that ask for the state of the ticket alone, and did not hold at the event before.</summary>
    /// <param name="conditions">The conditions. Where one asks for what happened, or for the state before, it may hold at any event.</param>
    public static Triggers OfState(params Alternative[][] conditions)
    {
        ulong reads = 0;
        bool isAlways = false;
        foreach (Alternative each in conditions.SelectMany(all => all))
        {
            reads |= each.Now | each.NotNow;
            isAlways |= (each.Happened | each.NotHappened) != 0 || (each.Before | each.NotBefore) != 0;
        }

        return new Triggers(0, reads, isAlways);
    }

    /// <summary>Whether one of the conditions may hold. No is certain.</summary>
    public bool MayHold(in EventContext moment) => MayHold(moment.Happened, moment.Now ^ moment.Before);

    /// <inheritdoc cref="MayHold(in EventContext)"/>
    public bool MayHold(uint happening, ulong changing) => (happening & happened) != 0 || (changing & changed) != 0 || IsAlways;

    /// <summary>What must be new for any of the conditions to hold, or of others.</summary>
    public Triggers Or(Triggers other) => new(happened | other.happened, changed | other.changed, IsAlways || other.IsAlways);
}
