using Helpdesk.Calendars.Timeline;
using NodaTime;

namespace Helpdesk.Calendars.Algebra;

/// <summary>Always or never.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record ConstantOpenTime(bool IsOpen) : OpenTime
{
    internal override IEnumerable<BusinessCalendar> Parts => [];

    internal override IEnumerable<BusinessCalendar> Counted => [];

    internal override int Size => 1;

    internal override int Depth => 0;

    internal override OpenTimeSource Source => IsOpen ? ConstantSource.Always : ConstantSource.Never;

    public override string ToString() => IsOpen ? "always" : "never";

    internal override IEnumerable<PartSegment> Explain(Instant start, Instant end) =>
        [new PartSegment(start, end, IsOpen ? SegmentKind.Open : SegmentKind.OutsideHours, [])];
}
