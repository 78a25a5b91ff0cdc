namespace Helpdesk.People;

/// <summary>Something that some agents can do and others cannot: a product, a craft, a permission. The host's own.</summary>
/// <remarks>Immutable and thread-safe. Equality compares the key: capital letters and surrounding white space are ignored.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record Skill : IComparable<Skill>
{
    private const int Longest = 64;

    /// <summary>A skill.</summary>
    /// <param name="name">Its name, such as <c>Billing</c>, with at most 64 characters, none of them a control or hidden character. White space at both ends is dropped.</param>
    /// <exception cref="ArgumentException">The name is blank, too long, or holds a control or hidden character or an unpaired surrogate.</exception>
    public Skill(string name) => Key = Guard.Name(Guard.NotNull(name).Trim(), Longest, nameof(name)).ToLowerInvariant();

    /// <summary>The name in lower case, by which skills are told apart.</summary>
    public string Key { get; }

    /// <summary>Whether this skill comes before another (negative), after it (positive) or is the same (zero), by the characters of the key.</summary>
    /// <param name="other">The other; null comes first.</param>
    public int CompareTo(Skill? other) => string.CompareOrdinal(Key, other?.Key);

    /// <summary>Whether one skill comes before another.</summary>
    public static bool operator <(Skill? left, Skill? right) => string.CompareOrdinal(left?.Key, right?.Key) < 0;

    /// <summary>Whether one skill comes after another.</summary>
    public static bool operator >(Skill? left, Skill? right) => string.CompareOrdinal(left?.Key, right?.Key) > 0;

    /// <summary>Whether one skill comes before another or is the same.</summary>
    public static bool operator <=(Skill? left, Skill? right) => string.CompareOrdinal(left?.Key, right?.Key) <= 0;

    /// <summary>Whether one skill comes after another or is the same.</summary>
    public static bool operator >=(Skill? left, Skill? right) => string.CompareOrdinal(left?.Key, right?.Key) >= 0;

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
