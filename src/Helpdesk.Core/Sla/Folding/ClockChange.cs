namespace Helpdesk.Sla.Folding;

/// <summary>What a change of what is promised does to one clock.</summary>
internal static class ClockChange
{
    /// <summary>The clock after a change.</summary>
    /// <param name="clock">The clock, which the event of the change has been put to already.</param>
    /// <param name="before">What was promised before; null for nothing.</param>
    /// <param name="promised">What is promised now; null for nothing.</param>
    /// <param name="change">What happened, when, and how it is to be taken.</param>
    public static ClockState Apply(in ClockState clock, SlaTerms? before, SlaTerms? promised, in ChangeContext change)
    {
        if (promised is null)
        {
            ClockState none = clock with { Promised = null };
            return clock.Latest is { IsOpen: true } cycle ? none with { Latest = ClockStep.Finish(cycle, SlaEnding.NoLongerPromised, change.At, change.By) } : none;
        }

        ClockState now = ReferenceEquals(clock.Promised, promised) ? clock : clock with { Promised = promised };
        if (clock.Latest is { IsOpen: true } open)
        {
            // A cycle that this very event began, began with the new terms.
            return open.StartedBy == change.By && open.Terms == promised ? now : Change(now, open, promised, change);
        }

        // At the opening there is nothing before it that could be carried over.
        return before is null && change.Log.Count > 1 ? Adopt(now, promised, change) : now;
    }

    private static ClockState Change(in ClockState clock, CycleData open, SlaTerms promised, in ChangeContext change)
    {
        // A cycle that has yet to begin is not brought forward.
        long from = Math.Max(change.At, open.StartedAt);
        switch (change.Mode)
        {
            case ChangeMode.EndAndRestart:
                return Repaused(ClockStep.Start(clock with { Latest = ClockStep.Finish(open, SlaEnding.Superseded, change.At, change.By) }, from, change.By), open, change);
            case ChangeMode.Reset:
                return clock with { Latest = ClockStep.Restart(open, from, change.By, change.Kind, promised, change.IsByVersion) };
            default:
                // A date is what it is from the start, so that nothing can be carried to it or from it.
                ChangeMode mode = change.Mode == ChangeMode.CarryElapsed && (promised.IsDate || open.Terms.IsDate) ? ChangeMode.Retroactive : change.Mode;
                bool keepsCourse = mode == ChangeMode.CarryElapsed || (change.KeepsCourse && (open.Changes is null || open.Changes.Mode is ChangeMode.Retroactive or ChangeMode.Reset));
                CycleData course = keepsCourse || change.Replays.Run(open.Origin, promised, change).Latest is not { IsOpen: true } asIfAlways ? open : asIfAlways;
                return clock with { Latest = Changed(open, course, promised, mode, change) };
        }
    }

    /// <summary>
    /// A clock that nothing was promised for until now: the cycle that would be open had the promise always held is carried over. One that would have ended is not judged: nothing was promised then.
    /// One that has a verdict and would have gone on meanwhile does, so that its time is not judged twice.
    /// </summary>
    public static ClockState Adopt(in ClockState clock, SlaTerms promised, in ChangeContext change)
    {
        CycleData? last = clock.Latest;
        bool wasLost = last is null or { Ending: SlaEnding.NoLongerPromised };
        if (change.Replays.Run(last?.Origin, promised, change).Latest is not { } asIfAlways)
        {
            return clock;
        }

        if (!asIfAlways.IsOpen)
        {
            return wasLost ? clock with { RanUnpromised = true } : clock;
        }

        ClockState unspent = clock with { RanUnpromised = false };
        if (change.Mode is not (ChangeMode.Retroactive or ChangeMode.RetroactiveStartOnly))
        {
            return Repaused(ClockStep.Start(unspent, change.At, change.By), asIfAlways, change);
        }

        if (!wasLost && asIfAlways.Number == 1)
        {
            CycleData goesOn = last! with { Ending = SlaEnding.None, EndedAt = 0, EndedBy = 0 };
            return unspent with { Latest = Changed(goesOn, asIfAlways, promised, change.Mode, change) };
        }

        ClockState started = ClockStep.Start(unspent, asIfAlways.StartedAt, asIfAlways.StartedBy);
        return started with { Latest = started.Latest! with { Pauses = PausesOf(asIfAlways, change.Mode, change), Changes = asIfAlways.Changes } };
    }

    /// <summary>A cycle on new terms, with the start and the pauses of another.</summary>
    private static CycleData Changed(CycleData cycle, CycleData course, SlaTerms promised, ChangeMode mode, in ChangeContext change) => cycle with
    {
        StartedAt = course.StartedAt,
        StartedBy = course.StartedBy,
        Pauses = PausesOf(course, mode, change),
        Terms = promised,
        Changes = new ChangeNode(change.At, change.By, change.Kind, mode, cycle.Terms, promised, cycle.Origin, change.IsByVersion, cycle.Changes),
    };

    private static PauseNode? PausesOf(CycleData course, ChangeMode mode, in ChangeContext change) =>
        mode == ChangeMode.RetroactiveStartOnly ? OnlyOpen(course, course.StartedAt, change) : course.Pauses;

    /// <summary>A clock whose new cycle is paused if the other was.</summary>
    private static ClockState Repaused(in ClockState clock, CycleData other, in ChangeContext change) => other.IsPaused && !clock.Latest!.Terms.IsDate
        ? clock with { Latest = clock.Latest with { Pauses = OnlyOpen(other, clock.Latest.StartedAt, change) } }
        : clock;

    /// <summary>The pause that lasts at the change, from the change on; null when none does.</summary>
    private static PauseNode? OnlyOpen(CycleData cycle, long startedAt, in ChangeContext change) =>
        cycle.IsPaused ? cycle.Pauses!.From(Math.Max(change.At, startedAt), change.By) : null;
}
