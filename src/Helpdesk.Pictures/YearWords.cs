using System.Text;
using Helpdesk.Pictures.Drawing;

namespace Helpdesk.Pictures;

/// <summary>A year as text.</summary>
internal static class YearWords
{
    public static string Describe(YearPicture picture)
    {
        var text = new StringBuilder();
        text.Append($"Opening hours of calendar {PlainText.Of(picture.Period.Calendar.Id)} in {Words.Number(picture.Period.Days[0].Date.Year)}, by month.\n{picture.Edition}.\n{picture.Sum}.");
        foreach (MonthOfYear month in picture.Months)
        {
            text.Append($"\n{Words.Month(month.Month)}: open {Words.Amount(month.OpenTime.TotalNanoseconds)} on {Words.Count(month.WorkingDays, "day")}.");
        }

        foreach (YearNote note in picture.Notes)
        {
            text.Append($"\n{NoteWords.Lead(note.Note.Kind)}{note.LongDates}: {note.Note.Text}");
        }

        return text.ToString();
    }

    public static string Table(YearPicture picture)
    {
        var table = new TextTable(Anchor.Start, Anchor.End, Anchor.End, Anchor.Start);
        table.Add("Month", "Open days", "Open time", "Holidays and special hours");
        foreach (MonthOfYear month in picture.Months)
        {
            table.Add(
                Words.Month(month.Month),
                Words.Number(month.WorkingDays),
                Words.Amount(month.OpenTime.TotalNanoseconds),
                string.Join("; ", YearNote.In(month.Days).Select(DayAndName)));
        }

        return $"{picture.Title}\n{picture.Edition}\n{picture.Sum}\n\n{table}";
    }

    private static string DayAndName(YearNote note) =>
        $"{Words.Number(note.First.Day)}{(note.First == note.Last ? "" : $"-{Words.Number(note.Last.Day)}")} {note.Note.Text}";
}
