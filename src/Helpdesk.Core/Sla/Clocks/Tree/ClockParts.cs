using System.Collections.Immutable;
using System.Text;

namespace Helpdesk.Sla.Clocks.Tree;

/// <summary>The conditions that one is put together of.</summary>
internal static class ClockParts
{
    private const int TooMany = ClockCondition.MaxAlternatives + 1;

    public static int Depth(ImmutableArray<ClockCondition> parts) => 1 + (parts.IsEmpty ? 0 : parts.Max(each => each.Depth));

    public static int Size(ImmutableArray<ClockCondition> parts) => parts.Aggregate(1, static (sum, each) => Math.Min(sum + each.Size, ClockCondition.MaxSize + 1));

    public static int Sum(IEnumerable<int> counts) => counts.Aggregate(0, static (sum, each) => Math.Min(sum + each, TooMany));

    public static int Product(IEnumerable<int> counts) => counts.Aggregate(1, static (product, each) => Math.Min(product * each, TooMany));

    public static int Hash(ImmutableArray<ClockCondition> parts)
    {
        var hash = default(HashCode);
        foreach (ClockCondition each in parts)
        {
            hash.Add(each);
        }

        return hash.ToHashCode();
    }

    public static void Write(StringBuilder text, string none, string word, ImmutableArray<ClockCondition> parts)
    {
        if (parts.IsEmpty)
        {
            text.Append(none);
            return;
        }

        text.Append(word).Append(" of (");
        for (int i = 0; i < parts.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            parts[i].Write(text);
        }

        text.Append(')');
    }
}
