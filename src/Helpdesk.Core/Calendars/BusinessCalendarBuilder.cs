using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Calendars.Timeline;
using NodaTime;
using NodaTime.TimeZones;

namespace Helpdesk.Calendars;

/// <summary>Collects what a calendar is made of, and makes it.</summary>
/// <remarks>
/// Every method returns the builder, so that calls can be chained. A builder may go on after <see cref="Build"/>; calendars already made do not
/// change. Not safe from several threads at once.
/// </remarks>
public sealed class BusinessCalendarBuilder
{
    // A desk has a few dozen, an imported feed a few thousand. Beyond this, a table of all supported years would take seconds.
    private const int MaxHolidayDates = 20_000;

    private readonly DateTimeZone zone;
    private readonly string timeZoneVersion;
    private readonly SortedDictionary<LocalDate, EffectiveHours> hours = [];
    private readonly List<Holiday> holidays = [];
    private readonly SortedDictionary<LocalDate, SpecialHours> specialHours = [];
    private readonly List<DatedBreak> breaks = [];
    private long holidayDates;
    private string id;
    private int version = 1;
    private WeeklyHours? firstHours;

    /// <summary>A builder of a calendar in a zone of the tz database that comes with Noda Time.</summary>
    /// <param name="id">The name by which policies and explanations refer to the calendar.</param>
    /// <param name="zoneId">The zone of its local times, such as <c>Europe/Rome</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> has no visible character.</exception>
    /// <exception cref="DateTimeZoneNotFoundException">There is no such zone.</exception>
    public BusinessCalendarBuilder(string id, string zoneId)
        : this(id, zoneId, DateTimeZoneProviders.Tzdb)
    {
    }

    /// <summary>A builder of a calendar in a zone of a host's own time-zone data, such as a newer edition of the tz database.</summary>
    /// <param name="id">The name by which policies and explanations refer to the calendar.</param>
    /// <param name="zoneId">The zone of its local times, as the provider names it.</param>
    /// <param name="provider">Where zones come from; calendars record its version.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> has no visible character.</exception>
    /// <exception cref="DateTimeZoneNotFoundException">There is no such zone.</exception>
    public BusinessCalendarBuilder(string id, string zoneId, IDateTimeZoneProvider provider)
    {
        this.id = Guard.NotBlank(id);
        Guard.NotNull(zoneId);
        Guard.NotNull(provider);
        zone = provider.GetZoneOrNull(zoneId)
            ?? throw new DateTimeZoneNotFoundException($"Calendar '{id}' names the zone '{Excerpt.Of(zoneId)}', which {provider.VersionId} does not hold.{ZoneIds.Hint(zoneId, provider)}");
        timeZoneVersion = provider.VersionId;
    }

    internal BusinessCalendarBuilder(string id, int version, CalendarDefinition definition)
    {
        this.id = id;
        this.version = version;
        zone = definition.Zone;
        timeZoneVersion = definition.TimeZoneVersion;
        foreach (EffectiveHours each in definition.Hours)
        {
            _ = each.From is { } from ? WithHoursFrom(from, each.Hours) : WithHours(each.Hours);
        }

        WithHolidays(definition.Holidays);
        breaks.AddRange(definition.Breaks);
        foreach (SpecialHours each in definition.SpecialHours)
        {
            specialHours.Add(each.Date, each);
        }
    }

    /// <summary>Gives the calendar another name.</summary>
    /// <param name="newId">The name.</param>
    /// <exception cref="ArgumentException"><paramref name="newId"/> has no visible character.</exception>
    public BusinessCalendarBuilder WithId(string newId)
    {
        id = Guard.NotBlank(newId);
        return this;
    }

    /// <summary>Says which edition of the calendar this is; 1 unless said.</summary>
    /// <param name="newVersion">From 1 up.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="newVersion"/> is below 1.</exception>
    public BusinessCalendarBuilder WithVersion(int newVersion)
    {
        version = Guard.InRange(newVersion, 1, int.MaxValue);
        return this;
    }

    /// <summary>Sets the weekly hours that hold until others do, in place of those set before.</summary>
    /// <param name="weeklyHours">The hours.</param>
    public BusinessCalendarBuilder WithHours(WeeklyHours weeklyHours)
    {
        firstHours = Guard.NotNull(weeklyHours);
        return this;
    }

    /// <summary>Sets the weekly hours that hold until others do, from text such as <c>Mon-Fri 09:00-13:00, 14:00-18:00</c>.</summary>
    /// <param name="weeklyHours">Text as <see cref="WeeklyHours.Parse"/> reads it.</param>
    /// <exception cref="FormatException">The text is malformed; the message names the part and its position.</exception>
    public BusinessCalendarBuilder WithHours(string weeklyHours) => WithHours(WeeklyHours.Parse(Guard.NotNull(weeklyHours)));

