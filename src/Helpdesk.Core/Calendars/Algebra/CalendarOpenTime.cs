using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars.Algebra;

/// <summary>The open time of one calendar.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record CalendarOpenTime(BusinessCalendar Calendar) : OpenTime
{
    internal override IEnumerable<BusinessCalendar> Parts => [Calendar];

    internal override IEnumerable<BusinessCalendar> Counted => [Calendar];

    internal override int Size => Calendar.Combination?.Size ?? 1;

    internal override int Depth => Calendar.Combination?.Depth + 1 ?? 0;

    internal override OpenTimeSource Source => Calendar.Source;

    public override string ToString() => Calendar.Id;

    internal override IEnumerable<PartSegment> Explain(Instant start, Instant end) =>
        Calendar.Explain(start, end).Select(each =>
            new PartSegment(each.Start, each.End, each.Kind, [each.Name is null ? Calendar.Id : $"{Calendar.Id}: {each.Name}"]));
}
