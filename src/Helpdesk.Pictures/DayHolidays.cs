using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>The names of the holidays of a run of dates, and of the date before it, whose last shift may run into it.</summary>
internal sealed class DayHolidays
{
    private readonly ILookup<LocalDate, string> names;

    public DayHolidays(BusinessCalendar calendar, LocalDate first, LocalDate last)
    {
        LocalDate before = first.PlusDays(-1);
        bool isSupported = before.Year >= CalendarPicture.FirstYear;
        names = calendar.HolidaysIn(new DateInterval(isSupported ? before : first, last))
            .ToLookup(each => each.Date, each => each.Name);
    }

    /// <summary>The names of the holidays of a date, in the calendar's order, each once.</summary>
    public string[] On(LocalDate date) => [.. names[date].Distinct(StringComparer.Ordinal)];

    /// <summary>Whether the name of a segment is that of the holidays of a date, or of some of them: explanations join names by commas.</summary>
    public static bool AreNamed(string[] holidays, string name) =>
        holidays.Length > 0
        && (string.Equals(name, string.Join(", ", holidays), StringComparison.Ordinal)
            || Array.TrueForAll(name.Split(", "), part => holidays.Contains(part, StringComparer.Ordinal)));
}
