using System.Collections.Immutable;

namespace Helpdesk.People;

/// <summary>Lists that records hold in one order, each item once, so that two that say the same are equal.</summary>
internal static class KeptLists
{
    public static ImmutableArray<T> Of<T, TKey>(ImmutableArray<T> given, Func<T, TKey> key, IComparer<TKey> order) =>
        given.IsDefaultOrEmpty ? [] : [.. given.Distinct().OrderBy(key, order)];

    public static ImmutableArray<T> Keys<T>(ImmutableArray<T> given, string name)
        where T : struct, IKey =>
        Of(Each(given, key => Guard.Key(key, name)), each => each, KeyOrder<T>.Instance);

    /// <summary>Languages in order of tag, each once.</summary>
    /// <exception cref="ArgumentException">One is not known, and so nobody's.</exception>
    public static ImmutableArray<Language> Languages(ImmutableArray<Language> given, string name) => Of(
        Each(given, language => language.IsUnknown ? throw new ArgumentException($"'{name}' cannot have a language that is not known ({language}).", name) : language),
        each => each.Tag,
        StringComparer.Ordinal);

    /// <summary>Skills in order of key, each once.</summary>
    /// <exception cref="ArgumentException">One skill has two levels.</exception>
    public static ImmutableArray<SkillLevel> Skills(ImmutableArray<SkillLevel> given, string name)
    {
        ImmutableArray<SkillLevel> kept = Of(Each(given, skill => Guard.NotNull(skill, name)), each => each.Skill, Comparer<Skill>.Default);
        for (int i = 1; i < kept.Length; i++)
        {
            if (kept[i].Skill == kept[i - 1].Skill)
            {
                throw new ArgumentException($"'{name}' gives two levels, {kept[i - 1]} and {kept[i]}.", name);
            }
        }

        return kept;
    }

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> given, Func<T, T> check) => given.IsDefaultOrEmpty ? [] : [.. given.Select(check)];
}
