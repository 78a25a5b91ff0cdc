using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;

namespace Helpdesk.Core.Tests.Channels;

/// <summary>A channel on a generated calendar, its pace, and the plain way to say which holidays cost it hours.</summary>
internal sealed record ExpectationCase(Case Case, SupportChannel Channel, TimeAmount? Median, WaitingLine Line)
{
    private static readonly int[] Hours = [0, 1, 7, 15, 26, 50];

    /// <summary>Instants so close to one another that a moment, an opening or a holiday lies between some and not between others.</summary>
    public IEnumerable<Instant> Instants => Case.Questions.Take(2).SelectMany(each => Hours.Select(hours => each.At + Duration.FromHours(hours)));

    public RecentPace Pace => PaceWith(Line);

    public RecentPace PaceWith(WaitingLine line) => Median is { } median ? new RecentPace(median, line) : new RecentPace(line);

    /// <summary>The dates with a minute that the week would have opened, that a holiday of that date took, and that was closed in the span.</summary>
    public IEnumerable<LocalDate> DatesOfMissedHours(Instant from, Instant until)
    {
        LocalDate last = until.InZone(Case.Plan.Zone).Date.PlusDays(1);
        for (LocalDate date = from.InZone(Case.Plan.Zone).Date.PlusDays(-2); date <= last; date = date.PlusDays(1))
        {
            if (Case.Plan.Specials.All(each => each.Date != date) && Case.Plan.Holidays.Any(each => each.IsKeptOn(date) && Misses(each, date, from, until)))
            {
                yield return date;
            }
        }
    }

    private bool Misses(PlannedHoliday holiday, LocalDate date, Instant from, Instant until) => Case.Plan.WeekOn(date)[(int)date.DayOfWeek - 1]
        .SelectMany(span => Enumerable.Range(span.Start, span.End - span.Start))
        .Where(minute => !holiday.Hours.Any(left => left.Start <= minute && minute < left.End))
        .Any(minute => IsClosedIn(date.AtMidnight().PlusMinutes(minute), from, until));

    private bool IsClosedIn(LocalDateTime minute, Instant from, Instant until)
    {
        Instant start = Instant.Max(from, Case.Naive.InstantAt(minute));
        return start < Instant.Min(until, Case.Naive.InstantAt(minute.PlusMinutes(1))) && !Case.Naive.IsOpen(start);
    }

    public override string ToString() => $"{Channel} on {Channel.Coverage.Kind}, promise {Channel.Promise}, pace {Pace}\n{Case}";
}
