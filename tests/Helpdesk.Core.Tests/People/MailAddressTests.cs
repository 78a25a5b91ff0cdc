using Helpdesk.Channels;
using Helpdesk.People;
using Xunit;

namespace Helpdesk.Core.Tests.People;

public class MailAddressTests
{
    private static readonly string LongLabel = new('a', 63);

    [Theory]
    [InlineData("mario@example.it", "mario@example.it")]
    [InlineData("  Mario.Rossi@Example.IT\t", "mario.rossi@example.it")]
    [InlineData("mario+invoices@example.it", "mario+invoices@example.it")]
    [InlineData("m.a.r.i.o@gmail.com", "m.a.r.i.o@gmail.com")]
    [InlineData("mario@example.it.", "mario@example.it")]
    [InlineData("root@localhost", "root@localhost")]
    [InlineData("o'hara!#$%&*/=?^_`{|}~-@example.ie", "o'hara!#$%&*/=?^_`{|}~-@example.ie")]
    [InlineData("info@Bücher.example", "info@xn--bcher-kva.example")]
    [InlineData("info@BÜCHER.example", "info@xn--bcher-kva.example")]
    [InlineData("info@XN--BCHER-KVA.example", "info@xn--bcher-kva.example")]
    [InlineData("info@straße.de", "info@xn--strae-oqa.de")]
    [InlineData("邮箱@例え.テスト", "邮箱@xn--r8jz45g.xn--zckzah")]
    [InlineData("JOSÉ@example.es", "josé@example.es")]
    [InlineData("\"Mario\"@example.it", "mario@example.it")]
    [InlineData("\"mario rossi\"@example.it", "\"mario rossi\"@example.it")]
    [InlineData("\"mario\\ rossi\"@example.it", "\"mario rossi\"@example.it")]
    [InlineData("\"a@b\"@example.it", "\"a@b\"@example.it")]
    [InlineData("\"a\\\"b\\\\c\"@example.it", "\"a\\\"b\\\\c\"@example.it")]
    public void An_address_has_one_form(string given, string normal)
    {
        Identity identity = Identity.Mail(given);
        Assert.Equal(normal, identity.Value);
        Assert.Equal(normal, identity.ToString());
        Assert.Equal(IdentityKind.MailAddress, identity.Kind);
        Assert.Null(identity.Scope);
        Assert.Equal(identity, Identity.Mail(normal));
    }

    [Theory]
    [InlineData("JOSE\u0301@example.es", "jose\u0301@example.es")]
    [InlineData("İ@example.it", "İ@example.it")]
    [InlineData("\u212A@example.it", "k@example.it")]
    [InlineData("ΟΔΟΣ@example.it", "οδοσ@example.it")]
    public void Lower_case_is_that_of_each_character_and_nothing_is_normalized(string given, string normal) => Assert.Equal(normal, Identity.Mail(given).Value);

