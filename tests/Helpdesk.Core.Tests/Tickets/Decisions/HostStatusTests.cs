using Helpdesk.Naive;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Xunit;
using static Helpdesk.Core.Tests.Tickets.Decisions.SmallDesk;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>A desk with a name of its own for every status has no ticket in one of the library's.</summary>
public class HostStatusTests
{
    private static readonly TicketRules Rules = TicketRules.Default.WithStatuses(StatusCategory.List.Select(each => new TicketStatus("Our " + each.Name, each)));

    private static readonly TicketId Next = new("T2");

    [Fact]
    public void Whatever_follows_of_itself_is_in_a_status_of_the_desk()
    {
        Ticket open = Opened(Rules, Opening(), new ReplyPublicly(Ada, "x", Mail));
        Ticket solved = Opened(Rules, Opening(), new Solve(ByAda));
        Ticket closed = Opened(Rules, Opening(), new Solve(ByAda), new Close(ByAda));
        Ticket held = Opened(Rules, Opening(), new PutOnHold(ByAda) { Until = At(30) });
        Ticket other = Opened(Rules, Opening("T2"));
        TicketDecision[] decisions =
        [
            Rules.Open(Opening(), Noon),
            Rules.Open(Opening() with { Assignment = Assignment.To(Ada) }, Noon),
            Rules.Decide(open, new Split(Next, "x", ByAda), At(60), Find()),
            Rules.Decide(open, new MergeInto(Next, ByAda), At(60), Find(other)),
            Rules.Decide(solved, new ReceiveMessage(Rita, "x", Mail), At(60)),
            Rules.Decide(solved, new Reopen(ByAda), At(60)),
            Rules.Decide(closed, new ReceiveMessage(Rita, "x", Mail) { FollowUp = Next }, At(60), Find()),
            Rules.Decide(held, new WakeUp(), At(60)),
        ];

        Assert.All(decisions.SelectMany(each => Accepted(each).Others.Prepend(each.Ticket)), each => Assert.Contains(each.Status, Rules.Statuses));
    }
}
