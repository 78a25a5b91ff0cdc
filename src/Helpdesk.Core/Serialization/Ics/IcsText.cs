using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Helpdesk.Serialization.Ics;

/// <summary>Text values: escaped as RFC 5545, section 3.3.11, has it, and to the letter for the library's own properties.</summary>
internal static class IcsText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\;,");

    public static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => Ascii.EqualsIgnoreCase(one, other);

    /// <summary>A value as text, with its escapes undone. Bytes that are no UTF-8 become U+FFFD.</summary>
    public static string Read(ReadOnlySpan<byte> value, out bool isUtf8)
    {
        isUtf8 = Utf8.IsValid(value);
        string text = Encoding.UTF8.GetString(value);
        return text.Contains('\\') ? Unescape(text) : text;
    }

    /// <summary>A value without what stands around it and cannot be seen: blanks, and the marks with which old programs end a file.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value) => value.Trim(" \t\0\u001A"u8);

    /// <summary>Adds the texts of a list to others, as far as these are no more than some number.</summary>
    public static void ReadList(ReadOnlySpan<byte> value, List<string> into, int most)
    {
        while (!value.IsEmpty && into.Count < most)
        {
            int end = 0;
            while (end < value.Length && value[end] != ',')
            {
                end += value[end] == '\\' && end + 1 < value.Length ? 2 : 1;
            }

            string text = PlainName.Without(Read(value[..end], out _)).Trim();
            if (text.Length > 0)
            {
                into.Add(text);
            }

            value = value[Math.Min(end + 1, value.Length)..];
        }
    }

    /// <summary>A value that is ASCII unless it is wrong.</summary>
    public static string ReadAscii(ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(value);

    /// <summary>A value in a message, at a length that fits one.</summary>
    public static string Short(ReadOnlySpan<byte> value)
    {
        string text = PlainName.Without(Encoding.UTF8.GetString(value.Length <= 40 ? value : value[..40]));
        return value.Length <= 40 ? text : text + "…";
    }

    /// <summary>A name as a value.</summary>
    public static string Escape(string plain)
    {
        if (!plain.AsSpan().ContainsAny(Special))
        {
            return plain;
        }

        var value = new StringBuilder(plain.Length + 16);
        foreach (char each in plain)
        {
            _ = each switch
            {
                '\\' or ';' or ',' => value.Append('\\').Append(each),
                _ => value.Append(each),
            };
        }

        return value.ToString();
    }

    /// <summary>Any text as a value that only this library reads: what a plain text cannot hold is written <c>\uXXXX</c>, behind a backslash of its own.</summary>
    public static string EscapeExact(string text)
    {
        var exact = new StringBuilder(text.Length + 16);
        foreach (char each in text)
        {
            if (each == '\\')
            {
                exact.Append(@"\\");
            }
            else if (char.IsControl(each) || char.IsSurrogate(each))
            {
                exact.Append(CultureInfo.InvariantCulture, $@"\u{(int)each:x4}");
            }
            else
            {
                exact.Append(each);
            }
        }

        return Escape(exact.ToString());
    }

    /// <summary>The text of which <see cref="EscapeExact"/> made a value, the outer escapes being undone already.</summary>
    public static string ReadExact(string exact)
    {
        if (!exact.Contains('\\'))
        {
            return exact;
        }

        var text = new StringBuilder(exact.Length);
        for (int i = 0; i < exact.Length; i++)
        {
            if (exact[i] == '\\' && i + 5 < exact.Length && exact[i + 1] == 'u'
                && ushort.TryParse(exact.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                text.Append((char)code);
                i += 5;
            }
            else
            {
                i += exact[i] == '\\' && i + 1 < exact.Length ? 1 : 0;
                text.Append(exact[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>Undoes escapes; a backslash before what needs none stays, since programs that do not escape write those.</summary>
    private static string Unescape(string value)
    {
        var plain = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length && value[i + 1] is ('\\' or ';' or ',' or 'n' or 'N'))
            {
                i++;
                plain.Append(value[i] is 'n' or 'N' ? '\n' : value[i]);
            }
            else
            {
                plain.Append(value[i]);
            }
        }

        return plain.ToString();
    }
}
