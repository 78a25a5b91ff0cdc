using Helpdesk.Channels;
using Xunit;

namespace Helpdesk.Core.Tests.Channels;

/// <summary>What each kind of channel is like.</summary>
public class ChannelKindTests
{
    [Theory]
    // kind, synchronous, public, who starts, identity
    [InlineData("Email", false, false, ConversationStarter.Either, "MailAddress")]
    [InlineData("Phone", true, false, ConversationStarter.Either, "PhoneNumber")]
    [InlineData("LiveChat", true, false, ConversationStarter.Requester, null)]
    [InlineData("Messaging", false, false, ConversationStarter.Requester, "PhoneNumber")]
    [InlineData("SocialPost", false, true, ConversationStarter.Either, "SocialHandle")]
    [InlineData("SocialMessage", false, false, ConversationStarter.Requester, "SocialHandle")]
    [InlineData("WebForm", false, false, ConversationStarter.Requester, "MailAddress")]
    [InlineData("Sms", false, false, ConversationStarter.Either, "PhoneNumber")]
    [InlineData("SelfService", false, false, ConversationStarter.Requester, "ExternalId")]
    [InlineData("Api", false, false, ConversationStarter.Either, "ExternalId")]
    [InlineData("InPerson", true, false, ConversationStarter.Either, null)]
    [InlineData("Video", true, false, ConversationStarter.Either, "MailAddress")]
    public void Every_kind_has_its_four_traits(string name, bool synchronous, bool isPublic, ConversationStarter startedBy, string? identity)
    {
        ChannelKind kind = ChannelKind.FromName(name);
        Assert.Equal(
            (synchronous, isPublic, startedBy, identity),
            (kind.IsSynchronous, kind.IsPublic, kind.StartedBy, kind.Identity?.Name));
        Assert.Same(kind, ChannelKind.FromValue(kind.Value));
    }

    [Fact]
    public void There_are_twelve_kinds_of_channel_and_four_of_identity()
    {
        Assert.Equal(Enumerable.Range(1, 12), ChannelKind.List.Select(each => each.Value).Order());
        Assert.Equal(["ExternalId", "MailAddress", "PhoneNumber", "SocialHandle"], IdentityKind.List.Select(each => each.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_reference_is_key_and_kind()
    {
        var reference = new ChannelReference(new ChannelId("support-mail"), ChannelKind.Email);
        Assert.Equal("support-mail (Email)", reference.ToString());
        Assert.Equal(new ChannelReference(new ChannelId("support-mail"), ChannelKind.FromName("Email")), reference);
        Assert.NotEqual(new ChannelReference(new ChannelId("support-mail"), ChannelKind.WebForm), reference);
        Assert.Throws<ArgumentException>(() => new ChannelReference(default, ChannelKind.Email));
        Assert.Throws<ArgumentNullException>(() => new ChannelReference(new ChannelId("a"), null!));
    }
}
