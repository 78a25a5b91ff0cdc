using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Metrics;

/// <summary>Metrics of a host's own: what pauses until something else happens, and what runs once.</summary>
public class HostMetricTests
{
    private static readonly ChannelReference Mail = new(new ChannelId("mail"), ChannelKind.Email);

    /// <summary>It waits from a note on until an agent replies.</summary>
    private static readonly SlaMetric Waiting = new("waiting", "Waiting", When.Opened, When.Solved)
    {
        Pause = When.Happens(TicketOccurrence.InternalNote),
        Resume = When.AgentReplies,
        PausesWithPolicy = true,
    };

    [Theory]
    [InlineData(ChangeMode.EndAndRestart, 11)]
    [InlineData(ChangeMode.Reset, 11)]
    [InlineData(ChangeMode.RetroactiveStartOnly, 11)]
    [InlineData(ChangeMode.Retroactive, 10)]
    public void What_its_metric_paused_stays_paused_through_a_change(ChangeMode mode, int since)
    {
        PlainTicket ticket = Note(PlainTicket.OpenedOn(2, 9, Priority.Low), 10).Given(PlainTicket.On(2, 11), Priority.High);
        SlaCycle At(PlainTicket ticket, int hour) => ticket.Cycle(Waiting, PlainTicket.On(2, hour), policy => policy
            .PromiseByPriority(Waiting, urgent: null, BusinessTime.FromHours(2), normal: null, BusinessTime.FromHours(4))
            .OnChanges(SlaChangeModes.Always(mode)));
        Assert.Equal(SlaOutcome.Paused, At(ticket, 12).Outcome);
        Assert.Equal(PlainTicket.On(2, since), Assert.Single(At(ticket, 12).Pauses).Start);
        Assert.Equal(SlaOutcome.Running, At(Reply(ticket, 13), 14).Outcome);
    }

    [Fact]
    public void What_the_policy_paused_and_the_metric_then_keeps_goes_on_when_the_policy_lets_go()
    {
        PlainTicket ticket = Note(PlainTicket.OpenedOn(2, 9).Status(PlainTicket.On(2, 10), TicketStatus.Pending), 11).Status(PlainTicket.On(2, 12), TicketStatus.Open);
        SlaCycle cycle = ticket.Cycle(Waiting, PlainTicket.On(2, 13), policy => policy.Promise(Waiting, Duration.FromHours(4)).PausesOn(StatusCategory.Pending));
        Assert.Equal(SlaOutcome.Paused, cycle.Outcome);
        Assert.Equal(PlainTicket.On(2, 10), Assert.Single(cycle.Pauses).Start);
    }

    [Fact]
    public void What_runs_once_does_not_begin_at_the_event_that_ends_it()
    {
        var once = new SlaMetric("once", "Once", When.RequesterWrites, When.RequesterWrites);
        SlaCycle cycle = Write(PlainTicket.OpenedOn(2, 9), 10).Cycle(once, PlainTicket.On(2, 11), policy => policy.Promise(once, Duration.FromHours(4)));
        Assert.Equal((1, SlaOutcome.Met), (cycle.Number, cycle.Outcome));
    }

    [Fact]
    public void What_ran_once_before_anything_was_promised_does_not_begin_again()
    {
        var once = new SlaMetric("once", "Once", When.RequesterWrites, When.AgentReplies);
        SlaClock? At(PlainTicket ticket) => SlaEngine.Evaluate(
            Write(ticket.Given(PlainTicket.On(2, 11), Priority.High), 12).History,
            new SlaPolicyBookBuilder("book").Add("all", policy => policy.Promise(once, Duration.FromHours(4), Where.Priority.Is(Priority.High))).Build(),
            PlainTicket.Calendars,
            PlainTicket.On(2, 13)).Clock(once);
        Assert.Null(At(Reply(PlainTicket.OpenedOn(2, 9), 10)));
        Assert.NotNull(At(PlainTicket.OpenedOn(2, 9)));
    }

    [Fact]
    public void A_ticket_that_an_agent_opened_has_no_message_of_the_requester_yet()
    {
        var heard = new SlaMetric("heard", "Heard", When.RequesterWrites, When.Solved);
        Assert.Equal("never ran", TicketStory.OpenedByAgent("Mon 09:00").Note("Mon 10:00").Says(heard));
        Assert.Equal("Mon 09:00 Running 60", TicketStory.Opened("Mon 09:00").Note("Mon 10:00").Says(heard));
    }

