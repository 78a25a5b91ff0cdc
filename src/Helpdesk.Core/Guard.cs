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

    public static AgentKind Kind(AgentKind kind, [CallerArgumentExpression(nameof(kind))] string? name = null) =>
        kind is AgentKind.Person or AgentKind.Program ? kind : throw Undefined(kind, name);

    public static int InRange(int value, int min, int max, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value < min || value > max
            ? throw new ArgumentOutOfRangeException(name, string.Create(CultureInfo.InvariantCulture, $"'{name}' must be from {min} to {max}, both included, but was {value}."))
            : value;

    /// <summary>The refusal of a number that is no value of an enumeration. The number is written here, since what enumerations write of it follows the culture of the thread.</summary>
    public static ArgumentOutOfRangeException Undefined<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, Enum =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"There is no {typeof(T).Name} {Convert.ToInt64(value, CultureInfo.InvariantCulture)}."));
}
