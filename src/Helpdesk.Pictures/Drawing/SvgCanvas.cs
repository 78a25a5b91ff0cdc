using System.Globalization;
using System.Text;
using System.Xml;

namespace Helpdesk.Pictures.Drawing;

/// <summary>
/// Writes shapes and text as one standalone SVG document. Every shape carries the theme's own colour, so that a program without
/// style sheets shows it; a theme that follows the reader adds one rule that replaces these in the dark.
/// </summary>
internal sealed class SvgCanvas : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private const string Fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

    private readonly StringBuilder text = new();
    private readonly XmlWriter writer;
    private readonly Theme theme;

    /// <param name="width">In pixels, unless a page scales it.</param>
    /// <param name="height">In pixels, unless a page scales it.</param>
    /// <param name="title">What the picture is, in a few words.</param>
    /// <param name="description">What it shows, for those who cannot see it.</param>
    /// <param name="theme">Its colours.</param>
    public SvgCanvas(decimal width, decimal height, string title, string description, Theme theme)
    {
        this.theme = theme;

        // No declaration: it would name the encoding of a string, which is not that of the file it is written to.
        writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.None });
        string id = "helpdesk-" + ContentHash.Of(title, description);
        writer.WriteStartElement("svg", Namespace);
        writer.WriteAttributeString("id", id);
        writer.WriteAttributeString("width", Number(width));
        writer.WriteAttributeString("height", Number(height));
        writer.WriteAttributeString("viewBox", $"0 0 {Number(width)} {Number(height)}");
        writer.WriteAttributeString("lang", "en");
        writer.WriteAttributeString("role", "img");
        writer.WriteAttributeString("aria-labelledby", $"{id}-title {id}-desc");
        writer.WriteAttributeString("font-family", Fonts);
        WriteNamed("title", id, title);
        WriteNamed("desc", id, description);
        if (theme.InTheDark is { } dark)
        {
            IEnumerable<string> rules = Palette.Tones.Select(tone => $"#{id} .{FillClass(tone)}{{fill:{dark[tone]}}}#{id} .{StrokeClass(tone)}{{stroke:{dark[tone]}}}");
            writer.WriteElementString("style", Namespace, $"@media (prefers-color-scheme:dark){{{string.Concat(rules)}}}");
        }

        Fill([new Box(0, 0, width, height)], Tone.Paper);
    }

    /// <summary>Surfaces of one tone.</summary>
    public void Fill(IEnumerable<Box> boxes, Tone tone) => WritePath(Outlines(boxes), () => WriteFill(tone));

    /// <summary>Dashed outlines of one tone.</summary>
    public void Outline(IEnumerable<Box> boxes, Tone tone) => WritePath(
        Outlines(boxes.Select(each => new Box(each.Left + 0.5m, each.Top + 0.5m, each.Width - 1, each.Height - 1))),
        () =>
        {
            WriteStroke(tone, 1);
            writer.WriteAttributeString("stroke-dasharray", "3 2");
        });

    /// <summary>Whole outlines of one tone, drawn inside the boxes.</summary>
    public void Frame(IEnumerable<Box> boxes, Tone tone) => WritePath(
        Outlines(boxes.Select(each => new Box(each.Left + 0.75m, each.Top + 0.75m, Math.Max(0, each.Width - 1.5m), each.Height - 1.5m))),
        () => WriteStroke(tone, 1.5m));

    /// <summary>Lines of one tone.</summary>
    public void Stroke(IEnumerable<Line> lines, Tone tone, decimal width) => WritePath(
        string.Concat(lines.Select(each => $"M{Number(each.FromX)} {Number(each.FromY)}L{Number(each.ToX)} {Number(each.ToY)}")),
        () => WriteStroke(tone, width));

    /// <summary>A solid shape with straight sides.</summary>
    public void Polygon(IEnumerable<(decimal X, decimal Y)> corners, Tone tone) => WritePath(
        "M" + string.Join('L', corners.Select(each => $"{Number(each.X)} {Number(each.Y)}")) + "z",
        () => WriteFill(tone));

    /// <summary>A circle that is not filled.</summary>
    public void Ring(decimal x, decimal y, decimal radius, Tone tone, decimal width)
    {
        writer.WriteStartElement("circle", Namespace);
        writer.WriteAttributeString("cx", Number(x));
        writer.WriteAttributeString("cy", Number(y));
        writer.WriteAttributeString("r", Number(radius));
        WriteStroke(tone, width);
        writer.WriteEndElement();
    }

    /// <summary>One line of text. Its direction is its own: text of another script does not reorder what stands beside it.</summary>
    /// <param name="line">The text, all of whose characters XML can hold; see <see cref="PlainText"/>.</param>
    /// <param name="x">Where the anchor is.</param>
    /// <param name="baseline">On what the letters stand.</param>
    /// <param name="lettering">How it looks.</param>
    /// <param name="anchor">Which point of it is put there.</param>
    public void Text(string line, decimal x, decimal baseline, Lettering lettering, Anchor anchor = Anchor.Start)
    {
        writer.WriteStartElement("text", Namespace);
        writer.WriteAttributeString("x", Number(x));
        writer.WriteAttributeString("y", Number(baseline));
        writer.WriteAttributeString("font-size", Number(lettering.Size));
        if (lettering.IsBold)
        {
            writer.WriteAttributeString("font-weight", "600");
        }

        if (anchor != Anchor.Start)
        {
            writer.WriteAttributeString("text-anchor", anchor == Anchor.End ? "end" : "middle");
        }

        WriteFill(lettering.Tone);
        writer.WriteString(line);
        writer.WriteEndElement();
    }

    /// <summary>Ends the document. Nothing can be drawn after that.</summary>
    /// <returns>The document, ending in a line break.</returns>
    public string Finish()
    {
        writer.WriteEndElement();
        writer.Flush();
        return text.Append('\n').ToString();
    }

    public void Dispose() => writer.Dispose();

    private static string Outlines(IEnumerable<Box> boxes) =>
        string.Concat(boxes.Select(each => $"M{Number(each.Left)} {Number(each.Top)}H{Number(each.Right)}V{Number(each.Bottom)}H{Number(each.Left)}z"));

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string FillClass(Tone tone) => Invariant(tone) + "-fill";

    private static string StrokeClass(Tone tone) => Invariant(tone) + "-stroke";

    private static string Invariant(Tone tone) => tone.ToString().ToLowerInvariant();

    private void WriteNamed(string element, string id, string content)
    {
        writer.WriteStartElement(element, Namespace);
        writer.WriteAttributeString("id", $"{id}-{element}");
        writer.WriteString(content);
        writer.WriteEndElement();
    }

    private void WritePath(string data, Action writeLook)
    {
        if (data.Length > 0)
        {
            writer.WriteStartElement("path", Namespace);
            writer.WriteAttributeString("d", data);
            writeLook();
            writer.WriteEndElement();
        }
    }

    private void WriteFill(Tone tone)
    {
        writer.WriteAttributeString("fill", theme.Palette[tone]);
        WriteClass(FillClass(tone));
    }

    private void WriteStroke(Tone tone, decimal width)
    {
        writer.WriteAttributeString("fill", "none");
        writer.WriteAttributeString("stroke", theme.Palette[tone]);
        writer.WriteAttributeString("stroke-width", Number(width));
        WriteClass(StrokeClass(tone));
    }

    private void WriteClass(string name)
    {
        if (theme.InTheDark is not null)
        {
            writer.WriteAttributeString("class", name);
        }
    }
}
