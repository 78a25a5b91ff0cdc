using Helpdesk.Calendars;
using Helpdesk.Naive;
using NodaTime;

namespace Helpdesk.Core.Benchmarks.Calendars;

/// <summary>
/// An office in Rome with a lunch break and the fixed national holidays, twice over: the library's calendar and the naive walk; with
/// 100,000 varied questions, because a few thousand are learnt by the branch predictor.
/// </summary>
internal sealed class OfficeDesk
{
    public const int Count = 100_000;

    private static readonly (int Month, int Day)[] FixedHolidays = [(1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26)];

    // The usual way to ask: a set of dates, of all the years that the questions reach.
    private static readonly HashSet<LocalDate> Holidays =
        [.. from year in Enumerable.Range(2025, 5) from holiday in FixedHolidays select new LocalDate(year, holiday.Month, holiday.Day)];

    private static readonly LocalTime Opening = new(9, 0);
    private static readonly LocalTime LunchStart = new(13, 0);
    private static readonly LocalTime LunchEnd = new(14, 0);
    private static readonly LocalTime Closing = new(18, 0);

    /// <param name="singleHolidays">Holidays of one date each, besides the national ones, all on Sundays so that the open time stays the same.</param>
    public OfficeDesk(int singleHolidays = 0)
    {
        var builder = new BusinessCalendarBuilder("office", "Europe/Rome").WithHours("Mon-Fri 09:00-13:00, 14:00-18:00");
        foreach ((int month, int day) in FixedHolidays)
        {
            builder.WithHoliday("National holiday", HolidayRule.FixedDate(month, day));
        }

        for (int i = 0; i < singleHolidays; i++)
        {
            builder.WithHoliday("Sunday holiday", HolidayRule.On(new LocalDate(2022, 1, 2).PlusWeeks(i)));
        }

        Calendar = builder.Build();
        Naive = new NaiveCalendar(DateTimeZoneProviders.Tzdb["Europe/Rome"], OpeningsOn, lookBack: 0);

        // A fixed seed: the same questions in every run.
        var random = new Random(20_260_101);
        Instant yearStart = Instant.FromUtc(2026, 1, 1, 0, 0);
        for (int i = 0; i < Count; i++)
        {
            Starts[i] = yearStart.PlusNanoseconds((long)(random.NextDouble() * 365 * NodaConstants.NanosecondsPerDay));
            Fortnight[i] = Starts[i].PlusNanoseconds((long)(random.NextDouble() * 14 * NodaConstants.NanosecondsPerDay));
            Year[i] = Starts[i].PlusNanoseconds((long)(random.NextDouble() * 365 * NodaConstants.NanosecondsPerDay));
        }
    }

    public BusinessCalendar Calendar { get; }

    public NaiveCalendar Naive { get; }

    public LocalDate GiveUp { get; } = new(2030, 1, 1);

    /// <summary>Random instants of 2026.</summary>
    public Instant[] Starts { get; } = new Instant[Count];

    /// <summary>For each start, an instant up to 14 days later.</summary>
    public Instant[] Fortnight { get; } = new Instant[Count];

    /// <summary>For each start, an instant up to a year later.</summary>
    public Instant[] Year { get; } = new Instant[Count];

    /// <summary>Throws unless two ways to answer agree on every question: a benchmark of a wrong answer measures nothing.</summary>
    public static void AssertEqual<T>(Func<int, T> library, Func<int, T> naive)
    {
        for (int i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(library(i), naive(i)))
            {
                throw new InvalidOperationException($"Question {i}: the library answers {library(i)}, the naive walk {naive(i)}.");
            }
        }
    }

    private static IEnumerable<(LocalDateTime Start, LocalDateTime End)> OpeningsOn(LocalDate date) =>
        date.DayOfWeek >= IsoDayOfWeek.Saturday || Holidays.Contains(date)
            ? []
            : [(date.At(Opening), date.At(LunchStart)), (date.At(LunchEnd), date.At(Closing))];
}
