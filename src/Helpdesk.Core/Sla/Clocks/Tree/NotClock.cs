using System.Text;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>A condition does not hold.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record NotClock : ClockCondition
{
    public NotClock(ClockCondition inner)
    {
        Inner = inner;
        Depth = inner.Depth + 1;

        // Kept, since asking the inner one anew for each of the two would double the work with every level.
        Alternatives = (inner.Alternatives.Opposite, inner.Alternatives.Plain);
    }

    public ClockCondition Inner { get; }

    internal override int Depth { get; }

    internal override int Size => Inner.Size;

    internal override (int Plain, int Opposite) Alternatives { get; }

    internal override void Write(StringBuilder text)
    {
        text.Append("not (");
        Inner.Write(text);
        text.Append(')');
    }
}
