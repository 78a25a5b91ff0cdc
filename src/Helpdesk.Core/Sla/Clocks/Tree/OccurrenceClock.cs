using System.Text;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>Something happened.</summary>
internal sealed record OccurrenceClock(TicketOccurrence Occurrence) : ClockCondition
{
    internal override void Write(StringBuilder text) => text.Append(Occurrence.Name);
}
