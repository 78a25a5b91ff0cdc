namespace Helpdesk.Core.Tests.Cases;

/// <summary>From where a system counts business days that start on a closed date.</summary>
internal enum DayStart
{
    /// <summary>From the date itself: one day from Saturday is Monday.</summary>
    SameDate = 0,

    /// <summary>From the working day that comes next in the direction of counting: one day from Saturday is Tuesday.</summary>
    NextWorkingDay = 1,

    /// <summary>From the opening of the next working day, whichever the direction.</summary>
    NextOpening = 2,
}
