using System.Collections.Immutable;
using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>The names that a condition compares with: distinct and in ordinal order, so that lists that say the same are equal.</summary>
internal static class NameList
{
    public static ImmutableArray<string> Of<T>(IEnumerable<T> values, Func<T, string> name)
    {
        ImmutableArray<string> names = [.. Guard.NotNull(values).Select(name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return names.IsEmpty ? throw new ArgumentException("There must be at least one value to compare with; what never matches is TicketCondition.Never.", nameof(values)) : names;
    }

    public static int Hash(ImmutableArray<string> names)
    {
        var hash = default(HashCode);
        foreach (string each in names)
        {
            hash.Add(each, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>Adds <c>is gold</c> or <c>is one of (gold, silver)</c>, with another verb where there is one.</summary>
    public static void Write(StringBuilder text, string verb, ImmutableArray<string> names)
    {
        text.Append(' ').Append(verb).Append(' ');
        if (names.Length == 1)
        {
            text.AppendName(names[0]);
            return;
        }

        text.Append(verb is "is" ? "one of (" : "any of (");
        for (int i = 0; i < names.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").AppendName(names[i]);
        }

        text.Append(')');
    }
}
