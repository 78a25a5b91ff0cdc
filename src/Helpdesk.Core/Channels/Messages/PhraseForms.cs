using System.Collections.Immutable;

namespace Helpdesk.Channels.Messages;

/// <summary>How a language says a phrase: one template, or one for each form that it has for numbers. A string is a template by itself.</summary>
/// <remarks>
/// <para>A template is text with placeholders in braces, such as <c>Dear {name},</c>; <c>{{</c> and <c>}}</c> are braces themselves. Which placeholders there are is for <see cref="Phrase.Placeholders"/> to
/// say. At most 2,000 characters.</para>
/// <para>Immutable and thread-safe. Equality compares all templates.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record PhraseForms
{
    private const int LongestTemplate = 2_000;

    private readonly ImmutableSortedDictionary<PluralCategory, Template> forms;

    private PhraseForms(ImmutableSortedDictionary<PluralCategory, Template> forms) => this.forms = forms;

    /// <summary>The numbers for which there is a template.</summary>
    public ImmutableArray<PluralCategory> Categories => [.. forms.Keys];

    /// <summary>One template.</summary>
    /// <param name="template">The template.</param>
    /// <exception cref="ArgumentException">The text is blank, too long, holds an unpaired surrogate, or has an unmatched brace.</exception>
    public static PhraseForms Of(string template) => new(ImmutableSortedDictionary<PluralCategory, Template>.Empty.Add(PluralCategory.Other, Parse(template)));

    /// <summary>A template as a phrase; see <see cref="Of"/>.</summary>
    /// <param name="template">The template.</param>
    public static implicit operator PhraseForms(string template) => Of(template);

    /// <summary>The same with a template for one more form of numbers, or another one for it.</summary>
    /// <param name="category">The form.</param>
    /// <param name="template">The template.</param>
    /// <exception cref="ArgumentException">The form is undefined; or the text is blank, too long, holds an unpaired surrogate, or has an unmatched brace.</exception>
    public PhraseForms With(PluralCategory category, string template)
    {
        Guard.InRange((int)category, (int)PluralCategory.Other, (int)PluralCategory.Many, nameof(category));
        return new PhraseForms(forms.SetItem(category, Parse(template)));
    }

    /// <summary>The template of a form.</summary>
    /// <param name="category">The form.</param>
    /// <returns>The template; null when there is none.</returns>
    public string? this[PluralCategory category] => forms.TryGetValue(category, out Template? template) ? template.Text : null;

    /// <summary>Whether two phrases have the same templates.</summary>
    /// <param name="other">The other phrase.</param>
    public bool Equals(PhraseForms? other) => other is not null && forms.SequenceEqual(other.forms);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(forms.Count, forms.First().Value);

    /// <summary>The templates.</summary>
    public override string ToString() => string.Join(" | ", forms.Select(each => forms.Count == 1 ? each.Value.Text : $"{each.Key}: {each.Value.Text}"));

    /// <summary>The placeholders of all templates.</summary>
    internal IEnumerable<string> Placeholders => forms.Values.SelectMany(each => each.Placeholders);

    internal Template TemplateOf(PluralCategory category) => forms[category];

    private static Template Parse(string template) => new(Guard.Text(template, LongestTemplate));
}
