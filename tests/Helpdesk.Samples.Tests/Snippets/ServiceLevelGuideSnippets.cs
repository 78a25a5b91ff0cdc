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

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/service-levels.md, in its order.</summary>
public class ServiceLevelGuideSnippets
{
    private static readonly ChannelReference Mail = new(new ChannelId("support-mail"), ChannelKind.Email);

    [Fact]
    public void From_promising_to_changes()
    {
        SlaPolicyBook book = new SlaPolicyBookBuilder("desk")
            .Add("vip", policy => policy
                .Named("VIP customers")
                .For(Where.RequesterTier.Is("gold"))
                .OnCalendar("office")
                .PausesOn(StatusCategory.Pending)
                .Promise(SlaMetric.FirstResponse, BusinessTime.FromMinutes(30), Where.Priority.AtLeast(Priority.High))
                .Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(1))
                .Promise(SlaMetric.RequesterWait, BusinessTime.FromHours(8)))
            .Add("standard", policy => policy
                .OnCalendar("office")
                .PausesOn(StatusCategory.Pending)
                .PromiseByPriority(SlaMetric.FirstResponse, urgent: BusinessTime.FromHours(1), high: BusinessTime.FromHours(2), normal: BusinessTime.FromHours(4), low: BusinessDays.EndOfDay(1), planning: BusinessDays.EndOfDay(5))
                .Promise(SlaMetric.NextResponse, BusinessTime.FromHours(4))
                .Promise(SlaMetric.RequesterWait, BusinessDays.EndOfDay(3)))
            .Build();

        Assert.Empty(book.Warnings);
        Instant nine = Instant.FromUtc(2026, 3, 2, 9, 0);
        Instant asOf = nine + Duration.FromHours(1);
        TicketRules rules = TicketRules.Default;
        TicketDecision opened = rules.Open(new OpenTicket(new TicketId("INC-7"), "No dial tone", new RequesterId("rita"), Mail) { Message = "The line is dead." }, nine);
        TicketDecision asked = rules.Decide(opened.Ticket, new ReplyPublicly(new AgentId("ada"), "Is the cable in?", Mail) { Then = TicketStatus.Pending }, nine + Duration.FromMinutes(10));
        TicketHistory history = TicketHistory.Of([.. opened.Events, .. asked.Events]);

        BusinessCalendar office = new BusinessCalendarBuilder("office", "Europe/Rome").WithHours("Mon-Fri 09:00-17:00").Build();
        SlaEngine engine = new(book, CalendarBook.Of(office));

        SlaEvaluation evaluation = engine.Evaluate(history, asOf);
        string stands = string.Join('\n', evaluation.Cycles);

        Shown.OnPage("service-levels.md", stands);

        Instant wednesday = Instant.FromUtc(2026, 3, 4, 14, 0);
        TicketDecision back = rules.Decide(asked.Ticket, new ReceiveMessage(new RequesterId("rita"), "It is.", Mail), wednesday);
        TicketHistory answeredBack = history.Append(back.Events);
        TicketEvent message = back.Events[0];
        TicketEvent reopened = back.Events[1];

        SlaEvaluation later = engine.Evaluate(answeredBack, wednesday + Duration.FromHours(1));
        SlaCycle wait = later.Clock(SlaMetric.RequesterWait)!.Latest;

        Instant? due = wait.Due;                    // Tuesday 13:50 in Rome: Thursday's closing, and the open time of the pause
        Duration consumed = wait.Consumed;          // 1 h 10 min: ten minutes on Monday, and an hour since
        SlaPause pause = wait.Pauses[0];            // begun by event 3, ended by event 5
        SlaCycle next = later.NextDueCycle!;        // the next response: Thursday 11:00 in Rome
        SlaCycle[] atRisk = [.. later.AtRisk(75)];  // open, not overdue, three quarters used: none yet

        Assert.Equal(Instant.FromUtc(2026, 3, 10, 12, 50), due);
        Assert.Equal(Duration.FromMinutes(70), consumed);
        Assert.Equal(new SlaPause(nine + Duration.FromMinutes(10), 3, wednesday, 5, "Pending"), pause);
        Assert.Equal(SlaMetric.NextResponse, next.Metric);
        Assert.Equal(Instant.FromUtc(2026, 3, 5, 10, 0), next.Due);
        Assert.Empty(atRisk);

        SlaState state = engine.Start(history);
        SlaState caughtUp = state.Apply(message).Apply(reopened);
        SlaEvaluation same = caughtUp.Evaluate(wednesday + Duration.FromHours(1));

        Assert.Equal(later, same);

        BusinessCalendar longer = office.ToBuilder().WithVersion(2).WithHours("Mon-Fri 09:00-19:00").Build();
        SlaEngine proposed = new(book, CalendarBook.Of(office, longer));

        SlaChangeover changed = caughtUp.ChangeTo(proposed, answeredBack, wednesday + Duration.FromHours(1));
        string moved = string.Join('\n', changed.Moves.Select(each => $"{each.Metric} {each.Cycle}: {each.OldDue} to {each.NewDue}, {each.Reason}"));

