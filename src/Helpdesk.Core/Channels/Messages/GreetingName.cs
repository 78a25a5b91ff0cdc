using System.Buffers;
using System.Globalization;
using System.Text;

namespace Helpdesk.Channels.Messages;

/// <summary>
/// The name by which a message greets. Forms are filled in with other people's mail addresses and an advertisement for a name, so that the desk sends it: what a program that shows the text would make a link of is no name.
/// A name that is left out for its form, as <c>Dr.Neri</c>, costs less than one advertisement.
/// </summary>
internal static class GreetingName
{
    /// <summary>As many digits as the shortest number that a telephone offers to call.</summary>
    private const int PhoneDigits = 7;

    private const string Brackets = "()[]{}<>\"',;!.";

    /// <summary>What is read as a dot between the labels of a domain: RFC 3490 has the first three; the others look like one.</summary>
    private static readonly SearchValues<char> Dots = SearchValues.Create("\u3002\uFF0E\uFF61\uFE52\u2024\u0701\u0702\u06D4\uA4F8\uA60E\u2E33");

    private static readonly SearchValues<char> Slashes = SearchValues.Create("\u2044\u2215\u29F8\uFF3C\\");

    private static readonly SearchValues<char> Colons = SearchValues.Create("\u2236\uFE55\uFE13\uA789\u02D0");

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase) { "sig.ra", "sig.na", "sigg.ri", "dott.ssa", "dr.ssa", "prof.ssa", "avv.ssa", "geom.ra" };

    /// <summary>Domains under which single letters are registered or likely to be: behind these an initial is no initial. Those of two letters need no list.</summary>
    private static readonly HashSet<string> TopDomains = new(StringComparer.OrdinalIgnoreCase)
    {
        "com", "net", "org", "info", "biz", "edu", "gov", "int", "mil", "app", "bid", "blog", "cat", "club", "cloud", "dev", "email", "fun", "icu", "link", "live", "ltd", "mobi", "mov", "name", "news", "one", "online",
        "page", "pro", "shop", "site", "space", "store", "tech", "tel", "top", "vip", "web", "win", "work", "world", "xyz", "zip",
    };

    /// <summary>The name on one line; null when there is none, when nobody sees it, and when it may be a link.</summary>
    public static string? Of(string? text)
    {
        if (PlainText.Line(text) is not { } name || !PlainName.IsVisible(name))
        {
            return null;
        }

        string plain = Plain(name);
        return plain.Contains('@', StringComparison.Ordinal)
            || plain.Contains("www.", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("xn--", StringComparison.OrdinalIgnoreCase)
            || plain.Count(char.IsAsciiDigit) >= PhoneDigits
            || plain.Split(' ').Any(IsLink)
            ? null
            : name;
    }

    /// <summary>What a link would be made of: without what cannot be seen, full-width forms and look-alikes of dots, slashes and colons made ASCII, digits of all scripts too.</summary>
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (Rune each in name.EnumerateRunes())
        {
            UnicodeCategory category = Rune.GetUnicodeCategory(each);
            if (category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || PlainName.IsFiller(each))
            {
                continue;
            }

            _ = category == UnicodeCategory.DecimalDigitNumber ? plain.Append((char)('0' + (int)Rune.GetNumericValue(each)))
                : each.IsBmp ? plain.Append(Ascii((char)each.Value))
                : plain.Append(each.ToString());
        }

        return plain.ToString();
    }

    private static char Ascii(char each) =>
        Dots.Contains(each) ? '.'
        : Slashes.Contains(each) ? '/'
        : Colons.Contains(each) ? ':'
        : each == '\uFE6B' ? '@'
        : each is >= '\uFF01' and <= '\uFF5E' ? (char)(each - 0xFEE0)
        : each;

    /// <summary>Whether a word is a scheme or host and something behind it (<c>tel:1</c>, <c>[::1]</c>, <c>desk:8080</c>), a share (<c>//desk</c>), or a domain.</summary>
    private static bool IsLink(string word)
    {
        int colon = word.IndexOf(':', StringComparison.Ordinal);
        return (colon >= 0 && word.AsSpan(colon + 1).Trim(Brackets).Length > 0) || word.TrimStart(Brackets.ToCharArray()).StartsWith("//", StringComparison.Ordinal) || IsDomain(word);
    }

    /// <summary>
    /// Whether a word is an IP address or a domain: <c>evil.com</c>, <c>bit.ly/x</c>. Initials before a name are a name (<c>J.R.R.Tolkien</c>), unless a path follows; so are the titles that Italian shortens.
    /// </summary>
    private static bool IsDomain(string word)
    {
        bool hasPath = word.Contains('/', StringComparison.Ordinal);
        string host = word.Split('/', '?', '#', ':')[0].Trim(Brackets.ToCharArray());
        string[] labels = host.Split('.');
        string last = labels[^1];
        return labels.Length > 1
            && (last.All(char.IsAsciiDigit)
                ? labels.Length == 4 || hasPath
                : last.Length > 1 && (hasPath || !IsInitials(labels)) && !Titles.Contains(host));
    }

    /// <summary>Whether single capital letters stand before a word with a capital that is no common end of a domain.</summary>
    private static bool IsInitials(string[] labels) =>
        labels[..^1].All(each => each.Length == 1 && char.IsUpper(each[0]))
        && labels[^1].Length > 2
        && char.IsUpper(labels[^1][0])
        && labels[^1].Any(char.IsLower)
        && !TopDomains.Contains(labels[^1]);
}
