namespace Helpdesk.Calendars;

/// <summary>
/// The years that calendars answer for. A quarter of a millennium keeps every instant and every sum of open time inside a signed
/// 64-bit count of nanoseconds (292 years), which is what makes the arithmetic both exact and fast.
/// </summary>
internal static class SupportedYears
{
    public const int First = 1900;

    public const int Last = 2149;

    /// <summary>The first year in which to look for something: nearly everything is found from here on at once.</summary>
    public const int Likely = 2000;

    /// <summary>The order in which to look for a year of some kind: from 2000 on, where nearly everything is found at once, then backwards from 1999.</summary>
    public static IEnumerable<int> ByLikelihood => Enumerable.Range(Likely, Last - Likely + 1).Concat(Enumerable.Range(First, Likely - First).Reverse());
}
