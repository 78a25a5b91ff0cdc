using Helpdesk.Naive;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>A desk that takes random commands, and checks each decision as it comes.</summary>
internal sealed class TicketWorld
{
    private readonly Random random;
    private readonly RandomCommands commands;
    private readonly List<TicketId> ids = [.. Enumerable.Range(1, 5).Select(each => new TicketId(FormattableString.Invariant($"T{each}")))];
    private int successors;
    private Instant now = SmallDesk.Noon;

    public TicketWorld(int seed)
    {
        random = new Random(seed);
        commands = new RandomCommands(random, () => now);
        Rules = random.Next(3) switch
        {
            0 => SmallDesk.Strict,
            1 => SmallDesk.Reopening,
            _ => TicketRules.Default,
        };
    }

    public TicketRules Rules { get; }

    public Dictionary<TicketId, TicketHistory> Histories { get; } = [];

    public HashSet<Type> Accepted { get; } = [];

    public HashSet<TicketRule> Broken { get; } = [];

    public void Step()
    {
        now += random.Next(4) == 0 ? Duration.FromSeconds(random.Next(-200, 20_000)) : Duration.Zero;
        TicketId id = ids[random.Next(ids.Count)];
        TicketId other = ids[random.Next(ids.Count)];
        TicketId fresh = new(FormattableString.Invariant($"F{successors}"));
        bool isOpen = Histories.TryGetValue(id, out TicketHistory? history);
        TicketCommand command = isOpen && !commands.Chance(60) ? commands.Any(history!.Ticket, other, fresh) : commands.Opening(id);
        TicketDecision decision = Decide(history?.Ticket, command);
        TicketDecision again = Decide(history?.Ticket, command);

        Assert.Equal(decision.Refusal, again.Refusal);
        Assert.Equal(decision, again);
        if (decision.Refusal is { } refusal)
        {
            Refused(decision, refusal, id);
            return;
        }

        Take(decision, id);
        Accepted.Add(command.GetType());
        if (Histories.ContainsKey(fresh) && !ids.Contains(fresh))
        {
            ids.Add(fresh);
            successors++;
        }
    }

    /// <summary>Decides by steps, and with all tickets loaded beforehand, which is the same.</summary>
    private TicketDecision Decide(Ticket? ticket, TicketCommand command)
    {
        if (ticket is null)
        {
            return Rules.Open((OpenTicket)command, now);
        }

        TicketDecision decision = Rules.Decide(ticket, command, now, Find, out IReadOnlyList<TicketId[]> steps);
        Ticket[] all = [.. Histories.Values.Select(each => each.Ticket)];
        Assert.Equal(decision, Rules.Decide(ticket, command, now, LoadedTickets.None.With(steps.SelectMany(each => each), all)));
        Assert.True(steps.Count <= all.Length + 1, $"{steps.Count} steps for {all.Length} tickets.");
        return decision;
    }

    private Ticket? Find(TicketId id) => Histories.GetValueOrDefault(id)?.Ticket;

    private void Refused(TicketDecision decision, TicketRefusal refusal, TicketId id)
    {
        Broken.Add(refusal.Rule);
        Assert.Equal(id, refusal.TicketId);
        Assert.NotEqual("", refusal.Message);
        Assert.Throws<DecisionRefusedException>(() => decision.Events);
        Assert.Throws<DecisionRefusedException>(() => decision.Ticket);
    }

    private void Take(TicketDecision decision, TicketId id)
    {
        Ticket[] after = [decision.Ticket, .. decision.Others];
        Assert.Equal(id, decision.Ticket.Id);
        Assert.Equal(after.Length, after.DistinctBy(each => each.Id).Count());
        Assert.Equal(decision.Events.Length, after.Sum(each => decision.EventsOf(each.Id).Length));
        Assert.All(decision.Events, each => Assert.Equal(now, each.RecordedAt));
        foreach (Ticket each in after)
        {
            IEnumerable<TicketEvent> events = decision.EventsOf(each.Id);
            Histories[each.Id] = Histories.TryGetValue(each.Id, out TicketHistory? before) ? before.Append(events) : TicketHistory.Of(events);
            Assert.Equal(each, Histories[each.Id].Ticket);
        }
    }
}
