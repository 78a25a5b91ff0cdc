using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>The engine against the naive walk. Each value is a calendar and 25 questions.</summary>
public class OracleProperties
{
    [Fact]
    public void Add_ends_where_the_walk_does() => Laws.Hold(1200, CaseGenerator.Cases, value => Each(value, question =>
    {
        LocalDate giveUp = GiveUp(question.At);
        Instant? expected = question.Amount == BusinessTime.Zero ? question.At : value.Naive.Add(question.At, question.Amount.ToDuration(), giveUp);
        bool found = value.Calendar.TryAdd(question.At, question.Amount, out Instant actual, out CalendarShortfall? shortfall);
        if (expected is null)
        {
            Assert.True(found ? actual > value.Naive.InstantAt(giveUp.AtMidnight()) - Duration.FromDays(1) : shortfall!.Consumed < question.Amount);
            return;
        }

        Assert.Equal(expected, actual);
        Instant? onward = value.Naive.IsOpen(actual) ? actual : value.Naive.NextOpening(actual, giveUp);
        if (onward is not null)
        {
            Assert.Equal(onward, value.Calendar.Add(question.At, question.Amount, Boundary.NextOpening));
        }
    }));

    [Fact]
    public void Subtract_ends_where_the_walk_back_does() => Laws.Hold(600, CaseGenerator.Cases, value => Each(value, question =>
    {
        Instant? expected = question.Amount == BusinessTime.Zero ? question.At : value.Naive.Subtract(question.At, question.Amount.ToDuration(), Backward.Patience);
        bool found = value.Calendar.TrySubtract(question.At, question.Amount, out Instant actual, out CalendarShortfall? shortfall);
        if (expected is null)
        {
            Assert.True(found ? actual < question.At - Duration.FromDays(Backward.Patience - 20) : shortfall!.Consumed > -question.Amount);
            return;
        }

        Assert.Equal(expected, actual);
        (Instant Start, Instant End)[] before = [.. value.Naive.OpeningsBefore(actual, Backward.Patience).Take(1)];
        if (before.Length > 0)
        {
            Assert.Equal(before[0].End, value.Calendar.Subtract(question.At, question.Amount, Boundary.NextOpening));
        }
    }));

    [Fact]
    public void Between_is_the_open_time_that_the_walk_adds_up() => Laws.Hold(1200, CaseGenerator.Cases, value => Each(value, question =>
    {
        Instant first = Instant.Min(question.At, question.Other);
        Instant last = Instant.Max(question.At, question.Other);
        var expected = BusinessTime.FromDuration(value.Naive.Between(first, last));
        Assert.Equal(expected, value.Calendar.Between(first, last));
        Assert.Equal(-expected, value.Calendar.Between(last, first));
    }));

    [Fact]
    public void Openings_and_closings_are_those_of_the_walk() => Laws.Hold(800, CaseGenerator.Cases, value => Each(value, question =>
    {
        Instant at = question.At;
        BusinessCalendar calendar = value.Calendar;
        bool isOpen = value.Naive.IsOpen(at);
        Assert.Equal(isOpen, calendar.IsOpen(at));

        (Instant Start, Instant End)[] ahead = [.. Backward.Whole(value.Naive.OpeningsFrom(at, GiveUp(at))).Take(2)];
        if (ahead.Length == 2)
        {
            Assert.Equal(isOpen ? ahead[1].Start : ahead[0].Start, calendar.NextOpening(at));
            Assert.Equal(ahead[0].End, calendar.NextClosing(at));
            Assert.Equal(isOpen ? at : ahead[0].Start, calendar.RollForward(at));
        }

        (Instant Start, Instant End)[] behind = [.. value.Naive.OpeningsBefore(at, Backward.Patience).Take(2)];
        if (behind.Length == 2)
        {
            Assert.Equal(behind[0].Start, calendar.PreviousOpening(at));
            Assert.Equal(behind[0].End < at ? behind[0].End : behind[1].End, calendar.PreviousClosing(at));
            Assert.Equal(behind[0].End, calendar.RollBackward(at));
        }
    }));

