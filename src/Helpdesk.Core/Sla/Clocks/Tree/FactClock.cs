using System.Text;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>A fact of the event holds.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record FactClock(ClockFact Fact) : ClockCondition
{
    internal override void Write(StringBuilder text) => text.Append(Fact.Text);
}
