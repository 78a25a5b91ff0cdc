using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Hours and their text (semantics 2 and 3).</summary>
public class WeeklyHoursTests
{
    [Theory]
    // Days of equal hours join; days that are not named are closed
    [InlineData("Mon-Fri 09:00-17:00", "Mon-Fri 09:00-17:00; Sat-Sun off")]
    [InlineData("mon,TUE , Wednesday 9:00-17:00;Thu-Fri 09:00 - 17:00;", "Mon-Fri 09:00-17:00; Sat-Sun off")]
    [InlineData("Mon, Wed 09:00-12:00; Tue closed", "Mon 09:00-12:00; Tue off; Wed 09:00-12:00; Thu-Sun off")]
    // White space wherever a word or sign ends
    [InlineData("Mon off ; Tue 09:00-10:00", "Mon off; Tue 09:00-10:00; Wed-Sun off")]
    [InlineData("Mon - Tue , Thu-Fri , Sun 09:00-10:00 , 11:00-12:00 ; ", "Mon-Tue 09:00-10:00, 11:00-12:00; Wed off; Thu-Fri 09:00-10:00, 11:00-12:00; Sat off; Sun 09:00-10:00, 11:00-12:00")]
    // Around the end of the week
    [InlineData("Sat-Mon 10:00-14:00", "Mon 10:00-14:00; Tue-Fri off; Sat-Sun 10:00-14:00")]
    [InlineData("Sun-Sat 10:00-14:00", "Mon-Sun 10:00-14:00")]
    // Intervals in order, touching ones as one
    [InlineData("Mon 14:00-18:00, 09:00-13:00", "Mon 09:00-13:00, 14:00-18:00; Tue-Sun off")]
    [InlineData("Mon 13:00-18:00, 09:00-13:00", "Mon 09:00-18:00; Tue-Sun off")]
    [InlineData("Mon 00:00-12:00, 12:00-24:00", "Mon 00:00-24:00; Tue-Sun off")]
    // As long as a day or longer, which no single interval says but the whole day
    [InlineData("Mon 12:00-18:00, 18:00-12:00", "Mon 12:00-18:00, 18:00-12:00; Tue-Sun off")]
    [InlineData("Mon 00:00-12:00, 12:00-02:00", "Mon 00:00-12:00, 12:00-02:00; Tue-Sun off")]
    [InlineData("Mon 06:00-18:00, 18:00-05:59", "Mon 06:00-05:59; Tue-Sun off")]
    // The end of the day, and past it
    [InlineData("Mon 18:00-24:00", "Mon 18:00-24:00; Tue-Sun off")]
    [InlineData("Mon 18:00-00:00", "Mon 18:00-24:00; Tue-Sun off")]
    [InlineData("Mon 22:00-06:00; Tue 06:00-10:00", "Mon 22:00-06:00; Tue 06:00-10:00; Wed-Sun off")]
    [InlineData("Sun 22:00-06:00; Mon 06:00-10:00", "Mon 06:00-10:00; Tue-Sat off; Sun 22:00-06:00")]
    // To the nanosecond
    [InlineData("Mon 09:00:30-17:00:00.5", "Mon 09:00:30-17:00:00.5; Tue-Sun off")]
    [InlineData("Mon 23:59:59.999999999-24:00", "Mon 23:59:59.999999999-24:00; Tue-Sun off")]
    [InlineData("Mon 09:00:00.000000001-17:00:00.050", "Mon 09:00:00.000000001-17:00:00.05; Tue-Sun off")]
    // Always and never
    [InlineData("24/7", "Mon-Sun 00:00-24:00")]
    [InlineData("ALWAYS", "Mon-Sun 00:00-24:00")]
    [InlineData("off", "Mon-Sun off")]
    [InlineData(" Closed ", "Mon-Sun off")]
    public void Text_is_read_and_written_back_in_one_form(string text, string written)
    {
        WeeklyHours hours = WeeklyHours.Parse(text);
        Assert.Equal(written, hours.ToString());
        Assert.Equal(hours, WeeklyHours.Parse(written));
        Assert.Equal(hours.GetHashCode(), WeeklyHours.Parse(written).GetHashCode());
        Assert.True(WeeklyHours.TryParse(text, out WeeklyHours? tried, out string? error));
        Assert.Equal((hours, null), (tried, error));
    }

    [Fact]
    public void Text_is_the_same_in_a_culture_that_writes_everything_otherwise()
    {
        const string text = "Mon 09:00:30.25-17:00; Tue-Sun off";
        BusinessTime time = -BusinessTime.FromNanoseconds(1_500_000_000);
        string[] expected = [text, "-0:00:01.5", "12 business days, end of day", "3 days before Easter Sunday", "At position 4 of 'Mon 09.00': '09.00' is not a clock time; write 09:00."];

        string[] written = HostileCulture.Run<string[]>(() =>
        [
            WeeklyHours.Parse(text).ToString(),
            time.ToString(),
            BusinessDays.EndOfDay(12).ToString(),
            HolidayRule.Easter(-3).ToString(),
            Assert.Throws<FormatException>(() => WeeklyHours.Parse("Mon 09.00")).Message,
        ]);
        Assert.Equal(expected, written);
    }

