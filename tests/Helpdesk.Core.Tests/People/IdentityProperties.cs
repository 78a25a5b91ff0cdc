using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.People;
using Xunit;

namespace Helpdesk.Core.Tests.People;

public class IdentityProperties
{
    private const int Count = 5_000;

    private static readonly PhoneNumbering?[] Homes = [null, new("39"), new("44", trunkPrefix: "0"), new("1", "011", "1", trunkPrefixIsOptional: true), new("41"), new("34"), new("36", trunkPrefix: "06"), new("39", trunkPrefix: "0")];

    /// <summary>Texts of pieces that matter to a reader of identities, so that many are well formed and most others nearly so.</summary>
    private static readonly string[] Pieces =
    [
        "mario", "Rossi", "@", "@", "example.it", "EXAMPLE.com", ".", "+39", "0039", "06", "12345678", "(0)", "٣٩", "ü", "u\u0308", "e", "\u0301", "\u0323", "\u0302", "İ", "ẞ", "ς", "例え", "\"", "\\", " ", "-", "_",
        "\u200B", "\u00A0", "\u202A", "xn--", "тест", "か", "\u3099", "ᄒ", "ᅡ", "ᆫ", "🙂", "\uD83D", "<", ">", "tel:", "ext", "/", "A", "Σ", "\u0345", "ᾳ", "\0", "7", "1",
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.ArrayOf(Gen.Elements(Pieces), 8).SelectMany(pieces => Gen.Choose(0, 8), (pieces, length) => string.Concat(pieces.Take(length))).ToArbitrary();

    /// <summary>Texts of what numbers are dialled with, so that most are numbers to somebody.</summary>
    private static readonly Arbitrary<string> Dialled =
        Gen.ArrayOf(Gen.Elements("+39", "+44", "+1", "+7", "+41", "+34", "+36", "0039", "00", "011", "0", "(0)", "(044)", "(06", ")", "39", "1", "8", "06", "20 7946", "(212)", "555-0123", "12345678", " ", "٣٩"), 5)
            .SelectMany(pieces => Gen.Choose(1, 5), (pieces, length) => string.Concat(pieces.Take(length))).ToArbitrary();

    [Fact]
    public void The_normal_form_is_read_as_itself_and_nothing_throws()
    {
        int mails = 0, handles = 0, keys = 0;
        Laws.Hold(Count, Texts, text =>
        {
            mails += Mail(text.Replace("@", "", StringComparison.Ordinal) + "@example.it");
            mails += Mail(text);
            handles += Twice(text, (string each, out Identity? identity, out IdentityProblem? problem) => Identity.TrySocialHandle("x", each, out identity, out problem));
            keys += Twice(text, (string each, out Identity? identity, out IdentityProblem? problem) => Identity.TryExternal("crm", each, out identity, out problem));
            foreach (PhoneNumbering? home in Homes)
            {
                Phone(text, home);
            }
        });
        Assert.All([mails, handles, keys], count => Assert.True(!Laws.AreMany || count > 40, $"Only {mails}, {handles}, {keys} texts were identities."));
    }

    [Fact]
    public void Capitals_and_white_space_around_do_not_tell_two_addresses_apart() => Laws.Hold(Count, Texts, text =>
    {
        string address = text.Replace("@", "", StringComparison.Ordinal) + "@example.it";
        if (Identity.TryMail(address, out Identity? identity, out _))
        {
            string shouted = string.Concat(address.Select(each => char.IsAsciiLetter(each) ? char.ToUpperInvariant(each) : each));
            Assert.Equal(identity, Identity.Mail($"\t{shouted} "));
        }
    });

    [Fact]
    public void A_number_is_a_plus_and_7_to_15_digits_and_11_behind_1()
    {
        int numbers = 0;
        Laws.Hold(Count / 2, Dialled, text =>
        {
            foreach (PhoneNumbering? home in Homes)
            {
                numbers += Phone(text, home);
                if (Identity.TryPhone(text, home, out Identity? identity, out _))
                {
                    Assert.Matches("^\\+([2-9][0-9]{6,14}|1[0-9]{10})$", identity.Value);
                    Assert.Equal(identity, Identity.Phone(identity.Value));
                }
            }
        });
        Assert.True(!Laws.AreMany || numbers > Count / 5, $"Only {numbers} texts were numbers.");
    }

    private delegate bool Reader(string text, out Identity? identity, out IdentityProblem? problem);

    private static int Mail(string text) =>
        Twice(text, (string each, out Identity? identity, out IdentityProblem? problem) => Identity.TryMail(each, out identity, out problem));

    private static int Phone(string text, PhoneNumbering? home) =>
        Twice(text, (string each, out Identity? identity, out IdentityProblem? problem) => Identity.TryPhone(each, home, out identity, out problem));

    private static int Twice(string text, Reader read)
    {
        bool isRead = read(text, out Identity? identity, out IdentityProblem? problem);
        Assert.Equal(isRead, identity is not null);
        Assert.Equal(isRead, problem is null);
        if (!isRead)
        {
            Assert.NotEqual("", problem!.Message);
            return 0;
        }

        Assert.True(read(identity!.Value, out Identity? again, out IdentityProblem? why), why?.Message);
        Assert.Equal(identity, again);
        Assert.Equal(identity.GetHashCode(), again!.GetHashCode());
        return 1;
    }
}
