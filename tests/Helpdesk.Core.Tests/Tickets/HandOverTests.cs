using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Tickets;

/// <summary>
/// What counts as a hand-over. Assignments are written one after another, as team or agent or both: <c>one/ada</c> is ada of team one, <c>one/</c> the queue of team one,
/// <c>/ada</c> ada of no team, and <c>/</c> nobody.
/// </summary>
public class HandOverTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 4, 1, 8, 0);

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("one/", 0, 0)]
    [InlineData("/ada", 0, 0)]
    [InlineData("one/ one/ada", 0, 0)]
    [InlineData("one/ada one/", 0, 0)]
    [InlineData("one/ada one/ one/ada", 0, 0)]
    [InlineData("one/ada / one/ada", 0, 0)]
    [InlineData("one/ada one/ada", 0, 0)]
    [InlineData("one/ada one/ben", 1, 0)]
    [InlineData("one/ada one/ one/ben", 1, 0)]
    [InlineData("one/ada / one/ben", 1, 0)]
    [InlineData("one/ two/", 1, 1)]
    [InlineData("one/ada two/ben", 1, 1)]
    [InlineData("one/ada two/ two/ben", 2, 1)]
    [InlineData("one/ada two/ada", 1, 1)]
    [InlineData("one/ada two/ one/ada", 2, 2)]
    [InlineData("/ada /ben /ada", 2, 0)]
    [InlineData("one/ /ada two/", 1, 1)]
    [InlineData("/ada one/", 0, 0)]
    public void Hand_overs_are_to_another_agent_or_team_than_the_last(string assignments, int handOvers, int ofTeam)
    {
        Ticket ticket = After(assignments);
        Assert.Equal((handOvers, ofTeam), (ticket.HandOvers, ticket.TeamHandOvers));
    }

    [Fact]
    public void The_last_team_and_agent_are_remembered_when_nobody_has_the_ticket()
    {
        Ticket ticket = After("one/ada two/ /");
        Assert.Null(ticket.Assignment);
        Assert.Equal((new TeamId("two"), new AgentId("ada")), (ticket.LastTeam, ticket.LastAgent));
        Assert.Equal((Start + Duration.FromMinutes(1), null), (ticket.FirstAssignedAt, ticket.AssignedSince));
    }

    [Fact]
    public void Who_is_given_a_ticket_again_has_had_it_all_along()
    {
        Assert.Equal(Start + Duration.FromMinutes(2), After("one/ one/ada one/ada").AssignedSince);
        Assert.Equal(Start + Duration.FromMinutes(3), After("one/ada / one/ada").AssignedSince);
    }

    private static Ticket After(string assignments) => Ticket.Replay(
    [
        new TicketOpened(Header(1), "No dial tone", new RequesterId("anna"), new ChannelReference(new ChannelId("mail"), ChannelKind.Email)),
        .. assignments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((each, i) => new AssignmentChanged(Header(i + 2), Parse(each))),
    ]);

    private static Assignment? Parse(string text)
    {
        string[] parts = text.Split('/');
        return text == "/" ? null : new Assignment(parts[0].Length == 0 ? null : new TeamId(parts[0]), parts[1].Length == 0 ? null : new AgentId(parts[1]));
    }

    private static EventHeader Header(int sequence)
    {
        Instant at = Start + Duration.FromMinutes(sequence - 1);
        return new EventHeader(new TicketId("INC-1"), sequence, at, at, Author.System);
    }
}
