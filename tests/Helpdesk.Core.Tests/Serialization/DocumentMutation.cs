using System.Text;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Changes a document in ways that people, editors and programs get documents wrong.</summary>
internal static class DocumentMutation
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\n", " ", "null", "true", "-1", "0", "1e9", "99999999999", "{}", "[]", "\"\"", "\\u0000", "\\ud800", "\ud83c", "\u2028",
        "\"set\"", "\"rule\"", "\"easter\"", "\"IT\"", "\"DE-BY\"", "\"24/7\"", "\"off\"", "\"2026-02-29\"", "\"2026-03-01\"", "\"9999-12-31\"", "\"Sunday\"", "\"FREQ=YEARLY\"",
        "\"name\": \"x\"", "/* */", "helpdesk-calendar/9", "12:00-13:00",
    ];

    public static string Change(string document, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(document);
        for (int changes = random.Next(3) == 0 ? random.Next(2, 5) : 1; changes > 0 && text.Length > 0; changes--)
        {
            Change(text, random);
        }

        return text.ToString();
    }

    private static void Change(StringBuilder text, Random random)
    {
        int at = random.Next(text.Length);
        int length = random.Next(Math.Min(12, text.Length - at) + 1);
        switch (random.Next(10))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 2:
                text[at] = (char)random.Next(32, 127);
                break;
            case 3:
                text.Insert(random.Next(text.Length), text.ToString(at, length));
                break;
            case 4:
                text.Length = at;
                break;
            case 5:
                ExchangeDigit(text, at, random);
                break;
            default:
                Exchange(text, random);
                break;
        }
    }

    /// <summary>Another digit in place of the next one: mostly still a document, of another calendar.</summary>
    private static void ExchangeDigit(StringBuilder text, int from, Random random)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                text[i] = (char)('0' + random.Next(10));
                return;
            }
        }
    }

    /// <summary>Puts one value or name in place of another, so that the text stays JSON and what it says becomes wrong.</summary>
    private static void Exchange(StringBuilder text, Random random)
    {
        string whole = text.ToString();
        (int Start, int Length)[] words = [.. Words(whole)];
        if (words.Length == 0)
        {
            return;
        }

        (int start, int length) = words[random.Next(words.Length)];
        (int other, int otherLength) = words[random.Next(words.Length)];
        string piece = random.Next(2) == 0 ? whole.Substring(other, otherLength) : Pieces[random.Next(Pieces.Length)];
        text.Remove(start, length).Insert(start, piece);
    }

    /// <summary>Texts with their quotes, numbers and words.</summary>
    private static IEnumerable<(int Start, int Length)> Words(string text)
    {
        for (int start = 0; start < text.Length; start++)
        {
            int end = text[start] == '"' ? text.IndexOf('"', start + 1) + 1 : start;
            while (text[start] != '"' && end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
            {
                end++;
            }

            if (end > start)
            {
                yield return (start, end - start);
                start = end;
            }
        }
    }
}
