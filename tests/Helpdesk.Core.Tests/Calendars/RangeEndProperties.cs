using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>
/// The engine against the naive walk where the supported range begins and ends. The walk knows no range: what it finds in the range is the answer, and what it finds outside is refused.
/// </summary>
public class RangeEndProperties
{
    // In days. The calendars open rarely, and amounts take up to two days of open time.
    private const int Patience = 40;
    private const int LongPatience = 1_200;

    private static readonly Instant Min = SupportedRange.Start;

    private static readonly Instant Max = SupportedRange.End;

    [Fact]
    public void Business_time_is_added_subtracted_and_measured_up_to_both_ends() => Laws.Hold(200, RangeEndCases.All, value => Each(value, question =>
    {
        Instant first = Instant.Min(question.At, question.Other);
        Instant last = Instant.Max(question.At, question.Other);
        Assert.Equal(BusinessTime.FromDuration(value.Naive.Between(first, last)), value.Calendar.Between(first, last));

        Duration amount = question.Amount.ToDuration();
        Instant? later = amount == Duration.Zero ? question.At : value.Naive.Add(question.At, amount, question.At.InUtc().Date.PlusDays(LongPatience));
        bool isFound = value.Calendar.TryAdd(question.At, question.Amount, out Instant found, out CalendarShortfall? shortfall);
        Assert.Equal(InRange(later), isFound ? found : null);
        Assert.True(isFound || shortfall!.Consumed == BusinessTime.FromDuration(value.Naive.Between(question.At, Max)) || question.At < Max - Duration.FromDays(30));

        Instant? earlier = amount == Duration.Zero ? question.At : value.Naive.Subtract(question.At, amount, LongPatience);
        isFound = value.Calendar.TrySubtract(question.At, question.Amount, out found, out shortfall);
        Assert.Equal(InRange(earlier), isFound ? found : null);
        Assert.True(isFound || shortfall!.Consumed == -BusinessTime.FromDuration(value.Naive.Between(Min, question.At)) || question.At > Min + Duration.FromDays(30));
    }));

    [Fact]
    public void Openings_and_closings_are_found_up_to_both_ends() => Laws.Hold(200, RangeEndCases.All, value => Each(value, question =>
    {
        BusinessCalendar calendar = value.Calendar;
        Instant at = question.At;
        Assert.Equal(at < Max && value.Naive.IsOpen(at), calendar.IsOpen(at));
        Assert.Equal(NextOpening(value, at), Try(calendar.NextOpening, at));
        Assert.Equal(NextClosing(value, at), Try(calendar.NextClosing, at));
        Assert.Equal(Before(value, at).Select(each => (Instant?)each.Start).FirstOrDefault(start => start < at && start > Min), Try(calendar.PreviousOpening, at));
        Assert.Equal(PreviousClosing(value, at), Try(calendar.PreviousClosing, at));
        Assert.Equal(RolledForward(value, at), Try(calendar.RollForward, at));
        Assert.Equal(RolledBackward(value, at), Try(calendar.RollBackward, at));
        Assert.Equal(NextOpening(value, at), calendar.TryNextOpening(at, out Instant opening) ? opening : null);
        Assert.Equal(NextClosing(value, at), calendar.TryNextClosing(at, out Instant closing) ? closing : null);
    }));

    [Fact]
    public void Intervals_explanations_and_changes_are_those_of_the_walk_up_to_both_ends() => Laws.Hold(100, RangeEndCases.All, value => Each(value, question =>
    {
        Instant first = Instant.Min(question.At, question.Other);
        Instant last = Instant.Max(question.At, question.Other);
        Interval[] expected = [.. Ahead(value, first).TakeWhile(each => each.Start < last && first < last).Select(each => new Interval(Instant.Max(each.Start, first), Instant.Min(each.End, last)))];
        Assert.Equal(expected, value.Calendar.Intervals(first, last));

        CalendarSegment[] segments = [.. value.Calendar.Explain(first, last)];
        Assert.Equal(expected.Aggregate(Duration.Zero, (sum, each) => sum + each.Duration), segments.Aggregate(Duration.Zero, (sum, each) => sum + each.BusinessTime.ToDuration()));
        Assert.Equal(first == last ? [] : segments.Select(each => each.Start).Skip(1).Append(last), segments.Select(each => each.End));

        BusinessCalendar always = new BusinessCalendarBuilder("always", value.Plan.ZoneId).WithHours("24/7").Build();
        CalendarChanges changes = value.Calendar.ChangesFrom(always, first, last);
        Assert.Equal((BusinessTime.Zero, BusinessTime.FromDuration(last - first - value.Naive.Between(first, last))), (changes.Gained, changes.Lost));
        Assert.Equal(changes.Lost, changes.Dates.Aggregate(BusinessTime.Zero, (sum, each) => sum + each.Lost));
    }));

