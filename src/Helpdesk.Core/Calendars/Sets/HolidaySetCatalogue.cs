using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Helpdesk.Calendars.Sets;

/// <summary>All sets by code. Their holidays are made when they are first asked for.</summary>
internal static class HolidaySetCatalogue
{
    private static readonly (string Code, string Name)[] Countries =
    [
        (GermanSets.CountryCode, "Germany"),
        (SpanishSets.CountryCode, "Spain"),
        (FrenchSets.CountryCode, "France"),
        (BritishSets.CountryCode, "the United Kingdom"),
        (ItalianSets.CountryCode, "Italy"),
        (AmericanSets.CountryCode, "the United States"),
    ];

    public static ImmutableArray<HolidaySet> All { get; } =
    [
        .. new[] { AmericanSets.All(), BritishSets.All(), FrenchSets.All(), GermanSets.All(), ItalianSets.All(), SpanishSets.All() }
            .SelectMany(sets => sets)
            .OrderBy(set => set.Code, StringComparer.Ordinal),
    ];

    public static FrozenDictionary<string, HolidaySet> ByCode { get; } = All.ToFrozenDictionary(set => set.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>Why there is no set of a code, and which there are instead.</summary>
    public static string WhyNot(string code)
    {
        string country = code.Split('-')[0];
        (string Code, string Name) known = Array.Find(Countries, each => string.Equals(each.Code, country, StringComparison.OrdinalIgnoreCase));
        if (known.Code is null)
        {
            return $"There is no holiday set {PlainName.Quote(code)}. There are sets of {string.Join(", ", Countries.Select(each => $"{each.Name} ({each.Code})"))}.";
        }

        string others = string.Join(", ", All.Where(set => string.Equals(set.CountryCode, known.Code, StringComparison.Ordinal)).Select(set => set.Code));
        return string.Equals(code, BritishSets.CountryCode, StringComparison.OrdinalIgnoreCase)
            ? $"There is no holiday set {PlainName.Quote(code)}, because no law gives the whole of the United Kingdom the same holidays. Its sets are {others}."
            : $"There is no holiday set {PlainName.Quote(code)}. The sets of {known.Name} are {others}.";
    }
}