    [Fact]
    public void Opening_a_ticket_hands_nothing_over()
    {
        var passed = new SlaMetric("passed", "Passed on", When.Happens(TicketOccurrence.HandOver), When.Solved);
        Assert.Null(SlaEngine.Evaluate(
            PlainTicket.OpenedOn(2, 9).History,
            new SlaPolicyBookBuilder("book").Add("all", policy => policy.Promise(passed, Duration.FromHours(4))).Build(),
            PlainTicket.Calendars,
            PlainTicket.On(2, 13)).Clock(passed));
    }

    [Fact]
    public void Of_replies_taken_over_from_before_the_opening_the_earlier_counts()
    {
        PlainTicket ticket = PlainTicket.OpenedOn(2, 12)
            .Imported(PlainTicket.On(2, 11), header => new PublicReplySent(header, "By phone.", Mail))
            .Imported(PlainTicket.On(2, 10), header => new PublicReplySent(header, "By fax.", Mail));
        Assert.Equal(3, ticket.Cycle(SlaMetric.FirstResponse, PlainTicket.On(2, 13), policy => policy.Promise(SlaMetric.FirstResponse, Duration.FromHours(4))).EndedBySequence);
    }

    [Fact]
    public void Policies_are_not_changed_by_another_history()
    {
        var engine = new SlaEngine(new SlaPolicyBookBuilder("book").Add("all", policy => policy.Promise(Waiting, Duration.FromHours(4))).Build(), PlainTicket.Calendars);
        PlainTicket ticket = PlainTicket.OpenedOn(2, 9).Status(PlainTicket.On(2, 9), TicketStatus.Open);
        SlaState state = engine.Start(ticket.History);
        Assert.Throws<ArgumentException>(() => state.ChangeTo(engine, PlainTicket.OpenedOn(2, 9).History, PlainTicket.On(2, 10)));
        Assert.Throws<ArgumentNullException>(() => state.ChangeTo(null!, ticket.History, PlainTicket.On(2, 10)));
    }

    /// <summary>Had the date always been promised, nothing would have paused the clock.</summary>
    [Fact]
    public void A_date_promised_to_a_paused_clock_takes_its_pauses_away()
    {
        SlaMetric metric = Waiting with { Release = When.Happens(TicketOccurrence.AutomaticReply), Revive = When.RequesterWrites };
        PlainTicket ticket = PlainTicket.OpenedOn(2, 9, Priority.Low)
            .Do(PlainTicket.On(2, 9), new ChangeFields("due", FieldValue.Date(new LocalDate(2026, 3, 2)), Author.System))
            .Status(PlainTicket.On(2, 11), TicketStatus.Pending)
            .Status(PlainTicket.On(2, 12), TicketStatus.Open)
            .Do(PlainTicket.On(3, 10), new ReplyAutomatically("We have your message.", Mail))
            .Do(PlainTicket.On(3, 11), new ReceiveMessage(new RequesterId("anna"), "Any news?", Mail))
            .Status(PlainTicket.On(3, 12), TicketStatus.Pending)
            .Given(PlainTicket.On(3, 13), Priority.High);
        SlaCycle cycle = ticket.Cycle(metric, PlainTicket.On(3, 14), policy => policy
            .Promise(metric, new SlaDueDate("due"), Where.Priority.Is(Priority.High))
            .Promise(metric, BusinessTime.FromHours(80))
            .PausesOn(StatusCategory.Pending));
        Assert.Equal(SlaOutcome.Running, cycle.Outcome);
        Assert.Empty(cycle.Pauses);
        Assert.Equal(PlainTicket.On(2, 17), cycle.DueAt);
    }

    private static PlainTicket Note(PlainTicket ticket, int hour) => ticket.Do(PlainTicket.On(2, hour), new AddNote("Called.", Author.System));

    private static PlainTicket Reply(PlainTicket ticket, int hour) => ticket.Do(PlainTicket.On(2, hour), new ReplyPublicly(new AgentId("ada"), "On it.", Mail));

    private static PlainTicket Write(PlainTicket ticket, int hour) => ticket.Do(PlainTicket.On(2, hour), new ReceiveMessage(new RequesterId("anna"), "Any news?", Mail));
}
