using Helpdesk.Naive;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Core.Benchmarks.Sla;

/// <summary>
/// A clock as one would first write it: walk the events, carry the ticket along to know its state before and after each, note when time runs, and then count the openings of the calendar
/// day by day. Knows what the benchmark's policy needs: no reopening, no merges.
/// </summary>
internal sealed class NaiveClock
{
    public required string Metric { get; init; }

    public required Func<Ticket?, TicketEvent, Ticket, bool> Starts { get; init; }

    public required Func<Ticket?, TicketEvent, Ticket, bool> Stops { get; init; }

    public required Func<Ticket, bool> Pauses { get; init; }

    public bool RunsOnce { get; init; }

    /// <summary>Whether solving ends it without an answer.</summary>
    public bool IsReleasedBySolving { get; init; }

    public required IReadOnlyDictionary<Priority, Duration> Targets { get; init; }

    public List<NaiveCycle> Run(IReadOnlyList<TicketEvent> events, NaiveCalendar calendar, LocalDate giveUp, Instant asOf)
    {
        var cycles = new List<NaiveCycle>();
        Ticket? before = null;
        Instant? startedAt = null;
        var running = new List<(Instant Start, Instant? End)>();
        foreach (TicketEvent each in events.Where(each => each.HappenedAt <= asOf))
        {
            Ticket after = before is null ? Ticket.Replay([each]) : before.Apply(each);
            Instant now = each.HappenedAt;
            bool isSolved = after.Status.Category.IsSolved && before?.Status.Category.IsSolved != true;
            if (startedAt is { } start && (Stops(before, each, after) || (IsReleasedBySolving && isSolved)))
            {
                cycles.Add(Finish(start, now, running, Targets[after.Priority], calendar, giveUp, isReleased: !Stops(before, each, after)));
                startedAt = null;
            }

            if (startedAt is null && (!RunsOnce || cycles.Count == 0) && Starts(before, each, after))
            {
                startedAt = now;
                running = [(now, null)];
            }

            if (startedAt is not null)
            {
                bool isRunning = running.Count > 0 && running[^1].End is null;
                if (Pauses(after) && isRunning)
                {
                    running[^1] = (running[^1].Start, now);
                }
                else if (!Pauses(after) && !isRunning)
                {
                    running.Add((now, null));
                }
            }

            before = after;
        }

        if (startedAt is { } open)
        {
            Duration target = Targets[before!.Priority];
            bool isPaused = running[^1].End is not null;
            (Duration consumed, Instant? due) = Count(running, asOf, target, calendar, giveUp);
            cycles.Add(new NaiveCycle(Metric, open, null, due, consumed, isPaused ? SlaOutcome.Paused : SlaOutcome.Running));
        }

        return cycles;
    }

    private static (Duration Consumed, Instant? Due) Count(List<(Instant Start, Instant? End)> running, Instant until, Duration target, NaiveCalendar calendar, LocalDate giveUp)
    {
        Duration consumed = Duration.Zero;
        Instant? due = null;
        foreach ((Instant start, Instant? end) in running)
        {
            Duration counted = calendar.Between(start, end ?? until);
            if (due is null && (end is null || target - consumed <= counted))
            {
                due = calendar.Add(start, target - consumed, giveUp);
            }

            consumed += counted;
        }

        return (consumed, due);
    }

    private NaiveCycle Finish(Instant start, Instant end, List<(Instant Start, Instant? End)> running, Duration target, NaiveCalendar calendar, LocalDate giveUp, bool isReleased)
    {
        // One that was paused would have gone on from its end.
        List<(Instant Start, Instant? End)> whole = running[^1].End is null ? running : [.. running, (end, null)];
        (Duration consumed, Instant? due) = Count(whole, end, target, calendar, giveUp);
        SlaOutcome outcome = consumed > target ? SlaOutcome.Missed : isReleased ? SlaOutcome.Cancelled : SlaOutcome.Met;
        return new NaiveCycle(Metric, start, end, due, consumed, outcome);
    }
}
