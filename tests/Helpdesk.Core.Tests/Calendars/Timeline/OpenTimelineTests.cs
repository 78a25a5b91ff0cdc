using Helpdesk.Calendars;
using Helpdesk.Calendars.Timeline;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars.Timeline;

/// <summary>How far a timeline is compiled, and what the engine asks of calendars in nanoseconds.</summary>
public class OpenTimelineTests
{
    private static int made;

    [Fact]
    public void A_timeline_grows_by_whole_years_and_to_twice_its_length_at_least()
    {
        var timeline = new OpenTimeline(Given.Calendar("Mon-Fri 09:00-17:00").Source);
        Assert.Equal((2026, 2027), YearsCovering(timeline, 2026));
        Assert.Equal((2026, 2029), YearsCovering(timeline, 2028));
        Assert.Equal((2022, 2029), YearsCovering(timeline, 2025));
        Assert.Equal((2022, 2029), YearsCovering(timeline, 2022));
        Assert.Equal((2022, 2100), YearsCovering(timeline, 2100));
        Assert.Equal((1943, 2100), YearsCovering(timeline, 2020));
        Assert.Equal((1943, 2149), YearsCovering(timeline, 2101));
        Assert.Equal((1900, 2149), YearsCovering(timeline, 1942));
    }

    [Fact]
    public void A_timeline_that_is_asked_about_two_instants_covers_both_in_either_order()
    {
        OpenTimeSource source = Given.Calendar("Mon-Fri 09:00-17:00").Source;
        var later = new OpenTimeline(source);
        var earlier = new OpenTimeline(source);
        Assert.Equal(earlier.Between(Middle(1990), Middle(2040)), -later.Between(Middle(2040), Middle(1990)));
        Assert.True(later.Table.Covers(Middle(1990)) && later.Table.Covers(Middle(2040)));
        Assert.True(earlier.Table.Covers(Middle(1990)) && earlier.Table.Covers(Middle(2040)));
    }

    [Theory]
    [InlineData(Nanos.Min - 1)]
    [InlineData(Nanos.Max + 2)]
    public async Task An_instant_that_no_table_covers_is_refused_and_not_sought_for_ever(long outside)
    {
        var timeline = new OpenTimeline(Given.Calendar("Mon-Fri 09:00-17:00").Source);
        Assert.NotNull(await Promptly.Ask(() => Assert.Throws<ArgumentOutOfRangeException>(() => timeline.Covering(outside))));
    }

    [Theory]
    [InlineData("2026-03-02 10:00Z", 0)]
    [InlineData("2026-03-02 10:00Z", 60)]
    [InlineData("2026-03-02 10:00Z", 420)]
    [InlineData("2026-03-02 18:00Z", 0)]
    [InlineData("2026-03-06 16:00Z", 60)]
    [InlineData("2026-03-02 10:00Z", 480 * 1500)]
    public void Nanoseconds_are_added_and_measured_as_business_time_is(string from, int minutes)
    {
        var amount = BusinessTime.FromMinutes(minutes);
        Instant start = Given.At(from);
        BusinessCalendar asked = Given.Calendar("Mon-Fri 09:00-17:00");
        foreach (Boundary boundary in Enum.GetValues<Boundary>())
        {
            Instant end = asked.Add(start, amount, boundary);

            // Before anything is compiled, and from the table that it leaves.
            BusinessCalendar fresh = Fresh();
            Assert.Equal(Nanos.From(end), fresh.AddWork(Nanos.From(start), amount.TotalNanoseconds, boundary));
            Assert.Equal(Nanos.From(end), fresh.AddWork(Nanos.From(start), amount.TotalNanoseconds, boundary));
            Assert.Equal(amount.TotalNanoseconds, Fresh().WorkBetween(Nanos.From(start), Nanos.From(end)));
            Assert.Equal(amount.TotalNanoseconds, fresh.WorkBetween(Nanos.From(start), Nanos.From(end)));
            Assert.Equal(-amount.TotalNanoseconds, fresh.WorkBetween(Nanos.From(end), Nanos.From(start)));
        }
    }

    [Fact]
    public void Nanoseconds_that_a_season_does_not_hold_have_no_end()
    {
        BusinessCalendar season = Given.Builder("Mon-Fri 09:00-17:00").ClosedFrom(Given.Date("2026-09-01")).Build();
        long last = Nanos.From(Given.At("2026-08-31 16:00Z"));
        Assert.Equal(last + NodaConstants.NanosecondsPerHour, season.AddWork(last, NodaConstants.NanosecondsPerHour, Boundary.Closing));
        Assert.Equal(Nanos.None, season.AddWork(last, NodaConstants.NanosecondsPerHour, Boundary.NextOpening));
        Assert.Equal(Nanos.None, season.AddWork(last, NodaConstants.NanosecondsPerHour + 1, Boundary.Closing));
        Assert.Equal(Nanos.None, season.AddWork(last + NodaConstants.NanosecondsPerHour, 0, Boundary.NextOpening));
    }

    /// <summary>A calendar of hours that none had before, because calendars of equal hours share what they compile.</summary>
    private static BusinessCalendar Fresh() =>
        Given.Builder("Mon-Fri 09:00-17:00").WithBreak(new LocalDate(1900, 1, 1).PlusDays(Interlocked.Increment(ref made)), "03:00-04:00").Build();

    private static (int First, int Last) YearsCovering(OpenTimeline timeline, int year)
    {
        OpenTimeTable table = timeline.Covering(Middle(year));
        Assert.Same(table, timeline.Table);
        return (DayNumber.ToDate(Nanos.DayOf(table.From)).Year, DayNumber.ToDate(Nanos.DayOf(table.Until - 2)).Year);
    }

    private static long Middle(int year) => Nanos.StartOfYear(year) + (180 * Nanos.PerDay);
}
