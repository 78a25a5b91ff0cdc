using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Helpdesk.Calendars.Sets;
using Helpdesk.Calendars.Timeline;

namespace Helpdesk.Calendars;

/// <summary>The public holidays of a country, or of one of its subdivisions, as its law has them.</summary>
/// <remarks>
/// <para>A set is found by its ISO 3166 code, such as <c>IT</c>, <c>IT-MI</c> or <c>GB-SCT</c>, and added to a calendar with
/// <see cref="BusinessCalendarBuilder.WithHolidays(HolidaySet)"/>. It holds the holidays that its law gives to the whole of its territory; those
/// that vary inside it, such as Assumption Day in Bavaria, are left to the host.</para>
/// <para>Where the law gives a working day in place of a holiday at the weekend, the set holds both, and the day in lieu is marked
/// <see cref="HolidayDate.IsObserved"/>. A desk that keeps the days in lieu only takes the holidays with
/// <c>WithObservance(holiday.Observance, keepsOwnDay: false)</c>.</para>
/// <para>The sets were made for the years <see cref="FirstYear"/> to <see cref="LastYear"/>, as the law stood in 2026. In a calendar their rules go on
/// outside these years as the nearest law says, unverified.</para>
/// <para>Immutable and thread-safe. Each set is made once; equality is identity.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class HolidaySet
{
    private readonly Lazy<ImmutableArray<Holiday>> holidays;
    private readonly Lazy<HolidaySchedule> schedule;
    private readonly bool hasPatronSaint;

    internal HolidaySet(string countryCode, string? subdivisionCode, string name, ImmutableArray<string> sources, Func<IEnumerable<Holiday>> holidays)
        : this(CodeOf(countryCode, subdivisionCode), countryCode, subdivisionCode, name, sources, () => [.. holidays().Select(each => each with { SetCode = CodeOf(countryCode, subdivisionCode) })])
    {
    }

    private HolidaySet(HolidaySet national, Holiday patronSaint)
        : this(
            national.Code,
            national.CountryCode,
            subdivisionCode: null,
            $"{national.Name}, {patronSaint.Name}",
            [.. national.Sources, .. ItalianSets.PatronSaintSources],
            () => national.Holidays.Add(patronSaint)) => hasPatronSaint = true;

    private HolidaySet(string code, string countryCode, string? subdivisionCode, string name, ImmutableArray<string> sources, Func<ImmutableArray<Holiday>> holidays)
    {
        Code = code;
        CountryCode = countryCode;
        SubdivisionCode = subdivisionCode;
        Name = name;
        Sources = sources;
        this.holidays = new Lazy<ImmutableArray<Holiday>>(holidays);
        schedule = new Lazy<HolidaySchedule>(() => new HolidaySchedule(Holidays));
    }

    /// <summary>Every set, in ordinal order of code.</summary>
    public static ImmutableArray<HolidaySet> All => HolidaySetCatalogue.All;

    /// <summary>The ISO 3166-1 alpha-2 code of a country or the ISO 3166-2 code of a subdivision, in capitals, such as <c>DE</c> or <c>DE-BY</c>.</summary>
    public string Code { get; }

    /// <summary>The code of the country, such as <c>DE</c>.</summary>
    public string CountryCode { get; }

    /// <summary>What stands behind the hyphen in <see cref="Code"/>, such as <c>BY</c>; null for a whole country.</summary>
    public string? SubdivisionCode { get; }

    /// <summary>The English name of the country and the subdivision, such as <c>Germany, Bavaria</c>. Italian subdivisions are named after their city.</summary>
    public string Name { get; }

    /// <summary>The acts of law and other instruments that the set follows, quoted as their country does, with what they say where it needs saying; never empty.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>The first year for which the set was made: 2000.</summary>
    public int FirstYear { get; } = 2000;

    /// <summary>The last year for which the set was made, included: 2050.</summary>
    public int LastYear { get; } = 2050;

    /// <summary>The holidays, never empty. A holiday that a law moved in some years is several of the same name.</summary>
    public ImmutableArray<Holiday> Holidays => holidays.Value;

    /// <summary>The set of a code.</summary>
    /// <param name="code">The code, in capitals or not.</param>
    /// <returns>The set; always the same object for a code.</returns>
    /// <exception cref="ArgumentException">There is no such set; the message names the code and the sets that the country has.</exception>
    public static HolidaySet For(string code) =>
        TryFor(Guard.NotNull(code), out HolidaySet? set) ? set : throw new ArgumentException(HolidaySetCatalogue.WhyNot(code), nameof(code));

    /// <summary>The set of a code, where there is one.</summary>
    /// <param name="code">The code, in capitals or not.</param>
    /// <param name="set">The set, or null.</param>
    /// <returns>Whether there is such a set.</returns>
    public static bool TryFor(string? code, [NotNullWhen(true)] out HolidaySet? set)
    {
        set = null;
        return code is not null && HolidaySetCatalogue.ByCode.TryGetValue(code, out set);
    }

    /// <summary>The dates of the holidays in a year: own days and days of observance, even of a holiday of a neighbouring year.</summary>
    /// <param name="year">The ISO year, <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <returns>The dates in order; two holidays may share one.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is outside its range.</exception>
    public IReadOnlyList<HolidayDate> DatesIn(int year) => [.. schedule.Value.InYear(Guard.InRange(year, FirstYear, LastYear)).Dates];

    /// <summary>
    /// The Italian set with the patron saint's day of a municipality: <c>HolidaySet.For("IT").WithPatronSaint("San Ponziano", HolidayRule.FixedDate(1, 14))</c>
    /// is that of Spoleto. The capitals of many provinces have a set with theirs.
    /// </summary>
    /// <param name="name">What explanations call the day.</param>
    /// <param name="rule">Its dates.</param>
    /// <returns>A new set of the same <see cref="Code"/>, with the holidays of this one and the patron saint's day behind them.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> has no visible character, more than 200 characters, or a control or hidden one.</exception>
    /// <exception cref="InvalidOperationException">The set is not Italian, or has a patron saint's day already.</exception>
    public HolidaySet WithPatronSaint(string name, HolidayRule rule)
    {
        var day = new Holiday(name, rule);
        return !string.Equals(CountryCode, ItalianSets.CountryCode, StringComparison.Ordinal)
            ? throw new InvalidOperationException($"The set {Code} cannot take the patron saint's day '{name}': these are holidays in Italy only. Add it to the calendar as a holiday.")
            : hasPatronSaint || SubdivisionCode is not null
            ? throw new InvalidOperationException($"The set {Code} ({Name}) has a patron saint's day already and cannot take '{name}'.")
            : new HolidaySet(this, day);
    }

    /// <summary>The code and the name, such as <c>DE-BY Germany, Bavaria</c>.</summary>
    public override string ToString() => $"{Code} {Name}";

    private static string CodeOf(string countryCode, string? subdivisionCode) => subdivisionCode is null ? countryCode : $"{countryCode}-{subdivisionCode}";
}
