namespace ReplayLog.Histories;

/// <summary>Holds names that come again and again once each. Beyond a number of them they do not come again.</summary>
internal sealed class NamePool
{
    private const int NamesKept = 10_000;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>An equal text, the same one each time.</summary>
    public string Keep(string name)
    {
        if (names.TryGetValue(name, out string? known))
        {
            return known;
        }

        if (names.Count < NamesKept)
        {
            names.Add(name, name);
        }

        return name;
    }
}
