using Helpdesk.People.Identities;
using Xunit;

namespace Helpdesk.Core.Tests.People;

/// <summary>Examples from the Unicode Standard and RFC 3492; the tests run without ICU, whose normalisation would be the natural oracle.</summary>
public class FoldingTests
{
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("E\u0301", "\u00E9")]
    [InlineData("e\u0323\u0302", "\u1EC7")]
    [InlineData("e\u0302\u0323", "\u1EC7")]
    [InlineData("\u00EA\u0323", "\u1EC7")]
    [InlineData("\u1EB9\u0302", "\u1EC7")]
    [InlineData("u\u0308\u0304", "\u01D6")]
    [InlineData("u\u0304\u0308", "\u1E7B")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\u03B1\u0345\u0313\u0301", "\u1F84")]
    [InlineData("\u0438\u0306", "\u0439")]
    [InlineData("\u304B\u3099", "\u304C")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\uD558\u11AB", "\uD55C")]
    [InlineData("\u0130", "i\u0307")]
    [InlineData("I\u0307", "i\u0307")]
    [InlineData("\u212B", "\u00E5")]
    [InlineData("\u0301e", "\u0301e")]
    [InlineData("a\u0300\u0300", "\u00E0\u0300")]
    [InlineData("abc", "abc")]
    public void Marks_are_written_in_one_way(string given, string folded)
    {
        Assert.Equal(folded, Folding.Fold(given));
        Assert.Equal(folded, Folding.Fold(folded));
    }

    [Theory]
    [InlineData("bücher", "bcher-kva")]
    [InlineData("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn")]
    [InlineData("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye")]
    [InlineData("安室奈美恵-with-super-monkeys", "-with-super-monkeys-pc58ag80a8qai00g7n9n")]
    [InlineData("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b")]
    [InlineData("pročprostěnemluvíčesky", "proprostnemluvesky-uyb24dma41a")]
    [InlineData("そのスピードで", "d9juau41awczczp")]
    [InlineData("𐐨", "hj8c")]
    public void Labels_are_encoded_as_in_the_standard(string label, string encoded) => Assert.Equal(encoded, Punycode.Encode(label));
}
