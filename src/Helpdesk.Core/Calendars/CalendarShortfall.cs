using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Helpdesk.Calendars;

/// <summary>What a calendar was asked, and how far it got, when the answer lies beyond its open time or its supported range.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all its parts.</remarks>
/// <param name="CalendarId">The calendar's id.</param>
/// <param name="CalendarVersion">The calendar's version.</param>
/// <param name="From">The instant asked about.</param>
/// <param name="Reason">Why there is no answer.</param>
/// <param name="Requested">The business time asked for; zero where none was, as for the next opening. Negative towards the past.</param>
/// <param name="Consumed">As much of it as there is; zero when the instant itself is outside the range. Negative towards the past.</param>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record CalendarShortfall(
    string CalendarId,
    int CalendarVersion,
    Instant From,
    ShortfallReason Reason,
    BusinessTime Requested,
    BusinessTime Consumed)
{
    /// <summary>The working days asked for; zero where none were. Negative towards the past.</summary>
    public int RequestedDays { get; init; }

    /// <summary>As many of them as there are. Negative towards the past.</summary>
    public int ConsumedDays { get; init; }

    /// <summary>What was asked and how far it got, in words; the same in every culture.</summary>
    public override string ToString()
    {
        string from = InstantPattern.ExtendedIso.Format(From);
        string problem = Reason switch
        {
            ShortfallReason.OutsideSupportedRange =>
                $"cannot answer for {from}: it is outside the supported range from {InstantPattern.ExtendedIso.Format(SupportedRange.Start)} "
                + $"to {InstantPattern.ExtendedIso.Format(SupportedRange.End)}.",
            ShortfallReason.NotEnoughOpenTime => $"has only {Consumed} of the {Requested} of business time asked for from {from}.",
            ShortfallReason.NotEnoughBusinessDays => string.Create(CultureInfo.InvariantCulture, $"has only {ConsumedDays} of the {RequestedDays} working days asked for from {from}."),
            _ => $"does not open or close again on that side of {from}.",
        };
        return string.Create(CultureInfo.InvariantCulture, $"Calendar '{CalendarId}' version {CalendarVersion} {problem}");
    }
}
