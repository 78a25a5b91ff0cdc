using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Tickets;

/// <summary>
/// Histories of events as they come, which no rule has let through: any kind after any other, from pools so small that events meet. The same seed makes the same history.
/// </summary>
internal sealed class RawHistory
{
    public static readonly TicketId Ticket = new("T-1");

    public static readonly RequesterId[] People = [new("anna"), new("Bruno"), new("carla, tags contain vip")];

    public static readonly TeamId[] Teams = [new("first-line"), new("second-line"), new("suppliers")];

    public static readonly AgentId[] Agents = [new("ada"), new("ben"), new("cleo")];

    public static readonly string[] Tiers = ["gold", "silver", "missing"];

    public static readonly string[] Tags = ["refund", "vip", "a\"b", "refund, vip", "back\\slash"];

    public static readonly string[] FieldNames = ["order value", "due", "region", "is \"new\""];

    public static readonly string[] Texts = ["No dial tone", "no REFUND yet", "A \"quoted\" word", "line\nbreak \\n"];

    public static readonly decimal[] Numbers = [0m, 1m, 1.50m, 1.5m, -3m, 1000m];

    public static readonly LocalDate[] Dates = [new(2026, 4, 30), new(2026, 5, 1), new(2026, 5, 2)];

    public static readonly string[] Choices = ["EU", "Rest of the world", "yes"];

    public static readonly Language[] Languages = [default, new("en"), new("en-GB"), new("pt"), new("pt-BR")];

    public static readonly TicketType[] Types = [TicketType.Question, TicketType.Incident, new("Complaint")];

    public static readonly TicketStatus[] Statuses =
    [
        TicketStatus.New, TicketStatus.Open, TicketStatus.Pending, TicketStatus.OnHold, TicketStatus.Solved, TicketStatus.Closed,
        new("Waiting for parts", StatusCategory.OnHold), new("Archived", StatusCategory.Closed), new("Open", StatusCategory.Pending),
    ];

    public static readonly ChannelReference[] Channels = [.. ChannelKind.List.OrderBy(each => each.Value).Select((kind, i) => new ChannelReference(new ChannelId($"channel {i % 3}"), kind))];

    public static readonly ContactReason[] Reasons =
        [new("Delivery", ContactPhase.Purchase), new("Delivery/Late", ContactPhase.Purchase), new("Deliveryman", ContactPhase.PostPurchase), new("Prices", ContactPhase.PrePurchase)];

    public static readonly TicketLink[] Links =
        [new(LinkKind.Parent, new("T-2")), new(LinkKind.Parent, new("T-3")), new(LinkKind.Related, new("T-2")), new(LinkKind.FollowUpOf, new("T-0"))];

    /// <summary>Every kind of event but the first of a history.</summary>
    public static readonly (Type Kind, Func<RawHistory, EventHeader, TicketEvent> Make)[] Kinds =
    [
        (typeof(RequesterMessageReceived), static (any, header) => new RequesterMessageReceived(header, any.Of(Texts), any.Of(Channels))),
        (typeof(PublicReplySent), static (any, header) => new PublicReplySent(header, any.Of(Texts), any.Of(Channels))),
        (typeof(AutomaticReplySent), static (any, header) => new AutomaticReplySent(header, any.Of(Texts), any.Of(Channels))),
        (typeof(InternalNoteAdded), static (any, header) => new InternalNoteAdded(header, any.Of(Texts))),
        (typeof(AssignmentChanged), static (any, header) => new AssignmentChanged(header, any.Assignment())),
        (typeof(StatusChanged), static (any, header) => new StatusChanged(header, any.Of(Statuses), any.Of(Enum.GetValues<StatusCause>()), any.Maybe(Texts), any.Chance(4) ? header.HappenedAt + Duration.FromHours(any.Below(9)) : null)),
        (typeof(PriorityChanged), static (any, header) => new PriorityChanged(header, any.Of(Priority.List), any.Maybe(Impact.List), any.Maybe(Urgency.List))),
        (typeof(TypeChanged), static (any, header) => new TypeChanged(header, any.Of(Types))),
        (typeof(SubjectChanged), static (any, header) => new SubjectChanged(header, any.Of(Texts))),
        (typeof(LanguageChanged), static (any, header) => new LanguageChanged(header, any.Of(Languages))),
        (typeof(ReasonChanged), static (any, header) => new ReasonChanged(header, any.Maybe(Reasons))),
        (typeof(RequesterChanged), static (any, header) => new RequesterChanged(header, any.Of(People), any.Maybe(Tiers))),
        (typeof(CollaboratorsChanged), static (any, header) => new CollaboratorsChanged(header, any.Some(People), any.Some(People))),
        (typeof(TagsChanged), static (any, header) => new TagsChanged(header, any.Some(Tags), any.Some(Tags))),
        (typeof(FieldsChanged), static (any, header) => any.Fields(header)),
        (typeof(LinkAdded), static (any, header) => new LinkAdded(header, any.Of(Links))),
        (typeof(LinkRemoved), static (any, header) => new LinkRemoved(header, any.Of(Links))),
        (typeof(PromiseMade), static (any, header) => new PromiseMade(header, new CommitmentId($"c{header.Sequence}"), any.Of(Texts), header.HappenedAt + Duration.FromHours(any.Below(50) - 2)) { MadeAt = header.HappenedAt - Duration.FromHours(any.Below(3)) }),
        (typeof(PromiseSettled), static (any, header) => new PromiseSettled(header, new CommitmentId($"c{1 + any.Below(header.Sequence)}"), any.Chance(2))),
        (typeof(TimeLogged), static (any, header) => new TimeLogged(header, any.Of(Choices), Duration.FromMinutes(1 + any.Below(90)))),
        (typeof(TicketMerged), static (any, header) => new TicketMerged(header, any.Of(Links).Other) { Status = any.Chance(4) ? new TicketStatus("Archived", StatusCategory.Closed) : TicketStatus.Closed }),
        (typeof(TicketMergedFrom), static (any, header) => new TicketMergedFrom(header, any.Of(Links).Other)),
        (typeof(MarkedAsSpam), static (_, header) => new MarkedAsSpam(header)),
        (typeof(UnmarkedAsSpam), static (_, header) => new UnmarkedAsSpam(header)),
        (typeof(TicketDeleted), static (_, header) => new TicketDeleted(header)),
        (typeof(TicketRestored), static (_, header) => new TicketRestored(header)),
        (typeof(UnknownTicketEvent), static (any, header) => new UnknownTicketEvent(header, "rated", any.Of(Texts))),
    ];

