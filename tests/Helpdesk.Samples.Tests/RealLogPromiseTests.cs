using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Testing;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using Helpdesk.Tickets.Events;
using NodaTime;
using ReplayLog;
using ReplayLog.Figures;
using ReplayLog.Histories;
using ReplayLog.Promises;
using Xunit;

namespace Helpdesk.Samples.Tests;

/// <summary>What the policies of the sample make of the logs of two real desks: the figures that its README tells.</summary>
[Trait("Category", "Cases")]
public sealed class RealLogPromiseTests
{
    private readonly List<ReplayedTicket> tickets = [];

    [Fact]
    public void Policies_of_the_service_desk_agree_with_its_own_verdicts_but_for_one()
    {
        PromiseFigures promises = ServiceDesk().Promises!;

        ClockFigure figure = Assert.Single(promises.Clocks);
        Assert.Equal((496, 394, 0, 0, 0), (figure.Met, figure.Missed, figure.Cancelled, figure.Open, figure.Overdue));
        Assert.NotNull(promises.Verdicts);
        Assert.Equal((890, 0), (promises.Verdicts.Compared, promises.Verdicts.NotStated));
        TicketClocks other = Assert.Single(promises.Verdicts.FirstDifferences);
        Assert.Equal(("INC0000379", true, false), (other.Ticket.Ticket.Id.Value, other.IsKept, other.Ticket.StatedMet));
        Assert.Equal(Duration.FromHours(4), other.Worst?.Cycle.Consumed);
    }

    [Fact]
    public void Other_policies_agree_with_the_service_desk_less_well()
    {
        Report report = ServiceDesk();
        TimeAmount[] elapsed = [Duration.FromHours(5), Duration.FromMinutes(15), Duration.FromHours(90), Duration.FromHours(96)];

        Assert.Equal(889, Agreement(report, SlaMetric.TotalResolution, elapsed, ReopenMode.ContinueIncludingSolved));
        Assert.Equal(889, Agreement(report, SlaMetric.TotalResolution, elapsed, ReopenMode.NewInstance));
        Assert.Equal(888, Agreement(report, SlaMetric.FirstResolution, elapsed));
        Assert.Equal(883, Agreement(report, SlaMetric.TotalResolution, elapsed, ReopenMode.Restart));
        Assert.Equal(884, Agreement(report, SlaMetric.TotalResolution, elapsed, changes: new SlaChangeModes { Priority = ChangeMode.EndAndRestart }));
        Assert.Equal(765, Agreement(report, SlaMetric.RequesterWait, elapsed));
        Assert.Equal(750, Agreement(report, SlaMetric.AgentWork, elapsed));

        // The business hours of each priority that suit the verdicts best.
        TimeAmount[] business = [BusinessTime.FromMinutes(150), BusinessTime.FromMinutes(15), BusinessTime.FromMinutes(1_950), BusinessTime.FromHours(36)];
        Assert.Equal(862, Agreement(report, SlaMetric.TotalResolution, business));
    }

    [Fact]
    public void No_reading_of_39_days_is_missed_by_28_percent_of_the_italian_cases()
    {
        Report report = LogReplay.Measure(
            new ReplayFiles(SharedFolder.DataFile("italian-helpdesk-log.csv"), Sample("maps", "italian-helpdesk.json"), Sample("calendars", "office-rome.json"), Sample("policies", "italian-helpdesk.json")),
            new ReplayWatch { OnTicket = each => tickets.Add(each.Replayed) });

        Assert.Equal(
            [
                ("closing", 2_313, 4_559, 0, 21),
                ("closing-without-waits", 1_862, 4_559, 7, 14),
                ("closing-from-charge", 1_850, 4_559, 0, 21),
                ("closing-from-charge-without-waits", 1_477, 4_559, 9, 12),
                ("closing-in-working-days", 255, 4_559, 4, 17),
                ("closing-from-resolution", 1_099, 4_559, 8, 2),
                ("total-resolution", 159, 4_569, 0, 11),
            ],
            report.Promises!.Clocks.Select(each => (each.Metric.Id, each.Missed, each.Judged, each.Open, each.Overdue)));

        // A week of six days comes near, but nobody works on Saturdays.
        BusinessCalendar sixDays = Week("Mon-Sat 00:00-24:00");
        Assert.Equal(1_348, Missed(report, BusinessTime.FromHours(39 * 24), sixDays));
        Assert.Equal(1_237, Missed(report, BusinessDays.EndOfDay(39), sixDays));
        Assert.Equal(388, Missed(report, BusinessTime.FromHours(39 * 24), Week("Mon-Fri 00:00-24:00")));
        Assert.Equal(1_263, Missed(report, Duration.FromDays(46), sixDays));
        AssertClosedByRoutine(report);
    }

