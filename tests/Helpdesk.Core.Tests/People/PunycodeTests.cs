using Helpdesk.People.Identities;
using Xunit;

namespace Helpdesk.Core.Tests.People;

/// <summary>Examples from RFC 3492.</summary>
public class PunycodeTests
{
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
