using System.Collections.Immutable;
using System.Globalization;

namespace Helpdesk.Channels.Messages;

/// <summary>Which form a language takes for a number of things.</summary>
/// <remarks>Immutable and thread-safe, if the function given is. Equality is identity.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed class PluralRule
{
    private readonly Func<int, PluralCategory> categoryOf;

    /// <summary>A rule.</summary>
    /// <param name="categories">The forms that the language has; <see cref="PluralCategory.Other"/> is always among them.</param>
    /// <param name="categoryOf">Gives the form for a number, from 0 up; always the same for the same number.</param>
    /// <exception cref="ArgumentOutOfRangeException">A category is undefined.</exception>
    public PluralRule(IEnumerable<PluralCategory> categories, Func<int, PluralCategory> categoryOf)
    {
        Categories = [.. Guard.NotNull(categories).Append(PluralCategory.Other).Distinct().Order()];
        foreach (PluralCategory category in Categories)
        {
            Guard.InRange((int)category, (int)PluralCategory.Other, (int)PluralCategory.Many, nameof(categories));
        }

        this.categoryOf = Guard.NotNull(categoryOf);
    }

    /// <summary>One form for one thing and another for all other numbers, none included, as in English, German and Italian. (That CLDR has a form for whole millions in Italian, "un milione <em>di</em> messaggi", is left out.)</summary>
    public static PluralRule OneAndOther { get; } = new([PluralCategory.One], count => count == 1 ? PluralCategory.One : PluralCategory.Other);

    /// <summary>One form for all numbers, as in Japanese.</summary>
    public static PluralRule OtherOnly { get; } = new([], _ => PluralCategory.Other);

    /// <summary>The forms that the language has, in the order of their values.</summary>
    public ImmutableArray<PluralCategory> Categories { get; }

    /// <summary>The form for a number of things.</summary>
    /// <param name="count">The number, from 0 up.</param>
    /// <returns>The form, one of <see cref="Categories"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="InvalidOperationException">The rule gave a form that it had not named.</exception>
    public PluralCategory CategoryOf(int count)
    {
        PluralCategory category = categoryOf(Guard.InRange(count, 0, int.MaxValue));
        return Categories.Contains(category)
            ? category
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The plural rule gives {category} for {count}, but has {string.Join(", ", Categories)}."));
    }

    /// <summary>The forms, such as <c>Other, One</c>.</summary>
    public override string ToString() => string.Join(", ", Categories);
}
