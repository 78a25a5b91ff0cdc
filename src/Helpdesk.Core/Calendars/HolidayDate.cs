using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>One date of a holiday: its own day, or the day on which it is observed instead.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all its parts.</remarks>
/// <param name="Date">The ISO date.</param>
/// <param name="Holiday">The holiday.</param>
/// <param name="IsObserved">Whether this is the day of observance of a holiday whose own day is another.</param>
public sealed record HolidayDate(LocalDate Date, Holiday Holiday, bool IsObserved)
{
    /// <summary>The holiday's name; with <c>(observed)</c> behind it on a day of observance.</summary>
    public string Name => IsObserved ? Holiday.Name + " (observed)" : Holiday.Name;
}
