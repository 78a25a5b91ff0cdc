using System.Globalization;
using System.Runtime.CompilerServices;

namespace Helpdesk;

/// <summary>What the text of a key may be.</summary>
internal static class KeyText
{
    public const int Longest = 128;

    public static string Check(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return Problem(value) is { } problem ? throw new ArgumentException($"A key {problem}.", name) : value;
    }

    /// <exception cref="FormatException">The text is not a valid key.</exception>
    public static string Parse(string text) => Problem(Guard.NotNull(text, "s")) is { } problem ? throw new FormatException($"A key {problem}.") : text;

    /// <summary>What is wrong with a text as a key; null when nothing is.</summary>
    public static string? Problem(string value)
    {
        if (value.Length is 0 or > Longest)
        {
            return string.Create(CultureInfo.InvariantCulture, $"must have 1 to {Longest} characters, but has {value.Length}");
        }

        return char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1])
            ? $"must not begin or end with white space, but is {PlainName.Quote(value)}"
            : PlainName.Problem(value, Longest);
    }
}
