using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets.Conditions;

/// <summary>Each comparison with a ticket that it matches and a value that it does not, and what it says.</summary>
public class ConditionTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 4, 1, 8, 0);

    private static readonly Ticket Full = Ticket.Replay(
    [
        new TicketOpened(Header(1), "No dial tone", new RequesterId("anna"), new ChannelReference(new ChannelId("wall"), ChannelKind.SocialPost))
        {
            RequesterTier = "gold",
            Collaborators = [new("bruno")],
            Language = new Language("pt-BR"),
            Type = TicketType.Incident,
            Priority = Priority.High,
            Impact = Impact.High,
            Urgency = Urgency.Medium,
            Status = new TicketStatus("Waiting for parts", StatusCategory.OnHold),
            Reason = new ContactReason("Delivery/Late", ContactPhase.Purchase),
            Tags = ["refund"],
            Links = [new(LinkKind.Parent, new("INC-0"))],
            Assignment = Assignment.To(new TeamId("first-line"), new AgentId("ada")),
        },
        new FieldsChanged(
            Header(2),
            new Dictionary<string, FieldValue>
            {
                ["order value"] = FieldValue.Number(1000.50m),
                ["due"] = FieldValue.Date(new(2026, 5, 1)),
                ["region"] = FieldValue.Choice("EU"),
                ["paid"] = FieldValue.Flag(true),
                ["serial"] = FieldValue.Text("SN-1000"),
            },
            []),
        new PublicReplySent(Header(3), "We look into it.", new ChannelReference(new ChannelId("wall"), ChannelKind.SocialPost)),
        new PromiseMade(Header(4), new CommitmentId("c1"), "We call back", Start),
    ]);

    private static readonly Ticket Bare = Ticket.Replay([new TicketOpened(Header(1), "Prices?", new RequesterId("zoe"), new ChannelReference(new ChannelId("phone"), ChannelKind.Phone))]);

    /// <summary>The condition, its text, and whether the full ticket and the bare one match.</summary>
    public static TheoryData<TicketCondition, string, bool, bool> Comparisons => new()
    {
        { Where.SubjectContains("DIAL"), "subject contains \"DIAL\"", true, false },
        { Where.Requester.Is(new("anna")), "requester is anna", true, false },
        { Where.Requester.IsIn(new("zoe"), new("anna"), new("zoe")), "requester is one of (anna, zoe)", true, true },
        { Where.RequesterTier.Is("gold"), "requester tier is gold", true, false },
        { Where.RequesterTier.Is("Gold"), "requester tier is Gold", false, false },
        { Where.RequesterTier.Is("missing"), "requester tier is \"missing\"", false, false },
        { Where.RequesterTier.Exists, "requester tier exists", true, false },
        { Where.RequesterTier.IsMissing, "requester tier is missing", false, true },
        { Where.Collaborators.Contain(new("bruno")), "collaborators contain bruno", true, false },
        { Where.Collaborators.AreMissing, "collaborators are missing", false, true },
        { Where.Channel.Is(new ChannelId("wall")), "channel is wall", true, false },
        { Where.ChannelKind.Is(ChannelKind.Phone), "channel kind is Phone", false, true },
        { Where.SynchronousChannel, "channel kind is one of (InPerson, LiveChat, Phone, Video)", false, true },
        { Where.PublicChannel, "channel kind is SocialPost", true, false },
        { Where.Language.IsWithin(new("pt")), "language within pt", true, false },
        { Where.Language.Is(new("pt")), "language is pt", false, false },
        { Where.Language.IsMissing, "language is missing", false, true },
        { Where.Language.Exists, "language exists", true, false },
        { Where.Type.Is(TicketType.Incident), "type is Incident", true, false },
        { Where.Priority.Is(Priority.Normal), "priority is Normal", false, true },
        { Where.Priority.Exists, "always", true, true },
        { Where.Priority.IsMissing, "never", false, false },
        { Where.Priority.AtLeast(Priority.High), "priority at least High", true, false },
        { Where.Priority.AtMost(Priority.High), "priority at most High", true, true },
        { Where.Impact.AtLeast(Impact.Low), "impact at least Low", true, false },
        { Where.Impact.IsMissing, "impact is missing", false, true },
        { Where.Urgency.AtMost(Urgency.High), "urgency at most High", true, false },
        { Where.Status.IsNamed("Waiting for parts"), "status is \"Waiting for parts\"", true, false },
        { Where.Status.Is(StatusCategory.New), "status category is New", false, true },
        { Where.Status.IsWaiting, "status category is one of (OnHold, Pending)", true, false },
        { Where.Status.IsSolved, "status category is one of (Closed, Solved)", false, false },
        { Where.Standing.Is(TicketStanding.Active), "standing is Active", true, true },
        { Where.Standing.IsIn(TicketStanding.Spam, TicketStanding.Deleted), "standing is one of (Deleted, Spam)", false, false },
        { Where.Reason.IsWithin("Delivery"), "reason within Delivery", true, false },
        { Where.Reason.Is("Delivery/Late"), "reason is Delivery/Late", true, false },
        { Where.Reason.Is("Delivery"), "reason is Delivery", false, false },
        { Where.Reason.IsWithin("Deliver"), "reason within Deliver", false, false },
        { Where.Phase.Is(ContactPhase.Purchase), "phase is Purchase", true, false },
        { Where.Tags.Contain("refund"), "tags contain refund", true, false },
        { Where.Tags.ContainAnyOf("vip", "refund"), "tags contain any of (refund, vip)", true, false },
        { Where.Tags.Exist, "tags exist", true, false },
        { Where.Links.Contain(LinkKind.Parent), "links contain Parent", true, false },
        { Where.Links.Contain(LinkKind.Child), "links contain Child", false, false },
        { Where.Team.Is(new("first-line")), "team is first-line", true, false },
        { Where.Agent.IsIn(new("ben"), new("ada")), "agent is one of (ada, ben)", true, false },
        { Where.Unassigned, "assignment is missing", false, true },
        { Where.AwaitsReply, "awaited reply exists", false, false },
        { Where.PublicReplies.Is(1), "public replies is 1", true, false },
        { Where.PublicReplies.AtMost(0), "public replies at most 0", false, true },
        { Where.OutstandingCommitments.AtLeast(1), "outstanding commitments at least 1", true, false },
        { Where.MissedCommitments.Is(0), "missed commitments is 0", true, true },
        { Where.Field("order value").AtLeast(1000.500m), "field \"order value\" at least 1000.5", true, false },
        { Where.Field("order value").MoreThan(1000.5m), "field \"order value\" more than 1000.5", false, false },
        { Where.Field("order value").LessThan(1001), "field \"order value\" less than 1001", true, false },
        { Where.Field("due").Before(new(2026, 5, 1)), "field due less than 2026-05-01", false, false },
        { Where.Field("due").OnOrBefore(new(2026, 5, 1)), "field due at most 2026-05-01", true, false },
        { Where.Field("due").After(new(2026, 4, 30)), "field due more than 2026-04-30", true, false },
        { Where.Field("region").IsChoice("EU"), "field region is choice EU", true, false },
        { Where.Field("region").IsText("EU"), "field region is \"EU\"", false, false },
        { Where.Field("paid").Is(true), "field paid is yes", true, false },
        { Where.Field("serial").Contains("sn-"), "field serial contains \"sn-\"", true, false },
        { Where.Field("region").Contains("EU"), "field region contains \"EU\"", false, false },
        { Where.Field("serial").AtLeast(0), "field serial at least 0", false, false },
        { Where.Field("serial").Exists, "field serial exists", true, false },
        { Where.Field("serial").IsMissing, "field serial is missing", false, true },
        { Where.Field("due").IsIn(FieldValue.Flag(false), FieldValue.Date(new(2026, 5, 1))), "field due is one of (2026-05-01, no)", true, false },
        { TicketCondition.Not(Where.Field("due").Before(new(2026, 5, 1))), "not (field due less than 2026-05-01)", true, true },
        { TicketCondition.All(Where.Tags.Exist, Where.Unassigned), "all of (tags exist, assignment is missing)", false, false },
        { TicketCondition.Any(Where.Tags.Exist, Where.Unassigned), "any of (tags exist, assignment is missing)", true, true },
        { TicketCondition.Always, "always", true, true },
        { TicketCondition.Never, "never", false, false },
    };

    [Theory]
    [MemberData(nameof(Comparisons), DisableDiscoveryEnumeration = true)]
    public void A_comparison_says_what_it_is_and_holds_where_it_says(TicketCondition condition, string text, bool full, bool bare)
    {
        Assert.Equal(text, condition.ToString());
        Assert.Equal((full, bare), (condition.Matches(Full), condition.Matches(Bare)));
        Assert.Equal((!full, !bare), (TicketCondition.Not(condition).Matches(Full), TicketCondition.Not(condition).Matches(Bare)));
    }

    [Fact]
    public void Of_nothing_all_is_always_and_any_is_never()
    {
        Assert.Equal(TicketCondition.Always, TicketCondition.All());
        Assert.Equal(TicketCondition.Never, TicketCondition.Any());
        Assert.NotEqual(TicketCondition.All(), TicketCondition.Any());
    }

    [Fact]
    public void The_order_of_values_is_of_no_account_and_that_of_parts_is()
    {
        Assert.Equal(Where.Tags.ContainAnyOf("a", "b", "a"), Where.Tags.ContainAnyOf("b", "a"));
        Assert.Equal(Where.Field("x").IsIn(FieldValue.Number(1.0m), FieldValue.Text("1")), Where.Field("x").IsIn(FieldValue.Text("1"), FieldValue.Number(1.00m)));
        Assert.Equal(Where.Field("x").Is(1.0m).ToString(), Where.Field("x").Is(1.00m).ToString());
        Assert.NotEqual(TicketCondition.All(Where.Tags.Exist, Where.Unassigned), TicketCondition.All(Where.Unassigned, Where.Tags.Exist));
    }

    [Fact]
    public void Values_cannot_be_taken_for_anything_else()
    {
        Assert.Equal("tags contain \"refund, tags contain vip\"", Where.Tags.Contain("refund, tags contain vip").ToString());
        Assert.Equal("""tags contain "a\"b" """.TrimEnd(), Where.Tags.Contain("a\"b").ToString());
        Assert.Equal("""subject contains "a\nb\\n\u0009" """.TrimEnd(), Where.SubjectContains("a\nb\\n\t").ToString());
        Assert.Equal("field yes is \"yes\"", Where.Field("yes").IsText("yes").ToString());
        Assert.Equal("field yes is choice yes", Where.Field("yes").IsChoice("yes").ToString());
    }

    private static EventHeader Header(int sequence) => new(new TicketId("INC-1"), sequence, Start, Start, Author.System);
}
