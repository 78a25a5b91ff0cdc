using System.Collections.Immutable;
using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>The conditions that one is put together of.</summary>
internal static class PartList
{
    public static int Depth(ImmutableArray<TicketCondition> parts) => 1 + (parts.IsEmpty ? 0 : parts.Max(each => each.Depth));

    public static int Size(ImmutableArray<TicketCondition> parts) =>
        parts.IsEmpty ? 1 : parts.Aggregate(0, (sum, each) => Math.Min(sum + each.Size, TicketCondition.MaxSize + 1));

    public static TicketParts Reads(ImmutableArray<TicketCondition> parts) => parts.Aggregate(TicketParts.None, (sum, each) => sum | each.Reads);

    public static int Hash(ImmutableArray<TicketCondition> parts)
    {
        var hash = default(HashCode);
        foreach (TicketCondition each in parts)
        {
            hash.Add(each);
        }

        return hash.ToHashCode();
    }

    public static void Write(StringBuilder text, string word, ImmutableArray<TicketCondition> parts)
    {
        text.Append(word).Append(" of (");
        for (int i = 0; i < parts.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            parts[i].Write(text);
        }

        text.Append(')');
    }
}
