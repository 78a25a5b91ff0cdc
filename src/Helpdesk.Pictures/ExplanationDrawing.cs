using Helpdesk.Pictures.Drawing;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>Draws an explanation: a row a date; from left to right the date, its 24 hours, what counts on it, what is consumed by then, its notes.</summary>
internal sealed class ExplanationDrawing
{
    private const decimal Width = 800;
    private const decimal Margin = 24;
    private const decimal RowHeight = 25;
    private const decimal BandInset = 9;
    private const decimal BandHeight = 13;
    private const decimal MarkInset = 5;
    private const decimal Baseline = 20;
    private const decimal DateLeft = 54;
    private const decimal CountedRight = 512;
    private const decimal RunningRight = 572;
    private const decimal MarkMiddle = 588;
    private const decimal NotesLeft = 597;
    private const int MostNoteLines = 3;
    private const long TickStep = 3 * NodaConstants.NanosecondsPerHour;

    private static readonly TimeAxis Clock = TimeAxis.OfDay(106, 336);

    private readonly SvgCanvas canvas;

    private ExplanationDrawing(SvgCanvas canvas) => this.canvas = canvas;

    public static string Draw(ExplanationPicture picture, Theme theme)
    {
        var heading = new Heading(Width - (2 * Margin), picture.Title, picture.Edition, picture.Sum);
        decimal rowsTop = Margin + heading.Height + 34;
        (ExplainedRow Row, (Mark Mark, Label Label)[] Notes, decimal Top)[] rows = Layout(picture, rowsTop, out decimal rowsBottom);
        Legend legend = ExplanationLegend.Of(picture, Margin, Width - Margin, rowsBottom + 28);
        using var page = new SvgCanvas(Width, legend.Bottom + Margin - 4, picture.Title, picture.Description, theme);
        heading.Draw(page, Margin, Margin);

        var drawing = new ExplanationDrawing(page);
        drawing.DrawAxis(rowsTop, rowsBottom, rows);
        foreach ((ExplainedRow row, (Mark Mark, Label Label)[] notes, decimal top) in rows)
        {
            drawing.DrawRow(row, notes, top);
        }

        legend.Draw(page);
        return page.Finish();
    }

    /// <summary>Rows grow with their notes. The first row of a further year says which.</summary>
    private static (ExplainedRow Row, (Mark Mark, Label Label)[] Notes, decimal Top)[] Layout(ExplanationPicture picture, decimal top, out decimal bottom)
    {
        var rows = new List<(ExplainedRow, (Mark, Label)[], decimal)>();
        int year = picture.Rows[0].First.Year;
        foreach (ExplainedRow row in picture.Rows)
        {
            ExplainedNote[] said = row.Last.Year == year ? [.. row.Notes] : [new ExplainedNote(Mark.None, Words.Number(row.Last.Year)), .. row.Notes];
            (Mark, Label Label)[] notes = [.. said.Select(each => (each.Mark, Label.Of(each.Text, Lettering.Body, Width - Margin - NotesLeft, MostNoteLines)))];
            rows.Add((row, notes, top));
            top += Math.Max(RowHeight, notes.Sum(each => each.Label.Height) + (RowHeight - Lettering.Body.LineHeight));
            year = row.Last.Year;
        }

        bottom = top;
        return [.. rows];
    }

