using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Sla;
using Helpdesk.Sla.Explanations;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Explanations;

public class AttributionTests
{
    private static readonly BusinessCalendar Desk = Given.Calendar("Mon-Fri 09:00-17:00");

    private static readonly SlaPolicy Standard = new SlaPolicyBuilder("standard").OnCalendar("desk")
        .PausesOn(StatusCategory.Pending)
        .Promise(SlaMetric.Resolution, BusinessTime.FromHours(8))
        .Promise(SlaMetric.TotalResolution, Duration.FromHours(8))
        .Build();

    private static Story Moves => Story.Opened("2026-03-02 10:00Z")
        .Given("2026-03-02 11:00Z", Assignment.To(Story.FirstLine))
        .Given("2026-03-02 12:00Z", Assignment.To(Story.FirstLine, Story.Ada))
        .Set("2026-03-02 15:00Z", TicketStatus.Pending)
        .Set("2026-03-03 10:00Z", TicketStatus.OnHold)
        .Given("2026-03-03 11:00Z", Assignment.To(Story.Ada))
        .Set("2026-03-03 12:00Z", TicketStatus.Open)
        .Set("2026-03-03 13:00Z", TicketStatus.Solved);

    [Fact]
    public void Time_goes_to_closed_time_first_then_to_who_is_waited_for_then_to_who_has_the_ticket()
    {
        SlaEvaluation evaluation = Moves.Evaluate(Standard, "2026-03-05 10:00Z", Desk);
        SlaAttribution shares = evaluation.Attribute(evaluation.Clock(SlaMetric.Resolution)!.Latest);
        Assert.Equal(
            "team first-line 1:00:00, of which 1:00:00 counted; agent ada of first-line 3:00:00, of which 3:00:00 counted; agent ada 1:00:00, of which 1:00:00 counted; unassigned 1:00:00, of which 1:00:00 counted; "
            + "requester 3:00:00, of which 0:00:00 counted; third party 2:00:00, of which 2:00:00 counted; closed time 16:00:00, of which 0:00:00 counted",
            shares.ToString());
        Assert.Equal(Duration.FromHours(27), shares.Elapsed);
        Assert.Equal(Duration.FromHours(8), shares.Counted);
    }

    [Fact]
    public void Elapsed_time_knows_no_closed_time_and_a_clock_that_does_not_pause_counts_waiting()
    {
        SlaEvaluation evaluation = Moves.Evaluate(Standard, "2026-03-05 10:00Z", Desk);
        SlaAttribution shares = evaluation.Attribute(evaluation.Clock(SlaMetric.TotalResolution)!.Latest);
        Assert.Contains("requester 19:00:00, of which 19:00:00 counted", shares.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(shares.Shares, each => each.Party == SlaParty.ClosedTime);
        Assert.Equal(shares.Elapsed, shares.Counted);
    }

    [Fact]
    public void Time_solved_is_nobodys_when_a_cycle_goes_on_after_it()
    {
        SlaEvaluation evaluation = Moves.Wrote("2026-03-03 14:00Z").Set("2026-03-03 14:00Z", TicketStatus.Open).Evaluate(Standard, "2026-03-03 15:00Z", Desk);
        SlaShare solved = evaluation.Attribute(evaluation.Clock(SlaMetric.Resolution)!.Latest).Shares.Single(each => each.Party == SlaParty.Solved);
        Assert.Equal((1d, 0d), (solved.Elapsed.TotalHours, solved.Counted.TotalHours));
    }

    [Fact]
    public void A_pause_over_a_change_of_terms_is_closed_time_where_those_of_then_are_closed()
    {
        SlaEvaluation evaluation = ExplanationTests.AroundTheClockThenByHours.Evaluate(ExplanationTests.Carrying, "2026-03-09 11:00Z", Desk);
        Assert.Equal(
            "unassigned 2:00:00, of which 2:00:00 counted; requester 2:00:00, of which 0:00:00 counted; closed time 64:00:00, of which 0:00:00 counted",
            evaluation.Attribute(evaluation.Clock(SlaMetric.Resolution)!.Latest).ToString());
    }

    [Fact]
    public void Keys_of_parties_differ_where_parties_do()
    {
        SlaParty[] parties =
        [
            SlaParty.Of(null), SlaParty.Of(Assignment.To(new TeamId("a"))), SlaParty.Of(Assignment.To(new AgentId("a"))), SlaParty.Of(Assignment.To(new TeamId("a"), new AgentId("a"))),
            SlaParty.Of(Assignment.To(new TeamId("a/agent:a"))), SlaParty.Of(Assignment.To(new TeamId("a%2Fagent:a"))), SlaParty.Requester, SlaParty.ThirdParty, SlaParty.Solved, SlaParty.ClosedTime,
        ];
        Assert.Equal(
            ["unassigned", "team:a", "agent:a", "team:a/agent:a", "team:a%2Fagent:a", "team:a%252Fagent:a", "requester", "third-party", "solved", "closed-time"],
            parties.Select(each => each.Key));
        Assert.Equal(SlaPartyKind.List.Count, parties.Select(each => each.Kind).Distinct().Count());
    }

    [Fact]
    public void Only_cycles_of_the_evaluation_can_be_asked_about()
    {
        SlaEvaluation earlier = Moves.Evaluate(Standard, "2026-03-02 15:00Z", Desk);
        SlaEvaluation later = Moves.Evaluate(Standard, "2026-03-02 16:00Z", Desk);
        SlaCycle cycle = earlier.Clock(SlaMetric.TotalResolution)!.Latest;
        Assert.Contains("total-resolution", Assert.Throws<ArgumentException>(() => later.Attribute(cycle)).Message, StringComparison.Ordinal);
        Assert.Equal(earlier.Attribute(cycle), Moves.Evaluate(Standard, "2026-03-02 15:00Z", Desk).Attribute(cycle));
    }
}
