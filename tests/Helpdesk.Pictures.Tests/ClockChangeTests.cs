using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Pictures.Drawing;
using Xunit;

namespace Helpdesk.Pictures.Tests;

public class ClockChangeTests
{
    [Theory]
    // Rome, forward and back; Lord Howe, by half an hour; São Paulo, at midnight; St John's, back across midnight; Apia, by a day; Kwajalein, back by nearly a day
    [InlineData("Europe/Rome", "2026-03-29", "00:00-24:00", "23:00", "Clock forward 1:00 at 02:00")]
    [InlineData("Europe/Rome", "2026-10-25", "00:00-24:00", "25:00", "Clock back 1:00 at 03:00")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "00:00-24:00", "24:30", "Clock back 0:30 at 02:00")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "01:00-24:00", "23:00", "Clock forward 1:00 at 00:00")]
    [InlineData("America/Sao_Paulo", "2018-02-17", "00:00-24:00", "25:00", "Clock back 1:00 at 24:00")]
    [InlineData("America/Sao_Paulo", "2018-02-18", "00:00-24:00", "24:00", "")]
    [InlineData("America/St_Johns", "2009-11-01", "00:00-24:00", "25:00", "Clock back 1:00 at 00:01")]
    [InlineData("Pacific/Apia", "2011-12-30", "no such date", "0:00", "Skipped by the time zone")]
    [InlineData("Pacific/Apia", "2011-12-31", "00:00-24:00", "24:00", "Clock forward 24:00 at 00:00")]
    [InlineData("Pacific/Kwajalein", "1969-09-30", "00:00-24:00", "47:00", "Clock back 23:00 at 24:00")]
    public void A_desk_round_the_clock_shows_the_change(string zone, string date, string hours, string sum, string note)
    {
        CalendarPicture picture = Desk.Month(Desk.RoundTheClock(zone), Given.Date(date).Year, Given.Date(date).Month);
        CalendarDay day = Desk.Day(picture, date);
        Assert.Equal(hours, day.Hours);
        Assert.Equal(sum, Words.Amount(day.OpenTime.TotalNanoseconds));
        Assert.Equal(note, string.Join("; ", day.Notes.Select(each => each.Text)));
        Assert.Contains($"{date}  ", picture.ToTextTable(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_hour_that_the_clock_skips_is_outlined()
    {
        CalendarDay day = Desk.Day(Desk.Month(Desk.RoundTheClock(), 2026, 3), "2026-03-29");
        Assert.Equal("02:00-03:00", Written(day, Shade.Absent));
        Assert.Equal("00:00-02:00 03:00-24:00", Written(day, Shade.Solid));
    }

    [Fact]
    public void An_hour_that_comes_twice_is_drawn_twice_and_cut_off_at_both_ends()
    {
        CalendarDay day = Desk.Day(Desk.Month(Desk.RoundTheClock(), 2026, 10), "2026-10-25");
        Assert.Equal("00:00-03:00 02:00-24:00", Written(day, Shade.Solid));
        Assert.Equal("02:00 03:00", string.Join(' ', day.Cuts.Order().Select(Words.Clock)));
    }

    [Fact]
    public void A_date_that_the_zone_skips_is_outlined_whole_and_counted_nowhere()
    {
        CalendarPicture picture = Desk.Month(Desk.RoundTheClock("Pacific/Apia"), 2011, 12);
        CalendarDay day = Desk.Day(picture, "2011-12-30");
        Assert.False(day.Exists);
        Assert.Equal("00:00-24:00", Written(day, Shade.Absent));
        Assert.Single(day.Bands);
        Assert.Equal(BusinessTime.FromHours(30 * 24), picture.OpenTime);
        Assert.Contains("on 30 of 30 days", picture.Description, StringComparison.Ordinal);
        Assert.Contains("No such date: 30.", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_night_shift_is_longer_than_its_clock_times_when_the_clock_goes_back()
    {
        CalendarPicture picture = Desk.Month(Given.Calendar("Sat 22:00-06:00", "Europe/Rome"), 2026, 10);
        Assert.Equal("22:00-24:00", Desk.Day(picture, "2026-10-24").Hours);
        CalendarDay sunday = Desk.Day(picture, "2026-10-25");
        Assert.Equal("00:00-06:00", sunday.Hours);
        Assert.Equal(BusinessTime.FromHours(7), sunday.OpenTime);
    }

    private static string Written(CalendarDay day, Shade shade) =>
        string.Join(' ', day.Bands.Where(band => band.Shade == shade).Select(band => $"{Words.Clock(band.From)}-{Words.Clock(band.Until)}"));
}
