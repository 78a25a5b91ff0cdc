using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Xunit;
using static Helpdesk.Core.Tests.Tickets.Decisions.SmallDesk;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>All 36 pairs of categories, in the table and on tickets.</summary>
public class TransitionTests
{
    private static readonly string[] Table =
    [
        // to: New Open Pending OnHold Solved Closed
        "New     yes yes yes yes yes no",
        "Open    no  yes yes yes yes no",
        "Pending no  yes yes yes yes no",
        "OnHold  no  yes yes yes yes no",
        "Solved  no  yes yes yes yes yes",
        "Closed  no  no  no  no  no  no",
    ];

    public static TheoryData<string, string, bool> Pairs { get; } =
    [
        .. from row in Table.Select(each => each.Split(' ', StringSplitOptions.RemoveEmptyEntries))
           from to in StatusCategory.List
           select new TheoryDataRow<string, string, bool>(row[0], to.Name, row[to.Value] == "yes"),
    ];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_default_table_is_this(string from, string to, bool allowed)
    {
        Assert.Equal(allowed, TransitionTable.Default.Allows(StatusCategory.FromName(from), StatusCategory.FromName(to)));

        Ticket ticket = In(StatusCategory.FromName(from));
        TicketStatus other = new("Other", StatusCategory.FromName(to));
        TicketRules rules = TicketRules.Default.WithStatuses([.. StatusCategory.List.Select(TicketStatus.Of), other]);
        TicketDecision decision = rules.Decide(ticket, new ChangeStatus(other, ByAda), At(60));
        Assert.Equal(allowed, decision.IsAccepted);
        if (decision.IsAccepted)
        {
            Assert.Equal(other, decision.Ticket.Status);
            return;
        }

        Assert.Equal(ticket.Status, decision.Refusal.From);
        Assert.Equal(other, decision.Refusal.To);
        Assert.Equal(from == "Closed" ? TicketRule.ClosedIsFinal : TicketRule.TransitionForbidden, decision.Refusal.Rule);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_host_can_allow_and_forbid_every_change_between_categories(string from, string to, bool allowed)
    {
        var (first, second) = (StatusCategory.FromName(from), StatusCategory.FromName(to));
        Assert.True(TransitionTable.Default.Allow(first, second).Allows(first, second));
        if (first == second && first != StatusCategory.Closed)
        {
            Assert.Equal(TransitionTable.Default, TransitionTable.Default.Allow(first, second));
            Assert.Throws<ArgumentException>(() => TransitionTable.Default.Forbid(first, second));
            return;
        }

        TransitionTable without = TransitionTable.Default.Forbid(first, second);
        Assert.False(without.Allows(first, second));
        Assert.Equal(allowed ? TransitionTable.Default : without, without.Allow(first, allowed ? [second] : []));
        Assert.Equal(35, Pairs.Count(each => without.Allows(StatusCategory.FromName(each.Data.Item1), StatusCategory.FromName(each.Data.Item2)) == each.Data.Item3) - (allowed ? 0 : 1));
    }

    [Fact]
    public void A_table_reads_itself() => Assert.Equal(
        "New to Open, Pending, OnHold, Solved; Open to Pending, OnHold, Solved; Pending to Open, OnHold, Solved; OnHold to Open, Pending, Solved; Solved to Open, Pending, OnHold, Closed",
        TransitionTable.Default.ToString());

    [Fact]
    public void What_follows_of_itself_does_so_whatever_the_table_says()
    {
        TransitionTable nothing = StatusCategory.List.Where(each => each != StatusCategory.Closed)
            .Aggregate(TransitionTable.Default, (table, from) => table.Forbid(from, StatusCategory.List.Where(to => to != from)));
        TicketRules rules = TicketRules.Default.WithTransitions(nothing);

        Assert.Equal("", nothing.ToString());
        Assert.Equal(TicketStatus.Open, rules.Decide(Opened(), new Assign(Assignment.To(Ada), ByAda), At(60)).Ticket.Status);
        Assert.Equal(TicketStatus.Open, rules.Decide(Solved(), new ReceiveMessage(Rita, "x", Mail), At(60)).Ticket.Status);
        Assert.Equal(TicketStatus.Open, rules.Decide(Opened(new PutOnHold(ByAda) { Until = At(30) }), new WakeUp(), At(60)).Ticket.Status);
    }

    private static Ticket In(StatusCategory category) =>
        category == StatusCategory.New ? Opened()
        : category == StatusCategory.Closed ? Closed()
        : Opened(new ChangeStatus(TicketStatus.Of(category), ByAda));
}
