using System.Globalization;
using System.Text;

namespace Helpdesk.People.Identities;

/// <summary>Domain names in the form in which they are looked up: ASCII labels in small letters (RFC 1035, RFC 5890).</summary>
internal static class DomainText
{
    private const int LongestLabel = 63;
    private const int LongestName = 253;
    private const string What = "The domain of a mail address";

    public static IdentityReading Read(string text)
    {
        string name = text.Length > 0 && text[^1] == '.' ? text[..^1] : text;
        if (name.Length == 0)
        {
            return Refused("A mail address needs a domain behind its at sign.");
        }

        if (name[0] == '[')
        {
            return Refused($"{IdentityReading.Show(name)} is an IP address; a person is known by an address at a domain.");
        }

        string[] labels = name.ToLowerInvariant().Split('.');
        for (int i = 0; i < labels.Length; i++)
        {
            IdentityReading label = ReadLabel(labels[i], name);
            if (label.Value is null)
            {
                return label;
            }

            labels[i] = label.Value;
        }

        string domain = string.Join('.', labels);
        return labels[^1].All(char.IsAsciiDigit) ? Refused($"{IdentityReading.Show(name)} ends in a number, which no domain does.")
            : domain.Length > LongestName ? IdentityReading.TooLong(What, LongestName, domain.Length, "characters in ASCII")
            : IdentityReading.Of(domain);
    }

    private static IdentityReading ReadLabel(string label, string name)
    {
        if (label.Length == 0)
        {
            return Refused($"{IdentityReading.Show(name)} begins with a dot or has two together.");
        }

        foreach (Rune each in label.EnumerateRunes())
        {
            if (!IsAllowed(each))
            {
                return IdentityReading.BadCharacter(What, each);
            }
        }

        if (label[0] == '-' || label[^1] == '-' || IsMark(label))
        {
            return Refused($"No part of a domain begins with a hyphen or a combining mark or ends with a hyphen, but one of {IdentityReading.Show(name)} does.");
        }

        // Long labels are left as they are, to be refused for their length: encoding grows with its square.
        string ascii = Ascii.IsValid(label) || label.Length > LongestLabel ? label : "xn--" + Punycode.Encode(label);
        return ascii.Length > LongestLabel ? IdentityReading.TooLong("Each part of a domain", LongestLabel, ascii.Length, "characters in ASCII") : IdentityReading.Of(ascii);
    }

    /// <summary>Letters, marks, digits and the hyphen (the LetterDigits of RFC 5892, 2.1), without the half-width and full-width forms, which are other ways to write these.</summary>
    private static bool IsAllowed(Rune each) => each.IsAscii
        ? char.IsAsciiLetterLower((char)each.Value) || char.IsAsciiDigit((char)each.Value) || each.Value == '-'
        : each.Value is not (>= 0xFF00 and <= 0xFFEF)
            && Rune.GetUnicodeCategory(each) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;

    private static bool IsMark(string label) =>
        CharUnicodeInfo.GetUnicodeCategory(label, 0) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static IdentityReading Refused(string message) => IdentityReading.Refused(IdentityProblemKind.Domain, message);
}
