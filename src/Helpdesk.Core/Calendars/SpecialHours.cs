using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>
/// A dated exception: the hours of one date, in place of whatever the week and the holidays say of it, open or closed.
/// </summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all its parts.</remarks>
/// <param name="Date">The ISO date whose openings they are.</param>
/// <param name="Hours">The hours; <see cref="DayHours.Closed"/> closes the date.</param>
/// <param name="Name">What explanations call it, such as <c>Stocktaking</c>; null for nothing in particular.</param>
public sealed record SpecialHours(LocalDate Date, DayHours Hours, string? Name);
