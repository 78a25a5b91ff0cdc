using Helpdesk.Calendars;

namespace Helpdesk.Serialization.Ics;

/// <summary>A holiday that an event alone says.</summary>
/// <param name="Plain">The holiday, with the event's dates.</param>
/// <param name="Source">The event.</param>
internal sealed record IcsFound(Holiday Plain, IcsEvent Source)
{
    public IcsHoliday ToHoliday() => new(Plain, Source.Line, Source.Uid, Source.Description, [.. Source.Categories]);
}
