using Helpdesk.Pictures.Drawing;
using Xunit;

namespace Helpdesk.Pictures.Tests.Drawing;

public class LabelTests
{
    [Theory]
    [InlineData("one two three four", "one two three|four")]
    [InlineData("unbreakablewordofmanyletters", "unbreakablew|ordofmanylet…")]
    [InlineData("one two three four five six seven", "one two three|four five six…")]
    [InlineData("short", "short")]
    [InlineData("", "")]
    public void Text_breaks_at_blanks_where_it_can_and_ends_in_an_ellipsis_where_it_must(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', Label.Of(text, Lettering.Body, 98, 2).Lines));

    [Fact]
    public void No_line_is_wider_than_there_is_room()
    {
        string text = string.Concat(Enumerable.Range(0, 300).Select(i => char.ConvertFromUtf32(0x20 + ((i * 7919) % 0x2500))));
        foreach (decimal width in (decimal[])[30, 50, 100, 400])
        {
            Assert.All(Label.Of(PlainText.Of(text), Lettering.Body, width, 5).Lines, line => Assert.True(Lettering.Body.WidthOf(line) <= width, line));
        }
    }

    [Fact]
    public void Breaking_ends_however_little_room_there_is() => Assert.Equal(4, Label.Of("🎄🎄🎄🎄🎄", Lettering.Body, 1, 4).Lines.Length);

    [Fact]
    public void A_pair_of_surrogates_and_a_letter_with_its_marks_stay_together()
    {
        string text = string.Concat(Enumerable.Repeat("e\u0308🎄", 30));
        Assert.All(Label.Of(text, Lettering.Body, 60, 3).Lines, line =>
        {
            Assert.False(char.IsLowSurrogate(line[0]) || line[0] == '\u0308', line);
            Assert.False(char.IsHighSurrogate(line[^1]), line);
        });
    }
}
