using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Moments held against a watch that is looked at every minute.</summary>
public class MomentCalendarProperties
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private static readonly Arbitrary<(Case Case, LocalTime[] Times)> Cases = Arb.From(
        from value in CaseGenerator.Cases.Generator
        from more in Gen.Choose(0, 1439).ArrayOf(3)
        from nth in Gen.Choose(0, 6)
        select (value, Times(value, more, nth)));

    [Fact]
    public void Moments_are_those_that_a_watch_shows() => Laws.Hold(40, Cases, value =>
    {
        // Ends and starts of hours are among the times, so that nearly always some moment comes.
        MomentCalendar? moments = TryMake(value.Case.Calendar, value.Times);
        foreach (Instant start in value.Case.Questions.Take(2).Select(each => each.At))
        {
            Instant end = start + Duration.FromDays(3);
            Instant[] seen = [.. Watch(value.Case, value.Times, start, end)];
            Assert.Equal(seen, moments?.MomentsBetween(start, end) ?? []);
            if (seen.Length > 0)
            {
                Assert.Equal(seen[0], moments!.FirstAtOrAfter(start));
            }
            else if (moments is not null && moments.TryFirstAtOrAfter(start, out Instant later))
            {
                Assert.True(later >= end);
            }
        }
    });

    [Fact]
    public void The_first_moment_never_comes_earlier_for_a_later_question() => Laws.Hold(80, Cases, value =>
    {
        if (TryMake(value.Case.Calendar, value.Times) is { } moments)
        {
            Instant reached = Instant.MinValue;
            foreach (Instant at in value.Case.Questions.Take(2).SelectMany(each => Enumerable.Range(0, 12).Select(nth => each.At + Duration.FromMinutes(nth * 347))).Order())
            {
                Instant first = moments.TryFirstAtOrAfter(at, out Instant found) ? found : Instant.MaxValue;
                Assert.True(first >= at && first >= reached);
                reached = first;
            }
        }
    });

    private static IEnumerable<Instant> Watch(Case value, LocalTime[] times, Instant start, Instant end)
    {
        DateTimeZone zone = value.Plan.Zone;
        Instant minute = Instant.FromUnixTimeSeconds(start.Minus(Duration.FromDays(3)).ToUnixTimeSeconds() / 60 * 60);
        LocalDateTime reached = minute.InZone(zone).LocalDateTime;
        var dates = new HashSet<LocalDate>();
        for (; minute < end; minute += Minute)
        {
            LocalDateTime shown = minute.InZone(zone).LocalDateTime;
            dates.Add(shown.Date);
            if (shown > reached)
            {
                // Skipped times come when the clock jumps over them; those of a date that it never shows do not.
                bool comes = Between(reached, shown).Any(local => times.Contains(local.TimeOfDay) && (dates.Contains(local.Date) || local.Date == shown.Date));
                if (comes && minute >= start && (value.Naive.IsOpen(minute) || value.Naive.IsOpen(minute - Duration.Epsilon)))
                {
                    yield return minute;
                }

                reached = shown;
            }
        }
    }

    /// <summary>The minutes of the local clock after one and up to another.</summary>
    private static IEnumerable<LocalDateTime> Between(LocalDateTime after, LocalDateTime until)
    {
        for (LocalDateTime local = after.PlusMinutes(1); local <= until; local = local.PlusMinutes(1))
        {
            yield return local;
        }
    }

    private static LocalTime[] Times(Case value, int[] more, int nth)
    {
        MinuteSpan[] hours = [.. value.Plan.Weeks[0].Week.SelectMany(day => day)];
        MinuteSpan span = hours[nth % hours.Length];
        return [.. more.Append(span.Start).Append(span.End).Select(each => LocalTime.Midnight.PlusMinutes(each % 1440)).Distinct()];
    }

    private static MomentCalendar? TryMake(BusinessCalendar calendar, LocalTime[] times)
    {
        try
        {
            return MomentCalendar.Daily(calendar, times);
        }
        catch (MomentNeverComesException)
        {
            return null;
        }
    }
}
