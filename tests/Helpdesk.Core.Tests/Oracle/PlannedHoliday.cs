using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Tests.Oracle;

/// <summary>A holiday twice over: as the library's rule, and as a plain question about a date that anyone can check.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rule">The library's rule.</param>
/// <param name="FallsOn">Whether it falls on a date.</param>
/// <param name="Observance">The library's shift, which must be one that moves a date by its weekday alone.</param>
/// <param name="Hours">The hours that it leaves; none when it closes.</param>
internal sealed record PlannedHoliday(string Name, HolidayRule Rule, Func<LocalDate, bool> FallsOn, Observance Observance, MinuteSpan[] Hours)
{
    public Holiday ToHoliday() =>
        new Holiday(Name, Rule).WithHours(DayHours.Of(Hours.Select(each => each.ToInterval()))).WithObservance(Observance);

    /// <summary>Whether the date is the holiday's own or one on which it is observed.</summary>
    public bool IsKeptOn(LocalDate date)
    {
        bool fridayBefore = Observance == Observance.SaturdayToFriday || Observance == Observance.NearestWeekday;
        bool mondayAfter = Observance == Observance.SundayToMonday || Observance == Observance.NearestWeekday;
        return FallsOn(date)
            || (fridayBefore && date.DayOfWeek == IsoDayOfWeek.Friday && FallsOn(date.PlusDays(1)))
            || (mondayAfter && date.DayOfWeek == IsoDayOfWeek.Monday && FallsOn(date.PlusDays(-1)));
    }

    public override string ToString() => $"{Name} ({Rule}, {Observance.Name}, [{string.Join(", ", Hours)}])";
}
