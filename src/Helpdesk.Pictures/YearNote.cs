using Helpdesk.Pictures.Drawing;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>A holiday or exception of a year, on one date or on a run of dates.</summary>
/// <param name="First">Its first date.</param>
/// <param name="Last">Its last date.</param>
/// <param name="Note">What it is.</param>
internal sealed record YearNote(LocalDate First, LocalDate Last, DayNote Note)
{
    /// <summary>The dates, such as <c>Fri 25 Dec</c> or <c>10 to 21 Aug</c>.</summary>
    public string ShortDates => First == Last
        ? $"{Words.ShortWeekday(First)} {Day(Last, Words.ShortMonth)}"
        : $"{(First.Month == Last.Month ? Words.Number(First.Day) : Day(First, Words.ShortMonth))} to {Day(Last, Words.ShortMonth)}";

    /// <summary>The dates in full, such as <c>25 December</c> or <c>10 August to 21 August</c>.</summary>
    public string LongDates => First == Last ? Day(Last, Words.Month) : $"{Day(First, Words.Month)} to {Day(Last, Words.Month)}";

    /// <summary>The holidays and exceptions among the notes of dates, in order of their first date; the same note on consecutive dates is one.</summary>
    public static IReadOnlyList<YearNote> In(IEnumerable<CalendarDay> days)
    {
        var found = new List<YearNote>();
        var running = new Dictionary<DayNote, int>();
        foreach (CalendarDay day in days)
        {
            foreach (DayNote note in day.Notes.Where(each => each.Kind is DayNoteKind.Holiday or DayNoteKind.SpecialHours))
            {
                if (running.TryGetValue(note, out int index) && found[index].Last.PlusDays(1) == day.Date)
                {
                    found[index] = found[index] with { Last = day.Date };
                }
                else
                {
                    running[note] = found.Count;
                    found.Add(new YearNote(day.Date, day.Date, note));
                }
            }
        }

        return found;
    }

    private static string Day(LocalDate date, Func<int, string> month) => $"{Words.Number(date.Day)} {month(date.Month)}";
}
