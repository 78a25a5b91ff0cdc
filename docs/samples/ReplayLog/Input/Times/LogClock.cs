using System.Collections.Immutable;
using Helpdesk;
using NodaTime;

namespace ReplayLog.Input.Times;

/// <summary>The clock by which a column was written: the forms of its times.</summary>
/// <param name="formats">The forms, the first that fits being the one that is meant.</param>
internal sealed class LogClock(ImmutableArray<TimeFormat> formats)
{
    // A time that states its own offset cannot be misread, whatever form the others have.
    private readonly ImmutableArray<TimeFormat> all = formats.Add(new IsoFormat(zone: null));

    /// <summary>Reads a time of the log.</summary>
    /// <returns>What is wrong with the text; null when nothing is.</returns>
    public string? Read(string text, out Instant instant)
    {
        foreach (TimeFormat format in all)
        {
            if (format.TryRead(text, out instant))
            {
                return instant < SupportedRange.Start || instant > SupportedRange.End ? "is outside the years that calendars support" : null;
            }
        }

        instant = default;
        return $"is not of the form {string.Join(" or ", formats.Select(each => each.Name))}";
    }
}
