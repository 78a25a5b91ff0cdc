namespace Helpdesk.Calendars;

/// <summary>
/// Where an addition ends when it uses up a period of open time exactly: eight hours from Monday 09:00
/// on a desk open 09:00-17:00 are used up at Monday 17:00, and still are at Tuesday 09:00.
/// </summary>
/// <remarks>
/// Both ends are the same distance in business time; they differ in what a person reads.
/// A subtraction mirrors the choice: <see cref="Closing"/> stays at the opening of the period that was used up,
/// <see cref="NextOpening"/> goes on back to the closing before it.
/// </remarks>
public enum Boundary
{
    /// <summary>
    /// The earliest such instant (the default): the closing time of the period that was used up.
    /// Adding nothing returns the instant itself, open or not.
    /// </summary>
    Closing = 0,

    /// <summary>
    /// The latest such instant: the opening of the next period.
    /// Adding nothing returns the instant itself when the calendar is open then, and the next opening otherwise.
    /// </summary>
    NextOpening = 1,
}
