using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>Weekly hours that hold from a date on, until the next ones do.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of both parts.</remarks>
/// <param name="From">The first date whose openings follow these hours, from local midnight; null for hours that have always held.</param>
/// <param name="Hours">The hours of the week; <see cref="WeeklyHours.Closed"/> ends a season.</param>
public sealed record EffectiveHours(LocalDate? From, WeeklyHours Hours);
