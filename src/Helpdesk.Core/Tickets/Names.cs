using System.Collections.Immutable;

namespace Helpdesk.Tickets;

/// <summary>The names that hosts give: tags, fields, categories.</summary>
internal static class Names
{
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

    public static ImmutableArray<RequesterId> People(IEnumerable<RequesterId> people) =>
        [.. people.Select(each => Guard.Key(each, "collaborators")).Distinct().OrderBy(each => each.Value, StringComparer.Ordinal)];
}
