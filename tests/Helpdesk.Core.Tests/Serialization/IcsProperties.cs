using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Serialization;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Calendars of every kind through iCalendar text and back.</summary>
public class IcsProperties
{
    private static readonly Instant Stamp = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void Holidays_and_exceptions_come_back_equal() => Laws.Hold(150, CaseGenerator.Cases, each =>
    {
        BusinessCalendar calendar = each.Plan.Build();
        IcsImport import = HolidayIcs.Read(HolidayIcs.Write(calendar, 2005, 2040, Stamp));
        Assert.Empty(import.Problems);
        Assert.Equal(calendar.Holidays, import.Holidays);
        Assert.Equal(calendar.SpecialHours, import.SpecialHours);
    });

    [Fact]
    public void Without_the_librarys_own_properties_the_dates_come_back() => Laws.Hold(150, CaseGenerator.Cases, each =>
    {
        BusinessCalendar calendar = each.Plan.Build();
        IcsImport import = HolidayIcs.Read(IcsWriteTests.WithoutOwn(HolidayIcs.Write(calendar, 2015, 2020, Stamp)));
        Assert.Empty(import.Problems);
        Assert.Equal(
            calendar.HolidaysIn(Given.Dates("2015-01-01", "2020-12-31")).Select(date => date.Date)
                .Concat(calendar.SpecialHours.Select(special => special.Date).Where(date => date.Year is >= 2015 and <= 2020))
                .Distinct().Order(),
            import.Holidays.SelectMany(holiday => Enumerable.Range(2015, 6).SelectMany(holiday.Rule.DatesIn)).Distinct().Order());
    });
}
