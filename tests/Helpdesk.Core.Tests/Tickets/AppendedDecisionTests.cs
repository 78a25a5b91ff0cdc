using Helpdesk.Core.Tests.Tickets.Decisions;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets;

/// <summary>A history takes a decision as it is.</summary>
public class AppendedDecisionTests
{
    [Fact]
    public void Those_events_are_appended_that_are_of_this_ticket()
    {
        TicketHistory one = Opened("INC-1");
        TicketHistory other = Opened("INC-2");
        TicketDecision merged = TicketRules.Default.Decide(one.Ticket, new MergeInto(other.Ticket.Id, Author.Agent(new AgentId("ada"))), At(1), LoadedTickets.Of(other.Ticket));
        Assert.Equal(merged.Ticket, one.Append(merged).Ticket);
        Assert.Equal(merged.Others.Single(), other.Append(merged).Ticket);
        Assert.Equal(2, merged.Events.Select(each => each.TicketId).Distinct().Count());
        TicketHistory third = Opened("INC-3");
        Assert.Equal(third, third.Append(merged));
    }

    [Fact]
    public void A_refused_command_is_not_taken_for_one_that_did_nothing()
    {
        TicketHistory history = Opened("INC-1");
        TicketDecision refused = TicketRules.Default.Decide(history.Ticket, new Reopen(Author.Agent(new AgentId("ada"))), At(1));
        Assert.False(refused.IsAccepted);
        Assert.Contains(refused.Refusal.Message, Assert.Throws<DecisionRefusedException>(() => history.Append(refused)).Message, StringComparison.Ordinal);
    }

    private static Instant At(int hour) => Instant.FromUtc(2026, 1, 5, hour, 0);

    private static TicketHistory Opened(string id)
    {
        TicketDecision opened = TicketRules.Default.Open(new OpenTicket(new TicketId(id), "No dial tone", new RequesterId("bo"), SmallDesk.Mail), At(0));
        return TicketHistory.Of(opened.Events);
    }
}
