using System.Text;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>Something happened.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record OccurrenceClock(TicketOccurrence Occurrence) : ClockCondition
{
    internal override void Write(StringBuilder text) => text.Append(Occurrence.Name);
}
