using Helpdesk.Channels;
using Helpdesk.People;
using Xunit;

namespace Helpdesk.Core.Tests.People;

public class PhoneNumberTests
{
    private static readonly PhoneNumbering Italy = new("39");
    private static readonly PhoneNumbering Switzerland = new("41", trunkPrefix: "0");
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

        // A zero of the country's own, in parentheses with the area or alone, or without any.
        { "+41 (044) 364 35 33", null, "+41443643533" },
        { "+41 (0)44 364 35 33", null, "+41443643533" },
        { "+41 (044) 364 35 33", Switzerland, "+41443643533" },
        { "+41 (0)44 364 35 33", Switzerland, "+41443643533" },
        { "+41 044 364 35 33", null, "+41443643533" },
        { "0041 (044) 364 35 33", null, "+41443643533" },
        { "+41 ( 0 ) 44 364 35 33", null, "+41443643533" },
        { "+41(0 44)3643533", null, "+41443643533" },
        { "(044) 364 35 33", Switzerland, "+41443643533" },
        { "＋４１（０４４）３６４－３５－３３", null, "+41443643533" },
        { "+44 (020) 7946 0958", Italy, "+442079460958" },
        { "020 7946 0958", new PhoneNumbering("44"), "+442079460958" },
        { "+39 (010) 8480161", null, "+390108480161" },
        { "010 8480161", Italy, "+390108480161" },
        { "(010) 8480161", Italy, "+390108480161" },
        { "+34 (0)91 123 45 67", null, "+34911234567" },
        { "+36 (06) 1 234 5678", null, "+3612345678" },
        { "06 1 234 5678", new PhoneNumbering("36", trunkPrefix: "06"), "+3612345678" },
        { "+229 01 97 12 34 56", null, "+2290197123456" },
        { "+241 (0)6 12 34 56 7", null, "+241061234567" },

        // The mobile numbers that begin as Italy's calling code does.
        { "392 123 4567", Italy, "+393921234567" },
        { "+39 392 123 4567", null, "+393921234567" },
        { "47 12 34 56", new PhoneNumbering("47"), "+4747123456" },

        // What nobody sees, and digits of all scripts.
        { "\u200E+39\u200F 06\u2060 123\u00AD45678\uFEFF", null, "+390612345678" },
        { "\u200Etel:+39-06-12345678", null, "+390612345678" },
        { "+3\uFE0F9 06 1234567\U000E01008", null, "+390612345678" },
        { "+𝟑𝟗 ०६ 12345678", null, "+390612345678" },
        { "+39\u300006\u2014123\u301C45678", null, "+390612345678" },
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

        // A country calling code without its plus sign, or a number of another country, is not a number of the desk's country.
        { "39 010 8480161", Italy, IdentityProblemKind.NationalNumber },
        { "390108480161", Italy, IdentityProblemKind.NationalNumber },
        { "39 347 123 4567", Italy, IdentityProblemKind.NationalNumber },
        { "39 06 123456", Italy, IdentityProblemKind.NationalNumber },
        { "41 44 364 35 33", Italy, IdentityProblemKind.NationalNumber },
        { "44 20 7946 0958", Italy, IdentityProblemKind.NationalNumber },
        { "+39 39 010 8480161", null, IdentityProblemKind.NationalNumber },
        { "+39 0039 010 8480161", null, IdentityProblemKind.NationalNumber },
        { "45 12 34 56 78", new PhoneNumbering("45"), IdentityProblemKind.NationalNumber },
        { "41 44 364 35 33", new PhoneNumbering("34"), IdentityProblemKind.NationalNumber },
        { "41 44 364 35 33", Switzerland, IdentityProblemKind.NationalNumber },
        { "7 812 123 45 67", new PhoneNumbering("7", "810", "8", trunkPrefixIsOptional: true), IdentityProblemKind.NationalNumber },

        // Zeros that belong nowhere.
        { "+34 091 123 45 67", null, IdentityProblemKind.NationalNumber },
        { "+34 (091) 123 45 67", null, IdentityProblemKind.NationalNumber },
        { "+36 (01) 234 5678", null, IdentityProblemKind.NationalNumber },
        { "+41 0044 364 35 33", null, IdentityProblemKind.NationalNumber },
        { "+41 (0)044 364 35 33", null, IdentityProblemKind.NationalNumber },
        { "+4(1) (044) 3", null, IdentityProblemKind.TooShort },
        { "+(041) 44 364 35 33", null, IdentityProblemKind.NationalNumber },
        { "+44 (0)", null, IdentityProblemKind.TooShort },

        { "+39 06 12345678, 12", null, IdentityProblemKind.Extension },
        { "+49 30 123456 DW 12", null, IdentityProblemKind.Extension },
        { "+33 1 23 45 67 89 poste 12", null, IdentityProblemKind.Extension },
        { "+39 06 12345678 ｅｘｔ 12", null, IdentityProblemKind.Extension },
        { "+39 06 1234567²", null, IdentityProblemKind.BadCharacter },
        { "+39 06 1234567①", null, IdentityProblemKind.BadCharacter },
        { "\u200B", null, IdentityProblemKind.Empty },
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

    [Theory]
    [InlineData("+39 06 12345678é", "A telephone number cannot hold 'é' (U+00E9).")]
    [InlineData("+39 06 1234567\u20E3", "A telephone number cannot hold '\u20E3' (U+20E3).")]
    [InlineData("+39 06 1234\u0007", "A telephone number cannot hold the invisible character U+0007.")]
    [InlineData("+39 06\n1234", "A telephone number cannot hold the invisible character U+000A.")]
    [InlineData("📞 +39 06 1234", "A telephone number cannot hold '📞' (U+1F4DE).")]
    public void A_wrong_character_is_named_by_its_code_point(string given, string message)
    {
        Assert.False(Identity.TryPhone(given, home: null, out _, out IdentityProblem? problem));
        Assert.Equal(message, problem.Message);
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
