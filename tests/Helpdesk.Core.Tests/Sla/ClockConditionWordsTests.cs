using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

public class ClockConditionWordsTests
{
    public static TheoryData<ClockCondition, string> Words => new()
    {
        { ClockCondition.Always, "always" },
        { ClockCondition.Never, "never" },
        { When.AgentReplies, "PublicReply" },
        { When.ByAssignee, "by the assignee" },
        { When.ByPerson, "by a person" },
        { When.ByProgram, "by a program" },
        { When.By(AuthorKind.Requester), "by the requester's side" },
        { When.By(AuthorKind.Agent), "by an agent" },
        { When.By(AuthorKind.ThirdParty), "by a third party" },
        { When.By(AuthorKind.System), "by the system" },
        { When.By(new AgentId("ada")), "by agent ada" },
        { When.By(new TeamId("second line")), "by team \"second line\"" },
        { When.HadResponse, "had a response" },
        { When.AwaitedResponse, "awaited a response" },
        { When.HandedToPeople, "HandOverToPeople" },
        { When.Holds(Where.Unassigned), "now (assignment is missing)" },
        { When.Held(Where.Unassigned), "before (assignment is missing)" },
        { ClockCondition.Not(When.Held(Where.Unassigned)), "not (before (assignment is missing))" },
        { ClockCondition.All(When.Holds(Where.Unassigned), ClockCondition.Never), "all of (now (assignment is missing), never)" },
        { ClockCondition.Any(When.Holds(Where.Unassigned), ClockCondition.Always, ClockCondition.Never), "any of (now (assignment is missing), always, never)" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void A_condition_says_what_it_is(ClockCondition condition, string text) => Assert.Equal(text, condition.ToString());

    [Fact]
    public void Equality_is_that_of_what_was_said()
    {
        ClockCondition[] all = [.. Words.Select(each => each.Data.Item1), ClockCondition.All(ClockCondition.Never, When.Holds(Where.Unassigned)), ClockCondition.Any(When.Holds(Where.Unassigned), ClockCondition.Never)];
        for (int i = 0; i < all.Length; i++)
        {
            for (int k = 0; k < all.Length; k++)
            {
                Assert.Equal(i == k, all[i].Equals(all[k]));
            }
        }

        Assert.Equal(ClockCondition.All(When.Opened, When.Solved), ClockCondition.All(When.Opened, When.Solved));
        Assert.Equal(ClockCondition.Any(When.Opened, When.Solved).GetHashCode(), ClockCondition.Any(When.Opened, When.Solved).GetHashCode());
    }
}
