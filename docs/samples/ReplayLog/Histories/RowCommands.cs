using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using ReplayLog.Input;

namespace ReplayLog.Histories;

/// <summary>What a row of a log asks of its ticket, in the commands of the library.</summary>
internal static class RowCommands
{
    /// <summary>A log says who has a ticket, but not on which side somebody stood who did something: all but public answers is told by the program that kept the log.</summary>
    public static Author Teller { get; } = Author.Automation("log");

    /// <summary>
    /// The commands, in order: who has the ticket and how much it matters come before its status, because a closed ticket is no longer given to anyone; for the same reason they come after it where the row
    /// goes on with a closed ticket. Logs that state everything on every row repeat themselves, so an assignment or a priority is one only where it is another than the ticket's.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="ticket">The ticket before it.</param>
    /// <param name="transitions">What the desk allows. Where it reopens closed tickets, work on one reopens it.</param>
    public static IEnumerable<TicketCommand> Of(LogRow row, Ticket ticket, TransitionTable transitions)
    {
        TicketCommand[] details = [.. DetailsOf(row, ticket)];
        TicketStatus? status = StatusOf(row.Meaning);
        bool isClosed = ticket.Status.Category == StatusCategory.Closed;
        bool isSolving = row.Meaning.HasFlag(Meaning.Resolution) && !(isClosed && row.Meaning.HasFlag(Meaning.Closing));
        if (isClosed)
        {
            bool isWork = !row.Meaning.HasFlag(Meaning.Closing) && (status is not null || isSolving || Array.Exists(details, each => each is Assign or ReplyPublicly));
            if (isWork && !(status is not null && transitions.Allows(StatusCategory.Closed, status.Category)) && transitions.Allows(StatusCategory.Closed, StatusCategory.Open))
            {
                yield return At(row, new Reopen(Teller));
            }
        }

        if (isClosed && status is not null)
        {
            yield return At(row, CommandTo(status, isSolved: true));
        }

        foreach (TicketCommand each in details)
        {
            yield return At(row, each);
        }

        if (!isClosed && status is not null)
        {
            yield return At(row, CommandTo(status, ticket.Status.Category.IsSolved));
        }

        if (isSolving)
        {
            yield return At(row, new Solve(Teller));
        }

        if (row.Meaning.HasFlag(Meaning.Closing))
        {
            yield return At(row, new Close(Teller));
        }

        if (row.Meaning.HasFlag(Meaning.Note))
        {
            yield return At(row, new AddNote(row.Activity, Teller));
        }
    }

    /// <summary>What a closed ticket does not take.</summary>
    private static IEnumerable<TicketCommand> DetailsOf(LogRow row, Ticket ticket)
    {
        if (row.Meaning.HasFlag(Meaning.Assignment) && row.Assignment != ticket.Assignment)
        {
            yield return new Assign(row.Assignment, Teller);
        }

        if (row.Priority is { } priority && priority != ticket.Priority)
        {
            yield return new ChangePriority(priority, Teller);
        }

        if (row.AnsweredBy is { } agent)
        {
            yield return new ReplyPublicly(agent, row.Activity.Length > 0 ? row.Activity : "answer", HistoryBuilder.Reference);
        }
    }

    private static TicketStatus? StatusOf(Meaning meaning) =>
        meaning.HasFlag(Meaning.Open) ? TicketStatus.Open
        : meaning.HasFlag(Meaning.Pending) ? TicketStatus.Pending
        : meaning.HasFlag(Meaning.OnHold) ? TicketStatus.OnHold
        : null;

    private static TicketCommand CommandTo(TicketStatus status, bool isSolved) =>
        status.Category.IsWaiting ? new PutOnHold(Teller) { Status = status }
        : isSolved ? new Reopen(Teller)
        : new ChangeStatus(status, Teller);

    private static TicketCommand At(LogRow row, TicketCommand command) => command with { HappenedAt = row.At, IsImported = true };
}
