namespace Helpdesk.Pictures.Drawing;

/// <summary>The head of a picture: its title and, smaller, a few lines on what is shown.</summary>
internal sealed class Heading
{
    private readonly Label[] labels;

    public Heading(decimal width, string title, params string[] lines) =>
        labels = [Label.Of(title, Lettering.Heading, width, 2), .. lines.Select(line => Label.Of(line, Lettering.Quiet, width, 2))];

    /// <summary>In whole pixels, so that what is drawn below lies on whole ones too and is not blurred.</summary>
    public decimal Height => decimal.Ceiling(labels.Sum(each => each.Height));

    public void Draw(SvgCanvas canvas, decimal left, decimal top)
    {
        // The first baseline stands so low that capitals touch the top.
        decimal baseline = top + 14;
        foreach (Label label in labels)
        {
            label.Draw(canvas, left, baseline);
            baseline += label.Height;
        }
    }
}
