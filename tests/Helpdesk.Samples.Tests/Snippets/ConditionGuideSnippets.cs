using System.Collections.Immutable;
using Helpdesk.Channels;
using Helpdesk.Naive;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/conditions.md, in its order.</summary>
public class ConditionGuideSnippets
{
    private static readonly Instant Start = Instant.FromUtc(2026, 4, 1, 8, 0);

    [Fact]
    public void Making_and_asking_one()
    {
        Ticket ticket = Reopened(times: 2);

        TicketCondition urgent = TicketCondition.All(
            Where.RequesterTier.Is("gold"),
            Where.Priority.AtLeast(Priority.High),
            TicketCondition.Any(Where.Tags.Contain("refund"), Where.ChannelKind.Is(ChannelKind.SocialPost)),
            TicketCondition.Not(Where.Status.IsWaiting),
            Where.Reopens.AtLeast(2),
            Where.Field("order value").AtLeast(1000m),
            Where.Field("due").Before(new LocalDate(2026, 5, 1)));

        bool matches = urgent.Matches(ticket);      // true
        string said = urgent.ToString();

        Assert.True(matches);
        Assert.False(urgent.Matches(Reopened(times: 1)));
        Shown.OnPage("conditions.md", said);
    }

    [Fact]
    public void What_is_missing()
    {
        Ticket withoutOrder = TicketRules.Default.Open(new OpenTicket(new TicketId("INC-2"), "Prices?", new RequesterId("zoe"), new ChannelReference(new ChannelId("phone"), ChannelKind.Phone)), Instant.FromUtc(2026, 4, 1, 8, 0)).Ticket;

        TicketCondition small = Where.Field("order value").LessThan(50m);
        TicketCondition notSmall = TicketCondition.Not(small);

        bool isSmall = small.Matches(withoutOrder);             // false: there is no order
        bool isNotSmall = notSmall.Matches(withoutOrder);       // true
        bool isLarge = Where.Field("order value").AtLeast(50m).Matches(withoutOrder);     // false

        Assert.Equal((false, true, false), (isSmall, isNotSmall, isLarge));
    }

    [Fact]
    public void The_ends()
    {
        TicketCondition all = TicketCondition.All();      // equal to TicketCondition.Always
        TicketCondition any = TicketCondition.Any();      // equal to TicketCondition.Never

        Assert.Equal((TicketCondition.Always, TicketCondition.Never), (all, any));
    }

    private static Ticket Reopened(int times)
    {
        var id = new TicketId("INC-1");
        TicketDesk desk = new TicketDesk().Open(Start, new OpenTicket(id, "Refund!", new RequesterId("anna"), new ChannelReference(new ChannelId("wall"), ChannelKind.SocialPost))
        {
            RequesterTier = "gold",
            Priority = Priority.Urgent,
            Fields = ImmutableSortedDictionary<string, FieldValue>.Empty.Add("order value", FieldValue.Number(1200m)).Add("due", FieldValue.Date(new LocalDate(2026, 4, 20))),
        });
        for (int i = 0; i < times; i++)
        {
            desk.Do(Start, id, new Solve(Author.System)).Do(Start, id, new Reopen(Author.System));
        }

        return desk[id].Ticket;
    }
}
