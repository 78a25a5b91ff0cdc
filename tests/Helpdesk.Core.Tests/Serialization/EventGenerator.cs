using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Events of every kind with values at the ends of what they may be, and histories of them.</summary>
internal static class EventGenerator
{
    private static readonly Instant First = Instant.FromUtc(1900, 1, 1, 0, 0);

    private static readonly Instant Last = Instant.FromUtc(2150, 1, 1, 0, 0);

    private static readonly string[] Letters =
        ["a", "Z", "0", " ", "é", "ß", "日", "😀", "\u0001", "\u2028", "\n", "\t", "\"", "\\", "/", "<", "&", "'", "\uFEFF", "\u007F", "e\u0301", "null", "\uFFFD", "𝄞", "{", "\u200D", "ا"];

    private static readonly Func<Random, EventHeader, TicketEvent>[] Makers =
    [
        (random, header) => Opened(random, header),
        (random, header) => new RequesterMessageReceived(header, Text(random), Channel(random)),
        (random, header) => new PublicReplySent(header, Text(random), Channel(random)),
        (random, header) => new InternalNoteAdded(header, Text(random)),
        (random, header) => new AutomaticReplySent(header, Text(random), Channel(random)),
        (random, header) => new AssignmentChanged(header, Maybe(random, Assignment)),
        (random, header) => new PriorityChanged(header, Pick(random, Priority.List), Maybe(random, each => Pick(each, Impact.List)), Maybe(random, each => Pick(each, Urgency.List))),
        (random, header) => new StatusChanged(header, Status(random), Pick(random, Enum.GetValues<StatusCause>()), Maybe(random, Text), random.Next(2) == 0 ? null : Moment(random)),
        (random, header) => new TypeChanged(header, new TicketType(Key(random))),
        (random, header) => new ReasonChanged(header, Maybe(random, Reason)),
        (random, header) => new SubjectChanged(header, Text(random)),
        (random, header) => new RequesterChanged(header, new RequesterId(Key(random)), Maybe(random, Key)),
        (random, header) => new LanguageChanged(header, Tongue(random)),
        (random, header) => Fields(random) is var values ? new FieldsChanged(header, values, Keys(random).Where(each => !values.ContainsKey(each))) : null!,
        (random, header) => new TagsChanged(header, Keys(random), Keys(random)),
        (random, header) => new CollaboratorsChanged(header, Keys(random).Select(each => new RequesterId(each)), Keys(random).Select(each => new RequesterId(each))),
        (random, header) => new LinkAdded(header, Link(random)),
        (random, header) => new LinkRemoved(header, Link(random)),
        (random, header) => new PromiseMade(header, new CommitmentId((random.Next(3) == 0 ? "日本 😀 " : "c") + header.Sequence), Text(random), Moment(random)) { MadeAt = random.Next(2) == 0 ? header.HappenedAt : Moment(random) },
        (random, header) => new PromiseSettled(header, new CommitmentId("c" + random.Next(40)), random.Next(2) == 0),
        (random, header) => new TicketMerged(header, Other(random, header)) { Status = random.Next(2) == 0 ? TicketStatus.Closed : new TicketStatus("Merged", StatusCategory.Closed) },
        (random, header) => new TicketMergedFrom(header, Other(random, header)),
        (_, header) => new MarkedAsSpam(header),
        (_, header) => new UnmarkedAsSpam(header),
        (_, header) => new TicketDeleted(header),
        (_, header) => new TicketRestored(header),
        (random, header) => new TimeLogged(header, Key(random), Spent(random)),
    ];

    public static Arbitrary<TicketEvent> Events { get; } = Seeds.Select(Event).ToArbitrary();

    public static Arbitrary<ImmutableArray<TicketEvent>> Histories { get; } = Seeds.Select(History).ToArbitrary();

    public static int Kinds => Makers.Length;

    private static Gen<int> Seeds => Gen.Choose(0, int.MaxValue);

    public static TicketEvent Event(int seed)
    {
        var random = new Random(seed);
        Author by = Author(random);
        return Makers[seed % Makers.Length](random, new EventHeader(
            new TicketId(Key(random)),
            seed % Makers.Length == 0 ? 1 : Pick(random, [1, 2, random.Next(1, int.MaxValue), int.MaxValue]),
            Moment(random),
            Moment(random),
            by,
            random.Next(3) == 0,
            Team(random, by)));
    }

    /// <summary>A history that a ticket can have.</summary>
    public static ImmutableArray<TicketEvent> History(int seed)
    {
        var random = new Random(seed);
        var ticket = new TicketId(Key(random));
        Instant at = Instant.FromUtc(2026, 3, 2, 9, 0);
        var events = ImmutableArray.CreateBuilder<TicketEvent>();
        for (int sequence = 1; sequence <= 1 + (seed % 40); sequence++)
        {
            at += Duration.FromNanoseconds(random.NextInt64(100_000_000_000));
            Instant happened = sequence > 1 && random.Next(6) == 0 ? at - Duration.FromHours(random.Next(50)) : at;
            Author by = Author(random);
            var header = new EventHeader(ticket, sequence, happened, at, by, isImported: happened != at, Team(random, by));
            events.Add(sequence == 1 ? Opened(random, header)
                : random.Next(30) == 0 ? UnknownEvents.Of(header, "taught-to-sing")
                : Makers[1 + random.Next(Makers.Length - 1)](random, header));
        }

        return events.ToImmutable();
    }

