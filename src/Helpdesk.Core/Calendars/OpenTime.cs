using System.Collections.Immutable;
using System.Text;
using Helpdesk.Calendars.Algebra;
using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>
/// A set of open instants, said as the union, intersection and difference of calendars in any zones: a desk that follows the sun, the
/// hours in which two teams overlap, everything outside office hours.
/// </summary>
/// <remarks>
/// <para>It becomes a calendar, with all the operations of one, by <see cref="ToCalendar(string, string, int)"/>. It may be empty, as a part; a calendar may not.
/// It is a set of instants and nothing else: where one part's opening runs into another's there is one opening, and local times play no part.</para>
/// <para>Immutable and thread-safe. Equality compares what was specified: the same calendars combined in the same way and order;
/// two that happen to be open at the same instants but were said differently are not equal.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract record OpenTime
{
    /// <summary>More parts than any desk has, and few enough for a recursion over them.</summary>
    internal const int MaxSize = 1000;

    /// <summary>More levels than anyone could read, and few enough for a document to hold.</summary>
    internal const int MaxDepth = 16;

    private protected OpenTime()
    {
    }

    /// <summary>Every instant that calendars support.</summary>
    public static OpenTime Always { get; } = new ConstantOpenTime(IsOpen: true);

    /// <summary>No instant at all: legal as a part, though not as a calendar.</summary>
    public static OpenTime Never { get; } = new ConstantOpenTime(IsOpen: false);

    /// <summary>The calendars that it is made of, in the order of their first mention, each once.</summary>
    public ImmutableArray<BusinessCalendar> Calendars => [.. Parts.Distinct()];

    /// <summary>Every calendar mentioned, with repetitions.</summary>
    internal abstract IEnumerable<BusinessCalendar> Parts { get; }

    /// <summary>Every calendar mentioned in order to be open, and not to be taken away.</summary>
    internal abstract IEnumerable<BusinessCalendar> Counted { get; }

    /// <summary>How many calendars and constants are mentioned, in parts that are combinations too.</summary>
    internal abstract int Size { get; }

    /// <summary>How many levels there are, where a row of the same operation is one.</summary>
    internal abstract int Depth { get; }

    /// <summary>What the engine compiles it from.</summary>
    internal abstract OpenTimeSource Source { get; }

    /// <summary>The open time of a calendar.</summary>
    /// <param name="calendar">The calendar, itself a combination or not.</param>
    public static OpenTime Of(BusinessCalendar calendar) => new CalendarOpenTime(Guard.NotNull(calendar));

    /// <summary>The open time of a calendar.</summary>
    /// <param name="calendar">The calendar, itself a combination or not.</param>
    public static implicit operator OpenTime(BusinessCalendar calendar) => Of(calendar);

    /// <summary>The instants at which any of some parts is open.</summary>
    /// <param name="parts">The parts, at most 1,000 calendars in all; none make <see cref="Never"/>.</param>
    /// <returns>The same as the first, joined by each of the others in turn.</returns>
    /// <exception cref="ArgumentException">There are too many parts, or they are nested more than 16 deep.</exception>
    public static OpenTime UnionOf(params OpenTime[] parts) => Combine(SetOperation.Union, parts, Never);

    /// <summary>The instants at which any of some parts is open.</summary>
    /// <param name="parts">The parts, at most 1,000 calendars in all; none make <see cref="Never"/>.</param>
    /// <returns>The same as the first, joined by each of the others in turn.</returns>
    /// <exception cref="ArgumentException">There are too many parts, or they are nested more than 16 deep.</exception>
    public static OpenTime UnionOf(IEnumerable<OpenTime> parts) => Combine(SetOperation.Union, parts, Never);

    /// <summary>The instants at which any of some calendars is open.</summary>
    /// <param name="calendars">The calendars, at most 1,000; none make <see cref="Never"/>.</param>
    /// <returns>The same as the first, joined by each of the others in turn.</returns>
    /// <exception cref="ArgumentException">There are too many calendars, or they are combinations that are nested too deep.</exception>
    public static OpenTime UnionOf(IEnumerable<BusinessCalendar> calendars) => UnionOf(Guard.NotNull(calendars).Select(Of));

    /// <summary>The instants at which all of some parts are open.</summary>
    /// <param name="parts">The parts, at most 1,000 calendars in all; none make <see cref="Always"/>.</param>
    /// <returns>The same as the first, intersected with each of the others in turn.</returns>
    /// <exception cref="ArgumentException">There are too many parts, or they are nested more than 16 deep.</exception>
    public static OpenTime IntersectionOf(params OpenTime[] parts) => Combine(SetOperation.Intersection, parts, Always);

    /// <summary>The instants at which all of some parts are open.</summary>
    /// <param name="parts">The parts, at most 1,000 calendars in all; none make <see cref="Always"/>.</param>
    /// <returns>The same as the first, intersected with each of the others in turn.</returns>
    /// <exception cref="ArgumentException">There are too many parts, or they are nested more than 16 deep.</exception>
    public static OpenTime IntersectionOf(IEnumerable<OpenTime> parts) => Combine(SetOperation.Intersection, parts, Always);

    /// <summary>The instants at which all of some calendars are open.</summary>
    /// <param name="calendars">The calendars, at most 1,000; none make <see cref="Always"/>.</param>
    /// <returns>The same as the first, intersected with each of the others in turn.</returns>
    /// <exception cref="ArgumentException">There are too many calendars, or they are combinations that are nested too deep.</exception>
    public static OpenTime IntersectionOf(IEnumerable<BusinessCalendar> calendars) => IntersectionOf(Guard.NotNull(calendars).Select(Of));

    /// <summary>The instants at which this or another part is open, or both.</summary>
    /// <param name="other">The other part.</param>
    /// <returns>The union; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">There would be more than 1,000 parts, or they would be nested more than 16 deep.</exception>
    public OpenTime Union(OpenTime other) => Combine(SetOperation.Union, this, Guard.NotNull(other), nameof(other));

    /// <summary>The instants at which both this and another part are open.</summary>
    /// <param name="other">The other part.</param>
    /// <returns>The intersection; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">There would be more than 1,000 parts, or they would be nested more than 16 deep.</exception>
    public OpenTime Intersect(OpenTime other) => Combine(SetOperation.Intersection, this, Guard.NotNull(other), nameof(other));

    /// <summary>The instants at which this part is open and another is not; <c>OpenTime.Always.Except(office)</c> is all the time outside office hours.</summary>
    /// <param name="other">The part to take away.</param>
    /// <returns>The difference; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">There would be more than 1,000 parts, or they would be nested more than 16 deep.</exception>
    public OpenTime Except(OpenTime other) => Combine(SetOperation.Except, this, Guard.NotNull(other), nameof(other));

    /// <summary>A calendar that is open at these instants, with local dates in a zone of the tz database that comes with Noda Time.</summary>
    /// <param name="id">The name by which policies and explanations refer to the calendar.</param>
    /// <param name="zoneId">The zone whose dates are the calendar's working days, such as <c>Europe/Rome</c>. It has no influence on when the calendar is open.</param>
    /// <param name="version">The version of the calendar, at least 1.</param>
    /// <returns>The calendar, a combination.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> has no visible character, more than 200 characters, or a control or hidden one; or more than 100 different calendars are combined, or calendars that could have more than 100,000 openings a year in all.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="version"/> is below 1.</exception>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">There is no such zone.</exception>
    /// <exception cref="CalendarNeverOpensException">Nothing is open, or no open time was found within the steps that looking for it may take.</exception>
    public BusinessCalendar ToCalendar(string id, string zoneId, int version = 1) => ToCalendar(id, zoneId, DateTimeZoneProviders.Tzdb, version);

    /// <summary>A calendar that is open at these instants, with local dates in a zone of a host's own time-zone data.</summary>
    /// <param name="id">The name by which policies and explanations refer to the calendar.</param>
    /// <param name="zoneId">The zone whose dates are the calendar's working days, as the provider names it. It has no influence on when the calendar is open.</param>
    /// <param name="provider">Where zones come from; the calendar records its version, and each part keeps its own.</param>
    /// <param name="version">The version of the calendar, at least 1.</param>
    /// <returns>The calendar, a combination.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> has no visible character, more than 200 characters, or a control or hidden one; or more than 100 different calendars are combined, or calendars that could have more than 100,000 openings a year in all.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="version"/> is below 1.</exception>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">There is no such zone.</exception>
    /// <exception cref="CalendarNeverOpensException">Nothing is open, or no open time was found within the steps that looking for it may take.</exception>
    public BusinessCalendar ToCalendar(string id, string zoneId, IDateTimeZoneProvider provider, int version = 1) =>
        ToCalendar(id, zoneId, provider, version, new WorkMeter(WorkMeter.MaxSearch));

    internal BusinessCalendar ToCalendar(string id, string zoneId, IDateTimeZoneProvider provider, int version, WorkMeter search) =>
        new BusinessCalendarBuilder(id, zoneId, provider).WithVersion(version).Combine(this, search);

    /// <summary>What was said, such as <c>(rome or sydney) except maintenance</c>, calendars by their ids; the same in every culture.</summary>
    public abstract override string ToString();

    /// <summary>Appends what was said, and may stop once the text is longer than anyone needs.</summary>
    internal virtual void AppendTo(StringBuilder text, int enough) => text.Append(ToString());

    /// <summary>Why each stretch of a span is open or closed, in order and without gaps.</summary>
    internal abstract IEnumerable<PartSegment> Explain(Instant start, Instant end);

    private static OpenTime Combine(SetOperation operation, IEnumerable<OpenTime> parts, OpenTime none)
    {
        Guard.NotNull(parts);
        OpenTime? result = null;
        foreach (OpenTime part in parts)
        {
            Guard.NotNull(part, nameof(parts));
            result = result is null ? part : Combine(operation, result, part, nameof(parts));
        }

        return result ?? none;
    }

    private static CombinedOpenTime Combine(SetOperation operation, OpenTime left, OpenTime right, string parameter)
    {
        if (left.Size + right.Size > MaxSize)
        {
            throw new ArgumentException(FormattableString.Invariant($"At most {MaxSize} parts can be combined, but these are {left.Size + right.Size}."), parameter);
        }

        var combined = new CombinedOpenTime(operation, left, right);
        return combined.Depth <= MaxDepth
            ? combined
            : throw new ArgumentException(FormattableString.Invariant($"Combinations can be nested {MaxDepth} deep, but this would be {combined.Depth}."), parameter);
    }
}
