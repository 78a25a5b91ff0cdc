using Helpdesk.Naive;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using static Helpdesk.Core.Tests.Tickets.Decisions.SmallDesk;

namespace Helpdesk.Core.Tests.Tickets.Decisions;

/// <summary>For each rule a command that breaks it, and one that differs in nothing else and is accepted.</summary>
internal static class RuleBreaks
{
    private static readonly TicketId T1 = new("T1");
    private static readonly TicketId T2 = new("T2");
    private static readonly Ticket Fresh = Opened();
    private static readonly Ticket Second = Opened("T2");
    private static readonly Ticket Promised = Opened(new PromiseBy(Call, "We call", At(600), ByAda));

    public static IReadOnlyDictionary<TicketRule, (TicketDecision Broken, TicketDecision Mended)> All { get; } = new Dictionary<TicketRule, (TicketDecision, TicketDecision)>
    {
        [TicketRule.TextMissing] = Pair(Fresh, new AddNote(" \t", ByAda), new AddNote(" x", ByAda)),
        [TicketRule.TextTooLong] = Pair(Fresh, new ChangeSubject(new string('x', 501), ByAda), new ChangeSubject(new string('x', 500), ByAda)),
        [TicketRule.TextMalformed] = Pair(Fresh, new AddNote("\ud83d", ByAda), new AddNote("\ud83d\ude00", ByAda)),
        [TicketRule.NameMalformed] = Pair(Fresh, new ChangeTags([" vip"], [], ByAda), new ChangeTags(["vip"], [], ByAda)),
        [TicketRule.MomentOutOfRange] = Pair(
            Fresh,
            new AddNote("x", ByAda) { HappenedAt = Instant.FromUtc(1899, 12, 31, 23, 59), IsImported = true },
            new AddNote("x", ByAda) { HappenedAt = Instant.FromUtc(1900, 1, 1, 0, 0), IsImported = true }),
        [TicketRule.MomentInFuture] = Pair(Fresh, new AddNote("x", ByAda) { HappenedAt = At(65) + Duration.Epsilon }, new AddNote("x", ByAda) { HappenedAt = At(65) }),
        [TicketRule.MomentBeforeLast] = Pair(Fresh, new AddNote("x", ByAda) { HappenedAt = At(-1) }, new AddNote("x", ByAda) { HappenedAt = At(-1), IsImported = true }),
        [TicketRule.MomentNotAhead] = Pair(Fresh, new PutOnHold(ByAda) { Until = At(60) }, new PutOnHold(ByAda) { Until = At(60) + Duration.Epsilon }),
        [TicketRule.WrongAuthor] = Pair(Fresh, new AddNote("x", Author.Requester(Rita)), new AddNote("x", Author.ThirdParty("carrier"))),
        [TicketRule.NotAParticipant] = Pair(Fresh, new ReceiveMessage(Zoe, "x", Mail), new ReceiveMessage(Rita, "x", Mail)),
        [TicketRule.TicketNotActive] = Pair(Opened(new MarkAsSpam(ByAda)), new AddNote("x", ByAda), new UnmarkAsSpam(ByAda)),
        [TicketRule.ClosedIsFinal] = Pair(Closed(), new ChangeSubject("x", ByAda), new AddNote("x", ByAda)),
        [TicketRule.FollowUpNeeded] = Pair(Closed(), new ReceiveMessage(Rita, "x", Mail), new ReceiveMessage(Rita, "x", Mail) { FollowUp = T2 }),
        [TicketRule.TransitionForbidden] = Pair(Fresh, new Close(ByAda), new Solve(ByAda)),
        [TicketRule.UnknownStatus] = Pair(Fresh, new ChangeStatus(Triage, ByAda), new ChangeStatus(TicketStatus.Open, ByAda)),
        [TicketRule.WrongCategory] = Pair(Fresh, new Solve(ByAda) { Status = TicketStatus.Open }, new Solve(ByAda) { Status = TicketStatus.Solved }),
        [TicketRule.UnknownType] = Pair(Strict, Fresh, new ChangeType(TicketType.Refund, ByAda), new ChangeType(TicketType.Incident, ByAda)),
        [TicketRule.UnknownReason] = Pair(Strict, Fresh, new ChangeReason(new ContactReason("Delivery/Late", ContactPhase.PrePurchase), ByAda), new ChangeReason(Late, ByAda)),
        [TicketRule.UnknownField] = Pair(Strict, Fresh, new ChangeFields("Colour", FieldValue.Text("red"), ByAda), new ChangeFields("Cause", FieldValue.Text("red"), ByAda)),
        [TicketRule.WrongFieldKind] = Pair(Strict, Fresh, new ChangeFields("Amount", FieldValue.Text("5"), ByAda), new ChangeFields("Amount", FieldValue.Number(5), ByAda)),
        [TicketRule.UnknownChoice] = Pair(Strict, Fresh, new ChangeFields("Size", FieldValue.Choice("XL"), ByAda), new ChangeFields("Size", FieldValue.Choice("M"), ByAda)),
        [TicketRule.FieldRequired] = Pair(Strict, Opened(Strict, Opening(), new ChangeStatus(Triage, ByAda)), new Solve(ByAda), new PutOnHold(ByAda)),
        [TicketRule.Contradiction] = Pair(Fresh, new ChangeTags(["vip"], ["vip"], ByAda), new ChangeTags(["vip"], ["VIP"], ByAda)),
        [TicketRule.PriorityUnclear] = (
            TicketRules.Default.Open(Opening() with { Impact = Impact.High }, Noon),
            TicketRules.Default.Open(Opening() with { Impact = Impact.High, Urgency = Urgency.Low }, Noon)),
        [TicketRule.NotWaking] = (Decide(Fresh, new WakeUp()), Decide(Opened(new PutOnHold(ByAda) { Until = At(60) }), new WakeUp())),
        [TicketRule.TooEarlyToWake] = (
            Decide(Opened(new PutOnHold(ByAda) { Until = At(60) + Duration.Epsilon }), new WakeUp()),
            Decide(Opened(new PutOnHold(ByAda) { Until = At(60) }), new WakeUp())),
        [TicketRule.NotSolved] = (Decide(Fresh, new Reopen(ByAda)), Decide(Solved(), new Reopen(ByAda))),
        [TicketRule.NotSpam] = (Decide(Fresh, new UnmarkAsSpam(ByAda)), Decide(Opened(new MarkAsSpam(ByAda)), new UnmarkAsSpam(ByAda))),
        [TicketRule.NotDeleted] = (Decide(Fresh, new Restore(ByAda)), Decide(Opened(new Delete(ByAda)), new Restore(ByAda))),
        [TicketRule.TicketIdTaken] = Pair(Fresh, new Split(T2, "x", ByAda), new Split(new TicketId("T3"), "x", ByAda)),
        [TicketRule.SameTicket] = Pair(Fresh, new MergeInto(T1, ByAda), new MergeInto(T2, ByAda)),
        [TicketRule.UnknownTicket] = Pair(Fresh, new Link(LinkKind.Related, new TicketId("T9"), ByAda), new Link(LinkKind.Related, T2, ByAda)),
        [TicketRule.LinkExists] = (LinkTwice(LinkKind.Related, LinkKind.Related), LinkTwice(LinkKind.Related, LinkKind.Parent)),
        [TicketRule.LinkMissing] = (LinkThen(new Unlink(LinkKind.Parent, T2, ByAda)), LinkThen(new Unlink(LinkKind.Related, T2, ByAda))),
        [TicketRule.Circle] = (LinkTwice(LinkKind.Parent, LinkKind.Child), LinkTwice(LinkKind.Parent, LinkKind.Incident)),
        [TicketRule.HierarchyTooLarge] = (LinkUnder(TicketLimits.Hierarchy + 1), LinkUnder(TicketLimits.Hierarchy)),
        [TicketRule.LimitReached] = Pair(Fresh, new ChangeTags(Many(201), [], ByAda), new ChangeTags(Many(200), [], ByAda)),
        [TicketRule.CommitmentExists] = Pair(Promised, new PromiseBy(Call, "x", At(600), ByAda), new PromiseBy(new CommitmentId("Call"), "x", At(600), ByAda)),
        [TicketRule.UnknownCommitment] = Pair(Promised, new SettlePromise(new CommitmentId("Call"), kept: true, ByAda), new SettlePromise(Call, kept: true, ByAda)),
        [TicketRule.CommitmentSettled] = (
            Decide(Opened(new PromiseBy(Call, "x", At(600), ByAda), new SettlePromise(Call, kept: false, ByAda)), new SettlePromise(Call, kept: true, ByAda)),
            Decide(Promised, new SettlePromise(Call, kept: true, ByAda))),
        [TicketRule.NotLoaded] = (
            TicketRules.Default.Decide(Fresh, new Link(LinkKind.Related, T2, ByAda), At(60)),
            TicketRules.Default.Decide(Fresh, new Link(LinkKind.Related, T2, ByAda), At(60), LoadedTickets.Of(Second))),
        [TicketRule.TimeOutOfRange] = Pair(Fresh, new LogTime("Research", Duration.Zero, ByAda), new LogTime("Research", Duration.Epsilon, ByAda)),
    };

