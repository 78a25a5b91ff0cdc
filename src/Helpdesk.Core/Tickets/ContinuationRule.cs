using System.Globalization;
using NodaTime;

namespace Helpdesk.Tickets;

/// <summary>When a desk takes a new message for the continuation of a ticket, and what it does then.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record ContinuationRule
{
    private static readonly Duration LongestWindow = Duration.FromDays(366);

    /// <summary>Tickets of the last seven days, on any channel, solved ones included, with subjects of at least 60 percent in common, are offered.</summary>
    public static ContinuationRule Default { get; } = new();

    /// <summary>
    /// How long after the last public word on a ticket a message still goes on with it: a message at exactly this distance does not. Longer than zero, at most 366 days; seven
    /// days by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The window is out of range.</exception>
    public Duration Window
    {
        get;
        init => field = value > Duration.Zero && value <= LongestWindow
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), string.Create(CultureInfo.InvariantCulture, $"'Window' must be longer than zero and at most 366 days, but was {value}."));
    } = Duration.FromDays(7);

    /// <summary>
    /// The least similarity of the subjects, in percent, from 0 (any) to 100 (the same words), both included; 60 by default. A message without a subject, as on most channels but
    /// mail, is similar to nothing, so that only 0 takes it in.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is out of range.</exception>
    public int MinimumSimilarity { get; init => field = Guard.InRange(value, 0, 100); } = 60;

    /// <summary>Whether a message on one channel may go on with a ticket that came by another. True by default.</summary>
    public bool AcrossChannels { get; init; } = true;

    /// <summary>Whether a message may go on with a solved ticket, which it then reopens. True by default.</summary>
    public bool CountsSolved { get; init; } = true;

    /// <summary>Whether a message may go on with a closed ticket: for a desk that <see cref="TicketRules.ReopensClosed"/>, which it then does, or one that wants to be offered follow-ups. False by default.</summary>
    public bool CountsClosed { get; init; }

    /// <summary>What becomes of a message that may go on with a ticket; <see cref="ContinuationAction.Offer"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The action is undefined.</exception>
    public ContinuationAction Then
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw Guard.Undefined(value);
    } = ContinuationAction.Offer;
}
