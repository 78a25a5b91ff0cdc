using static Helpdesk.Calendars.HolidayRule;

namespace Helpdesk.Calendars.Sets;

/// <summary>The national holidays of Spain that hold in every autonomous community.</summary>
internal static class SpanishSets
{
    public const string CountryCode = "ES";

    public static IEnumerable<HolidaySet> All() =>
    [
        new(
            CountryCode,
            subdivisionCode: null,
            "Spain",
            [
                "Estatuto de los Trabajadores (Real Decreto Legislativo 2/2015; before it 1/1995), art. 37.2: 1 January, 1 May, 12 October and 25 December, and what the communities may replace",
                "Real Decreto 2001/1983, de 28 de julio, art. 45: the holidays of the whole country",
                "Acuerdo entre el Estado español y la Santa Sede sobre asuntos jurídicos, 3 January 1979, art. III: the religious holidays",
            ],
            National),
    ];

    // Of a holiday on a Sunday the rest from work, not the holiday, moves to the Monday (art. 45.2), and each community may put a day of its
    // own in the place of that Monday (art. 45.3): so the Mondays belong to the communities. So do Maundy Thursday and 19 March or 25 July, which
    // some replace; Epiphany, which they may replace too, is kept by all.
    private static IEnumerable<Holiday> National() =>
    [
        new("New Year's Day", FixedDate(1, 1)),
        new("Epiphany", FixedDate(1, 6)),
        new("Good Friday", Easter(-2)),
        new("Labour Day", FixedDate(5, 1)),
        new("Assumption Day", FixedDate(8, 15)),
        new("National Day of Spain", FixedDate(10, 12)),
        new("All Saints' Day", FixedDate(11, 1)),
        new("Constitution Day", FixedDate(12, 6)),
        new("Immaculate Conception", FixedDate(12, 8)),
        new("Christmas Day", FixedDate(12, 25)),
    ];
}