    [Theory]
    [InlineData(null, IdentityProblemKind.Empty)]
    [InlineData(" \t", IdentityProblemKind.Empty)]
    [InlineData("mario", IdentityProblemKind.AtSign)]
    [InlineData("mario@rossi@example.it", IdentityProblemKind.AtSign)]
    [InlineData("Mario Rossi <mario@example.it>", IdentityProblemKind.DisplayName)]
    [InlineData("<mario@example.it>", IdentityProblemKind.DisplayName)]
    [InlineData("mailto:mario@example.it", IdentityProblemKind.DisplayName)]
    [InlineData("@example.it", IdentityProblemKind.LocalPart)]
    [InlineData(".mario@example.it", IdentityProblemKind.LocalPart)]
    [InlineData("mario.@example.it", IdentityProblemKind.LocalPart)]
    [InlineData("mario..rossi@example.it", IdentityProblemKind.LocalPart)]
    [InlineData("\"mario@example.it", IdentityProblemKind.LocalPart)]
    [InlineData("\"\"@example.it", IdentityProblemKind.LocalPart)]
    [InlineData("\"@example.it", IdentityProblemKind.LocalPart)]
    [InlineData("\"a\"b\"@example.it", IdentityProblemKind.LocalPart)]
    [InlineData("\"a\\\"@example.it", IdentityProblemKind.LocalPart)]
    [InlineData("mario rossi@example.it", IdentityProblemKind.BadCharacter)]
    [InlineData("mario,@example.it", IdentityProblemKind.BadCharacter)]
    [InlineData("mario\u200B@example.it", IdentityProblemKind.BadCharacter)]
    [InlineData("mario\0@example.it", IdentityProblemKind.BadCharacter)]
    [InlineData("\"a\u0001\"@example.it", IdentityProblemKind.BadCharacter)]
    [InlineData("mario@exa_mple.it", IdentityProblemKind.BadCharacter)]
    [InlineData("mario@exa mple.it", IdentityProblemKind.BadCharacter)]
    [InlineData("mario@ｅxample.it", IdentityProblemKind.BadCharacter)]
    [InlineData("mario@example。it", IdentityProblemKind.BadCharacter)]
    [InlineData("mario@☃.it", IdentityProblemKind.BadCharacter)]
    [InlineData("mario@", IdentityProblemKind.Domain)]
    [InlineData("mario@.", IdentityProblemKind.Domain)]
    [InlineData("mario@example..it", IdentityProblemKind.Domain)]
    [InlineData("mario@.example.it", IdentityProblemKind.Domain)]
    [InlineData("mario@-example.it", IdentityProblemKind.Domain)]
    [InlineData("mario@example-.it", IdentityProblemKind.Domain)]
    [InlineData("mario@\u0301a.it", IdentityProblemKind.Domain)]
    [InlineData("mario@[192.0.2.1]", IdentityProblemKind.Domain)]
    [InlineData("mario@192.0.2.1", IdentityProblemKind.Domain)]
    public void What_is_no_address_says_why(string? given, IdentityProblemKind kind)
    {
        Assert.False(Identity.TryMail(given, out Identity? identity, out IdentityProblem? problem));
        Assert.Null(identity);
        Assert.Equal(kind, problem.Kind);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
        if (given is not null)
        {
            Assert.StartsWith(problem.Message, Assert.Throws<ArgumentException>(() => Identity.Mail(given)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Lengths_are_those_of_the_standard()
    {
        string local = new('a', 64);
        Assert.True(Identity.TryMail($"{local}@example.it", out _, out _));
        Assert.Equal("What stands before the at sign of a mail address may have 64 bytes in UTF-8, but this one has 65.", Problem($"{local}a@example.it"));
        Assert.Equal("What stands before the at sign of a mail address may have 64 bytes in UTF-8, but this one has 66.", Problem($"{new string('é', 33)}@example.it"));
        Assert.True(Identity.TryMail($"a@{LongLabel}.it", out _, out _));
        Assert.Equal("Each part of a domain may have 63 characters in ASCII, but this one has 64.", Problem($"a@{LongLabel}a.it"));
        Assert.True(Identity.TryMail($"{new string('a', 62)}@{LongLabel}.{LongLabel}.{new string('b', 63)}", out _, out _));
        Assert.Equal("A mail address may have 254 bytes in UTF-8, but this one has 255.", Problem($"{new string('a', 63)}@{LongLabel}.{LongLabel}.{new string('b', 63)}"));
        Assert.Equal("The domain of a mail address may have 253 characters in ASCII, but this one has 255.", Problem($"a@{LongLabel}.{LongLabel}.{LongLabel}.{LongLabel}"));
        Assert.Equal("A mail address may have 1024 characters, but this one has 2000.", Problem(new string('a', 2000)));
    }

    [Fact]
    public void A_message_names_the_text_and_cuts_a_long_one()
    {
        Assert.Equal("'mario' has no at sign.", Problem("mario"));
        Assert.Equal($"'{new string('a', 59)}…' has no at sign.", Problem(new string('a', 59) + "🙂🙂"));
        Assert.Equal("The domain of a mail address cannot hold a space (U+0020).", Problem("m@exa mple.it"));
        Assert.Equal("What stands before the at sign of a mail address, unless it is in quotation marks, cannot hold the invisible character U+200B.", Problem("m\u200B@example.it"));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_text()
    {
        // Made here, since attributes cannot hold one.
        Assert.Equal("A mail address cannot hold an unpaired surrogate.", Problem("m" + '\uD83D' + "@example.it"));
    }

    [Fact]
    public void Null_is_misuse_where_an_address_is_demanded() => Assert.Throws<ArgumentNullException>(() => Identity.Mail(null!));

    private static string Problem(string text)
    {
        Assert.False(Identity.TryMail(text, out _, out IdentityProblem? problem));
        return problem.Message;
    }
}
