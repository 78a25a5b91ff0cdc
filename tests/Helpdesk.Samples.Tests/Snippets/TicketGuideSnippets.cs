using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/tickets.md, in its order.</summary>
public class TicketGuideSnippets
{
    [Fact]
    public void From_opening_to_history_from_elsewhere()
    {
        TicketRules rules = TicketRules.Default;
        RequesterId rita = new("rita");
        AgentId ada = new("ada");
        ChannelReference mail = new(new ChannelId("support-mail"), ChannelKind.Email);
        Instant nine = Instant.FromUtc(2026, 3, 2, 9, 0);

        TicketDecision opened = rules.Open(new OpenTicket(new TicketId("INC-7"), "No dial tone", rita, mail) { Message = "The line is dead." }, nine);
        Ticket ticket = opened.Ticket;
        TicketHistory history = TicketHistory.Of(opened.Events);

        Assert.Equal(TicketStatus.New, ticket.Status);

        TicketDecision answered = rules.Decide(ticket, new ReplyPublicly(ada, "Is the cable in?", mail) { Then = TicketStatus.Pending }, nine + Duration.FromMinutes(10));
        history = history.Append(answered.EventsOf(ticket.Id));

        string events = string.Join('\n', history.Events.Select(each => $"{each.Sequence}. {each.GetType().Name} by {each.By}"));

        Assert.Equal(TicketStatus.Pending, answered.Ticket.Status);
        Shown.OnPage("tickets.md", events);

        Author helper = Author.Agent(new AgentId("helper"), AgentKind.Program);
        Ticket byProgram = rules.Decide(ticket, new ReplyPublicly(helper, "Is the cable in?", mail), nine + Duration.FromMinutes(1)).Ticket;

        int byPeople = byProgram.PublicReplies;                     // 0
        int byPrograms = byProgram.ProgramReplies;                  // 1
        Instant? waits = byProgram.AwaitingReplySince;              // 09:00: no person has answered
        Instant? waitsForAny = byProgram.AwaitingAnyReplySince;     // null: somebody has

        Assert.Equal((0, 1, nine, null), (byPeople, byPrograms, waits, waitsForAny));

        TicketDecision refused = rules.Decide(answered.Ticket, new Close(Author.Agent(ada)), nine + Duration.FromHours(1));
        string said = refused.ToString();

        Shown.OnPage("tickets.md", said);

        string advice = refused.Refusal switch
        {
            null => "done",
            { Rule: TicketRule.TransitionForbidden, From: { } from } => $"not while it is {from}",
            { Kind: RefusalKind.Conflict } => "load it again, and try again",
            { Message: var text } => text,
        };

        Assert.Equal("not while it is Pending", advice);
        Assert.Throws<DecisionRefusedException>(() => refused.Ticket);
        Assert.Same(answered, answered.EnsureAccepted());

        string conversation = string.Join('\n', history.Messages.Select(each => $"{each.By}, {each.Kind}: {each.Text}"));

        Shown.OnPage("tickets.md", conversation);

        Ticket replayed = Ticket.Replay(history.Events);
        Ticket asItWas = history.At(1);
        Ticket caughtUp = asItWas.ApplyAll(history.Events.Skip(1));

        Assert.Equal(history.Ticket, replayed);
        Assert.Equal(history.Ticket, caughtUp);

        Instant friday = Instant.FromUtc(2026, 3, 6, 9, 0);
        TicketDecision held = rules.Decide(answered.Ticket, new PutOnHold(Author.Agent(ada)) { Until = friday }, nine + Duration.FromHours(2));
        TicketDecision early = rules.Decide(held.Ticket, new WakeUp(), friday - Duration.FromNanoseconds(1));
        TicketDecision woken = rules.Decide(held.Ticket, new WakeUp(), friday);

        Assert.Equal(TicketRule.TooEarlyToWake, early.Refusal!.Rule);
        Assert.Equal(TicketStatus.Open, woken.Ticket.Status);
        Assert.Equal(StatusCause.WokeUp, woken.Events.OfType<StatusChanged>().Single().Cause);

        Ticket again = rules.Open(new OpenTicket(new TicketId("INC-8"), "Phone dead", new RequesterId("carl"), mail), nine + Duration.FromHours(3)).Ticket;
        MergeInto merge = new(ticket.Id, Author.Agent(ada));                    // merge.Needs is INC-7

        TicketDecision merged = rules.Decide(again, merge, friday + Duration.FromHours(1), LoadedTickets.Of(woken.Ticket));
        string touched = string.Join('\n', merged.Events.Select(each => $"{each.TicketId}: {each.GetType().Name}"));

        Assert.Equal([ticket.Id], merge.Needs);
        Shown.OnPage("tickets.md", touched);
        Assert.Equal(ticket.Id, rules.Decide(merged.Ticket, new ReceiveMessage(new RequesterId("carl"), "Hello?", mail), friday + Duration.FromHours(2)).Refusal!.Other);

        TicketDecision call = rules.Decide(
            woken.Ticket,
            new ReplyPublicly(ada, "I called and left word.", mail) { HappenedAt = nine + Duration.FromMinutes(3), IsImported = true },
            friday + Duration.FromHours(2));
        Instant? first = call.Ticket.FirstPublicReplyAt;

        Assert.Equal(nine + Duration.FromMinutes(3), first);

        ContinuationMessage message = new(rita, "Re: no dial tone!", new ChannelReference(new ChannelId("phone"), ChannelKind.Phone), nine + Duration.FromDays(1));
        ContinuationResult found = ContinuationFinder.Find(message, [answered.Ticket], ContinuationRule.Default with { Then = ContinuationAction.Join });
        string match = found.Matches[0].ToString();

        Shown.OnPage("tickets.md", match);
        Assert.Equal(ContinuationAction.Join, found.Action);
    }

