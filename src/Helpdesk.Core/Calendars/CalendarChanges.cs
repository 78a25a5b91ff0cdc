using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Calendars.Algebra;
using Helpdesk.Calendars.Timeline;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Calendars;

/// <summary>What another version of a calendar changes between two instants: which dates and hours, and the business time gained and lost.</summary>
/// <remarks>
/// Only open time counts: a holiday that is renamed, or that falls on a closed day, changes nothing. Each date that changes is held with its explanations, so ask about
/// years rather than centuries. Immutable and thread-safe;
/// equality is identity. Made by <see cref="BusinessCalendar.ChangesFrom"/>.
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class CalendarChanges
{
    private CalendarChanges(BusinessCalendar before, BusinessCalendar after, Instant start, Instant end, ImmutableArray<CalendarDateChange> dates)
    {
        Before = before;
        After = after;
        Start = start;
        End = end;
        Dates = dates;
        Gained = dates.Aggregate(BusinessTime.Zero, (sum, each) => sum + each.Gained);
        Lost = dates.Aggregate(BusinessTime.Zero, (sum, each) => sum + each.Lost);
    }

    /// <summary>The calendar as it was.</summary>
    public BusinessCalendar Before { get; }

    /// <summary>The calendar as it becomes.</summary>
    public BusinessCalendar After { get; }

    /// <summary>The first instant compared.</summary>
    public Instant Start { get; }

    /// <summary>The instant after the last compared.</summary>
    public Instant End { get; }

    /// <summary>The dates whose open time changes, in order, as local dates of <see cref="After"/>; empty when none does.</summary>
    public ImmutableArray<CalendarDateChange> Dates { get; }

    /// <summary>The business time that is open after and was not before; zero or more.</summary>
    public BusinessTime Gained { get; }

    /// <summary>The business time that was open before and is not after; zero or more.</summary>
    public BusinessTime Lost { get; }

    /// <summary>What is gained less what is lost: the difference of the two calendars' <see cref="BusinessCalendar.Between(Instant, Instant)"/>.</summary>
    public BusinessTime Net => Gained - Lost;

    /// <summary>The changes in words, a line for each date; the same in every culture.</summary>
    public override string ToString()
    {
        string summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{Before.Id} version {Before.Version} to {After.Id} version {After.Version}, {InstantPattern.ExtendedIso.Format(Start)} to {InstantPattern.ExtendedIso.Format(End)}: ");
        return summary + (Dates.IsEmpty ? "no change" : $"{Gained} gained, {Lost} lost\n{string.Join('\n', Dates)}");
    }

    internal static CalendarChanges Between(BusinessCalendar before, BusinessCalendar after, Instant start, Instant end)
    {
        var changes = new SortedDictionary<int, (long Gained, long Lost)>();

        // Refuses a span that is not supported, even one that is empty.
        _ = after.Intervals(start, end);

        // A year at a time, so that the openings of a century need not be held together.
        Instant next;
        for (Instant from = start; from < end; from = next)
        {
            next = Instant.Min(end, from + Duration.FromDays(366));
            List<OpenSpan> old = Spans(before, from, next);
            List<OpenSpan> renewed = Spans(after, from, next);
            Share(after.Zone, OpenSpan.Combine(SetOperation.Except, renewed, old), (day, length) => changes[day] = (Known(day).Gained + length, Known(day).Lost));
            Share(after.Zone, OpenSpan.Combine(SetOperation.Except, old, renewed), (day, length) => changes[day] = (Known(day).Gained, Known(day).Lost + length));
        }

        return new CalendarChanges(before, after, start, end, [.. changes.Select(each => DateChange(each.Key, each.Value))]);

        (long Gained, long Lost) Known(int day) => changes.GetValueOrDefault(day);

        CalendarDateChange DateChange(int day, (long Gained, long Lost) change)
        {
            Instant from = Instant.Max(start, Nanos.ToInstant(ZoneClock.StartOf(after.Zone, day)));
            Instant until = Instant.Min(end, Nanos.ToInstant(ZoneClock.StartOf(after.Zone, day + 1)));
            return new CalendarDateChange(
                DayNumber.ToDate(day),
                before,
                after,
                from,
                until,
                BusinessTime.FromNanoseconds(change.Gained),
                BusinessTime.FromNanoseconds(change.Lost));
        }
    }

    private static List<OpenSpan> Spans(BusinessCalendar calendar, Instant start, Instant end) =>
        [.. calendar.Intervals(start, end).Select(each => new OpenSpan(Nanos.From(each.Start), Nanos.From(each.End)))];

    /// <summary>Shares spans out over the local dates that they touch. A date begins when the clock first reaches its midnight, as openings do.</summary>
    private static void Share(DateTimeZone zone, List<OpenSpan> spans, Action<int, long> add)
    {
        foreach (OpenSpan span in spans)
        {
            for (long cursor = span.Start; cursor < span.End;)
            {
                int day = ZoneClock.DayAt(zone, cursor);
                long end = Math.Min(ZoneClock.StartOf(zone, day + 1), span.End);
                add(day, end - cursor);
                cursor = end;
            }
        }
    }
}
