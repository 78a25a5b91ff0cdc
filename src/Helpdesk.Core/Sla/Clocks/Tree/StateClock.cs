using System.Text;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>A condition holds for the ticket after the event, or held before it.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record StateClock(TicketCondition Condition, bool IsBefore) : ClockCondition
{
    internal override void Write(StringBuilder text)
    {
        text.Append(IsBefore ? "before (" : "now (");
        Condition.Write(text);
        text.Append(')');
    }
}
