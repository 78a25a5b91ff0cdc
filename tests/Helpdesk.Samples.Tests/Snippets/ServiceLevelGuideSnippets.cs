using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Naive;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/service-levels.md, in its order.</summary>
public class ServiceLevelGuideSnippets
{
    private static readonly ChannelReference Mail = new(new ChannelId("support-mail"), ChannelKind.Email);

    private static readonly TicketId Id = new("INC-7");

    private static readonly Author Ada = Author.Agent(new AgentId("ada"));

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

        Instant? due = wait.DueAt;                  // Tuesday 13:50 in Rome: Thursday's closing, and the open time of the pause
        Duration consumed = wait.Consumed;          // 1 h 10 min: ten minutes on Monday, and an hour since
        SlaPause pause = wait.Pauses[0];            // begun by event 3, ended by event 5
        SlaCycle next = later.NextDueCycle!;        // the next response: Thursday 11:00 in Rome
        SlaCycle[] atRisk = [.. later.AtRisk(75)];  // open, not overdue, three quarters used: none yet

        Assert.Equal(Instant.FromUtc(2026, 3, 10, 12, 50), due);
        Assert.Equal(Duration.FromMinutes(70), consumed);
        Assert.Equal(new SlaPause(nine + Duration.FromMinutes(10), 3, wednesday, 5, "Pending"), pause);
        Assert.Equal(SlaMetric.NextResponse, next.Metric);
        Assert.Equal(Instant.FromUtc(2026, 3, 5, 10, 0), next.DueAt);
        Assert.Empty(atRisk);

        SlaState state = engine.Start(history);
        SlaState caughtUp = state.Apply(message).Apply(reopened);
        SlaEvaluation same = caughtUp.Evaluate(wednesday + Duration.FromHours(1));

        Assert.Equal(later, same);

        BusinessCalendar longer = office.ToBuilder().WithVersion(2).WithHours("Mon-Fri 09:00-19:00").Build();
        SlaEngine versions = engine.WithVersion(wednesday + Duration.FromHours(1), book, CalendarBook.Of(office, longer));

        SlaEvaluation changed = versions.Evaluate(answeredBack, wednesday + Duration.FromHours(1));
        SlaVersionMoves version = changed.Changeovers.Single();
        string moved = string.Join('\n', version.Moves.Select(each => $"{each.Metric} {each.Cycle}: {each.OldDueAt} to {each.NewDueAt}, {each.Reason}"));

