using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Generated;

/// <summary>Books of one to three policies that differ in whom they are for, what they promise, and how they count.</summary>
internal sealed class Books(Random random)
{
    private static readonly Func<TicketCondition>[] Conditions =
    [
        () => Where.Priority.AtLeast(Priority.High), () => Where.Priority.Is(Priority.Low), () => Where.RequesterTier.Is("gold"), () => Where.Channel.Is(World.Channels[0].Id),
        () => Where.Tags.Contain("urgent"), () => Where.Team.Is(Timelines.Teams[0]), () => Where.Field("region").IsChoice("EU"), () => Where.RequesterTier.IsMissing,
    ];

    private static readonly Func<TicketCondition>[] Pauses =
    [
        () => TicketCondition.Never, () => TicketCondition.Never, () => Where.Status.Is(StatusCategory.Pending), () => Where.Status.IsWaiting, () => Where.Status.IsNamed("Waiting for parts"),
        () => TicketCondition.Any(Where.Status.Is(StatusCategory.OnHold), Where.Tags.Contain("late")),
    ];

    /// <summary>Whether no target is a date of the ticket, or business days at the same clock time.</summary>
    public bool OnlyAmounts { get; init; }

    /// <summary>Whether all changes are retroactive.</summary>
    public bool OnlyRetroactive { get; init; }

    /// <summary>The metrics to choose from.</summary>
    public IReadOnlyList<SlaMetric> Pool { get; init; } = HostMetrics.All;

    public SlaPolicyBook Make(string id = "book")
    {
        SlaMetric[] metrics = [.. Pool.OrderBy(_ => random.Next()).Take(random.Next(2, 7))];
        int count = random.Next(1, 4);
        bool hasFallback = random.Next(4) > 0;
        SlaChangeModes changes = Changes();
        TicketCondition pauses = Of(Pauses)();
        ReopenMode reopening = Of(Enum.GetValues<ReopenMode>());
        return new SlaPolicyBook(id, Enumerable.Range(0, count).Select(i => new SlaPolicy(FormattableString.Invariant($"p{i}"), Targets(metrics))
        {
            Condition = i == count - 1 && hasFallback ? null : Of(Conditions)(),
            Calendar = random.Next(2) == 0 ? null : Calendar(),
            PausesWhile = random.Next(2) == 0 ? pauses : Of(Pauses)(),
            ReopenMode = random.Next(2) == 0 ? reopening : Of(Enum.GetValues<ReopenMode>()),
            Changes = random.Next(2) == 0 ? changes : Changes(),
            Boundary = random.Next(4) == 0 ? Boundary.NextOpening : Boundary.Closing,
        }));
    }

    private IEnumerable<SlaTarget> Targets(SlaMetric[] metrics)
    {
        foreach (SlaMetric metric in metrics.Where((_, i) => i == 0 || random.Next(6) > 0))
        {
            if (random.Next(3) == 0)
            {
                yield return Target(metric) with { Condition = Of(Conditions)() };
            }

            yield return random.Next(8) == 0 ? Target(metric) with { Condition = Of(Conditions)() } : Target(metric);
        }
    }

    private SlaTarget Target(SlaMetric metric)
    {
        if (metric.Recurrence == CycleRecurrence.PerCommitment)
        {
            return new SlaTarget(metric);
        }

        string? calendar = random.Next(4) == 0 ? Calendar() : null;
        return random.Next(OnlyAmounts ? 8 : 10) switch
        {
            < 2 => new SlaTarget(metric, Duration.FromMinutes(random.Next(2) == 0 ? random.Next(1, 300) : random.Next(300, 9000))) { Calendar = calendar },
            < 6 => new SlaTarget(metric, BusinessTime.FromDuration(Duration.FromMinutes(random.Next(3) == 0 ? 15 * random.Next(1, 30) : random.Next(1, 1500)))) { Calendar = calendar },
            < 8 => new SlaTarget(metric, BusinessDays.EndOfDay(random.Next(0, 7))) { Calendar = calendar },
            8 => new SlaTarget(metric, BusinessDays.SameClockTime(random.Next(1, 7))) { Calendar = calendar },
            _ => new SlaTarget(metric, new SlaDueDate("due", random.Next(2) == 0 ? null : new LocalTime(random.Next(24), 30))) { Calendar = calendar },
        };
    }

    private SlaChangeModes Changes() => OnlyRetroactive || random.Next(3) == 0 ? SlaChangeModes.Default : new SlaChangeModes
    {
        Priority = Of(Enum.GetValues<ChangeMode>()),
        Owner = random.Next(2) == 0 ? ChangeMode.Retroactive : Of(Enum.GetValues<ChangeMode>()),
        Policy = Of(Enum.GetValues<ChangeMode>()),
        Target = Of(Enum.GetValues<ChangeMode>()),
        Calendar = Of(Enum.GetValues<ChangeMode>()),
    };

    private string Calendar() => FormattableString.Invariant($"hours-{random.Next(3)}");

    private T Of<T>(IReadOnlyList<T> pool) => pool[random.Next(pool.Count)];
}
