using Helpdesk.Pictures.Drawing;

namespace Helpdesk.Pictures;

/// <summary>The legend of a calendar's picture: only what occurs in it.</summary>
internal static class PictureLegend
{
    private static readonly (Shade Shade, string Words)[] Shades =
    [
        (Shade.Solid, "Open"),
        (Shade.Plain, "Closed"),
        (Shade.Hatched, "Closed by holiday, special hours or break"),
        (Shade.Absent, "No such time"),
    ];

    private static readonly (DayNoteKind Kind, string Words)[] Kinds =
    [
        (DayNoteKind.Holiday, "Holiday"),
        (DayNoteKind.SpecialHours, "Special hours"),
    ];

    /// <param name="period">What is shown.</param>
    /// <param name="isShown">Whether a band of it is.</param>
    /// <param name="left">Where rows begin.</param>
    /// <param name="right">What no row passes.</param>
    /// <param name="top">Where the first row begins.</param>
    public static Legend Of(CalendarPeriod period, Func<Band, bool> isShown, decimal left, decimal right, decimal top)
    {
        var legend = new Legend(left, right, top);
        foreach ((Shade shade, string words) in Shades)
        {
            // Ground lies beneath everything, and is to be seen only where something is closed.
            bool occurs = shade == Shade.Plain
                ? period.OpenTime.ToDuration() < period.End - period.Start
                : period.Days.Any(day => day.Bands.Any(band => band.Shade == shade && isShown(band)));
            if (occurs)
            {
                legend.Add(shade, words);
            }
        }

        foreach ((DayNoteKind kind, string words) in Kinds)
        {
            if (period.Days.Any(day => day.Notes.Any(note => note.Kind == kind)))
            {
                legend.Add(NoteMarks.Of(kind), words);
            }
        }

        return legend;
    }
}
