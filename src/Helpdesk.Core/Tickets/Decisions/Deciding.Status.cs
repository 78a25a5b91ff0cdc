using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Tickets.Decisions;

/// <content>Changes of status: those that a command asks for, which the table governs, and those that follow of themselves.</content>
internal sealed partial class Deciding
{
    /// <summary>Takes the ticket to the status that the command asks for.</summary>
    public TicketRejection? MoveTo(TicketStatus to, string? resolution = null, Instant? wakesAt = null)
    {
        TicketStatus from = Ticket.Status;
        bool says = resolution is not null && !string.Equals(resolution, Ticket.Resolution, StringComparison.Ordinal);
        return JudgeStatus(to) ?? (
            to == from && !says && wakesAt == Ticket.WakesAt ? null
            : JudgeTransition(from, to) ?? (to.Category.IsSolved && !from.Category.IsSolved ? JudgeRequired(Ticket.Fields) : null) ?? Record(header => new StatusChanged(header, to, StatusCause.Command, resolution, wakesAt)));
    }

    /// <summary>Takes the ticket to the status that the command asks for, and keeps the moment to wake at while it waits on.</summary>
    public TicketRejection? MoveOnTo(TicketStatus to) => MoveTo(to, wakesAt: to.Category.IsWaiting ? Ticket.WakesAt : null);

    /// <summary>Opens the ticket because something else happened.</summary>
    public TicketRejection? OpenBecause(StatusCause cause) =>
        Record(header => new StatusChanged(header, Rules.StatusOf(StatusCategory.Open), cause, resolution: null, wakesAt: null));

    /// <summary>Opens the ticket if nobody had taken it up.</summary>
    public TicketRejection? TakeUp() => Ticket.Status.Category == StatusCategory.New ? OpenBecause(StatusCause.TakenUp) : null;

    public TicketRejection? JudgeStatus(TicketStatus status) => Rules.Statuses.Contains(status)
        ? null
        : Refuse(TicketRule.UnknownStatus, $"The desk has no status '{status}'.") with { From = before?.Status, To = status };

    public TicketRejection? JudgeCategory(TicketStatus status, params StatusCategory[] categories) => categories.Contains(status.Category)
        ? null
        : Refuse(TicketRule.WrongCategory, $"{Command.GetType().Name} is about {string.Join(" and ", categories.Select(each => each.Name))}, which '{status}' is not.") with { From = before?.Status, To = status };

    private TicketRejection? JudgeTransition(TicketStatus from, TicketStatus to) =>
        from.Category == StatusCategory.Closed && Rules.Transitions.IsClosedFinal ? Refuse(TicketRule.ClosedIsFinal, $"{Id} is closed and cannot become '{to}'.") with { From = from, To = to }
        : Rules.Transitions.Allows(from.Category, to.Category) ? null
        : Refuse(TicketRule.TransitionForbidden, $"{Id} is '{from}' and cannot become '{to}'.") with { From = from, To = to };
}
