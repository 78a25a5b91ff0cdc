using System.Collections.Immutable;
using System.Text;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>Each of several conditions holds.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record AllClock : ClockCondition
{
    public AllClock(ImmutableArray<ClockCondition> parts)
    {
        Parts = parts;
        Depth = ClockParts.Depth(parts);
        Size = ClockParts.Size(parts);
        Alternatives = (ClockParts.Product(parts.Select(each => each.Alternatives.Plain)), ClockParts.Sum(parts.Select(each => each.Alternatives.Opposite)));
    }

    public ImmutableArray<ClockCondition> Parts { get; }

    internal override int Depth { get; }

    internal override int Size { get; }

    internal override (int Plain, int Opposite) Alternatives { get; }

    public bool Equals(AllClock? other) => ReferenceEquals(this, other) || (other is not null && Sequences.Same(Parts, other.Parts));

    public override int GetHashCode() => HashCode.Combine(nameof(AllClock), ClockParts.Hash(Parts));

    internal override void Write(StringBuilder text) => ClockParts.Write(text, "always", "all", Parts);
}
