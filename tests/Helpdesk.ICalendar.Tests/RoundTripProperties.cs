using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Helpdesk.ICalendar.Tests;

/// <summary>Calendars of every kind through iCalendar text and back.</summary>
public class RoundTripProperties
{
    private static readonly Instant Stamp = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void Names_dates_and_hours_come_back() => Laws.Hold(150, CaseGenerator.Cases, each =>
    {
        BusinessCalendar calendar = each.Plan.Build();
        DateInterval window = Imports.Years(2015, 2020);
        ICalendarImport import = HolidayICalendar.Read(HolidayICalendar.Write(calendar, window, Stamp), window);
        Assert.Empty(import.Problems);
        Assert.Equal(calendar.SpecialHours.Where(special => window.Contains(special.Date)), import.SpecialHours);
        Assert.Equal(
            calendar.HolidaysIn(window).Select(date => FormattableString.Invariant($"{date.Date:uuuu-MM-dd} {date.Name} {date.Holiday.Hours}")).Distinct().Order(StringComparer.Ordinal),
            import.Holidays.SelectMany(holiday => holiday.Dates().Select(date => FormattableString.Invariant($"{date:uuuu-MM-dd} {holiday.Name} {holiday.Hours}"))).Distinct().Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Without_the_librarys_own_properties_the_dates_come_back() => Laws.Hold(150, CaseGenerator.Cases, each =>
    {
        BusinessCalendar calendar = each.Plan.Build();
        ICalendarImport import = Imports.Read(WriteTests.WithoutOwn(Imports.Write(calendar, 2015, 2020, Stamp)));
        Assert.Empty(import.Problems);
        Assert.Equal(
            calendar.HolidaysIn(Imports.Years(2015, 2020)).Select(date => date.Date)
                .Concat(calendar.SpecialHours.Select(special => special.Date).Where(date => date.Year is >= 2015 and <= 2020))
                .Distinct().Order(),
            import.Holidays.SelectMany(holiday => holiday.Dates()).Distinct().Order());
    });
}
