using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Metrics;

/// <summary>Events that were taken over from another desk, and come after others that happened later.</summary>
public class ImportedTests
{
    [Fact]
    public void An_answer_counts_when_it_was_given() => Assert.Equal("Mon 09:00 to Mon 10:00 Met 60", TicketStory.Opened("Mon 09:00").Reply("Mon 12:00").ImportedReply("Mon 10:00").Says(SlaMetric.FirstResponse));

    [Fact]
    public void An_answer_from_before_the_opening_counts_at_the_opening() =>
        Assert.Equal("Mon 09:00 to Mon 09:00 Met 0", TicketStory.Opened("Mon 09:00").ImportedReply("Mon 08:00").Note("Mon 10:00").Says(SlaMetric.FirstResponse));

    [Fact]
    public void So_does_a_status()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00")
            .Imported("Mon 08:00", header => new StatusChanged(header, TicketStatus.Pending, StatusCause.Command, resolution: null, wakesAt: null))
            .Open("Mon 10:00")
            .Solved("Mon 11:00");
        Assert.Equal("Mon 09:00 to Mon 11:00 Met 60, Pending from Mon 09:00 to Mon 10:00", story.Says(SlaMetric.AgentWork));
    }

    [Fact]
    public void A_pause_that_comes_late_is_carved_out_all_the_same()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00")
            .Solved("Mon 13:00")
            .Imported("Mon 10:00", header => new StatusChanged(header, TicketStatus.Pending, StatusCause.Command, resolution: null, wakesAt: null))
            .Imported("Mon 12:00", header => new StatusChanged(header, TicketStatus.Open, StatusCause.Command, resolution: null, wakesAt: null));
        Assert.Equal("Mon 09:00 to Mon 13:00 Met 120, Pending from Mon 10:00 to Mon 12:00", story.Says(SlaMetric.AgentWork));
    }

    [Fact]
    public void What_happened_after_the_moment_asked_for_is_not_looked_at()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Reply("Mon 12:00").ImportedReply("Mon 10:00");
        SlaEngine engine = ClockText.EngineOf(policy => policy.Promise(SlaMetric.FirstResponse, Duration.FromHours(8)));
        Assert.Equal("Mon 09:00 Running 30", ClockText.Write(engine.Evaluate(story.History, ((StoryTime)"Mon 09:30").Instant).Clock(SlaMetric.FirstResponse)));
        Assert.Equal("never ran", ClockText.Write(engine.Evaluate(story.History, ((StoryTime)"Mon 08:30").Instant).Clock(SlaMetric.FirstResponse)));
    }
}
