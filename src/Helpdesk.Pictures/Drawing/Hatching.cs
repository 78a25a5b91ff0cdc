namespace Helpdesk.Pictures.Drawing;

/// <summary>
/// Slanting lines that fill a box. They are computed, and not a pattern, because a reference to a pattern is one that a page can break;
/// and they are counted from the corner of the picture, so that those of neighbouring boxes meet.
/// </summary>
internal static class Hatching
{
    private const decimal Spacing = 6;

    public static IEnumerable<Line> Of(Box box)
    {
        // Each line is x + y = sum, cut to the box.
        decimal sum = (decimal.Floor((box.Left + box.Top) / Spacing) + 1) * Spacing;
        for (; sum < box.Right + box.Bottom; sum += Spacing)
        {
            decimal top = Math.Max(box.Top, sum - box.Right);
            decimal bottom = Math.Min(box.Bottom, sum - box.Left);
            yield return new Line(sum - bottom, bottom, sum - top, top);
        }
    }

    /// <summary>The lines that slant the other way.</summary>
    public static IEnumerable<Line> Back(Box box)
    {
        // Each line is x - y = difference, cut to the box.
        decimal difference = (decimal.Floor((box.Left - box.Bottom) / Spacing) + 1) * Spacing;
        for (; difference < box.Right - box.Top; difference += Spacing)
        {
            decimal top = Math.Max(box.Top, box.Left - difference);
            decimal bottom = Math.Min(box.Bottom, box.Right - difference);
            yield return new Line(difference + top, top, difference + bottom, bottom);
        }
    }
}
