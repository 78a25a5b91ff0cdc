namespace Helpdesk.Calendars;

/// <summary>When an amount of business days begins that is given outside opening hours: on a desk open 09:00-18:00, Friday 18:30 or Saturday 12:33.</summary>
public enum Receipt
{
    /// <summary>When it was received (the default): from Saturday 12:33, one working day on at the same clock time is Monday 12:33.</summary>
    AsReceived = 0,

    /// <summary>
    /// When the desk opens next, as most contracts say: Friday 18:30 and Saturday 12:33 both count as Monday 09:00, so that one working day on is Tuesday 09:00, and its end is Tuesday's closing.
    /// What is received while the desk is open counts from then. A subtraction mirrors it: what is due outside hours counts as due at the closing before.
    /// </summary>
    /// <remarks>
    /// What is received later is never due earlier. So in an hour that the clock repeats, the clock time is the one at which the clock was set back.
    /// </remarks>
    AtNextOpening = 1,
}
