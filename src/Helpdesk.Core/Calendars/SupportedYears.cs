namespace Helpdesk.Calendars;

/// <summary>
/// The years that calendars answer for. A quarter of a millennium keeps every instant and every sum of open time inside a signed
/// 64-bit count of nanoseconds (292 years), which is what makes the arithmetic both exact and fast.
/// </summary>
internal static class SupportedYears
{
    public const int First = 1900;

    public const int Last = 2149;
}
