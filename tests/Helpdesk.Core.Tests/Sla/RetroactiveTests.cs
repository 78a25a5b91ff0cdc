using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Retroactive changes behind changes of other modes: as if the new terms had held from the beginning of the cycle.</summary>
public class RetroactiveTests
{
    private static readonly TicketCondition NoPause = Where.Tags.Contain("no such tag");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_carried_over_before_counts_by_the_new_terms(bool isAlike)
    {
        // A pause that never holds decides nothing.
        SlaPolicy all = Policy("all", policy => policy.PausesOn(StatusCategory.Pending));
        SlaPolicy gold = Policy("gold", policy => policy.For(Where.Tags.Contain("gold")).Promise(SlaMetric.Resolution, Duration.FromHours(6), Where.Priority.Is(Priority.High))
            .OnChanges(new SlaChangeModes { Policy = ChangeMode.CarryElapsed, Priority = ChangeMode.Retroactive }));
        TicketStory story = TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").Open("Mon 11:00").Tagged("Mon 12:00", "gold").Given("Mon 13:00", Priority.High).Note("Mon 14:00");
        Assert.Equal("Mon 09:00 Running 300, due Mon 15:00", Says(story, isAlike ? gold : gold with { PausesWhile = NoPause }, all));
    }

    [Theory]
    [InlineData(ChangeMode.Reset, true, "Mon 11:00 Running 120, due Mon 19:00")]
    [InlineData(ChangeMode.Reset, false, "Mon 11:00 Running 120, due Mon 19:00")]
    [InlineData(ChangeMode.EndAndRestart, true, "Mon 09:00 to Mon 11:00 Cancelled 120; Mon 11:00 Running 120, due Mon 19:00")]
    [InlineData(ChangeMode.EndAndRestart, false, "Mon 09:00 to Mon 11:00 Cancelled 120; Mon 11:00 Running 120, due Mon 19:00")]
    public void What_a_change_of_priority_left_behind_stays_so(ChangeMode priority, bool isAlike, string expected)
    {
        SlaChangeModes modes = new() { Priority = priority };
        SlaPolicy all = Policy("all", policy => policy.Promise(SlaMetric.Resolution, Duration.FromHours(9), Where.Priority.Is(Priority.High)).OnChanges(modes));
        SlaPolicy gold = Policy("gold", policy => policy.For(Where.Tags.Contain("gold")).OnChanges(modes));
        TicketStory story = TicketStory.Opened("Mon 09:00").Given("Mon 11:00", Priority.High).Tagged("Mon 12:00", "gold").Note("Mon 13:00");
        Assert.Equal(expected, Says(story, isAlike ? gold : gold with { PausesWhile = NoPause }, all));
    }

    [Theory]
    [InlineData(ChangeMode.Reset, "Mon 11:00 Running 120, due Mon 19:00")]
    [InlineData(ChangeMode.EndAndRestart, "Mon 09:00 to Mon 11:00 Cancelled 120; Mon 11:00 Running 120, due Mon 19:00")]
    public void So_does_what_a_hand_over_left_behind(ChangeMode owner, string expected)
    {
        SlaPolicy all = Policy("all", policy => policy.OnChanges(new SlaChangeModes { Owner = owner }));
        SlaPolicy gold = Policy("gold", policy => policy.For(Where.Tags.Contain("gold"))) with { PausesWhile = NoPause };
        TicketStory story = TicketStory.Opened("Mon 09:00").Assigned("Mon 10:00", "first").Assigned("Mon 11:00", "second").Tagged("Mon 12:00", "gold").Note("Mon 13:00");
        Assert.Equal(expected, Says(story, gold, all));
    }

    [Theory]
    [InlineData(ReopenMode.Restart, "Mon 13:00 Running 120, due Mon 21:00")]
    [InlineData(ReopenMode.NewInstance, "Mon 09:00 to Mon 12:00 Met 180; Mon 13:00 Running 120, due Mon 21:00")]
    public void So_does_what_a_reopening_left_behind(ReopenMode reopening, string expected)
    {
        SlaPolicy all = Policy("all", policy => policy.OnReopening(reopening));
        SlaPolicy gold = Policy("gold", policy => policy.For(Where.Tags.Contain("gold")));
        TicketStory story = TicketStory.Opened("Mon 09:00").Solved("Mon 12:00").Open("Mon 13:00").Tagged("Mon 14:00", "gold").Note("Mon 15:00");
        Assert.Equal(expected, Says(story, gold, all));
    }

    [Fact]
    public void And_what_a_new_edition_left_behind()
    {
        SlaEngine Edition(int version, ChangeMode mode, TicketCondition pause) => Engine(Policy("all", policy => policy.WithVersion(version).OnChanges(SlaChangeModes.Always(mode))) with { PausesWhile = pause });
        TicketStory story = TicketStory.Opened("Mon 09:00").Pending("Mon 10:00");
        SlaState state = Edition(1, ChangeMode.Retroactive, TicketCondition.Never).Start(story.History);
        state = state.ChangeTo(Edition(2, ChangeMode.Reset, Where.Status.IsWaiting), story.History, At("Mon 11:00")).State;
        Assert.Equal("Mon 11:00 Paused 0, Pending from Mon 11:00", ClockText.Write(state.Evaluate(At("Mon 12:00")).Clocks.Single()));
        state = state.ChangeTo(Edition(3, ChangeMode.Retroactive, NoPause), story.History, At("Mon 12:00")).State;
        Assert.Equal("Mon 11:00 Running 60", ClockText.Write(state.Evaluate(At("Mon 12:00")).Clocks.Single()));
    }

