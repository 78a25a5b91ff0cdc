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
            case Mark.Arrow:
                canvas.Polygon([(x - half, y - half), (x + half, y), (x - half, y + half)], Tone.Mark);
                break;
            case Mark.Flag:
                canvas.Polygon([(x - half, y - half), (x + half, y - half), (x, y + half)], Tone.Mark);
                break;
            case Mark.Square:
                canvas.Polygon([(x - 3, y - 3), (x + 3, y - 3), (x + 3, y + 3), (x - 3, y + 3)], Tone.Mark);
                break;
            case Mark.Cross:
                canvas.Stroke([new Line(x - 3, y - 3, x + 3, y + 3), new Line(x - 3, y + 3, x + 3, y - 3)], Tone.Mark, 2);
                break;
            case Mark.Ring:
                canvas.Ring(x, y, half - 1, Tone.Mark, 1.5m);
                break;
        }
    }
}
