using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Pictures.Drawing;
using NodaTime;
using Xunit;

namespace Helpdesk.Pictures.Tests;

public class RangeEdgeTests
{
    [Theory]
    // Behind UTC, on it and ahead of it
    [InlineData("America/New_York")]
    [InlineData("Etc/UTC")]
    [InlineData("Asia/Tokyo")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Etc/GMT+12")]
    public void The_first_and_the_last_month_and_year_can_be_drawn(string zone)
    {
        BusinessCalendar calendar = Desk.RoundTheClock(zone);
        foreach (CalendarPicture picture in (CalendarPicture[])[Desk.Month(calendar, 1900, 1), CalendarPicture.OfYear(calendar, 1900), Desk.Month(calendar, 2149, 12), CalendarPicture.OfYear(calendar, 2149)])
        {
            Assert.Equal(picture.Period.End - picture.Period.Start, picture.OpenTime.ToDuration());
            new SvgReader(picture.ToSvg()).AssertInert();
        }
    }

    [Fact]
    public void What_lies_outside_the_range_is_said_and_not_counted()
    {
        CalendarDay day = Desk.Day(Desk.Month(Desk.RoundTheClock("Asia/Tokyo"), 1900, 1), "1900-01-01");
        Assert.Equal(BusinessTime.FromHours(15), day.OpenTime);
        Assert.Equal("09:00-24:00", day.Hours);
        Assert.Equal("Partly out of range", day.Notes.Single().Text);
        Assert.Empty(Desk.Day(Desk.Month(Desk.RoundTheClock("Asia/Tokyo"), 2149, 12), "2149-12-31").Notes);
    }

    [Fact]
    public void One_open_minute_a_year_is_visible()
    {
        BusinessCalendar calendar = Given.Builder("off").WithSpecialHours(Given.Date("2026-05-05"), "23:59-24:00", "The minute").Build();
        foreach (CalendarPicture picture in (CalendarPicture[])[Desk.Month(calendar, 2026, 5), CalendarPicture.OfYear(calendar, 2026)])
        {
            Box minute = new SvgReader(picture.ToSvg(Theme.Light)).Boxes(Tone.Open)[0];
            Assert.True(Math.Min(minute.Width, minute.Height) >= 1.5m, $"{minute}");
            Assert.Contains("Open 0:01 ", picture.Description, StringComparison.Ordinal);
            Assert.Contains("The minute", picture.ToTextTable(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_month_without_open_time_is_drawn_closed()
    {
        BusinessCalendar season = Given.Builder("off").WithHoursFrom(Given.Date("2026-06-01"), "Mon-Sun 10:00-18:00").ClosedFrom(Given.Date("2026-09-01")).Build();
        CalendarPicture picture = Desk.Month(season, 2026, 1);
        Assert.Equal(BusinessTime.Zero, picture.OpenTime);
        Assert.Contains("Closed: 1 to 31.", picture.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("Open", new SvgReader(picture.ToSvg()).Texts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Months_and_years_outside_the_range_are_refused()
    {
        BusinessCalendar calendar = Desk.Office;
        Assert.Contains("1899", Assert.Throws<ArgumentOutOfRangeException>(() => Desk.Month(calendar, 1899, 12)).Message, StringComparison.Ordinal);
        Assert.Contains("2150", Assert.Throws<ArgumentOutOfRangeException>(() => CalendarPicture.OfYear(calendar, 2150)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CalendarPicture.OfMonth(calendar, new YearMonth(5786, 1, CalendarSystem.HebrewCivil)));
        Assert.Throws<ArgumentNullException>(() => CalendarPicture.OfYear(null!, 2026));
        Assert.Throws<ArgumentNullException>(() => CalendarPicture.OfMonth(null!, new YearMonth(2026, 1)));
    }
}