    [Fact]
    public void Business_days_are_counted_up_to_both_ends() => Laws.Hold(150, RangeEndCases.All, value => Each(value, question =>
    {
        Instant at = question.At;
        int count = (int)(question.Amount.TotalNanoseconds / NodaConstants.NanosecondsPerMinute % 4);
        foreach (Receipt receipt in Enum.GetValues<Receipt>())
        {
            Instant? start = receipt == Receipt.AtNextOpening ? RolledForward(value, at) : at;
            Instant? end = receipt == Receipt.AtNextOpening ? RolledBackward(value, at) : at;
            Same(value, SameClockTime(value, start, count, isBack: false), () => value.Calendar.Add(at, BusinessDays.SameClockTime(count, receipt)));
            Same(value, EndOfDay(value, start, count), () => value.Calendar.Add(at, BusinessDays.EndOfDay(count, receipt)));
            Same(value, SameClockTime(value, end, -count, isBack: receipt == Receipt.AtNextOpening), () => value.Calendar.Subtract(at, BusinessDays.SameClockTime(count, receipt)));
            Same(value, EarlierEndOfDay(value, end, count, isRolled: receipt == Receipt.AtNextOpening), () => value.Calendar.Subtract(at, BusinessDays.EndOfDay(count, receipt)));
        }
    }));

    [Fact]
    public void Dates_are_working_days_up_to_both_ends() => Laws.Hold(100, RangeEndCases.All, value => Each(value, question =>
    {
        LocalDate date = question.At.InZone(value.Plan.Zone).Date;
        LocalDate first = new(1900, 1, 1);
        LocalDate last = new(2149, 12, 31);
        if (date < first || date > last)
        {
            Assert.Throws<CalendarHorizonException>(() => value.Calendar.IsBusinessDay(date));
            return;
        }

        int count = (int)(question.Amount.TotalNanoseconds % 4) + 1;
        Assert.Equal(IsWorking(value, date), value.Calendar.IsBusinessDay(date));
        LocalDate? later = Working(value, date, count);
        LocalDate? earlier = Working(value, date, -count);
        Assert.Equal(later <= last ? later : null, Try(each => value.Calendar.AddBusinessDays(each, count), date));
        Assert.Equal(earlier >= first ? earlier : null, Try(each => value.Calendar.AddBusinessDays(each, -count), date));
        LocalDate start = LocalDate.Max(first, date.PlusDays(-4));
        Assert.Equal(Enumerable.Range(0, Period.DaysBetween(start, date) + 1).Count(i => IsWorking(value, start.PlusDays(i))), value.Calendar.CountBusinessDays(start, date.PlusDays(1)));
    }));

    [Fact]
    public void Moments_come_up_to_both_ends() => Laws.Hold(200, RangeEndCases.All, value =>
    {
        LocalTime[] times = [LocalTime.Midnight, new LocalTime(9, 30), new LocalTime(17, 0), new LocalTime(19, 0)];
        MomentCalendar moments;
        try
        {
            moments = MomentCalendar.Daily(value.Calendar, times);
        }
        catch (MomentNeverComesException)
        {
            return;
        }

        foreach (Question question in value.Questions)
        {
            Instant first = Instant.Min(question.At, question.Other);
            Instant last = Instant.Max(question.At, question.Other);
            LocalDate from = first.InZone(value.Plan.Zone).Date.PlusDays(-1);
            Instant[] expected =
            [
                .. Enumerable.Range(0, Period.DaysBetween(from, last.InZone(value.Plan.Zone).Date) + 2)
                    .SelectMany(i => times.Select(time => value.Naive.InstantAt(from.PlusDays(i) + time)))
                    .Where(each => each >= first && each < last && (value.Naive.IsOpen(each) || (each > Min && value.Naive.IsOpen(each - Duration.Epsilon))))
                    .Distinct()
                    .Order(),
            ];
            Assert.Equal(expected, moments.MomentsBetween(first, last));
            if (expected.Length > 0)
            {
                Assert.Equal(expected[0], moments.FirstAtOrAfter(first));
            }
        }
    });

    private static void Each(Case value, Action<Question> check)
    {
        foreach (Question question in value.Questions)
        {
            check(question);
        }
    }

