namespace Helpdesk.Pictures.Drawing;

/// <summary>A stretch of an axis in one shade.</summary>
/// <param name="From">The moment at which it begins, on the scale of the axis.</param>
/// <param name="Until">The moment at which it ends.</param>
/// <param name="Shade">How it is filled.</param>
internal readonly record struct Band(long From, long Until, Shade Shade)
{
    /// <summary>What is narrower would be invisible, such as one open minute in a year.</summary>
    private const decimal Narrowest = 1.5m;

    /// <summary>Its box along an axis that runs to the right.</summary>
    public Box Across(TimeAxis axis, decimal top, decimal height)
    {
        (decimal left, decimal width) = Along(axis);
        return new Box(left, top, width, height);
    }

    /// <summary>Its box along an axis that runs down.</summary>
    public Box Down(TimeAxis axis, decimal left, decimal width)
    {
        (decimal top, decimal height) = Along(axis);
        return new Box(left, top, width, height);
    }

    /// <summary>Draws boxes of one shade.</summary>
    public static void Draw(SvgCanvas canvas, Shade shade, IReadOnlyCollection<Box> boxes)
    {
        switch (shade)
        {
            case Shade.Plain:
                canvas.Fill(boxes, Tone.Ground);
                break;
            case Shade.Solid:
                canvas.Fill(boxes, Tone.Open);
                break;
            case Shade.Hatched:
                canvas.Stroke(boxes.SelectMany(Hatching.Of), Tone.Hatch, 1);
                break;
            case Shade.Crossed:
                canvas.Stroke(boxes.SelectMany(Hatching.Of).Concat(boxes.SelectMany(Hatching.Back)), Tone.Hatch, 1);
                break;
            case Shade.Striped:
                canvas.Fill(boxes, Tone.Mark);
                canvas.Stroke(boxes.SelectMany(Hatching.Back), Tone.Paper, 1.5m);
                break;
            case Shade.Outlined:
                canvas.Frame(boxes, Tone.Open);
                break;
            case Shade.Absent:
                canvas.Outline(boxes, Tone.Hatch);
                break;
        }
    }

    private (decimal Start, decimal Length) Along(TimeAxis axis)
    {
        decimal start = axis.At(From);
        decimal length = axis.At(Until) - start;
        return length >= Narrowest ? (start, length) : (Math.Min(start, axis.End - Narrowest), Narrowest);
    }
}
