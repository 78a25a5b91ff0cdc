using System.Collections.Immutable;
using static Helpdesk.Calendars.HolidayRule;

namespace Helpdesk.Calendars.Sets;

/// <summary>The holidays of France, and those of the departments that keep the local law of Alsace and Moselle.</summary>
internal static class FrenchSets
{
    public const string CountryCode = "FR";

    private static readonly ImmutableArray<string> NationalSources =
        ["Code du travail, art. L. 3133-1 (until 2008 art. L. 222-1): the eleven holidays"];

    private static readonly ImmutableArray<string> LocalSources =
    [
        .. NationalSources,
        "Ordonnance du 16 août 1892 relative aux jours fériés: Good Friday and 26 December",
        "Code du travail, art. L. 3134-13: the same; Good Friday in municipalities with a Protestant or a shared church",
    ];

    public static IEnumerable<HolidaySet> All() =>
    [
        new(CountryCode, subdivisionCode: null, "France", NationalSources, National),
        Local("57", "Moselle"),
        Local("67", "Bas-Rhin"),
        Local("68", "Haut-Rhin"),
        Local("6AE", "Alsace"),
    ];

    private static HolidaySet Local(string code, string name) => new(CountryCode, code, $"France, {name}", LocalSources, AlsaceMoselle);

    private static IEnumerable<Holiday> National() =>
    [
        new("New Year's Day", FixedDate(1, 1)),
        new("Easter Monday", Easter(1)),
        new("Labour Day", FixedDate(5, 1)),
        new("Victory Day", FixedDate(5, 8)),
        new("Ascension Day", Easter(39)),
        new("Whit Monday", Easter(50)),
        new("Bastille Day", FixedDate(7, 14)),
        new("Assumption Day", FixedDate(8, 15)),
        new("All Saints' Day", FixedDate(11, 1)),
        new("Armistice Day", FixedDate(11, 11)),
        new("Christmas Day", FixedDate(12, 25)),
    ];

    private static IEnumerable<Holiday> AlsaceMoselle() =>
    [
        .. National(),
        new("Good Friday", Easter(-2)),
        new("St Stephen's Day", FixedDate(12, 26)),
    ];
}