    [Fact]
    public void Rules_of_a_desk()
    {
        TicketRules desk = TicketRules.Default
            .WithStatuses(TicketStatus.Open, new TicketStatus("Waiting for parts", StatusCategory.OnHold))
            .WithTransitions(TransitionTable.Default.Allow(StatusCategory.Open, StatusCategory.Closed))
            .WithFields(
                FieldDefinition.Text("Cause") with { IsRequiredToSolve = true },
                FieldDefinition.Choice("Size", "Small", "Large"))
            .WithFutureTolerance(Duration.FromMinutes(1));

        string table = desk.Transitions.ToString();

        Shown.OnPage("tickets.md", table);
    }

    [Fact]
    public void Commitments()
    {
        TicketRules rules = TicketRules.Default;
        AgentId ada = new("ada");
        ChannelReference mail = new(new ChannelId("support-mail"), ChannelKind.Email);
        Instant nine = Instant.FromUtc(2026, 3, 2, 9, 0);
        Ticket ticket = rules.Open(new OpenTicket(new TicketId("INC-7"), "No dial tone", new RequesterId("rita"), mail), nine).Ticket;

        CommitmentId call = new("call");
        TicketDecision promised = rules.Decide(ticket, new PromiseBy(call, "We call you back", nine + Duration.FromHours(8), Author.Agent(ada)), nine + Duration.FromMinutes(15));
        TicketDecision called = rules.Decide(promised.Ticket, new SettlePromise(call, kept: true, Author.Agent(ada)), nine + Duration.FromHours(9));
        CommitmentState state = called.Ticket.Commitments[0].State;

        Assert.Equal(CommitmentState.KeptLate, state);
    }

    [Fact]
    public void Closed_tickets_that_go_on()
    {
        RequesterId rita = new("rita");
        AgentId ada = new("ada");
        ChannelReference mail = new(new ChannelId("support-mail"), ChannelKind.Email);
        Instant nine = Instant.FromUtc(2026, 3, 2, 9, 0);
        Ticket ticket = TicketRules.Default.Open(new OpenTicket(new TicketId("INC-7"), "No dial tone", rita, mail), nine).Ticket;
        Ticket solved = TicketRules.Default.Decide(ticket, new Solve(Author.Agent(ada)), nine + Duration.FromHours(1)).Ticket;
        Ticket closed = TicketRules.Default.Decide(solved, new Close(Author.Agent(ada)), nine + Duration.FromDays(1)).Ticket;

        TicketRules reopening = TicketRules.Default
            .WithTransitions(TransitionTable.Default.Allow(StatusCategory.Closed, StatusCategory.Open, StatusCategory.OnHold))
            .WithReopeningOfClosed();

        TicketDecision resumed = reopening.Decide(closed, new Reopen(Author.Agent(ada)), nine + Duration.FromDays(3));
        TicketDecision asked = reopening.Decide(closed, new ReceiveMessage(rita, "It is dead again.", mail), nine + Duration.FromDays(3));

        Assert.All([resumed, asked], each => Assert.Equal((TicketStatus.Open, 1), (each.Ticket.Status, each.Ticket.Reopens)));
    }

    [Fact]
    public async Task A_store_that_is_asked_by_steps()
    {
        TicketRules rules = TicketRules.Default;
        ChannelReference mail = new(new ChannelId("support-mail"), ChannelKind.Email);
        Instant nine = Instant.FromUtc(2026, 3, 2, 9, 0);
        TicketId[] ids = [.. "INC-1 INC-2 INC-3 INC-4".Split(' ').Select(id => new TicketId(id))];
        Dictionary<TicketId, Ticket> store = ids.ToDictionary(id => id, id => rules.Open(new OpenTicket(id, "No dial tone", new RequesterId("rita"), mail), nine).Ticket);
        int steps = 0;
        for (int i = 0; i < ids.Length - 1; i++)
        {
            TicketDecision linked = await DecideAsync(store[ids[i]], new Link(LinkKind.Parent, ids[i + 1], Author.System), nine, LoadAsync);
            Array.ForEach([linked.EnsureAccepted().Ticket, .. linked.Others], each => store[each.Id] = each);
        }

        steps = 0;
        TicketDecision circle = await DecideAsync(store[ids[3]], new Link(LinkKind.Parent, ids[0], Author.System), nine, LoadAsync);

        Assert.Equal(["INC-4", "INC-1", "INC-2", "INC-3"], circle.Refusal!.Circle.Select(each => each.Value));
        Assert.Equal(3, steps);

        async Task<TicketDecision> DecideAsync(Ticket on, TicketCommand command, Instant now, Func<IEnumerable<TicketId>, Task<Ticket[]>> loadAsync)
        {
            LoadedTickets loaded = LoadedTickets.None.With(command.Needs, await loadAsync(command.Needs));
            TicketDecision decision = rules.Decide(on, command, now, loaded);
            while (decision.Refusal is { Missing: { IsEmpty: false } missing })
            {
                loaded = loaded.With(missing, await loadAsync(missing));
                decision = rules.Decide(on, command, now, loaded);
            }

            return decision;
        }

        async Task<Ticket[]> LoadAsync(IEnumerable<TicketId> wanted)
        {
            steps++;
            await Task.Yield();
            return [.. wanted.Where(store.ContainsKey).Select(each => store[each])];
        }
    }
}
