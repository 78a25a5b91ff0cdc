using NodaTime;

namespace Helpdesk.Calendars.Rules;

/// <summary>The same month and day of each year of a calendar system.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record FixedDateRule(CalendarSystem Calendar, int Month, int Day) : YearlyRule
{
    // The ISO dates between which the other system has years; null for the ISO system itself. Finding them takes longer than anything else here.
    private readonly (LocalDate First, LocalDate Last)? reach = Calendar == CalendarSystem.Iso ? null : ReachOf(Calendar);

    // Conversions between calendar systems take some twenty times as long as anything else here.
    internal override long YearlyWork => (Calendar == CalendarSystem.Iso ? 1 : 20) + MaxPerYear;

    public override string ToString() =>
        Calendar == CalendarSystem.Iso && Month is >= 1 and <= 12
            ? HolidayText.DayAndMonth(Month, Day)
            : FormattableString.Invariant($"day {Day} of month {Month} in {Calendar.Id}");

    internal override void AddDays(int year, List<int> days)
    {
        if (Calendar == CalendarSystem.Iso)
        {
            if (Month is >= 1 and <= 12 && Day >= 1 && Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month))
            {
                days.Add(DayNumber.Of(year, Month, Day));
            }

            return;
        }

        // Years of the other system that can reach into the ISO year: a year there may be as short as 354 days, so up to three.
        int first = YearAt(new LocalDate(year, 1, 1));
        int last = YearAt(new LocalDate(year, 12, 31));
        for (int other = first; other <= last; other++)
        {
            if (Month < 1 || Month > Calendar.GetMonthsInYear(other) || Day < 1 || Day > Calendar.GetDaysInMonth(other, Month))
            {
                continue;
            }

            LocalDate iso = new LocalDate(other, Month, Day, Calendar).WithCalendar(CalendarSystem.Iso);
            if (iso.Year == year)
            {
                days.Add(DayNumber.Of(iso));
            }
        }
    }

    /// <summary>The other system's year at an ISO date, kept within the years that it reaches (Um Al Qura ends in ISO 2077).</summary>
    private int YearAt(LocalDate iso)
    {
        (LocalDate first, LocalDate last) = reach!.Value;
        return iso <= first ? Calendar.MinYear : iso >= last ? Calendar.MaxYear : iso.WithCalendar(Calendar).Year;
    }

    private static (LocalDate First, LocalDate Last) ReachOf(CalendarSystem calendar)
    {
        int lastMonth = calendar.GetMonthsInYear(calendar.MaxYear);
        LocalDate last = new(calendar.MaxYear, lastMonth, calendar.GetDaysInMonth(calendar.MaxYear, lastMonth), calendar);
        return (new LocalDate(calendar.MinYear, 1, 1, calendar).WithCalendar(CalendarSystem.Iso), last.WithCalendar(CalendarSystem.Iso));
    }
}
