using System.Diagnostics.CodeAnalysis;

namespace Helpdesk;

/// <summary>A language that people write or speak, by its tag: <c>en</c>, <c>it</c>, <c>pt-BR</c>, <c>zh-Hant</c>.</summary>
/// <remarks>
/// <para>Tags are those of BCP 47 (RFC 5646) in their usual case: language small, script with a capital, region large. Whether a subtag is registered is not checked.</para>
/// <para>An immutable, thread-safe value. Equality compares the tags. <c>default</c> is <c>und</c>, a language that is not known, which nobody speaks.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public readonly record struct Language : IParsable<Language>
{
    private const string Undetermined = "und";

    private readonly string? tag;

    /// <summary>A language.</summary>
    /// <param name="tag">Its tag, in any case; parts are separated by hyphens. At most 35 characters.</param>
    /// <exception cref="ArgumentException">The text is not a language tag.</exception>
    public Language(string tag) =>
        this.tag = LanguageTag.TryNormalise(Guard.NotNull(tag), out string? normal)
            ? normal
            : throw new ArgumentException($"{PlainName.Quote(tag)} is not a language tag such as 'en' or 'pt-BR'.", nameof(tag));

    /// <summary>English, <c>en</c>.</summary>
    public static Language English { get; } = new("en");

    /// <summary>Italian, <c>it</c>.</summary>
    public static Language Italian { get; } = new("it");

    /// <summary>The tag, such as <c>pt-BR</c>.</summary>
    public string Tag => tag ?? Undetermined;

    /// <summary>Whether the language is not known: <c>default</c>, or <c>und</c>.</summary>
    public bool IsUnknown => string.Equals(Tag, Undetermined, StringComparison.Ordinal);

    /// <summary>Reads a tag that may well be wrong.</summary>
    /// <param name="text">The text; null is not a valid tag.</param>
    /// <param name="language">The language; <c>default</c> when the text is not a valid tag.</param>
    /// <returns>Whether the text is a tag.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Language language)
    {
        bool isTag = LanguageTag.TryNormalise(text, out string? normal);
        language = isTag ? new Language(normal!) : default;
        return isTag;
    }

    /// <summary>Reads a tag, as routes and queries hold it.</summary>
    /// <param name="s">The tag, in any case.</param>
    /// <param name="provider">Ignored: tags are the same in every culture.</param>
    /// <exception cref="FormatException">The text is not a language tag.</exception>
    public static Language Parse(string s, IFormatProvider? provider) =>
        TryParse(Guard.NotNull(s), out Language language) ? language : throw new FormatException($"{PlainName.Quote(s)} is not a language tag such as 'en' or 'pt-BR'.");

    /// <summary>Reads a tag that may well be wrong.</summary>
    /// <param name="s">The text; null is not a valid tag.</param>
    /// <param name="provider">Ignored: tags are the same in every culture.</param>
    /// <param name="result">The language; <c>default</c> when the text is not a valid tag.</param>
    /// <returns>Whether the text is a tag.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Language result) => TryParse(s, out result);

    /// <summary>Whether someone who has this language serves someone who asks for another: the same, or one that narrows it. <c>pt</c> covers <c>pt-BR</c>; <c>pt-BR</c> does not cover <c>pt</c>.</summary>
    /// <param name="wanted">The language asked for. One that is not known is covered by none.</param>
    public bool Covers(Language wanted) =>
        !IsUnknown
        && wanted.Tag.StartsWith(Tag, StringComparison.Ordinal)
        && (wanted.Tag.Length == Tag.Length || wanted.Tag[Tag.Length] == '-');

    /// <summary>Whether two languages compare equal, which <c>default</c> and <c>und</c> do.</summary>
    /// <param name="other">The other language.</param>
    public bool Equals(Language other) => string.Equals(Tag, other.Tag, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Tag);

    /// <summary>The tag.</summary>
    public override string ToString() => Tag;
}
