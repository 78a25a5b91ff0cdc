using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Tickets.Decisions;

/// <content>Changes of status: those that a command asks for, which the table governs, and those that follow of themselves.</content>
internal sealed partial class DecisionContext
{
    /// <summary>Whether the ticket can be taken to the status that the command asks for.</summary>
    public TicketRefusal? CheckMove(TicketStatus to, string? resolution = null, Instant? wakesAt = null)
    {
        TicketStatus from = Before.Status;
        return CheckStatus(to) ?? (
            !IsMove(to, resolution, wakesAt) ? null
            : CheckTransition(from, to) ?? (to.Category.IsSolved && !from.Category.IsSolved ? CheckRequired(Before.Fields) : null));
    }

    /// <summary>Takes the ticket to the status that the command asks for, where that changes anything.</summary>
    public void EmitMove(TicketStatus to, string? resolution = null, Instant? wakesAt = null)
    {
        if (IsMove(to, resolution, wakesAt))
        {
            Emit(header => new StatusChanged(header, to, StatusCause.Command, resolution, wakesAt));
        }
    }

    /// <summary>The time to wake at that a ticket keeps which waits on under another status.</summary>
    public Instant? KeptWakeTime(TicketStatus to) => to.Category.IsWaiting ? Before.WakesAt : null;

    /// <summary>Opens the ticket because something else happened.</summary>
    public void EmitOpen(StatusCause cause) =>
        Emit(header => new StatusChanged(header, Rules.StatusOf(StatusCategory.Open), cause, resolution: null, wakesAt: null));

    /// <summary>Opens the ticket if it is new.</summary>
    public void EmitPickUp()
    {
        if (Ticket.Status.Category == StatusCategory.New)
        {
            EmitOpen(StatusCause.PickedUp);
        }
    }

    public TicketRefusal? CheckStatus(TicketStatus status) => Rules.Statuses.Contains(status)
        ? null
        : Refuse(TicketRule.UnknownStatus, $"The desk has no status '{status}'.") with { From = before?.Status, To = status };

    public TicketRefusal? CheckCategory(TicketStatus status, params StatusCategory[] categories) => categories.Contains(status.Category)
        ? null
        : Refuse(TicketRule.WrongCategory, $"{Command.GetType().Name} is about {string.Join(" and ", categories.Select(each => each.Name))}, which '{status}' is not.") with { From = before?.Status, To = status };

    private TicketRefusal? CheckTransition(TicketStatus from, TicketStatus to) =>
        from.Category == StatusCategory.Closed && Rules.Transitions.IsClosedFinal ? Refuse(TicketRule.ClosedIsFinal, $"{Id} is closed and cannot become '{to}'.") with { From = from, To = to }
        : Rules.Transitions.Allows(from.Category, to.Category) ? null
        : Refuse(TicketRule.TransitionForbidden, $"{Id} is '{from}' and cannot become '{to}'.") with { From = from, To = to };

    private bool IsMove(TicketStatus to, string? resolution, Instant? wakesAt) =>
        to != Before.Status || wakesAt != Before.WakesAt || (resolution is not null && !string.Equals(resolution, Before.Resolution, StringComparison.Ordinal));
}