    private static string[] Many(int count) => [.. Enumerable.Range(0, count).Select(each => FormattableString.Invariant($"tag-{each}"))];

    private static (TicketDecision Broken, TicketDecision Mended) Pair(Ticket ticket, TicketCommand broken, TicketCommand mended) => Pair(TicketRules.Default, ticket, broken, mended);

    private static (TicketDecision Broken, TicketDecision Mended) Pair(TicketRules rules, Ticket ticket, TicketCommand broken, TicketCommand mended) =>
        (Decide(rules, ticket, broken), Decide(rules, ticket, mended));

    private static TicketDecision Decide(Ticket ticket, TicketCommand command) => Decide(TicketRules.Default, ticket, command);

    /// <summary>A closed ticket is alone; its follow-up gets the key that the second ticket has elsewhere.</summary>
    private static TicketDecision Decide(TicketRules rules, Ticket ticket, TicketCommand command) => rules.Decide(ticket, command, At(60), ticket.Status.Category == StatusCategory.Closed ? Find() : Find(Second));

    /// <summary>A link to the lowest of so many tickets, each of which has the next as its parent.</summary>
    private static TicketDecision LinkUnder(int count)
    {
        Ticket[] row = [.. Enumerable.Range(0, count).Select(each => Opened(FormattableString.Invariant($"above-{each}")))];
        for (int i = 0; i < count - 1; i++)
        {
            TicketDecision linked = Accepted(TicketRules.Default.Decide(row[i], new Link(LinkKind.Parent, row[i + 1].Id, ByAda), At(60), Find(row[i + 1])));
            (row[i], row[i + 1]) = (linked.Ticket, linked.Others[0]);
        }

        return TicketRules.Default.Decide(Fresh, new Link(LinkKind.Parent, row[0].Id, ByAda), At(60), Find(row));
    }

    private static TicketDecision LinkTwice(LinkKind first, LinkKind second) => LinkThen(new Link(second, T2, ByAda), first);

    private static TicketDecision LinkThen(TicketCommand then, LinkKind? first = null)
    {
        TicketDecision linked = Accepted(Decide(Fresh, new Link(first ?? LinkKind.Related, T2, ByAda)));
        return TicketRules.Default.Decide(linked.Ticket, then, At(60), Find([.. linked.Others]));
    }
}
