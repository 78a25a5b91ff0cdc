using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>A target that is a date of the ticket, on a calendar of nine to five from Monday to Friday.</summary>
public class DueDateTests
{
    private static readonly LocalDate Wednesday = new(2026, 3, 4);

    [Theory]
    [InlineData(0, null, "Wed 17:00")]
    [InlineData(0, 12, "Wed 12:00")]
    [InlineData(0, 17, "Thu 09:00")]
    [InlineData(0, 20, "Thu 09:00")]
    [InlineData(0, 7, "Wed 09:00")]
    [InlineData(2, 20, "+Mon 09:00")]
    [InlineData(3, null, "+Mon 09:00")]
    [InlineData(3, 12, "+Mon 09:00")]
    public void It_is_a_time_of_the_date_or_the_next_opening(int daysLater, int? hour, string expected) =>
        Assert.Equal(expected, Due(Opened("Mon 09:00", Wednesday.PlusDays(daysLater)), hour is { } at ? new LocalTime(at, 0) : null));

    [Theory]
    [InlineData(null, "Wed 17:00")]
    [InlineData(17, "Thu 09:00")]
    public void Where_an_amount_falls_due_that_uses_up_an_opening_does_not_move_a_date(int? hour, string expected)
    {
        foreach (Boundary boundary in Enum.GetValues<Boundary>())
        {
            SlaEngine engine = ClockText.EngineOf(policy => policy.Promise(SlaMetric.Resolution, new SlaDueDate("due", hour is { } at ? new LocalTime(at, 0) : null)).WithBoundary(boundary));
            Assert.Equal(expected, StoryTime.Write(engine.Evaluate(Opened("Mon 09:00", Wednesday).History, ((StoryTime)"Mon 09:00").Instant).NextDue!.Value));
        }
    }

    [Fact]
    public void A_date_whose_last_opening_goes_on_past_midnight_ends_with_the_date()
    {
        BusinessCalendar nights = new BusinessCalendarBuilder("nights", "Etc/UTC").WithHours("Mon-Sun 22:00-06:00").Build();
        SlaPolicyBook book = new SlaPolicyBookBuilder("book").Add("all", policy => policy.OnCalendar("nights").Promise(SlaMetric.Resolution, new SlaDueDate("due"))).Build();
        Assert.Equal("Thu 00:00", StoryTime.Write(SlaEngine.Evaluate(Opened("Mon 09:00", Wednesday).History, book, CalendarBook.Of(nights), ((StoryTime)"Mon 09:00").Instant).NextDue!.Value));
    }

    [Theory]
    // The first and the last supported date, which the range cuts: their moments inside it are found, and those outside are none
    [InlineData("Etc/GMT-12", "1900-01-01", null, "1900-01-01T05:00:00Z")]
    [InlineData("Etc/GMT-12", "1900-01-01", 13, "1900-01-01T01:00:00Z")]
    [InlineData("Etc/GMT-12", "1900-01-01", 10, null)]
    [InlineData("America/New_York", "1900-01-01", null, "1900-01-01T22:00:00Z")]
    [InlineData("America/New_York", "2149-12-31", null, "2149-12-31T22:00:00Z")]
    [InlineData("America/New_York", "2149-12-31", 16, "2149-12-31T21:00:00Z")]
    [InlineData("America/New_York", "2149-12-31", 20, null)]
    [InlineData("Etc/GMT+12", "2149-12-31", null, null)]
    public void A_date_at_either_end_of_the_supported_range_has_its_moment_or_none(string zone, string date, int? hour, string? moment)
    {
        BusinessCalendar desk = new BusinessCalendarBuilder("desk", zone).WithHours("Mon-Sun 09:00-17:00").Build();
        SlaPolicyBook book = new SlaPolicyBookBuilder("book")
            .Add("all", policy => policy.OnCalendar("desk").Promise(SlaMetric.Resolution, new SlaDueDate("due", hour is { } at ? new LocalTime(at, 0) : null)))
            .Build();
        SlaCycle cycle = SlaEngine.Evaluate(Opened("Mon 09:00", Helpdesk.Core.Tests.Calendars.Given.Date(date)).History, book, CalendarBook.Of(desk), ((StoryTime)"Mon 09:00").Instant).Clock(SlaMetric.Resolution)!.Latest;
        Assert.Equal(moment, cycle.Terms.DueOn is { } due ? InstantPattern.ExtendedIso.Format(due) : null);
    }

    [Fact]
    public void What_may_be_used_is_the_open_time_until_then()
    {
        SlaCycle cycle = Latest(Opened("Mon 09:00", Wednesday))!;
        Assert.Equal((Duration.FromHours(24), true), (cycle.Target, cycle.Terms.IsDate));
    }

    [Theory]
    [InlineData("Wed 17:00", "Met")]
    [InlineData("Wed 20:00", "Met")]
    [InlineData("Thu 09:01", "Missed")]
    public void It_is_missed_once_open_time_has_passed_since(string solved, string outcome) => Assert.Equal(outcome, Latest(Opened("Mon 09:00", Wednesday).Solved(solved))!.Outcome.ToString());

    [Fact]
    public void A_date_that_has_passed_is_due_at_the_start()
    {
        TicketStory story = Opened("Thu 10:00", Wednesday);
        Assert.Equal("Thu 10:00", Due(story));
        Assert.False(Latest(story)!.IsOverdue);
        Assert.True(Latest(story.Note("Thu 10:01"))!.IsOverdue);
    }

