using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Metrics;

public class NextResponseTests
{
    private static readonly SlaMetric Metric = SlaMetric.NextResponse;

    private static TicketStory Answered => TicketStory.Opened("Mon 09:00").Writes("Mon 09:30").Reply("Mon 10:00");

    [Fact]
    public void What_waits_for_the_first_answer_is_not_its_business() => Assert.Equal("never ran", Answered.Says(Metric));

    [Fact]
    public void It_runs_from_the_oldest_message_that_waits() =>
        Assert.Equal("Mon 11:00 to Mon 12:00 Met 60", Answered.Writes("Mon 11:00").Writes("Mon 11:20").Reply("Mon 12:00").Reply("Mon 12:30").Says(Metric));

    [Fact]
    public void Every_spell_is_a_cycle_and_keeps_its_verdict()
    {
        TicketStory story = Answered.Writes("Mon 11:00").Reply("Mon 12:00").Writes("Mon 13:00").Reply("Mon 13:10").Writes("Mon 14:00");
        Assert.Equal("Mon 11:00 to Mon 12:00 Missed 60; Mon 13:00 to Mon 13:10 Met 10; Mon 14:00 Running 0", story.Says(Metric, Duration.FromMinutes(30)));
    }

    [Fact]
    public void Automatic_replies_and_notes_are_no_answers() =>
        Assert.Equal("Mon 11:00 Running 30", Answered.Writes("Mon 11:00").AutomaticReply("Mon 11:01").Note("Mon 11:30").Says(Metric));

    [Fact]
    public void An_automatic_reply_is_no_first_answer_either() => Assert.Equal("never ran", TicketStory.Opened("Mon 09:00").AutomaticReply("Mon 09:01").Writes("Mon 10:00").Says(Metric));

    [Fact]
    public void After_an_agents_opening_the_first_message_waits_for_the_first_answer() =>
        Assert.Equal("Mon 11:00 Running 0", TicketStory.OpenedByAgent("Mon 09:00").Writes("Mon 09:30").Reply("Mon 10:00").Writes("Mon 11:00").Says(Metric));

    [Fact]
    public void Solving_releases_it_and_once_it_is_answered_the_next_message_begins_another() => Assert.Equal(
        "Mon 11:00 to Mon 12:00 Cancelled 60; Mon 14:00 to Mon 14:30 Met 30",
        Answered.Writes("Mon 11:00").Solved("Mon 12:00").Reply("Mon 12:05").Open("Mon 13:00").Writes("Mon 14:00").Reply("Mon 14:30").Says(Metric));

    [Fact]
    public void A_message_that_a_solving_left_unanswered_still_waits_when_the_ticket_is_reopened() =>
        Assert.Equal("Mon 11:00 Running 60, Solved from Mon 12:00 to Mon 13:00", Answered.Writes("Mon 11:00").Solved("Mon 12:00").Open("Mon 13:00").Says(Metric));

    [Fact]
    public void Or_when_another_message_comes_which_does_not_move_it() =>
        Assert.Equal("Mon 11:00 to Mon 13:30 Met 90, Solved from Mon 12:00 to Mon 13:00", Answered.Writes("Mon 11:00").Solved("Mon 12:00").Writes("Mon 13:00").Open("Mon 13:00").Reply("Mon 13:30").Says(Metric));

    [Fact]
    public void A_miss_that_solving_made_certain_is_one_when_the_spell_goes_on() => Assert.Equal(
        "Mon 11:00 Running 60, Solved from Mon 12:00 to Mon 13:00",
        Answered.Writes("Mon 11:00").Solved("Mon 12:00").Writes("Mon 13:00").Open("Mon 13:00").Says(Metric, Duration.FromMinutes(59)));

    [Fact]
    public void Solving_when_it_is_overdue_is_a_miss() => Assert.Equal("Mon 11:00 to Mon 12:00 Missed 60", Answered.Writes("Mon 11:00").Solved("Mon 12:00").Says(Metric, Duration.FromMinutes(59)));

    [Fact]
    public void A_message_that_reopens_the_ticket_waits() => Assert.Equal("Mon 12:00 Running 0", Answered.Solved("Mon 11:00").Writes("Mon 12:00").Open("Mon 12:00").Says(Metric));

    [Fact]
    public void It_pauses_with_the_policy() => Assert.Equal(
        "Mon 11:00 to Mon 13:00 Met 60, On hold from Mon 11:30 to Mon 12:30",
        Answered.Writes("Mon 11:00").OnHold("Mon 11:30").Open("Mon 12:30").Reply("Mon 13:00").Says(Metric, with: policy => policy.PausesOn(StatusCategory.OnHold)));

    [Fact]
    public void Of_a_message_and_an_answer_at_one_instant_the_order_tells_whether_the_message_waits()
    {
        Assert.Equal("Mon 11:00 to Mon 11:00 Met 0", Answered.Writes("Mon 11:00").Reply("Mon 11:00").Says(Metric));
        Assert.Equal("Mon 11:00 Running 0", Answered.Reply("Mon 11:00").Writes("Mon 11:00").Says(Metric));
    }
}
