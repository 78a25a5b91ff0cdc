using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Helpdesk.Sla.Folding;
using NodaTime;

namespace Helpdesk.Sla;

/// <content>What is told of the clocks at a moment.</content>
public sealed partial class SlaState
{
    /// <summary>How the promises stand at a moment, which is not before the last event.</summary>
    /// <param name="asOf">The moment.</param>
    /// <param name="moment">The same in nanoseconds.</param>
    /// <param name="holders">Who tells later with whom the ticket was: this state, or the history that it was folded from.</param>
    internal SlaEvaluation EvaluationAt(Instant asOf, long moment, object holders) => new(ticket.Id, asOf, Policy, ClocksAt(moment), passage.Changeovers, holders);

    /// <summary>With whom the ticket was, event by event.</summary>
    internal TicketHolder[] Holders() => [.. log.Select(static each => new TicketHolder(each.At, each.Status, each.Assignment))];

    /// <summary>Writes the figures of all cycles, in the order of an evaluation.</summary>
    /// <param name="into">Where to; made longer when they do not fit.</param>
    /// <param name="moment">The moment that they are of.</param>
    /// <returns>How many there are.</returns>
    internal int Write(ref SlaFigure[] into, long moment)
    {
        int count = 0;
        for (int i = 0; i < clocks.Length; i++)
        {
            MetricPlan metric = plan.Metrics[i];
            Write(ref into, ref count, metric.Metric, clocks[i].Latest, moment, commitment: null);
            for (int c = 0; metric.IsPerCommitment && c < ticket.Commitments.Length; c++)
            {
                Write(ref into, ref count, metric.Metric, CommitmentClock(i, c).Latest, moment, ticket.Commitments[c].Id.Value);
            }
        }

        foreach (RetiredClock each in passage.Retired)
        {
            Write(ref into, ref count, each.Metric, each.Course.Latest, moment, each.Commitment?.Value);
        }

        return count;
    }

    private static void Write(ref SlaFigure[] into, ref int count, SlaMetric metric, CycleData? latest, long moment, string? commitment)
    {
        if (latest is null)
        {
            return;
        }

        // The numbers run from 1 without a gap.
        int first = count;
        count += latest.Number;
        if (into.Length < count)
        {
            Array.Resize(ref into, Math.Max(2 * into.Length, count));
        }

        for (CycleData? each = latest; each is not null; each = each.Earlier)
        {
            into[first + each.Number - 1].Set(metric, commitment, each, CycleFigures.Of(each, moment));
        }
    }

    private ImmutableArray<SlaClock> ClocksAt(long moment)
    {
        int count = 0;
        foreach (ref readonly ClockState each in clocks.AsSpan())
        {
            count += each.Latest is null ? 0 : 1;
        }

        foreach (ref readonly ClockState each in commitments.AsSpan())
        {
            count += each.Latest is null ? 0 : 1;
        }

        var all = new SlaClock[count + passage.Retired.Length];
        count = 0;
        for (int i = 0; i < clocks.Length; i++)
        {
            MetricPlan metric = plan.Metrics[i];
            if (clocks[i].Latest is not null)
            {
                all[count++] = ClockOf(metric.Metric, clocks[i], moment, commitment: null);
            }

            for (int c = 0; metric.IsPerCommitment && c < ticket.Commitments.Length; c++)
            {
                if (CommitmentClock(i, c) is { Latest: not null } clock)
                {
                    all[count++] = ClockOf(metric.Metric, clock, moment, ticket.Commitments[c].Id);
                }
            }
        }

        foreach (RetiredClock each in passage.Retired)
        {
            all[count++] = ClockOf(each.Metric, each.Course, moment, each.Commitment);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    private static SlaClock ClockOf(SlaMetric metric, in ClockState clock, long moment, CommitmentId? commitment)
    {
        // The numbers run from 1 without a gap.
        var cycles = new SlaCycle[clock.Latest!.Number];
        for (CycleData? each = clock.Latest; each is not null; each = each.Earlier)
        {
            cycles[each.Number - 1] = new SlaCycle(metric, each, moment, commitment);
        }

        return new SlaClock(metric, commitment, ImmutableCollectionsMarshal.AsImmutableArray(cycles));
    }
}
