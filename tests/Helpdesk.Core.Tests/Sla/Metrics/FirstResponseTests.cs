using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Metrics;

public class FirstResponseTests
{
    private static readonly SlaMetric Metric = SlaMetric.FirstResponse;

    private static TicketStory Opened => TicketStory.Opened("Mon 09:00");

    [Fact]
    public void It_runs_from_the_opening_to_the_first_public_answer() =>
        Assert.Equal("Mon 09:00 to Mon 10:00 Met 60", Opened.Writes("Mon 09:30").Reply("Mon 10:00").Reply("Mon 11:00").Says(Metric));

    [Fact]
    public void Automatic_replies_and_notes_are_no_answers() =>
        Assert.Equal("Mon 09:00 to Mon 10:00 Met 60", Opened.AutomaticReply("Mon 09:01").Note("Mon 09:30").Reply("Mon 10:00").Note("Mon 11:00").Says(Metric));

    [Theory]
    [InlineData("Mon 10:00", "Met")]
    [InlineData("Mon 10:01", "Missed")]
    public void An_answer_at_the_due_instant_is_in_time(string at, string outcome) =>
        Assert.Equal(outcome, Opened.Reply(at).Clock(Metric, Duration.FromHours(1))!.Latest.Outcome.ToString());

    [Fact]
    public void A_message_with_which_an_agent_opened_it_is_no_answer() =>
        Assert.Equal("Mon 09:00 to Mon 09:40 Met 40", TicketStory.OpenedByAgent("Mon 09:00").Writes("Mon 09:20").Reply("Mon 09:40").Says(Metric));

    [Fact]
    public void It_never_begins_again() =>
        Assert.Equal("Mon 09:00 to Mon 10:00 Met 60", Opened.Reply("Mon 10:00").Solved("Mon 11:00").Writes("Mon 12:00").Open("Mon 12:00").Says(Metric));

    [Fact]
    public void Solving_without_an_answer_releases_it() => Assert.Equal("Mon 09:00 to Mon 10:00 Cancelled 60", Opened.Solved("Mon 10:00").Reply("Mon 11:00").Says(Metric));

    [Fact]
    public void Solving_without_an_answer_too_late_is_a_miss_and_stays_the_same_one_when_it_goes_on()
    {
        TicketStory story = Opened.Solved("Mon 10:00");
        Assert.Equal("Mon 09:00 to Mon 10:00 Missed 60", story.Says(Metric, Duration.FromMinutes(59)));
        Assert.Equal("Mon 09:00 to Mon 11:10 Missed 70, Solved from Mon 10:00 to Mon 11:00", story.Open("Mon 11:00").Reply("Mon 11:10").Says(Metric, Duration.FromMinutes(59)));
    }

    [Fact]
    public void A_reopening_brings_back_what_was_released() =>
        Assert.Equal("Mon 09:00 to Mon 11:10 Met 70, Solved from Mon 10:00 to Mon 11:00", Opened.Solved("Mon 10:00").Open("Mon 11:00").Reply("Mon 11:10").Says(Metric));

    [Fact]
    public void Nothing_is_owed_for_a_call_that_was_solved_at_once_until_it_is_reopened()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00", opened => opened with { Status = TicketStatus.Solved }).Note("Mon 10:00");
        Assert.Equal("never ran", story.Says(Metric));
        Assert.Equal("Mon 11:00 to Mon 11:10 Met 10", story.Open("Mon 11:00").Reply("Mon 11:10").Says(Metric));
    }

    [Fact]
    public void It_pauses_with_the_policy_only()
    {
        TicketStory story = Opened.Pending("Mon 09:30").Open("Mon 10:30").Reply("Mon 11:00");
        Assert.Equal("Mon 09:00 to Mon 11:00 Met 120", story.Says(Metric));
        Assert.Equal("Mon 09:00 to Mon 11:00 Met 60, Pending from Mon 09:30 to Mon 10:30", story.Says(Metric, with: policy => policy.PausesOn(StatusCategory.Pending)));
    }

    [Fact]
    public void A_ticket_that_is_opened_pending_is_paused_from_the_start() => Assert.Equal(
        "Mon 09:00 to Mon 10:30 Met 30, Pending from Mon 09:00 to Mon 10:00",
        TicketStory.Opened("Mon 09:00", opened => opened with { Status = TicketStatus.Pending }).Open("Mon 10:00").Reply("Mon 10:30").Says(Metric, with: policy => policy.PausesOn(StatusCategory.Pending)));

    [Fact]
    public void An_answer_in_a_pause_counts_and_ends_it() => Assert.Equal(
        "Mon 09:00 to Mon 10:00 Met 30, Pending from Mon 09:30 to Mon 10:00",
        Opened.Pending("Mon 09:30").Reply("Mon 10:00").Open("Mon 11:00").Says(Metric, with: policy => policy.PausesOn(StatusCategory.Pending)));

    [Fact]
    public void Of_two_events_at_one_instant_the_first_in_the_history_decides()
    {
        Assert.Equal("Mon 09:00 to Mon 10:00 Met 60", Opened.Reply("Mon 10:00").Solved("Mon 10:00").Says(Metric));
        Assert.Equal("Mon 09:00 to Mon 10:00 Cancelled 60", Opened.Solved("Mon 10:00").Reply("Mon 10:00").Says(Metric));
    }

    [Fact]
    public void An_answer_at_the_opening_takes_no_time() => Assert.Equal("Mon 09:00 to Mon 09:00 Met 0", Opened.Reply("Mon 09:00").Says(Metric));

    [Fact]
    public void Once_an_agent_has_answered_a_solved_ticket_nothing_is_owed_at_its_reopening() => Assert.Equal(
        "Mon 09:00 to Mon 10:00 Cancelled 60",
        TicketStory.Opened("Mon 09:00").Solved("Mon 10:00").Reply("Mon 10:00").Writes("Mon 11:00").Open("Mon 11:00").Says(SlaMetric.FirstResponse));
}
