using System.Globalization;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Sla;

/// <summary>A due instant kept as business time of a calendar since a fixed origin, so that a change of the calendar moves all deadlines on it by one sum.</summary>
/// <remarks>
/// <para>What remains is a subtraction (<see cref="Remaining"/>), order is that of the <see cref="Work"/>, and when hours change, <see cref="Rebase"/> gives the one amount to add to the work of every
/// deadline on the calendar, in a store by one statement: what remained at the change remains, as with <see cref="ChangeMode.CarryElapsed"/>.</para>
/// <para>Business time cannot tell a closing from what follows it until the next opening: <see cref="DueOn"/> gives the first instant at which the work is done, which is what targets fall due at
/// with <see cref="Boundary.Closing"/>. Deadlines in elapsed time, which pass while the desk is closed, are no such deadlines.</para>
/// <para>An immutable, thread-safe value. Equality compares calendar, version, origin and work. <c>default</c> is a deadline on no calendar, which only compares and prints.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public readonly record struct WorkDeadline : IComparable<WorkDeadline>
{
    private const long Longest = Nanos.Max - Nanos.Min;

    private readonly string? calendarId;

    /// <summary>A deadline as it was stored.</summary>
    /// <param name="calendarId">The id of the calendar.</param>
    /// <param name="calendarVersion">Its version, at least 1.</param>
    /// <param name="work">The business time from the origin to the deadline; negative when the deadline is before it.</param>
    /// <param name="origin">The origin; null for <see cref="DefaultOrigin"/>.</param>
    /// <exception cref="ArgumentException">The id has no visible character, more than 200 characters, or a control or hidden one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1, the work is longer than 250 years, or the origin is outside <see cref="SupportedRange"/>.</exception>
    public WorkDeadline(string calendarId, int calendarVersion, BusinessTime work, Instant? origin = null)
    {
        this.calendarId = Guard.Name(calendarId);
        CalendarVersion = Guard.InRange(calendarVersion, 1, int.MaxValue);
        Work = work.TotalNanoseconds is >= -Longest and <= Longest
            ? work
            : throw new ArgumentOutOfRangeException(nameof(work), $"'{nameof(work)}' must be from -{LongestTime} to {LongestTime}, which is as far as calendars reach, but was {work}.");
        Origin = Checked(origin);
    }

    /// <summary>The default origin: 2020-01-01T00:00:00Z.</summary>
    public static Instant DefaultOrigin { get; } = Instant.FromUtc(2020, 1, 1, 0, 0);

    private static BusinessTime LongestTime => BusinessTime.FromNanoseconds(Longest);

    /// <summary>The id of the calendar; empty for <c>default</c>.</summary>
    public string CalendarId => calendarId ?? "";

    /// <summary>The version of the calendar that the work is counted on, at least 1; 0 for <c>default</c>.</summary>
    public int CalendarVersion { get; }

    /// <summary>The business time from the origin to the deadline; negative when the deadline is before it.</summary>
    public BusinessTime Work { get; }

    /// <summary>The instant from which the work is counted.</summary>
    public Instant Origin { get; }

    /// <summary>A due instant as work time.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="due">The due instant.</param>
    /// <param name="origin">The origin, one for all deadlines that are to be compared; null for <see cref="DefaultOrigin"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside <see cref="SupportedRange"/>.</exception>
    public static WorkDeadline Of(BusinessCalendar calendar, Instant due, Instant? origin = null)
    {
        Guard.NotNull(calendar);
        return new WorkDeadline(calendar.Id, calendar.Version, WorkAt(calendar, due, Checked(origin), nameof(due)), origin);
    }

    /// <summary>The amount to add to the <see cref="Work"/> of each deadline on a calendar when another takes its place at a moment, so that what remained then remains.</summary>
    /// <param name="old">The calendar that they are counted on.</param>
    /// <param name="next">The calendar to count them on.</param>
    /// <param name="at">The moment of the change.</param>
    /// <param name="origin">Their origin; null for <see cref="DefaultOrigin"/>.</param>
    /// <returns>The amount, negative or not; see <see cref="RebasedTo(BusinessCalendar, BusinessTime)"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside <see cref="SupportedRange"/>.</exception>
    public static BusinessTime Rebase(BusinessCalendar old, BusinessCalendar next, Instant at, Instant? origin = null)
    {
        Guard.NotNull(old);
        Guard.NotNull(next);
        Instant from = Checked(origin);
        return WorkAt(next, at, from) - WorkAt(old, at, from);
    }

    /// <summary>What remains of the business time at a moment; negative when the deadline has passed.</summary>
    /// <param name="calendar">The calendar, of the version that the deadline is counted on.</param>
    /// <param name="now">The moment.</param>
    /// <exception cref="ArgumentException">The calendar has another id or version.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The moment is outside <see cref="SupportedRange"/>.</exception>
    public BusinessTime Remaining(BusinessCalendar calendar, Instant now) => Work - WorkAt(Expect(calendar), now, Origin);

    /// <summary>The first instant at which the work is done.</summary>
    /// <param name="calendar">The calendar, of the version that the deadline is counted on.</param>
    /// <returns>The instant: the one that the deadline was made of, when the calendar was open just before it; otherwise the closing before that.</returns>
    /// <exception cref="ArgumentException">The calendar has another id or version.</exception>
    /// <exception cref="CalendarHorizonException">The calendar has too little open time within the supported range.</exception>
    public Instant DueOn(BusinessCalendar calendar)
    {
        Expect(calendar);

        // Counting back, the mirrored boundary gives the first instant with so much work, as the plain one does onward.
        return Work > BusinessTime.Zero ? calendar.Add(Origin, Work) : calendar.Subtract(Origin, -Work, Boundary.NextOpening);
    }

    /// <summary>The deadline on a calendar that takes the place of its own at a moment, with as much remaining as then.</summary>
    /// <param name="old">The calendar, of the version that the deadline is counted on.</param>
    /// <param name="next">The calendar to count it on.</param>
    /// <param name="at">The moment of the change.</param>
    /// <exception cref="ArgumentException">The old calendar has another id or version than the deadline's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The moment is outside <see cref="SupportedRange"/>.</exception>
    public WorkDeadline RebasedTo(BusinessCalendar old, BusinessCalendar next, Instant at) => RebasedTo(next, Rebase(Expect(old, nameof(old)), next, at, Origin));

    /// <summary>The deadline on a calendar that takes the place of its own, by the amount that <see cref="Rebase"/> gave for all of that calendar and origin.</summary>
    /// <param name="next">The calendar to count it on.</param>
    /// <param name="shift">The amount.</param>
    /// <exception cref="InvalidOperationException">The deadline is <c>default</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The work would be longer than 250 years.</exception>
    public WorkDeadline RebasedTo(BusinessCalendar next, BusinessTime shift)
    {
        Guard.NotNull(next);
        return calendarId is null
            ? throw new InvalidOperationException("A deadline on no calendar cannot go over to another.")
            : Int128.Abs((Int128)Work.TotalNanoseconds + shift.TotalNanoseconds) <= Longest
            ? new WorkDeadline(next.Id, next.Version, Work + shift, Origin)
            : throw new ArgumentOutOfRangeException(nameof(shift), $"The work, {Work}, would be more than {LongestTime} with '{nameof(shift)}', which is farther than calendars reach, but was {shift}.");
    }

    /// <summary>Which of two deadlines comes first.</summary>
    /// <param name="other">The other deadline, on the same calendar and version and from the same origin.</param>
    /// <exception cref="InvalidOperationException">The deadlines are counted on different calendars, versions or from different origins, and only their instants can be compared.</exception>
    public int CompareTo(WorkDeadline other) =>
        string.Equals(CalendarId, other.CalendarId, StringComparison.Ordinal) && CalendarVersion == other.CalendarVersion && Origin == other.Origin
            ? Work.CompareTo(other.Work)
            : throw new InvalidOperationException($"The deadlines {this} and {other} are not counted alike: compare when they are due.");

    /// <summary>Whether one deadline comes before another; both as in <see cref="CompareTo"/>.</summary>
    /// <exception cref="InvalidOperationException">The deadlines are not counted alike.</exception>
    public static bool operator <(WorkDeadline left, WorkDeadline right) => left.CompareTo(right) < 0;

    /// <summary>Whether one deadline comes after another; both as in <see cref="CompareTo"/>.</summary>
    /// <exception cref="InvalidOperationException">The deadlines are not counted alike.</exception>
    public static bool operator >(WorkDeadline left, WorkDeadline right) => left.CompareTo(right) > 0;

    /// <summary>Whether one deadline does not come after another; both as in <see cref="CompareTo"/>.</summary>
    /// <exception cref="InvalidOperationException">The deadlines are not counted alike.</exception>
    public static bool operator <=(WorkDeadline left, WorkDeadline right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one deadline does not come before another; both as in <see cref="CompareTo"/>.</summary>
    /// <exception cref="InvalidOperationException">The deadlines are not counted alike.</exception>
    public static bool operator >=(WorkDeadline left, WorkDeadline right) => left.CompareTo(right) >= 0;

    /// <summary>The work and the calendar, such as <c>12480:30:00 on milan version 2 from 2020-01-01T00:00:00Z</c>; the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Work} on {CalendarId} version {CalendarVersion} from {Origin}");

    private static Instant Checked(Instant? origin)
    {
        Instant given = origin ?? DefaultOrigin;
        SupportedRange.Check(given, nameof(origin));
        return given;
    }

    private static BusinessTime WorkAt(BusinessCalendar calendar, Instant moment, Instant origin, string name = "at") =>
        BusinessTime.FromNanoseconds(calendar.WorkBetween(Nanos.From(origin), SupportedRange.Check(moment, name)));

    private BusinessCalendar Expect(BusinessCalendar calendar, string name = "calendar") =>
        Guard.NotNull(calendar, name).Version == CalendarVersion && string.Equals(calendar.Id, CalendarId, StringComparison.Ordinal)
            ? calendar
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The deadline {this} is not counted on {calendar.Id} version {calendar.Version}."), name);
}
