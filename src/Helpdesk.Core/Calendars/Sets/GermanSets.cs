using NodaTime;
using static Helpdesk.Calendars.HolidayRule;

namespace Helpdesk.Calendars.Sets;

/// <summary>The holidays of Germany: those of every Land, and those of each.</summary>
internal static class GermanSets
{
    public const string CountryCode = "DE";

    private const string Unity = "Einigungsvertrag vom 31. August 1990, Art. 2 Abs. 2: 3 October";

    private const string Once2017 = "; 31 October 2017 by act or ordinance of the Land";

    public static IEnumerable<HolidaySet> All() =>
    [
        new(
            CountryCode,
            subdivisionCode: null,
            "Germany",
            [Unity, "The holiday acts of the sixteen Länder: the eight other days that all of them name" + Once2017],
            () => [.. Nationwide(), ReformationDay2017()]),
        Land("BB", "Brandenburg", "Feiertagsgesetz vom 21. März 1991, § 2", () => [EasterSunday(), WhitSunday(), ReformationDay()]),
        Land(
            "BE",
            "Berlin",
            "Gesetz über die Sonn- und Feiertage vom 28. Oktober 1954, § 1, as amended 30 January 2019 (8 March from 2019; 8 May 2020) and 10 July 2024 (8 May 2025, 17 June 2028)" + Once2017,
            () =>
            [
                WomensDay(2019),
                new("Liberation Day", On(new LocalDate(2020, 5, 8))),
                new("Liberation Day", On(new LocalDate(2025, 5, 8))),
                new("Anniversary of the Uprising of 17 June 1953", On(new LocalDate(2028, 6, 17))),
                ReformationDay2017(),
            ]),
        Land("BW", "Baden-Württemberg", "Feiertagsgesetz in der Fassung vom 8. Mai 1995, § 1" + Once2017, () => [Epiphany(), CorpusChristi(), AllSaints(), ReformationDay2017()]),
        Land("BY", "Bavaria", "Feiertagsgesetz vom 21. Mai 1980, Art. 1 Abs. 1" + Once2017, () => [Epiphany(), CorpusChristi(), AllSaints(), ReformationDay2017()]),
        Land("HB", "Bremen", "Gesetz über die Sonn-, Gedenk- und Feiertage vom 12. November 1954, § 2" + Once2017, () => [ReformationDay(2017)]),
        Land("HE", "Hesse", "Hessisches Feiertagsgesetz in der Fassung vom 29. Dezember 1971, § 1" + Once2017, () => [CorpusChristi(), ReformationDay2017()]),
        Land("HH", "Hamburg", "Feiertagsgesetz vom 16. Oktober 1953, § 1" + Once2017, () => [ReformationDay(2017)]),
        Land("MV", "Mecklenburg-Vorpommern", "Feiertagsgesetz in der Fassung vom 8. März 2002, § 2: 8 March from 2023", () => [WomensDay(2023), ReformationDay()]),
        Land("NI", "Lower Saxony", "Niedersächsisches Feiertagsgesetz in der Fassung vom 7. März 1995, § 2" + Once2017, () => [ReformationDay(2017)]),
        Land("NW", "North Rhine-Westphalia", "Feiertagsgesetz NW in der Fassung vom 23. April 1989, § 2" + Once2017, () => [CorpusChristi(), AllSaints(), ReformationDay2017()]),
        Land("RP", "Rhineland-Palatinate", "Feiertagsgesetz vom 15. Juli 1970, § 2" + Once2017, () => [CorpusChristi(), AllSaints(), ReformationDay2017()]),
        Land("SH", "Schleswig-Holstein", "Gesetz über Sonn- und Feiertage vom 28. Juni 2004, § 2" + Once2017, () => [ReformationDay(2017)]),
        Land(
            "SL",
            "Saarland",
            "Gesetz Nr. 1040 über die Sonn- und Feiertage vom 18. Februar 1976, § 2" + Once2017,
            () => [CorpusChristi(), new("Assumption Day", FixedDate(8, 15)), AllSaints(), ReformationDay2017()]),
        Land(
            "SN",
            "Saxony",
            "Gesetz über Sonn- und Feiertage im Freistaat Sachsen vom 10. November 1992, § 1",
            () => [ReformationDay(), new("Day of Repentance and Prayer", WeekdayOnOrBefore(IsoDayOfWeek.Wednesday, 11, 22))]),
        Land("ST", "Saxony-Anhalt", "Gesetz über die Sonn- und Feiertage in der Fassung vom 25. August 2004, § 2", () => [Epiphany(), ReformationDay()]),
        Land(
            "TH",
            "Thuringia",
            "Thüringer Feier- und Gedenktagsgesetz vom 21. Dezember 1994, § 2: 20 September from 2019",
            () => [new("World Children's Day", FixedDate(9, 20).FromYear(2019)), ReformationDay()]),
    ];

    private static HolidaySet Land(string code, string name, string source, Func<IEnumerable<Holiday>> own) =>
        new(CountryCode, code, $"Germany, {name}", [Unity, source], () => [.. Nationwide(), .. own()]);

    private static IEnumerable<Holiday> Nationwide() =>
    [
        new("New Year's Day", FixedDate(1, 1)),
        new("Good Friday", Easter(-2)),
        new("Easter Monday", Easter(1)),
        new("Labour Day", FixedDate(5, 1)),
        new("Ascension Day", Easter(39)),
        new("Whit Monday", Easter(50)),
        new("German Unity Day", FixedDate(10, 3)),
        new("Christmas Day", FixedDate(12, 25)),
        new("Second Day of Christmas", FixedDate(12, 26)),
    ];

    private static Holiday Epiphany() => new("Epiphany", FixedDate(1, 6));

    private static Holiday WomensDay(int from) => new("International Women's Day", FixedDate(3, 8).FromYear(from));

    private static Holiday EasterSunday() => new("Easter Sunday", Easter(0));

    private static Holiday WhitSunday() => new("Whit Sunday", Easter(49));

    private static Holiday CorpusChristi() => new("Corpus Christi", Easter(60));

    private static Holiday ReformationDay() => new("Reformation Day", FixedDate(10, 31));

    // The north made it a holiday from 2018 on, and 2017 was one everywhere.
    private static Holiday ReformationDay(int from) => new("Reformation Day", FixedDate(10, 31).FromYear(from));

    private static Holiday ReformationDay2017() => new("Reformation Day", On(new LocalDate(2017, 10, 31)));

    private static Holiday AllSaints() => new("All Saints' Day", FixedDate(11, 1));
}
