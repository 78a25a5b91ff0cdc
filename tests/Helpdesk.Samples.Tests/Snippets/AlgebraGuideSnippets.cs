using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/algebra.md, in its order.</summary>
public class AlgebraGuideSnippets
{
    [Fact]
    public void Following_the_sun()
    {
        BusinessCalendar rome = Office("rome", "Europe/Rome");
        BusinessCalendar newYork = Office("new-york", "America/New_York");
        BusinessCalendar sydney = Office("sydney", "Australia/Sydney");   // each Mon-Fri 09:00-17:00 of its own clock

        BusinessCalendar sun = OpenTime.UnionOf(rome, newYork, sydney).ToCalendar("follow-the-sun", "Etc/UTC");

        Instant fridayEvening = Instant.FromUtc(2026, 3, 27, 20, 0);             // 16:00 in New York
        Instant due = sun.Add(fridayEvening, BusinessTime.FromHours(2));         // Monday 10:00 in Sydney

        Assert.Equal(new LocalDateTime(2026, 3, 30, 10, 0), due.InZone(sydney.Zone).LocalDateTime);
        Assert.Equal(new LocalDateTime(2026, 3, 27, 16, 0), fridayEvening.InZone(newYork.Zone).LocalDateTime);
    }

    [Fact]
    public void Everything_but_office_hours()
    {
        BusinessCalendar office = Office("office", "Europe/Rome");
        BusinessCalendar onCall = OpenTime.Always.Except(office).ToCalendar("on-call", "Europe/Rome");

        bool atNight = onCall.IsOpen(Instant.FromUtc(2026, 1, 14, 2, 0));                       // true
        Instant relieved = onCall.NextClosing(Instant.FromUtc(2026, 1, 14, 2, 0));              // 09:00 in Rome

        Assert.True(atNight);
        Assert.Equal(Instant.FromUtc(2026, 1, 14, 8, 0), relieved);
    }

    [Fact]
    public void The_zone_of_a_combination()
    {
        BusinessCalendar sydney = Office("sydney", "Australia/Sydney");
        BusinessCalendar inSydney = sydney.Union(OpenTime.Never).ToCalendar("sydney", "Australia/Sydney");
        BusinessCalendar inUtc = sydney.Union(OpenTime.Never).ToCalendar("sydney", "Etc/UTC");

        bool sunday = inUtc.IsBusinessDay(new LocalDate(2026, 1, 18));           // true: Sydney's Monday begins at 22:00 UTC
        bool sydneysSunday = inSydney.IsBusinessDay(new LocalDate(2026, 1, 18)); // false

        Assert.True(sunday);
        Assert.False(sydneysSunday);
    }

    [Fact]
    public void Why_it_is_closed()
    {
        BusinessCalendar sun = OpenTime.UnionOf(Office("rome", "Europe/Rome"), Office("new-york", "America/New_York"), Office("sydney", "Australia/Sydney"))
            .ToCalendar("follow-the-sun", "Etc/UTC");

        IEnumerable<CalendarSegment> why = sun.Explain(Instant.FromUtc(2026, 3, 27, 13, 0), Instant.FromUtc(2026, 3, 29, 22, 30));

        Shown.OnPage("algebra.md", string.Join('\n', why));
    }

    [Fact]
    public void What_a_new_version_changes()
    {
        BusinessCalendar office = Office("office", "Europe/Rome");
        BusinessCalendar next = office.ToBuilder()
            .WithVersion(2)
            .WithHoliday("St Francis of Assisi", HolidayRule.FixedDate(10, 4).FromYear(2027))
            .WithSpecialHours(new LocalDate(2027, 12, 24), "09:00-13:00", "Christmas Eve")
            .Build();

        CalendarChanges changes = next.ChangesFrom(office, Instant.FromUtc(2027, 1, 1, 0, 0), Instant.FromUtc(2028, 1, 1, 0, 0));
        string said = changes.ToString();

        Shown.OnPage("algebra.md", said);
    }

    private static BusinessCalendar Office(string id, string zone) => new BusinessCalendarBuilder(id, zone).WithHours("Mon-Fri 09:00-17:00").Build();
}
