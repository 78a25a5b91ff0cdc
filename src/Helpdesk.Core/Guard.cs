using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Helpdesk;

/// <summary>The argument checks of the library, so that every message names the value and the range.</summary>
internal static partial class Guard
{
    public static T NotNull<T>([NotNull] T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class =>
        value ?? throw new ArgumentNullException(name);

    public static string NotBlank([NotNull] string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return string.IsNullOrWhiteSpace(value)
            ? throw new ArgumentException($"'{name}' must hold a visible character, but was '{value}'.", name)
            : value;
    }

    public static AgentKind Kind(AgentKind kind, [CallerArgumentExpression(nameof(kind))] string? name = null) =>
        kind is AgentKind.Person or AgentKind.Program ? kind : throw new ArgumentOutOfRangeException(name, kind, $"There is no kind of agent {kind}.");

    public static int InRange(int value, int min, int max, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value < min || value > max
            ? throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"'{name}' must be from {min} to {max}, both included, but was {value}."))
            : value;
}
