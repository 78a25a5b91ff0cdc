using Helpdesk.Tickets.Decisions;
using Helpdesk.Tickets.Events;

namespace Helpdesk.Tickets.Commands;

/// <summary>Opens a waiting ticket again whose moment has come. A program does this; an agent who does not want to wait changes the status.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
public sealed record WakeUp : TicketCommand
{
    /// <summary>A command, by <see cref="Author.System"/>.</summary>
    public WakeUp()
        : base(Author.System)
    {
    }

    internal override TicketRejection? Decide(Deciding on) =>
        on.JudgeAuthor(AuthorKind.System)
        ?? (on.Ticket.WakesAt is not { } at || !on.Ticket.Status.Category.IsWaiting ? on.Refuse(TicketRule.NotWaking, $"{on.Id} is '{on.Ticket.Status}' and has no moment to wake at.")
            : on.HappensAt < at ? on.Refuse(TicketRule.TooEarlyToWake, $"{on.Id} wakes at {at}, which at {on.HappensAt} is yet to come.")
            : on.OpenBecause(StatusCause.WokeUp));
}
