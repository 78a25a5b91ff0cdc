namespace Helpdesk.ICalendar;

/// <summary>How much of an iCalendar document is read at most, so that a document from outside costs bounded time and memory.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts.</remarks>
public sealed record ICalendarLimits
{
    /// <summary>The limits by default.</summary>
    public static ICalendarLimits Default { get; } = new();

    /// <summary>The length of a document in bytes of UTF-8; 16 MiB by default, at least 1. A longer document is not read, and no more than this is taken from a stream.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxBytes { get; init => field = Guard.InRange(value, 1, int.MaxValue - 1, nameof(MaxBytes)); } = 16 << 20;

    /// <summary>How many events, and how many calendars, a document may hold; 20,000 by default, at least 1. A document with more is not read.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxEvents { get; init => field = Guard.InRange(value, 1, int.MaxValue, nameof(MaxEvents)); } = 20_000;

    /// <summary>How many dates one event may list or fall on inside the window; 5,000 by default, from 1 to 50,000. An event with more is reported and left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public int MaxDatesPerEvent { get; init => field = Guard.InRange(value, 1, 50_000, nameof(MaxDatesPerEvent)); } = 5_000;

    /// <summary>
    /// How many dates all events of a document may list, and on how many they may fall inside the window; 100,000 by default, from 1 to 100,000. Events beyond are reported and left out.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public int MaxDates { get; init => field = Guard.InRange(value, 1, 100_000, nameof(MaxDates)); } = 100_000;
}
