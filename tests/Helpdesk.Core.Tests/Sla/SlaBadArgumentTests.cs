using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Events;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>What cannot be is refused by an exception that names the value; nothing is half taken.</summary>
public class SlaBadArgumentTests
{
    private static readonly SlaTarget Target = new(SlaMetric.Resolution, BusinessTime.FromHours(4));

    private static readonly SlaPolicy Policy = new("rest", [Target]) { Calendar = "office" };

    private static readonly SlaEngine Engine = new(new SlaPolicyBook("book", [Policy]), PlainTicket.Calendars);

    [Fact]
    public void Targets_of_nothing_are_refused()
    {
        TimeAmount[] nothing = [Duration.Zero, BusinessTime.Zero, BusinessDays.SameClockTime(0), default];
        foreach (TimeAmount amount in nothing)
        {
            Assert.Contains("resolution", Assert.Throws<ArgumentOutOfRangeException>(() => new SlaTarget(SlaMetric.Resolution, amount)).Message);
            Assert.Throws<ArgumentOutOfRangeException>(() => new SlaPolicyBuilder("p").Promise(SlaMetric.Resolution, amount));
            Assert.Throws<ArgumentOutOfRangeException>(() => new SlaPolicyBuilder("p").PromiseByPriority(SlaMetric.Resolution, amount, high: null, normal: null, low: null));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => TimeAmount.FromElapsed(Duration.FromHours(-1)));
        Assert.Throws<ArgumentException>(() => new SlaPolicy("rest", []));
        Assert.Throws<ArgumentException>(() => new SlaPolicyBuilder("rest").Build());
    }

