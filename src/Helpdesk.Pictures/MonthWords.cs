using System.Text;
using Helpdesk.Pictures.Drawing;

namespace Helpdesk.Pictures;

/// <summary>A month as text.</summary>
internal static class MonthWords
{
    /// <summary>Every date is in it: those of the same hours together, in the order in which these first occur.</summary>
    public static string Describe(CalendarPicture picture, string month)
    {
        var text = new StringBuilder();
        text.Append($"Opening hours of calendar {PlainText.Of(picture.Period.Calendar.Id)} in {month}.\n{picture.Edition}.\n{picture.Sum}.");
        foreach (IGrouping<string, CalendarDay> group in picture.Period.Days.GroupBy(day => day.Hours, StringComparer.Ordinal))
        {
            int[] days = [.. group.Select(day => day.Date.Day)];
            string hours = group.First().IsWorkingDay ? "Open " + group.Key : char.ToUpperInvariant(group.Key[0]) + group.Key[1..];
            text.Append($"\n{hours}: {Words.Runs(days)}.");
        }

        foreach (CalendarDay day in picture.Period.Days)
        {
            foreach (DayNote note in day.Notes)
            {
                text.Append($"\n{NoteWords.Lead(note.Kind)}{Words.Number(day.Date.Day)} {Words.Month(day.Date.Month)}: {note.Text}");
            }
        }

        return text.ToString();
    }

    public static string Table(CalendarPicture picture)
    {
        var table = new TextTable(Anchor.Start, Anchor.Start, Anchor.Start, Anchor.End, Anchor.Start);
        table.Add("Date", "Day", "Hours", "Open", "Name");
        foreach (CalendarDay day in picture.Period.Days)
        {
            table.Add(
                Words.Iso(day.Date),
                Words.ShortWeekday(day.Date),
                day.Hours,
                Words.Amount(day.OpenTime.TotalNanoseconds),
                string.Join("; ", day.Notes.Select(note => note.Text)));
        }

        return $"{picture.Title}\n{picture.Edition}\n{picture.Sum}\n\n{table}";
    }
}
