using NodaTime;

namespace Helpdesk.Pictures.Drawing;

/// <summary>Where moments lie along a line of the picture, across or down. Moments are nanoseconds of one scale, such as that of a day's clock.</summary>
/// <remarks>Places are decimals, and not floating-point numbers, so that every machine rounds them to the same digits.</remarks>
/// <param name="Start">Where the line begins, in pixels.</param>
/// <param name="Length">How long it is, in pixels.</param>
/// <param name="From">The moment at its beginning.</param>
/// <param name="Until">The moment at its end; later than <paramref name="From"/>.</param>
internal readonly record struct TimeAxis(decimal Start, decimal Length, long From, long Until)
{
    public decimal End => Start + Length;

    /// <summary>An axis of the wall clock, from 00:00 to 24:00.</summary>
    public static TimeAxis OfDay(decimal start, decimal length) => new(start, length, 0, NodaConstants.NanosecondsPerDay);

    /// <summary>The place of a moment; those beyond an end are at it.</summary>
    public decimal At(long moment) => Start + (Length * (Math.Clamp(moment, From, Until) - From) / (Until - From));

    /// <summary>The moments at which to put a tick: each multiple of a step, both ends included.</summary>
    public IEnumerable<long> Ticks(long step)
    {
        for (long tick = From; tick <= Until; tick += step)
        {
            yield return tick;
        }
    }
}
