using Helpdesk.Tickets.Decisions;

namespace Helpdesk.Tickets.Commands;

/// <summary>Takes a solved ticket up again.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
public sealed record Reopen : TicketCommand
{
    /// <summary>A command.</summary>
    /// <param name="by">Who wants it.</param>
    public Reopen(Author by)
        : base(by)
    {
    }

    /// <summary>The status, of <see cref="StatusCategory.Open"/>; null, the default, for the usual one.</summary>
    public TicketStatus? Status { get; init; }

    internal override TicketRejection? Decide(Deciding on)
    {
        TicketStatus to = Status ?? on.Rules.StatusOf(StatusCategory.Open);
        return on.JudgeCategory(to, StatusCategory.Open)
            ?? (on.Ticket.Status.Category == StatusCategory.Solved ? null : on.Refuse(TicketRule.NotSolved, $"{on.Id} is '{on.Ticket.Status}', not solved.") with { From = on.Ticket.Status, To = to })
            ?? on.MoveTo(to);
    }
}
