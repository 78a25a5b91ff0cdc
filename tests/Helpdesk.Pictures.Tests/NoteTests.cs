using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Pictures.Drawing;
using Xunit;

namespace Helpdesk.Pictures.Tests;

/// <summary>What is said of a date besides its hours.</summary>
public class NoteTests
{
    private static readonly CalendarPicture December = Desk.Month(Desk.Office, 2026, 12);

    [Theory]
    [InlineData("2026-12-03", "Break: Break: Fire drill")]
    [InlineData("2026-12-08", "Holiday: Immaculate Conception")]
    [InlineData("2026-12-20", "SpecialHours: Sunday before Christmas")]
    [InlineData("2026-12-24", "Holiday: Christmas Eve")]
    [InlineData("2026-12-29", "SpecialHours: Stocktaking")]
    [InlineData("2026-12-31", "SpecialHours: Special hours")]
    [InlineData("2026-12-04", "")]
    public void A_date_names_its_layers(string date, string notes) => Assert.Equal(notes, Written(December, date));

    [Fact]
    public void A_holiday_is_named_on_the_days_it_is_observed_and_on_its_own()
    {
        CalendarPicture july = Desk.Month(Desk.Office, 2026, 7);
        Assert.Equal("Holiday: Company Day (observed)", Written(july, "2026-07-03"));
        Assert.Equal("Holiday: Company Day", Written(july, "2026-07-04"));
        Assert.Contains("Fri 3 Jul", new SvgReader(CalendarPicture.OfYear(Desk.Office, 2026).ToSvg()).Texts);
    }

    [Fact]
    public void A_run_of_dates_is_named_once_in_a_year()
    {
        var year = (YearPicture)CalendarPicture.OfYear(Desk.Office, 2026);
        YearNote closure = Assert.Single(year.Notes, note => note.Note.Text == "Summer closure");
        Assert.Equal("10 to 21 Aug", closure.ShortDates);
        Assert.Contains("10-21 Summer closure", year.ToTextTable(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_holidays_on_one_date_are_two_notes_though_explanations_join_them()
    {
        BusinessCalendar calendar = Given.Builder("Mon-Fri 09:00-17:00")
            .WithHoliday(new Holiday("Eve, or so", HolidayRule.FixedDate(6, 2)).WithHours(DayHours.Parse("09:00-12:00")))
            .WithHoliday(new Holiday("Patron", HolidayRule.FixedDate(6, 2)).WithHours(DayHours.Parse("09:00-13:00")))
            .Build();
        Assert.Equal("Holiday: Eve, or so; Holiday: Patron", Written(Desk.Month(calendar, 2026, 6), "2026-06-02"));
    }

    [Fact]
    public void A_holiday_on_a_closed_day_is_named_all_the_same()
    {
        BusinessCalendar calendar = Given.Builder("Mon-Fri 09:00-17:00")
            .WithHoliday(new Holiday("Half", HolidayRule.FixedDate(6, 6)).WithHours(DayHours.Parse("09:00-12:00")))
            .Build();
        Assert.Equal("Holiday: Half", Written(Desk.Month(calendar, 2026, 6), "2026-06-06"));
    }

    [Fact]
    public void A_night_shift_that_a_holiday_cancels_is_explained_on_both_dates()
    {
        CalendarPicture picture = Desk.Month(Desk.Nights, 2011, 12);
        Assert.Equal("Holiday: Founders' Day", Written(picture, "2011-12-07"));
        Assert.Equal("DayBefore: From the day before: Founders' Day", Written(picture, "2011-12-08"));
    }

    [Fact]
    public void A_kind_of_segment_that_is_not_known_is_closed()
    {
        var start = Given.At("2026-06-02 00:00Z");
        var end = Given.At("2026-06-03 00:00Z");
        var unknown = new CalendarSegment(start, end, (SegmentKind)99, "Something new");
        CalendarDay day = new DayReader(Desk.Office.Zone, Given.Date("2026-06-02"), start, end, [unknown], new DayHolidays(Desk.Office, Given.Date("2026-06-02"), Given.Date("2026-06-02"))).Read();
        Assert.Equal("closed", day.Hours);
        Assert.DoesNotContain(day.Bands, band => band.Shade is Shade.Solid or Shade.Hatched);
    }

    private static string Written(CalendarPicture picture, string date) =>
        string.Join("; ", Desk.Day(picture, date).Notes.Select(note => $"{note.Kind}: {note.Text}"));
}
