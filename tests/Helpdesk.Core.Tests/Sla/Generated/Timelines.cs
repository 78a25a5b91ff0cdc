using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Generated;

/// <summary>Histories of one to 25 events over minutes to three weeks, from pools so small that events meet.</summary>
internal sealed class Timelines(Random random)
{
    public static readonly TicketId Ticket = new("T-1");

    public static readonly TeamId[] Teams = [new("billing"), new("first-line"), new("suppliers")];

    public static readonly AgentId[] Agents = [new("ada"), new("ben"), new("cleo")];

    public static readonly string[] Tiers = ["gold", "silver"];

    public static readonly string[] Tags = ["urgent", "late", "refund"];

    private static readonly TicketStatus[] Statuses =
    [
        TicketStatus.New, TicketStatus.Open, TicketStatus.Open, TicketStatus.Pending, TicketStatus.Pending, TicketStatus.OnHold, TicketStatus.Solved, TicketStatus.Solved, TicketStatus.Closed,
        new("Waiting for parts", StatusCategory.OnHold),
    ];

    private readonly List<CommitmentId> promised = [];

    /// <summary>The events of a ticket.</summary>
    /// <param name="anchor">A moment that the history is about.</param>
    /// <param name="later">How many events follow the opening.</param>
    public TicketEvent[] Make(Instant anchor, int later)
    {
        bool isExact = random.Next(3) == 0;
        bool importsLate = random.Next(6) == 0;
        int[] scales = Of<int[]>([[5, 60], [60, 600], [300, 3000]]);
        Instant opening = anchor + Duration.FromMinutes(random.Next(-4 * 1440, 1440)) + Duration.FromSeconds(isExact ? random.Next(60) : 0);
        Instant latest = opening;
        var history = new List<TicketEvent> { Opened(Header(1, opening, isImported: false)) };
        Instant end = opening + Duration.FromDays(21);
        for (int sequence = 2; sequence <= later + 1; sequence++)
        {
            bool isImported = importsLate && random.Next(3) == 0;
            Duration gap = random.Next(5) == 0 ? Duration.Zero : Duration.FromMinutes(random.Next(scales[random.Next(2)])) + Duration.FromSeconds(isExact ? random.Next(60) : 0);
            Instant at = isImported ? Instant.Max(anchor - Duration.FromDays(5), latest - gap) : Instant.Min(end, latest + gap);
            latest = Instant.Max(latest, at);
            history.Add(Next(Header(sequence, at, isImported)));
        }

        return [.. history];
    }

    private TicketEvent Next(EventHeader header) => random.Next(40) switch
    {
        < 5 => new RequesterMessageReceived(header, "Still nothing.", Channel()),
        < 11 => new PublicReplySent(header, "We look into it.", Channel()),
        11 => new AutomaticReplySent(header, "Received.", Channel()),
        12 or 13 => new InternalNoteAdded(header, "Called."),
        < 21 => new StatusChanged(header, Of(Statuses), StatusCause.Command, resolution: null, wakesAt: null),
        < 25 => new AssignmentChanged(header, Assignment()),
        < 28 => new PriorityChanged(header, Of(Priority.List.ToArray()), impact: null, urgency: null),
        28 => new FieldsChanged(header, random.Next(2) == 0 ? [] : Fields(header), []),
        29 => new FieldsChanged(header, [], ["due"]),
        30 or 31 => new TagsChanged(header, Some(Tags), Some(Tags)),
        32 => new RequesterChanged(header, new RequesterId("anna"), random.Next(2) == 0 ? null : Of(Tiers)),
        33 => random.Next(2) == 0 ? Promise(header) : new TimeLogged(header, "work", Duration.FromMinutes(5)),
        34 => random.Next(2) == 0 ? Promise(header) : new PromiseSettled(header, Of(promised.Append(new CommitmentId("c1")).ToArray()), kept: random.Next(3) > 0),
        35 => random.Next(2) == 0 ? new TicketMerged(header, new TicketId("T-2")) : new TicketAbsorbed(header, new TicketId("T-3")),
        36 => new MarkedAsSpam(header),
        37 => new UnmarkedAsSpam(header),
        38 => random.Next(2) == 0 ? new TicketDeleted(header) : new TicketRestored(header),
        _ => new SubjectChanged(header, "Another subject"),
    };

    private PromiseMade Promise(EventHeader header)
    {
        promised.Add(new CommitmentId(FormattableString.Invariant($"c{header.Sequence}")));
        Instant due = header.HappenedAt + Duration.FromMinutes(random.Next(5) == 0 ? random.Next(-600, 1) : random.Next(1, 6000));
        return new PromiseMade(header, promised[^1], "Call back", due) { MadeAt = header.HappenedAt - Duration.FromMinutes(random.Next(3) == 0 ? random.Next(600) : 0) };
    }

    private TicketOpened Opened(EventHeader header) => new(header, "No dial tone", new RequesterId("anna"), Channel())
    {
        Message = random.Next(3) == 0 ? null : "Where is it?",
        RequesterTier = random.Next(2) == 0 ? null : Of(Tiers),
        Priority = Of(Priority.List.ToArray()),
        Status = random.Next(4) == 0 ? Of(Statuses) : TicketStatus.New,
        Tags = [.. Some(Tags)],
        Fields = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, random.Next(2) == 0 ? [] : Fields(header)),
        Assignment = random.Next(2) == 0 ? null : Assignment(),
    };

    private KeyValuePair<string, FieldValue>[] Fields(EventHeader header) =>
        [KeyValuePair.Create("due", FieldValue.Date(header.HappenedAt.InUtc().Date.PlusDays(random.Next(-2, 12)))), KeyValuePair.Create("region", FieldValue.Choice(Of(["EU", "US"])))];

    private Assignment? Assignment() => random.Next(4) switch
    {
        0 => null,
        1 => Helpdesk.Tickets.Assignment.To(Of(Teams)),
        2 => Helpdesk.Tickets.Assignment.To(Of(Agents)),
        _ => Helpdesk.Tickets.Assignment.To(Of(Teams), Of(Agents)),
    };

    private EventHeader Header(int sequence, Instant at, bool isImported) =>
        new(Ticket, sequence, at, at, random.Next(2) == 0 ? Author.Agent(Agents[0]) : Author.Requester(new RequesterId("anna")), isImported);

    private ChannelReference Channel() => Of(World.Channels.ToArray());

    private T Of<T>(T[] pool) => pool[random.Next(pool.Length)];

    private T[] Some<T>(T[] pool) => [.. pool.Where(_ => random.Next(3) == 0)];
}
