using System.Collections.Immutable;

namespace Helpdesk.Tickets;

/// <summary>The names that hosts give: tags, fields, categories.</summary>
internal static class Names
{
    private static readonly Comparer<RequesterId> ByKey = Comparer<RequesterId>.Create(static (one, other) => string.CompareOrdinal(one.Value, other.Value));

    public static ImmutableSortedSet<string> Tags(IEnumerable<string> tags)
    {
        ImmutableSortedSet<string> all = tags.Ordinal();
        foreach (string each in all)
        {
            KeyText.Check(each, "tags");
        }

        return all;
    }

    public static ImmutableSortedDictionary<string, FieldValue> Fields(IEnumerable<KeyValuePair<string, FieldValue>> fields)
    {
        ImmutableSortedDictionary<string, FieldValue> all = fields.Ordinal();
        foreach ((string name, FieldValue value) in all)
        {
            KeyText.Check(name, "fields");
            Guard.NotNull(value, name);
        }

        return all;
    }

    /// <summary>People who are in order, with some gone and then others there, in order again.</summary>
    public static ImmutableArray<RequesterId> Changed(ImmutableArray<RequesterId> people, ImmutableArray<RequesterId> added, ImmutableArray<RequesterId> removed)
    {
        List<RequesterId> all = [.. people];
        foreach (RequesterId each in removed)
        {
            if (all.BinarySearch(each, ByKey) is var at and >= 0)
            {
                all.RemoveAt(at);
            }
        }

        foreach (RequesterId each in added)
        {
            if (all.BinarySearch(each, ByKey) is var at and < 0)
            {
                all.Insert(~at, each);
            }
        }

        return [.. all];
    }

    public static ImmutableArray<RequesterId> People(IEnumerable<RequesterId> people) =>
        [.. people.Select(each => Guard.Key(each, "collaborators")).Distinct().OrderBy(each => each.Value, StringComparer.Ordinal)];
}