    /// <summary>Sets the weekly hours that hold from a date on, until the next ones do: summer hours, a season, a reorganisation.</summary>
    /// <param name="from">The first date whose openings follow them.</param>
    /// <param name="weeklyHours">The hours.</param>
    /// <exception cref="ArgumentException">Hours that begin on that date are set already.</exception>
    public BusinessCalendarBuilder WithHoursFrom(LocalDate from, WeeklyHours weeklyHours)
    {
        Guard.NotNull(weeklyHours);
        LocalDate iso = from.WithCalendar(CalendarSystem.Iso);
        if (!hours.TryAdd(iso, new EffectiveHours(iso, weeklyHours)))
        {
            throw new ArgumentException($"Calendar '{id}' has weekly hours from {Rules.HolidayText.Date(iso)} already: {Excerpt.Of(hours[iso].Hours.ToString())}.", nameof(from));
        }

        return this;
    }

    /// <summary>Sets the weekly hours that hold from a date on, from text.</summary>
    /// <param name="from">The first date whose openings follow them.</param>
    /// <param name="weeklyHours">Text as <see cref="WeeklyHours.Parse"/> reads it.</param>
    /// <exception cref="FormatException">The text is malformed; the message names the part and its position.</exception>
    /// <exception cref="ArgumentException">Hours that begin on that date are set already.</exception>
    public BusinessCalendarBuilder WithHoursFrom(LocalDate from, string weeklyHours) => WithHoursFrom(from, WeeklyHours.Parse(Guard.NotNull(weeklyHours)));

    /// <summary>Closes the calendar from a date on: the end of a season, or of a desk. A shift that started before goes on to its end.</summary>
    /// <param name="from">The first date without openings.</param>
    /// <exception cref="ArgumentException">Hours that begin on that date are set already.</exception>
    public BusinessCalendarBuilder ClosedFrom(LocalDate from) => WithHoursFrom(from, WeeklyHours.Closed);

    /// <summary>Adds a holiday.</summary>
    /// <param name="holiday">The holiday. Several may fall on one date; then each one's hours limit those of the others.</param>
    /// <exception cref="ArgumentException">The holidays could fall on more than 20,000 dates a year in all.</exception>
    public BusinessCalendarBuilder WithHoliday(Holiday holiday) => WithHolidays([Guard.NotNull(holiday)]);

    /// <summary>Adds a holiday on which the desk is closed.</summary>
    /// <param name="name">What explanations call it.</param>
    /// <param name="rule">Its dates.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> has no visible character, or the holidays could fall on more than 20,000 dates a year in all.</exception>
    public BusinessCalendarBuilder WithHoliday(string name, HolidayRule rule) => WithHoliday(new Holiday(name, rule));

    /// <summary>Adds holidays.</summary>
    /// <param name="more">The holidays, in the order in which explanations name those of one date.</param>
    /// <exception cref="ArgumentException">The holidays could fall on more than 20,000 dates a year in all; none is added.</exception>
    public BusinessCalendarBuilder WithHolidays(IEnumerable<Holiday> more)
    {
        Holiday[] added = [.. Guard.NotNull(more).Select(holiday => Guard.NotNull(holiday, nameof(more)))];
        long dates = holidayDates + DatesOf(added);
        if (dates > MaxHolidayDates)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The holidays of calendar '{id}' could fall on {dates} dates a year in all; the most is {MaxHolidayDates}."), nameof(more));
        }

