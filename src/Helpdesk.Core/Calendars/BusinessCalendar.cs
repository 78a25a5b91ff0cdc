using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>
/// When a desk is open: weekly hours in a time zone, with holidays, dated exceptions and breaks; and the arithmetic of business
/// time on it.
/// </summary>
/// <remarks>
/// <para>Layers, strongest first: dated exceptions, then holidays, then weekly hours; a date's layers touch only openings that start
/// on it. Breaks are taken from whatever is open then. Each opening <c>[s, e)</c> of a local date is open from the first instant at which the zone's clock
/// has reached <c>s</c> up to the first at which it has reached <c>e</c>: an hour that the clock skips does not exist, and one that it repeats belongs to
/// the opening in which the clock first runs into it. Every operation follows from that one set of instants, so that
/// <c>Between(t, Add(t, d)) == d</c> at every clock change, to the nanosecond.</para>
/// <para>Instants from <see cref="MinInstant"/> to <see cref="MaxInstant"/>, both included, are supported; for others, and where
/// open time runs out, the operations throw <see cref="CalendarHorizonException"/>, or return false from those called <c>Try…</c>. Nothing is open at the last
/// instant itself, and an opening or closing exactly at either end of the range is not reported.</para>
/// <para>Immutable and safe from any number of threads. Equality is that of id, version, zone and every part; calendars of equal open time
/// share their compiled form. Made by <see cref="BusinessCalendarBuilder"/>.</para>
/// </remarks>
public sealed partial class BusinessCalendar : IEquatable<BusinessCalendar>
{
    private readonly CalendarDefinition definition;
    private readonly OpenTimeline timeline;

    internal BusinessCalendar(string id, int version, CalendarDefinition definition)
    {
        Id = id;
        Version = version;
        this.definition = definition;
        timeline = TimelineCache.For(definition);
        if (timeline.Table.Count == 0 && !OpenTimeCompiler.HasOpenTime(definition))
        {
            throw new CalendarNeverOpensException(id);
        }
    }

    /// <summary>The first instant that calendars support: 1900-01-01T00:00:00Z.</summary>
    public static Instant MinInstant => Nanos.ToInstant(Nanos.Min);

    /// <summary>The last instant that calendars support: 2150-01-01T00:00:00Z.</summary>
    public static Instant MaxInstant => Nanos.ToInstant(Nanos.Max);

    /// <summary>The name by which policies and explanations refer to the calendar.</summary>
    public string Id { get; }

    /// <summary>Which edition of the calendar this is, from 1 up. Results are recorded with it, so that a change of hours can be told from an error.</summary>
    public int Version { get; }

    /// <summary>The zone of the calendar's local times.</summary>
    public DateTimeZone Zone => definition.Zone;

    /// <summary>The edition of the time-zone data, as its provider names it, such as <c>TZDB: 2025b (mapping: …)</c>.</summary>
    public string TimeZoneVersion => definition.TimeZoneVersion;

    /// <summary>The weekly hours with the dates from which they hold, in order of those; before the first, the calendar is closed.</summary>
    public ImmutableArray<EffectiveHours> Hours => definition.Hours;

    /// <summary>The holidays, in the order given.</summary>
    public ImmutableArray<Holiday> Holidays => definition.Holidays;

    /// <summary>The dated exceptions, in order of date.</summary>
    public ImmutableArray<SpecialHours> SpecialHours => definition.SpecialHours;

    /// <summary>The breaks, in order of their starts.</summary>
    public ImmutableArray<DatedBreak> Breaks => definition.Breaks;

    /// <summary>The holidays of the calendar that fall on, or are observed on, a date; a dated exception of that date does not hide them.</summary>
    /// <param name="date">The local date.</param>
    /// <returns>The holidays, in the calendar's order; none on an ordinary date.</returns>
    /// <exception cref="CalendarHorizonException">The date is outside the supported years.</exception>
    public IReadOnlyList<HolidayDate> HolidaysOn(LocalDate date) => definition.HolidaySchedule.On(SupportedDay(date)).ToArray();

    /// <summary>The dates of the calendar's holidays in a range, in order.</summary>
    /// <param name="dates">The range, in any calendar system, first and last date both included.</param>
    /// <returns>The dates; a date with two holidays comes twice.</returns>
    /// <exception cref="CalendarHorizonException">An end of the range is outside the supported years.</exception>
    public IReadOnlyList<HolidayDate> HolidaysIn(DateInterval dates)
    {
        Guard.NotNull(dates);
        LocalDate first = DayNumber.ToDate(SupportedDay(dates.Start));
        LocalDate last = DayNumber.ToDate(SupportedDay(dates.End));
        var found = new List<HolidayDate>();
        for (int year = first.Year; year <= last.Year; year++)
        {
            foreach (HolidayDate date in definition.HolidaySchedule.InYear(year).Dates)
            {
                if (date.Date >= first && date.Date <= last)
                {
                    found.Add(date);
                }
            }
        }

        return found;
    }

    /// <summary>A builder that holds all of this calendar, to make the next version from.</summary>
    /// <returns>The builder, with the same id and version until these are set.</returns>
    public BusinessCalendarBuilder ToBuilder() => new(Id, Version, definition);

    /// <inheritdoc/>
    public bool Equals(BusinessCalendar? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && string.Equals(Id, other.Id, StringComparison.Ordinal)
            && Version == other.Version
            && Zone.Equals(other.Zone)
            && string.Equals(TimeZoneVersion, other.TimeZoneVersion, StringComparison.Ordinal)
            && Hours.SequenceEqual(other.Hours)
            && Holidays.SequenceEqual(other.Holidays)
            && SpecialHours.SequenceEqual(other.SpecialHours)
            && Breaks.SequenceEqual(other.Breaks));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BusinessCalendar);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version, Zone.Id, Hours.Length, Holidays.Length, SpecialHours.Length, Breaks.Length);

    /// <summary>The calendar in words, such as <c>milan version 1 in Europe/Rome: Mon-Fri 09:00-18:00; Sat-Sun off</c>; the same in every culture.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Id} version {Version} in {Zone.Id}: {string.Join(" | ", Hours)}");

    /// <summary>An instant in nanoseconds, or the typed failure.</summary>
    private long Supported(Instant instant, int? index = null)
    {
        long nanoseconds = Nanos.From(instant);
        return Nanos.IsSupported(nanoseconds) ? nanoseconds : throw Fail(instant, ShortfallReason.OutsideSupportedRange, index);
    }

    /// <summary>The number of a date (see <see cref="DayNumber"/>), or the typed failure.</summary>
    private int SupportedDay(LocalDate date)
    {
        LocalDate iso = date.WithCalendar(CalendarSystem.Iso);
        return iso.Year is < SupportedYears.First or > SupportedYears.Last
            ? throw Fail(iso.AtMidnight().InUtc().ToInstant(), ShortfallReason.OutsideSupportedRange)
            : DayNumber.Of(iso);
    }

    private CalendarHorizonException Fail(Instant from, ShortfallReason reason, int? index = null) =>
        new(new CalendarShortfall(Id, Version, from, reason, BusinessTime.Zero, BusinessTime.Zero), index);
}
