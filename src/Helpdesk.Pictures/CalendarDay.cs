using System.Collections.Immutable;
using Helpdesk.Calendars;
using Helpdesk.Pictures.Drawing;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>All that pictures say of one local date.</summary>
/// <param name="Date">The date.</param>
/// <param name="Exists">False when the zone skipped it.</param>
/// <param name="Bands">The stretches of its clock, those beneath first. Where the clock was set back, bands overlap.</param>
/// <param name="Cuts">The ends of the stretches that the clock showed more than once.</param>
/// <param name="Openings">The stretches of its clock from one opening to the next closing, in nanoseconds from 00:00.</param>
/// <param name="OpenTime">How long it is open, which clock changes can make longer or shorter than its bands look.</param>
/// <param name="Notes">What there is to say besides.</param>
internal sealed record CalendarDay(
    LocalDate Date,
    bool Exists,
    ImmutableArray<Band> Bands,
    ImmutableArray<long> Cuts,
    ImmutableArray<(long From, long Until)> Openings,
    BusinessTime OpenTime,
    ImmutableArray<DayNote> Notes)
{
    public bool IsWorkingDay => OpenTime > BusinessTime.Zero;

    /// <summary>Its hours in figures, such as <c>09:00-13:00, 14:00-18:00</c>, or why there are none.</summary>
    public string Hours =>
        !Exists ? "no such date"
        : !IsWorkingDay ? "closed"
        : string.Join(", ", Openings.Select(each => $"{Words.Clock(each.From)}-{Words.Clock(each.Until)}"));
}