    /// <summary>Cases are closed some weeks after they were resolved, many after 15 days, at weekends too, and hardly ever within a month of their opening: 39 days say little of the desk's work.</summary>
    private void AssertClosedByRoutine(Report report)
    {
        Assert.DoesNotContain(tickets.SelectMany(each => each.History.Events), each => IsWork(each) && IsAtWeekend(each.Header.HappenedAt, report.Calendar));
        Ticket[] closed = [.. tickets.Select(each => each.Ticket).Where(each => each.ClosedAt is not null)];
        Assert.Equal((4_559, 4_556), (closed.Length, closed.Count(each => (each.ClosedAt!.Value - each.OpenedAt).TotalDays is > 30 and < 60.1)));
        Assert.Equal(1_307, closed.Count(each => (each.ClosedAt!.Value - each.SolvedAt!.Value).TotalHours is >= (15 * 24) - 1.5 and <= (15 * 24) + 1.5));
    }

    private static BusinessCalendar Week(string hours) => new BusinessCalendarBuilder("week", "Europe/Rome").WithHours(hours).Build();

    /// <summary>How many cases take longer than an amount of time from their opening to their closing.</summary>
    private int Missed(Report report, TimeAmount within, BusinessCalendar week)
    {
        var closing = new SlaMetric("closing", "Closing", When.Opened, When.Becomes(Where.Status.Is(StatusCategory.Closed)));
        var engine = new SlaEngine(new SlaPolicyBookBuilder("other").Add("all", policy => policy.OnCalendar(week.Id).Promise(closing, within)).Build(), CalendarBook.Of(week));
        return tickets.Sum(each => engine.Evaluate(each.History, report.Promises!.AsOf).Cycles.Count(cycle => cycle.Outcome == SlaOutcome.Missed));
    }

    private static bool IsWork(TicketEvent each) => each is not (TicketOpened or StatusChanged) || (each is StatusChanged change && change.To.Category != StatusCategory.Closed);

    private static bool IsAtWeekend(Instant moment, BusinessCalendar calendar) => moment.InZone(calendar.Zone).DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    private int Agreement(Report report, SlaMetric metric, TimeAmount[] byPriority, ReopenMode reopening = ReopenMode.ContinueExcludingSolved, SlaChangeModes? changes = null)
    {
        SlaPolicyBook book = new SlaPolicyBookBuilder("other")
            .Add("all", policy => policy
                .OnCalendar(report.Calendar.Id)
                .OnReopening(reopening)
                .OnChanges(changes ?? SlaChangeModes.Default)
                .PromiseByPriority(metric, byPriority[0], byPriority[1], byPriority[2], byPriority[3]))
            .Build();
        var promises = new PromiseFigures(new SlaEngine(book, CalendarBook.Of(report.Calendar)), report.Promises!.AsOf, "made_sla", []);
        tickets.ForEach(each => promises.Add(each));
        return promises.Verdicts!.Compared - promises.Verdicts.Different;
    }

    private Report ServiceDesk() => LogReplay.Measure(
        new ReplayFiles(SharedFolder.DataFile("servicenow-incidents.csv"), Sample("maps", "servicenow.json"), Sample("calendars", "office-utc.json"), Sample("policies", "servicenow.json")),
        new ReplayWatch { OnTicket = each => tickets.Add(each.Replayed) });

    private static string Sample(string folder, string file) => Repository.PathOf("docs", "samples", "ReplayLog", folder, file);
}
