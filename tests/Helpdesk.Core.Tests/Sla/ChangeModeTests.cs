using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>
/// Four hours of nine to five are promised, and six hours around the clock once the ticket is urgent. It is opened at seven and becomes urgent at eleven; what becomes of its clock is for each mode to say.
/// </summary>
public class ChangeModeTests
{
    private static TicketStory Opened => TicketStory.Opened("Mon 07:00");

    [Theory]
    [InlineData(ChangeMode.Retroactive, "Mon 07:00 Running 240, due Mon 13:00")]
    [InlineData(ChangeMode.RetroactiveStartOnly, "Mon 07:00 Running 240, due Mon 13:00")]
    [InlineData(ChangeMode.CarryElapsed, "Mon 07:00 Running 120, due Mon 15:00")]
    [InlineData(ChangeMode.EndAndRestart, "Mon 07:00 to Mon 11:00 Cancelled 120; Mon 11:00 Running 0, due Mon 17:00")]
    [InlineData(ChangeMode.Reset, "Mon 11:00 Running 0, due Mon 17:00")]
    public void Without_pauses(ChangeMode mode, string expected) => Assert.Equal(expected, Says(Opened.Given("Mon 11:00", Priority.Urgent), mode));

    [Theory]
    [InlineData(ChangeMode.Retroactive, "Mon 07:00 Running 180, Pending from Mon 09:30 to Mon 10:30, due Mon 14:00")]
    [InlineData(ChangeMode.RetroactiveStartOnly, "Mon 07:00 Running 240, due Mon 13:00")]
    [InlineData(ChangeMode.CarryElapsed, "Mon 07:00 Running 60, Pending from Mon 09:30 to Mon 10:30, due Mon 16:00")]
    [InlineData(ChangeMode.EndAndRestart, "Mon 07:00 to Mon 11:00 Cancelled 60, Pending from Mon 09:30 to Mon 10:30; Mon 11:00 Running 0, due Mon 17:00")]
    [InlineData(ChangeMode.Reset, "Mon 11:00 Running 0, due Mon 17:00")]
    public void After_a_pause(ChangeMode mode, string expected) =>
        Assert.Equal(expected, Says(Opened.Pending("Mon 09:30").Open("Mon 10:30").Given("Mon 11:00", Priority.Urgent), mode));

    [Theory]
    [InlineData(ChangeMode.Retroactive, "Mon 07:00 Running 180, Pending from Mon 10:00 to Mon 12:00, due Mon 15:00")]
    [InlineData(ChangeMode.RetroactiveStartOnly, "Mon 07:00 Running 240, Pending from Mon 11:00 to Mon 12:00, due Mon 14:00")]
    [InlineData(ChangeMode.CarryElapsed, "Mon 07:00 Running 60, Pending from Mon 10:00 to Mon 12:00, due Mon 17:00")]
    [InlineData(ChangeMode.EndAndRestart, "Mon 07:00 to Mon 11:00 Cancelled 60, Pending from Mon 10:00 to Mon 11:00; Mon 11:00 Running 0, Pending from Mon 11:00 to Mon 12:00, due Mon 18:00")]
    [InlineData(ChangeMode.Reset, "Mon 11:00 Running 0, Pending from Mon 11:00 to Mon 12:00, due Mon 18:00")]
    public void In_a_pause(ChangeMode mode, string expected) => Assert.Equal(expected, Says(Opened.Pending("Mon 10:00").Given("Mon 11:00", Priority.Urgent).Open("Mon 12:00"), mode));

    [Theory]
    [InlineData(ChangeMode.EndAndRestart, "Mon 07:00 to Mon 15:00 Missed 360; Mon 15:00 Running 0, due Mon 21:00")]
    [InlineData(ChangeMode.Reset, "Mon 15:00 Running 0, due Mon 21:00")]
    [InlineData(ChangeMode.CarryElapsed, "Mon 07:00 Running 360, due Mon 15:00")]
    [InlineData(ChangeMode.Retroactive, "Mon 07:00 Running 480, due Mon 13:00")]
    public void What_was_overdue(ChangeMode mode, string expected) => Assert.Equal(expected, Says(Opened.Given("Mon 15:00", Priority.Urgent), mode));

    [Theory]
    [InlineData(ChangeMode.Retroactive)]
    [InlineData(ChangeMode.EndAndRestart)]
    [InlineData(ChangeMode.Reset)]
    [InlineData(ChangeMode.CarryElapsed)]
    public void A_priority_that_changes_nothing_promised_is_no_change(ChangeMode mode) => Assert.Equal("Mon 07:00 Running 120, due Mon 13:00", Says(Opened.Given("Mon 11:00", Priority.High), mode));

