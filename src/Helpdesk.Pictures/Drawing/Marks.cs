namespace Helpdesk.Pictures.Drawing;

/// <summary>Draws marks.</summary>
internal static class Marks
{
    /// <summary>How wide and high a mark is, in pixels.</summary>
    public const decimal Size = 8;

    /// <summary>Draws a mark around a point.</summary>
    public static void Draw(SvgCanvas canvas, Mark mark, decimal x, decimal y)
    {
        const decimal half = Size / 2;
        switch (mark)
        {
            case Mark.Diamond:
                canvas.Polygon([(x, y - half), (x + half, y), (x, y + half), (x - half, y)], Tone.Mark);
                break;
            case Mark.Ring:
                canvas.Ring(x, y, half - 1, Tone.Mark, 1.5m);
                break;
        }
    }
}
