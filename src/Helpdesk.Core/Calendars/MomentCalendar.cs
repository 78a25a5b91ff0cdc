using System.Collections.Immutable;
using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>A calendar of moments and not of hours: clock times at which something is done on the working days of a <see cref="BusinessCalendar"/>, such as mail that is triaged at 09:30 and 15:00.</summary>
/// <remarks>
/// <para>A clock time of a date is a moment when the calendar is open at it or closes at it. So a triage at 17:00 exists on a desk open 09:00-17:00; one on a
/// holiday, in a break, or after an early closing does not. Midnight belongs to the date that it begins.</para>
/// <para>Clock times become instants as hours do: the first instant at which the zone's clock has reached them. One that the clock skips comes when the gap ends, together
/// with any other of that instant; one that it repeats comes the first time only. A date that the zone skipped has no moments.</para>
/// <para>Immutable and thread-safe. Equality compares the calendar and the times of each weekday. Instants are supported as by <see cref="BusinessCalendar"/>.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record MomentCalendar
{
    /// <summary>One every five minutes: more than anyone triages, and few enough to look for one that comes in all supported years.</summary>
    internal const int MaxTimes = 288;

    // Index 0 is unused, so that IsoDayOfWeek is the index.
    private readonly ImmutableArray<ImmutableArray<LocalTime>> week;

    private MomentCalendar(BusinessCalendar calendar, ImmutableArray<ImmutableArray<LocalTime>> week, string argument, WorkMeter search)
    {
        Calendar = calendar;
        this.week = week;
        if (week.All(times => times.IsEmpty))
        {
            throw new ArgumentException($"A calendar of moments needs a clock time, but '{argument}' gives none.", argument);
        }

        if (week.Max(times => times.Length) is > MaxTimes and var most)
        {
            throw new ArgumentException(FormattableString.Invariant($"'{argument}' gives {most} clock times for one day; the limit is {MaxTimes}."), argument);
        }

        if (!EverComes(search))
        {
            throw new MomentNeverComesException(calendar.Id, TimesText(), from: null, isSearchedThrough: !search.IsExhausted);
        }
    }

    /// <summary>The calendar on whose dates, and in whose zone, the moments come.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>The same clock times on every day of the week.</summary>
    /// <param name="calendar">The calendar on whose dates they come.</param>
    /// <param name="times">The clock times, in any order; at least one. A time given twice is one.</param>
    /// <returns>The calendar of moments.</returns>
    /// <exception cref="ArgumentException">There are no times, or more than 288.</exception>
    /// <exception cref="MomentNeverComesException">The calendar is never open, nor just closing, at any of them; or no such moment was found within 15,000,000 steps of searching.</exception>
    public static MomentCalendar Daily(BusinessCalendar calendar, params LocalTime[] times) => Daily(calendar, (IEnumerable<LocalTime>)times);

    /// <inheritdoc cref="Daily(BusinessCalendar, LocalTime[])"/>
    public static MomentCalendar Daily(BusinessCalendar calendar, IEnumerable<LocalTime> times) => Daily(calendar, times, new WorkMeter(WorkMeter.MaxSearch));

    /// <summary>The same, when finding out that a moment comes is part of a larger work.</summary>
    internal static MomentCalendar Daily(BusinessCalendar calendar, IEnumerable<LocalTime> times, WorkMeter search)
    {
        ImmutableArray<LocalTime> sorted = Sorted(Guard.NotNull(times));
        return new MomentCalendar(Guard.NotNull(calendar), Week(_ => sorted), nameof(times), search);
    }

    /// <summary>Clock times that differ by the day of the week.</summary>
    /// <param name="calendar">The calendar on whose dates they come.</param>
    /// <param name="timesOf">Called once for each day from Monday to Sunday; gives its clock times, in any order, or none. At least one day must have one.</param>
    /// <returns>The calendar of moments.</returns>
    /// <exception cref="ArgumentException">There are no times at all, or more than 288 on one day, or <paramref name="timesOf"/> gave null.</exception>
    /// <exception cref="MomentNeverComesException">The calendar is never open, nor just closing, at any of them; or no such moment was found within 15,000,000 steps of searching.</exception>
    public static MomentCalendar Weekly(BusinessCalendar calendar, Func<IsoDayOfWeek, IEnumerable<LocalTime>> timesOf) => Weekly(calendar, timesOf, new WorkMeter(WorkMeter.MaxSearch));

    /// <summary>The same, when finding out that a moment comes is part of a larger work.</summary>
    internal static MomentCalendar Weekly(BusinessCalendar calendar, Func<IsoDayOfWeek, IEnumerable<LocalTime>> timesOf, WorkMeter search)
    {
        Guard.NotNull(calendar);
        Guard.NotNull(timesOf);
        return new MomentCalendar(
            calendar,
            Week(day => Sorted(timesOf(day) ?? throw new ArgumentException($"No times were given for {day}; a day without any has an empty list.", nameof(timesOf)))),
            nameof(timesOf),
            search);
    }

    /// <summary>The clock times of a day of the week, in order, whether or not the calendar is ever open at them.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is <see cref="IsoDayOfWeek.None"/> or no day.</exception>
    public ImmutableArray<LocalTime> TimesOn(IsoDayOfWeek day) => week[Guard.InRange((int)day, 1, 7, nameof(day))];

    /// <summary>The first moment that is not before an instant.</summary>
    /// <param name="instant">The instant; when it is a moment, the answer is itself.</param>
    /// <returns>The moment. The work grows with the number of working days until it comes.</returns>
    /// <exception cref="MomentNeverComesException">None comes any more, such as after the end of a season.</exception>
    /// <exception cref="CalendarHorizonException"><paramref name="instant"/> is outside the supported range.</exception>
    public Instant FirstAtOrAfter(Instant instant) =>
        First(Supported(instant)) is { } moment ? Nanos.ToInstant(moment) : throw new MomentNeverComesException(Calendar.Id, TimesText(), instant);

    /// <summary>Asks as <see cref="FirstAtOrAfter"/> does, where there may be no moment any more.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="moment">The first moment that is not before it, when there is one.</param>
    /// <returns>Whether there is one; false too when <paramref name="instant"/> is outside the supported range.</returns>
    public bool TryFirstAtOrAfter(Instant instant, out Instant moment)
    {
        long from = Nanos.From(instant);
        long? found = Nanos.IsSupported(from) ? First(from) : null;
        moment = found is { } at ? Nanos.ToInstant(at) : default;
        return found is not null;
    }

    /// <summary>The moments of a span, in order. Lazy: a span of years costs only as far as it is read.</summary>
    /// <param name="start">The first instant of the span, included.</param>
    /// <param name="end">The instant after its last, excluded; there are no moments in a span that ends before it starts.</param>
    /// <returns>The moments, each once.</returns>
    /// <exception cref="CalendarHorizonException">An end of the span is outside the supported range.</exception>
    public IEnumerable<Instant> MomentsBetween(Instant start, Instant end)
    {
        // Checked here and not in the iterator, so that the exception comes from the call.
        return MomentsWithin(Supported(start), Supported(end));
    }

    /// <inheritdoc/>
    public bool Equals(MomentCalendar? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Calendar.Equals(other.Calendar) && week.Zip(other.week).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.AsSpan())));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Calendar);
        foreach (LocalTime time in week.SelectMany(times => times))
        {
            hash.Add(time);
        }

        return hash.ToHashCode();
    }

    /// <summary>The moments in words, such as <c>Mon-Sun 09:30, 15:00 on milan version 1 in Europe/Rome: Mon-Fri 09:00-18:00; Sat-Sun off</c>; the same in every culture.</summary>
    public override string ToString() => $"{TimesText()} on {Calendar}";

    private static ImmutableArray<ImmutableArray<LocalTime>> Week(Func<IsoDayOfWeek, ImmutableArray<LocalTime>> timesOf) =>
        [[], .. Enumerable.Range(1, 7).Select(day => timesOf((IsoDayOfWeek)day))];

    private static ImmutableArray<LocalTime> Sorted(IEnumerable<LocalTime> times) => [.. times.Distinct().Order()];

    private IEnumerable<Instant> MomentsWithin(long from, long until)
    {
        for (long? moment = First(from); moment < until; moment = First(moment.Value + 1))
        {
            yield return Nanos.ToInstant(moment.Value);
        }
    }

    private long? First(long from)
    {
        // A gap over midnight brings the last times of a date to the first instant of the next, so the day before is looked at too.
        for (int? day = ZoneClock.DayAt(Calendar.Zone, from) - 1; day is { } date; day = NextDay(date))
        {
            foreach (long moment in MomentsOn(date))
            {
                if (moment >= from)
                {
                    return moment;
                }
            }
        }

        return null;
    }

    /// <summary>The next date that may have a moment: the one after, if something is open up to it, and otherwise that of the next opening.</summary>
    private int? NextDay(int day)
    {
        long lastOfDay = ZoneClock.StartOf(Calendar.Zone, day + 1) - 1;
        if (lastOfDay >= Nanos.Max)
        {
            return null;
        }

        Instant last = Nanos.ToInstant(Math.Max(lastOfDay, Nanos.Min));
        return Calendar.IsOpen(last) ? day + 1
            : Calendar.TryNextOpening(last, out Instant opening) ? Math.Max(day + 1, ZoneClock.DayAt(Calendar.Zone, Nanos.From(opening)))
            : null;
    }

    /// <summary>Whether there is a moment at all. The calendar's own table is left as short as it is: the years in which one is sought are not those that anybody will ask about.</summary>
    private bool EverComes(WorkMeter search)
    {
        foreach (int year in SupportedRange.YearsByLikelihood)
        {
            if (Calendar.Source.MayOpenIn(year) && ComesIn(Calendar.Source.CompileYear(year, search), search))
            {
                return true;
            }

            if (search.IsExhausted)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>One walk over the open spans and the moments of their dates, both in order.</summary>
    private bool ComesIn(List<OpenSpan> spans, WorkMeter search)
    {
        int day = int.MinValue;
        int next = 0;
        while (next < spans.Count)
        {
            // Straight to the date of the next opening; a gap over midnight brings the last times of the date before to it.
            day = Math.Max(day, ZoneClock.DayAt(Calendar.Zone, spans[next].Start) - 1);
            foreach (long moment in TimesReachedOn(day))
            {
                search.Count(1);
                while (next < spans.Count && spans[next].End < moment)
                {
                    next++;
                }

                if (next < spans.Count && spans[next].Start <= moment)
                {
                    return true;
                }
            }

            day++;
            search.Count(1);
            while (next < spans.Count && spans[next].End < ZoneClock.StartOf(Calendar.Zone, day))
            {
                next++;
            }
        }

        return false;
    }

    private IEnumerable<long> MomentsOn(int day) =>
        TimesReachedOn(day).Where(moment => Nanos.IsSupported(moment) && (IsOpen(moment) || IsOpen(moment - 1)));

    /// <summary>When the clock first reaches the times of a date, whether or not the calendar is open then.</summary>
    private IEnumerable<long> TimesReachedOn(int day)
    {
        ImmutableArray<LocalTime> times = week[(int)DayNumber.DayOfWeek(day)];
        if (times.IsEmpty || ZoneClock.StartOf(Calendar.Zone, day) == ZoneClock.StartOf(Calendar.Zone, day + 1))
        {
            yield break;
        }

        foreach (LocalTime time in times)
        {
            yield return ZoneClock.FirstInstantAt(Calendar.Zone, (day * Nanos.PerDay) + time.NanosecondOfDay);
        }
    }

    private bool IsOpen(long instant) => instant >= Nanos.Min && Calendar.IsOpen(Nanos.ToInstant(instant));

    private long Supported(Instant instant)
    {
        // The calendar's own answer is of no interest here; its refusal is.
        _ = Calendar.IsOpen(instant);
        return Nanos.From(instant);
    }

    private string TimesText()
    {
        var parts = new List<string>();
        for (int first = 1, last = 1; first <= 7; first = ++last)
        {
            while (last < 7 && week[last + 1].SequenceEqual(week[first]))
            {
                last++;
            }

            if (!week[first].IsEmpty)
            {
                string days = HoursText.Name((IsoDayOfWeek)first) + (last > first ? "-" + HoursText.Name((IsoDayOfWeek)last) : "");
                parts.Add($"{days} {string.Join(", ", week[first].Select(time => HoursText.FormatTime(time.NanosecondOfDay)))}");
            }
        }

        return string.Join("; ", parts);
    }
}
