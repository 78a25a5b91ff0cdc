using Helpdesk.Core.Tests.Sla.Explanations;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Metrics;

/// <summary>A merge judges no clock, whatever status it brings, whatever the metric and the policy ask for, and however the history came to be.</summary>
public class MergeTests
{
    private static readonly Duration FourHours = Duration.FromHours(4);

    private static readonly TicketId Other = new("T-9");

    public static TheoryData<string> Metrics => [.. SlaMetric.BuiltIn.Where(each => each != SlaMetric.Commitment).Select(each => each.Id)];

    /// <summary>The inputs of the report: four hours, merged after one and after six.</summary>
    [Theory]
    [InlineData("Mon 10:00", 60)]
    [InlineData("Mon 15:00", 360)]
    public void A_resolution_is_neither_met_nor_missed(string at, int minutes)
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Merged(at);
        foreach (SlaMetric metric in new[] { SlaMetric.Resolution, SlaMetric.TotalResolution, SlaMetric.RequesterWait, SlaMetric.AgentWork, SlaMetric.FirstResolution, SlaMetric.FirstResponse })
        {
            SlaCycle cycle = story.Clock(metric, FourHours)!.Latest;
            Assert.Equal((SlaOutcome.Cancelled, SlaEnding.Merged, Duration.FromMinutes(minutes)), (cycle.Outcome, cycle.Ending, cycle.Consumed));
            Assert.Equal(StoryTime.Write(((StoryTime)at).Instant), StoryTime.Write(cycle.EndedAt!.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_policy_for_unsolved_tickets_cancels_like_one_for_all(string id)
    {
        SlaMetric metric = SlaMetric.BuiltIn.Single(each => each.Id == id);
        TicketStory story = TicketStory.Opened("Mon 09:00").Assigned("Mon 09:10", "first", "ada").Reply("Mon 10:00").Writes("Mon 11:00").OnHold("Mon 12:00").Merged("Tue 09:00");
        foreach (ChangeMode mode in Enum.GetValues<ChangeMode>())
        {
            string forAll = story.Says(metric, Duration.FromMinutes(1), policy => policy.OnChanges(SlaChangeModes.Always(mode)));
            Assert.Equal(forAll, story.Says(metric, Duration.FromMinutes(1), policy => policy.For(TicketCondition.Not(Where.Status.IsSolved)).OnChanges(SlaChangeModes.Always(mode))));
        }
    }

    [Fact]
    public void What_ended_before_keeps_its_verdict() =>
        Assert.Equal("Mon 09:00 to Mon 14:00 Missed 300", TicketStory.Opened("Mon 09:00").Solved("Mon 14:00").Merged("Mon 15:00").Says(SlaMetric.Resolution, FourHours));

    [Fact]
    public void An_answer_at_the_very_moment_of_a_merge_counts_when_it_came_first() =>
        Assert.Equal("Mon 09:00 to Mon 10:00 Met 60", TicketStory.Opened("Mon 09:00").Reply("Mon 10:00").Merged("Mon 10:00").Says(SlaMetric.FirstResponse, FourHours));

    [Fact]
    public void A_merge_that_is_taken_over_from_elsewhere_cancels_where_it_happened()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Note("Mon 16:00").Imported("Mon 10:00", header => new TicketMerged(header, Other));
        Assert.Equal("Mon 09:00 to Mon 10:00 Cancelled 60", story.Says(SlaMetric.Resolution, FourHours));
        var foreign = TicketHistory.Import(TicketStory.Opened("Mon 09:00").Merged("Mon 15:00").History.Events.Reverse());
        Assert.Equal("Mon 09:00 to Mon 15:00 Cancelled 360", ClockText.Write(ClockText.EngineOf(policy => policy.Promise(SlaMetric.Resolution, FourHours)).Evaluate(foreign, foreign.Ticket.LastEventAt).Clock(SlaMetric.Resolution)));
    }

    [Theory]
    [InlineData("Mon 10:00", "Mon 09:00 to Mon 10:00 Cancelled 60")]
    [InlineData("Mon 15:00", "Mon 09:00 to Mon 15:00 Cancelled 360")]
    public void A_system_that_tells_the_closing_of_a_merge_as_a_change_of_its_own_is_understood(string at, string expected)
    {
        var merge = new TicketMerged(TicketStory.Opened(at).Imported(at, header => new MarkedAsSpam(header)).History.Events[1].Header, Other);
        IReadOnlyList<TicketEvent> told = TicketStory.Opened("Mon 09:00").ImportedStatus(at, TicketStatus.Closed).History.Events;
        foreach (TicketEvent withdrawal in new TicketEvent[] { merge, new MarkedAsSpam(merge.Header), new TicketDeleted(merge.Header) })
        {
            var history = TicketHistory.Import([.. told, withdrawal]);
            Assert.Equal(expected, ClockText.Write(ClockText.EngineOf(policy => policy.Promise(SlaMetric.Resolution, FourHours)).Evaluate(history, history.Ticket.LastEventAt).Clock(SlaMetric.Resolution)));
            Assert.Equal((StatusCategory.Closed, history.Events.Count), (history.Ticket.Status.Category, 3));
        }
    }

    [Fact]
    public void What_a_system_tells_of_one_instant_stays_in_its_order_otherwise()
    {
        IReadOnlyList<TicketEvent> told = TicketStory.Opened("Mon 09:00").Reply("Mon 10:00").ImportedStatus("Mon 10:00", TicketStatus.Solved).Note("Mon 10:00").Merged("Mon 10:00").History.Events;
        Type[] kinds = [.. TicketHistory.Import(told).Events.Select(each => each.GetType())];
        Assert.Equal([typeof(TicketOpened), typeof(PublicReplySent), typeof(StatusChanged), typeof(TicketMerged), typeof(StatusChanged), typeof(InternalNoteAdded)], kinds);
        TicketEvent[] plain = [.. told.SkipLast(1)];
        Assert.Equal(plain.Select(each => each.GetType()), TicketHistory.Import(plain).Events.Select(each => each.GetType()));
    }

    /// <summary>Whatever a host's metric says, a withdrawn ticket is owed nothing: it need not remember to say so.</summary>
    [Fact]
    public void A_metric_of_the_host_is_cancelled_even_where_it_listens_to_what_a_merge_does()
    {
        var watched = new SlaMetric("watched", "Watched", When.Opened, ClockCondition.Any(When.Becomes(Where.Status.Is(StatusCategory.Closed)), When.Happens(TicketOccurrence.Merge), When.Happens(TicketOccurrence.StatusSet)))
        {
            Cancel = When.Happens(TicketOccurrence.PrioritySet),
            Release = ClockCondition.Always,
            Reset = ClockCondition.Always,
        };
        Assert.Equal("Mon 09:00 to Mon 15:00 Cancelled 360", TicketStory.Opened("Mon 09:00").Merged("Mon 15:00").Says(watched with { Release = ClockCondition.Never, Reset = ClockCondition.Never }, FourHours));
        Assert.Equal("Mon 09:00 to Mon 15:00 Cancelled 360", TicketStory.Opened("Mon 09:00").Merged("Mon 15:00").Says(watched, FourHours));
        Assert.Equal(SlaEnding.Cancelled, TicketStory.Opened("Mon 09:00").Given("Mon 15:00", Priority.High).Clock(watched, FourHours)!.Latest.Ending);
    }

    [Fact]
    public void No_cycle_begins_on_the_ticket_that_ends_and_one_does_on_that_which_goes_on()
    {
        var review = new SlaMetric("review", "Review of a merge", When.Happens(TicketOccurrence.Merge), When.AgentReplies) { Recurrence = CycleRecurrence.Independent };
        Assert.Equal("never ran", TicketStory.Opened("Mon 09:00").Merged("Mon 10:00").Says(review));
        Assert.Equal("Mon 10:00 Running 60", TicketStory.Opened("Mon 09:00").Absorbs("Mon 10:00").Note("Mon 11:00").Says(review));
    }

    /// <summary>The promises of a ticket that ends are moved by the merge, and not settled: what waits for a promise is cancelled too, and goes on with the other ticket.</summary>
    [Fact]
    public void A_promise_that_moves_on_is_neither_kept_nor_broken_here()
    {
        var settled = new SlaMetric("settled", "Promise settled", When.Happens(TicketOccurrence.PromiseMade), When.Happens(TicketOccurrence.PromiseSettled)) { Recurrence = CycleRecurrence.Independent };
        TicketStory story = TicketStory.Opened("Mon 09:00").Promised("Mon 10:00", "c1", due: "Mon 12:00").Merged("Mon 15:00");
        Assert.Equal("Mon 10:00 to Mon 15:00 Cancelled 300", story.Says(settled, FourHours));
        Assert.Equal(CommitmentState.Moved, Assert.Single(story.History.Ticket.Commitments).State);
        Assert.Equal(CommitmentState.Outstanding, Assert.Single(story.HistoryOf(new TicketId("T-2")).Ticket.Commitments).State);
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void The_ticket_that_goes_on_is_owed_what_it_was(string id)
    {
        SlaMetric metric = SlaMetric.BuiltIn.Single(each => each.Id == id);
        TicketStory Owing() => TicketStory.Opened("Mon 09:00").Assigned("Mon 09:10", "first", "ada").Reply("Mon 10:00").Writes("Mon 11:00").OnHold("Mon 12:00");
        Assert.Equal(Owing().Note("Mon 13:00").Says(metric), Owing().Absorbs("Mon 13:00").Says(metric));
        Assert.Equal(Owing().Note("Mon 13:00").Says(metric), Owing().Split("Mon 13:00", Other).Says(metric));
    }

    [Fact]
    public void A_part_is_owed_an_answer_of_its_own_and_a_follow_up_too()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Reply("Mon 10:00").Split("Mon 11:00", Other).Solved("Mon 12:00").Closed("Mon 13:00").FollowedUp("Mon 14:00", new TicketId("T-8"));
        Assert.Equal("Mon 09:00 to Mon 12:00 Met 180", story.Says(SlaMetric.Resolution, FourHours));
        Assert.Equal("Mon 11:00 Running 60", Of(Other, "Mon 12:00", SlaMetric.FirstResponse));
        Assert.Equal("Mon 14:00 Running 60", Of(new TicketId("T-8"), "Mon 15:00", SlaMetric.FirstResponse));
        Assert.Equal("Mon 14:00 Running 60", Of(new TicketId("T-8"), "Mon 15:00", SlaMetric.Resolution));

        string Of(TicketId id, StoryTime asOf, SlaMetric metric) =>
            ClockText.Write(ClockText.EngineOf(policy => policy.Promise(metric, FourHours)).Evaluate(story.HistoryOf(id), asOf.Instant).Clock(metric));
    }

    [Fact]
    public void A_merged_ticket_that_is_deleted_and_restored_is_owed_nothing_again() => Assert.Equal(
        "Mon 09:00 to Mon 10:00 Cancelled 60",
        TicketStory.Opened("Mon 09:00").Merged("Mon 10:00").Deleted("Mon 11:00").Restored("Mon 12:00").Says(SlaMetric.Resolution, FourHours));

    [Fact]
    public void Spam_that_is_deleted_and_restored_is_owed_what_it_was() => Assert.Equal(
        "Mon 09:00 Running 240",
        TicketStory.Opened("Mon 09:00").Spam("Mon 10:00").Deleted("Mon 11:00").Restored("Mon 13:00").Says(SlaMetric.Resolution, FourHours));

    [Theory]
    [InlineData("merge", "2026-03-02 15:00: cancelled by the merge, event 2, 6:00:00 consumed of 4:00:00: Cancelled")]
    [InlineData("spam", "2026-03-02 15:00: cancelled by the spam mark, event 2, 6:00:00 consumed of 4:00:00: Cancelled")]
    [InlineData("deletion", "2026-03-02 15:00: cancelled by the deletion, event 2, 6:00:00 consumed of 4:00:00: Cancelled")]
    public void The_explanation_tells_what_cancelled_it(string what, string last)
    {
        var story = Story.Opened("2026-03-02 09:00Z");
        const string At = "2026-03-02 15:00Z";
        _ = what switch
        {
            "merge" => story.Merged(At),
            "spam" => story.Do(At, new MarkAsSpam(Author.System)),
            _ => story.Do(At, new Delete(Author.System)),
        };
        SlaPolicy policy = new SlaPolicyBuilder("all").Promise(SlaMetric.Resolution, FourHours).Build();
        AssertCancelled(story.Evaluate(policy, "2026-03-02 18:00Z"), last);
    }

    private static void AssertCancelled(SlaEvaluation evaluation, string last)
    {
        string[] lines = evaluation.Clock(SlaMetric.Resolution)!.Latest.Explain().ToText(DateTimeZone.Utc).Split('\n');
        Assert.StartsWith("Resolution (resolution), cycle 1: Cancelled", lines[0], StringComparison.Ordinal);
        Assert.Equal(last, lines[^1]);
    }
}
