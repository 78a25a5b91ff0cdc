namespace Helpdesk.Sla;

/// <summary>What becomes of an open cycle when what was promised changes: its target, its calendar, its policy, or who has to keep it.</summary>
public enum ChangeMode
{
    /// <summary>
    /// As if the new terms had held since the cycle began, whatever changes came in between: all time counts as they say, pauses and reopenings included. It reaches back to where the cycle began or was last restarted,
    /// never before that. The default.
    /// </summary>
    Retroactive = 0,

    /// <summary>
    /// What has been consumed under the old terms stays consumed; from the change on time counts as the new terms say. How much may be consumed, and where it is due when that is used up, is for the new terms: business days are those
    /// from the cycle's start, and end when they would have, unless carried time has used up more than they hold before that.
    /// </summary>
    CarryElapsed = 1,

    /// <summary>The cycle ends at the change, missed if it was overdue and otherwise cancelled, and another begins with the whole of the new target.</summary>
    EndAndRestart = 2,

    /// <summary>The same cycle restarts at the change, without a verdict on the part before.</summary>
    Reset = 3,

    /// <summary>As <see cref="Retroactive"/>, but pauses from before the change are not taken over: all time from the start up to it counts.</summary>
    RetroactiveStartOnly = 4,
}
