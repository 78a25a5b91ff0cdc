using System.Text;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>A condition does not hold.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record NotClock(ClockCondition Inner) : ClockCondition
{
    internal override int Depth { get; } = Inner.Depth + 1;

    internal override int Size => Inner.Size;

    // Kept, since asking the inner one again for each of the two would double the work with every level.
    internal override (int Plain, int Opposite) Alternatives { get; } = (Inner.Alternatives.Opposite, Inner.Alternatives.Plain);

    internal override void Write(StringBuilder text)
    {
        text.Append("not (");
        Inner.Write(text);
        text.Append(')');
    }
}