        Assert.Equal(caughtUp.ChangeTo(new SlaEngine(book, CalendarBook.Of(office, longer)), answeredBack, changed.AsOf).State.Evaluate(changed.AsOf), changed);
        Shown.OnPage("service-levels.md", moved);
    }

    [Fact]
    public void Who_acts()
    {
        SlaMetric returnTimer = new(
            "return",
            "Answer of the assigned agent",
            start: ClockCondition.All(When.RequesterWrites, When.HadResponse),
            stop: ClockCondition.All(When.AgentReplies, When.ByAssignee))
        {
            Recurrence = CycleRecurrence.Independent,
        };

        SlaPolicy counting = new SlaPolicyBuilder("self-service")
            .CountsProgramReplies()
            .Promise(SlaMetric.FirstResponse, Duration.FromMinutes(5))
            .Build();

        SlaMetric rescue = new(
            "rescue",
            "A person after the program",
            start: When.HandedToPeople,
            stop: ClockCondition.Any(When.HandedToProgram, ClockCondition.All(When.AgentReplies, When.ByPerson)))
        {
            Recurrence = CycleRecurrence.Independent,
        };

        Assert.True(counting.CountsProgramReplies);
        Instant nine = Instant.FromUtc(2026, 3, 2, 9, 0);
        var program = new AgentId("helper");
        OpenTicket opening = new(new TicketId("INC-7"), "No dial tone", new RequesterId("rita"), Mail) { Message = "The line is dead.", Assignment = Assignment.To(program, AgentKind.Program) };
        TicketHistory history = TicketHistory.Of(TicketRules.Default.Open(opening, nine).Events);
        TicketCommand[] commands =
        [
            new ReplyPublicly(Author.Agent(program, AgentKind.Program), "Is the cable in?", Mail), new Assign(Assignment.To(new AgentId("ada")), Author.Agent(program, AgentKind.Program)),
            new ReplyPublicly(new AgentId("ada"), "I look into it.", Mail), new ReceiveMessage(new RequesterId("rita"), "And?", Mail), new ReplyPublicly(new AgentId("ben"), "She does.", Mail),
        ];
        for (int i = 0; i < commands.Length; i++)
        {
            history = history.Append(TicketRules.Default.Decide(history.Ticket, commands[i], nine + Duration.FromMinutes(10 * (i + 1))).Events);
        }

        SlaPolicyBook book = new SlaPolicyBookBuilder("book").Add("all", policy => policy.Promise(returnTimer, Duration.FromHours(1)).Promise(rescue, Duration.FromHours(1)).Promise(SlaMetric.FirstResponse, Duration.FromHours(1))).Build();
        SlaEvaluation evaluation = SlaEngine.Evaluate(history, book, CalendarBook.Of(), nine + Duration.FromHours(1));
        Assert.Equal((SlaOutcome.Running, Duration.FromMinutes(20)), (evaluation.Clock(returnTimer)!.Latest.Outcome, evaluation.Clock(returnTimer)!.Latest.Consumed));
        Assert.Equal((SlaOutcome.Met, Duration.FromMinutes(10)), (evaluation.Clock(rescue)!.Latest.Outcome, evaluation.Clock(rescue)!.Latest.Consumed));
        Assert.Equal(Duration.FromMinutes(30), evaluation.Clock(SlaMetric.FirstResponse)!.Latest.Consumed);
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
        TicketHistory history = Opened(opened)
            .Do(taken, Id, new Assign(Assignment.To(new TeamId("second-line")), Ada))
            .Do(taken + Duration.FromHours(2), Id, new ChangeFields("diagnosis", FieldValue.Text("a loose cable"), Ada))[Id];
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
        TicketHistory promised = Opened(nine)
            .Do(nine, Id, new PromiseBy(new CommitmentId("call"), "We call you back", nine + Duration.FromHours(2), Ada))
            .Do(nine, Id, new PromiseBy(new CommitmentId("visit"), "We come by", nine + Duration.FromHours(6), Ada))[Id];

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
        ChangeMode[] modes = [ChangeMode.Retroactive, ChangeMode.RetroactiveStartOnly, ChangeMode.CarryElapsed, ChangeMode.EndAndRestart];
        string dues = string.Join('\n', modes.Select(mode => $"{mode}: {UrgentAfterThreeHours(mode).NextDue}"));

        Shown.OnPage("service-levels.md", dues);
    }

    [Fact]
    public void A_policy_for_unsolved_tickets()
    {
        Instant nine = Instant.FromUtc(2024, 1, 8, 9, 0);
        Instant oneOClock = nine + Duration.FromHours(4);
        TicketHistory solvedAndReopened = Opened(nine)
            .Do(nine + Duration.FromHours(3), Id, new Solve(Ada))
            .Do(oneOClock, Id, new Reopen(Ada))[Id];

        SlaPolicy forAll = new SlaPolicyBuilder("desk").Promise(SlaMetric.Resolution, Duration.FromHours(8)).Build();
        SlaPolicy forUnsolved = forAll with { Condition = TicketCondition.Not(Where.Status.IsSolved) };
        SlaPolicyBook[] books = [new("all", [forAll]), new("unsolved", [forUnsolved])];
        string cycles = string.Join('\n', books.Select(each => SlaEngine.Evaluate(solvedAndReopened, each, CalendarBook.Empty, oneOClock).Cycles.Single()));

        Shown.OnPage("service-levels.md", cycles);
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
        TicketHistory history = Opened(nine)
            .Do(nine + Duration.FromHours(1), Id, new PutOnHold(Ada))
            .Do(nine + Duration.FromMinutes(90), Id, new ChangeStatus(TicketStatus.Open, Ada))
            .Do(nine + Duration.FromHours(3), Id, new ChangePriority(Priority.Urgent, Ada))[Id];
        SlaPolicyBook book = new SlaPolicyBookBuilder("desk")
            .Add("all", policy => policy
                .PausesOn(StatusCategory.OnHold)
                .Promise(SlaMetric.Resolution, Duration.FromHours(4), Where.Priority.Is(Priority.Urgent))
                .Promise(SlaMetric.Resolution, Duration.FromHours(8))
                .OnChanges(new SlaChangeModes { Priority = mode }))
            .Build();
        return SlaEngine.Evaluate(history, book, CalendarBook.Empty, nine + Duration.FromHours(3));
    }

    private static TicketDesk Opened(Instant at) => new TicketDesk().Open(at, new OpenTicket(Id, "No dial tone", new RequesterId("rita"), Mail) { Message = "The line is dead." });
}