    [Theory]
    [InlineData(ChangeMode.Retroactive, "Mon 07:00 Running 120, due Mon 13:00")]
    [InlineData(ChangeMode.CarryElapsed, "Mon 07:00 Running 120, due Mon 13:00")]
    [InlineData(ChangeMode.EndAndRestart, "Mon 07:00 to Mon 11:00 Cancelled 120; Mon 11:00 Running 0, due Mon 15:00")]
    [InlineData(ChangeMode.Reset, "Mon 11:00 Running 0, due Mon 15:00")]
    public void A_hand_over_is_a_change_of_its_own(ChangeMode mode, string expected) => Assert.Equal(expected, Says(Opened.Assigned("Mon 08:00", "first").Assigned("Mon 11:00", "second"), mode));

    [Theory]
    [InlineData(ChangeMode.Retroactive, "Mon 07:00 Running 180, Pending from Mon 09:00 to Mon 10:00, due Mon 14:00")]
    [InlineData(ChangeMode.CarryElapsed, "Mon 07:00 Running 180, Pending from Mon 09:00 to Mon 10:00, due Mon 14:00")]
    [InlineData(ChangeMode.EndAndRestart, "Mon 11:00 Running 0, due Mon 17:00")]
    [InlineData(ChangeMode.Reset, "Mon 11:00 Running 0, due Mon 17:00")]
    [InlineData(ChangeMode.RetroactiveStartOnly, "Mon 07:00 Running 240, due Mon 13:00")]
    public void From_a_date_what_paused_then_pauses_after_all(ChangeMode mode, string expected)
    {
        TicketStory story = Dated.Pending("Mon 09:00").Open("Mon 10:00").Given("Mon 11:00", Priority.Urgent);
        string actual = Says(story, mode);
        Assert.Equal(expected, mode == ChangeMode.EndAndRestart ? actual[(actual.IndexOf(';', StringComparison.Ordinal) + 2)..] : actual);
    }

    [Theory]
    [InlineData(ChangeMode.Retroactive)]
    [InlineData(ChangeMode.RetroactiveStartOnly)]
    [InlineData(ChangeMode.CarryElapsed)]
    public void To_a_date_nothing_is_carried_and_no_pause_stays(ChangeMode mode) => Assert.Equal(
        "Mon 07:00 Running 120, due Wed 17:00",
        Says(Dated.Given("Mon 07:00", Priority.Urgent).Pending("Mon 09:00").Given("Mon 11:00", Priority.Low), mode));

    [Theory]
    [InlineData(ChangeMode.EndAndRestart)]
    [InlineData(ChangeMode.Reset)]
    public void A_clock_that_begins_anew_with_a_date_runs_though_the_ticket_waits(ChangeMode mode) =>
        Assert.EndsWith("Mon 11:00 Running 0, due Wed 17:00", Says(Dated.Given("Mon 07:00", Priority.Urgent).Pending("Mon 09:00").Given("Mon 11:00", Priority.Low), mode), StringComparison.Ordinal);

    [Theory]
    [InlineData(ChangeMode.EndAndRestart)]
    [InlineData(ChangeMode.Reset)]
    public void A_clock_that_begins_anew_without_a_date_waits_with_the_ticket(ChangeMode mode) =>
        Assert.EndsWith("Mon 11:00 Paused 0, Pending from Mon 11:00", Says(Dated.Pending("Mon 09:00").Given("Mon 11:00", Priority.Urgent), mode), StringComparison.Ordinal);

    [Theory]
    [InlineData(ChangeMode.Retroactive, "Mon 09:00 Running 180, due Mon 14:00")]
    [InlineData(ChangeMode.RetroactiveStartOnly, "Mon 09:00 Running 180, due Mon 14:00")]
    [InlineData(ChangeMode.CarryElapsed, "Mon 09:00 Running 60, Pending from Mon 10:00 to Mon 12:00, due Mon 16:00")]
    [InlineData(ChangeMode.EndAndRestart, "Mon 09:00 to Mon 12:00 Cancelled 60, Pending from Mon 10:00 to Mon 12:00; Mon 12:00 Running 0, due Mon 17:00")]
    [InlineData(ChangeMode.Reset, "Mon 12:00 Running 0, due Mon 17:00")]
    public void A_policy_that_pauses_no_longer_ends_a_pause(ChangeMode mode, string expected) =>
        Assert.Equal(expected, AfterEdition(mode, before: policy => policy.PausesOn(StatusCategory.Pending), after: policy => policy));

