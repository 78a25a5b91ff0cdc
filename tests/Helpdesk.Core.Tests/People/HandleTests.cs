using Helpdesk.Channels;
using Helpdesk.People;
using Xunit;

namespace Helpdesk.Core.Tests.People;

public class HandleTests
{
    [Theory]
    [InlineData("mario.rossi", "mario.rossi")]
    [InlineData(" @Mario_Rossi ", "mario_rossi")]
    [InlineData("＠mario", "mario")]
    [InlineData("@mario@mastodon.social", "mario@mastodon.social")]
    [InlineData("JOSÉ", "josé")]
    public void A_handle_has_one_form(string given, string normal)
    {
        Identity identity = Identity.SocialHandle("Instagram", given);
        Assert.Equal(normal, identity.Value);
        Assert.Equal("instagram", identity.Scope);
        Assert.Equal(IdentityKind.SocialHandle, identity.Kind);
        Assert.Equal($"@{normal} on instagram", identity.ToString());
        Assert.Equal(identity, Identity.SocialHandle("instagram", normal));
        Assert.NotEqual(identity, Identity.SocialHandle("mastodon", normal));
    }

    [Theory]
    [InlineData(null, IdentityProblemKind.Empty)]
    [InlineData("", IdentityProblemKind.Empty)]
    [InlineData(" @ ", IdentityProblemKind.Empty)]
    [InlineData("@@mario", IdentityProblemKind.BadCharacter)]
    [InlineData("@ mario", IdentityProblemKind.BadCharacter)]
    [InlineData("mario rossi", IdentityProblemKind.BadCharacter)]
    [InlineData("https://instagram.com/mario", IdentityProblemKind.BadCharacter)]
    [InlineData("ma\u202Erio", IdentityProblemKind.BadCharacter)]
    public void What_is_no_handle_says_why(string? given, IdentityProblemKind kind)
    {
        Assert.False(Identity.TrySocialHandle("instagram", given, out Identity? identity, out IdentityProblem? problem));
        Assert.Null(identity);
        Assert.Equal(kind, problem.Kind);
    }

    [Fact]
    public void A_key_of_another_system_keeps_its_letters()
    {
        Identity identity = Identity.External("CRM", " C-4711 x ");
        Assert.Equal("C-4711 x", identity.Value);
        Assert.Equal("crm", identity.Scope);
        Assert.Equal("C-4711 x in crm", identity.ToString());
        Assert.NotEqual(identity, Identity.External("crm", "c-4711 x"));
        Assert.NotEqual(identity, Identity.External("shop", "C-4711 x"));
        Assert.False(Identity.TryExternal("crm", "a\u0007", out _, out IdentityProblem? problem));
        Assert.Equal("A key cannot hold the invisible character U+0007.", problem.Message);
        Assert.False(Identity.TryExternal("crm", new string('a', 129), out _, out problem));
        Assert.Equal(IdentityProblemKind.TooLong, problem.Kind);
        Assert.False(Identity.TrySocialHandle("x", new string('a', 129), out _, out problem));
        Assert.Equal(IdentityProblemKind.TooLong, problem.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("my crm")]
    [InlineData("caffè")]
    public void A_malformed_scope_is_the_hosts_error(string scope)
    {
        Assert.Throws<ArgumentException>(() => Identity.TryExternal(scope, "1", out _, out _));
        Assert.Throws<ArgumentException>(() => Identity.TrySocialHandle(scope, "mario", out _, out _));
        Assert.Throws<ArgumentException>(() => Identity.External(new string('a', 65), "1"));
    }

    [Fact]
    public void Identities_are_in_order_of_kind_scope_domain_and_value()
    {
        Identity[] ordered =
        [
            Identity.Mail("z@a.it"), Identity.Mail("a@b.it"), Identity.Mail("b@b.it"), Identity.Phone("+3906123456"), Identity.SocialHandle("instagram", "z"),
            Identity.SocialHandle("x", "a"), Identity.External("crm", "Z"), Identity.External("crm", "a"),
        ];
        Assert.Equal(ordered, Enumerable.Reverse(ordered).Order());
        Assert.True(ordered[0] < ordered[1] && ordered[1] > ordered[0] && ordered[0] <= ordered[1] && ordered[1] >= ordered[0]);
        Assert.True(ordered[0].CompareTo(null) > 0);
        Assert.Equal(0, ordered[3].CompareTo(Identity.Phone("0039 06123456")));
    }
}
