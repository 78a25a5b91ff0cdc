using Helpdesk.Naive;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Generated;

/// <summary>A command of a generated timeline.</summary>
/// <param name="At">The moment at which it is decided.</param>
/// <param name="On">The ticket that it is for, or opens.</param>
/// <param name="Command">What is wanted.</param>
internal sealed record Step(Instant At, TicketId On, TicketCommand Command)
{
    /// <summary>The events of the ticket that timelines are about; none when nothing opened it. What the rules refuse, or comes before its ticket, is left out.</summary>
    public static TicketEvent[] Play(IEnumerable<Step> steps)
    {
        TicketDesk desk = Timelines.NewDesk();
        foreach (Step each in steps.Where(each => each.Command is OpenTicket || desk.Find(each.On) is not null))
        {
            desk.Try(each.At, each.On, each.Command);
        }

        return desk.Find(Timelines.Ticket) is null ? [] : [.. desk[Timelines.Ticket].Events];
    }
}
