using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets.Conditions;

/// <summary>Every policy is asked about every ticket: the answers must leave nothing for the garbage collector.</summary>
public class ConditionAllocationTests
{
    [Fact]
    public void Matching_allocates_nothing()
    {
        Ticket[] tickets = [.. Enumerable.Range(0, 50).Select(seed => Ticket.Replay(RawHistory.Make(seed, seed, importsLate: false)))];
        TicketCondition[] conditions = [.. Enumerable.Range(0, 500).Select(seed => ConditionGenerator.Make(seed, 4).Condition)];
        int matched = Ask(tickets, conditions);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int again = Ask(tickets, conditions);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(0, allocated);
        Assert.Equal(matched, again);
        Assert.NotEqual(0, matched);
    }

    private static int Ask(Ticket[] tickets, TicketCondition[] conditions)
    {
        int matched = 0;
        foreach (Ticket ticket in tickets)
        {
            foreach (TicketCondition condition in conditions)
            {
                matched += condition.Matches(ticket) ? 1 : 0;
            }
        }

        return matched;
    }
}
