using Helpdesk.Pictures.Drawing;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>Draws a year: a row a month, a cell a date, in which the hours run down from 00:00 to 24:00; below, the names.</summary>
internal sealed class YearDrawing
{
    private const decimal Width = 800;
    private const decimal Margin = 24;
    private const decimal CellsLeft = 54;
    private const decimal CellPitch = 19;
    private const decimal CellWidth = 16;
    private const decimal CellHeight = 48;
    private const decimal RowHeight = 62;
    private const decimal MarkMiddle = CellHeight + 7;
    private const decimal DaysRight = 704;
    private const decimal SumRight = Width - Margin;
    private const int LastDay = 31;

    private readonly SvgCanvas canvas;

    private YearDrawing(SvgCanvas canvas) => this.canvas = canvas;

    public static string Draw(YearPicture picture, Theme theme)
    {
        var heading = new Heading(Width - (2 * Margin), picture.Title, picture.Edition, picture.Sum, "The hours of a date run down its cell, from 00:00 to 24:00. A tick stands before each Monday.");
        decimal rowsTop = Margin + heading.Height + 30;
        Legend legend = PictureLegend.Of(picture.Period, IsShown, Margin, Width - Margin, rowsTop + (picture.Months.Count * RowHeight) + 4);
        var names = new YearNames(picture.Notes, Margin, Width - Margin, legend.Bottom + 12);
        using var page = new SvgCanvas(Width, names.Bottom + Margin - 4, picture.Title, picture.Description, theme);
        heading.Draw(page, Margin, Margin);

        var drawing = new YearDrawing(page);
        drawing.DrawColumnHeads(rowsTop - 8);
        decimal top = rowsTop;
        foreach (MonthOfYear month in picture.Months)
        {
            drawing.DrawMonth(month, top);
            top += RowHeight;
        }

        legend.Draw(page);
        names.Draw(page);
        return page.Finish();
    }

    /// <summary>An outline of the hour that a clock change leaves out would be no more than a speck; such an hour is left blank.</summary>
    private static bool IsShown(Band band) => band.Shade != Shade.Absent || band.Until - band.From >= 4 * NodaConstants.NanosecondsPerHour;

    private static decimal LeftOf(int day) => CellsLeft + ((day - 1) * CellPitch);

    private void DrawColumnHeads(decimal baseline)
    {
        for (int day = 1; day <= LastDay; day++)
        {
            canvas.Text(Words.Number(day), LeftOf(day) + (CellWidth / 2), baseline, Lettering.Small, Anchor.Middle);
        }

        canvas.Text("Open days", DaysRight, baseline, Lettering.Small, Anchor.End);
        canvas.Text("Open time", SumRight, baseline, Lettering.Small, Anchor.End);
    }

    private void DrawMonth(MonthOfYear month, decimal top)
    {
        const decimal baseline = (CellHeight / 2) + 4;
        canvas.Text(Words.ShortMonth(month.Month), Margin, top + baseline, Lettering.Body);
        canvas.Text(Words.Number(month.WorkingDays), DaysRight, top + baseline, Lettering.Body, Anchor.End);
        canvas.Text(Words.Amount(month.OpenTime.TotalNanoseconds), SumRight, top + baseline, Lettering.Body, Anchor.End);

        TimeAxis clock = TimeAxis.OfDay(top, CellHeight);
        foreach (Shade shade in (Shade[])[Shade.Plain, Shade.Absent, Shade.Hatched, Shade.Solid])
        {
            // One shape a month and shade: a shape each for every band of a year would make the document ten times as long.
            Box[] boxes =
            [
                .. from day in month.Days
                   from band in day.Bands
                   where band.Shade == shade && IsShown(band)
                   select band.Down(clock, LeftOf(day.Date.Day), CellWidth),
            ];
            Band.Draw(canvas, shade, boxes);
        }

        canvas.Stroke(
            month.Days.Where(day => day.Date.DayOfWeek == IsoDayOfWeek.Monday)
                .Select(day => LeftOf(day.Date.Day) - ((CellPitch - CellWidth) / 2))
                .Select(x => new Line(x, top - 5, x, top + 4)),
            Tone.Quiet,
            1);
        foreach (CalendarDay day in month.Days)
        {
            DrawMarks(day, top + MarkMiddle);
        }
    }

    private void DrawMarks(CalendarDay day, decimal middle)
    {
        Mark[] marks = [.. day.Notes.Select(note => NoteMarks.Of(note.Kind)).Where(mark => mark != Mark.None).Distinct().Order()];
        decimal x = LeftOf(day.Date.Day) + (CellWidth / 2) - ((marks.Length - 1) * Marks.Size / 2);
        foreach (Mark mark in marks)
        {
            Marks.Draw(canvas, mark, x, middle);
            x += Marks.Size;
        }
    }
}