        Shown.OnPage("service-levels.md", moved);
    }

    [Fact]
    public void A_metric_of_ones_own()
    {
        SlaMetric diagnosis = new(
            "diagnosis",
            "First diagnosis",
            start: When.Becomes(Where.Team.Is(new TeamId("second-line"))),
            stop: When.Becomes(Where.Field("diagnosis").Exists))
        {
            Pause = When.Holds(Where.Status.IsWaiting),
            Release = When.Solved,
            Recurrence = CycleRecurrence.Independent,
        };

        Instant opened = Instant.FromUtc(2024, 1, 8, 9, 0);
        Instant taken = opened + Duration.FromHours(1);
        TicketHistory history = TicketHistory.Of(
            Opened(opened),
            new AssignmentChanged(Header(2, taken), Assignment.To(new TeamId("second-line"))),
            new FieldsChanged(Header(3, taken + Duration.FromHours(2)), [KeyValuePair.Create("diagnosis", FieldValue.Text("a loose cable"))], []));
        SlaPolicyBook book = new SlaPolicyBookBuilder("desk").Add("all", policy => policy.Promise(diagnosis, Duration.FromHours(2))).Build();

        SlaCycle cycle = SlaEngine.Evaluate(history, book, CalendarBook.Empty, taken + Duration.FromDays(1)).Cycles.Single();
        Assert.Equal(taken, cycle.StartedAt);
        Assert.Equal(SlaOutcome.Met, cycle.Outcome);
        Assert.Equal(Duration.Zero, cycle.Margin);
    }

    [Fact]
    public void Commitments()
    {
        Instant nine = Instant.FromUtc(2026, 3, 2, 9, 0);
        TicketHistory promised = TicketHistory.Of(
            Opened(nine),
            new PromiseMade(Header(2, nine), new CommitmentId("call"), "We call you back", nine + Duration.FromHours(2)),
            new PromiseMade(Header(3, nine), new CommitmentId("visit"), "We come by", nine + Duration.FromHours(6)));

        SlaPolicyBook withCommitments = new SlaPolicyBookBuilder("desk")
            .Add("standard", policy => policy.PromiseCommitments())
            .Build();

        SlaEvaluation promises = SlaEngine.Evaluate(promised, withCommitments, CalendarBook.Empty, nine + Duration.FromHours(3));
        string owed = string.Join('\n', promises.Cycles);
        Instant? nextOwed = promises.NextDue;

        Shown.OnPage("service-levels.md", owed);
        Assert.Equal(nine + Duration.FromHours(6), nextOwed);
        Assert.True(promises.Clock(SlaMetric.Commitment, new CommitmentId("call"))!.Latest.IsOverdue);
    }

    [Fact]
    public void Changes_of_a_promise()
    {
        ChangeMode[] modes = [ChangeMode.Retroactive, ChangeMode.RetroactiveStartOnly, ChangeMode.CarryElapsed, ChangeMode.Forward];
        string dues = string.Join('\n', modes.Select(mode => $"{mode}: {UrgentAfterThreeHours(mode).NextDue}"));

        Shown.OnPage("service-levels.md", dues);
    }

    [Fact]
    public void A_book_with_warnings()
    {
        BusinessCalendar office = new BusinessCalendarBuilder("office", "Europe/Rome").WithHours("Mon-Fri 09:00-17:00").Build();
        SlaPolicyBook hasty = new SlaPolicyBookBuilder("hasty")
            .Add("gold", policy => policy.For(Where.RequesterTier.Is("gold")).Promise(SlaMetric.FirstResponse, Duration.FromHours(1), Where.Priority.AtLeast(Priority.High)))
            .Add("late", policy => policy.For(TicketCondition.All(Where.RequesterTier.Is("gold"), Where.Tags.Contain("vip"))).Promise(SlaMetric.FirstResponse, Duration.FromHours(1)))
            .Build();

        string warnings = string.Join('\n', hasty.Validate(CalendarBook.Of(office)));

        Shown.OnPage("service-levels.md", warnings);
    }

    /// <summary>Four hours where urgent, eight otherwise, around the clock; on hold for half an hour, and made urgent after three.</summary>
    private static SlaEvaluation UrgentAfterThreeHours(ChangeMode mode)
    {
        Instant nine = Instant.FromUtc(2024, 1, 8, 9, 0);
        TicketHistory history = TicketHistory.Of(
            Opened(nine),
            new StatusChanged(Header(2, nine + Duration.FromHours(1)), TicketStatus.OnHold, StatusCause.Command, resolution: null, wakesAt: null),
            new StatusChanged(Header(3, nine + Duration.FromMinutes(90)), TicketStatus.Open, StatusCause.Command, resolution: null, wakesAt: null),
            new PriorityChanged(Header(4, nine + Duration.FromHours(3)), Priority.Urgent, impact: null, urgency: null));
        SlaPolicyBook book = new SlaPolicyBookBuilder("desk")
            .Add("all", policy => policy
                .PausesOn(StatusCategory.OnHold)
                .Promise(SlaMetric.Resolution, Duration.FromHours(4), Where.Priority.Is(Priority.Urgent))
                .Promise(SlaMetric.Resolution, Duration.FromHours(8))
                .OnChanges(new SlaChangeModes { Priority = mode }))
            .Build();
        return SlaEngine.Evaluate(history, book, CalendarBook.Empty, nine + Duration.FromHours(3));
    }

    private static TicketOpened Opened(Instant at) =>
        new(new EventHeader(new TicketId("INC-7"), 1, at, at, Author.Requester(new RequesterId("rita"))), "No dial tone", new RequesterId("rita"), Mail) { Message = "The line is dead." };

    private static EventHeader Header(int sequence, Instant at) => new(new TicketId("INC-7"), sequence, at, at, Author.Agent(new AgentId("ada")));
}
