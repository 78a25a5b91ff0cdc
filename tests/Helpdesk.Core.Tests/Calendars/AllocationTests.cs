using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>What is asked a million times a minute must leave nothing for the garbage collector.</summary>
public class AllocationTests
{
    private static readonly BusinessCalendar Office = new BusinessCalendarBuilder("office", "Europe/Rome")
        .WithHours("Mon-Fri 09:00-13:00, 14:00-18:00")
        .WithHoliday("Christmas Day", HolidayRule.FixedDate(12, 25))
        .Build();

    private static readonly Instant[] Starts = [.. Enumerable.Range(0, 1000).Select(i => Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(i * 521))];

    private static readonly Instant[] Results = new Instant[Starts.Length];

    private static readonly BusinessTime[] Times = new BusinessTime[Starts.Length];

    public static TheoryData<string, Action<Instant>> Questions => new()
    {
        { "Add", at => Office.Add(at, BusinessTime.FromHours(8)) },
        { "Add to the next opening", at => Office.Add(at, BusinessTime.FromHours(8), Boundary.NextOpening) },
        { "TryAdd", at => Office.TryAdd(at, BusinessTime.FromHours(8), out _, out _) },
        { "Subtract", at => Office.Subtract(at, BusinessTime.FromHours(8)) },
        { "Between", at => Office.Between(at, at + Duration.FromDays(20)) },
        { "IsOpen", at => Office.IsOpen(at) },
        { "NextOpening", at => Office.NextOpening(at) },
        { "NextClosing", at => Office.NextClosing(at) },
        { "RollForward", at => Office.RollForward(at) },
        { "Batch of Add", _ => Office.Add(Starts, BusinessTime.FromHours(8), Results) },
        { "Batch of Between", _ => Office.Between(Starts, Results, Times) },
    };

    [Theory]
    [MemberData(nameof(Questions), DisableDiscoveryEnumeration = true)]
    public void Answers_allocate_nothing(string question, Action<Instant> ask)
    {
        Assert.NotEmpty(question);

        // The first round compiles the years that the questions reach.
        Array.ForEach(Starts, each => ask(each));
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (Instant start in Starts)
        {
            ask(start);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