    [Theory]
    [InlineData(ChangeMode.Retroactive, "Mon 09:00 Paused 60, Pending from Mon 10:00")]
    [InlineData(ChangeMode.RetroactiveStartOnly, "Mon 09:00 Paused 180, Pending from Mon 12:00")]
    [InlineData(ChangeMode.CarryElapsed, "Mon 09:00 Paused 180, Pending from Mon 12:00")]
    [InlineData(ChangeMode.EndAndRestart, "Mon 09:00 to Mon 12:00 Cancelled 180; Mon 12:00 Paused 0, Pending from Mon 12:00")]
    [InlineData(ChangeMode.Reset, "Mon 12:00 Paused 0, Pending from Mon 12:00")]
    public void A_policy_that_pauses_from_now_on_begins_one(ChangeMode mode, string expected) =>
        Assert.Equal(expected, AfterEdition(mode, before: policy => policy, after: policy => policy.PausesOn(StatusCategory.Pending)));

    [Fact]
    public void Time_is_carried_over_more_than_once_each_stretch_by_its_own_terms()
    {
        // Two hours of nine to five, then three around the clock, then one of nine to five again.
        TicketStory story = Opened.Given("Mon 11:00", Priority.Urgent).Given("Mon 20:00", Priority.Normal).Note("Tue 10:00");
        Assert.Equal("Mon 07:00 Running 720, due Mon 13:00", Says(story, ChangeMode.CarryElapsed));
        SlaCycle cycle = EngineOf(ChangeMode.CarryElapsed).Evaluate(story.History, story.LastAt).Cycles.Single();
        Assert.Equal(["Desk", "Always", "Desk"], cycle.Explain().Segments.Where(each => each.Counted > Duration.Zero).Select(each => each.Terms.Calendar!.Id == ClockText.Desk.Id ? "Desk" : "Always").Aggregate(new List<string>(), Runs));
    }

    [Fact]
    public void A_change_says_what_it_was()
    {
        SlaChange change = EngineOf(ChangeMode.CarryElapsed).Start(Opened.Given("Mon 11:00", Priority.Urgent).History).Evaluate(((StoryTime)"Mon 11:00").Instant).Cycles.Single().Changes.Single();
        Assert.Equal((SlaChangeKind.Priority, ChangeMode.CarryElapsed, 2), (change.Kind, change.Mode, change.BySequence));
        Assert.Equal(("4:00:00 business time on desk version 1, by desk version 1", "6:00:00 business time on always version 1, by desk version 1"), (change.From.ToString(), change.To.ToString()));
    }

    private static List<string> Runs(List<string> runs, string next)
    {
        if (runs.LastOrDefault() != next)
        {
            runs.Add(next);
        }

        return runs;
    }

    /// <summary>A ticket with a low priority, which is to be done by a date.</summary>
    private static TicketStory Dated => TicketStory.Opened("Mon 07:00", opened => opened with { Priority = Priority.Low, Fields = opened.Fields.Add("due", FieldValue.Date(new(2026, 3, 4))) });

    private static SlaEngine EngineOf(ChangeMode mode) => ClockText.EngineOf(policy => policy
        .Promise(SlaMetric.Resolution, BusinessTime.FromHours(6), Where.Priority.Is(Priority.Urgent), ClockText.Nights.Id)
        .Promise(SlaMetric.Resolution, new SlaDueDate("due"), Where.Priority.Is(Priority.Low))
        .Promise(SlaMetric.Resolution, BusinessTime.FromHours(4))
        .PausesOn(StatusCategory.Pending)
        .OnChanges(SlaChangeModes.Always(mode)));

    private static string Says(TicketStory story, ChangeMode mode) => Write(EngineOf(mode).Evaluate(story.History, story.LastAt));

    /// <summary>A ticket that is opened at nine and pending from ten, whose policy of four hours is edited at noon to be one of five.</summary>
    private static string AfterEdition(ChangeMode mode, Func<SlaPolicyBuilder, SlaPolicyBuilder> before, Func<SlaPolicyBuilder, SlaPolicyBuilder> after)
    {
        SlaEngine Edition(int version, Func<SlaPolicyBuilder, SlaPolicyBuilder> with) => ClockText.EngineOf(policy =>
            with(policy.WithVersion(version).Promise(SlaMetric.Resolution, BusinessTime.FromHours(3 + version)).OnChanges(SlaChangeModes.Always(mode))));
        TicketStory story = TicketStory.Opened("Mon 09:00").Pending("Mon 10:00");
        StoryTime noon = "Mon 12:00";
        return Write(Edition(1, before).Start(story.History).ChangeTo(Edition(2, after), story.History, noon.Instant).State.Evaluate(noon.Instant));
    }

    private static string Write(SlaEvaluation evaluation)
    {
        SlaClock clock = evaluation.Clocks.Single();
        return ClockText.Write(clock) + (clock.Open?.DueAt is { } due ? $", due {StoryTime.Write(due)}" : "");
    }
}
