using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;
using static Helpdesk.Core.Tests.Tickets.Decisions.SmallDesk;

namespace Helpdesk.Core.Tests.Sla.Metrics;

/// <summary>Clocks of closed tickets that go on: each does as it does when a solved ticket is reopened.</summary>
public class ClosedReopeningTests
{
    public static TheoryData<string, ReopenMode> Clocks { get; } =
    [
        .. from metric in SlaMetric.BuiltIn
           where metric.Recurrence != CycleRecurrence.PerCommitment
           from mode in Enum.GetValues<ReopenMode>()
           select new TheoryDataRow<string, ReopenMode>(metric.Id, mode),
    ];

    [Theory]
    [InlineData(ReopenMode.ContinueExcludingSolved, "180")]
    [InlineData(ReopenMode.ContinueIncludingSolved, "300")]
    [InlineData(ReopenMode.Restart, "120")]
    [InlineData(ReopenMode.NewInstance, "60, 120")]
    public void Resolution_goes_on_by_the_mode(ReopenMode mode, string consumed)
    {
        // Opened at noon, solved at 13:00, closed at 14:00, reopened at 15:00, asked at 17:00.
        SlaEvaluation evaluation = Evaluate(SlaMetric.Resolution, mode, isClosed: true);
        Assert.Equal(consumed, string.Join(", ", evaluation.Cycles.Select(each => FormattableString.Invariant($"{each.Consumed.TotalMinutes}"))));
        Assert.True(evaluation.Clock(SlaMetric.Resolution)!.Latest.IsOpen);
    }

    [Theory]
    [MemberData(nameof(Clocks))]
    public void Every_clock_goes_on_as_from_solved(string metric, ReopenMode mode)
    {
        SlaMetric by = SlaMetric.BuiltIn.Single(each => each.Id == metric);
        Assert.Equal(Described(Evaluate(by, mode, isClosed: false)), Described(Evaluate(by, mode, isClosed: true)));
    }

    private static string Described(SlaEvaluation evaluation) => string.Join('\n', evaluation.Cycles.Select(each => $"{each}, {each.StartedAt} to {each.EndedAt}, {each.Consumed}, paused {each.Pauses.Length} times"));

    private static SlaEvaluation Evaluate(SlaMetric metric, ReopenMode mode, bool isClosed)
    {
        (int Hour, TicketCommand Command)[] commands =
        [
            (0, new Assign(Assignment.To(FirstLine, Ada), ByAda)),
            (0, new ReceiveMessage(Rita, "x", Mail)),
            (1, new Solve(ByAda)),
            (2, isClosed ? new Close(ByAda) : new AddNote("x", ByAda)),
            (3, new ReceiveMessage(Rita, "Again", Mail)),
        ];
        TicketDecision decision = Reopening.Open(Opening(), Noon);
        TicketHistory history = TicketHistory.Of(decision.Events);
        foreach ((int hour, TicketCommand command) in commands)
        {
            history = history.Append(Accepted(Reopening.Decide(history.Ticket, command, Noon + Duration.FromHours(hour))).Events);
        }

        return ClockText.EngineOf(policy => policy.OnReopening(mode).Promise(metric, Duration.FromHours(8))).Evaluate(history, Noon + Duration.FromHours(5));
    }
}
