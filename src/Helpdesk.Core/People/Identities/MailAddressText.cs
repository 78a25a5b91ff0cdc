using System.Text;

namespace Helpdesk.People.Identities;

/// <summary>The form of mail addresses: RFC 5321, 4.1.2 and 4.5.3.1, with the letters of RFC 6531.</summary>
internal static class MailAddressText
{
    private const int LongestLocalPart = 64;
    private const int LongestAddress = 254;
    private const string SpecialInAtoms = "!#$%&'*+-/=?^_`{|}~.";

    public static IdentityReading Read(string? text)
    {
        if (IdentityReading.Check(text, "A mail address", out string address) is { } problem)
        {
            return new IdentityReading(Value: null, problem);
        }

        if (address[^1] == '>' || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return IdentityReading.Refused(IdentityProblemKind.DisplayName, $"{IdentityReading.Show(address)} is more than an address: give what stands inside, without display name, brackets or scheme.");
        }

        int at = address.LastIndexOf('@');
        if (at < 0)
        {
            return IdentityReading.Refused(IdentityProblemKind.AtSign, $"{IdentityReading.Show(address)} has no at sign.");
        }

        IdentityReading local = ReadLocalPart(address[..at]);
        if (local.Value is null)
        {
            return local;
        }

        IdentityReading domain = DomainText.Read(address[(at + 1)..]);
        if (domain.Value is null)
        {
            return domain;
        }

        int bytes = Encoding.UTF8.GetByteCount(local.Value);
        int all = bytes + 1 + domain.Value.Length;
        return bytes > LongestLocalPart ? IdentityReading.TooLong("What stands before the at sign of a mail address", LongestLocalPart, bytes, "bytes in UTF-8")
            : all > LongestAddress ? IdentityReading.TooLong("A mail address", LongestAddress, all, "bytes in UTF-8")
            : IdentityReading.Of($"{local.Value}@{domain.Value}");
    }

    private static IdentityReading ReadLocalPart(string text)
    {
        if (text.Length == 0)
        {
            return IdentityReading.Refused(IdentityProblemKind.LocalPart, "A mail address needs something before its at sign.");
        }

        string lower = text.ToLowerInvariant();
        return lower[0] == '"' ? ReadQuoted(lower) : FindAtomProblem(lower) is { } why ? why : IdentityReading.Of(lower);
    }

    /// <summary>What keeps a text from being atoms joined by dots.</summary>
    private static IdentityReading? FindAtomProblem(string text)
    {
        foreach (Rune each in text.EnumerateRunes())
        {
            bool isAllowed = each.IsAscii ? char.IsAsciiLetterOrDigit((char)each.Value) || SpecialInAtoms.Contains((char)each.Value, StringComparison.Ordinal) : IdentityReading.IsVisible(each);
            if (!isAllowed)
            {
                return each.Value == '@'
                    ? IdentityReading.Refused(IdentityProblemKind.AtSign, $"A mail address has one at sign, but there is another in {IdentityReading.Show(text)}.")
                    : IdentityReading.BadCharacter("What stands before the at sign of a mail address, unless it is in quotation marks,", each);
            }
        }

        return text[0] == '.' || text[^1] == '.' || text.Contains("..", StringComparison.Ordinal)
            ? IdentityReading.Refused(IdentityProblemKind.LocalPart, $"{IdentityReading.Show(text)} begins or ends with a dot, or has two together.")
            : null;
    }

    private static IdentityReading ReadQuoted(string text)
    {
        if (text.Length < 2 || text[^1] != '"')
        {
            return IdentityReading.Refused(IdentityProblemKind.LocalPart, $"The quotation mark in {IdentityReading.Show(text)} is not closed before the at sign.");
        }

        var content = new StringBuilder(text.Length);
        for (int i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == '"' || (text[i] == '\\' && ++i == text.Length - 1))
            {
                return IdentityReading.Refused(IdentityProblemKind.LocalPart, $"There is a quotation mark or backslash without a backslash before it inside {IdentityReading.Show(text)}.");
            }

            content.Append(text[i]);
        }

        string unquoted = content.ToString();
        foreach (Rune each in unquoted.EnumerateRunes())
        {
            if (each.Value != ' ' && !IdentityReading.IsVisible(each))
            {
                return IdentityReading.BadCharacter("What stands before the at sign of a mail address", each);
            }
        }

        return unquoted.Length == 0 ? IdentityReading.Refused(IdentityProblemKind.LocalPart, "There is nothing inside the quotation marks before the at sign.")
            : FindAtomProblem(unquoted) is null ? IdentityReading.Of(unquoted)
            : IdentityReading.Of(Quote(unquoted));
    }

    private static string Quote(string content) =>
        '"' + content.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
