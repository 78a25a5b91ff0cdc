using Helpdesk;
using Helpdesk.Tickets;
using NodaTime;

namespace ReplayLog.Input;

/// <summary>An event of a log.</summary>
/// <param name="Ticket">The ticket it happened to; a text that is a key of the library.</param>
/// <param name="Meaning">What it means for the ticket.</param>
/// <param name="At">When it happened.</param>
/// <param name="Opened">When the ticket was opened, where the row states it.</param>
internal readonly record struct LogRow(string Ticket, Meaning Meaning, Instant At, Instant? Opened)
{
    /// <summary>The line of the file on which the row begins, the header being on line 1.</summary>
    public long Line { get; init; }

    /// <summary>The activity, in the log's own word.</summary>
    public string Activity { get; init; } = "";

    /// <summary>Who has the ticket, by the columns of team and agent; null for nobody. It only counts where <see cref="Meaning"/> says so.</summary>
    public Assignment? Assignment { get; init; }

    /// <summary>Who answered the requester in public; null where the row is no such answer.</summary>
    public AgentId? AnsweredBy { get; init; }

    /// <summary>How much the ticket matters from now on; null where the row does not say.</summary>
    public Priority? Priority { get; init; }

    /// <summary>Whether the log's own system says that its promises for the ticket were kept so far; null where the row does not say.</summary>
    public bool? StatedMet { get; init; }

    /// <summary>What the log's own system had counted by then; null where the row does not say.</summary>
    public PerCheck<int?> Stated { get; init; }
}
