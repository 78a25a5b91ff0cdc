using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Tickets;
using Helpdesk.Core.Tests.Tickets.Conditions;
using Helpdesk.Sla;
using Helpdesk.Sla.Clocks;
using Helpdesk.Tickets.Conditions;
using NodaTime;

namespace Helpdesk.Core.Tests.Serialization;

/// <summary>Books of policies with metrics and targets of every kind, over the tickets that <see cref="RawHistory"/> makes. The same seed makes the same book.</summary>
internal sealed class SlaGenerator
{
    private readonly Random random;
    private readonly TicketCondition[] conditions;
    private readonly SlaMetric[] metrics;

    private SlaGenerator(int seed)
    {
        random = new Random(seed);
        conditions = [Where.Status.IsSolved, Where.Status.IsWaiting, .. Enumerable.Range(0, 5).Select(_ => ConditionGenerator.Make(random.Next(), 2).Condition)];
        metrics = [.. Enumerable.Range(0, 1 + random.Next(5)).Select(Metric).DistinctBy(each => each.Id)];
    }

    /// <summary>Two versions of one calendar, another, and the channels of <see cref="RawHistory"/>.</summary>
    public static CalendarBook Calendars { get; } = RawHistory.Channels.Select(each => each.Id).Distinct().Aggregate(
        CalendarBook.Of(
            new BusinessCalendarBuilder("desk", "Europe/Rome").WithHours("Mon-Fri 09:00-13:00, 14:00-18:00").Build(),
            new BusinessCalendarBuilder("night", "Etc/UTC").WithHours("Mon-Sun 20:00-04:00").Build()),
        (book, each) => book.WithChannel(each, "desk"));

    /// <summary>The same with a second version of the calendar <c>desk</c>.</summary>
    public static CalendarBook LaterCalendars { get; } = Calendars.With(new BusinessCalendarBuilder("desk", "Europe/Rome").WithVersion(2).WithHours("Mon-Sat 08:00-20:00").Build());

    public static SlaPolicyBook Book(int seed) => new SlaGenerator(seed).Book();

    private SlaPolicyBook Book() => new(
        Chance(3) ? "日本 😀 \"x\"" : "desk",
        Enumerable.Range(0, 1 + random.Next(3)).Select(Policy).ToArray() is var policies && Chance(2) ? policies.Append(Policy(policies.Length) with { Condition = null }) : policies,
        1 + random.Next(3));

    private SlaPolicy Policy(int index) => new($"p{index}", Enumerable.Range(0, 1 + random.Next(6)).Select(_ => Target()))
    {
        Version = 1 + random.Next(3),
        Name = Chance(2) ? $"p{index}" : "Policy of\n\"every\" kind <&>",
        Condition = ConditionGenerator.Make(random.Next(), 1 + random.Next(3)).Condition,
        Calendar = Chance(2) ? null : Of("desk", "night"),
        PausesWhile = Chance(3) ? TicketCondition.Never : Of(conditions),
        ReopenMode = Of(Enum.GetValues<ReopenMode>()),
        Changes = Chance(3)
            ? SlaChangeModes.Default
            : new SlaChangeModes { Priority = Mode(), Owner = Mode(), Policy = Mode(), Target = Mode(), Calendar = Mode() },
        Boundary = Of(Enum.GetValues<Boundary>()),
    };

    private SlaTarget Target()
    {
        SlaMetric metric = Of(metrics);
        SlaTarget target = metric.Recurrence == CycleRecurrence.PerCommitment ? new SlaTarget(metric)
            : Chance(6) ? new SlaTarget(metric, new SlaDueDate("due", Chance(2) ? null : new LocalTime(16, 30, 0))) : new SlaTarget(metric, Amount());
        return target with { Condition = Chance(3) ? TicketCondition.Always : ConditionGenerator.Make(random.Next(), 2).Condition, Calendar = Chance(3) ? Of("desk", "night") : null };
    }

    private TimeAmount Amount() => random.Next(4) switch
    {
        0 => Duration.FromMinutes(1 + random.Next(600)),
        1 => BusinessTime.FromMinutes(1 + random.Next(600)),
        2 => BusinessTime.FromNanoseconds(1 + random.NextInt64(10_000_000_000_000)),
        _ => Chance(2) ? BusinessDays.EndOfDay(1 + random.Next(3)) : BusinessDays.SameClockTime(1 + random.Next(3)),
    };

    private SlaMetric Metric(int index) => random.Next(4) switch
    {
        0 => Of(SlaMetric.BuiltIn.ToArray()),
        1 => Of(SlaMetric.BuiltIn.ToArray()) with { Pause = Condition(2), PausesWithPolicy = Chance(2) },
        2 => SlaMetric.Milestone($"m{index}", "A milestone", Of(conditions), Condition(2), Of(CycleRecurrence.Once, CycleRecurrence.Independent, CycleRecurrence.Sequential)),
        _ => new SlaMetric($"m{index}", Chance(2) ? $"m{index}" : "Own", Condition(2), Condition(2))
        {
            Pause = Condition(2),
            Resume = Chance(2) ? ClockCondition.Always : Condition(2),
            Reset = Chance(2) ? ClockCondition.Never : ClockCondition.All(Condition(1), Condition(1)),
            Cancel = Chance(2) ? When.Withdrawn : ClockCondition.All(Condition(1), Condition(1)),
            Release = Chance(2) ? ClockCondition.Never : Condition(2),
            Revive = Chance(2) ? When.BroughtBack : Condition(2),
            Reopen = Chance(2) ? When.Reopened : Condition(2),
            Recurrence = Of(Enum.GetValues<CycleRecurrence>()),
            PausesWithPolicy = Chance(2),
        },
    };

    private ClockCondition Condition(int levels) => random.Next(levels > 1 ? 8 : 5) switch
    {
        0 => When.Happens(Of(TicketOccurrence.List.OrderBy(each => each.Value).ToArray())),
        1 => When.Holds(Of(conditions)),
        2 => When.Held(Of(conditions)),
        3 => When.Becomes(Of(conditions)),
        4 => When.Ceases(Of(conditions)),
        5 => ClockCondition.Not(Condition(levels - 1)),
        6 => ClockCondition.All(Enumerable.Range(0, random.Next(3)).Select(_ => Condition(levels - 1))),
        _ => ClockCondition.Any(Enumerable.Range(0, random.Next(4)).Select(_ => Condition(levels - 1))),
    };

    private ChangeMode Mode() => Of(Enum.GetValues<ChangeMode>());

    private bool Chance(int outOf) => random.Next(outOf) == 0;

    private T Of<T>(params T[] pool) => pool[random.Next(pool.Length)];
}
