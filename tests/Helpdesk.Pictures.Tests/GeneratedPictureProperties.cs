using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Pictures.Drawing;
using NodaTime;
using Xunit;

namespace Helpdesk.Pictures.Tests;

/// <summary>Pictures of generated calendars, around the clock changes of many zones, against the naive calendar and against what they must be in themselves.</summary>
public class GeneratedPictureProperties
{
    private const long SixMinutes = 6 * NodaConstants.NanosecondsPerMinute;

    /// <summary>24 hours of a month's axis are so many pixels.</summary>
    private const decimal AxisLength = 384;

    [Fact]
    public void Figures_and_bands_of_a_month_add_up_to_its_business_time() => Laws.Hold(150, CaseGenerator.Cases, each =>
    {
        foreach (CalendarPicture picture in each.Questions.Take(3).Select(question => MonthAt(each, question.At)))
        {
            CalendarPeriod period = picture.Period;
            Assert.Equal(each.Naive.Between(period.Start, period.End), picture.OpenTime.ToDuration());
            Assert.Equal(picture.OpenTime.TotalNanoseconds, period.Days.Sum(day => day.OpenTime.TotalNanoseconds));
            foreach (CalendarDay day in period.Days)
            {
                // What a clock set back across midnight shows of the date before is counted and not drawn.
                long drawn = day.Bands.Where(band => band.Shade == Shade.Solid).Sum(band => band.Until - band.From);
                bool runsBack = day.Cuts.Any(cut => cut <= NodaConstants.NanosecondsPerHour);
                Assert.True(drawn == day.OpenTime.TotalNanoseconds || (runsBack && drawn < day.OpenTime.TotalNanoseconds), $"{day}: {drawn}");
            }
        }
    });

    [Fact]
    public void Bands_are_drawn_to_scale() => Laws.Hold(150, CaseGenerator.Cases, each =>
    {
        CalendarPicture picture = MonthAt(each, each.Questions[0].At);
        Band[] open = [.. picture.Period.Days.SelectMany(day => day.Bands).Where(band => band.Shade == Shade.Solid)];
        if (open.Length > 0 && open.All(band => band.Until - band.From >= SixMinutes))
        {
            // All but the sample of the legend.
            Box[] boxes = new SvgReader(picture.ToSvg(Theme.Light)).Boxes(Tone.Open)[..^1];
            Assert.Equal(open.Length, boxes.Length);
            decimal expected = open.Sum(band => (decimal)(band.Until - band.From)) / NodaConstants.NanosecondsPerDay * AxisLength;
            Assert.InRange(boxes.Sum(box => box.Width), expected - (0.01m * open.Length), expected + (0.01m * open.Length));
        }
    });

    [Fact]
    public void An_instant_is_open_where_a_band_says_so() => Laws.Hold(150, CaseGenerator.Cases, each =>
    {
        foreach (Question question in each.Questions)
        {
            ZonedDateTime local = question.At.InZone(each.Plan.Zone);
            if (each.Naive.InstantAt(local.Date.PlusDays(1).AtMidnight()) <= question.At)
            {
                // Set back across midnight, the clock shows once more a date that has ended: see CalendarPicture.
                continue;
            }

            CalendarPicture picture = MonthAt(each, question.At);
            CalendarDay day = picture.Period.Days.Single(candidate => candidate.Date == local.Date);
            long position = local.NanosecondOfDay;
            bool isBand = day.Bands.Any(band => band.Shade == Shade.Solid && band.From <= position && position < band.Until);

            // An hour that comes twice may be open once.
            Assert.True(each.Calendar.IsOpen(question.At) == isBand || day.Cuts.Length > 0, $"{local}: {day}");
        }
    });

    [Fact]
    public void Every_picture_is_well_formed_and_inert() => Laws.Hold(60, CaseGenerator.Cases, each =>
    {
        int year = each.Questions[0].At.InZone(each.Plan.Zone).Year;
        foreach (CalendarPicture picture in (CalendarPicture[])[MonthAt(each, each.Questions[0].At), CalendarPicture.OfYear(each.Calendar, year)])
        {
            var reader = new SvgReader(picture.ToSvg());
            reader.AssertInert();
            Assert.Equal(picture.Description, reader.Only("desc").Value);
            Assert.All(picture.ToTextTable().Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        }
    });

    [Fact]
    public void The_months_of_a_year_add_up_to_it_and_are_the_pictures_of_these_months() => Laws.Hold(40, CaseGenerator.Cases, each =>
    {
        int year = each.Questions[0].At.InZone(each.Plan.Zone).Year;
        var picture = (YearPicture)CalendarPicture.OfYear(each.Calendar, year);
        Assert.Equal(each.Naive.Between(picture.Period.Start, picture.Period.End), picture.OpenTime.ToDuration());
        Assert.Equal(Enumerable.Range(1, 12).Select(month => Desk.Month(each.Calendar, year, month).OpenTime), picture.Months.Select(month => month.OpenTime));
    });

    private static CalendarPicture MonthAt(Case each, Instant instant)
    {
        LocalDate date = instant.InZone(each.Plan.Zone).Date;
        return Desk.Month(each.Calendar, date.Year, date.Month);
    }
}
