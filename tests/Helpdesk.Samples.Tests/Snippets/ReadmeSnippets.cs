using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of README.md.</summary>
public class ReadmeSnippets
{
    [Fact]
    public void First_example()
    {
        BusinessCalendar office = new BusinessCalendarBuilder("milan-office", "Europe/Rome")
            .WithHours("Mon-Fri 09:00-13:00, 14:00-18:00; Sat 09:00-12:00; Sun off")
            .WithHoliday("Liberation Day", HolidayRule.FixedDate(4, 25))
            .WithHoliday("Easter Monday", HolidayRule.Easter(1))
            .Build();

        Instant received = Instant.FromUtc(2026, 4, 24, 14, 30); // Friday 16:30 in Milan
        Instant due = office.Add(received, BusinessTime.FromHours(4));
        foreach (CalendarSegment segment in office.Explain(received, due))
            Console.WriteLine($"{segment.Start} {segment.Elapsed,13} {segment.Kind} {segment.Name}");

        Assert.Equal(Instant.FromUtc(2026, 4, 27, 9, 30), due);
        Assert.Contains(office.Explain(received, due), each => each is { Kind: SegmentKind.Holiday, Name: "Liberation Day" });
    }
}
