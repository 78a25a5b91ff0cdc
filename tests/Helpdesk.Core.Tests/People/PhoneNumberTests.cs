using Helpdesk.Channels;
using Helpdesk.People;
using Xunit;

namespace Helpdesk.Core.Tests.People;

public class PhoneNumberTests
{
    private static readonly PhoneNumbering Italy = new("39");
    private static readonly PhoneNumbering UnitedKingdom = new("44", trunkPrefix: "0");
    private static readonly PhoneNumbering UnitedStates = new("1", internationalPrefix: "011", trunkPrefix: "1", trunkPrefixIsOptional: true);

    public static TheoryData<string, PhoneNumbering?, string> Numbers => new()
    {
        { "+390612345678", null, "+390612345678" },
        { " +39 06-1234.5678 ", null, "+390612345678" },
        { "0039 06 1234 5678", null, "+390612345678" },
        { "tel:+39-06-12345678", null, "+390612345678" },
        { "TEL:+39(06)12345678", null, "+390612345678" },
        { "+39\u00A006\u201112345678", null, "+390612345678" },
        { "\u202A+39 06 12345678\u202C", null, "+390612345678" },
        { "+49 30/123456", null, "+4930123456" },
        { "＋３９ ０６ １２３４５６７８", null, "+390612345678" },
        { "+٣٩ ٠٦ ١٢٣٤٥٦٧٨", null, "+390612345678" },
        { "06 1234 5678", Italy, "+390612345678" },
        { "347 123 4567", Italy, "+393471234567" },
        { "+44 (0)20 7946 0958", null, "+442079460958" },
        { "0044 (0)20 7946 0958", null, "+442079460958" },
        { "+44 (0)20 7946 0958", UnitedKingdom, "+442079460958" },
        { "(0)20 7946 0958", UnitedKingdom, "+442079460958" },
        { "020 7946 0958", UnitedKingdom, "+442079460958" },
        { "(020) 7946 0958", UnitedKingdom, "+442079460958" },
        { "+39 (0)6 12345678", null, "+390612345678" },
        { "+39 (0)6 12345678", Italy, "+390612345678" },
        { "+378 (0)549 882914", null, "+3780549882914" },
        { "+225 (0)7 12 34 56 78", new PhoneNumbering("225"), "+2250712345678" },
        { "(212) 555-0123", UnitedStates, "+12125550123" },
        { "1-212-555-0123", UnitedStates, "+12125550123" },
        { "011 44 20 7946 0958", UnitedStates, "+442079460958" },
        { "8 (812) 123-45-67", new PhoneNumbering("7", "810", "8"), "+78121234567" },
        { "+683 4002", null, "+6834002" },
        { "+44 020 7946 0958", UnitedKingdom, "+442079460958" },
        { "0044 020 7946 0958", UnitedKingdom, "+442079460958" },
        { "+7 8 812 123 45 67", new PhoneNumbering("7", "810", "8"), "+788121234567" },
        { "+393456789012345", null, "+393456789012345" },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_has_one_form(string given, PhoneNumbering? home, string normal)
    {
        Identity identity = Identity.Phone(given, home);
        Assert.Equal(normal, identity.Value);
        Assert.Equal(IdentityKind.PhoneNumber, identity.Kind);
        Assert.Null(identity.Scope);
        Assert.Equal(identity, Identity.Phone(normal, home));
        Assert.Equal(identity, Identity.Phone(normal));
    }

    public static TheoryData<string?, PhoneNumbering?, IdentityProblemKind> NoNumbers => new()
    {
        { null, null, IdentityProblemKind.Empty },
        { "  ", null, IdentityProblemKind.Empty },
        { "+", null, IdentityProblemKind.Empty },
        { "tel:", null, IdentityProblemKind.Empty },
        { "(-)", Italy, IdentityProblemKind.Empty },
        { "06 1234 5678", null, IdentityProblemKind.NationalNumber },
        { "7946 0958", UnitedKingdom, IdentityProblemKind.NationalNumber },
        { "0044 20 7946 0958", UnitedStates, IdentityProblemKind.NationalNumber },
        { "+044 20 7946 0958", null, IdentityProblemKind.NationalNumber },
        { "00 044 20 7946 0958", null, IdentityProblemKind.NationalNumber },
        { "+(0)44 20 7946 0958", null, IdentityProblemKind.NationalNumber },
        { "00", null, IdentityProblemKind.NationalNumber },
        { "+39 06 12345678 ext 12", null, IdentityProblemKind.Extension },
        { "+39 06 12345678x12", null, IdentityProblemKind.Extension },
        { "+39 06 12345678 interno 12", null, IdentityProblemKind.Extension },
        { "+39 06 12345678 #12", null, IdentityProblemKind.Extension },
        { "tel:+39-06-12345678;ext=12", null, IdentityProblemKind.Extension },
        { "tel:12345678;phone-context=+39", null, IdentityProblemKind.BadCharacter },
        { "1-800-FLOWERS", UnitedStates, IdentityProblemKind.BadCharacter },
        { "call me", null, IdentityProblemKind.BadCharacter },
        { "+39+06", null, IdentityProblemKind.BadCharacter },
        { "39+0612345678", null, IdentityProblemKind.BadCharacter },
        { "++39 06 12345678", null, IdentityProblemKind.BadCharacter },
        { "*100#", null, IdentityProblemKind.BadCharacter },
        { "+44 20 (0) 7946 0958", null, IdentityProblemKind.BadCharacter },
        { "+44 (0)20 (0) 7946", null, IdentityProblemKind.BadCharacter },
        { "+12345", null, IdentityProblemKind.TooShort },

        // Each area has its own 555-0123, and nobody is another because of it.
        { "555-0123", UnitedStates, IdentityProblemKind.TooShort },
        { "1 555 0123", UnitedStates, IdentityProblemKind.TooShort },
        { "+1 212 555 01234", null, IdentityProblemKind.TooLong },
        { "+1234567890123456", null, IdentityProblemKind.TooLong },
        { "06 12345678901234", Italy, IdentityProblemKind.TooLong },
    };

    [Theory]
    [MemberData(nameof(NoNumbers))]
    public void What_is_no_number_says_why(string? given, PhoneNumbering? home, IdentityProblemKind kind)
    {
        Assert.False(Identity.TryPhone(given, home, out Identity? identity, out IdentityProblem? problem));
        Assert.Null(identity);
        Assert.Equal(kind, problem.Kind);
        if (given is not null)
        {
            Assert.StartsWith(problem.Message, Assert.Throws<ArgumentException>(() => Identity.Phone(given, home)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_numbering_is_made_of_digits()
    {
        Assert.Throws<ArgumentException>(() => new PhoneNumbering(""));
        Assert.Throws<ArgumentException>(() => new PhoneNumbering("+39"));
        Assert.Throws<ArgumentException>(() => new PhoneNumbering("039"));
        Assert.Throws<ArgumentException>(() => new PhoneNumbering("3939"));
        Assert.Throws<ArgumentException>(() => new PhoneNumbering("39", internationalPrefix: ""));
        Assert.Throws<ArgumentException>(() => new PhoneNumbering("39", trunkPrefix: "٠"));
        Assert.Throws<ArgumentException>(() => new PhoneNumbering("39", trunkPrefixIsOptional: true));
        Assert.Equal(new PhoneNumbering("44", "00", "0"), UnitedKingdom);
    }
}
