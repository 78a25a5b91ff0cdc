using Helpdesk.Calendars;
using Helpdesk.Calendars.Timeline;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars.Timeline;

/// <summary>Twice as much of anything that a calendar is made of costs at most two and a half times as many steps. Steps are counted, and nothing is timed.</summary>
public class GrowthTests
{
    private const double MostGrowth = 2.5;

    [Fact]
    public void Openings_a_day() => AssertLinear(40, count => Given.Builder("off").WithHours(WeeklyHours.Create(_ => Comb(count))).Build());

    [Fact]
    public void Effective_hours() => AssertLinear(1000, count => Many(count, (builder, i) => builder.WithHoursFrom(Day(i * 20), "Mon-Fri 09:00-17:00")));

    [Fact]
    public void Dated_exceptions() => AssertLinear(5000, count => Many(count, (builder, i) => builder.WithSpecialHours(Day(i), "09:00-10:00, 11:00-12:00")));

    [Fact]
    public void Breaks() => AssertLinear(5000, count => Many(count, (builder, i) => builder.WithBreak(Day(i), "09:00-10:00")));

    [Fact]
    public void Breaks_of_one_date() => AssertLinear(100, count => Many(count, (builder, i) => builder.WithBreak(Day(0), FormattableString.Invariant($"{i / 20:00}:{i % 20 * 3:00}-{i / 20:00}:{(i % 20 * 3) + 1:00}"))));

    [Fact]
    public void Holidays() => AssertLinear(100, count => Many(count, (builder, i) => builder.WithHoliday($"h{i}", HolidayRule.FixedDate(1, 1).FromYear(1901 + (i % 40)))));

    [Theory]
    [InlineData("NextWorkingDay")]
    [InlineData("NearestWeekday")]
    public void Holidays_that_observance_moves(string observance) => AssertLinear(80, count => Many(count, (builder, i) =>
        builder.WithHoliday(new Holiday($"h{i}", HolidayRule.FixedDate(1, 1)).WithObservance(Observance.FromName(observance)))));

    [Fact]
    public void A_holiday_that_lasts_longer_and_is_moved() => AssertLinear(180, count => Given.Builder("24/7")
        .WithHoliday(new Holiday("h", HolidayRule.FixedDate(1, 1).Lasting(count)).WithObservance(Observance.NextWorkingDay)).Build());

    [Fact]
    public void Half_days_of_one_date() => AssertLinear(50, count => Many(count, (builder, i) => builder.WithHoliday(new Holiday($"h{i}", HolidayRule.FixedDate(1, 1)).WithHours(Comb(20)))));

    [Fact]
    public void Rules_in_a_rule() => AssertLinear(500, count => Given.Builder("24/7")
        .WithHoliday("h", HolidayRule.AnyOf(Enumerable.Range(0, count).Select(i => HolidayRule.FixedDate((i % 12) + 1, 1)))).Build());

    [Fact]
    public void Rules_around_one_another() => AssertLinear(14, count => Given.Builder("24/7")
        .WithHoliday("h", Enumerable.Range(0, count).Aggregate(HolidayRule.FixedDate(1, 1), (rule, i) => i % 2 == 0 ? rule.PlusDays(1) : rule.FromYear(1901 + i))).Build());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Calendars_in_a_row(bool isIntersection) => AssertLinear(40, count =>
    {
        OpenTime[] parts = [.. Enumerable.Range(0, count).Select(i => OpenTime.Of(Given.Calendar(FormattableString.Invariant($"Mon-Fri 09:00-{17 + (i / 60):00}:{i % 60:00}"))))];
        return (isIntersection ? OpenTime.IntersectionOf(parts) : OpenTime.UnionOf(parts)).ToCalendar("all", "Etc/UTC");
    });

    [Fact]
    public void Calendars_of_different_openings_in_a_union() => AssertLinear(25, count => OpenTime.UnionOf(
        Enumerable.Range(0, count).Select(i => OpenTime.Of(Given.Calendar(FormattableString.Invariant($"Mon-Sun {i / 4:00}:{i % 4 * 15:00}-{i / 4:00}:{(i % 4 * 15) + 1:00}"))))).ToCalendar("all", "Etc/UTC"));

    [Fact]
    public void Years_of_a_question()
    {
        long Steps(int years)
        {
            var timeline = new OpenTimeline(Given.Builder("off").WithHours(WeeklyHours.Create(_ => Comb(120))).Build().Source);
            timeline.Between(Nanos.StartOfYear(2000), Nanos.StartOfYear(2000 + years) - 1);
            return timeline.Steps;
        }

        Assert.InRange((double)Steps(100) / Steps(50), 1, MostGrowth);
    }

    [Fact]
    public void Times_of_a_calendar_of_moments() => AssertGrowth(100, count =>
    {
        var meter = new WorkMeter();
        Assert.Throws<MomentNeverComesException>(() => MomentCalendar.Daily(Given.Calendar("Mon-Fri 09:00-10:00"), Enumerable.Range(0, count).Select(i => new LocalTime(20, 0).PlusSeconds(i)), meter));
        return meter.Steps;
    });

    [Fact]
    public void Finding_out_that_a_calendar_never_opens_costs_what_its_years_cost()
    {
        BusinessCalendar calendar = Given.Builder("24/7")
            .WithHoliday(new Holiday("x", HolidayRule.Range(Given.Dates("1900-01-02", "2149-12-31"))).WithObservance(Observance.NextWorkingDay))
            .WithHoliday("y", HolidayRule.Range(Given.Dates("1900-01-01", "1900-01-01")))
            .WithSpecialHours(Given.Date("1900-01-01"), "09:00-10:00")
            .Build();
        var meter = new WorkMeter();
        Assert.True(calendar.Source.HasOpenTime(meter));
        var timeline = new OpenTimeline(Given.Builder("24/7").WithHoliday(new Holiday("x", HolidayRule.Range(Given.Dates("1900-01-02", "2149-12-31"))).WithObservance(Observance.NextWorkingDay)).Build().Source);
        timeline.Between(Nanos.Min, Nanos.Max);
        Assert.InRange((double)meter.Steps / timeline.Steps, 0, MostGrowth);
    }

    /// <summary>The steps of all supported years.</summary>
    private static void AssertLinear(int count, Func<int, BusinessCalendar> make) => AssertGrowth(count, each =>
    {
        var timeline = new OpenTimeline(make(each).Source);
        timeline.Between(Nanos.Min, Nanos.Max);
        return timeline.Steps;
    });

    private static void AssertGrowth(int count, Func<int, long> steps)
    {
        long once = steps(count);
        long twice = steps(2 * count);
        Assert.True(once > 0 && twice <= MostGrowth * once, FormattableString.Invariant($"{once} steps for {count}, {twice} for twice as many"));
    }

    private static BusinessCalendar Many(int count, Action<BusinessCalendarBuilder, int> add)
    {
        BusinessCalendarBuilder builder = Given.Builder("Mon-Fri 08:00-18:00");
        for (int i = 0; i < count; i++)
        {
            add(builder, i);
        }

        return builder.Build();
    }

    private static LocalDate Day(int i) => new LocalDate(1950, 1, 1).PlusDays(i);

    private static DayHours Comb(int count) => DayHours.Of(Enumerable.Range(0, count).Select(i => new HoursInterval(LocalTime.FromMinutesSinceMidnight(i * 7), LocalTime.FromMinutesSinceMidnight((i * 7) + 1))));
}