    private void DrawAxis(decimal top, decimal bottom, (ExplainedRow Row, (Mark Mark, Label Label)[] Notes, decimal Top)[] rows)
    {
        // All ground first, then the lines across it, so that bands lie on both.
        foreach ((ExplainedRow row, _, decimal rowTop) in rows)
        {
            DrawBands(row, Shade.Plain, rowTop);
            if (row.Dates > 1)
            {
                Band.Draw(canvas, Shade.Plain, [new Box(Clock.Start, rowTop + BandInset, Clock.End - Clock.Start, BandHeight)]);
            }
        }

        canvas.Stroke(
            rows.Where(each => each.Row.First.DayOfWeek == IsoDayOfWeek.Monday).Select(each => new Line(Margin, each.Top, Width - Margin, each.Top)),
            Tone.Rule,
            1);
        canvas.Stroke(Clock.Ticks(TickStep).Select(tick => new Line(Clock.At(tick), top - 4, Clock.At(tick), bottom + 4)), Tone.Rule, 1);
        foreach (long tick in Clock.Ticks(TickStep))
        {
            canvas.Text(Words.Clock(tick), Clock.At(tick), top - 9, Lettering.Small, Anchor.Middle);
            canvas.Text(Words.Clock(tick), Clock.At(tick), bottom + 16, Lettering.Small, Anchor.Middle);
        }

        canvas.Text("Counted", CountedRight, top - 9, Lettering.Small, Anchor.End);
        canvas.Text("In all", RunningRight, top - 9, Lettering.Small, Anchor.End);
    }

    private void DrawRow(ExplainedRow row, (Mark Mark, Label Label)[] notes, decimal top)
    {
        Lettering lettering = row.Counted > 0 && !row.IsAhead ? Lettering.Body : Lettering.Quiet;
        if (row.Dates == 1)
        {
            canvas.Text(Words.ShortWeekday(row.First), Margin, top + Baseline, lettering);
            canvas.Text(Short(row.First), DateLeft, top + Baseline, lettering);
        }
        else
        {
            canvas.Text($"{Short(row.First)}–{Short(row.Last)}", Margin, top + Baseline, Lettering.Small);
            canvas.Text($"{Words.Count(row.Dates, "day")}{(row.IsPaused ? ", paused" : "")}", Clock.Start + ((Clock.End - Clock.Start) / 2), top + Baseline, Lettering.Small, Anchor.Middle);
        }

        foreach (Shade shade in (Shade[])[Shade.Absent, Shade.Hatched, Shade.Crossed, Shade.Outlined, Shade.Solid, Shade.Striped])
        {
            DrawBands(row, shade, top);
        }

        // Through closed hours too a pause is one. Where several dates are one row, words say so.
        decimal middle = top + BandInset + (BandHeight / 2);
        canvas.Stroke(row.Pauses.Where(each => row.Dates == 1 && each.From < each.Until).Select(each => new Line(Clock.At(each.From), middle, Clock.At(each.Until), middle)), Tone.Hatch, 1.5m);
        canvas.Stroke(row.Cuts.Select(cut => new Line(Clock.At(cut), top + BandInset, Clock.At(cut), top + BandInset + BandHeight)), Tone.Paper, 2);
        DrawMarks(row, top);
        canvas.Text(row.Counted > 0 ? Figure(row.Counted) : "none", CountedRight, top + Baseline, lettering, Anchor.End);
        canvas.Text(Figure(row.Running), RunningRight, top + Baseline, lettering, Anchor.End);
        foreach ((Mark mark, Label label) in notes)
        {
            Marks.Draw(canvas, mark, MarkMiddle, top + Baseline - 4);
            label.Draw(canvas, NotesLeft, top + Baseline);
            top += label.Height;
        }
    }

    private void DrawMarks(ExplainedRow row, decimal top)
    {
        canvas.Stroke(
            row.Marks.Select(each => new Line(Clock.At(each.At), top + BandInset - 2, Clock.At(each.At), top + BandInset + BandHeight + 1)),
            Tone.Ink,
            1.5m);
        foreach ((long at, Mark mark) in row.Marks)
        {
            Marks.Draw(canvas, mark, Clock.At(at), top + MarkInset);
        }
    }

    private void DrawBands(ExplainedRow row, Shade shade, decimal top) =>
        Band.Draw(canvas, shade, [.. row.Bands.Where(band => band.Shade == shade).Select(band => band.Across(Clock, top + BandInset, BandHeight))]);

    private static string Short(LocalDate date) => Words.Iso(date)[5..];

    /// <summary>Columns have room for seconds, and none for parts of one.</summary>
    private static string Figure(long nanoseconds) => Words.Amount(nanoseconds - (nanoseconds % NodaConstants.NanosecondsPerSecond));
}
