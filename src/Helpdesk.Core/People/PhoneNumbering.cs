namespace Helpdesk.People;

/// <summary>How telephone numbers are written inside a country, which is what it takes to read a national number as an international one.</summary>
/// <remarks>
/// <para>Italy: <c>new PhoneNumbering("39")</c>, whose numbers keep their leading zero. United Kingdom: <c>new PhoneNumbering("44", trunkPrefix: "0")</c>. United States and Canada:
/// <c>new PhoneNumbering("1", internationalPrefix: "011", trunkPrefix: "1", trunkPrefixIsOptional: true)</c>.</para>
/// <para>Immutable and thread-safe. Equality compares all its parts.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record PhoneNumbering
{
    /// <summary>A numbering.</summary>
    /// <param name="countryCallingCode">The country calling code, 1 to 3 digits of which the first is not 0, without <c>+</c>.</param>
    /// <param name="internationalPrefix">What is dialled to leave the country, 1 to 6 digits; <c>00</c> by default.</param>
    /// <param name="trunkPrefix">What is dialled before a national number inside the country and is no part of the number, 1 to 3 digits; null, the default, where there is no such thing.</param>
    /// <param name="trunkPrefixIsOptional">Whether national numbers are written without the trunk prefix too. Where they are not, one without it lacks its area code and is refused.</param>
    /// <exception cref="ArgumentException">An argument is not of that form, or a trunk prefix that does not exist is optional.</exception>
    public PhoneNumbering(string countryCallingCode, string internationalPrefix = "00", string? trunkPrefix = null, bool trunkPrefixIsOptional = false)
    {
        CountryCallingCode = Digits(countryCallingCode, 3, nameof(countryCallingCode));
        InternationalPrefix = Digits(internationalPrefix, 6, nameof(internationalPrefix));
        TrunkPrefix = trunkPrefix is null ? null : Digits(trunkPrefix, 3, nameof(trunkPrefix));
        TrunkPrefixIsOptional = trunkPrefixIsOptional;
        if (countryCallingCode[0] == '0')
        {
            throw new ArgumentException($"No country calling code begins with 0, but this one is '{countryCallingCode}'.", nameof(countryCallingCode));
        }

        if (trunkPrefixIsOptional && trunkPrefix is null)
        {
            throw new ArgumentException("There is no trunk prefix that could be optional.", nameof(trunkPrefixIsOptional));
        }
    }

    /// <summary>The country calling code, without <c>+</c>.</summary>
    public string CountryCallingCode { get; }

    /// <summary>What is dialled to leave the country.</summary>
    public string InternationalPrefix { get; }

    /// <summary>What is dialled before a national number and is no part of it; null where there is no such thing.</summary>
    public string? TrunkPrefix { get; }

    /// <summary>Whether national numbers are written without the trunk prefix too.</summary>
    public bool TrunkPrefixIsOptional { get; }

    private static string Digits(string value, int longest, string name) =>
        Guard.NotNull(value, name).Length >= 1 && value.Length <= longest && value.All(char.IsAsciiDigit)
            ? value
            : throw new ArgumentException(FormattableString.Invariant($"'{name}' must be 1 to {longest} digits, but is {PlainName.Quote(value)}."), name);
}
