using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Tests.Oracle;

/// <summary>Calendars with every layer, and questions drawn mostly near clock changes, where business time goes wrong.</summary>
internal static class CaseGenerator
{
    private const int QuestionsPerCase = 25;

    private static readonly Instant Earliest = Instant.FromUtc(2011, 1, 1, 0, 0);

    public static Arbitrary<Case> Cases { get; } = Arb.From(
        from zone in Gen.Elements(ZoneCatalogue.All)
        from plan in Plan(zone)
        from questions in Question(zone).ArrayOf(QuestionsPerCase)
        select new Case(plan, questions),
        Shrink);

    public static Gen<CalendarPlan> Plan(string zone) =>
        from week in Week
        from later in Gen.Frequency((2, Gen.Constant<(LocalDate, MinuteSpan[][])[]>([])), (1, Gen.Zip(Date(zone), Week).ArrayOf(2)))
        from holidayCount in Gen.Choose(0, 4)
        from holidays in HolidayGenerator.Holiday(Day.Where(day => day.Length > 0)).ArrayOf(holidayCount)
        from specialCount in Gen.Choose(0, 6)
        from specials in Gen.Zip(Date(zone), Gen.Frequency((1, Gen.Constant<MinuteSpan[]>([])), (3, DayAndNight))).ArrayOf(specialCount)
        from breakCount in Gen.Choose(0, 6)
        from breaks in Gen.Zip(Date(zone), Span).ArrayOf(breakCount)
        select new CalendarPlan(
            zone,
            [(null, week), .. later.DistinctBy(each => each.Item1).OrderBy(each => each.Item1).Select(each => ((LocalDate?)each.Item1, each.Item2))],
            holidays,
            [.. specials.DistinctBy(each => each.Item1)],
            breaks);

    /// <summary>Seven days, some with a shift past midnight that ends before the next day's hours begin.</summary>
    private static Gen<MinuteSpan[][]> Week =>
        from days in Gen.Frequency((8, Day), (2, Gen.Constant<MinuteSpan[]>([])), (1, Gen.Constant<MinuteSpan[]>([new MinuteSpan(0, 1440)]))).ArrayOf(7)
        from nights in Gen.Choose(-600, 600).ArrayOf(7)
        where days.Any(day => day.Length > 0)
        select (MinuteSpan[][])
        [
            .. days.Select((day, i) =>
            {
                MinuteSpan[] next = days[(i + 1) % 7];
                int room = Math.Min(nights[i], next.Length == 0 ? 600 : next[0].Start);
                return day.Length > 0 && room > 0 && day[^1].Start >= 720 ? [.. day[..^1], new MinuteSpan(day[^1].Start, 1440 + room)] : day;
            }),
        ];

    /// <summary>Up to three intervals of one day, some touching, to the quarter of an hour and now and then to the minute.</summary>
    private static Gen<MinuteSpan[]> Day =>
        from cuts in Gen.Frequency((4, Gen.Choose(0, 96).Select(quarter => quarter * 15)), (1, Gen.Choose(0, 1440))).ArrayOf(6)
        from count in Gen.Choose(0, 3)
        let sorted = cuts.Distinct().OrderBy(cut => cut).ToArray()
        select (MinuteSpan[])[.. Enumerable.Range(0, Math.Min(count, sorted.Length / 2)).Select(i => new MinuteSpan(sorted[2 * i], sorted[(2 * i) + 1]))];

    private static Gen<MinuteSpan[]> DayAndNight =>
        from day in Day
        from night in Gen.Choose(-300, 600)
        select day.Length > 0 && night > 0 && day[^1].Start >= 720 ? [.. day[..^1], new MinuteSpan(day[^1].Start, 1440 + night)] : day;

    private static Gen<MinuteSpan> Span =>
        from start in Gen.Choose(0, 1439)
        from length in Gen.Choose(1, 900)
        select new MinuteSpan(start, start + length);