    public static Instant Moment(Random random) => random.Next(6) switch
    {
        0 => First,
        1 => Last,
        2 => First + Duration.FromNanoseconds(random.NextInt64(1_000_000_000)),
        3 => Instant.FromUtc(random.Next(1900, 2150), random.Next(1, 13), random.Next(1, 29), random.Next(24), random.Next(60), random.Next(60)),
        4 => Instant.FromUtc(Pick(random, [1904, 2000, 2100, 2024]), 2, 28, 23, 59, 59) + Duration.FromMilliseconds(random.Next(200_000_000)),
        _ => First + Duration.FromNanoseconds(random.NextInt64((Last - First).ToInt64Nanoseconds())),
    };

    public static string Text(Random random)
    {
        var text = new StringBuilder("x");
        for (int i = random.Next(random.Next(4) == 0 ? 100 : 12); i > 0; i--)
        {
            text.Insert(random.Next(2) == 0 ? 0 : text.Length, Pick(random, Letters));
        }

        return text.ToString();
    }

    public static string Key(Random random) => random.Next(8) switch
    {
        0 => "agent:ada",
        1 => new string('é', 128),
        2 => ":",
        3 => "日本 😀 \"x\"",
        _ => "k-" + random.Next(1000),
    };

    private static TicketId Other(Random random, EventHeader header) => new TicketId(Key(random)) is var other && other != header.TicketId ? other : new TicketId("another");

    private static TicketOpened Opened(Random random, EventHeader header) => new(header, Text(random), new RequesterId(Key(random)), Channel(random))
    {
        Message = Maybe(random, Text),
        RequesterTier = Maybe(random, Key),
        Collaborators = [.. Keys(random).Select(each => new RequesterId(each))],
        Language = Tongue(random),
        Type = random.Next(2) == 0 ? TicketType.Question : new TicketType(Key(random)),
        Priority = Pick(random, Priority.List),
        Impact = Maybe(random, each => Pick(each, Impact.List)),
        Urgency = Maybe(random, each => Pick(each, Urgency.List)),
        Status = Status(random),
        Reason = Maybe(random, Reason),
        Tags = [.. Keys(random)],
        Fields = Fields(random),
        Links = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Link(random))],
        Assignment = Maybe(random, Assignment),
    };

    private static Author Author(Random random) => random.Next(5) switch
    {
        0 => Helpdesk.Tickets.Author.System,
        1 => Helpdesk.Tickets.Author.Automation(Key(random)),
        2 => Helpdesk.Tickets.Author.ThirdParty(Key(random)),
        3 => Helpdesk.Tickets.Author.Requester(new RequesterId(Key(random))),
        _ => Helpdesk.Tickets.Author.Agent(new AgentId(Key(random)), Kind(random)),
    };

    private static TeamId? Team(Random random, Author by) => by.Kind == AuthorKind.Agent && random.Next(2) == 0 ? new TeamId(Key(random)) : null;

    private static ChannelReference Channel(Random random) => new(new ChannelId(Key(random)), Pick(random, ChannelKind.List));

    private static Assignment Assignment(Random random) => random.Next(3) switch
    {
        0 => Helpdesk.Tickets.Assignment.To(new TeamId(Key(random))),
        1 => Helpdesk.Tickets.Assignment.To(new AgentId(Key(random)), Kind(random)),
        _ => Helpdesk.Tickets.Assignment.To(new TeamId(Key(random)), new AgentId(Key(random)), Kind(random)),
    };

    private static AgentKind Kind(Random random) => Pick(random, Enum.GetValues<AgentKind>());

    private static TicketStatus Status(Random random) => random.Next(3) switch
    {
        0 => TicketStatus.Of(Pick(random, StatusCategory.List)),
        1 => new TicketStatus("Open", Pick(random, StatusCategory.List)),
        _ => new TicketStatus(Key(random), Pick(random, StatusCategory.List)),
    };

    private static ContactReason Reason(Random random) => new(Pick(random, ["Delivery", "Delivery/Late", "a/b/c/日"]), Pick(random, ContactPhase.List));

    private static Language Tongue(Random random) => Pick(random, [default, Language.English, new Language("pt-BR"), new Language("zh-Hant-TW"), new Language("und"), new Language("sl-IT-nedis")]);

    private static TicketLink Link(Random random) => new(Pick(random, LinkKind.List), new TicketId(Key(random)));

    private static Duration Spent(Random random) =>
        Pick(random, [Duration.FromNanoseconds(1), Duration.FromHours(1000), Duration.FromMinutes(90), Duration.FromSeconds(59) + Duration.FromNanoseconds(999_999_999), Duration.FromNanoseconds(1 + random.NextInt64(3_600_000_000_000_000))]);

    private static ImmutableSortedDictionary<string, FieldValue> Fields(Random random) =>
        Keys(random).ToImmutableSortedDictionary(each => each, _ => Field(random), StringComparer.Ordinal);

    private static FieldValue Field(Random random) => random.Next(5) switch
    {
        0 => FieldValue.Text(Text(random)),
        1 => FieldValue.Number(Pick(random, [0m, 1.50m, -0.0000000000000000000000000001m, decimal.MaxValue, decimal.MinValue, 0.10m, new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29))])),
        2 => FieldValue.Date(Pick(random, [new LocalDate(2026, 3, 2), new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31), new LocalDate(-9998, 1, 1), new LocalDate(0, 2, 29)])),
        3 => FieldValue.Choice(Key(random)),
        _ => FieldValue.Flag(random.Next(2) == 0),
    };

    private static string[] Keys(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Key(random)).Distinct()];

    private static T? Maybe<T>(Random random, Func<Random, T> make)
        where T : class =>
        random.Next(2) == 0 ? null : make(random);

    private static T Pick<T>(Random random, IReadOnlyCollection<T> values) => values.ElementAt(random.Next(values.Count));
}
