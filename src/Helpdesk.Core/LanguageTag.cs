using System.Diagnostics.CodeAnalysis;

namespace Helpdesk;

/// <summary>The form of language tags (RFC 5646, 2.1) and their usual case (2.1.1).</summary>
internal static class LanguageTag
{
    private const int Longest = 35;

    public static bool TryNormalise([NotNullWhen(true)] string? text, [NotNullWhen(true)] out string? tag)
    {
        tag = null;
        if (text is null or { Length: > Longest })
        {
            return false;
        }

        string[] parts = text.Split('-');
        if (parts[0].Length is < 2 or > 8 || !parts[0].All(char.IsAsciiLetter) || !parts.All(IsSubtag))
        {
            return false;
        }

        bool afterSingleton = false;
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = i == 0 || afterSingleton ? Lower(parts[i]) : Cased(parts[i]);
            afterSingleton |= parts[i].Length == 1;
        }

        tag = string.Join('-', parts);
        return true;
    }

    private static bool IsSubtag(string part) => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit);

    private static string Cased(string part) => part switch
    {
        { Length: 2 } => part.ToUpperInvariant(),
        { Length: 4 } when char.IsAsciiLetter(part[0]) => char.ToUpperInvariant(part[0]) + Lower(part[1..]),
        _ => Lower(part),
    };

    private static string Lower(string part) => part.ToLowerInvariant();
}