    [Fact]
    public void Intervals_are_the_openings_of_the_walk_cut_to_the_span() => Laws.Hold(300, CaseGenerator.Cases, value => Each(value, question =>
    {
        Instant first = Instant.Min(question.At, question.Other);
        Instant last = Instant.Max(question.At, question.Other);
        Interval[] expected =
        [
            .. Backward.Whole(value.Naive.OpeningsFrom(first, last.InUtc().Date.PlusDays(3)))
                .TakeWhile(each => each.Start < last)
                .Select(each => new Interval(Instant.Max(each.Start, first), Instant.Min(each.End, last))),
        ];
        Assert.Equal(expected, value.Calendar.Intervals(first, last));
    }));

    [Fact]
    public void Business_days_are_the_dates_with_open_time() => Laws.Hold(200, CaseGenerator.Cases, value => Each(value, question =>
    {
        LocalDate start = question.At.InZone(value.Plan.Zone).Date;
        int count = (int)(question.Amount.TotalNanoseconds % 6);
        LocalDate[] ahead = [.. Dates(start, 1).Where(date => HasOpenTime(value, date)).Take(5)];
        LocalDate[] behind = [.. Dates(start, -1).Where(date => HasOpenTime(value, date)).Take(5)];
        Assert.Equal(HasOpenTime(value, start), value.Calendar.IsBusinessDay(start));
        if (ahead.Length < 5 || behind.Length < 5)
        {
            return;
        }

        LocalDate later = count == 0 ? start : ahead[count - 1];
        LocalDate earlier = count == 0 ? start : behind[count - 1];
        Assert.Equal(later, value.Calendar.AddBusinessDays(start, count));
        Assert.Equal(earlier, value.Calendar.AddBusinessDays(start, -count));
        Assert.Equal(Dates(start, 1).Prepend(start).TakeWhile(date => date < ahead[4]).Count(date => HasOpenTime(value, date)), value.Calendar.CountBusinessDays(start, ahead[4]));

        LocalTime clock = question.At.InZone(value.Plan.Zone).TimeOfDay;
        Assert.Equal(count == 0 ? question.At : value.Naive.InstantAt(later + clock), value.Calendar.Add(question.At, BusinessDays.SameClockTime(count)));
        Assert.Equal(count == 0 ? question.At : value.Naive.InstantAt(earlier + clock), value.Calendar.Subtract(question.At, BusinessDays.SameClockTime(count)));
        if (count > 0)
        {
            Assert.Equal(EndOf(value, later), value.Calendar.Add(question.At, BusinessDays.EndOfDay(count)));
            Assert.Equal(EndOf(value, earlier), value.Calendar.Subtract(question.At, BusinessDays.EndOfDay(count)));
        }
        else
        {
            Instant end = Dates(start, 1).Prepend(start).Where(date => HasOpenTime(value, date)).Select(date => EndOf(value, date)).First(each => each >= question.At);
            Assert.Equal(end, value.Calendar.Add(question.At, BusinessDays.EndOfDay(0)));
        }
    }));

    private static void Each(Case value, Action<Question> check)
    {
        foreach (Question question in value.Questions)
        {
            check(question);
        }
    }

    private static LocalDate GiveUp(Instant from) => from.InUtc().Date.PlusDays(Backward.Patience);

    private static IEnumerable<LocalDate> Dates(LocalDate start, int step) => Enumerable.Range(1, Backward.Patience).Select(i => start.PlusDays(i * step));

    private static bool HasOpenTime(Case value, LocalDate date) =>
        value.Naive.Between(value.Naive.InstantAt(date.AtMidnight()), value.Naive.InstantAt(date.PlusDays(1).AtMidnight())) > Duration.Zero;

    /// <summary>The end of the last open time of a date.</summary>
    private static Instant EndOf(Case value, LocalDate date) =>
        value.Naive.OpeningsBefore(value.Naive.InstantAt(date.PlusDays(1).AtMidnight()), 40).First().End;
}