    [Fact]
    public void Values_outside_their_enumeration_are_refused()
    {
        var mode = (ChangeMode)5;
        SlaChangeModes modes = SlaChangeModes.Default;
        Assert.Throws<ArgumentOutOfRangeException>(() => modes with { Priority = mode });
        Assert.Throws<ArgumentOutOfRangeException>(() => modes with { Owner = mode });
        Assert.Throws<ArgumentOutOfRangeException>(() => modes with { Policy = mode });
        Assert.Throws<ArgumentOutOfRangeException>(() => modes with { Target = mode });
        Assert.Throws<ArgumentOutOfRangeException>(() => modes with { Calendar = (ChangeMode)(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => SlaChangeModes.Always(mode));
        Assert.Throws<ArgumentOutOfRangeException>(() => Policy with { ReopenMode = (ReopenMode)4 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Policy with { Boundary = (Boundary)2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => SlaMetric.Resolution with { Recurrence = (CycleRecurrence)4 });
        Assert.Throws<ArgumentOutOfRangeException>(() => SlaMetric.Milestone("m", "M", TicketCondition.Always, When.Solved, (CycleRecurrence)4));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlaPolicyBuilder("p").Promise(Target).OnReopening((ReopenMode)4).Build());
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlaPolicyBuilder("p").Promise(Target).WithBoundary((Boundary)2).Build());
    }

    [Fact]
    public void Numbers_and_names_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Policy with { Version = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlaPolicyBuilder("p").WithVersion(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlaPolicyBookBuilder("b").WithVersion(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlaPolicyBook("b", [Policy], 0));
        Assert.Throws<ArgumentException>(() => new SlaPolicy(" ", [Target]));
        Assert.Throws<ArgumentException>(() => new SlaPolicyBook("", [Policy]));
        Assert.Throws<ArgumentException>(() => new SlaMetric("", "M", When.Opened, When.Solved));
        Assert.Throws<ArgumentException>(() => new SlaMetric("m", " ", When.Opened, When.Solved));
        Assert.Throws<ArgumentException>(() => SlaMetric.Resolution with { Id = "" });
        Assert.Throws<ArgumentException>(() => SlaMetric.Resolution with { Name = "" });
        Assert.Throws<ArgumentException>(() => Policy with { Name = " " });
        Assert.Throws<ArgumentException>(() => Policy with { Calendar = " " });
        Assert.Throws<ArgumentException>(() => Target with { Calendar = "" });
        Assert.Throws<ArgumentException>(() => new SlaDueDate(""));
        Assert.Throws<ArgumentException>(() => PlainTicket.Calendars.WithChannel(new ChannelId("mail"), "milan"));
        Assert.Throws<ArgumentException>(() => PlainTicket.Calendars.With(new BusinessCalendarBuilder("office", "Etc/UTC").WithHours("Mon 10:00-11:00").Build()));
    }

    [Fact]
    public void Conditions_too_deep_or_too_large_are_refused()
    {
        ClockCondition deep = When.Opened;
        for (int i = 1; i < 32; i++)
        {
            deep = ClockCondition.Not(deep);
        }

        Assert.Throws<ArgumentException>(() => ClockCondition.Not(deep));
        ClockCondition[] pairs = [.. Enumerable.Range(0, 8).Select(i => ClockCondition.Any(When.Opened, When.Holds(Where.Tags.Contain(FormattableString.Invariant($"t{i}")))))];
        ClockCondition large = ClockCondition.All(pairs);
        Assert.Throws<ArgumentException>(() => ClockCondition.All(large, pairs[0]));
        Assert.Throws<ArgumentException>(() => ClockCondition.Any(large, When.Solved));

        // The opposite's alternatives are counted too.
        ClockCondition[] both = [.. Enumerable.Range(0, 9).Select(i => ClockCondition.All(When.Opened, When.Holds(Where.Tags.Contain(FormattableString.Invariant($"t{i}")))))];
        Assert.Throws<ArgumentException>(() => ClockCondition.Any(both));
    }

    [Fact]
    public void Moments_out_of_range_or_before_the_last_event_of_a_state_are_refused()
    {
        TicketHistory history = PlainTicket.OpenedOn(2, 9).Status(PlainTicket.On(2, 11), TicketStatus.Pending).History;
        Assert.Throws<ArgumentOutOfRangeException>(() => Engine.Evaluate(history, Instant.FromUtc(1899, 12, 31, 23, 59)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Engine.Evaluate(history, Instant.FromUtc(2150, 1, 1, 0, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Engine.Evaluate(history, Instant.MaxValue));
        SlaState state = Engine.Start(history);
        Assert.Equal("asOf", Assert.Throws<ArgumentOutOfRangeException>(() => state.Evaluate(PlainTicket.On(2, 10, 59))).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Evaluate(Instant.FromUtc(2150, 1, 1, 0, 1)));
        Assert.Equal("at", Assert.Throws<ArgumentOutOfRangeException>(() => state.ChangeTo(Engine, history, PlainTicket.On(2, 10, 59))).ParamName);
        Assert.Equal("at", Assert.Throws<ArgumentOutOfRangeException>(() => state.ChangeTo(Engine, history, Instant.FromUtc(2150, 1, 1, 0, 1))).ParamName);
        Assert.NotNull(state.Evaluate(PlainTicket.On(2, 11)).Clock(SlaMetric.Resolution));
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Evaluate(PlainTicket.On(2, 11)).AtRisk(-1m).Any());
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Evaluate(PlainTicket.On(2, 11)).AtRisk(101m).Any());
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Evaluate(PlainTicket.On(2, 11)).Clocks[0].Latest.HasReached(-1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Evaluate(PlainTicket.On(2, 11)).Clocks[0].Latest.Reaches(1_000_001m));
    }

    [Fact]
    public void Late_and_foreign_events_are_refused_by_a_state_and_histories_of_others_too()
    {
        PlainTicket ticket = PlainTicket.OpenedOn(2, 9).Status(PlainTicket.On(2, 11), TicketStatus.Pending);
        SlaState state = Engine.Start(ticket.History);
        var late = new InternalNoteAdded(ticket.Next(PlainTicket.On(2, 10), isImported: true), "Called.");
        Assert.Throws<TicketHistoryException>(() => state.Apply(late));
        Assert.Throws<TicketHistoryException>(() => state.Apply(new InternalNoteAdded(ticket.Next(PlainTicket.On(2, 10)), "Called.")));
        Assert.Equal(PlainTicket.On(2, 11), state.CatchUp(ticket.History.Append(late)).LastEventAt);

        PlainTicket other = PlainTicket.OpenedOn(2, 9, id: "T-2").Status(PlainTicket.On(2, 11), TicketStatus.Open).Status(PlainTicket.On(2, 12), TicketStatus.Pending);
        Assert.Throws<TicketHistoryException>(() => state.Apply(other.History.Events[2]));
        Assert.Contains("T-2", Assert.Throws<ArgumentException>(() => state.CatchUp(other.History)).Message);
        Assert.Throws<ArgumentException>(() => state.ChangeTo(Engine, other.History, PlainTicket.On(3, 9)));
        Assert.Throws<ArgumentException>(() => state.CatchUp(PlainTicket.OpenedOn(2, 9).History));
        Assert.Throws<ArgumentException>(() => state.ChangeTo(Engine, ticket.History.Append(late), PlainTicket.On(3, 9)));
        Assert.Throws<ArgumentException>(() => state.Evaluate(PlainTicket.On(3, 9)).MovesFrom(Engine.Evaluate(other.History, PlainTicket.On(3, 9))));

        // What happened before policies changed cannot be told apart from what did after.
        SlaState changed = state.ChangeTo(Engine, ticket.History, PlainTicket.On(3, 9)).State;
        var between = new InternalNoteAdded(ticket.Next(PlainTicket.On(2, 12)), "Called.");
        Assert.Throws<TicketHistoryException>(() => changed.Apply(between));
        Assert.Throws<TicketHistoryException>(() => changed.CatchUp(ticket.History.Append(between)));
    }

    [Fact]
    public void A_calendar_that_ends_leaves_a_cycle_without_a_due_moment()
    {
        BusinessCalendar ending = new BusinessCalendarBuilder("office", "Etc/UTC").WithHours("Mon-Fri 09:00-17:00").ClosedFrom(new LocalDate(2026, 3, 4)).Build();
        foreach (Boundary boundary in Enum.GetValues<Boundary>())
        {
            SlaCycle At(TimeAmount amount) => SlaEngine.Evaluate(
                PlainTicket.OpenedOn(2, 9).Status(PlainTicket.On(9, 9), TicketStatus.Solved).History,
                new SlaPolicyBook("book", [new SlaPolicy("rest", [new SlaTarget(SlaMetric.Resolution, amount)]) { Calendar = "office", Boundary = boundary }]),
                CalendarBook.Of(ending),
                PlainTicket.On(10, 9)).Clock(SlaMetric.Resolution)!.Latest;
            SlaCycle hours = At(BusinessTime.FromHours(17));
            Assert.Equal((null, Duration.FromHours(16), Duration.FromHours(17), SlaOutcome.Met), (hours.DueAt, hours.Consumed, hours.Target, hours.Outcome));
            Assert.Null(hours.Reaches(99m));
            Assert.Equal(PlainTicket.On(2, 17 - 8 + 4), hours.Reaches(400m / 17m));
            SlaCycle days = At(BusinessDays.EndOfDay(2));
            Assert.Equal((null, null, null, null, SlaOutcome.Met), (days.DueAt, days.Target, days.Margin, days.Remaining, days.Outcome));
            Assert.False(days.HasReached(0m));
        }
    }
}
