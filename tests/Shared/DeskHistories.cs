using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Naive;

/// <summary>
/// Histories such as desks have: an opening with a message, an automatic reply, an assignment, then messages, replies and notes with what agents do between, and an end.
/// Five to twenty events each. The same seed makes the same histories.
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
        int length = random.Next(5, 21);
        var ticket = new TicketId(FormattableString.Invariant($"INC-{number}"));
        var requester = new RequesterId(FormattableString.Invariant($"customer-{number % 997}"));
        Instant now = Start + Duration.FromMinutes(number);
        var history = new List<TicketEvent>(length);
        bool isOpen = false;
        while (history.Count < length)
        {
            int sequence = history.Count + 1;
            bool isTold = sequence > 2 && random.Next(10) < 3;
            Author by = sequence == 1 || isTold ? Author.Requester(requester) : sequence == 2 ? Author.System : Author.Agent(Agents[random.Next(Agents.Length)]);
            var header = new EventHeader(ticket, sequence, now, now, by);
            TicketEvent next = sequence switch
            {
                1 => new TicketOpened(header, "The parcel has not come", requester, Mail)
                {
                    Message = "Where is it?",
                    Language = Language.English,
                    RequesterTier = number % 10 == 0 ? "gold" : null,
                    Tags = random.Next(3) == 0 ? [Tags[random.Next(Tags.Length)]] : [],
                },
                2 => new AutomaticReplySent(header, "We have received your message.", Mail),
                3 => new AssignmentChanged(header, Assignment.To(Teams[random.Next(Teams.Length)], Agents[random.Next(Agents.Length)])),
                4 => new StatusChanged(header, TicketStatus.Open, StatusCause.TakenUp, resolution: null, wakesAt: null),
                _ when sequence == length - 1 => new StatusChanged(header, TicketStatus.Solved, StatusCause.Command, "Sent again.", wakesAt: null),
                _ when sequence == length => new StatusChanged(header, TicketStatus.Closed, StatusCause.Command, resolution: null, wakesAt: null),
                _ when isTold => new RequesterMessageReceived(header, "Still nothing.", Mail),
                _ => Work(header, random, ref isOpen),
            };
            history.Add(next);
            now += Duration.FromMinutes(random.Next(0, 300));
        }

        return [.. history];
    }

    private static TicketEvent Work(EventHeader header, Random random, ref bool isOpen)
    {
        int kind = random.Next(100);
        switch (kind)
        {
            case < 40:
                return new PublicReplySent(header, "We look into it.", Mail);
            case < 58:
                return new InternalNoteAdded(header, "Called the carrier.");
            case < 74:
                isOpen = !isOpen;
                return new StatusChanged(header, isOpen ? TicketStatus.Pending : TicketStatus.Open, StatusCause.Command, resolution: null, wakesAt: null);
            case < 82:
                return new AssignmentChanged(header, Assignment.To(Teams[random.Next(Teams.Length)], Agents[random.Next(Agents.Length)]));
            case < 88:
                return new TimeLogged(header, random.Next(2) == 0 ? "Research" : "Correspondence", Duration.FromMinutes(random.Next(1, 60)));
            case < 92:
                return new TagsChanged(header, [Tags[random.Next(Tags.Length)]], []);
            case < 95:
                return new PriorityChanged(header, Priorities[random.Next(Priorities.Length)], impact: null, urgency: null);
            case < 97:
                return new FieldsChanged(header, [KeyValuePair.Create("order value", FieldValue.Number(random.Next(10_000)))], []);
            case < 98:
                return new ReasonChanged(header, new ContactReason("Delivery/Late", ContactPhase.Purchase));
            case < 99:
                return new LinkAdded(header, new TicketLink(LinkKind.Related, new TicketId(FormattableString.Invariant($"INC-{random.Next(1, 100)}"))));
            default:
                return new PromiseMade(header, new CommitmentId(FormattableString.Invariant($"c{header.Sequence}")), "We call back", header.HappenedAt + Duration.FromHours(4));
        }
    }
}