    private static readonly Instant Start = Instant.FromUtc(2026, 4, 1, 8, 0);

    private readonly Random random;

    private RawHistory(int seed) => random = new Random(seed);

    /// <summary>A history of an opening and so many other events.</summary>
    public static TicketEvent[] Make(int seed, int others, bool importsLate)
    {
        var any = new RawHistory(seed);
        Instant latest = Start;
        var history = new List<TicketEvent> { any.Opened(any.Header(1, Start, isImported: false)) };
        for (int sequence = 2; sequence <= others + 1; sequence++)
        {
            bool isImported = importsLate && any.Chance(3);
            Instant at = latest + Duration.FromMinutes(isImported ? any.Below(200) - 150 : any.Chance(3) ? 0 : any.Below(60));
            latest = Instant.Max(latest, at);
            EventHeader header = any.Header(sequence, at, isImported);

            // Messages, replies and what moves a ticket depend upon one another more than the rest.
            history.Add(Kinds[any.Chance(2) ? any.Below(6) : any.Below(Kinds.Length)].Make(any, header));
        }

        return [.. history];
    }

    /// <summary>One event of a kind, with everything in it drawn by the seed.</summary>
    public static TicketEvent Single(Type kind, int seed)
    {
        var any = new RawHistory(seed);
        return kind == typeof(TicketOpened)
            ? any.Opened(any.Header(1, Start, isImported: false))
            : Kinds.Single(each => each.Kind == kind).Make(any, any.Header(2 + any.Below(9), Start, any.Chance(2)));
    }

    private TicketOpened Opened(EventHeader header) => new(header, Of(Texts), Of(People), Of(Channels))
    {
        Message = Maybe(Texts),
        RequesterTier = Maybe(Tiers),
        Collaborators = [.. Some(People)],
        Language = Of(Languages),
        Type = Of(Types),
        Priority = Of(Priority.List),
        Impact = Maybe(Impact.List),
        Urgency = Maybe(Urgency.List),
        Status = Chance(2) ? TicketStatus.New : Of(Statuses),
        Reason = Maybe(Reasons),
        Tags = [.. Some(Tags)],
        Fields = Fields(header).Values,
        Links = [.. Some(Links)],
        Assignment = Assignment(),
    };

    private EventHeader Header(int sequence, Instant at, bool isImported) => new(Ticket, sequence, at, at + Duration.FromSeconds(Below(9)), Author() is var by ? by : default, isImported, by.Kind == AuthorKind.Agent && Chance(3) ? Of(Teams) : null);

    private Author Author() => Below(4) switch
    {
        0 => Helpdesk.Tickets.Author.Requester(Of(People)),
        1 => Helpdesk.Tickets.Author.Agent(Of(Agents), Of(Enum.GetValues<AgentKind>())),
        2 => Helpdesk.Tickets.Author.ThirdParty("carrier"),
        _ => Helpdesk.Tickets.Author.System,
    };

    private Assignment? Assignment() => Below(4) switch
    {
        0 => Helpdesk.Tickets.Assignment.To(Of(Teams)),
        1 => Helpdesk.Tickets.Assignment.To(Of(Agents), Of(Enum.GetValues<AgentKind>())),
        2 => Helpdesk.Tickets.Assignment.To(Of(Teams), Of(Agents), Of(Enum.GetValues<AgentKind>())),
        _ => null,
    };

    private FieldsChanged Fields(EventHeader header)
    {
        Dictionary<string, FieldValue> values = Some(FieldNames).ToDictionary(name => name, _ => Value());
        return new FieldsChanged(header, values, Some(FieldNames).Where(name => !values.ContainsKey(name)));
    }

    private FieldValue Value() => Below(5) switch
    {
        0 => FieldValue.Text(Of(Texts)),
        1 => FieldValue.Number(Of(Numbers)),
        2 => FieldValue.Date(Of(Dates)),
        3 => FieldValue.Choice(Of(Choices)),
        _ => FieldValue.Flag(Chance(2)),
    };

    private int Below(int bound) => random.Next(bound);

    private bool Chance(int outOf) => random.Next(outOf) == 0;

    private T Of<T>(IReadOnlyCollection<T> pool) => pool.ElementAt(random.Next(pool.Count));

    private T? Maybe<T>(IReadOnlyCollection<T> pool)
        where T : class => Chance(2) ? null : Of(pool);

    private T[] Some<T>(T[] pool) => [.. pool.Where(_ => Chance(3))];
}
