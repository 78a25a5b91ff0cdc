using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;

namespace Helpdesk.Core.Tests.Tickets.Conditions;

/// <summary>A condition, and the same question put to a ticket in plain code.</summary>
internal sealed record GeneratedCondition(TicketCondition Condition, Func<Ticket, bool> Plainly)
{
    public override string ToString() => Condition.ToString();
}
