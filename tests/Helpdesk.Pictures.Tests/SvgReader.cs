using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Helpdesk.Pictures.Drawing;

namespace Helpdesk.Pictures.Tests;

/// <summary>What a browser would find in a picture.</summary>
internal sealed partial class SvgReader
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public SvgReader(string svg) => Root = XDocument.Parse(svg, LoadOptions.PreserveWhitespace).Root!;

    public XElement Root { get; }

    public string[] Texts => [.. Root.Descendants(Svg + "text").Select(each => each.Value)];

    public XElement Only(string name) => Root.Elements(Svg + name).Single();

    /// <summary>The filled boxes of a tone, under the light theme.</summary>
    public Box[] Boxes(Tone tone) =>
    [
        .. from path in Root.Descendants(Svg + "path")
           where path.Attribute("fill")!.Value == Palette.Light[tone]
           from Match box in Rectangle().Matches(path.Attribute("d")!.Value)
           let left = Number(box, "left")
           let top = Number(box, "top")
           select new Box(left, top, Number(box, "right") - left, Number(box, "bottom") - top),
    ];

    /// <summary>Fails on anything that a page would run, fetch or follow.</summary>
    public void AssertInert()
    {
        string[] known = ["svg", "title", "desc", "style", "path", "circle", "text"];
        foreach (XElement element in Root.DescendantsAndSelf())
        {
            Xunit.Assert.Equal(Svg, element.Name.Namespace);
            Xunit.Assert.Contains(element.Name.LocalName, known);
            foreach (XAttribute attribute in element.Attributes())
            {
                Xunit.Assert.True(attribute.IsNamespaceDeclaration || attribute.Name.Namespace == XNamespace.None, attribute.Name.ToString());
                Xunit.Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name.LocalName);
                Xunit.Assert.DoesNotContain("href", attribute.Name.LocalName, StringComparison.OrdinalIgnoreCase);
                Xunit.Assert.DoesNotContain("url(", attribute.Value, StringComparison.OrdinalIgnoreCase);
            }
        }

        string styles = string.Concat(Root.Elements(Svg + "style").Select(each => each.Value));
        Xunit.Assert.DoesNotContain("url(", styles, StringComparison.OrdinalIgnoreCase);
        Xunit.Assert.DoesNotContain("@import", styles, StringComparison.OrdinalIgnoreCase);
    }

    private static decimal Number(Match match, string group) => decimal.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(?<left>[\d.]+) (?<top>[\d.]+)H(?<right>[\d.]+)V(?<bottom>[\d.]+)H[\d.]+z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Rectangle();
}
