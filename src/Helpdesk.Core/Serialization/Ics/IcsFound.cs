using Helpdesk.Calendars;

namespace Helpdesk.Serialization.Ics;

/// <summary>A holiday that an event alone says.</summary>
/// <param name="Plain">The holiday, with the event's dates.</param>
/// <param name="Number">The number of the holiday of the calendar to which the event says it belongs.</param>
/// <param name="Words">The event's name to the letter.</param>
internal sealed record IcsFound(Holiday Plain, int? Number, string? Words);
