using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Helpdesk.Pictures.Drawing;
using Xunit;

namespace Helpdesk.Pictures.Tests;

public partial class AccessibilityTests
{
    [Fact]
    public void The_text_alternative_is_where_readers_look_for_it()
    {
        foreach (CalendarPicture picture in (CalendarPicture[])[Desk.Month(Desk.Office, 2026, 12), CalendarPicture.OfYear(Desk.Office, 2026)])
        {
            var reader = new SvgReader(picture.ToSvg());
            XElement title = reader.Only("title");
            XElement description = reader.Only("desc");
            Assert.Equal("img", reader.Root.Attribute("role")!.Value);
            Assert.Equal("en", reader.Root.Attribute("lang")!.Value);
            Assert.Equal($"{title.Attribute("id")!.Value} {description.Attribute("id")!.Value}", reader.Root.Attribute("aria-labelledby")!.Value);
            Assert.Equal(picture.Title, title.Value);
            Assert.Equal(picture.Description, description.Value);
            Assert.StartsWith("milan-office: ", picture.Title, StringComparison.Ordinal);
            Assert.All((string[])["Version 3", "Europe/Rome", "Christmas Day", "Christmas Eve", "Stocktaking"], each => Assert.Contains(each, picture.Description, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Several_pictures_in_one_page_keep_their_own_names_and_styles()
    {
        string[] ids =
        [
            .. Enumerable.Range(1, 12).Select(month => Desk.Month(Desk.Office, 2026, month)).Append(CalendarPicture.OfYear(Desk.Office, 2026))
                .Select(picture => new SvgReader(picture.ToSvg()).Root.Attribute("id")!.Value),
        ];
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Every_rule_of_style_is_bound_to_its_own_picture()
    {
        var reader = new SvgReader(Desk.Month(Desk.Office, 2026, 12).ToSvg());
        string id = reader.Root.Attribute("id")!.Value;
        MatchCollection rules = Selector().Matches(reader.Only("style").Value);
        Assert.Equal(2 * Palette.Tones.Length, rules.Count);
        Assert.All(rules, rule => Assert.StartsWith($"#{id} .", rule.Groups["selector"].Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fixed_theme_has_no_style_sheet_and_other_colours()
    {
        string light = Desk.Month(Desk.Office, 2026, 12).ToSvg(Theme.Light);
        string dark = Desk.Month(Desk.Office, 2026, 12).ToSvg(Theme.Dark);
        Assert.DoesNotContain("<style", light + dark, StringComparison.Ordinal);
        Assert.DoesNotContain("class=", light + dark, StringComparison.Ordinal);
        foreach (Tone tone in Palette.Tones)
        {
            light = light.Replace(Palette.Light[tone], Palette.Dark[tone], StringComparison.Ordinal);
        }

        Assert.Equal(dark, light);
    }

    [Theory]
    [InlineData(nameof(Palette.Light))]
    [InlineData(nameof(Palette.Dark))]
    public void Text_and_shapes_stand_out_as_WCAG_asks(string name)
    {
        Palette palette = name == nameof(Palette.Light) ? Palette.Light : Palette.Dark;
        foreach (Tone background in (Tone[])[Tone.Paper, Tone.Ground])
        {
            Assert.All((Tone[])[Tone.Ink, Tone.Quiet], text => Assert.InRange(Contrast(palette[text], palette[background]), 4.5, 21));
            Assert.All((Tone[])[Tone.Open, Tone.Hatch, Tone.Mark], shape => Assert.InRange(Contrast(palette[shape], palette[background]), 3, 21));
        }
    }

    [Fact]
    public void Contrast_is_that_of_WCAG()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 6);
        Assert.Equal(4.54, Contrast("#767676", "#ffffff"), 2);
    }

    [Fact]
    public void Every_shade_and_mark_differs_in_more_than_colour()
    {
        var reader = new SvgReader(Desk.Month(Desk.Office, 2026, 12).ToSvg(Theme.Light));
        Assert.All((string[])["Open", "Closed", "Closed by holiday, special hours or break", "Holiday", "Special hours"], words => Assert.Contains(words, reader.Texts));
        Assert.Contains("closed", reader.Texts);
    }

    private static double Contrast(string one, string other)
    {
        double[] luminances = [.. new[] { Luminance(one), Luminance(other) }.Order()];
        return (luminances[1] + 0.05) / (luminances[0] + 0.05);
    }

    /// <summary>The relative luminance of WCAG 2.2.</summary>
    private static double Luminance(string colour)
    {
        double Channel(int start)
        {
            double value = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@"(?<selector>#[^{}]+)\{[^{}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Selector();
}
