using System.Globalization;

namespace Helpdesk.People.Identities;

/// <summary>The ways in which people write telephone numbers, and the one in which ITU-T E.164 does.</summary>
internal static class PhoneText
{
    private const int Fewest = 7;
    private const int Most = 15;
    private const string What = "A telephone number";
    private const string DefaultInternationalPrefix = "00";
    private const string Italy = "39";

    /// <summary>Numbers of North America: the 1, three digits of the area, seven of the line. No other country calling code begins with a 1.</summary>
    private const int DigitsBehindOne = 11;

    /// <summary>The digits of an Italian mobile number, the only one that begins with a 3.</summary>
    private const int ItalianMobile = 10;

    /// <summary>The most digits that a subscriber has inside a country without trunk prefix, Italy apart.</summary>
    private const int MostWithoutTrunk = 10;

    public static IdentityReading Read(string? text, PhoneNumbering? home)
    {
        if (IdentityReading.Check(text, What, out string trimmed) is { } problem)
        {
            return new IdentityReading(Value: null, problem);
        }

        string plain = PhoneDigits.Plain(trimmed);
        IdentityReading digits = PhoneDigits.Read(plain.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? plain[4..] : plain, What, trimmed);
        if (digits.Value is not { } dialled)
        {
            return digits;
        }

        string prefix = home?.InternationalPrefix ?? DefaultInternationalPrefix;
        IdentityReading number =
            dialled[0] == '+' ? International(dialled[1..], home, trimmed)
            : dialled.StartsWith(prefix, StringComparison.Ordinal) ? International(dialled[prefix.Length..], home, trimmed)
            : National(dialled, home, trimmed);
        return number.Value is { } complete ? InRange(complete, trimmed) : number;
    }

    private static IdentityReading International(string digits, PhoneNumbering? home, string whole)
    {
        if (digits.Length == 0 || !char.IsBetween(digits[0], '1', '9'))
        {
            return Refused($"No country calling code begins with 0, but that of {IdentityReading.Show(whole)} would.");
        }

        string country = CountryCodes.Of(digits);
        string rest = digits[country.Length..];
        if (digits.LastIndexOf(PhoneDigits.OptionalZero) is var zero and >= 0 && zero != country.Length)
        {
            return IdentityReading.Refused(IdentityProblemKind.BadCharacter, $"A zero in parentheses belongs behind the country calling code, once, but {IdentityReading.Show(whole)} has it elsewhere.");
        }

        return country.Contains(PhoneDigits.GroupZero, StringComparison.Ordinal)
            ? Refused($"No country calling code begins with 0, but that of {IdentityReading.Show(whole)} would.")
            : BehindCountry(country, rest, ZeroPrefix(country, home), whole);
    }

    /// <summary>
    /// The number without what is dialled inside the country only. Address books put the country in front of that: +44 020, +41 (044), +36 (06) 1. A zero alone in parentheses is left out wherever numbers do not
    /// begin with one, since it says so itself; any other is left out where that is known.
    /// </summary>
    private static IdentityReading BehindCountry(string country, string rest, string? zeroPrefix, string whole)
    {
        string plain = rest.Replace(PhoneDigits.OptionalZero, '0').Replace(PhoneDigits.GroupZero, '0');
        if (plain.Length == 0 || plain[0] != '0')
        {
            return IdentityReading.Of(country + plain);
        }

        bool keeps = zeroPrefix is null && CountryCodes.KeepsZero(country);
        string? dropped = keeps ? "" : rest[0] == PhoneDigits.OptionalZero ? "0" : zeroPrefix;
        if (dropped is null || !plain.StartsWith(dropped, StringComparison.Ordinal))
        {
            return Refused($"{IdentityReading.Show(whole)} has a zero behind the country calling code {country}, and whether that belongs to the number is not known. Leave out what is dialled inside the country only.");
        }

        string number = plain[dropped.Length..];
        return number.StartsWith(keeps ? "00" : "0", StringComparison.Ordinal)
            ? Refused($"{IdentityReading.Show(whole)} has more zeros behind the country calling code {country} than any number.")
            : IdentityReading.Of(country + number);
    }

    private static string? ZeroPrefix(string country, PhoneNumbering? home) =>
        home?.TrunkPrefix is ['0', ..] trunk && string.Equals(country, home.CountryCallingCode, StringComparison.Ordinal) ? trunk : CountryCodes.ZeroPrefix(country);

    private static IdentityReading National(string dialled, PhoneNumbering? home, string whole)
    {
        if (home is null)
        {
            return Refused($"{IdentityReading.Show(whole)} has no country calling code, and no country was given.");
        }

        string digits = dialled.Replace(PhoneDigits.OptionalZero, '0').Replace(PhoneDigits.GroupZero, '0');
        if (digits.StartsWith(DefaultInternationalPrefix, StringComparison.Ordinal))
        {
            return Refused($"{IdentityReading.Show(whole)} begins with 00, which is not the international prefix {home.InternationalPrefix}.");
        }

        string country = home.CountryCallingCode;
        if (home.TrunkPrefix is { } trunk && digits.StartsWith(trunk, StringComparison.Ordinal))
        {
            return BehindCountry(country, digits[trunk.Length..], ZeroPrefix(country, home), whole);
        }

        if (home is { TrunkPrefix: { } missing, TrunkPrefixIsOptional: false })
        {
            return Refused($"{IdentityReading.Show(whole)} begins with neither + nor the trunk prefix {missing}, so that its area is not known.");
        }

        return MayBeForeign(digits, country)
            ? Refused($"{IdentityReading.Show(whole)} may begin with a country calling code or with its area in +{country}, and nothing says which: write the number with + and its country calling code.")
            : BehindCountry(country, digits, ZeroPrefix(country, home), whole);
    }

    /// <summary>Whether digits without trunk prefix may have lost a plus sign: they are more than numbers of the country have, or begin with its own code and go on as a number does.</summary>
    private static bool MayBeForeign(string digits, string country) =>
        string.Equals(country, Italy, StringComparison.Ordinal)
            ? digits[0] is not ('0' or '3' or '8') || (digits[0] != '0' && digits.Length > ItalianMobile) || digits.StartsWith("390", StringComparison.Ordinal)
            : (digits[0] != '0' && digits.Length > MostWithoutTrunk) || (digits.StartsWith(country, StringComparison.Ordinal) && digits.Length - country.Length >= Fewest);

    private static IdentityReading InRange(string digits, string whole) =>
        digits.Length > Most ? IdentityReading.TooLong(What, Most, digits.Length, "digits with its country calling code")
        : digits.Length < Fewest ? IdentityReading.Refused(
            IdentityProblemKind.TooShort,
            string.Create(CultureInfo.InvariantCulture, $"{What} has at least {Fewest} digits with its country calling code, but this one has {digits.Length}."))
        : digits[0] == '1' && digits.Length != DigitsBehindOne ? IdentityReading.Refused(
            digits.Length < DigitsBehindOne ? IdentityProblemKind.TooShort : IdentityProblemKind.TooLong,
            string.Create(CultureInfo.InvariantCulture, $"{What} behind +1 has {DigitsBehindOne} digits, its area code among them, but this one has {digits.Length}."))
        : digits.StartsWith(Italy + Italy, StringComparison.Ordinal) && digits.Length != Italy.Length + ItalianMobile
            ? Refused($"{IdentityReading.Show(whole)} has the country calling code {Italy} twice, because it is not a mobile number.")
        : IdentityReading.Of("+" + digits);

    private static IdentityReading Refused(string message) => IdentityReading.Refused(IdentityProblemKind.NationalNumber, message);
}
