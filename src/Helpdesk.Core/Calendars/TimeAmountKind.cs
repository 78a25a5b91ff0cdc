namespace Helpdesk.Calendars;

/// <summary>How the time of a <see cref="TimeAmount"/> passes.</summary>
public enum TimeAmountKind
{
    /// <summary>Around the clock: <see cref="NodaTime.Duration"/>.</summary>
    Elapsed = 0,

    /// <summary>While a calendar is open: <see cref="Calendars.BusinessTime"/>.</summary>
    BusinessTime = 1,

    /// <summary>By working days of a calendar: <see cref="Calendars.BusinessDays"/>.</summary>
    BusinessDays = 2,
}
