using FsCheck.Fluent;
using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Sla.Policies;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Whether a policy takes all tickets of a later one, by the shapes of their conditions. What it says is true of every ticket; what it does not say may be true.</summary>
public class ConditionCoverTests
{
    private static readonly TicketCondition A = Where.Tags.Contain("a");

    private static readonly TicketCondition B = Where.Tags.Contain("b");

    private static readonly TicketCondition Team = Where.Team.Is(new TeamId("first"));

    private static readonly Ticket[] Tickets =
    [
        .. from tags in (string[][])[[], ["a"], ["b"], ["a", "b"]]
           from priority in Priority.List
           from team in (string?[])[null, "first", "second"]
           select TicketStory.Opened("Mon 09:00", opened => opened with { Tags = [.. tags], Priority = priority, Assignment = team is null ? null : Assignment.To(new TeamId(team)) }).History.Ticket,
        .. from impact in Impact.List
           from urgency in Urgency.List
           select TicketStory.Opened("Mon 09:00", opened => opened with { Impact = impact, Urgency = urgency }).History.Ticket,
    ];

    public static TheoryData<TicketCondition, TicketCondition, bool> Examples => new()
    {
        { A, A, true },
        { A, B, false },
        { A, TicketCondition.All(B, A), true },
        { A, TicketCondition.All(B, Team), false },
        { A, TicketCondition.Any(A, B), false },
        { TicketCondition.Any(A, B), A, true },
        { TicketCondition.Any(B, A), A, true },
        { TicketCondition.Any(A, B), Team, false },
        { TicketCondition.Any(A, B, Team), TicketCondition.Any(B, Team), true },
        { TicketCondition.Any(A, B), TicketCondition.Any(B, Team), false },
        { TicketCondition.All(A, B), A, false },
        { TicketCondition.All(A, B), TicketCondition.All(Team, B, A), true },
        { TicketCondition.All(A, B), TicketCondition.All(Team, B), false },
        { TicketCondition.Always, A, true },
        { A, TicketCondition.Never, true },
        { Where.Tags.ContainAnyOf("a", "b"), A, true },
        { A, Where.Tags.ContainAnyOf("a", "b"), false },
        { Where.Team.IsIn(new TeamId("first"), new TeamId("second")), Team, true },
        { Team, Where.Team.IsIn(new TeamId("first"), new TeamId("second")), false },
        { Where.Team.Is(new TeamId("High")), Where.Priority.Is(Priority.High), false },
        { Where.Priority.AtLeast(Priority.Normal), Where.Priority.AtLeast(Priority.High), true },
        { Where.Priority.AtLeast(Priority.High), Where.Priority.AtLeast(Priority.High), true },
        { Where.Priority.AtLeast(Priority.High), Where.Priority.AtLeast(Priority.Normal), false },
        { Where.Priority.AtMost(Priority.High), Where.Priority.AtMost(Priority.Normal), true },
        { Where.Priority.AtMost(Priority.Normal), Where.Priority.AtMost(Priority.High), false },
        { Where.Priority.AtMost(Priority.High), Where.Priority.AtLeast(Priority.High), false },
        { Where.Priority.AtLeast(Priority.High), Where.Priority.Is(Priority.Urgent), true },
        { Where.Priority.AtLeast(Priority.High), Where.Priority.IsIn(Priority.Urgent, Priority.Low), false },
        { Where.Priority.IsIn(Priority.Urgent, Priority.High), Where.Priority.AtLeast(Priority.High), true },
        { Where.Priority.IsIn(Priority.Urgent, Priority.Low), Where.Priority.AtLeast(Priority.High), false },
        { Where.Impact.Exists, Where.Impact.Is(Impact.Low), true },
        { Where.Impact.AtLeast(Impact.Low), Where.Impact.Exists, true },
        { Where.Impact.AtLeast(Impact.Medium), Where.Impact.Exists, false },
        { Where.Impact.IsMissing, Where.Impact.Is(Impact.Low), false },
        { Where.Impact.Exists, Where.Impact.IsMissing, false },
        { Where.Impact.IsIn(Impact.List), Where.Impact.IsMissing, false },
        { Where.Tags.Exist, A, true },
        { Where.Field("a").Exists, Where.Field("a").AtLeast(1), true },
        { Where.Field("a").Exists, Where.Field("b").AtLeast(1), false },
        { Where.Reopens.AtLeast(1), Where.Reopens.Is(2), true },
        { Where.Reopens.AtMost(1), Where.Reopens.Is(2), false },
        { Where.Impact.AtLeast(Impact.Low), Where.Urgency.AtLeast(Urgency.High), false },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void It_is_seen_where_the_shapes_tell(TicketCondition wide, TicketCondition narrow, bool covers) => Assert.Equal(covers, ConditionCover.Covers(wide, narrow, new ComparisonBudget()));

    [Fact]
    public void What_is_said_to_be_covered_is_for_every_ticket()
    {
        int seen = 0;
        Laws.Hold(5_000, Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            (TicketCondition wide, TicketCondition narrow) = (Make(random, 3), Make(random, 3));
            if (ConditionCover.Covers(wide, narrow, new ComparisonBudget()))
            {
                seen++;
                Assert.All(Tickets, ticket => Assert.True(wide.Holds(ticket) || !narrow.Holds(ticket), $"{wide} does not hold where {narrow} does."));
            }
        });
        Assert.True(seen > 0, "No condition covered another.");
    }

    private static TicketCondition Make(Random random, int depth) => (depth == 0 ? 0 : random.Next(6)) switch
    {
        3 => TicketCondition.Not(Make(random, depth - 1)),
        4 => TicketCondition.All(Parts(random, depth)),
        5 => TicketCondition.Any(Parts(random, depth)),
        _ => random.Next(12) switch
        {
            0 => A,
            1 => B,
            2 => Where.Tags.ContainAnyOf("a", "b"),
            3 => Where.Priority.AtLeast(Any(random)),
            4 => Where.Priority.AtMost(Any(random)),
            5 => Where.Priority.IsIn(Any(random), Any(random)),
            6 => Where.Impact.IsIn(Level(random), Level(random)),
            7 => Where.Impact.AtLeast(Level(random)),
            8 => random.Next(2) == 0 ? Where.Impact.Exists : Where.Impact.IsMissing,
            9 => Where.Tags.Exist,
            10 => Where.Team.Exists,
            _ => Team,
        },
    };

    private static TicketCondition[] Parts(Random random, int depth) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Make(random, depth - 1))];

    private static Impact Level(Random random) => Impact.List.ElementAt(random.Next(Impact.List.Count));

    private static Priority Any(Random random) => Priority.List.ElementAt(random.Next(Priority.List.Count));
}