    /// <summary>Dates close to those of the questions, or layers would hardly ever meet them.</summary>
    private static Gen<LocalDate> Date(string zone) =>
        from instant in Moment(zone)
        from days in Gen.Choose(-3, 10)
        select instant.InZone(ZoneCatalogue.Zone(zone)).Date.PlusDays(days);

    public static Gen<Question> Question(string zone) =>
        from at in Moment(zone)
        from distance in Gen.Frequency((4, Nanoseconds(NodaConstants.NanosecondsPerDay)), (4, Nanoseconds(20 * NodaConstants.NanosecondsPerDay)), (1, Nanoseconds(300 * NodaConstants.NanosecondsPerDay)))
        from amount in Gen.Frequency(
            (1, Gen.Constant(0L)),
            (4, Gen.Choose(1, 200).Select(quarter => quarter * 15 * NodaConstants.NanosecondsPerMinute)),
            (3, Nanoseconds(2 * NodaConstants.NanosecondsPerDay)),
            (1, Nanoseconds(12 * NodaConstants.NanosecondsPerDay)))
        select new Question(at, at.PlusNanoseconds(distance), BusinessTime.FromNanoseconds(Math.Abs(amount)));

    private static Gen<Instant> Moment(string zone)
    {
        Instant[] transitions = ZoneCatalogue.Transitions(zone);

        // Tables begin and end with years of UTC, where shifts are cut in two.
        Gen<Instant> newYear =
            from year in Gen.Choose(2011, 2031)
            from minutes in Gen.Choose(-2000, 2000)
            select Instant.FromUtc(year, 1, 1, 0, 0) + Duration.FromMinutes(minutes);
        Gen<Instant> anywhere = Nanoseconds(20 * 365 * NodaConstants.NanosecondsPerDay).Select(span => Earliest.PlusNanoseconds(Math.Abs(span)));
        return transitions.Length == 0
            ? Gen.Frequency((2, anywhere), (1, newYear))
            : Gen.Frequency(
                (1, anywhere),
                (1, newYear),
                (1, Gen.Elements(transitions)),
                (3, from transition in Gen.Elements(transitions) from minutes in Gen.Choose(-300, 300) select transition + Duration.FromMinutes(minutes)),
                (3, from transition in Gen.Elements(transitions) from span in Nanoseconds(3 * NodaConstants.NanosecondsPerDay) select transition.PlusNanoseconds(span)));
    }

    /// <summary>Spans to the nanosecond, either way; FsCheck's own integers are too small.</summary>
    private static Gen<long> Nanoseconds(long limit) =>
        from high in Gen.Choose(-1_000_000_000, 1_000_000_000)
        from low in Gen.Choose(0, 999_999_999)
        select (long)(((Int128)limit * (((Int128)high * 1_000_000_000) + low)) / 1_000_000_000_000_000_000);

    /// <summary>Simpler cases: one question, or one layer less.</summary>
    private static IEnumerable<Case> Shrink(Case value)
    {
        if (value.Questions.Length > 1)
        {
            return value.Questions.Select(question => value with { Questions = [question] });
        }

        CalendarPlan plan = value.Plan;
        IEnumerable<CalendarPlan> simpler =
        [
            .. Enumerable.Range(0, plan.Holidays.Length).Select(i => plan with { Holidays = Without(plan.Holidays, i) }),
            .. Enumerable.Range(0, plan.Specials.Length).Select(i => plan with { Specials = Without(plan.Specials, i) }),
            .. Enumerable.Range(0, plan.Breaks.Length).Select(i => plan with { Breaks = Without(plan.Breaks, i) }),
            .. Enumerable.Range(1, plan.Weeks.Length - 1).Select(i => plan with { Weeks = Without(plan.Weeks, i) }),
        ];
        return simpler.Select(each => new Case(each, value.Questions));
    }

    private static T[] Without<T>(T[] items, int index) => [.. items[..index], .. items[(index + 1)..]];
}
