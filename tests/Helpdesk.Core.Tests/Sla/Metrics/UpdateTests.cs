using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Metrics;

public class UpdateTests
{
    private static readonly SlaMetric Periodic = SlaMetric.PeriodicUpdate;

    private static readonly SlaMetric Pausable = SlaMetric.PausableUpdate;

    private static TicketStory Answered => TicketStory.Opened("Mon 09:00").Reply("Mon 10:00");

    [Fact]
    public void It_begins_with_an_answer_and_not_before() => Assert.Equal("never ran", TicketStory.Opened("Mon 09:00").Writes("Mon 10:00").Note("Mon 11:00").AutomaticReply("Mon 12:00").Says(Periodic));

    [Fact]
    public void Every_answer_ends_one_and_begins_the_next() => Assert.Equal(
        "Mon 10:00 to Mon 11:00 Met 60; Mon 11:00 to Mon 13:00 Missed 120; Mon 13:00 Running 0",
        Answered.Reply("Mon 11:00").Writes("Mon 12:00").Note("Mon 12:30").AutomaticReply("Mon 12:40").Reply("Mon 13:00").Says(Periodic, Duration.FromMinutes(90)));

    [Fact]
    public void Solving_releases_it()
    {
        TicketStory story = Answered.Solved("Mon 11:00");
        Assert.Equal("Mon 10:00 to Mon 11:00 Cancelled 60", story.Says(Periodic));
        Assert.Equal("Mon 10:00 to Mon 11:00 Missed 60", story.Says(Periodic, Duration.FromMinutes(59)));
    }

    [Fact]
    public void An_answer_to_a_solved_ticket_begins_none() => Assert.Equal("Mon 10:00 to Mon 11:00 Cancelled 60", Answered.Solved("Mon 11:00").Reply("Mon 12:00").Says(Periodic));

    [Fact]
    public void An_answer_that_solves_leaves_none_open() => Assert.Equal(
        "Mon 10:00 to Mon 11:00 Met 60; Mon 11:00 to Mon 11:00 Cancelled 0",
        Answered.Reply("Mon 11:00").Solved("Mon 11:00").Says(Periodic));

    [Fact]
    public void A_reopening_begins_another() => Assert.Equal("Mon 10:00 to Mon 11:00 Cancelled 60; Mon 12:00 Running 0", Answered.Solved("Mon 11:00").Open("Mon 12:00").Says(Periodic));

    [Fact]
    public void Nothing_pauses_the_periodic_one() => Assert.Equal(
        "Mon 10:00 Running 120",
        Answered.Pending("Mon 11:00").OnHold("Mon 12:00").Says(Periodic, with: policy => policy.PausesOn(StatusCategory.Pending, StatusCategory.OnHold)));

    [Fact]
    public void Pending_pauses_the_pausable_one() =>
        Assert.Equal("Mon 10:00 to Mon 13:00 Met 120, Pending from Mon 11:00 to Mon 12:00; Mon 13:00 Running 0", Answered.Pending("Mon 11:00").Open("Mon 12:00").Reply("Mon 13:00").Says(Pausable));

    [Fact]
    public void What_the_policy_names_pauses_the_pausable_one_too()
    {
        TicketStory story = Answered.Pending("Mon 11:00").OnHold("Mon 12:00").Open("Mon 13:00");
        Assert.Equal("Mon 10:00 Running 120, Pending from Mon 11:00 to Mon 12:00", story.Says(Pausable));
        Assert.Equal("Mon 10:00 Running 60, Pending from Mon 11:00 to Mon 13:00", story.Says(Pausable, with: policy => policy.PausesOn(StatusCategory.OnHold)));
    }

    [Fact]
    public void An_answer_while_pending_begins_one_that_is_paused() => Assert.Equal(
        "Mon 10:00 to Mon 12:00 Met 60, Pending from Mon 11:00 to Mon 12:00; Mon 12:00 Running 30, Pending from Mon 12:00 to Mon 13:00",
        Answered.Pending("Mon 11:00").Reply("Mon 12:00").Open("Mon 13:00").Note("Mon 13:30").Says(Pausable));
}
