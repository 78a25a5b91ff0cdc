using NodaTime;

namespace Helpdesk.Tickets.Events;

/// <summary>The ticket was given a status: put on hold, solved, reopened, closed, or any other.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record StatusChanged : TicketEvent
{
    /// <summary>An event.</summary>
    /// <param name="header">Of which ticket, when, and by whom.</param>
    /// <param name="to">The status from now on.</param>
    /// <param name="cause">What brought it about.</param>
    /// <param name="resolution">What was done, when the ticket was solved or closed; null when nothing was said.</param>
    /// <param name="wakesAt">When the desk is to take a waiting ticket up again by itself; null for never.</param>
    /// <exception cref="ArgumentException">The header is <c>default</c>, or a value is not what it must be.</exception>
    public StatusChanged(EventHeader header, TicketStatus to, StatusCause cause, string? resolution, Instant? wakesAt)
        : base(header)
    {
        To = Guard.NotNull(to);
        Cause = Enum.IsDefined(cause) ? cause : throw Guard.Undefined(cause);
        Resolution = resolution is null ? null : Guard.Text(resolution, TicketLimits.Text);
        WakesAt = wakesAt is { } moment ? SupportedRange.Kept(moment, nameof(wakesAt)) : null;
    }

    /// <summary>The status from now on.</summary>
    public TicketStatus To { get; }

    /// <summary>What brought it about.</summary>
    public StatusCause Cause { get; }

    /// <summary>What was done, when the ticket was solved or closed; null when nothing was said.</summary>
    public string? Resolution { get; }

    /// <summary>When the desk is to take a waiting ticket up again by itself; null for never.</summary>
    public Instant? WakesAt { get; }

    internal override void ApplyTo(Ticket draft)
    {
        draft.ChangeStatus(To, Resolution, WakesAt, HappenedAt);
    }
}
