using System.Globalization;

namespace Helpdesk.Tickets;

/// <summary>How much of their words two subjects have in common: a ratio, kept exactly.</summary>
/// <remarks>
/// <para>The coefficient of Dice (1945) over the words: twice the words in common, a word that occurs twice counted twice, over the words of both. Subjects without any word have nothing in common.</para>
/// <para>An immutable, thread-safe value. Equality compares the two counts, so that one of two is not two of four, which compares as the same. <c>default</c> is nothing in common.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public readonly record struct SubjectSimilarity : IComparable<SubjectSimilarity>
{
    internal SubjectSimilarity(int common, int total)
    {
        Common = common;
        Total = total;
    }

    /// <summary>The words in common, counted in both subjects: always even.</summary>
    public int Common { get; }

    /// <summary>The words of both subjects.</summary>
    public int Total { get; }

    /// <summary>The similarity in percent, rounded down: 100 only where all words are in common.</summary>
    public int Percent => Total == 0 ? 0 : (int)(100L * Common / Total);

    /// <summary>Whether the similarity is at least so many percent, exactly.</summary>
    /// <param name="percent">The percentage.</param>
    public bool IsAtLeast(int percent) => percent <= 0 || (Total > 0 && 100L * Common >= (long)percent * Total);

    /// <inheritdoc/>
    public int CompareTo(SubjectSimilarity other) => ((long)Common * Math.Max(1, other.Total)).CompareTo((long)other.Common * Math.Max(1, Total));

    /// <summary>Whether one similarity is less than another.</summary>
    public static bool operator <(SubjectSimilarity left, SubjectSimilarity right) => left.CompareTo(right) < 0;

    /// <summary>Whether one similarity is more than another.</summary>
    public static bool operator >(SubjectSimilarity left, SubjectSimilarity right) => left.CompareTo(right) > 0;

    /// <summary>Whether one similarity is at most another.</summary>
    public static bool operator <=(SubjectSimilarity left, SubjectSimilarity right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one similarity is at least another.</summary>
    public static bool operator >=(SubjectSimilarity left, SubjectSimilarity right) => left.CompareTo(right) >= 0;

    /// <summary>The ratio, such as <c>4/5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Common}/{Total}");
}
