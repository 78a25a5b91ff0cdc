using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Helpdesk.Channels.Messages;

/// <summary>A text with named placeholders. Values are put in once and never read as templates, so that nothing in them can become a placeholder.</summary>
internal sealed record Template
{
    // Texts and placeholders in turn; a text may be empty.
    private readonly ImmutableArray<string> parts;

    public Template(string text)
    {
        Text = text;
        parts = Split(text);
    }

    public string Text { get; }

    public IEnumerable<string> Placeholders => parts.Where((_, index) => index % 2 == 1);

    public string Fill(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.Length; i += 2)
        {
            filled.Append(ValueOf(parts[i], values)).Append(parts[i + 1]);
        }

        return filled.ToString();
    }

    public bool Equals(Template? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    private static string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach ((string each, string value) in values)
        {
            if (string.Equals(each, name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        throw new InvalidOperationException($"No value is given for the placeholder '{name}'.");
    }

    private static ImmutableArray<string> Split(string text)
    {
        ImmutableArray<string>.Builder split = ImmutableArray.CreateBuilder<string>();
        var literal = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            char each = text[i];
            if (each is not ('{' or '}'))
            {
                literal.Append(each);
            }
            else if (i + 1 < text.Length && text[i + 1] == each)
            {
                literal.Append(each);
                i++;
            }
            else
            {
                int end = each == '{' ? text.AsSpan(i + 1).IndexOfAny('{', '}') : -1;
                if (end < 1 || text[i + 1 + end] != '}')
                {
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The template {PlainName.Quote(text)} has a brace at {i} that neither begins nor ends a placeholder; a brace itself is written twice."), nameof(text));
                }

                split.Add(literal.ToString());
                split.Add(text.Substring(i + 1, end));
                literal.Clear();
                i += end + 1;
            }
        }

        split.Add(literal.ToString());
        return split.ToImmutable();
    }
}
