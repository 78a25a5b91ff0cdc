using System.Runtime.CompilerServices;

namespace Helpdesk.People.Identities;

/// <summary>The host's words for networks and systems.</summary>
internal static class ScopeText
{
    private const int Longest = 64;

    public static string Check(string? scope, [CallerArgumentExpression(nameof(scope))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(scope, name);
        return scope.Length is >= 1 and <= Longest && scope.All(each => char.IsAsciiLetterOrDigit(each) || each is '.' or '-' or '_')
            ? scope.ToLowerInvariant()
            : throw new ArgumentException(FormattableString.Invariant($"'{name}' must be 1 to {Longest} ASCII letters, digits, dots, hyphens and underscores, but is {PlainName.Quote(scope)}."), name);
    }
}