    /// <summary>The library's answer is the walk's, if that is in the range. What ends just as the range begins is not reported.</summary>
    private static void Same(Case value, Instant? expected, Func<Instant> ask)
    {
        Instant? actual = Try(_ => ask(), Min);
        Assert.True(actual == InRange(expected), $"Expected {expected}, was {actual}: {value.Plan}");
    }

    private static Instant? InRange(Instant? instant) => instant >= Min && instant <= Max ? instant : null;

    private static LocalDate GiveUp(Instant at) => at.InUtc().Date.PlusDays(Patience);

    private static T? Try<TFrom, T>(Func<TFrom, T> ask, TFrom from)
        where T : struct
    {
        try
        {
            return ask(from);
        }
        catch (CalendarHorizonException)
        {
            return null;
        }
    }

    private static IEnumerable<(Instant Start, Instant End)> Ahead(Case value, Instant at) => Backward.Whole(value.Naive.OpeningsFrom(at, GiveUp(at)));

    private static IEnumerable<(Instant Start, Instant End)> Before(Case value, Instant at) => value.Naive.OpeningsBefore(at, Patience);

    private static Instant? NextOpening(Case value, Instant at) => Ahead(value, at).Select(each => (Instant?)each.Start).FirstOrDefault(start => start > at && start < Max);

    private static Instant? NextClosing(Case value, Instant at) => Ahead(value, at).Select(each => (Instant?)each.End).FirstOrDefault(end => end > at && end < Max);

    private static Instant? PreviousClosing(Case value, Instant at) => Before(value, at).Select(each => (Instant?)each.End).FirstOrDefault(end => end < at && end > Min);

    private static Instant? RolledForward(Case value, Instant at) => at < Max && value.Naive.IsOpen(at) ? at : NextOpening(value, at);

    private static Instant? RolledBackward(Case value, Instant at) => at > Min && value.Naive.IsOpen(at - Duration.Epsilon) ? at : PreviousClosing(value, at);

    private static bool IsWorking(Case value, LocalDate date) => value.Naive.Between(StartOf(value, date), StartOf(value, date.PlusDays(1))) > Duration.Zero;

    private static Instant StartOf(Case value, LocalDate date) => value.Naive.InstantAt(date.AtMidnight());

    /// <summary>The working date a number of them after a date, or before it; null when there are too few nearby.</summary>
    private static LocalDate? Working(Case value, LocalDate date, int count) => count == 0 ? date : Enumerable.Range(1, Patience)
        .Select(i => date.PlusDays(Math.Sign(count) * i))
        .Where(each => IsWorking(value, each))
        .Select(each => (LocalDate?)each)
        .Skip(Math.Abs(count) - 1)
        .FirstOrDefault();

    private static Instant EndOf(Case value, LocalDate date) => Before(value, StartOf(value, date.PlusDays(1))).First().End;

    private static Instant? SameClockTime(Case value, Instant? from, int count, bool isBack)
    {
        if (from is not { } start || count == 0)
        {
            return from;
        }

        // A closing at midnight belongs to the date that it ends.
        LocalDateTime local = start.InZone(value.Plan.Zone).LocalDateTime;
        LocalDate date = (isBack ? start - Duration.Epsilon : start).InZone(value.Plan.Zone).Date;
        Instant? found = Working(value, date, count) is { } day ? value.Naive.InstantAt(local.PlusDays(Period.DaysBetween(date, day))) : null;

        // That is the end of a date before the range.
        return isBack && found == Min && local.TimeOfDay == LocalTime.Midnight ? null : found;
    }

    private static Instant? EndOfDay(Case value, Instant? from, int count)
    {
        if (from is not { } start)
        {
            return null;
        }

        LocalDate date = start.InZone(value.Plan.Zone).Date;
        return count > 0
            ? Working(value, date, count) is { } day ? EndOf(value, day) : null
            : Enumerable.Range(0, Patience).Select(date.PlusDays).Where(each => IsWorking(value, each)).Select(each => (Instant?)EndOf(value, each)).FirstOrDefault(end => end >= start && end > Min);
    }

    private static Instant? EarlierEndOfDay(Case value, Instant? from, int count, bool isRolled)
    {
        if (from is not { } end)
        {
            return null;
        }

        LocalDate date = (isRolled ? end - Duration.Epsilon : end).InZone(value.Plan.Zone).Date;
        Instant? found = count > 0
            ? Working(value, date, -count) is { } day ? EndOf(value, day) : null
            : Enumerable.Range(-1, Patience).Select(i => date.PlusDays(-i)).Where(each => IsWorking(value, each)).Select(each => (Instant?)EndOf(value, each)).FirstOrDefault(each => each <= end);
        return found > Min ? found : null;
    }
}
