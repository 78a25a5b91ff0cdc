using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Helpdesk.Calendars.Timeline;
using NodaTime;
using NodaTime.TimeZones;

namespace Helpdesk.Calendars;

/// <summary>Collects what a calendar is made of, and makes it.</summary>
/// <remarks>
/// <para>Every method returns the builder, so that calls can be chained. A builder may go on after <see cref="Build()"/>; calendars already made do not
/// change. Not thread-safe.</para>
/// <para>Limits keep a calendar from outside, whatever it says, from costing more than a second or two. The holidays of a calendar may fall on at most 20,000 dates a year in all; those with an
/// observance other than <see cref="Observance.OwnDay"/> on at most 2,000; and they may take at most 500,000 steps a year to work out, where a step is a rule or a date on which it may
/// fall, counted again for each rule around it, or an opening of a half-day. A date has at most 200 openings (see <see cref="DayHours"/>) and 200 breaks.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class BusinessCalendarBuilder
{
    /// <summary>How many breaks may start on one date. Explanations look at all of a date's breaks for each of its pieces.</summary>
    internal const int MaxBreaksADate = 200;

    private readonly DateTimeZone zone;
    private readonly string timeZoneVersion;
    private readonly SortedDictionary<LocalDate, EffectiveHours> hours = [];
    private readonly List<Holiday> holidays = [];
    private readonly SortedDictionary<LocalDate, SpecialHours> specialHours = [];
    private readonly List<DatedBreak> breaks = [];
    private readonly Dictionary<LocalDate, int> breaksByDate = [];
    private HolidayTotals holidayTotals;
    private string id;
    private int version = 1;
    private WeeklyHours? firstHours;

    /// <summary>A builder of a calendar in a zone of the tz database that comes with Noda Time.</summary>
    /// <param name="id">The name by which policies and explanations refer to the calendar.</param>
    /// <param name="zoneId">The zone of its local times, such as <c>Europe/Rome</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> has no visible character, more than 200 characters, or a control or hidden one.</exception>
    /// <exception cref="DateTimeZoneNotFoundException">There is no such zone.</exception>
    public BusinessCalendarBuilder(string id, string zoneId)
        : this(id, zoneId, DateTimeZoneProviders.Tzdb)
    {
    }

    /// <summary>A builder of a calendar in a zone of a host's own time-zone data, such as a newer edition of the tz database.</summary>
    /// <param name="id">The name by which policies and explanations refer to the calendar.</param>
    /// <param name="zoneId">The zone of its local times, as the provider names it.</param>
    /// <param name="provider">Where zones come from; calendars record its version.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> has no visible character, more than 200 characters, or a control or hidden one.</exception>
    /// <exception cref="DateTimeZoneNotFoundException">There is no such zone.</exception>
    public BusinessCalendarBuilder(string id, string zoneId, IDateTimeZoneProvider provider)
    {
        this.id = Guard.Name(id);
        Guard.NotNull(zoneId);
        Guard.NotNull(provider);
        zone = provider.GetZoneOrNull(zoneId)
            ?? throw new DateTimeZoneNotFoundException($"Calendar '{id}' names the zone {PlainName.Quote(zoneId)}, which {provider.VersionId} does not hold.{ZoneIds.Hint(zoneId, provider)}");
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
        foreach (DatedBreak each in definition.Breaks)
        {
            WithBreak(each.Date, each.Interval, each.Name);
        }

        foreach (SpecialHours each in definition.SpecialHours)
        {
            specialHours.Add(each.Date, each);
        }
    }

    /// <summary>Gives the calendar another name.</summary>
    /// <param name="newId">The name.</param>
    /// <exception cref="ArgumentException"><paramref name="newId"/> has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public BusinessCalendarBuilder WithId(string newId)
    {
        id = Guard.Name(newId);
        return this;
    }

    /// <summary>Sets the version of the calendar; 1 by default.</summary>
    /// <param name="newVersion">At least 1.</param>
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
    /// <exception cref="ArgumentException">The holidays of the calendar would exceed a limit (see <see cref="BusinessCalendarBuilder"/>).</exception>
    public BusinessCalendarBuilder WithHoliday(Holiday holiday) => WithHolidays([Guard.NotNull(holiday)]);

    /// <summary>Adds a holiday on which the desk is closed.</summary>
    /// <param name="name">What explanations call it.</param>
    /// <param name="rule">Its dates.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> has no visible character, more than 200 characters, or a control or hidden one, or the holidays of the calendar would exceed a limit (see <see cref="BusinessCalendarBuilder"/>).</exception>
    public BusinessCalendarBuilder WithHoliday(string name, HolidayRule rule) => WithHoliday(new Holiday(name, rule));

    /// <summary>Adds holidays.</summary>
    /// <param name="more">The holidays, in the order in which explanations name those of one date.</param>
    /// <exception cref="ArgumentException">The holidays of the calendar would exceed a limit (see <see cref="BusinessCalendarBuilder"/>); none is added.</exception>
    public BusinessCalendarBuilder WithHolidays(IEnumerable<Holiday> more)
    {
        Holiday[] added = [.. Guard.NotNull(more).Select(holiday => Guard.NotNull(holiday, nameof(more)))];
        HolidayTotals totals = holidayTotals;
        foreach (Holiday holiday in added)
        {
            if (totals.TryAdd(holiday) is { } excess)
            {
                throw new ArgumentException($"With '{holiday.Name}', the holidays of calendar '{id}' {excess}.", nameof(more));
            }
        }

        holidays.AddRange(added);
        holidayTotals = totals;
        return this;
    }

    /// <summary>Adds the public holidays of a country or of one of its subdivisions.</summary>
    /// <param name="set">The set, such as <c>HolidaySet.For("IT-MI")</c>.</param>
    /// <exception cref="ArgumentException">The holidays of the calendar would exceed a limit (see <see cref="BusinessCalendarBuilder"/>); none is added.</exception>
    public BusinessCalendarBuilder WithHolidays(HolidaySet set) => WithHolidays(Guard.NotNull(set).Holidays);

    /// <summary>Adds a dated exception: the hours of one date, in place of what the week and the holidays say.</summary>
    /// <param name="date">The date.</param>
    /// <param name="dayHours">Its hours; <see cref="DayHours.Closed"/> closes it.</param>
    /// <param name="name">What explanations call it; null for nothing in particular.</param>
    /// <exception cref="ArgumentException">The date has an exception already, or <paramref name="name"/> has no visible character, more than 200 characters, or a control or hidden one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside the years 1900 to 2149.</exception>
    public BusinessCalendarBuilder WithSpecialHours(LocalDate date, DayHours dayHours, string? name = null)
    {
        Guard.NotNull(dayHours);
        var added = new SpecialHours(date, dayHours, name);
        if (!specialHours.TryAdd(added.Date, added))
        {
            throw new ArgumentException($"Calendar '{id}' has special hours on {Rules.HolidayText.Date(added.Date)} already: {Excerpt.Of(specialHours[added.Date].Hours.ToString())}.", nameof(date));
        }

        return this;
    }

    /// <summary>Adds a dated exception, from text such as <c>10:00-12:00</c> or <c>off</c>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="dayHours">Text as <see cref="DayHours.Parse"/> reads it.</param>
    /// <param name="name">What explanations call it; null for nothing in particular.</param>
    /// <exception cref="FormatException">The text is malformed; the message names the part and its position.</exception>
    /// <exception cref="ArgumentException">The date has an exception already, or <paramref name="name"/> has no visible character, more than 200 characters, or a control or hidden one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside the years 1900 to 2149.</exception>
    public BusinessCalendarBuilder WithSpecialHours(LocalDate date, string dayHours, string? name = null) => WithSpecialHours(date, DayHours.Parse(Guard.NotNull(dayHours)), name);

    /// <summary>Adds a break: a part of a date on which the desk is closed, whatever opened it.</summary>
    /// <param name="date">The date on which the break starts.</param>
    /// <param name="interval">Its clock times; they may run past midnight, and overlap other breaks.</param>
    /// <param name="name">What explanations call it; null for nothing in particular.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> has no visible character, more than 200 characters, or a control or hidden one, or 200 breaks start on the date already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside the years 1900 to 2149.</exception>
    public BusinessCalendarBuilder WithBreak(LocalDate date, HoursInterval interval, string? name = null)
    {
        var added = new DatedBreak(SupportedDate(date), Guard.NotNull(interval), NullOrVisible(name));
        ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(breaksByDate, added.Date, out _);
        if (count == MaxBreaksADate)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Calendar '{id}' has {count} breaks on {Rules.HolidayText.Date(added.Date)} already, the limit."), nameof(date));
        }

        count++;
        breaks.Add(added);
        return this;
    }

    /// <summary>Adds a break, from text such as <c>12:00-13:00</c>.</summary>
    /// <param name="date">The date on which the break starts.</param>
    /// <param name="interval">Text as <see cref="HoursInterval.Parse"/> reads it.</param>
    /// <param name="name">What explanations call it; null for nothing in particular.</param>
    /// <exception cref="FormatException">The text is malformed; the message names the part and its position.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> has no visible character, more than 200 characters, or a control or hidden one, or 200 breaks start on the date already.</exception>
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
        holidayTotals = default;
        holidays.ForEach(each => holidayTotals.TryAdd(each));
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
        LocalDate iso = date.WithCalendar(CalendarSystem.Iso);
        breaks.RemoveAll(each => each.Date == iso);
        breaksByDate.Remove(iso);
        return this;
    }

    /// <summary>Makes the calendar.</summary>
    /// <returns>The calendar.</returns>
    /// <exception cref="CalendarNeverOpensException">It would have no open time at all, or none was found within the steps that looking for it may take.</exception>
    public BusinessCalendar Build() => Build(new WorkMeter(WorkMeter.MaxSearch));

    /// <summary>Makes the calendar, when finding out that it opens is part of a larger work.</summary>
    internal BusinessCalendar Build(WorkMeter search)
    {
        IEnumerable<EffectiveHours> first = firstHours is null ? [] : [new EffectiveHours(null, firstHours)];
        var definition = new CalendarDefinition(
            zone,
            timeZoneVersion,
            [.. first, .. hours.Values],
            [.. holidays],
            [.. specialHours.Values],
            breaks.OrderBy(each => each.Date).ThenBy(each => each.Interval.StartNanosecond).ToImmutableArray());
        return new BusinessCalendar(id, version, definition, definition, combination: null, search);
    }

    /// <summary>Makes a combination in this builder's zone, with none of its layers.</summary>
    internal BusinessCalendar Combine(OpenTime openTime, WorkMeter search)
    {
        OpenTimeSource source = openTime.Source;
        if (source is CombinedSource combined)
        {
            source = combined.Share(out int calendars);
            if (calendars > CombinedSource.MaxCalendars)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"At most {CombinedSource.MaxCalendars} different calendars can be combined, but '{id}' combines {calendars}."), nameof(openTime));
            }

            if (source.MaxOpeningsPerYear > CombinedSource.MaxOpenings)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The parts of '{id}' could have {source.MaxOpeningsPerYear} openings a year in all; the limit is {CombinedSource.MaxOpenings}."), nameof(openTime));
            }
        }

        return new BusinessCalendar(id, version, new CalendarDefinition(zone, timeZoneVersion, [], [], [], []), source, openTime, search);
    }

    private static string? NullOrVisible(string? name) => name is null ? null : Guard.Name(name);

    private static LocalDate SupportedDate(LocalDate date)
    {
        LocalDate iso = date.WithCalendar(CalendarSystem.Iso);
        Guard.InRange(iso.Year, SupportedRange.FirstYear, SupportedRange.LastYear, nameof(date));
        return iso;
    }
}
