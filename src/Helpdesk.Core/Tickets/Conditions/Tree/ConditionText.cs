using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Helpdesk.Tickets.Conditions.Tree;

/// <summary>Values in the texts of conditions, such that no value can be taken for another or for a part of the condition around it.</summary>
internal static class ConditionText
{
    /// <summary>What is said of something that a ticket lacks, where a name could stand as well.</summary>
    private const string Missing = "missing";

    /// <summary>A name, as it is where it is one plain word, other than what is said of something missing, and in quotation marks otherwise.</summary>
    public static StringBuilder AppendName(this StringBuilder text, string name) =>
        !string.Equals(name, Missing, StringComparison.Ordinal) && name.All(static each => char.IsAsciiLetterOrDigit(each) || each is '-' or '_' or '.' or '/') ? text.Append(name) : text.AppendQuoted(name);

    public static StringBuilder AppendQuoted(this StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char each in value)
        {
            _ = each switch
            {
                '"' or '\\' => text.Append('\\').Append(each),
                '\n' => text.Append("\\n"),

                // What ends a line, turns its direction, or hides in it.
                _ when !char.IsSurrogate(each) && PlainName.IsForbidden(new Rune(each)) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)each:X4}"),
                _ => text.Append(each),
            };
        }

        return text.Append('"');
    }

    public static StringBuilder AppendRelation(this StringBuilder text, Relation relation) => text.Append(relation switch
    {
        Relation.AtLeast => "at least ",
        Relation.AtMost => "at most ",
        Relation.MoreThan => "more than ",
        Relation.LessThan => "less than ",
        _ => "is ",
    });

    /// <summary>Whether two values are in a relation, given the sign of their comparison.</summary>
    public static bool Holds(this Relation relation, int sign) => relation switch
    {
        Relation.Equal => sign == 0,
        Relation.AtLeast => sign >= 0,
        Relation.AtMost => sign <= 0,
        Relation.MoreThan => sign > 0,
        Relation.LessThan => sign < 0,
        _ => throw new UnreachableException(),
    };

    /// <summary>Adds <c>is gold</c> or <c>is one of (gold, silver)</c>.</summary>
    public static void AppendOneOf<T>(this StringBuilder text, string verb, string number, EquatableArray<T> values, Action<T, StringBuilder> append)
    {
        text.Append(verb).Append(' ');
        if (values.Length == 1)
        {
            append(values.Items[0], text);
        }
        else
        {
            text.Append(number).AppendList(values, append);
        }
    }

    /// <summary>Adds <c>all of (…)</c> or <c>any of (…)</c>; <c>always</c> or <c>never</c> without parts.</summary>
    public static void AppendGroup<T>(this StringBuilder text, bool isAll, EquatableArray<T> parts, Action<T, StringBuilder> append)
    {
        if (parts.Length == 0)
        {
            text.Append(isAll ? "always" : "never");
        }
        else
        {
            text.Append(isAll ? "all" : "any").AppendList(parts, append);
        }
    }

    /// <summary>The value of a field in a form of its kind's own: <c>"a text"</c>, <c>1000.5</c>, <c>2026-05-01</c>, <c>yes</c>, <c>choice EU</c>.</summary>
    public static StringBuilder AppendField(this StringBuilder text, FieldValue value) => value.Kind switch
    {
        FieldKind.Text => text.AppendQuoted(value.AsText!),
        FieldKind.Choice => text.Append("choice ").AppendName(value.AsText!),

        // Numbers are equal whatever zeros they end in, and equal conditions have one text.
        FieldKind.Number => text.Append(value.AsNumber!.Value.ToString("0.############################", CultureInfo.InvariantCulture)),
        _ => text.Append(value),
    };

    private static void AppendList<T>(this StringBuilder text, EquatableArray<T> items, Action<T, StringBuilder> append)
    {
        text.Append(" of (");
        for (int i = 0; i < items.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            append(items.Items[i], text);
        }

        text.Append(')');
    }
}
