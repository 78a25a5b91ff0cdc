using System.Collections.Immutable;
using System.Text;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>At least one of several conditions holds.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record AnyClock : ClockCondition
{
    public AnyClock(ImmutableArray<ClockCondition> parts)
    {
        Parts = parts;
        Depth = ClockParts.Depth(parts);
        Size = ClockParts.Size(parts);
        Alternatives = (ClockParts.Sum(parts.Select(each => each.Alternatives.Plain)), ClockParts.Product(parts.Select(each => each.Alternatives.Opposite)));
    }

    public ImmutableArray<ClockCondition> Parts { get; }

    internal override int Depth { get; }

    internal override int Size { get; }

    internal override (int Plain, int Opposite) Alternatives { get; }

    public bool Equals(AnyClock? other) => ReferenceEquals(this, other) || (other is not null && Sequences.Same(Parts, other.Parts));

    public override int GetHashCode() => HashCode.Combine(nameof(AnyClock), ClockParts.Hash(Parts));

    internal override void Write(StringBuilder text) => ClockParts.Write(text, "never", "any", Parts);
}
