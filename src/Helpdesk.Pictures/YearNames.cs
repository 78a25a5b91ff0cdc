using Helpdesk.Pictures.Drawing;

namespace Helpdesk.Pictures;

/// <summary>The list below a year: holidays and exceptions with their dates, in two columns that are read one after the other.</summary>
internal sealed class YearNames
{
    private const int Columns = 2;
    private const int MostLines = 3;
    private const decimal Gap = 24;
    private const decimal DatesOffset = 16;
    private const decimal NameOffset = 116;
    private const decimal Baseline = 12;
    private const decimal Leading = 3;

    private readonly List<(YearNote Note, Label Name, decimal Left, decimal Top)> entries = [];

    /// <param name="notes">The holidays and exceptions.</param>
    /// <param name="left">The left edge of the first column.</param>
    /// <param name="right">The right edge of the last.</param>
    /// <param name="top">Where the columns begin.</param>
    public YearNames(IReadOnlyList<YearNote> notes, decimal left, decimal right, decimal top)
    {
        decimal width = (right - left - ((Columns - 1) * Gap)) / Columns;
        int perColumn = (notes.Count + Columns - 1) / Columns;
        decimal y = top;
        Bottom = top;
        for (int i = 0; i < notes.Count; i++)
        {
            int column = i / perColumn;
            if (i % perColumn == 0)
            {
                y = top;
            }

            Label name = Label.Of(notes[i].Note.Text, Lettering.Body, width - NameOffset, MostLines);
            entries.Add((notes[i], name, left + (column * (width + Gap)), y));
            y += name.Height + Leading;
            Bottom = Math.Max(Bottom, y);
        }
    }

    public decimal Bottom { get; }

    public void Draw(SvgCanvas canvas)
    {
        foreach ((YearNote note, Label name, decimal left, decimal top) in entries)
        {
            Marks.Draw(canvas, NoteMarks.Of(note.Note.Kind), left + (Marks.Size / 2), top + Baseline - 4);
            canvas.Text(note.ShortDates, left + DatesOffset, top + Baseline, Lettering.Quiet);
            name.Draw(canvas, left + NameOffset, top + Baseline);
        }
    }
}
