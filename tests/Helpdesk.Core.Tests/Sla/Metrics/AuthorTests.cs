using Helpdesk.Serialization;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Conditions;
using Xunit;
using static Helpdesk.Core.Tests.Sla.DecidedStory;

namespace Helpdesk.Core.Tests.Sla.Metrics;

/// <summary>Clocks that go by who acts.</summary>
public class AuthorTests
{
    private static DecidedStory Waiting => Opened("Mon 09:00", Assignment.To(SecondLine, Ada)).Reply("Mon 09:10", ByAda).Writes("Mon 10:00");

    [Fact]
    public void A_return_timer_that_only_the_assigned_agents_answer_stops()
    {
        SlaMetric timer = Return(When.ByAssignee);
        Assert.Equal("Mon 10:00 Running 60", Waiting.Reply("Mon 10:30", ByBen).Says(timer, "Mon 11:00"));
        Assert.Equal("Mon 10:00 to Mon 10:45 Met 45", Waiting.Reply("Mon 10:30", ByBen).Reply("Mon 10:45", ByAda).Says(timer, "Mon 11:00"));
    }

    [Fact]
    public void The_assignee_is_who_has_the_ticket_when_it_happens()
    {
        SlaMetric timer = Return(When.ByAssignee);
        DecidedStory handedOver = Waiting.Given("Mon 10:20", Assignment.To(SecondLine, Ben), ByAda);
        Assert.Equal("Mon 10:00 Running 60", handedOver.Reply("Mon 10:30", ByAda).Says(timer, "Mon 11:00"));
        Assert.Equal("Mon 10:00 to Mon 10:50 Met 50", handedOver.Reply("Mon 10:50", ByBen).Says(timer, "Mon 11:00"));
        Assert.Equal("Mon 10:00 Running 60", Waiting.Given("Mon 10:20", null).Reply("Mon 10:30", ByAda).Says(timer, "Mon 11:00"));
    }

    [Fact]
    public void Who_gives_the_ticket_away_has_it_until_then()
    {
        var timer = new SlaMetric("given-away", "Given away", When.Opened, ClockCondition.All(When.Happens(TicketOccurrence.AgentChange), When.ByAssignee));
        Assert.Equal("Mon 09:00 to Mon 10:20 Met 80", Waiting.Given("Mon 10:20", Assignment.To(Ben), ByAda).Says(timer, "Mon 11:00"));
        Assert.Equal("Mon 09:00 Running 120", Waiting.Given("Mon 10:20", Assignment.To(Ben), ByBen).Says(timer, "Mon 11:00"));
    }

    [Fact]
    public void A_team_answers_by_whoever_acts_for_it()
    {
        SlaMetric timer = Return(When.By(SecondLine));

        // Ada has it for the team; Ben acts for it by what his command says.
        Assert.Equal("Mon 10:00 to Mon 10:30 Met 30", Waiting.Reply("Mon 10:30", ByAda).Says(timer, "Mon 11:00"));
        Assert.Equal("Mon 10:00 to Mon 10:30 Met 30", Waiting.Reply("Mon 10:30", ByBen, SecondLine).Says(timer, "Mon 11:00"));

        Assert.Equal("Mon 10:00 Running 60", Waiting.Reply("Mon 10:30", ByBen).Says(timer, "Mon 11:00"));
        Assert.Equal("Mon 10:00 Running 60", Waiting.Reply("Mon 10:30", ByAda, new TeamId("first-line")).Says(timer, "Mon 11:00"));
        Assert.Equal("Mon 10:00 Running 60", Waiting.Given("Mon 10:20", Assignment.To(Ada)).Reply("Mon 10:30", ByAda).Says(timer, "Mon 11:00"));
    }

    [Fact]
    public void A_certain_agent_answers_whoever_has_the_ticket()
    {
        SlaMetric timer = Return(When.By(Ben));
        Assert.Equal("Mon 10:00 to Mon 10:50 Met 50", Waiting.Reply("Mon 10:30", ByAda).Reply("Mon 10:50", ByBen).Says(timer, "Mon 11:00"));
    }

