using Helpdesk.Sla;
using NodaTime;
using ReplayLog;
using ReplayLog.Promises;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>The promises of the small desk against <see cref="MinuteByMinute"/>, which shares no code with the library.</summary>
public sealed class PromiseFigureTests
{
    private static readonly Dictionary<string, (DateTime At, string Event)[]> Log = MinuteByMinute.ReadSmallLog();
    private static readonly DateTime End = Log.Values.SelectMany(events => events).Max(each => each.At);

    // By the last word of the log; HD-107 is raised while it is open.
    private static readonly string[] High = ["HD-102", "HD-107", "HD-110"];
    private const string Urgent = "HD-104";

    private readonly List<TicketClocks> tickets = [];
    private readonly PromiseFigures promises;

    public PromiseFigureTests() => promises = LogReplay.Measure(ReplayFiles.SmallDesk, new ReplayWatch { OnTicket = each => tickets.Add(each.Clocks!) }).Promises!;

    [Fact]
    public void Taking_up_is_counted_from_the_opening_to_the_first_take() => AssertClock(
        "taking-up",
        _ => 120,
        events => (Minutes(events, Array.FindIndex(events, each => Is(each, "taken")), _ => true), Array.Exists(events, each => Is(each, "taken"))));

    [Fact]
    public void Requester_wait_leaves_out_what_the_requester_takes_and_the_time_solved() => AssertClock(
        "requester-wait",
        ticket => string.Equals(ticket, Urgent, StringComparison.Ordinal) ? 24 * 60 : High.Contains(ticket, StringComparer.Ordinal) ? 8 * 60 : 16 * 60,
        events =>
        {
            int last = Array.FindLastIndex(events, each => Is(each, "resolved"));
            return (Minutes(events, last, state => state is not ("waiting" or "resolved")), last >= 0);
        });

    [Fact]
    public void Greatest_overruns_are_those_of_the_tickets_that_overran_most()
    {
        Assert.Equal(tickets.Count(each => !each.IsKept), promises.Broken);
        Assert.Equal(
            tickets.Where(each => !each.IsKept).Select(each => each.Evaluation.Cycles.Max(cycle => -cycle.Margin)).OrderDescending().Take(5),
            promises.GreatestOverruns.Select(each => each.Overrun));
        Assert.All(promises.GreatestOverruns, each => Assert.Equal(each.Cycle.Consumed, each.Cycle.Explain().Counted));
    }

    [Fact]
    public void Due_next_is_the_one_clock_that_runs_and_is_not_overdue()
    {
        TicketCycle next = Assert.Single(promises.NextDue);

        Assert.Equal(("HD-112", "requester-wait", 1), (next.Ticket.Ticket.Id.Value, next.Cycle.Metric.Id, promises.Due));
        Assert.True(next.Cycle.DueAt > promises.AsOf);
    }

    [Fact]
    public void Verdicts_are_compared_where_the_log_states_one()
    {
        Assert.NotNull(promises.Verdicts);
        Assert.Equal(("kept", 11, 1), (promises.Verdicts.Column, promises.Verdicts.Compared, promises.Verdicts.NotStated));
        TicketClocks other = Assert.Single(promises.Verdicts.FirstDifferences);
        Assert.Equal(("HD-111", false, true), (other.Ticket.Ticket.Id.Value, other.IsKept, other.Ticket.StatedMet));
    }

    /// <param name="metric">The clock.</param>
    /// <param name="target">The minutes that a ticket is promised.</param>
    /// <param name="reckon">The minutes that its events come to, and whether they complete the clock.</param>
    private void AssertClock(string metric, Func<string, int> target, Func<(DateTime At, string Event)[], (Func<string, int> Minutes, bool IsDone)> reckon)
    {
        int met = 0;
        int missed = 0;
        int overdue = 0;
        foreach (TicketClocks ticket in tickets)
        {
            string id = ticket.Ticket.Ticket.Id.Value;
            (Func<string, int> minutes, bool isDone) = reckon(Log[id]);
            SlaCycle cycle = Assert.Single(ticket.Evaluation.Clock(metric)!.Cycles);
            Assert.Equal(Duration.FromMinutes(minutes(id)), cycle.Consumed);
            Assert.Equal(!isDone, cycle.IsOpen);
            bool isOver = minutes(id) > target(id);
            Assert.Equal(isOver, cycle.IsOverdue);
            met += isDone && !isOver ? 1 : 0;
            missed += isDone && isOver ? 1 : 0;
            overdue += !isDone && isOver ? 1 : 0;
        }

        ClockFigure figure = Assert.Single(promises.Clocks, each => string.Equals(each.Metric.Id, metric, StringComparison.Ordinal));
        Assert.Equal((met, missed, 0, promises.Tickets - met - missed - overdue, overdue), (figure.Met, figure.Missed, figure.Cancelled, figure.Open, figure.Overdue));
    }

    /// <summary>The minutes from the first event to another, or to the end of the log where there is none, as far as they count: business minutes, but for urgent tickets.</summary>
    private static Func<string, int> Minutes((DateTime At, string Event)[] events, int last, Func<string, bool> counts) => id =>
    {
        Func<DateTime, DateTime, int> between = string.Equals(id, Urgent, StringComparison.Ordinal) ? MinuteByMinute.ElapsedMinutes : MinuteByMinute.BusinessMinutes;
        int minutes = 0;
        string state = "";
        for (int i = 0; i < (last < 0 ? events.Length : last); i++)
        {
            // Notes and hand-overs leave the status as it is.
            state = events[i].Event is "note" or "assigned" ? state : events[i].Event;
            minutes += counts(state) ? between(events[i].At, i + 1 < events.Length ? events[i + 1].At : End) : 0;
        }

        return minutes;
    };

    private static bool Is((DateTime At, string Event) each, string name) => string.Equals(each.Event, name, StringComparison.Ordinal);
}
