using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using ReplayLog.Input;

namespace ReplayLog.Histories;

/// <summary>What a row of a log asks of its ticket, in the commands of the library.</summary>
internal static class RowCommands
{
    /// <summary>A log says who has a ticket, but not on which side somebody stood who did something: all but public answers is told by the program that kept the log.</summary>
    public static Author Teller { get; } = Author.Program("log");

    /// <summary>
    /// The commands, in order: who has the ticket and how much it matters come first, because a closed ticket is no longer given to anyone. Logs that state everything on every row repeat
    /// themselves, so an assignment or a priority is one only where it is another than the ticket's.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="ticket">The ticket before it.</param>
    public static IEnumerable<TicketCommand> Of(LogRow row, Ticket ticket)
    {
        if (row.Meaning.HasFlag(Meaning.Assignment) && row.Assignment != ticket.Assignment)
        {
            yield return At(row, new Assign(row.Assignment, Teller));
        }

        if (row.Priority is { } priority && priority != ticket.Priority)
        {
            yield return At(row, new ChangePriority(priority, Teller));
        }

        if (row.AnsweredBy is { } agent)
        {
            yield return At(row, new ReplyPublicly(agent, row.Activity.Length > 0 ? row.Activity : "answer", HistoryBuilder.Reference));
        }

        if (row.Meaning.HasFlag(Meaning.Open))
        {
            yield return At(row, ticket.Status.Category == StatusCategory.Solved ? new Reopen(Teller) : new ChangeStatus(TicketStatus.Open, Teller));
        }

        if (row.Meaning.HasFlag(Meaning.Pending))
        {
            yield return At(row, new PutOnHold(Teller) { Status = TicketStatus.Pending });
        }

        if (row.Meaning.HasFlag(Meaning.OnHold))
        {
            yield return At(row, new PutOnHold(Teller));
        }

        if (row.Meaning.HasFlag(Meaning.Resolution))
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

    private static TicketCommand At(LogRow row, TicketCommand command) => command with { HappenedAt = row.At, IsImported = true };
}
