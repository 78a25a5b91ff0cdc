using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Helpdesk;

/// <content>The checks of keys and of what people write.</content>
internal static partial class Guard
{
    /// <summary>A key that names something.</summary>
    public static T Key<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, IKey =>
        value.Value.Length == 0 ? throw new ArgumentException($"'{name}' is the default {typeof(T).Name}, which names nothing.", name) : value;

    public static string NotBlank([NotNull] string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return string.IsNullOrWhiteSpace(value)
            ? throw new ArgumentException($"'{name}' must hold a visible character, but was {PlainName.Quote(value)}.", name)
            : value;
    }

    /// <summary>A text of people: with a visible character, of limited length, and one that can be written down.</summary>
    public static string Text([NotNull] string? value, int longest, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        NotBlank(value, name);
        if (value.Length > longest)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{name}' may have {longest} characters, but has {value.Length}."), name);
        }

        return WellFormed.IsText(value) ? value : throw new ArgumentException($"'{name}' holds an unpaired surrogate.", name);
    }

    /// <summary>A name of the host's own configuration, which holds only what a name may (see <see cref="PlainName"/>).</summary>
    public static string Name([NotNull] string? value, int longest = PlainName.Longest, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        NotBlank(value, name);
        return PlainName.Problem(value, longest) is { } problem ? throw new ArgumentException($"'{name}' {problem}.", name) : value;
    }

    /// <summary>A name that a stranger gave, without what a name may not hold; null when nothing of it can be seen.</summary>
    public static string? GivenName(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is null)
        {
            return null;
        }

        string given = PlainName.Without(Text(value, PlainName.Longest, name)).Trim();
        return PlainName.IsVisible(given) ? given : null;
    }
}
