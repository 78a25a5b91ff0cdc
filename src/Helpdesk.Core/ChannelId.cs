using System.Diagnostics.CodeAnalysis;

namespace Helpdesk;

/// <summary>The key of a channel that the desk offers; any text that the host chooses, such as <c>support-mail</c>.</summary>
/// <remarks>
/// <para>1 to 128 characters, none of them a control or hidden character, without white space at either end. Letters keep their case: <c>a</c> and <c>A</c> are two keys.
/// Keys of different kinds never convert into one another.</para>
/// <para>An immutable, thread-safe value. Equality compares the characters. <c>default</c> names nothing and is refused wherever a key is asked for.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public readonly record struct ChannelId : IKey, IParsable<ChannelId>
{
    private readonly string? value;

    /// <summary>A key.</summary>
    /// <param name="value">The text of the key.</param>
    /// <exception cref="ArgumentException">The text is empty, too long, or holds what a key cannot.</exception>
    public ChannelId(string value) => this.value = KeyText.Check(value);

    /// <summary>The text of the key; empty for <c>default</c>.</summary>
    public string Value => value ?? "";

    /// <summary>Reads a key, as routes and queries hold it.</summary>
    /// <param name="s">The text of the key.</param>
    /// <param name="provider">Ignored: keys are the same in every culture.</param>
    /// <exception cref="FormatException">The text is not a valid key.</exception>
    public static ChannelId Parse(string s, IFormatProvider? provider) => new(KeyText.Parse(s));

    /// <summary>Reads a key from text that may well be wrong.</summary>
    /// <param name="s">The text; null is not a valid key.</param>
    /// <param name="provider">Ignored: keys are the same in every culture.</param>
    /// <param name="result">The key; <c>default</c> when the text is not a valid key.</param>
    /// <returns>Whether the text is a key.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ChannelId result)
    {
        bool isKey = s is not null && KeyText.Problem(s) is null;
        result = isKey ? new ChannelId(s!) : default;
        return isKey;
    }

    /// <summary>The text of the key.</summary>
    public override string ToString() => Value;
}
