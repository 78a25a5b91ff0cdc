using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using static Helpdesk.Core.Tests.Tickets.Decisions.SmallDesk;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>Commands of all kinds, right and wrong, from a seeded generator.</summary>
internal sealed class RandomCommands(Random random, Func<Instant> now)
{
    private static readonly string[] Texts = ["x", "No dial tone", "Grüße 😀", "", " \n", "\ud800", new('y', 600), new('z', 100_001)];
    private static readonly string[] NamesOfAll = ["vip", "Cause", "Size", "Amount", "Research", "a b", "", " edge", "tab\t"];
    private static readonly TicketStatus[] Statuses = [.. StatusCategory.List.Select(TicketStatus.Of), Triage, Parts, new("Nonsense", StatusCategory.Pending)];
    private static readonly RequesterId[] People = [Rita, Rita, Carl, Zoe];
    private static readonly Assignment?[] Assignments = [null, Assignment.To(Ada), Assignment.To(Bob), Assignment.To(FirstLine), Assignment.To(SecondLine), Assignment.To(FirstLine, Ada), Assignment.To(SecondLine, Bob), Assignment.To(Helper, AgentKind.Program), Assignment.To(FirstLine, Helper, AgentKind.Program)];
    private static readonly ChannelReference[] Channels = [Mail, Phone];
    private static readonly TicketType[] Types = [TicketType.Question, TicketType.Incident, TicketType.Refund];
    private static readonly FieldValue[] Values = [FieldValue.Text("x"), FieldValue.Number(1.50m), FieldValue.Choice("M"), FieldValue.Choice("XL"), FieldValue.Flag(true), FieldValue.Date(new LocalDate(2026, 3, 2))];
    private static readonly CommitmentId[] Promises = [Call, new("visit")];

    public bool Chance(int oneIn) => random.Next(oneIn) == 0;

    public T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    public OpenTicket Opening(TicketId id) => Stamp(new OpenTicket(id, Text(8), One(People), One(Channels))
    {
        By = Author(),
        Message = Chance(3) ? null : Text(10),
        RequesterTier = Chance(4) ? Name() : null,
        Collaborators = [.. Some(People)],
        Type = One(Types),
        Priority = Chance(3) ? One([.. Priority.List]) : null,
        Impact = Chance(5) ? Impact.High : null,
        Urgency = Chance(5) ? Urgency.Low : null,
        Status = Chance(4) ? One(Statuses) : null,
        Reason = Chance(4) ? Reason() : null,
        Tags = [.. Some(NamesOfAll, valid: true)],
        Fields = Fields(),
        Assignment = One(Assignments),
    });

