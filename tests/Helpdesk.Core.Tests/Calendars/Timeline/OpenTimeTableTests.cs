using Helpdesk.Calendars;
using Helpdesk.Calendars.Timeline;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars.Timeline;

/// <summary>What the compiled tables cost, and that calendars share them.</summary>
public class OpenTimeTableTests
{
    private const int Years = 30;
    private const int LimitPerYear = 32 * 1024;

    [Theory]
    [InlineData("Mon-Fri 09:00-13:00, 14:00-18:00")]
    [InlineData("Mon-Fri 09:00-18:00; Sat 09:00-12:00")]
    [InlineData("Mon-Sun 22:00-06:00")]
    [InlineData("24/7")]
    public void A_calendar_year_takes_at_most_32_KiB(string hours)
    {
        OpenTimeTable table = Compile(hours);
        Assert.InRange(table.SizeInBytes / Years, 1, LimitPerYear);
    }

    [Fact]
    public void Rare_short_openings_do_not_inflate_the_index()
    {
        OpenTimeTable table = Compile("Wed 12:00-12:01; Thu 12:00-12:01");
        Assert.InRange(table.SizeInBytes / Years, 1, 6 * 1024);
    }

    [Fact]
    public void Buckets_that_hold_many_openings_are_searched_rightly()
    {
        // Ninety-six openings on one day of thirty years: the index cannot give each a bucket of its own.
        var spans = new List<OpenSpan>();
        for (int i = 0; i < 96; i++)
        {
            long start = Nanos.StartOfYear(2015) + (i * 15 * NodaConstants.NanosecondsPerMinute);
            spans.Add(new OpenSpan(start, start + (i + 1)));
        }

        var table = new OpenTimeTable(Nanos.StartOfYear(2000), Nanos.StartOfYear(2030), spans);
        long before = 0;
        foreach (OpenSpan span in spans)
        {
            Assert.Equal(before, table.WorkBefore(span.Start));
            Assert.False(table.IsOpen(span.Start - 1));
            Assert.True(table.IsOpen(span.Start));
            Assert.True(table.IsOpen(span.End - 1));
            Assert.False(table.IsOpen(span.End));
            before += span.End - span.Start;
            Assert.Equal(before, table.WorkBefore(span.End));
            Assert.Equal(span.End, table.EarliestAfter(before));
        }
    }

    [Fact]
    public void Calendars_of_equal_hours_share_a_timeline_whatever_they_are_called()
    {
        CalendarDefinition first = Definition("Mon-Fri 09:00-17:00", "Christmas Day");
        CalendarDefinition second = Definition("Mon-Fri 09:00-17:00", "Natale");
        CalendarDefinition other = Definition("Mon-Fri 09:00-17:01", "Christmas Day");
        Assert.Same(TimelineCache.For(first), TimelineCache.For(second));
        Assert.NotSame(TimelineCache.For(first), TimelineCache.For(other));
        GC.KeepAlive(TimelineCache.For(first));
    }

    [Fact]
    public void Timelines_that_no_calendar_uses_are_let_go()
    {
        WeakReference<OpenTimeline> unused = Abandon();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.False(unused.TryGetTarget(out _));

        // The same hours may come back.
        Assert.NotNull(TimelineCache.For(Definition("Mon 03:00-03:07", "Christmas Day")));
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference<OpenTimeline> Abandon() => new(TimelineCache.For(Definition("Mon 03:00-03:07", "Christmas Day")));

    private static OpenTimeTable Compile(string hours)
    {
        long from = Nanos.StartOfYear(2000);
        long until = Nanos.StartOfYear(2000 + Years);
        return new OpenTimeTable(from, until, Definition(hours, "Christmas Day").Compile(from, until, new WorkMeter()));
    }

    private static CalendarDefinition Definition(string hours, string holidayName)
    {
        BusinessCalendar calendar = new BusinessCalendarBuilder("office", "Europe/Rome")
            .WithHours(hours)
            .WithHoliday(holidayName, HolidayRule.FixedDate(12, 25))
            .Build();
        return new CalendarDefinition(calendar.Zone, calendar.TimeZoneVersion, calendar.Hours, calendar.Holidays, [], []);
    }
}
