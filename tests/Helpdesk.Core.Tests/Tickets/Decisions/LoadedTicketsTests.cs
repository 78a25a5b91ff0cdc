using Helpdesk.Naive;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Xunit;
using static Helpdesk.Core.Tests.Tickets.Decisions.SmallDesk;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>What a command needs is loaded before it is decided, in few steps of few tickets.</summary>
public class LoadedTicketsTests
{
    private static readonly TicketRules Rules = TicketRules.Default;
    private static readonly TicketId T2 = new("T2");

    private static readonly TicketCommand[] Naming =
    [
        new Link(LinkKind.Related, T2, ByAda), new Unlink(LinkKind.Related, T2, ByAda), new MergeInto(T2, ByAda), new Split(T2, "x", ByAda), new ReceiveMessage(Rita, "x", Mail) { FollowUp = T2 },
    ];

    [Fact]
    public void Commands_name_the_tickets_that_they_need()
    {
        Assert.All(Naming, each => Assert.Equal([T2], each.Needs));
        Assert.Empty(new ReceiveMessage(Rita, "x", Mail).Needs);
        Assert.Empty(new AddNote("x", ByAda).Needs);
        Assert.Empty(Opening().Needs);
    }

    [Fact]
    public void What_is_not_loaded_is_asked_for_and_never_guessed()
    {
        Ticket linked = Accepted(Rules.Decide(Opened(), new Link(LinkKind.Related, T2, ByAda), At(60), LoadedTickets.Of(Opened("T2")))).Ticket;
        Ticket[] on = [Opened(), linked, Opened(), Opened(), Closed()];
        Assert.All(Naming.Zip(on), each =>
        {
            TicketRefusal refusal = Rules.Decide(each.Second, each.First, At(61)).Refusal!;
            Assert.Equal((TicketRule.NotLoaded, RefusalKind.Conflict), (refusal.Rule, refusal.Kind));
            Assert.Equal([T2], refusal.Missing);
            Assert.Equal($"{each.First.GetType().Name} on T1 depends on T2, of which nothing is loaded.", refusal.Message);
            Assert.NotEqual(TicketRule.NotLoaded, Rules.Decide(each.Second, each.First, At(61), LoadedTickets.None.With([T2], [])).Refusal?.Rule);
        });

        // A follow-up's key is needed only where there is a follow-up.
        Assert.True(Rules.Decide(Opened(), Naming[4], At(60)).IsAccepted);
    }

    [Fact]
    public void A_set_knows_what_is_there_and_what_is_not()
    {
        Ticket second = Opened("T2");
        LoadedTickets loaded = LoadedTickets.Of(second).With([new TicketId("T3")], []);
        Assert.True(loaded.TryGet(T2, out Ticket? ticket));
        Assert.Same(second, ticket);
        Assert.True(loaded.Knows(new TicketId("T3")));
        Assert.False(loaded.TryGet(new TicketId("T3"), out _));
        Assert.False(loaded.Knows(new TicketId("T4")));
        Assert.False(LoadedTickets.None.Knows(T2));
        Assert.False(loaded.With([T2], []).TryGet(T2, out _));
        Assert.Throws<ArgumentNullException>(() => LoadedTickets.Of(null!, null!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(TicketLimits.Hierarchy)]
    [InlineData(TicketLimits.Hierarchy + 1)]
    public void A_chain_of_parents_takes_one_step_a_level(int count)
    {
        Dictionary<TicketId, Ticket> chain = Chain(count);
        TicketCommand link = new Link(LinkKind.Parent, new TicketId("above-0"), ByAda);
        TicketDecision decision = Rules.Decide(Opened(), link, At(60), chain.GetValueOrDefault, out IReadOnlyList<TicketId[]> steps);

        Assert.Equal(count <= TicketLimits.Hierarchy ? null : TicketRule.HierarchyTooLarge, decision.Refusal?.Rule);
        Assert.All(steps, each => Assert.Single(each));
        Assert.Equal(Math.Min(count, TicketLimits.Hierarchy), steps.Count);
        Assert.Equal(decision, Rules.Decide(Opened(), link, At(60), LoadedTickets.Of([.. chain.Values])));
    }

    [Fact]
    public void A_level_is_one_step_however_wide()
    {
        const int width = 300;
        Ticket below = Opened("below");
        Dictionary<TicketId, Ticket> above = [];
        for (int i = 0; i < width; i++)
        {
            TicketDecision linked = Accepted(Rules.Decide(below, new Link(LinkKind.Parent, new TicketId(FormattableString.Invariant($"p-{i}")), ByAda), At(60), id => above.GetValueOrDefault(id) ?? Opened(id.Value)));
            below = linked.Ticket;
            above[linked.Others[0].Id] = linked.Others[0];
        }

        above[below.Id] = below;
        TicketDecision decision = Rules.Decide(Opened(), new Link(LinkKind.Parent, below.Id, ByAda), At(60), above.GetValueOrDefault, out IReadOnlyList<TicketId[]> steps);
        Assert.True(decision.IsAccepted);
        Assert.Equal([1, width], steps.Select(each => each.Length));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(TicketLimits.Hierarchy - 1)]
    [InlineData(TicketLimits.Hierarchy)]
    [InlineData(TicketLimits.Hierarchy + 1)]
    [InlineData(TicketLimits.Hierarchy + 2)]
    public void A_chain_of_merges_is_followed_to_its_end_or_the_limit(int merges)
    {
        Dictionary<TicketId, Ticket> desk = [];
        TicketId Id(int i) => new(FormattableString.Invariant($"m-{i}"));
        Ticket last = Opened(Id(0).Value);
        for (int i = 1; i <= merges; i++)
        {
            TicketDecision merged = Accepted(Rules.Decide(last, new MergeInto(Id(i), ByAda), At(60), LoadedTickets.Of(Opened(Id(i).Value))));
            desk[merged.Ticket.Id] = merged.Ticket;
            last = merged.Others[0];
        }

        desk[last.Id] = last;
        TicketCommand message = new ReceiveMessage(Rita, "x", Mail);
        TicketDecision decision = Rules.Decide(desk[Id(0)], message, At(61), desk.GetValueOrDefault, out IReadOnlyList<TicketId[]> steps);
        Assert.Equal((TicketRule.TicketNotActive, Id(Math.Min(merges, TicketLimits.Hierarchy + 1))), (decision.Refusal!.Rule, decision.Refusal.Other));
        Assert.True(steps.Count <= TicketLimits.Hierarchy + 1);
        Assert.Equal(decision, Rules.Decide(desk[Id(0)], message, At(61), LoadedTickets.Of([.. desk.Values])));
        Assert.Equal(Id(1), Rules.Decide(desk[Id(0)], message, At(61)).Refusal!.Other);
    }

    /// <summary>So many tickets, each of which has the next as its parent.</summary>
    private static Dictionary<TicketId, Ticket> Chain(int count)
    {
        Ticket[] row = [.. Enumerable.Range(0, count).Select(each => Opened(FormattableString.Invariant($"above-{each}")))];
        for (int i = 0; i < count - 1; i++)
        {
            TicketDecision linked = Accepted(Rules.Decide(row[i], new Link(LinkKind.Parent, row[i + 1].Id, ByAda), At(60), LoadedTickets.Of(row[i + 1])));
            (row[i], row[i + 1]) = (linked.Ticket, linked.Others[0]);
        }

        return row.ToDictionary(each => each.Id);
    }
}
