using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Events;
using Xunit;
using static Helpdesk.Core.Tests.Sla.DecidedStory;

namespace Helpdesk.Core.Tests.Sla.Metrics;

/// <summary>What a program answers is a response where the policy says so, and otherwise none.</summary>
public class ProgramReplyTests
{
    private static readonly SlaMetric[] Usual = [.. HostMetrics.All.Except([HostMetrics.Return, HostMetrics.Rescue])];

    [Fact]
    public void By_default_a_program_answers_no_first_response()
    {
        DecidedStory story = Opened("Mon 09:00", ToHelper).Reply("Mon 09:01", ByHelper).Reply("Mon 09:30", ByAda);
        Assert.Equal("Mon 09:00 to Mon 09:30 Met 30", story.Says(SlaMetric.FirstResponse, "Mon 10:00"));
        Assert.Equal("Mon 09:00 to Mon 09:01 Met 1", story.Says(SlaMetric.FirstResponse, "Mon 10:00", policy => policy.CountsProgramReplies()));
    }

    [Fact]
    public void Nor_the_next_one()
    {
        DecidedStory story = Opened("Mon 09:00").Reply("Mon 09:10", ByAda).Writes("Mon 10:00").Reply("Mon 10:01", ByHelper).Writes("Mon 10:30").Reply("Mon 11:00", ByAda);
        Assert.Equal("Mon 10:00 to Mon 11:00 Met 60", story.Says(SlaMetric.NextResponse, "Mon 12:00"));
        Assert.Equal("Mon 10:00 to Mon 10:01 Met 1; Mon 10:30 to Mon 11:00 Met 30", story.Says(SlaMetric.NextResponse, "Mon 12:00", policy => policy.CountsProgramReplies()));
    }

    [Fact]
    public void A_message_after_a_program_alone_has_answered_waits_for_the_first_response()
    {
        DecidedStory story = Opened("Mon 09:00").Reply("Mon 09:01", ByHelper).Writes("Mon 10:00");
        Assert.Equal("never ran", story.Says(SlaMetric.NextResponse, "Mon 10:30"));
        Assert.Equal("Mon 09:00 Running 90", story.Says(SlaMetric.FirstResponse, "Mon 10:30"));
        Assert.Equal("Mon 10:00 Running 30", story.Says(SlaMetric.NextResponse, "Mon 10:30", policy => policy.CountsProgramReplies()));
    }

    [Fact]
    public void Nor_does_it_keep_anyone_up_to_date()
    {
        DecidedStory story = Opened("Mon 09:00").Reply("Mon 09:10", ByAda).Reply("Mon 10:00", ByHelper);
        Assert.Equal("Mon 09:10 Running 110", story.Says(SlaMetric.PeriodicUpdate, "Mon 11:00"));
        Assert.Equal("Mon 09:10 to Mon 10:00 Met 50; Mon 10:00 Running 60", story.Says(SlaMetric.PeriodicUpdate, "Mon 11:00", policy => policy.CountsProgramReplies()));
    }

    [Fact]
    public void An_unanswered_spell_goes_on_after_a_reopening_unless_a_program_has_answered_that_counts()
    {
        DecidedStory story = Opened("Mon 09:00").Reply("Mon 09:10", ByAda).Writes("Mon 10:00").Do("Mon 10:30", new Solve(ByAda)).Reply("Mon 10:40", ByHelper).Do("Mon 11:00", new Reopen(ByAda));
        Assert.StartsWith("Mon 10:00 Running", story.Says(SlaMetric.NextResponse, "Mon 12:00"), StringComparison.Ordinal);
        Assert.Equal("Mon 10:00 to Mon 10:30 Cancelled 30", story.Says(SlaMetric.NextResponse, "Mon 12:00", policy => policy.CountsProgramReplies()));
    }

    [Fact]
    public void An_automatic_reply_is_never_a_response()
    {
        DecidedStory story = Opened("Mon 09:00").Do("Mon 09:01", new ReplyAutomatically("We have your message.", Mail));
        Assert.Equal("Mon 09:00 Running 60", story.Says(SlaMetric.FirstResponse, "Mon 10:00", policy => policy.CountsProgramReplies()));
        Assert.Equal((0, 0, 1), (story.Ticket.PublicReplies, story.Ticket.ProgramReplies, story.Ticket.AutomaticReplies));
    }

    [Fact]
    public void The_time_until_a_person_takes_over_from_a_program_can_be_promised()
    {
        var rescue = new SlaMetric("rescue", "Person after program", When.HandedToPeople, ClockCondition.Any(When.HandedToProgram, ClockCondition.All(When.AgentReplies, When.ByPerson))) { Recurrence = CycleRecurrence.Independent };
        DecidedStory story = Opened("Mon 09:00", ToHelper).Reply("Mon 09:01", ByHelper).Given("Mon 09:20", Assignment.To(SecondLine), ByHelper).Given("Mon 09:40", Assignment.To(SecondLine, Ada))
            .Reply("Mon 10:00", ByAda).Given("Mon 10:10", ToHelper, ByAda).Given("Mon 10:30", Assignment.To(Ben), ByHelper);
        Assert.Equal("Mon 09:20 to Mon 10:00 Met 40; Mon 10:30 Running 30", story.Says(rescue, "Mon 11:00", policy => policy.CountsProgramReplies()));
    }

