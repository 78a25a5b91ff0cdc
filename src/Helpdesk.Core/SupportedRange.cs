using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Helpdesk;

/// <summary>The instants that the library works with: from 1900-01-01T00:00Z to 2150-01-01T00:00Z, both included.</summary>
/// <remarks>
/// A quarter of a millennium keeps every instant and every sum of open time inside a signed 64-bit count of nanoseconds (292 years), which makes the arithmetic both exact and fast.
/// Check what comes from outside with <see cref="Contains"/>: commands refuse other instants, and other methods throw <see cref="ArgumentOutOfRangeException"/>. Safe from any number of threads.
/// </remarks>
public static class SupportedRange
{
    internal const int FirstYear = 1900;

    internal const int LastYear = 2149;

    /// <summary>The first year in which to look for something: nearly everything is found from here on at once.</summary>
    internal const int LikelyYear = 2000;

    /// <summary>The range as messages say it.</summary>
    internal const string Text = "from 1900-01-01T00:00Z to 2150-01-01T00:00Z";

    /// <summary>The first instant, 1900-01-01T00:00Z.</summary>
    public static Instant Start => Nanos.ToInstant(Nanos.Min);

    /// <summary>The last instant, 2150-01-01T00:00Z.</summary>
    public static Instant End => Nanos.ToInstant(Nanos.Max);

    /// <summary>The order in which to look for a year of some kind: from 2000 on, where nearly everything is found at once, then backwards from 1999.</summary>
    internal static IEnumerable<int> YearsByLikelihood => Enumerable.Range(LikelyYear, LastYear - LikelyYear + 1).Concat(Enumerable.Range(FirstYear, LikelyYear - FirstYear).Reverse());

    /// <summary>Whether an instant is in the range, both ends included.</summary>
    /// <param name="instant">The instant.</param>
    public static bool Contains(Instant instant) => Nanos.IsSupported(Nanos.From(instant));

    /// <summary>An argument, which must be in the range.</summary>
    internal static Instant Kept(Instant instant, [CallerArgumentExpression(nameof(instant))] string? name = null)
    {
        Check(instant, name);
        return instant;
    }

    /// <summary>An argument, which must be in the range, in nanoseconds.</summary>
    internal static long Check(Instant instant, [CallerArgumentExpression(nameof(instant))] string? name = null)
    {
        long nanoseconds = Nanos.From(instant);
        return Nanos.IsSupported(nanoseconds)
            ? nanoseconds
            : throw new ArgumentOutOfRangeException(name, string.Create(CultureInfo.InvariantCulture, $"'{name}' must be {Text}, but was {instant}."));
    }
}
