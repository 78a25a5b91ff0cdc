using System.Collections.Immutable;
using System.Text;

namespace Helpdesk.Pictures.Drawing;

/// <summary>Text broken into lines that fit a width; what does not fit ends in an ellipsis, and is whole in the picture's text alternative.</summary>
internal sealed class Label
{
    private const char Ellipsis = '…';

    private readonly Lettering lettering;

    private Label(Lettering lettering, ImmutableArray<string> lines)
    {
        this.lettering = lettering;
        Lines = lines;
    }

    public ImmutableArray<string> Lines { get; }

    public decimal Height => Lines.Length * lettering.LineHeight;

    /// <param name="text">One line of plain text; see <see cref="PlainText"/>.</param>
    /// <param name="lettering">How it looks.</param>
    /// <param name="width">How wide a line may be, in pixels.</param>
    /// <param name="mostLines">How many lines there may be, from one up.</param>
    public static Label Of(string text, Lettering lettering, decimal width, int mostLines)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        string rest = text;
        while (rest.Length > 0 && lines.Count < mostLines)
        {
            bool isLast = lines.Count == mostLines - 1;
            int length = Fitting(rest, lettering, width, breaksAtBlanks: !isLast);
            if (length < rest.Length && isLast)
            {
                length = Fitting(rest, lettering, width - lettering.WidthOf(Ellipsis.ToString()), breaksAtBlanks: false);
                lines.Add(rest[..length].TrimEnd() + Ellipsis);
                break;
            }

            lines.Add(rest[..length].TrimEnd());
            rest = rest[length..].TrimStart();
        }

        return new Label(lettering, lines.ToImmutable());
    }

    /// <param name="canvas">Where to draw.</param>
    /// <param name="left">The left end of the lines.</param>
    /// <param name="baseline">The baseline of the first.</param>
    public void Draw(SvgCanvas canvas, decimal left, decimal baseline)
    {
        foreach (string line in Lines)
        {
            canvas.Text(line, left, baseline, lettering);
            baseline += lettering.LineHeight;
        }
    }

    /// <summary>How many characters of a text fit a width: at least one, so that breaking it always ends.</summary>
    private static int Fitting(string text, Lettering lettering, decimal width, bool breaksAtBlanks)
    {
        decimal available = width / lettering.WidthOf("0") * TextWidth.Of("0");
        decimal used = 0;
        int end = 0;
        int lastBlank = 0;
        int lastWhole = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            used += TextWidth.Of(rune);
            if (used > available && end > 0)
            {
                return breaksAtBlanks && lastBlank > 0 ? lastBlank
                    : TextWidth.IsAttached(rune) && lastWhole > 0 ? lastWhole
                    : end;
            }

            if (Rune.IsWhiteSpace(rune))
            {
                lastBlank = end;
            }

            if (!TextWidth.IsAttached(rune))
            {
                lastWhole = end;
            }

            end += rune.Utf16SequenceLength;
        }

        return text.Length;
    }
}