    [Theory]
    [InlineData(1899, false)]
    [InlineData(1900, true)]
    [InlineData(2149, true)]
    [InlineData(2150, false)]
    public void A_date_beyond_the_years_of_calendars_never_comes(int year, bool comes)
    {
        SlaCycle cycle = Latest(Opened("Mon 09:00", new LocalDate(year, 6, 2)))!;
        Assert.Equal((comes, comes, comes), (cycle.Terms.DueOn.HasValue, cycle.DueAt.HasValue, cycle.Target.HasValue));
    }

    [Fact]
    public void Nor_does_one_after_the_end_of_the_calendar()
    {
        BusinessCalendar closing = new BusinessCalendarBuilder("closing", "Etc/UTC").WithHours("Mon-Fri 09:00-17:00").ClosedFrom(new LocalDate(2026, 3, 3)).Build();
        SlaPolicyBook book = new SlaPolicyBookBuilder("book").Add("all", policy => policy.OnCalendar("closing").Promise(SlaMetric.Resolution, new SlaDueDate("due", LocalTime.Noon))).Build();
        SlaCycle cycle = SlaEngine.Evaluate(Opened("Mon 09:00", Wednesday).History, book, CalendarBook.Of(closing), ((StoryTime)"Mon 10:00").Instant).Cycles.Single();
        Assert.Equal((SlaOutcome.Running, null, null), (cycle.Outcome, cycle.DueAt, cycle.Target));
    }

    [Fact]
    public void A_ticket_without_a_date_is_promised_nothing() => Assert.Null(Latest(TicketStory.Opened("Mon 09:00")));

    [Fact]
    public void A_value_that_is_no_date_is_none() => Assert.Null(Latest(TicketStory.Opened("Mon 09:00").Field("Mon 10:00", "due", FieldValue.Text("soon"))));

    [Fact]
    public void A_date_that_is_given_later_counts_from_the_opening()
    {
        SlaCycle cycle = Latest(TicketStory.Opened("Mon 09:00").Field("Mon 12:00", "due", FieldValue.Date(Wednesday)))!;
        Assert.Equal(("Mon 09:00", "Wed 17:00"), (StoryTime.Write(cycle.StartedAt), StoryTime.Write(cycle.DueAt!.Value)));
    }

    [Fact]
    public void A_date_that_is_changed_moves_what_is_due()
    {
        TicketStory story = Opened("Mon 09:00", Wednesday).Field("Tue 09:00", "due", FieldValue.Date(Wednesday.PlusDays(2)));
        Assert.Equal("Fri 17:00", Due(story));
        SlaChange change = Latest(story)!.Changes.Single();
        Assert.Equal((SlaChangeKind.Target, "Wed 17:00", "Fri 17:00"), (change.Kind, StoryTime.Write(change.From.DueOn!.Value), StoryTime.Write(change.To.DueOn!.Value)));
    }

    [Fact]
    public void A_late_date_that_is_put_off_is_late_no_more()
    {
        TicketStory story = Opened("Mon 09:00", Wednesday);
        Assert.True(Latest(story.Note("Thu 12:00"))!.IsOverdue);
        Assert.False(Latest(story.Field("Thu 12:30", "due", FieldValue.Date(Wednesday.PlusDays(2))))!.IsOverdue);
    }

    [Fact]
    public void A_date_that_is_taken_away_cancels_what_was_promised() =>
        Assert.Equal((SlaOutcome.Cancelled, SlaEnding.NoLongerPromised), (Latest(Opened("Mon 09:00", Wednesday).Field("Tue 09:00", "due", value: null)) is { } cycle ? (cycle.Outcome, cycle.Ending) : default));

    [Fact]
    public void Pauses_do_not_move_it()
    {
        SlaCycle cycle = Latest(Opened("Mon 09:00", Wednesday).Pending("Mon 10:00").Open("Tue 10:00"))!;
        Assert.Equal((SlaOutcome.Running, "Wed 17:00", 0), (cycle.Outcome, StoryTime.Write(cycle.DueAt!.Value), cycle.Pauses.Length));
    }

    [Fact]
    public void Nor_does_time_solved()
    {
        SlaCycle cycle = Latest(Opened("Mon 09:00", Wednesday).Solved("Mon 10:00").Open("Tue 10:00"))!;
        Assert.Equal((SlaOutcome.Running, "Wed 17:00", 0), (cycle.Outcome, StoryTime.Write(cycle.DueAt!.Value), cycle.Pauses.Length));
    }

    private static TicketStory Opened(StoryTime at, LocalDate due) => TicketStory.Opened(at, opened => opened with { Fields = opened.Fields.Add("due", FieldValue.Date(due)) });

    private static string Due(TicketStory story, LocalTime? at = null) => StoryTime.Write(Latest(story, at)!.DueAt!.Value);

    private static SlaCycle? Latest(TicketStory story, LocalTime? at = null) => ClockText
        .EngineOf(policy => policy.Promise(SlaMetric.Resolution, new SlaDueDate("due", at)).PausesOn(StatusCategory.Pending))
        .Evaluate(story.History, story.LastAt)
        .Clock(SlaMetric.Resolution)?.Latest;
}
