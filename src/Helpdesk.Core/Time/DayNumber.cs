using NodaTime;

namespace Helpdesk.Time;

/// <summary>Dates as a count of days since 1970-01-01, in which date arithmetic is integer arithmetic.</summary>
internal static class DayNumber
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Of(LocalDate date) => Period.DaysBetween(Epoch, date.WithCalendar(CalendarSystem.Iso));

    public static int Of(int year, int month, int day) => Period.DaysBetween(Epoch, new LocalDate(year, month, day));

    /// <summary>The first and the last day of an ISO year.</summary>
    public static (int First, int Last) BoundsOf(int year) => (Of(year, 1, 1), Of(year, 12, 31));

    public static LocalDate ToDate(int dayNumber) => Epoch.PlusDays(dayNumber);

    /// <summary>1970-01-01 was a Thursday.</summary>
    public static IsoDayOfWeek DayOfWeek(int dayNumber) => (IsoDayOfWeek)(Mod7(dayNumber + 3) + 1);

    /// <summary>How many days after <paramref name="dayNumber"/> the weekday comes round, from 0 to 6.</summary>
    public static int DaysUntil(int dayNumber, IsoDayOfWeek weekday) => Mod7((int)weekday - (int)DayOfWeek(dayNumber));

    /// <summary>Puts the days from an index on in order, each once.</summary>
    public static void SortDistinct(List<int> days, int start)
    {
        days.Sort(start, days.Count - start, null);
        int kept = start;
        for (int i = start; i < days.Count; i++)
        {
            if (kept == start || days[i] != days[kept - 1])
            {
                days[kept++] = days[i];
            }
        }

        days.RemoveRange(kept, days.Count - kept);
    }

    private static int Mod7(int value)
    {
        int rest = value % 7;
        return rest < 0 ? rest + 7 : rest;
    }
}
