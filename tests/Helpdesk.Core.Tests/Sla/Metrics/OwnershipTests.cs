using Helpdesk.Sla;
using Helpdesk.Tickets;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Metrics;

public class OwnershipTests
{
    private static TicketStory Opened => TicketStory.Opened("Mon 09:00");

    private static TicketStory HandedOver => Opened.Assigned("Mon 10:00", "first", "ada").Assigned("Mon 11:00", "first", "ben").Assigned("Mon 12:00", "second").Solved("Mon 13:00");

    [Fact]
    public void Each_team_that_takes_the_ticket_has_a_cycle() => Assert.Equal("Mon 10:00 to Mon 12:00 Met 120; Mon 12:00 to Mon 13:00 Met 60", HandedOver.Says(SlaMetric.TeamOwnership));

    [Fact]
    public void Each_agent_who_takes_the_ticket_has_a_cycle() => Assert.Equal("Mon 10:00 to Mon 11:00 Met 60; Mon 11:00 to Mon 12:00 Met 60", HandedOver.Says(SlaMetric.AgentOwnership));

    [Fact]
    public void A_certain_team_is_looked_at_alone()
    {
        Assert.Equal("Mon 10:00 to Mon 12:00 Met 120", HandedOver.Says(SlaMetric.TeamOwnershipOf(new TeamId("first"))));
        Assert.Equal("Mon 12:00 to Mon 13:00 Met 60", HandedOver.Says(SlaMetric.TeamOwnershipOf(new TeamId("second"))));
        Assert.Equal("never ran", HandedOver.Says(SlaMetric.TeamOwnershipOf(new TeamId("third"))));
    }

    [Fact]
    public void Who_has_it_from_the_opening_owns_it_from_then() => Assert.Equal(
        "Mon 09:00 to Mon 10:00 Met 60",
        TicketStory.Opened("Mon 09:00", opened => opened with { Assignment = Assignment.To(new TeamId("first")) }).Solved("Mon 10:00").Says(SlaMetric.TeamOwnership));

    [Fact]
    public void Giving_it_back_ends_a_cycle_and_begins_none() => Assert.Equal("Mon 10:00 to Mon 11:00 Met 60", Opened.Assigned("Mon 10:00", "first").Assigned("Mon 11:00", team: null).Says(SlaMetric.TeamOwnership));

    [Fact]
    public void An_agent_who_moves_to_another_team_with_it_goes_on_owning_it() =>
        Assert.Equal("Mon 10:00 Running 60", Opened.Assigned("Mon 10:00", "first", "ada").Assigned("Mon 11:00", "second", "ada").Says(SlaMetric.AgentOwnership));

    [Fact]
    public void A_team_within_which_it_passes_goes_on_owning_it() =>
        Assert.Equal("Mon 10:00 Running 60", Opened.Assigned("Mon 10:00", "first", "ada").Assigned("Mon 11:00", "first", "ben").Says(SlaMetric.TeamOwnership));

    [Fact]
    public void Being_given_it_again_changes_nothing() => Assert.Equal("Mon 10:00 Running 60", Opened.Assigned("Mon 10:00", "first").Assigned("Mon 10:30", "first").Note("Mon 11:00").Says(SlaMetric.TeamOwnership));

    [Fact]
    public void Having_it_back_is_another_cycle() => Assert.Equal(
        "Mon 10:00 to Mon 11:00 Met 60; Mon 11:00 to Mon 12:00 Met 60; Mon 12:00 Running 0",
        Opened.Assigned("Mon 10:00", "first").Assigned("Mon 11:00", "second").Assigned("Mon 12:00", "first").Says(SlaMetric.TeamOwnership));

    [Fact]
    public void A_reopening_begins_one_for_whoever_has_it() => Assert.Equal(
        "Mon 10:00 to Mon 11:00 Met 60; Mon 13:00 Running 0",
        Opened.Assigned("Mon 10:00", "first").Solved("Mon 11:00").Assigned("Mon 12:00", "second").Open("Mon 13:00").Says(SlaMetric.TeamOwnership));

    [Fact]
    public void Taking_a_solved_ticket_begins_none() => Assert.Equal("never ran", Opened.Solved("Mon 10:00").Assigned("Mon 11:00", "first", "ada").Says(SlaMetric.AgentOwnership));

    [Fact]
    public void It_pauses_with_the_policy() => Assert.Equal(
        "Mon 10:00 to Mon 13:00 Met 120, Pending from Mon 11:00 to Mon 12:00",
        Opened.Assigned("Mon 10:00", "first").Pending("Mon 11:00").Open("Mon 12:00").Solved("Mon 13:00").Says(SlaMetric.TeamOwnership, with: policy => policy.PausesOn(StatusCategory.Pending)));

    [Fact]
    public void Taking_a_pending_ticket_begins_one_that_is_paused() => Assert.Equal(
        "Mon 11:00 Running 0, Pending from Mon 11:00 to Mon 12:00",
        Opened.Pending("Mon 10:00").Assigned("Mon 11:00", "first").Open("Mon 12:00").Says(SlaMetric.TeamOwnership, with: policy => policy.PausesOn(StatusCategory.Pending)));

    [Fact]
    public void A_third_party_has_a_cycle_for_every_spell_on_hold() => Assert.Equal(
        "Mon 10:00 to Mon 11:00 Met 60; Mon 12:00 to Mon 13:00 Met 60",
        Opened.OnHold("Mon 10:00").Open("Mon 11:00").OnHold("Mon 12:00").Solved("Mon 13:00").Says(SlaMetric.VendorTime));

    [Fact]
    public void One_spell_may_be_of_several_statuses() => Assert.Equal(
        "Mon 10:00 to Mon 12:00 Met 120",
        Opened.OnHold("Mon 10:00").Status("Mon 11:00", new TicketStatus("Waiting for parts", StatusCategory.OnHold)).Pending("Mon 12:00").Says(SlaMetric.VendorTime));

    [Fact]
    public void A_ticket_that_is_opened_on_hold_is_the_third_partys_from_the_start() =>
        Assert.Equal("Mon 09:00 Running 60", TicketStory.Opened("Mon 09:00", opened => opened with { Status = TicketStatus.OnHold }).Note("Mon 10:00").Says(SlaMetric.VendorTime));
}
