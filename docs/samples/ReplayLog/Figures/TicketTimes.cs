using NodaTime;
using ReplayLog.Input;

namespace ReplayLog.Figures;

/// <summary>
/// The milestones of one ticket: all that is kept of its rows. Each is the earliest or latest of some instants, so the order
/// of rows in the file, and of rows at equal instants, cannot change it.
/// </summary>
internal sealed class TicketTimes(string id)
{
    private Instant firstEvent = Instant.MaxValue;
    private Instant? statedOpening;

    public string Id { get; } = id;

    public int Events { get; private set; }

    /// <summary>When the ticket was opened: as the log states it, or by its first event where that came earlier or nothing is stated.</summary>
    public Instant Opened => IsOpeningStated ? statedOpening!.Value : firstEvent;

    /// <summary>Whether <see cref="Opened"/> is the log's own statement.</summary>
    public bool IsOpeningStated => statedOpening <= firstEvent;

    /// <summary>When someone first took the ticket up.</summary>
    public Instant? FirstReaction { get; private set; }

    /// <summary>When it was solved for the last time.</summary>
    public Instant? LastResolution { get; private set; }

    public void Record(LogRow row)
    {
        Events++;
        firstEvent = Instant.Min(firstEvent, row.At);
        if (row.Opened is { } stated)
        {
            statedOpening = Earlier(statedOpening, stated);
        }

        if (row.Meaning.HasFlag(Meaning.Opening))
        {
            statedOpening = Earlier(statedOpening, row.At);
        }

        if (row.Meaning.HasFlag(Meaning.Reaction))
        {
            FirstReaction = Earlier(FirstReaction, row.At);
        }

        if (row.Meaning.HasFlag(Meaning.Resolution))
        {
            LastResolution = Instant.Max(LastResolution ?? row.At, row.At);
        }
    }

    private static Instant Earlier(Instant? known, Instant other) => Instant.Min(known ?? other, other);
}
