using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Many threads on one fresh calendar get what a single thread gets.</summary>
public class ThreadTests
{
    private const int Threads = 8;
    private const int QuestionsPerThread = 2000;

    [Fact]
    public async Task Many_threads_get_the_answers_of_one()
    {
        // A holiday on a closed day changes no answer, but makes the calendars differ, so that they share nothing compiled.
        BusinessCalendar shared = Builder().WithHoliday("Sunday", HolidayRule.On(Given.Date("2026-03-08"))).Build();
        BusinessCalendar alone = Builder().WithHoliday("Sunday", HolidayRule.On(Given.Date("2026-03-15"))).Build();

        using var gate = new Barrier(Threads);
        Answer[][] answers = await Task.WhenAll(Enumerable.Range(0, Threads).Select(seed => Task.Factory.StartNew(
            () =>
            {
                gate.SignalAndWait();
                return Ask(shared, seed);
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        for (int seed = 0; seed < Threads; seed++)
        {
            Assert.Equal(Ask(alone, seed), answers[seed]);
        }
    }

    private static BusinessCalendarBuilder Builder() => Given.Builder("Mon-Fri 08:03-12:00, 13:00-17:57; Sat 22:00-03:00", "Europe/Rome")
        .WithHoliday(new Holiday("New Year's Day", HolidayRule.FixedDate(1, 1)).WithObservance(Observance.NextWorkingDay))
        .WithHoliday("Easter Monday", HolidayRule.Easter(1));

    /// <summary>Questions about random instants of two centuries, in an order of its own for each seed.</summary>
    private static Answer[] Ask(BusinessCalendar calendar, int seed)
    {
        var random = new Random(seed);
        var answers = new Answer[QuestionsPerThread];
        for (int i = 0; i < answers.Length; i++)
        {
            Instant first = Instant.FromUtc(1920, 1, 1, 0, 0) + Duration.FromSeconds(random.NextInt64(200L * 365 * 24 * 3600));
            Instant second = Instant.FromUtc(1920, 1, 1, 0, 0) + Duration.FromSeconds(random.NextInt64(200L * 365 * 24 * 3600));
            var amount = BusinessTime.FromSeconds(random.Next(400 * 3600));
            answers[i] = new Answer(
                calendar.IsOpen(first),
                calendar.Add(first, amount),
                calendar.Subtract(first, amount, Boundary.NextOpening),
                calendar.Between(first, second),
                calendar.NextClosing(second),
                calendar.HolidaysOn(first.InZone(calendar.Zone).Date).Count);
        }

        return answers;
    }

    private sealed record Answer(bool IsOpen, Instant Due, Instant Begun, BusinessTime Between, Instant Closing, int Holidays);
}
