namespace Helpdesk.Pictures.Drawing;

/// <summary>What the shades and marks of a picture mean: samples with words, in as many rows as they need.</summary>
internal sealed class Legend
{
    private const decimal RowHeight = 20;

    private const decimal SampleHeight = 12;

    private const decimal Gap = 20;

    private readonly List<(Action<SvgCanvas> Draw, string Words, decimal X, decimal Y)> entries = [];
    private readonly decimal left;
    private readonly decimal right;
    private readonly decimal top;
    private decimal x;
    private decimal y;

    /// <param name="left">Where rows begin.</param>
    /// <param name="right">What no row passes.</param>
    /// <param name="top">Where the first row begins.</param>
    public Legend(decimal left, decimal right, decimal top)
    {
        this.left = left;
        this.right = right;
        this.top = top;
        (x, y) = (left, top);
    }

    public decimal Bottom => entries.Count == 0 ? top : y + RowHeight;

    public void Add(Shade shade, string words) => Add(
        18,
        words,
        (canvas, x, middle) =>
        {
            Box sample = new(x, middle - (SampleHeight / 2), 18, SampleHeight);
            if (shade is Shade.Hatched or Shade.Crossed or Shade.Outlined)
            {
                Band.Draw(canvas, Shade.Plain, [sample]);
            }

            Band.Draw(canvas, shade, [sample]);
        });

    public void Add(Mark mark, string words) => Add(Marks.Size, words, (canvas, x, middle) => Marks.Draw(canvas, mark, x + (Marks.Size / 2), middle));

    public void Draw(SvgCanvas canvas)
    {
        foreach ((Action<SvgCanvas> draw, string words, decimal wordsX, decimal middle) in entries)
        {
            draw(canvas);
            canvas.Text(words, wordsX, middle + 4, Lettering.Quiet);
        }
    }

    private void Add(decimal sampleWidth, string words, Action<SvgCanvas, decimal, decimal> drawSample)
    {
        decimal width = sampleWidth + 6 + Lettering.Quiet.WidthOf(words);
        if (x > left && x + width > right)
        {
            (x, y) = (left, y + RowHeight);
        }

        (decimal sampleX, decimal middle) = (x, y + (RowHeight / 2));
        entries.Add((canvas => drawSample(canvas, sampleX, middle), words, x + sampleWidth + 6, middle));
        x += width + Gap;
    }
}
