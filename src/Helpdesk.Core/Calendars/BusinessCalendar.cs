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
/// <para>Instants within <see cref="SupportedRange"/> are supported; for others, and where
/// open time runs out, the operations throw <see cref="CalendarHorizonException"/>, or return false from those called <c>Try…</c>. Nothing is open at the last
/// instant itself, and an opening or closing exactly at either end of the range is not reported. A local date that an end of the range cuts is a working day by all of its hours, and an end of day beyond the range is refused, not cut.</para>
/// <para>Immutable and thread-safe. Equality compares id, version, zone and every part; calendars of equal open time
/// share their compiled form. Made by <see cref="BusinessCalendarBuilder"/>, or from other calendars by <see cref="OpenTime"/>.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed partial class BusinessCalendar : IEquatable<BusinessCalendar>
{
    private readonly CalendarDefinition definition;
    private readonly OpenTimeline timeline;

    internal BusinessCalendar(string id, int version, CalendarDefinition definition, OpenTimeSource source, OpenTime? combination, WorkMeter search)
    {
        Id = id;
        Version = version;
        this.definition = definition;
        Combination = combination;
        Source = source;
        timeline = TimelineCache.For(Source);
        bool? opens = timeline.Opens(search);
        if (opens != true)
        {
            throw new CalendarNeverOpensException(id, combination, isSearchedThrough: opens is not null);
        }
    }

    /// <summary>The name by which policies and explanations refer to the calendar.</summary>
    public string Id { get; }

    /// <summary>The version of the calendar, at least 1. Results are recorded with it, so that a change of hours can be told from an error.</summary>
    public int Version { get; }

    /// <summary>The zone of the calendar's local times.</summary>
    public DateTimeZone Zone => definition.Zone;

    /// <summary>The edition of the time-zone data, as its provider names it, such as <c>TZDB: 2025b (mapping: …)</c>.</summary>
    public string TimeZoneVersion => definition.TimeZoneVersion;

    /// <summary>The open time of other calendars of which this one is made; null for a calendar of its own hours, which is the ordinary case.</summary>
    /// <remarks>A combination has no layers of its own: <see cref="Hours"/>, <see cref="Holidays"/>, <see cref="SpecialHours"/> and <see cref="Breaks"/> are empty.</remarks>
    public OpenTime? Combination { get; }

    /// <summary>The weekly hours with the dates from which they hold, in order of those; before the first, the calendar is closed.</summary>
    public ImmutableArray<EffectiveHours> Hours => definition.Hours;

    /// <summary>The holidays, in the order given.</summary>
    public ImmutableArray<Holiday> Holidays => definition.Holidays;

    /// <summary>The dated exceptions, in order of date.</summary>
    public ImmutableArray<SpecialHours> SpecialHours => definition.SpecialHours;

    /// <summary>The breaks, in order of their starts.</summary>
    public ImmutableArray<DatedBreak> Breaks => definition.Breaks;

    /// <summary>What the calendar's open time is compiled from.</summary>
    internal OpenTimeSource Source { get; }

    /// <summary>The holidays of the calendar that fall on, or are observed on, a date; a dated exception of that date does not hide them.</summary>
    /// <param name="date">The local date.</param>
    /// <returns>
    /// The holidays, in the calendar's order; none on an ordinary date. Those of a combination are those of its parts on their own local dates, each once, but
    /// for parts that it takes away.
    /// </returns>
    /// <exception cref="CalendarHorizonException">The date is outside the supported years.</exception>
    public IReadOnlyList<HolidayDate> HolidaysOn(LocalDate date) => Combination is null
        ? definition.HolidaySchedule.On(SupportedDay(date)).ToArray()
        : HolidaysIn(new DateInterval(date, date));

    /// <summary>The dates of the calendar's holidays in a range, in order.</summary>
    /// <param name="dates">The range, in any calendar system, first and last date both included.</param>
    /// <returns>The dates; a date with two holidays comes twice. Those of a combination are those of its parts on their own local dates, each once, except for parts that it takes away.</returns>
    /// <exception cref="CalendarHorizonException">An end of the range is outside the supported years.</exception>
    public IReadOnlyList<HolidayDate> HolidaysIn(DateInterval dates)
    {
        Guard.NotNull(dates);
        LocalDate first = DayNumber.ToDate(SupportedDay(dates.Start));
        LocalDate last = DayNumber.ToDate(SupportedDay(dates.End));
        if (Combination is not null)
        {
            return [.. Combination.Counted.SelectMany(part => part.HolidaysIn(dates)).Distinct().OrderBy(each => each.Date)];
        }

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

    /// <summary>The instants at which this calendar or another is open, or both.</summary>
    /// <param name="other">The other calendar, or a combination.</param>
    /// <returns>The union, to combine further or to make a calendar of by <see cref="OpenTime.ToCalendar(string, string, int)"/>.</returns>
    /// <exception cref="ArgumentException">There would be more than 1,000 parts, or they would be nested more than 16 deep.</exception>
    public OpenTime Union(OpenTime other) => OpenTime.Of(this).Union(other);

    /// <summary>The instants at which both this calendar and another are open.</summary>
    /// <param name="other">The other calendar, or a combination.</param>
    /// <returns>The intersection, to combine further or to make a calendar of by <see cref="OpenTime.ToCalendar(string, string, int)"/>.</returns>
    /// <exception cref="ArgumentException">There would be more than 1,000 parts, or they would be nested more than 16 deep.</exception>
    public OpenTime Intersect(OpenTime other) => OpenTime.Of(this).Intersect(other);

    /// <summary>The instants at which this calendar is open and another is not.</summary>
    /// <param name="other">The calendar, or combination, to take away.</param>
    /// <returns>The difference, to combine further or to make a calendar of by <see cref="OpenTime.ToCalendar(string, string, int)"/>.</returns>
    /// <exception cref="ArgumentException">There would be more than 1,000 parts, or they would be nested more than 16 deep.</exception>
    public OpenTime Except(OpenTime other) => OpenTime.Of(this).Except(other);

    /// <summary>A builder that holds all of this calendar, to make the next version from.</summary>
    /// <returns>The builder, with the same id and version until these are set.</returns>
    /// <exception cref="InvalidOperationException">The calendar is a combination; its next version is made by <see cref="OpenTime.ToCalendar(string, string, int)"/> of another one.</exception>
    public BusinessCalendarBuilder ToBuilder() => Combination is null
        ? new BusinessCalendarBuilder(Id, Version, definition)
        : throw new InvalidOperationException($"Calendar '{Id}' is the combination {Combination} and has no layers to build from; combine its parts again for its next version.");

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
            && Breaks.SequenceEqual(other.Breaks)
            && Equals(Combination, other.Combination));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BusinessCalendar);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version, Zone.Id, OpenSetComparer.Instance.GetHashCode(Source));

    /// <summary>The calendar in words, such as <c>milan version 1 in Europe/Rome: Mon-Fri 09:00-18:00; Sat-Sun off</c>; the same in every culture.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Id} version {Version} in {Zone.Id}: {(Combination is null ? string.Join(" | ", Hours) : Combination)}");

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
        return iso.Year is < SupportedRange.FirstYear or > SupportedRange.LastYear
            ? throw Fail(iso.AtMidnight().InUtc().ToInstant(), ShortfallReason.OutsideSupportedRange)
            : DayNumber.Of(iso);
    }

    private CalendarHorizonException Fail(Instant from, ShortfallReason reason, int? index = null) => new(Shortfall(from, reason), index);

    private CalendarShortfall Shortfall(Instant from, ShortfallReason reason) => new(Id, Version, from, reason, BusinessTime.Zero, BusinessTime.Zero);
}