    public TicketCommand Any(Ticket ticket, TicketId other, TicketId fresh) => Stamp<TicketCommand>(random.Next(36) switch
    {
        0 or 1 => new ReplyPublicly(One([ByAda, Helpdesk.Tickets.Author.Agent(Bob), Helpdesk.Tickets.Author.Agent(Helper, AgentKind.Program)]), Text(), One(Channels)) { Then = Chance(2) ? One(Statuses) : null },
        2 or 3 or 4 => new ReceiveMessage(One(People), Text(), One(Channels)) { FollowUp = Chance(2) ? Chance(5) ? other : fresh : null },
        5 => new AddNote(Text(), Author()),
        6 => new ReplyAutomatically(Text(), One(Channels)),
        7 or 8 => new Assign(One(Assignments), Author()),
        9 => Chance(2) ? new ChangePriority(One([.. Priority.List]), Author()) : new ChangePriority(One([.. Impact.List]), One([.. Urgency.List]), Author()),
        10 => new ChangeStatus(One(Statuses), Author()),
        11 => new ChangeType(One(Types), Author()),
        12 => new ChangeReason(Chance(3) ? null : Reason(), Author()),
        13 => new ChangeFields(Fields(), Some(NamesOfAll, valid: true), Author()),
        14 => new ChangeTags(Chance(20) ? Enumerable.Range(0, 201).Select(each => each.ToString(CultureInfo.InvariantCulture)) : Some(NamesOfAll, valid: true), Some(NamesOfAll, valid: true), Author()),
        15 => new ChangeSubject(Text(), Author()),
        16 => new ChangeLanguage(One([default, Language.Italian, Language.English]), Author()),
        17 => new ChangeRequester(One(People), Chance(2) ? Name() : null, Author()),
        18 => new ChangeCollaborators(Some(People), Some(People), Author()),
        19 or 20 => new PutOnHold(Author()) { Until = Chance(3) ? null : Ahead(), Status = Chance(3) ? One(Statuses) : null },
        21 => new WakeUp(),
        22 or 23 => new Solve(Author()) { Resolution = Chance(2) ? Text() : null, Status = Chance(6) ? One(Statuses) : null },
        24 => new Reopen(Author()) { Status = Chance(4) ? One(Statuses) : null },
        25 => new Close(Author()) { Resolution = Chance(4) ? Text() : null, Status = Chance(6) ? One(Statuses) : null },
        26 => Chance(2) ? new MergeInto(other, Author()) : new Split(Chance(5) ? other : fresh, Text(), Author()) { Message = Chance(2) ? Text() : null },
        27 or 28 => new Link(One([.. LinkKind.List]), other, Author()),
        29 => ticket.Links.IsEmpty || Chance(5) ? new Unlink(One([.. LinkKind.List]), other, Author()) : new Unlink(ticket.Links[0].Kind, ticket.Links[0].Other, Author()),
        30 => Chance(2) ? new MarkAsSpam(Author()) : new Delete(Author()),
        31 => Chance(2) ? new UnmarkAsSpam(Author()) : new Restore(Author()),
        32 or 33 => Chance(2) ? new PromiseBy(One(Promises), Text(), Ahead(), Author()) : new SettlePromise(One(Promises), Chance(2), Author()),
        _ => new LogTime(Name(), Duration.FromMinutes(random.Next(-2, 62_000)), Author()),
    });

    private T Stamp<T>(T command)
        where T : TicketCommand => command with
        {
            HappenedAt = Chance(3) ? now() + Duration.FromSeconds(random.Next(-9_000, 400)) : Chance(200) ? Instant.FromUtc(1899, 1, 1, 0, 0) : null,
            IsImported = Chance(6),
            By = Chance(25) ? Author() : command.By,
            ByTeam = Chance(8) ? One([FirstLine, SecondLine]) : null,
        };

    private string Text(int oneIn = 3) => Chance(oneIn) ? One(Texts) : "text " + random.Next(9).ToString(CultureInfo.InvariantCulture);

    private string Name() => One(NamesOfAll);

    private ContactReason Reason() => Chance(2) ? Late : new ContactReason("Else", ContactPhase.PostPurchase);

    private Instant Ahead() => now() + Duration.FromMinutes(random.Next(-10, 600));

    private Author Author() => random.Next(5) switch
    {
        0 => Helpdesk.Tickets.Author.System,
        1 => Helpdesk.Tickets.Author.Requester(One(People)),
        2 => Helpdesk.Tickets.Author.ThirdParty("carrier"),
        _ => Helpdesk.Tickets.Author.Agent(One([Ada, Bob])),
    };

    private ImmutableSortedDictionary<string, FieldValue> Fields() => Some(NamesOfAll, valid: true).Select(name => KeyValuePair.Create(name, name switch
    {
        "Cause" when !Chance(6) => FieldValue.Text("mice"),
        "Size" when !Chance(6) => One([FieldValue.Choice("S"), FieldValue.Choice("M"), FieldValue.Choice("XL")]),
        "Amount" when !Chance(6) => FieldValue.Number(random.Next(3)),
        _ => One(Values),
    })).ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>None to two of a list; mostly those at its head that are right, when asked.</summary>
    private T[] Some<T>(IReadOnlyList<T> of, bool valid = false) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => valid && !Chance(12) ? of[random.Next(5)] : One(of)).Distinct()];
}
