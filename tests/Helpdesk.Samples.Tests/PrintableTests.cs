using ReplayLog;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>Text of logs and files, as it is printed.</summary>
public sealed class PrintableTests
{
    [Theory]
    [InlineData("INC-1042", "INC-1042")]
    [InlineData("Ünïcödé 𝄞 日本", "Ünïcödé 𝄞 日本")]
    [InlineData("\u001B[31mred\u001B[0m", "<U+001B>[31mred<U+001B>[0m")]
    [InlineData("two\r\nlines\u2028and\u0085more", "two<U+000D><U+000A>lines<U+2028>and<U+0085>more")]
    [InlineData("a\u202Eb\u2066c\u200Bd\uFEFFe", "a<U+202E>b<U+2066>c<U+200B>d<U+FEFF>e")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    public void What_a_terminal_would_obey_is_shown_by_its_code_point(string text, string expected) => Assert.Equal(expected, Printable.Text(text));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("half \uFFFD", Printable.Text("half \uD800"));

    [Theory]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(9_000_000)]
    public void Long_text_keeps_its_beginning_and_its_end(int length)
    {
        string text = "first" + new string('x', length - 9) + "last";

        string shown = Printable.Short(text);

        Assert.Equal(Math.Min(length, Printable.Longest), shown.Length);
        Assert.Equal(length <= Printable.Longest, string.Equals(text, shown, StringComparison.Ordinal));
        Assert.StartsWith("first", shown, StringComparison.Ordinal);
        Assert.EndsWith("last", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Shortening_never_parts_a_surrogate_pair()
    {
        for (int offset = 0; offset < 4; offset++)
        {
            Assert.DoesNotContain('\uFFFD', Printable.Short(new string('x', offset) + string.Concat(Enumerable.Repeat("𝄞", 50))));
        }
    }
}
