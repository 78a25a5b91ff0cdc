using Helpdesk.Pictures.Drawing;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>Draws a month: a row a date; from left to right the date, its 24 hours, their sum, its notes.</summary>
internal sealed class MonthDrawing
{
    private const decimal Width = 800;
    private const decimal Margin = 24;
    private const decimal RowHeight = 20;
    private const decimal BandInset = 3;
    private const decimal BandHeight = RowHeight - (2 * BandInset);
    private const decimal Baseline = 14;
    private const decimal DayOfMonthRight = 78;
    private const decimal SumRight = 540;
    private const decimal MarkMiddle = 562;
    private const decimal NotesLeft = 572;
    private const int MostNoteLines = 3;
    private const long TickStep = 3 * NodaConstants.NanosecondsPerHour;

    private static readonly TimeAxis Clock = TimeAxis.OfDay(90, 384);

    private readonly SvgCanvas canvas;

    private MonthDrawing(SvgCanvas canvas) => this.canvas = canvas;

    public static string Draw(CalendarPicture picture, Theme theme)
    {
        var heading = new Heading(Width - (2 * Margin), picture.Title, picture.Edition, picture.Sum);
        decimal rowsTop = Margin + heading.Height + 34;
        (CalendarDay Day, (Mark Mark, Label Label)[] Notes, decimal Top)[] rows = Layout(picture, rowsTop, out decimal rowsBottom);
        Legend legend = PictureLegend.Of(picture.Period, _ => true, Margin, Width - Margin, rowsBottom + 28);
        using var page = new SvgCanvas(Width, legend.Bottom + Margin - 4, picture.Title, picture.Description, theme);
        heading.Draw(page, Margin, Margin);

        var drawing = new MonthDrawing(page);
        drawing.DrawAxis(rowsTop, rowsBottom, rows);
        foreach ((CalendarDay day, (Mark Mark, Label Label)[] notes, decimal top) in rows)
        {
            drawing.DrawRow(day, notes, top);
        }

        legend.Draw(page);
        return page.Finish();
    }

    /// <summary>Rows grow with their notes.</summary>
    private static (CalendarDay Day, (Mark Mark, Label Label)[] Notes, decimal Top)[] Layout(CalendarPicture picture, decimal top, out decimal bottom)
    {
        var rows = new List<(CalendarDay, (Mark, Label)[], decimal)>();
        foreach (CalendarDay day in picture.Period.Days)
        {
            (Mark, Label Label)[] notes =
            [
                .. day.Notes.Select(note => (NoteMarks.Of(note.Kind), Label.Of(note.Text, LetteringOf(note), Width - Margin - NotesLeft, MostNoteLines))),
            ];
            rows.Add((day, notes, top));
            decimal height = notes.Sum(note => note.Label.Height);
            top += Math.Max(RowHeight, height + (RowHeight - Lettering.Body.LineHeight));
        }

        bottom = top;
        return [.. rows];
    }

    private static Lettering LetteringOf(DayNote note) =>
        note.Kind is DayNoteKind.Holiday or DayNoteKind.SpecialHours ? Lettering.Body : Lettering.Quiet;

    private void DrawAxis(decimal top, decimal bottom, (CalendarDay Day, (Mark Mark, Label Label)[] Notes, decimal Top)[] rows)
    {
        // All ground first, then the lines across it, so that bands lie on both.
        foreach ((CalendarDay day, _, decimal rowTop) in rows)
        {
            DrawBands(day, Shade.Plain, rowTop);
        }

        // A line between one week and the next.
        canvas.Stroke(
            rows.Skip(1).Where(row => row.Day.Date.DayOfWeek == IsoDayOfWeek.Monday).Select(row => new Line(Margin, row.Top, Width - Margin, row.Top)),
            Tone.Rule,
            1);
        canvas.Stroke(Clock.Ticks(TickStep).Select(tick => new Line(Clock.At(tick), top - 4, Clock.At(tick), bottom + 4)), Tone.Rule, 1);
        foreach (long tick in Clock.Ticks(TickStep))
        {
            canvas.Text(Words.Clock(tick), Clock.At(tick), top - 9, Lettering.Small, Anchor.Middle);
            canvas.Text(Words.Clock(tick), Clock.At(tick), bottom + 16, Lettering.Small, Anchor.Middle);
        }

        canvas.Text("Open", SumRight, top - 9, Lettering.Small, Anchor.End);
    }

    private void DrawRow(CalendarDay day, (Mark Mark, Label Label)[] notes, decimal top)
    {
        Lettering lettering = day.IsWorkingDay ? Lettering.Body : Lettering.Quiet;
        canvas.Text(Words.ShortWeekday(day.Date), Margin, top + Baseline, lettering);
        canvas.Text(Words.Number(day.Date.Day), DayOfMonthRight, top + Baseline, lettering, Anchor.End);
        DrawBands(day, Shade.Absent, top);
        DrawBands(day, Shade.Hatched, top);
        DrawBands(day, Shade.Solid, top);

        // An hour that came twice is set off, or nothing would show that the band ran through it twice.
        canvas.Stroke(
            day.Cuts.Select(cut => new Line(Clock.At(cut), top + BandInset, Clock.At(cut), top + BandInset + BandHeight)),
            Tone.Paper,
            2);
        canvas.Text(SumOf(day), SumRight, top + Baseline, lettering, Anchor.End);
        foreach ((Mark mark, Label label) in notes)
        {
            Marks.Draw(canvas, mark, MarkMiddle, top + (RowHeight / 2));
            label.Draw(canvas, NotesLeft, top + Baseline);
            top += label.Height;
        }
    }

    private static string SumOf(CalendarDay day) =>
        !day.Exists ? "none" : day.IsWorkingDay ? Words.Amount(day.OpenTime.TotalNanoseconds) : "closed";

    private void DrawBands(CalendarDay day, Shade shade, decimal top) =>
        Band.Draw(canvas, shade, [.. day.Bands.Where(band => band.Shade == shade).Select(band => band.Across(Clock, top + BandInset, BandHeight))]);
}