        holidays.AddRange(added);
        holidayDates = dates;
        return this;
    }

    /// <summary>Adds the public holidays of a country or of one of its subdivisions.</summary>
    /// <param name="set">The set, such as <c>HolidaySet.For("IT-MI")</c>.</param>
    /// <exception cref="ArgumentException">The holidays could fall on more than 20,000 dates a year in all; none is added.</exception>
    public BusinessCalendarBuilder WithHolidays(HolidaySet set) => WithHolidays(Guard.NotNull(set).Holidays);

    /// <summary>Adds a dated exception: the hours of one date, in place of what the week and the holidays say.</summary>
    /// <param name="date">The date.</param>
    /// <param name="dayHours">Its hours; <see cref="DayHours.Closed"/> closes it.</param>
    /// <param name="name">What explanations call it; null for nothing in particular.</param>
    /// <exception cref="ArgumentException">The date has an exception already, or <paramref name="name"/> has no visible character.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside the years 1900 to 2149.</exception>
    public BusinessCalendarBuilder WithSpecialHours(LocalDate date, DayHours dayHours, string? name = null)
    {
        Guard.NotNull(dayHours);
        LocalDate iso = SupportedDate(date);
        if (!specialHours.TryAdd(iso, new SpecialHours(iso, dayHours, NullOrVisible(name))))
        {
            throw new ArgumentException($"Calendar '{id}' has special hours on {Rules.HolidayText.Date(iso)} already: {Excerpt.Of(specialHours[iso].Hours.ToString())}.", nameof(date));
        }

        return this;
    }

    /// <summary>Adds a dated exception, from text such as <c>10:00-12:00</c> or <c>off</c>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="dayHours">Text as <see cref="DayHours.Parse"/> reads it.</param>
    /// <param name="name">What explanations call it; null for nothing in particular.</param>
    /// <exception cref="FormatException">The text is malformed; the message names the part and its position.</exception>
    /// <exception cref="ArgumentException">The date has an exception already, or <paramref name="name"/> has no visible character.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside the years 1900 to 2149.</exception>
    public BusinessCalendarBuilder WithSpecialHours(LocalDate date, string dayHours, string? name = null) => WithSpecialHours(date, DayHours.Parse(Guard.NotNull(dayHours)), name);

    /// <summary>Adds a break: a part of a date on which the desk is closed, whatever opened it.</summary>
    /// <param name="date">The date on which the break starts.</param>
    /// <param name="interval">Its clock times; they may run past midnight, and overlap other breaks.</param>
    /// <param name="name">What explanations call it; null for nothing in particular.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> has no visible character.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside the years 1900 to 2149.</exception>
    public BusinessCalendarBuilder WithBreak(LocalDate date, HoursInterval interval, string? name = null)
    {
        breaks.Add(new DatedBreak(SupportedDate(date), Guard.NotNull(interval), NullOrVisible(name)));
        return this;
    }

    /// <summary>Adds a break, from text such as <c>12:00-13:00</c>.</summary>
    /// <param name="date">The date on which the break starts.</param>
    /// <param name="interval">Text as <see cref="HoursInterval.Parse"/> reads it.</param>
    /// <param name="name">What explanations call it; null for nothing in particular.</param>
    /// <exception cref="FormatException">The text is malformed; the message names the part and its position.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> has no visible character.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside the years 1900 to 2149.</exception>
    public BusinessCalendarBuilder WithBreak(LocalDate date, string interval, string? name = null) => WithBreak(date, HoursInterval.Parse(Guard.NotNull(interval)), name);

    /// <summary>Takes back the weekly hours that begin on a date, if there are any.</summary>
    /// <param name="from">The date.</param>
    public BusinessCalendarBuilder WithoutHoursFrom(LocalDate from)
    {
        hours.Remove(from.WithCalendar(CalendarSystem.Iso));
        return this;
    }

    /// <summary>Takes back every holiday of a name, if there are any.</summary>
    /// <param name="name">The name, to the letter.</param>
    public BusinessCalendarBuilder WithoutHoliday(string name)
    {
        holidays.RemoveAll(each => string.Equals(each.Name, name, StringComparison.Ordinal));
        holidayDates = DatesOf(holidays);
        return this;
    }

    /// <summary>Takes back the dated exception of a date, if there is one.</summary>
    /// <param name="date">The date.</param>
    public BusinessCalendarBuilder WithoutSpecialHours(LocalDate date)
    {
        specialHours.Remove(date.WithCalendar(CalendarSystem.Iso));
        return this;
    }

    /// <summary>Takes back the breaks that start on a date, if there are any.</summary>
    /// <param name="date">The date.</param>
    public BusinessCalendarBuilder WithoutBreaks(LocalDate date)
    {
        breaks.RemoveAll(each => each.Date == date.WithCalendar(CalendarSystem.Iso));
        return this;
    }

    /// <summary>Makes the calendar.</summary>
    /// <returns>The calendar.</returns>
    /// <exception cref="CalendarNeverOpensException">It would have no open time at all.</exception>
    public BusinessCalendar Build()
    {
        IEnumerable<EffectiveHours> first = firstHours is null ? [] : [new EffectiveHours(null, firstHours)];
        return new BusinessCalendar(
            id,
            version,
            new CalendarDefinition(
                zone,
                timeZoneVersion,
                [.. first, .. hours.Values],
                [.. holidays],
                [.. specialHours.Values],
                breaks.OrderBy(each => each.Date).ThenBy(each => each.Interval.StartNanosecond).ToImmutableArray()));
    }

    /// <summary>Makes a combination in this builder's zone, with none of its layers.</summary>
    internal BusinessCalendar Combine(OpenTime openTime) =>
        new(id, version, new CalendarDefinition(zone, timeZoneVersion, [], [], [], []), openTime);

    private static long DatesOf(IEnumerable<Holiday> holidays) => holidays.Sum(holiday => (long)holiday.Rule.MostInAYear);

    private static string? NullOrVisible(string? name) => name is null ? null : Guard.NotBlank(name);

    private static LocalDate SupportedDate(LocalDate date)
    {
        LocalDate iso = date.WithCalendar(CalendarSystem.Iso);
        Guard.InRange(iso.Year, SupportedYears.First, SupportedYears.Last, nameof(date));
        return iso;
    }
}
