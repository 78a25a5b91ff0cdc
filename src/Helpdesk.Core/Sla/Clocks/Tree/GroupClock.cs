using System.Text;
using Helpdesk.Tickets.Conditions.Tree;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>Each of several conditions holds, or at least one of them does.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
internal sealed record GroupClock(bool IsAll, EquatableArray<ClockCondition> Parts) : ClockCondition
{
    private const int TooMany = MaxAlternatives + 1;

    internal override int Depth { get; } = 1 + Parts.Items.Select(each => each.Depth).DefaultIfEmpty().Max();

    internal override int Size { get; } = Parts.Items.Aggregate(1, static (sum, each) => Math.Min(sum + each.Size, MaxSize + 1));

    internal override (int Plain, int Opposite) Alternatives { get; } = (
        Count(Parts.Items.Select(each => each.Alternatives.Plain), isProduct: IsAll),
        Count(Parts.Items.Select(each => each.Alternatives.Opposite), isProduct: !IsAll));

    internal override void Write(StringBuilder text) => text.AppendGroup(IsAll, Parts, static (each, to) => each.Write(to));

    private static int Count(IEnumerable<int> counts, bool isProduct) =>
        isProduct ? counts.Aggregate(1, static (product, each) => Math.Min(product * each, TooMany)) : counts.Aggregate(0, static (sum, each) => Math.Min(sum + each, TooMany));
}
