using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;

namespace Helpdesk.Naive;

/// <summary>
/// Histories such as desks have, made by commands: an opening with a message, an automatic reply, an assignment, then messages, replies and notes with what agents do between, and an end.
/// Six to twenty events each. The same seed makes the same histories.
/// </summary>
public static class DeskHistories
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 8, 0);

    private static readonly ChannelReference Mail = new(new ChannelId("mail"), ChannelKind.Email);

    private static readonly TeamId[] Teams = [new("first-line"), new("second-line"), new("billing")];

    private static readonly AgentId[] Agents = [.. Enumerable.Range(1, 20).Select(i => new AgentId(FormattableString.Invariant($"agent-{i}")))];

    private static readonly string[] Tags = ["refund", "vip", "late", "broken", "invoice", "spare-part"];

    private static readonly Priority[] Priorities = [Priority.Low, Priority.Normal, Priority.High, Priority.Urgent];

    public static TicketEvent[][] Make(int tickets, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, tickets).Select(number => History(number, random))];
    }

    private static TicketEvent[] History(int number, Random random)
    {
        int length = random.Next(6, 21);
        var id = new TicketId(FormattableString.Invariant($"INC-{number}"));
        var requester = new RequesterId(FormattableString.Invariant($"customer-{number % 997}"));
        Instant now = Start + Duration.FromMinutes(number);
        var desk = new TicketDesk(TicketRules.Default);
        desk.Open(now, new OpenTicket(id, "The parcel has not come", requester, Mail)
        {
            Message = "Where is it?",
            Language = Language.English,
            RequesterTier = number % 10 == 0 ? "gold" : null,
            Tags = random.Next(3) == 0 ? [Tags[random.Next(Tags.Length)]] : [],
        });
        Do(new ReplyAutomatically("We have received your message.", Mail));

        // Given to an agent, a new ticket becomes open.
        Do(Given(random));
        while (desk[id].Events.Count < length - 2)
        {
            // A message on a pending ticket opens it, which is one more event.
            bool mayBeTold = desk.Find(id)!.Status.Category != StatusCategory.Pending || desk[id].Events.Count < length - 3;
            Do(mayBeTold && random.Next(10) < 3 ? new ReceiveMessage(requester, "Still nothing.", Mail) : Work(desk.Find(id)!, now, random));
        }

        Do(new Solve(Agent(random)) { Resolution = "Sent again." });
        Do(new Close(Agent(random)));
        return [.. desk[id].Events];

        void Do(TicketCommand command)
        {
            now += Duration.FromMinutes(random.Next(0, 300));
            desk.Do(now, id, command);
        }
    }

    private static TicketCommand Work(Ticket ticket, Instant now, Random random) => random.Next(100) switch
    {
        < 40 => new ReplyPublicly(Agents[random.Next(Agents.Length)], "We look into it.", Mail),
        < 58 => new AddNote("Called the carrier.", Agent(random)),
        < 74 => new ChangeStatus(ticket.Status.Category == StatusCategory.Open ? TicketStatus.Pending : TicketStatus.Open, Agent(random)),
        < 82 => Given(random),
        < 88 => new LogTime(random.Next(2) == 0 ? "Research" : "Correspondence", Duration.FromMinutes(random.Next(1, 60)), Agent(random)),
        < 92 => new ChangeTags([Tags[random.Next(Tags.Length)]], [], Agent(random)),
        < 95 => new ChangePriority(Priorities[random.Next(Priorities.Length)], Agent(random)),
        < 97 => new ChangeFields("order value", FieldValue.Number(random.Next(10_000)), Agent(random)),
        < 98 => new ChangeReason(new ContactReason("Delivery/Late", ContactPhase.Purchase), Agent(random)),
        < 99 => new Split(new TicketId(FormattableString.Invariant($"{ticket.Id}-{ticket.Version}")), "The invoice", Agent(random)),
        _ => new PromiseBy(new CommitmentId(FormattableString.Invariant($"c{ticket.Version}")), "We call back", now + Duration.FromHours(9), Agent(random)),
    };

    private static Assign Given(Random random) => new(Assignment.To(Teams[random.Next(Teams.Length)], Agents[random.Next(Agents.Length)]), Agent(random));

    private static Author Agent(Random random) => Author.Agent(Agents[random.Next(Agents.Length)]);
}
