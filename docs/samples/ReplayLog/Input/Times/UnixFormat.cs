using System.Globalization;
using NodaTime;

namespace ReplayLog.Input.Times;

/// <summary>Counts from the first moment of 1970 in UTC.</summary>
/// <param name="name">The form, as a mapping names it.</param>
/// <param name="unitsPerSecond">How many of what is counted are a second.</param>
internal sealed class UnixFormat(string name, int unitsPerSecond) : TimeFormat
{
    // The years 1 to 9999, which an instant holds: what lies beyond is refused for its year as the ends are.
    private const decimal Least = -62_135_596_800m;
    private const decimal Most = 253_402_300_799m;

    public static UnixFormat Seconds { get; } = new("unix", 1);

    public static UnixFormat Milliseconds { get; } = new("unixMilliseconds", 1_000);

    public override string Name => name;

    public override bool TryRead(string text, out Instant instant)
    {
        instant = default;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal count))
        {
            return false;
        }

        decimal seconds = Math.Clamp(count / unitsPerSecond, Least, Most);
        decimal whole = Math.Floor(seconds);
        instant = Instant.FromUnixTimeSeconds((long)whole).PlusNanoseconds((long)((seconds - whole) * 1_000_000_000m));
        return true;
    }
}
