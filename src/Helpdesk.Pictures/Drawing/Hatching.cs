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
}
