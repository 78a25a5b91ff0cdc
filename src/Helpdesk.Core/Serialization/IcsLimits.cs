namespace Helpdesk.Serialization;

/// <summary>How much of an iCalendar document is read at most, so that one from outside costs bounded time and memory.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all its parts.</remarks>
public sealed record IcsLimits
{
    /// <summary>The limits unless others are given.</summary>
    public static IcsLimits Default { get; } = new();

    /// <summary>The length of a document in bytes of UTF-8; 16 MiB by default, from 1 up. A longer one is an error, and no more than this of a stream is read.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxBytes { get; init => field = Guard.InRange(value, 1, int.MaxValue - 1, nameof(MaxBytes)); } = 16 << 20;

    /// <summary>
    /// The length of one line in bytes once its folds are taken out; 1 MiB by default, from 1 up. An event that needs a longer one is reported and left out;
    /// one that does not need it is read all the same.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxLineLength { get; init => field = Guard.InRange(value, 1, int.MaxValue, nameof(MaxLineLength)); } = 1 << 20;

    /// <summary>How deep components may lie in one another, the calendar counted; 16 by default, from 2 to 1,000. Deeper ones are an error.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public int MaxDepth { get; init => field = Guard.InRange(value, 2, 1000, nameof(MaxDepth)); } = 16;

    /// <summary>How many events, and how many calendars, a document may hold; 20,000 by default, from 1 up. More are an error. Events that hold more recurrence rules than this in all are reported and left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxEvents { get; init => field = Guard.InRange(value, 1, int.MaxValue, nameof(MaxEvents)); } = 20_000;

    /// <summary>How many recurrence rules, further dates and excepted dates one event may hold in all; 5,000 by default, from 1 to 50,000. An event with more, or with more than 20 rules, is reported and left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public int MaxDates { get; init => field = Guard.InRange(value, 1, 50_000, nameof(MaxDates)); } = 5_000;

    /// <summary>How many further dates and excepted dates the events of a document may list in all; 100,000 by default, from 1 up. Events beyond are reported and left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxDatesInAll { get; init => field = Guard.InRange(value, 1, int.MaxValue, nameof(MaxDatesInAll)); } = 100_000;

    /// <summary>
    /// On how many dates of a year the holidays of a document may fall in all; 20,000 by default, from 1 to 20,000, which is as many as a calendar takes. Each holiday counts
    /// with the most it may have in any year. Those beyond are reported and left out.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public int MaxDatesInAYear { get; init => field = Guard.InRange(value, 1, 20_000, nameof(MaxDatesInAYear)); } = 20_000;
}
