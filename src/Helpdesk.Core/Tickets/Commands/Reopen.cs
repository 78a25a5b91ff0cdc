using Helpdesk.Tickets.Decisions;

namespace Helpdesk.Tickets.Commands;

/// <summary>Reopens a solved ticket, or a closed one where <see cref="TicketRules.Transitions"/> allow it.</summary>
/// <remarks>Immutable and safe from any number of threads. Equality is that of all parts.</remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
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

    internal override bool SuitsClosed => true;

    internal override TicketRejection? Decide(Deciding on)
    {
        TicketStatus to = Status ?? on.Rules.StatusOf(StatusCategory.Open);
        return on.JudgeCategory(to, StatusCategory.Open)
            ?? (on.Ticket.Status.Category.IsSolved ? null : on.Refuse(TicketRule.NotSolved, $"{on.Id} is '{on.Ticket.Status}', neither solved nor closed.") with { From = on.Ticket.Status, To = to })
            ?? on.MoveTo(to);
    }
}
