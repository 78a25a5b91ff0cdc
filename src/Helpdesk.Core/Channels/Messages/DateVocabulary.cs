using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Helpdesk.Channels.Messages;

/// <summary>The words of a language for months, weekdays and days of the month, in the form that dates have them.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all words.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record DateVocabulary
{
    private const int LongestWord = 100;

    private static readonly ImmutableArray<string> Numerals = [.. Enumerable.Range(1, 31).Select(day => day.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The words of a language.</summary>
    /// <param name="months">Twelve, from January, as they stand behind a day: <c>aprile</c>, and the genitive in Slavic languages.</param>
    /// <param name="weekdays">Seven, from Monday.</param>
    /// <param name="days">Thirty-one, from the first; plain numerals when null. Italian has <c>1º</c> for the first.</param>
    /// <param name="daysOn">Thirty-one, from the first, as they stand where something happened on that day, for languages in which the word before depends on it: Italian has <c>il 6</c> and <c>l'8</c>. Those of <paramref name="days"/> when null.</param>
    /// <exception cref="ArgumentException">A list has another length, or a word is blank, longer than 100 characters or holds an unpaired surrogate.</exception>
    public DateVocabulary(IEnumerable<string> months, IEnumerable<string> weekdays, IEnumerable<string>? days = null, IEnumerable<string>? daysOn = null)
    {
        Months = Words(months, 12);
        Weekdays = Words(weekdays, 7);
        Days = days is null ? Numerals : Words(days, 31);
        DaysOn = daysOn is null ? Days : Words(daysOn, 31);
    }

    /// <summary>The months, from January.</summary>
    public ImmutableArray<string> Months { get; }

    /// <summary>The weekdays, from Monday.</summary>
    public ImmutableArray<string> Weekdays { get; }

    /// <summary>The days of the month, from the first.</summary>
    public ImmutableArray<string> Days { get; }

    /// <summary>The days of the month, from the first, as they stand where something happened on that day.</summary>
    public ImmutableArray<string> DaysOn { get; }

    /// <summary>Whether all words are equal.</summary>
    /// <param name="other">The other words.</param>
    public bool Equals(DateVocabulary? other) =>
        other is not null
        && Months.SequenceEqual(other.Months, StringComparer.Ordinal)
        && Weekdays.SequenceEqual(other.Weekdays, StringComparer.Ordinal)
        && Days.SequenceEqual(other.Days, StringComparer.Ordinal)
        && DaysOn.SequenceEqual(other.DaysOn, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StringComparer.Ordinal.GetHashCode(Months[0]), StringComparer.Ordinal.GetHashCode(Weekdays[0]));

    /// <summary>The months and weekdays.</summary>
    public override string ToString() => $"{string.Join(", ", Months)}; {string.Join(", ", Weekdays)}";

    private static ImmutableArray<string> Words(IEnumerable<string> words, int count, [CallerArgumentExpression(nameof(words))] string? name = null)
    {
        ImmutableArray<string> list = [.. Guard.NotNull(words, name).Select(word => Guard.Text(word, LongestWord, name))];
        return list.Length == count
            ? list
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{name}' must hold {count} words, but holds {list.Length}."), name);
    }
}
