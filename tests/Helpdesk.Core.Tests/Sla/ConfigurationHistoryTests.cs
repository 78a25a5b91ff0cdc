using Helpdesk.Calendars;
using Helpdesk.Sla;
using NodaTime;
using Xunit;
using static Helpdesk.Core.Tests.Sla.ClockText;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Versions of policies and calendars, worked by hand: the desk is open from nine to five, and all times are of one week.</summary>
public class ConfigurationHistoryTests
{
    [Fact]
    public void A_retroactive_version_moves_what_is_due_at_its_moment_and_not_before()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00");
        SlaEngine engine = Desks(4).WithVersion(At("Mon 12:00"), Book(2, 8), Calendars);
        Assert.Equal("Mon 09:00 Running 120, due Mon 13:00", Says(engine, story, "Mon 11:00"));
        Assert.Equal("Mon 09:00 Running 180, due Mon 17:00", Says(engine, story, "Mon 12:00"));
        Assert.Equal("Mon 09:00 Running 480, due Mon 17:00", Says(engine, story, "Mon 18:00"));

        SlaVersionMoves moved = engine.Evaluate(story.History, At("Mon 18:00")).Changeovers.Single();
        Assert.Equal((At("Mon 12:00"), 2), (moved.Version.From, moved.Version.Book.Policies.Single().Version));
        SlaMove move = moved.Moves.Single();
        Assert.Equal((At("Mon 13:00"), At("Mon 17:00"), SlaMoveReason.PolicyVersion), (move.OldDueAt, move.NewDueAt, move.Reason));
    }

    [Fact]
    public void A_version_that_carries_what_was_consumed_counts_the_rest_on_its_own_calendar()
    {
        // Three hours of four are used at noon; the last one counts on the calendar that opens at two.
        TicketStory story = TicketStory.Opened("Mon 09:00");
        BusinessCalendar afternoons = new BusinessCalendarBuilder("desk", "Etc/UTC").WithVersion(2).WithHours("Mon-Fri 14:00-17:00").Build();
        SlaEngine engine = Desks(4, ChangeMode.CarryElapsed).WithVersion(At("Mon 12:00"), Book(1, 4, ChangeMode.CarryElapsed), CalendarBook.Of(afternoons));
        Assert.Equal("Mon 09:00 Running 180, due Mon 15:00", Says(engine, story, "Mon 13:00"));

        SlaCycle cycle = engine.Evaluate(story.History, At("Mon 16:00")).Cycles.Single();
        SlaChange change = Assert.Single(cycle.Changes);
        Assert.Equal((At("Mon 12:00"), SlaChangeKind.Calendar, true), (change.At, change.Kind, change.IsByVersion));
        Assert.Equal(
            [(1, Duration.FromHours(3)), (2, Duration.Zero), (2, Duration.FromHours(2))],
            cycle.Explain().Segments.GroupBy(each => (each.Terms.Calendar!.Version, each.Kind)).Select(each => (each.Key.Version, each.Aggregate(Duration.Zero, (sum, one) => sum + one.Counted))));
        Assert.Contains("change of calendar with other policies or calendars", cycle.Explain().ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_that_ended_stays_as_it_was_and_goes_on_by_the_version_of_its_reopening()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Solved("Mon 10:00").Open("Mon 12:00");
        SlaEngine engine = Desks(5).WithVersion(At("Mon 11:00"), Book(2, 2), Calendars);
        Assert.Equal("Mon 09:00 to Mon 10:00 Met 60", Says(engine, story, "Mon 11:30"));
        Assert.Equal(At("Mon 14:00"), engine.Evaluate(story.History, At("Mon 11:30")).Cycles.Single().DueAt);

        // One hour of two is used, and the two hours solved are left out.
        Assert.Equal("Mon 09:00 Running 90, Solved from Mon 10:00 to Mon 12:00, due Mon 13:00", Says(engine, story, "Mon 12:30"));
    }

    [Fact]
    public void A_commitment_is_due_when_it_was_promised_whatever_version_comes_and_shows_while_one_wants_it()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00").Promised("Mon 09:30", "call", "Mon 15:00");
        SlaEngine engine = EngineOf(policy => policy.Promise(SlaMetric.Resolution, BusinessTime.FromHours(8)).PromiseCommitments())
            .WithVersion(At("Mon 11:00"), Book(2, 8), Calendars)
            .WithVersion(At("Mon 13:00"), new SlaPolicyBook("book", [new SlaPolicyBuilder("desk").OnCalendar(Desk.Id).WithVersion(3).PromiseCommitments().Build()]), Calendars);
        Assert.Equal("Mon 09:30 Running 60, due Mon 15:00", Call(engine, story, "Mon 10:30"));
        Assert.Equal("Mon 09:30 to Mon 11:00 Cancelled 90", Call(engine, story, "Mon 12:00"));
        Assert.Equal("Mon 09:30 Running 270, due Mon 15:00", Call(engine, story, "Mon 14:00"));
        Assert.Equal("Mon 09:00 to Mon 13:00 Cancelled 240", Write(engine.Evaluate(story.History, At("Mon 14:00")).Clock(SlaMetric.Resolution)));
    }

    [Fact]
    public void The_version_of_a_moment_holds_from_that_very_moment()
    {
        SlaEngine engine = Desks(4).WithVersion(At("Mon 12:00"), Book(2, 8), Calendars);
        Assert.Same(engine.Versions[0], engine.VersionAt(At("Mon 12:00") - Duration.FromNanoseconds(1)));
        Assert.Same(engine.Versions[1], engine.VersionAt(At("Mon 12:00")));
        Assert.Same(engine.Book, engine.Versions[1].Book);
        Assert.Null(engine.Versions[0].From);
        Assert.Equal("book version 1 from 2026-03-02T12:00:00Z", engine.Versions[1].ToString());

        // What happens at that moment is judged by it.
        Assert.Equal("Mon 12:00 Running 0, due Tue 12:00", Says(engine, TicketStory.Opened("Mon 12:00"), "Mon 12:00"));
    }

    [Fact]
    public void Versions_come_in_order_of_time()
    {
        SlaEngine engine = Desks(4).WithVersion(At("Mon 12:00"), Book(2, 8), Calendars);
        Assert.Throws<ArgumentException>(() => engine.WithVersion(At("Mon 12:00"), Book(3, 8), Calendars));
        Assert.Throws<ArgumentOutOfRangeException>(() => engine.WithVersion(Instant.FromUtc(2200, 1, 1, 0, 0), Book(3, 8), Calendars));
        Assert.Throws<SlaBookException>(() => engine.WithVersion(At("Tue 12:00"), Book(3, 8), CalendarBook.Empty));
    }

    private static CalendarBook Calendars => CalendarBook.Of(Desk, Nights);

    private static Instant At(StoryTime at) => at.Instant;

    private static SlaPolicyBook Book(int version, int hours, ChangeMode mode = ChangeMode.Retroactive) =>
        new("book", [new SlaPolicyBuilder("desk").OnCalendar(Desk.Id).WithVersion(version).Promise(SlaMetric.Resolution, BusinessTime.FromHours(hours)).OnChanges(SlaChangeModes.Always(mode)).Build()]);

    private static SlaEngine Desks(int hours, ChangeMode mode = ChangeMode.Retroactive) => new(Book(1, hours, mode), Calendars);

    private static string Says(SlaEngine engine, TicketStory story, StoryTime at) => Says(engine.Evaluate(story.History, at.Instant).Clock(SlaMetric.Resolution));

    private static string Call(SlaEngine engine, TicketStory story, StoryTime at) => Says(engine.Evaluate(story.History, at.Instant).Clocks.Single(each => each.Commitment is not null));

    private static string Says(SlaClock? clock) => Write(clock) + (clock?.Open?.DueAt is { } due ? $", due {StoryTime.Write(due)}" : "");
}