    [Fact]
    public void Every_way_to_say_a_week_says_the_same()
    {
        WeeklyHours parsed = WeeklyHours.Parse("Mon-Fri 09:00-17:00; Sat 10:00-12:00");
        WeeklyHours created = WeeklyHours.Create(day => day switch
        {
            IsoDayOfWeek.Saturday => DayHours.Of(new HoursInterval(new LocalTime(10, 0), new LocalTime(12, 0))),
            IsoDayOfWeek.Sunday => DayHours.Closed,
            _ => DayHours.Parse("09:00-17:00"),
        });
        Assert.Equal(parsed, created);
        Assert.Equal(parsed, WeeklyHours.Parse("Mon-Sat 09:00-17:00").With(IsoDayOfWeek.Saturday, DayHours.Parse("10:00-12:00")));
        Assert.NotEqual(parsed, parsed.With(IsoDayOfWeek.Sunday, DayHours.AllDay));
        Assert.Equal(WeeklyHours.AlwaysOpen, WeeklyHours.Parse("24/7"));
        Assert.True(WeeklyHours.Closed.IsClosed);
        Assert.False(parsed.IsClosed);
    }

    [Theory]
    [InlineData("09:00-17:00", false)]
    [InlineData("18:00-24:00", false)]
    [InlineData("22:00-06:00", true)]
    [InlineData("22:00-00:00:00.000000001", true)]
    public void An_interval_is_overnight_when_it_runs_past_midnight(string text, bool overnight)
    {
        Assert.Equal(overnight, HoursInterval.Parse(text).IsOvernight);
    }

    [Theory]
    // En dash, em dash, hyphen, non-breaking hyphen, figure dash, minus sign, and the full-width and small forms
    [InlineData('\u2013')]
    [InlineData('\u2014')]
    [InlineData('\u2010')]
    [InlineData('\u2011')]
    [InlineData('\u2012')]
    [InlineData('\u2212')]
    [InlineData('\uff0d')]
    [InlineData('\ufe63')]
    public void Every_dash_reads_like_a_hyphen(char dash)
    {
        const string Text = "Mon-Fri 09:00-13:00, 14:00-18:00; Sat 22:00 - 06:00";
        Assert.Equal(WeeklyHours.Parse(Text), WeeklyHours.Parse(Text.Replace('-', dash)));
        Assert.Equal(DayHours.Parse("09:00-13:00, 14:00-18:00"), DayHours.Parse($"09:00{dash}13:00, 14:00\u00a0{dash}\u202f18:00"));
        Assert.Equal("09:00-13:00", HoursInterval.Parse($"09:00{dash}13:00").ToString());
    }

    [Fact]
    public void White_space_around_a_day_or_an_interval_means_nothing()
    {
        Assert.Equal(DayHours.Closed, DayHours.Parse(" off "));
        Assert.Equal(DayHours.Parse("09:00-10:00"), DayHours.Parse("  09:00 - 10:00 "));
        Assert.Equal(HoursInterval.Parse("09:00-10:00"), HoursInterval.Parse(" 09:00-10:00 "));
    }

    [Fact]
    public void Midnight_as_an_end_is_the_end_of_the_day()
    {
        Assert.Equal(HoursInterval.Parse("18:00-24:00"), new HoursInterval(new LocalTime(18, 0), LocalTime.Midnight));
        Assert.Equal(LocalTime.Midnight, HoursInterval.AllDay.End);
        Assert.Equal("00:00-24:00", HoursInterval.AllDay.ToString());
    }

    [Theory]
    [InlineData("09:00-13:00, 14:00-18:00", "12:00-15:00", "12:00-13:00, 14:00-15:00")]
    [InlineData("09:00-13:00, 14:00-18:00", "13:00-14:00", "off")]
    [InlineData("09:00-13:00", "00:00-09:00, 13:00-24:00", "off")]
    [InlineData("22:00-06:00", "20:00-24:00", "22:00-24:00")]
    [InlineData("off", "09:00-13:00", "off")]
    public void Hours_within_others_are_what_both_have(string hours, string limit, string common)
    {
        DayHours within = DayHours.Parse(hours).Intersect(DayHours.Parse(limit));
        Assert.Equal(common, within.ToString());
        Assert.Equal(DayHours.Parse(common), within);
        Assert.Equal(within, DayHours.Parse(limit).Intersect(DayHours.Parse(hours)));
    }
}
