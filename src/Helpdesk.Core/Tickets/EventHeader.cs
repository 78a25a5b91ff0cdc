using NodaTime;

namespace Helpdesk.Tickets;

/// <summary>What every event of a ticket says: of which ticket, at which place in its history, when, and by whom.</summary>
/// <remarks>
/// <para>The order of a history is that of <see cref="Sequence"/>. Instants are within <see cref="SupportedRange"/>.</para>
/// <para>An immutable, thread-safe value. Equality compares all parts. <c>default</c> belongs to no ticket and is refused by every event.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public readonly record struct EventHeader
{
    // A TeamId that may be missing takes twice the room, in every event.
    private readonly string? byTeam;

    /// <summary>A header.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="sequence">The place in the ticket's history, from 1.</param>
    /// <param name="happenedAt">When it happened.</param>
    /// <param name="recordedAt">When it was recorded.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="isImported">Whether it is history of another system, which may have happened before events that are recorded already.</param>
    /// <param name="byTeam">The team for which the author acted, who is an agent; null when it is not known.</param>
    /// <exception cref="ArgumentException">A key is <c>default</c>, or there is a team and the author is not an agent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The sequence is below 1, or an instant is out of range.</exception>
    public EventHeader(TicketId ticket, int sequence, Instant happenedAt, Instant recordedAt, Author by, bool isImported = false, TeamId? byTeam = null)
    {
        TicketId = Guard.Key(ticket);
        Sequence = Guard.InRange(sequence, 1, int.MaxValue);
        HappenedAt = SupportedRange.Kept(happenedAt, nameof(happenedAt));
        RecordedAt = SupportedRange.Kept(recordedAt, nameof(recordedAt));
        By = by;
        IsImported = isImported;
        if (byTeam is { } team)
        {
            this.byTeam = by.Kind == AuthorKind.Agent
                ? Guard.Key(team, nameof(byTeam)).Value
                : throw new ArgumentException($"Only an agent acts for a team, and '{by}' is not an agent.", nameof(byTeam));
        }
    }

    /// <summary>The ticket.</summary>
    public TicketId TicketId { get; }

    /// <summary>The place in the ticket's history, from 1.</summary>
    public int Sequence { get; }

    /// <summary>When it happened: the instant that all clocks and figures go by.</summary>
    public Instant HappenedAt { get; }

    /// <summary>When it was recorded; no figure depends on it.</summary>
    public Instant RecordedAt { get; }

    /// <summary>Who did it.</summary>
    public Author By { get; }

    /// <summary>The team for which the agent acted who did it, as the command said; null where it did not, and for all who are no agents.</summary>
    public TeamId? ByTeam => byTeam is null ? null : new TeamId(byTeam);

    /// <summary>Whether it is history of another system.</summary>
    public bool IsImported { get; }

}
