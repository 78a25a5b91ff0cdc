using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Folding;

/// <summary>Conditions that look at no part of a ticket hold from the opening on: no event changes what they read.</summary>
public class ConstantConditionTests
{
    private static readonly Instant Nine = Given.At("2026-03-02 09:00Z");

    [Fact]
    public void A_milestone_of_all_tickets_begins_with_the_opening()
    {
        SlaMetric update = SlaMetric.Milestone("update", "Update", TicketCondition.Always, When.AgentReplies);
        SlaCycle cycle = Evaluate(new SlaPolicyBuilder("p").Promise(update, Duration.FromHours(4))).Clock(update)!.Latest;
        Assert.Equal((1, Nine), (cycle.StartedBySequence, cycle.StartedAt));
    }

    [Fact]
    public void A_policy_that_always_pauses_lets_nothing_count()
    {
        SlaCycle cycle = Evaluate(new SlaPolicyBuilder("p").Promise(SlaMetric.Resolution, Duration.FromHours(4)).PausesWhile(TicketCondition.Always)).Clock(SlaMetric.Resolution)!.Latest;
        Assert.Equal((SlaOutcome.Paused, Duration.Zero), (cycle.Outcome, cycle.Consumed));
    }

    private static SlaEvaluation Evaluate(SlaPolicyBuilder policy) =>
        SlaEngine.Evaluate(TicketStory.Opened(Nine).History, new SlaPolicyBookBuilder("book").Add(policy.Build()).Build(), CalendarBook.Empty, Nine + Duration.FromHours(1));
}
