namespace Helpdesk.Sla.Folding;

/// <summary>What a change of what is promised does to one clock.</summary>
internal static class ClockChange
{
    /// <summary>The clock after a change.</summary>
    /// <param name="clock">The clock, which the event of the change has been put to already.</param>
    /// <param name="before">What was promised before; null for nothing.</param>
    /// <param name="promised">What is promised now; null for nothing.</param>
    /// <param name="change">What happened, when, and how it is to be taken.</param>
    public static ClockCourse Take(in ClockCourse clock, SlaTerms? before, SlaTerms? promised, in ChangeContext change)
    {
        if (promised is null)
        {
            ClockCourse none = clock with { Promised = null };
            return clock.Latest is { IsOpen: true } cycle ? none with { Latest = ClockStep.Finish(cycle, SlaEnding.NoLongerPromised, change.At, change.By) } : none;
        }

        ClockCourse now = ReferenceEquals(clock.Promised, promised) ? clock : clock with { Promised = promised };
        if (clock.Latest is { IsOpen: true } open)
        {
            // A cycle that this very event began, began with the new terms.
            return open.StartedBy == change.By && open.Terms == promised ? now : Change(now, open, promised, change);
        }

        // At the opening there is nothing before it that could be taken up.
        return before is null && change.Log.Count > 1 ? Adopt(now, promised, change) : now;
    }

    private static ClockCourse Change(in ClockCourse clock, CycleData open, SlaTerms promised, in ChangeContext change)
    {
        // A cycle that has yet to begin is not brought forward.
        long from = Math.Max(change.At, open.StartedAt);
        switch (change.Mode)
        {
            case ChangeMode.Forward:
                return Repaused(ClockStep.Start(clock with { Latest = ClockStep.Finish(open, SlaEnding.Superseded, change.At, change.By) }, from, change.By), open, change);
            case ChangeMode.Reset:
                return clock with { Latest = ClockStep.BeginAnew(open, from, change.By, change.Kind, promised) };
            default:
                // A date is what it is from the start, so that nothing can be carried to it or from it.
                ChangeMode mode = change.Mode == ChangeMode.CarryElapsed && (promised.IsDate || open.Terms.IsDate) ? ChangeMode.Retroactive : change.Mode;
                CycleData structure = mode != ChangeMode.CarryElapsed && !change.IsAlike && Virtual(promised, change).Latest is { IsOpen: true } asIfAlways
                    ? open with { StartedAt = asIfAlways.StartedAt, StartedBy = asIfAlways.StartedBy, Pauses = asIfAlways.Pauses }
                    : open;
                structure = mode == ChangeMode.RetroactiveStartOnly ? structure with { Pauses = OnlyOpen(structure, structure.StartedAt, change) } : structure;
                return clock with
                {
                    Latest = structure with { Terms = promised, Changes = new ChangeNode(change.At, change.By, change.Kind, mode, open.Terms, promised, open.Changes) },
                };
        }
    }

    /// <summary>A clock that nothing was promised for until now: the cycle that would be open had the promise always held is taken up. One that would have ended is not judged: nothing was promised then.</summary>
    public static ClockCourse Adopt(in ClockCourse clock, SlaTerms promised, in ChangeContext change)
    {
        ClockCourse asIfAlways = Virtual(promised, change);
        if (asIfAlways.Latest is not { IsOpen: true } open)
        {
            return asIfAlways.Latest is null ? clock : clock with { IsSpent = true };
        }

        ClockCourse unspent = clock with { IsSpent = false };
        if (change.Mode is not (ChangeMode.Retroactive or ChangeMode.RetroactiveStartOnly))
        {
            return Repaused(ClockStep.Start(unspent, change.At, change.By), open, change);
        }

        ClockCourse started = ClockStep.Start(unspent, open.StartedAt, open.StartedBy);
        return started with
        {
            Latest = started.Latest! with { Pauses = change.Mode == ChangeMode.Retroactive ? open.Pauses : OnlyOpen(open, open.StartedAt, change), Changes = open.Changes },
        };
    }

    /// <summary>A clock whose new cycle is paused if the other was.</summary>
    private static ClockCourse Repaused(in ClockCourse clock, CycleData other, in ChangeContext change) => other.IsPaused && !clock.Latest!.Terms.IsDate
        ? clock with { Latest = clock.Latest with { Pauses = OnlyOpen(other, clock.Latest.StartedAt, change) } }
        : clock;

    /// <summary>The pause that lasts at the change, from the change on; null when none does.</summary>
    private static PauseNode? OnlyOpen(CycleData cycle, long startedAt, in ChangeContext change) =>
        cycle.IsPaused ? cycle.Pauses! with { Start = Math.Max(change.At, startedAt), StartedBy = change.By, Earlier = null } : null;

    /// <summary>The clock as it would be had these terms and this policy always applied.</summary>
    private static ClockCourse Virtual(SlaTerms promised, in ChangeContext change)
    {
        var course = new ClockCourse { Promised = promised };
        ulong before = 0;
        string status = "";
        foreach (ref readonly LogEntry each in change.Log.AsSpan())
        {
            course = ClockStep.Take(course, change.Metric, Moment.Of(each, before, status, change.Policy, isUnseen: true));
            before = each.Holds;
            status = each.Status.Name;
        }

        return course;
    }
}
