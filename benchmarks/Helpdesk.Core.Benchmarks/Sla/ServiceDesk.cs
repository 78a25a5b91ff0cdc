using Helpdesk.Calendars;
using Helpdesk.Core.Benchmarks.Calendars;
using Helpdesk.Naive;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Benchmarks.Sla;

/// <summary>A policy with five clocks by priority on the calendar of an office, twice over: the library's, and the naive one; with 100,000 events of as many sorts as desks have.</summary>
internal sealed class ServiceDesk
{
    public const int Events = 100_000;

    public const int EventsOfTicket = 20;

    public const int Tickets = Events / EventsOfTicket;

    private static readonly (SlaMetric Metric, int[] Hours)[] Promises =
    [
        (SlaMetric.FirstResponse, [1, 2, 4, 8]),
        (SlaMetric.NextResponse, [2, 4, 8, 16]),
        (SlaMetric.PeriodicUpdate, [4, 8, 16, 24]),
        (SlaMetric.RequesterWait, [8, 16, 40, 80]),
        (SlaMetric.AgentWork, [8, 16, 24, 40]),
    ];

    private readonly OfficeDesk office = new();
    private readonly NaiveClock[] clocks;

    /// <param name="percent">How long targets are, in percent of those of the desk.</param>
    public ServiceDesk(int percent = 100)
    {
        var policy = new SlaPolicyBuilder("desk").WithVersion(percent).OnCalendar("office").PausesOn(StatusCategory.Pending);
        foreach ((SlaMetric metric, int[] hours) in Promises)
        {
            BusinessTime[] amounts = [.. hours.Select(each => BusinessTime.FromDuration(Target(each, percent)))];
            policy.PromiseByPriority(metric, amounts[0], amounts[1], amounts[2], amounts[3]);
        }

        Engine = new SlaEngine(new SlaPolicyBookBuilder("desk").Add(policy.Build()).Build(), CalendarBook.Of(office.Calendar));
        clocks =
        [
            Clock(0, percent, static (_, each, _) => each is TicketOpened, static (_, each, _) => each is PublicReplySent, IsPending, isReleased: true),
            Clock(1, percent, static (before, each, _) => each is RequesterMessageReceived && before!.PublicReplies > 0, static (_, each, _) => each is PublicReplySent, IsPending, isReleased: true),
            Clock(2, percent, static (_, each, after) => each is PublicReplySent && !after.Status.Category.IsSolved, static (_, each, _) => each is PublicReplySent, static _ => false, isReleased: true),
            Clock(3, percent, static (_, each, _) => each is TicketOpened, static (_, _, after) => after.Status.Category.IsSolved, IsPending, isReleased: false),
            Clock(4, percent, static (_, each, _) => each is TicketOpened, static (_, _, after) => after.Status.Category.IsSolved, static after => after.Status.Category.IsWaiting, isReleased: false),
        ];
    }

    public SlaEngine Engine { get; }

    /// <summary>A moment after all events.</summary>
    public Instant AsOf { get; } = Instant.FromUtc(2026, 2, 2, 11, 17);

    /// <summary>A moment at which some tickets are done, and others not.</summary>
    public Instant Midway { get; } = Instant.FromUtc(2026, 1, 9, 11, 17);

    /// <summary>Histories of twenty events each.</summary>
    public static TicketHistory[] LongHistories() => [.. Made().Where(each => each.Length == EventsOfTicket).Take(Tickets).Select(each => TicketHistory.Of(each))];

    /// <summary>So many histories that have come to their fifth event.</summary>
    public static TicketHistory[] ShortHistories(int count) => [.. Made().Take(count).Select(each => TicketHistory.Of(each[..5]))];

    public List<NaiveCycle> Naively(IReadOnlyList<TicketEvent> events, Instant asOf) => [.. clocks.SelectMany(each => each.Run(events, office.Naive, office.GiveUp, asOf))];

    /// <summary>Throws unless both say the same: a benchmark of a wrong answer measures nothing.</summary>
    public void AssertEqual(SlaEvaluation evaluation, IReadOnlyList<TicketEvent> events) =>
        AssertEqual([.. evaluation.Cycles.Select(each => new NaiveCycle(each.Metric.Id, each.StartedAt, each.EndedAt, each.DueAt, each.Consumed, each.Outcome))], events, evaluation.AsOf);

    /// <inheritdoc cref="AssertEqual(SlaEvaluation, IReadOnlyList{TicketEvent})"/>
    public void AssertEqual(ReadOnlySpan<SlaFigure> figures, IReadOnlyList<TicketEvent> events, Instant asOf)
    {
        var given = new List<NaiveCycle>();
        foreach (SlaFigure each in figures)
        {
            given.Add(new NaiveCycle(each.Metric.Id, each.StartedAt, each.EndedAt, each.DueAt, each.Consumed, each.Outcome));
        }

        AssertEqual(given, events, asOf);
    }

    private void AssertEqual(List<NaiveCycle> given, IReadOnlyList<TicketEvent> events, Instant asOf)
    {
        List<NaiveCycle> naive = Naively(events, asOf);
        if (!given.SequenceEqual(naive))
        {
            throw new InvalidOperationException($"{asOf}\n{string.Join('\n', given)}\nand naively\n{string.Join('\n', naive)}");
        }
    }

    private static IEnumerable<TicketEvent[]> Made()
    {
        for (int seed = 20_260_105; true; seed++)
        {
            foreach (TicketEvent[] each in DeskHistories.Make(8_000, seed))
            {
                yield return each;
            }
        }
    }

    private static bool IsPending(Ticket ticket) => ticket.Status.Category == StatusCategory.Pending;

    private static Duration Target(int hours, int percent) => Duration.FromHours(hours) * percent / 100;

    private static NaiveClock Clock(int index, int percent, Func<Ticket?, TicketEvent, Ticket, bool> starts, Func<Ticket?, TicketEvent, Ticket, bool> stops, Func<Ticket, bool> pauses, bool isReleased)
    {
        (SlaMetric metric, int[] hours) = Promises[index];
        Priority[] priorities = [Priority.Urgent, Priority.High, Priority.Normal, Priority.Low];
        return new NaiveClock
        {
            Metric = metric.Id,
            Starts = starts,
            Stops = stops,
            Pauses = pauses,
            RunsOnce = metric.Recurrence == CycleRecurrence.Once,
            IsReleasedBySolving = isReleased,
            Targets = priorities.Zip(hours).ToDictionary(each => each.First, each => Target(each.Second, percent)),
        };
    }
}
