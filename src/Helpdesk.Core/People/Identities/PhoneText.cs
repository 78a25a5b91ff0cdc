using System.Globalization;
using System.Text;

namespace Helpdesk.People.Identities;

/// <summary>The ways in which people write telephone numbers, and the one in which ITU-T E.164 does.</summary>
internal static class PhoneText
{
    private const int Fewest = 7;
    private const int Most = 15;
    private const string What = "A telephone number";
    private const string DefaultInternationalPrefix = "00";

    /// <summary>Numbers of North America: the 1, three digits of the area, seven of the line. No other country calling code begins with a 1.</summary>
    private const int DigitsBehindOne = 11;

    /// <summary>Stands for a zero in parentheses while its country is not yet known.</summary>
    private const char OptionalZero = 'o';

    private const string Separators = " -./()\t\u00A0\u2007\u2009\u202F\u2010\u2011\u2012\u2013\u2212\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>Countries whose numbers keep a leading zero, so that one in parentheses belongs to the number.</summary>
    private static readonly string[] ZeroKeepers = ["39", "378"];

    public static IdentityReading Read(string? text, PhoneNumbering? home)
    {
        if (IdentityReading.Check(text, What, out string trimmed) is { } problem)
        {
            return new IdentityReading(Value: null, problem);
        }

        string written = trimmed.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? trimmed[4..] : trimmed;
        IdentityReading digits = Digits(written, trimmed);
        if (digits.Value is not { } dialled)
        {
            return digits;
        }

        string prefix = home?.InternationalPrefix ?? DefaultInternationalPrefix;
        IdentityReading number =
            dialled[0] == '+' ? International(dialled[1..], home, trimmed)
            : dialled.StartsWith(prefix, StringComparison.Ordinal) ? International(dialled[prefix.Length..], home, trimmed)
            : National(dialled, home, trimmed);
        return number.Value is { } complete ? InRange(complete) : number;
    }

    /// <summary>The digits in ASCII, a plus sign before them if there is one.</summary>
    private static IdentityReading Digits(string text, string whole)
    {
        var digits = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char each = text[i];
            int digit = CharUnicodeInfo.GetDecimalDigitValue(each);
            if (digit >= 0)
            {
                bool isOptional = digit == 0 && i > 0 && text[i - 1] == '(' && i + 1 < text.Length && text[i + 1] == ')';
                digits.Append(isOptional ? OptionalZero : (char)('0' + digit));
            }
            else if (each is '+' or '\uFF0B' && digits.Length == 0)
            {
                digits.Append('+');
            }
            else if (!Separators.Contains(each, StringComparison.Ordinal))
            {
                return digits.Length > 0 && IsExtension(text[i..])
                    ? IdentityReading.Refused(IdentityProblemKind.Extension, $"{IdentityReading.Show(whole)} has an extension: give the number that the outside world dials.")
                    : IdentityReading.BadCharacter(What, Rune.GetRuneAt(text, i));
            }
        }

        return digits.Length == 0 || digits is ['+']
            ? IdentityReading.Refused(IdentityProblemKind.Empty, $"{IdentityReading.Show(whole)} holds no digits.")
            : IdentityReading.Of(digits.ToString());
    }

    private static bool IsExtension(string rest)
    {
        string word = new([.. rest.TakeWhile(each => char.IsAsciiLetter(each) || each is '#' or ';')]);
        return word.ToLowerInvariant() is "x" or "ext" or "extn" or "extension" or "int" or "interno" or "#" or ";ext";
    }

    private static IdentityReading International(string digits, PhoneNumbering? home, string whole)
    {
        if (digits.Length == 0 || digits[0] is '0' or OptionalZero)
        {
            return IdentityReading.Refused(IdentityProblemKind.NationalNumber, $"No country calling code begins with 0, but that of {IdentityReading.Show(whole)} would.");
        }

        int zero = digits.IndexOf(OptionalZero, StringComparison.Ordinal);
        if (zero < 0)
        {
            return IdentityReading.Of(WithoutTrunkZero(digits, home));
        }

        string country = digits[..zero];
        bool keeps = home is not null && string.Equals(country, home.CountryCallingCode, StringComparison.Ordinal) ? home.TrunkPrefix is null : ZeroKeepers.Contains(country, StringComparer.Ordinal);
        return country.Length > 3 || digits.LastIndexOf(OptionalZero) != zero
            ? IdentityReading.Refused(IdentityProblemKind.BadCharacter, $"A zero in parentheses belongs behind the country calling code, once, but {IdentityReading.Show(whole)} has it elsewhere.")
            : IdentityReading.Of(WithoutTrunkZero(country + (keeps ? "0" : "") + digits[(zero + 1)..], home));
    }

    /// <summary>Address books put the country in front of what is dialled inside it, as in +44 020. Where the trunk prefix is 0, no number begins with one; a number may begin with another, as Russian ones with 8.</summary>
    private static string WithoutTrunkZero(string digits, PhoneNumbering? home) =>
        home?.TrunkPrefix is "0" && digits.StartsWith(home.CountryCallingCode + "0", StringComparison.Ordinal)
            ? home.CountryCallingCode + digits[home.CountryCallingCode.Length..].TrimStart('0')
            : digits;

    private static IdentityReading National(string dialled, PhoneNumbering? home, string whole)
    {
        if (home is null)
        {
            return IdentityReading.Refused(IdentityProblemKind.NationalNumber, $"{IdentityReading.Show(whole)} has no country calling code, and no country was given.");
        }

        string digits = dialled.Replace(OptionalZero, '0');
        if (digits.StartsWith(DefaultInternationalPrefix, StringComparison.Ordinal))
        {
            return IdentityReading.Refused(IdentityProblemKind.NationalNumber, $"{IdentityReading.Show(whole)} begins with 00, which is not the international prefix {home.InternationalPrefix}.");
        }

        if (home.TrunkPrefix is not { } trunk)
        {
            return IdentityReading.Of(home.CountryCallingCode + digits);
        }

        return digits.StartsWith(trunk, StringComparison.Ordinal) ? IdentityReading.Of(home.CountryCallingCode + digits[trunk.Length..])
            : home.TrunkPrefixIsOptional ? IdentityReading.Of(home.CountryCallingCode + digits)
            : IdentityReading.Refused(IdentityProblemKind.NationalNumber, $"{IdentityReading.Show(whole)} begins with neither + nor the trunk prefix {trunk}, so that its area is not known.");
    }

    private static IdentityReading InRange(string digits) =>
        digits.Length > Most ? IdentityReading.TooLong(What, Most, digits.Length, "digits with its country calling code")
        : digits.Length < Fewest ? IdentityReading.Refused(
            IdentityProblemKind.TooShort,
            string.Create(CultureInfo.InvariantCulture, $"{What} has at least {Fewest} digits with its country calling code, but this one has {digits.Length}."))
        : digits[0] == '1' && digits.Length != DigitsBehindOne ? IdentityReading.Refused(
            digits.Length < DigitsBehindOne ? IdentityProblemKind.TooShort : IdentityProblemKind.TooLong,
            string.Create(CultureInfo.InvariantCulture, $"{What} behind +1 has {DigitsBehindOne} digits, its area code among them, but this one has {digits.Length}."))
        : IdentityReading.Of("+" + digits);
}