    [Fact]
    public void A_start_that_was_moved_as_if_there_had_been_a_restart_moves_back()
    {
        // Under the second policy the reopening would have restarted the cycle, and under the third it would not.
        SlaPolicy all = Policy("all", policy => policy);
        SlaPolicy restarting = Policy("restarting", policy => policy.For(Where.Tags.Contain("restarting")).OnReopening(ReopenMode.Restart));
        SlaPolicy gold = Policy("gold", policy => policy.For(Where.Tags.Contain("gold")));
        TicketStory story = TicketStory.Opened("Mon 09:00").Solved("Mon 12:00").Open("Mon 13:00").Tagged("Mon 14:00", "restarting").Note("Mon 15:00");
        Assert.Equal("Mon 13:00 Running 120, due Mon 21:00", Says(story, gold, restarting, all));
        story.Tagged("Mon 15:00", "gold").Note("Mon 16:00");
        Assert.Equal("Mon 09:00 Running 360, Solved from Mon 12:00 to Mon 13:00, due Mon 18:00", Says(story, gold, restarting, all));

        // And so it does when the state is carried on.
        SlaEngine engine = Engine(gold, restarting, all);
        SlaState state = engine.Start(TicketHistory.Of(story.History.Events.Take(5)));
        Assert.Equal(engine.Evaluate(story.History, story.LastAt), state.CatchUp(story.History).Evaluate(story.LastAt));
    }

    [Fact]
    public void Pauses_that_one_change_left_out_are_pauses_again_by_a_retroactive_one()
    {
        SlaPolicy all = Policy("all", policy => policy.PausesOn(StatusCategory.Pending)
            .Promise(SlaMetric.Resolution, Duration.FromHours(7), Where.Tags.Contain("gold"))
            .Promise(SlaMetric.Resolution, Duration.FromHours(6), Where.Priority.Is(Priority.High))
            .OnChanges(new SlaChangeModes { Priority = ChangeMode.RetroactiveStartOnly }));
        TicketStory story = TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").Open("Mon 11:00").Given("Mon 12:00", Priority.High).Note("Mon 13:00");
        Assert.Equal("Mon 09:00 Running 240, due Mon 15:00", Says(story, all));
        Assert.Equal("Mon 09:00 Running 240, Pending from Mon 10:00 to Mon 11:00, due Mon 17:00", Says(story.Tagged("Mon 14:00", "gold"), all));
    }

    [Fact]
    public void So_are_those_that_a_first_promise_left_out()
    {
        SlaPolicy gold = Policy("gold", policy => policy.For(Where.Tags.Contain("gold")).PausesOn(StatusCategory.Pending)
            .Promise(SlaMetric.Resolution, Duration.FromHours(6), Where.Priority.Is(Priority.High))
            .OnChanges(new SlaChangeModes { Policy = ChangeMode.RetroactiveStartOnly }));
        TicketStory story = TicketStory.Opened("Mon 09:00").Pending("Mon 10:00").Open("Mon 11:00").Tagged("Mon 12:00", "gold").Note("Mon 13:00");
        Assert.Equal("Mon 09:00 Running 240, due Mon 17:00", Says(story, gold));
        Assert.Equal("Mon 09:00 Running 240, Pending from Mon 10:00 to Mon 11:00, due Mon 16:00", Says(story.Given("Mon 14:00", Priority.High), gold));
    }

    [Fact]
    public void A_promise_that_is_made_again_reaches_back_to_the_restart_that_was_before_it_was_lost()
    {
        SlaPolicy vip = Policy("vip", policy => policy.For(Where.Tags.Contain("vip")).Promise(SlaMetric.Resolution, Duration.FromHours(9), Where.Priority.Is(Priority.High))
            .OnChanges(new SlaChangeModes { Priority = ChangeMode.Reset }));
        TicketStory story = TicketStory.Opened("Mon 09:00").Tagged("Mon 09:00", "vip").Given("Mon 11:00", Priority.High).Untagged("Mon 12:00", "vip").Tagged("Mon 13:00", "vip").Note("Mon 14:00");
        Assert.Equal("Mon 11:00 to Mon 12:00 Cancelled 60; Mon 11:00 Running 180, due Mon 20:00", Says(story, vip));
    }

    /// <summary>Eight hours around the clock, where no target before says otherwise.</summary>
    private static SlaPolicy Policy(string id, Func<SlaPolicyBuilder, SlaPolicyBuilder> with) => with(new SlaPolicyBuilder(id)).Promise(SlaMetric.Resolution, Duration.FromHours(8)).Build();

    private static SlaEngine Engine(params SlaPolicy[] policies) => new(new SlaPolicyBook("book", policies), CalendarBook.Empty);

    private static string Says(TicketStory story, params SlaPolicy[] policies)
    {
        SlaClock clock = Engine(policies).Evaluate(story.History, story.LastAt).Clocks.Single();
        return $"{ClockText.Write(clock)}, due {StoryTime.Write(clock.Open!.DueAt!.Value)}";
    }

    private static Instant At(StoryTime at) => at.Instant;
}
