using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Tests.Oracle;

/// <summary>Holidays of every kind of rule that a plain question about a date can check.</summary>
internal static class HolidayGenerator
{
    private static readonly Gen<IsoDayOfWeek> Weekday = Gen.Choose(1, 7).Select(day => (IsoDayOfWeek)day);

    private static readonly Gen<LocalDate> Date = Gen.Choose(0, 8000).Select(days => new LocalDate(2011, 1, 1).PlusDays(days));

    public static Gen<PlannedHoliday> Holiday(Gen<MinuteSpan[]> halfDay) =>
        from rule in Gen.OneOf(SingleDate, Range, FixedDate, Nth, Last, OnOrAfter, OnOrBefore, Easter, OrthodoxEaster, OtherCalendar)
        from observance in Gen.Elements(Observance.OwnDay, Observance.OwnDay, Observance.SaturdayToFriday, Observance.SundayToMonday, Observance.NearestWeekday)
        from years in Gen.Choose(0, 3)
        from hours in Gen.Frequency((3, Gen.Constant<MinuteSpan[]>([])), (1, halfDay))
        select Planned(rule.Rule, rule.FallsOn, observance, years, hours);

    private static Gen<(HolidayRule Rule, Func<LocalDate, bool> FallsOn)> SingleDate =>
        Date.Select(date => Pair(HolidayRule.On(date), each => each == date));

    private static Gen<(HolidayRule Rule, Func<LocalDate, bool> FallsOn)> Range =>
        from date in Date
        from length in Gen.Choose(0, 40)
        select Pair(HolidayRule.Range(new DateInterval(date, date.PlusDays(length))), each => each >= date && each <= date.PlusDays(length));

    private static Gen<(HolidayRule Rule, Func<LocalDate, bool> FallsOn)> FixedDate =>
        from date in Date
        from offset in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(-10, 10)))
        let rule = HolidayRule.FixedDate(date.Month, date.Day)
        select Pair(
            offset == 0 ? rule : rule.PlusDays(offset),
            each => each.PlusDays(-offset).Month == date.Month && each.PlusDays(-offset).Day == date.Day);

    private static Gen<(HolidayRule Rule, Func<LocalDate, bool> FallsOn)> Nth =>
        from nth in Gen.Choose(1, 5)
        from weekday in Weekday
        from month in Gen.Choose(1, 12)
        select Pair(
            HolidayRule.NthWeekday(nth, weekday, month),
            each => each.Month == month && each.DayOfWeek == weekday && ((each.Day - 1) / 7) + 1 == nth);

    private static Gen<(HolidayRule Rule, Func<LocalDate, bool> FallsOn)> Last =>
        from weekday in Weekday
        from month in Gen.Choose(1, 12)
        select Pair(
            HolidayRule.LastWeekday(weekday, month),
            each => each.Month == month && each.DayOfWeek == weekday && each.PlusDays(7).Month != month);

    private static Gen<(HolidayRule Rule, Func<LocalDate, bool> FallsOn)> OnOrAfter =>
        from weekday in Weekday
        from date in Date
        select Pair(
            HolidayRule.WeekdayOnOrAfter(weekday, date.Month, date.Day),
            each => each.DayOfWeek == weekday
                && Enumerable.Range(0, 7).Any(back => each.PlusDays(-back).Month == date.Month && each.PlusDays(-back).Day == date.Day));

    private static Gen<(HolidayRule Rule, Func<LocalDate, bool> FallsOn)> OnOrBefore =>
        from weekday in Weekday
        from date in Date
        select Pair(
            HolidayRule.WeekdayOnOrBefore(weekday, date.Month, date.Day),
            each => each.DayOfWeek == weekday
                && Enumerable.Range(0, 7).Any(ahead => each.PlusDays(ahead).Month == date.Month && each.PlusDays(ahead).Day == date.Day));

    private static Gen<(HolidayRule Rule, Func<LocalDate, bool> FallsOn)> Easter =>
        Gen.Choose(-60, 70).Select(after => Pair(HolidayRule.Easter(after), each => Gauss(each.PlusDays(-after).Year) == each.PlusDays(-after)));

    private static Gen<(HolidayRule Rule, Func<LocalDate, bool> FallsOn)> OrthodoxEaster =>
        Gen.Choose(-60, 70).Select(after => Pair(HolidayRule.OrthodoxEaster(after), each => GaussJulian(each.PlusDays(-after).Year) == each.PlusDays(-after)));

    private static Gen<(HolidayRule Rule, Func<LocalDate, bool> FallsOn)> OtherCalendar =>
        from calendar in Gen.Elements(CalendarSystem.HebrewCivil, CalendarSystem.IslamicBcl, CalendarSystem.Julian)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 29)
        where calendar != CalendarSystem.Julian || month != 2 || day != 29
        select Pair(
            HolidayRule.FixedDate(calendar, month, day),
            each => each.WithCalendar(calendar).Month == month && each.WithCalendar(calendar).Day == day);

    private static (HolidayRule Rule, Func<LocalDate, bool> FallsOn) Pair(HolidayRule rule, Func<LocalDate, bool> fallsOn) => (rule, fallsOn);

    private static PlannedHoliday Planned(HolidayRule rule, Func<LocalDate, bool> fallsOn, Observance observance, int years, MinuteSpan[] hours)
    {
        // A limited rule must still fall in some of its years; single dates and fifth weekdays may not, and keep all of theirs.
        bool limits = years == 0 && Enumerable.Range(2018, 10).Any(year => rule.DatesIn(year).Count > 0);
        return limits
            ? new PlannedHoliday("holiday", rule.InYears(2018, 2027), each => each.Year is >= 2018 and <= 2027 && fallsOn(each), observance, hours)
            : new PlannedHoliday("holiday", rule, fallsOn, observance, hours);
    }

    /// <summary>Gauss's rule for Easter in the years 1900 to 2099, with its two exceptions: not the algorithm that the library uses.</summary>
    private static LocalDate Gauss(int year)
    {
        int d = ((19 * (year % 19)) + 24) % 30;
        int e = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * d) + 5) % 7;
        LocalDate easter = new LocalDate(year, 3, 22).PlusDays(d + e);
        return (d == 29 && e == 6) || (d == 28 && e == 6 && year % 19 > 10) ? easter.PlusDays(-7) : easter;
    }

    /// <summary>Gauss's rule for the Julian calendar, 13 days behind the ISO one from 1900 to 2099.</summary>
    private static LocalDate GaussJulian(int year)
    {
        int d = ((19 * (year % 19)) + 15) % 30;
        int e = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * d) + 6) % 7;
        return new LocalDate(year, 3, 22).PlusDays(d + e + 13);
    }
}