    [Fact]
    public void The_time_of_a_program_is_told_from_that_of_persons()
    {
        SlaEngine engine = ClockText.EngineOf(policy => policy.Promise(SlaMetric.TotalResolution, ClockText.Plenty));
        DecidedStory story = Opened("Mon 09:00", ToHelper).Given("Mon 09:20", Assignment.To(SecondLine, Ada), ByHelper).Given("Mon 09:50", Assignment.To(SecondLine, Helper, AgentKind.Program), ByAda);
        StoryTime asOf = "Mon 10:00";
        SlaEvaluation evaluation = engine.Evaluate(story.History, asOf.Instant);
        Assert.Equal(
            ["program:helper 20", "team:second-line/agent:ada 30", "team:second-line/program:helper 10"],
            evaluation.Attribute(evaluation.Clock(SlaMetric.TotalResolution)!.Latest).Shares.Select(each => FormattableString.Invariant($"{each.Party.Key} {each.Elapsed.TotalMinutes}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_change_of_policy_changes_what_is_a_response_and_keeps_the_beginning_of_the_open_cycle()
    {
        SlaEngine engine = new(
            new SlaPolicyBookBuilder("book")
                .Add("vip", policy => policy.For(Where.Tags.Contain("vip")).Promise(SlaMetric.NextResponse, ClockText.Plenty))
                .Add("all", policy => policy.CountsProgramReplies().Promise(SlaMetric.NextResponse, ClockText.Plenty))
                .Build(),
            Helpdesk.Sla.CalendarBook.Of());
        DecidedStory story = Opened("Mon 09:00").Reply("Mon 09:10", ByAda).Writes("Mon 10:00").Reply("Mon 10:05", ByHelper).Writes("Mon 10:30");
        Assert.Equal("Mon 10:00 to Mon 10:05 Met 5; Mon 10:30 Running 30", Says(engine, story, "Mon 11:00"));

        // What ended stays, and a change reaches back to the beginning of the open cycle, never before it.
        Assert.Equal("Mon 10:00 to Mon 10:05 Met 5; Mon 10:30 Running 30", Says(engine, story.Do("Mon 10:40", new ChangeTags(["vip"], [], ByAda)), "Mon 11:00"));
    }

    [Fact]
    public void Who_counts_programs_sees_what_everybody_would_see_if_they_were_persons() => Laws.Hold(1_000, FsCheck.Fluent.ArbMap.Default.ArbFor<int>(), seed =>
    {
        (IReadOnlyList<Step> steps, World world, Random random) = Mixed(seed);
        TicketEvent[] events = Step.Play(steps);
        SlaPolicyBook book = new Books(random) { Pool = Usual, CountsPrograms = true }.Make();
        NodaTime.Instant asOf = events.Max(each => each.HappenedAt) + NodaTime.Duration.FromMinutes(random.Next(600));
        Assert.Equal(
            SlaEngine.Evaluate(TicketHistory.Of(Step.Play(Programs.AsPersons(steps))), book, world.Calendars, asOf).ToString(),
            SlaEngine.Evaluate(TicketHistory.Of(events), book, world.Calendars, asOf).ToString());
        Assert.Equal(
            SlaEngine.Evaluate(TicketHistory.Of(Step.Play(Programs.AsPersons(steps))), book, world.Calendars, asOf).Clocks.AsEnumerable(),
            SlaEngine.Evaluate(TicketHistory.Of(events), book, world.Calendars, asOf).Clocks);
    });

    [Fact]
    public void Who_does_not_sees_what_everybody_would_see_if_they_answered_by_templates() => Laws.Hold(1_000, FsCheck.Fluent.ArbMap.Default.ArbFor<int>(), seed =>
    {
        (IReadOnlyList<Step> steps, World world, Random random) = Mixed(seed);
        TicketEvent[] events = Step.Play(steps);
        SlaPolicyBook book = new Books(random) { Pool = SlaMetric.BuiltIn, CountsPrograms = false }.Make();
        NodaTime.Instant asOf = events.Max(each => each.HappenedAt) + NodaTime.Duration.FromMinutes(random.Next(600));
        TicketEvent[] automatic = [.. events.Select(each => each is PublicReplySent { By.IsProgram: true } reply ? new AutomaticReplySent(each.Header, reply.Text, reply.Channel) : each)];
        Assert.Equal(
            SlaEngine.Evaluate(TicketHistory.Of(automatic), book, world.Calendars, asOf).Clocks.AsEnumerable(),
            SlaEngine.Evaluate(TicketHistory.Of(events), book, world.Calendars, asOf).Clocks);
    });

    private static (IReadOnlyList<Step> Steps, World World, Random Random) Mixed(int seed)
    {
        var random = new Random(seed);
        var world = World.At(random.Next(World.Count));
        return (Programs.Mix(new Timelines(random).Make(world.Anchor, random.Next(25)), random), world, random);
    }

    private static string Says(SlaEngine engine, DecidedStory story, StoryTime asOf) => ClockText.Write(engine.Evaluate(story.History, asOf.Instant).Clock(SlaMetric.NextResponse));
}
