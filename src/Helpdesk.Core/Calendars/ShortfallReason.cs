namespace Helpdesk.Calendars;

/// <summary>Why a calendar could not give an instant.</summary>
public enum ShortfallReason
{
    /// <summary>The instant asked about is outside the range that calendars support.</summary>
    OutsideSupportedRange = 0,

    /// <summary>Too little open time is left on that side, such as after the end of a season.</summary>
    NotEnoughOpenTime = 1,

    /// <summary>The calendar does not open or close again on that side, such as one that is always open.</summary>
    NoSuchMoment = 2,

    /// <summary>Too few working days are left on that side.</summary>
    NotEnoughBusinessDays = 3,
}
