using System.Globalization;

namespace Helpdesk.Calendars;

/// <summary>Amounts of time as text: hours that may pass 24, minutes, seconds, and what is left of a second.</summary>
internal static class AmountText
{
    public static string Format(long nanoseconds)
    {
        // Unsigned, so that the most negative value has a magnitude too.
        ulong magnitude = nanoseconds < 0 ? unchecked((ulong)-nanoseconds) : (ulong)nanoseconds;
        ulong seconds = magnitude / 1_000_000_000;
        ulong fraction = magnitude % 1_000_000_000;
        string whole = string.Create(
            CultureInfo.InvariantCulture,
            $"{(nanoseconds < 0 ? "-" : "")}{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        return fraction == 0 ? whole : whole + "." + fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
    }
}
