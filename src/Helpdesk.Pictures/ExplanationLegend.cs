using Helpdesk.Pictures.Drawing;

namespace Helpdesk.Pictures;

/// <summary>The legend of an explanation's picture: only what occurs in it.</summary>
internal static class ExplanationLegend
{
    private static readonly (Shade Shade, string Words)[] Shades =
    [
        (Shade.Solid, "Counted"),
        (Shade.Striped, "Counted behind the due instant"),
        (Shade.Outlined, "To count if nothing else happens"),
        (Shade.Plain, "Closed"),
        (Shade.Hatched, "Closed by holiday, special hours or break"),
        (Shade.Crossed, "Paused while open"),
        (Shade.Absent, "No such time"),
    ];

    private static readonly (Mark Mark, string Words)[] Marked =
    [
        (Mark.Arrow, "Start"),
        (Mark.Ring, "Change of terms"),
        (Mark.Flag, "Due"),
        (Mark.Square, "End"),
        (Mark.Cross, "Now"),
        (Mark.Diamond, "Holiday"),
    ];

    /// <param name="picture">What is shown.</param>
    /// <param name="left">Where rows begin.</param>
    /// <param name="right">What no row passes.</param>
    /// <param name="top">Where the first row begins.</param>
    public static Legend Of(ExplanationPicture picture, decimal left, decimal right, decimal top)
    {
        var legend = new Legend(left, right, top);
        foreach ((Shade shade, string words) in Shades.Where(each => picture.Rows.Any(row => Occurs(row, each.Shade))))
        {
            legend.Add(shade, words);
        }

        foreach ((Mark mark, string words) in Marked.Where(each => picture.Rows.Any(row => row.Notes.Any(note => note.Mark == each.Mark))))
        {
            legend.Add(mark, words);
        }

        return legend;
    }

    /// <summary>Whether a shade is to be seen. Ground lies beneath everything, and is so only where something is closed.</summary>
    private static bool Occurs(ExplainedRow row, Shade shade) => shade == Shade.Plain
        ? row.Bands.Where(each => each.Shade == Shade.Plain).Sum(each => each.Until - each.From)
            > row.Bands.Where(each => each.Shade is not (Shade.Plain or Shade.Absent)).Sum(each => each.Until - each.From)
        : row.Bands.Any(each => each.Shade == shade);
}