    [Fact]
    public void Sides_are_told_apart()
    {
        DecidedStory story = Waiting.Do("Mon 10:10", new AddNote("Rang them.", Author.ThirdParty("Acme"))).Do("Mon 10:20", new AddNote("Checked.", Author.Automation("check"))).Do("Mon 10:30", new AddNote("Looked.", ByHelper)).Do("Mon 10:40", new AddNote("Seen.", ByAda));
        Assert.Equal("Mon 09:00 to Mon 10:10 Met 70", story.Says(Note(When.By(AuthorKind.ThirdParty)), "Mon 11:00"));
        Assert.Equal("Mon 09:00 to Mon 10:20 Met 80", story.Says(Note(When.By(AuthorKind.System)), "Mon 11:00"));
        Assert.Equal("Mon 09:00 to Mon 10:30 Met 90", story.Says(Note(When.By(AuthorKind.Agent)), "Mon 11:00"));
        Assert.Equal("Mon 09:00 to Mon 10:30 Met 90", story.Says(Note(When.ByProgram), "Mon 11:00"));
        Assert.Equal("Mon 09:00 to Mon 10:40 Met 100", story.Says(Note(When.ByPerson), "Mon 11:00"));
        Assert.Equal("Mon 09:00 Running 120", story.Says(Note(When.By(AuthorKind.Requester)), "Mon 11:00"));
    }

    [Fact]
    public void A_clock_may_pause_by_who_acts_and_go_on_by_who_acts()
    {
        var timer = new SlaMetric("note", "Note", When.Opened, When.Solved) { Pause = ClockCondition.All(When.Happens(TicketOccurrence.InternalNote), When.By(Ben)), Resume = When.By(Ada) };
        DecidedStory story = Waiting.Do("Mon 10:10", new AddNote("I look into it.", ByBen)).Do("Mon 10:20", new AddNote("Who?", Author.System)).Reply("Mon 10:40", ByAda);
        Assert.Equal("Mon 09:00 Running 90, Open from Mon 10:10 to Mon 10:40", story.Says(timer, "Mon 11:00"));
    }

    [Fact]
    public void What_a_book_says_of_authors_reads_back_equal()
    {
        ClockCondition[] all =
        [
            When.ByAssignee, When.ByPerson, When.ByProgram, When.By(AuthorKind.Requester), When.By(AuthorKind.Agent), When.By(AuthorKind.ThirdParty), When.By(AuthorKind.System),
            When.By(Ada), When.By(SecondLine), When.HadResponse, When.AwaitedResponse, When.ProgramReplies, When.HandedToPeople, When.HandedToProgram,
        ];
        foreach (ClockCondition each in all)
        {
            SlaPolicyBook book = new SlaPolicyBookBuilder("book").Add("all", policy => policy.CountsProgramReplies().Promise(Return(each), ClockText.Plenty)).Build();
            Assert.Equal(book, SlaJson.ReadBook(SlaJson.WriteBook(book)));
        }
    }

    [Fact]
    public void In_a_document_the_author_is_said_in_a_word_or_by_key() => Assert.Contains(
        "\"stop\":{\"all\":[{\"happens\":\"PublicReply\"},{\"any\":[{\"by\":\"Assignee\"},{\"byAgent\":\"ben\"},{\"byTeam\":\"second-line\"},{\"response\":\"Awaited\"}]}]}",
        SlaJson.WriteBook(new SlaPolicyBookBuilder("book").Add("all", policy => policy.Promise(Return(ClockCondition.Any(When.ByAssignee, When.By(Ben), When.By(SecondLine), When.AwaitedResponse)), ClockText.Plenty)).Build()),
        StringComparison.Ordinal);

    [Fact]
    public void A_state_that_is_carried_on_knows_who_acted()
    {
        SlaMetric timer = Return(ClockCondition.Any(When.ByAssignee, When.By(Ben))) with { Pause = When.By(SecondLine), Resume = When.By(AuthorKind.Requester) };
        SlaEngine engine = ClockText.EngineOf(policy => policy.Promise(timer, ClockText.Plenty).PausesWhile(Where.Tags.Contain("late")));
        DecidedStory story = Waiting.Do("Mon 10:20", new AddNote("Hm.", ByAda));
        SlaState kept = engine.Start(story.History);
        story = story.Reply("Mon 10:30", Author.Agent(new AgentId("cleo"))).Reply("Mon 10:50", ByBen);
        Assert.Equal(engine.Evaluate(story.History, At("Mon 11:00")), kept.CatchUp(story.History).Evaluate(At("Mon 11:00")));
    }

    [Fact]
    public void What_is_no_author_is_refused()
    {
        Assert.Throws<ArgumentException>(() => When.By(default(AgentId)));
        Assert.Throws<ArgumentException>(() => When.By(default(TeamId)));
        Assert.Throws<ArgumentOutOfRangeException>(() => When.By((AuthorKind)9));
    }

    private static SlaMetric Return(ClockCondition by) =>
        new("return", "Return", ClockCondition.All(When.RequesterWrites, When.HadResponse), ClockCondition.All(When.AgentReplies, by)) { Recurrence = CycleRecurrence.Independent };

    private static NodaTime.Instant At(StoryTime time) => time.Instant;

    private static SlaMetric Note(ClockCondition by) => new("note", "Note", When.Opened, ClockCondition.All(When.Happens(TicketOccurrence.InternalNote), by));
}
