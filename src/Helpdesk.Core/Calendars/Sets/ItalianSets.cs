using System.Collections.Immutable;
using NodaTime;
using static Helpdesk.Calendars.HolidayRule;

namespace Helpdesk.Calendars.Sets;

/// <summary>The holidays of Italy, and with them the patron saints' days of its larger cities.</summary>
internal static class ItalianSets
{
    public const string CountryCode = "IT";

    private static readonly ImmutableArray<string> NationalSources =
    [
        "Legge 27 maggio 1949, n. 260, art. 2: the holidays, and all Sundays",
        "Legge 5 marzo 1977, n. 54, art. 1: Republic Day (until 2000) and National Unity Day on the first Sundays of June and November",
        "D.P.R. 28 dicembre 1985, n. 792, art. 1: the religious holidays agreed with the Holy See, among them Epiphany and, in the municipality of Rome, 29 June",
        "Legge 20 novembre 2000, n. 336, art. 1: Republic Day on 2 June again, from 2001",
        "D.L. 22 febbraio 2011, n. 5, art. 1: 17 March 2011",
        "Legge 8 ottobre 2025, n. 151, art. 1: 4 October, from 2026",
    ];

    /// <summary>By what a patron saint's day is a holiday: for want of a law, except in Rome.</summary>
    public static ImmutableArray<string> PatronSaintSources { get; } =
        ["National collective agreements (contratti collettivi nazionali di lavoro) and the custom of the municipality: the patron saint's day"];

    public static IEnumerable<HolidaySet> All() =>
    [
        new(CountryCode, subdivisionCode: null, "Italy", NationalSources, National),
        City("AN", "Ancona", "San Ciriaco", FixedDate(5, 4)),

        // ISO 3166-2 has no province of Aosta, but the region, 23.
        City("23", "Aosta", "San Grato", FixedDate(9, 7)),
        City("AQ", "L'Aquila", "San Massimo", FixedDate(6, 10)),
        City("BA", "Bari", "San Nicola", FixedDate(12, 6)),
        City("BG", "Bergamo", "Sant'Alessandro", FixedDate(8, 26)),
        City("BO", "Bologna", "San Petronio", FixedDate(10, 4)),
        City("BS", "Brescia", "Santi Faustino e Giovita", FixedDate(2, 15)),

        // The whole province keeps the Monday in place of its municipalities' patrons.
        City("BZ", "Bolzano", "Whit Monday", Easter(50)),
        City("CA", "Cagliari", "San Saturnino", FixedDate(10, 30)),
        City("CB", "Campobasso", "San Giorgio", FixedDate(4, 23)),
        City("CT", "Catania", "Sant'Agata", FixedDate(2, 5)),
        City("CZ", "Catanzaro", "San Vitaliano", FixedDate(7, 16)),
        City("FI", "Florence", "San Giovanni Battista", FixedDate(6, 24)),
        City("GE", "Genoa", "San Giovanni Battista", FixedDate(6, 24)),
        City("ME", "Messina", "Madonna della Lettera", FixedDate(6, 3)),
        City("MI", "Milan", "Sant'Ambrogio", FixedDate(12, 7)),
        City("MO", "Modena", "San Geminiano", FixedDate(1, 31)),
        City("NA", "Naples", "San Gennaro", FixedDate(9, 19)),
        City("PA", "Palermo", "Santa Rosalia", FixedDate(7, 15)),
        City("PD", "Padua", "Sant'Antonio di Padova", FixedDate(6, 13)),
        City("PG", "Perugia", "San Costanzo", FixedDate(1, 29)),
        City("PR", "Parma", "Sant'Ilario", FixedDate(1, 13)),
        City("PZ", "Potenza", "San Gerardo", FixedDate(5, 30)),
        City("RM", "Rome", "Santi Pietro e Paolo", FixedDate(6, 29)),
        City("TN", "Trento", "San Vigilio", FixedDate(6, 26)),
        City("TO", "Turin", "San Giovanni Battista", FixedDate(6, 24)),
        City("TS", "Trieste", "San Giusto", FixedDate(11, 3)),
        City("UD", "Udine", "Santi Ermacora e Fortunato", FixedDate(7, 12)),
        City("VE", "Venice", "San Marco", FixedDate(4, 25)),
        City("VR", "Verona", "San Zeno", FixedDate(5, 21)),
    ];

    private static HolidaySet City(string code, string name, string patronSaint, HolidayRule day) =>
        new(CountryCode, code, $"Italy, {name}", [.. NationalSources, .. PatronSaintSources], () => [.. National(), new(patronSaint, day)]);

    // The law makes every Sunday a holiday. The two that have a name of their own are here, for desks that open on Sundays. The day of the armed
    // forces, 4 November, is none (legge 1 marzo 2024, n. 27, art. 1, comma 2).
    private static IEnumerable<Holiday> National() =>
    [
        new("New Year's Day", FixedDate(1, 1)),
        new("Epiphany", FixedDate(1, 6)),
        new("150th Anniversary of the Unification of Italy", On(new LocalDate(2011, 3, 17))),
        new("Easter Sunday", Easter(0)),
        new("Easter Monday", Easter(1)),
        new("Liberation Day", FixedDate(4, 25)),
        new("Labour Day", FixedDate(5, 1)),
        new("Republic Day", NthWeekday(1, IsoDayOfWeek.Sunday, 6).UntilYear(2000)),
        new("Republic Day", FixedDate(6, 2).FromYear(2001)),
        new("Assumption Day", FixedDate(8, 15)),
        new("St Francis of Assisi", FixedDate(10, 4).FromYear(2026)),
        new("All Saints' Day", FixedDate(11, 1)),
        new("National Unity Day", NthWeekday(1, IsoDayOfWeek.Sunday, 11)),
        new("Immaculate Conception", FixedDate(12, 8)),
        new("Christmas Day", FixedDate(12, 25)),
        new("St Stephen's Day", FixedDate(12, 26)),
    ];
}
