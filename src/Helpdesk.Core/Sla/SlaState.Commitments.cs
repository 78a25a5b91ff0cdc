using System.Collections.Immutable;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;

namespace Helpdesk.Sla;

/// <content>The clocks of commitments, side by side: a ticket has as many as promises were made.</content>
public sealed partial class SlaState
{
    // For each commitment of the ticket, in its order, a clock for each metric of that kind.
    private ClockState[] commitments = [];

    /// <summary>The clock of a commitment by a metric; none when the metric is not of commitments.</summary>
    /// <param name="metric">The place of the metric among those of the book.</param>
    /// <param name="commitment">The place of the commitment among those of the ticket.</param>
    internal ClockState CommitmentClock(int metric, int commitment)
    {
        MetricPlan[] metrics = plan.CommitmentMetrics;
        int column = metric < 0 ? -1 : Array.IndexOf(metrics, plan.Metrics[metric]);
        int place = (commitment * metrics.Length) + column;
        return column < 0 || place >= commitments.Length ? ClockState.None : commitments[place];
    }

    /// <summary>Puts an event to the clocks of commitments, when the policy and what it promises are known.</summary>
    private void EnterCommitments(in EventContext moment)
    {
        MetricPlan[] metrics = plan.CommitmentMetrics;
        ImmutableArray<Commitment> all = ticket.Commitments;
        ClockState[] original = commitments;
        if (original.Length < all.Length * metrics.Length)
        {
            commitments = new ClockState[all.Length * metrics.Length];
            original.CopyTo(commitments, 0);
        }

        for (int i = 0; i < commitments.Length; i++)
        {
            ref readonly ClockState target = ref clocks[metrics[i % metrics.Length].Index];
            PolicyPlan? by = PolicyOf(target, moment.Policy, plan);
            MetricPlan metric = plan.MetricsUnder(by)[metrics[i % metrics.Length].Index];
            ClockState after = CommitmentStep.Apply(commitments[i], all[i / metrics.Length], target.Promised, metric, moment with { Policy = by }, log);
            if (!after.IsSame(commitments[i]))
            {
                commitments = ReferenceEquals(commitments, original) && drafts is null ? [.. original] : commitments;
                commitments[i] = after;
            }
        }
    }

    /// <summary>The clocks of commitments under another book, whose state has what it promises now.</summary>
    private ClockState[] CommitmentsUnder(SlaState anew, in EventContext standing)
    {
        MetricPlan[] metrics = anew.plan.CommitmentMetrics;
        var all = new ClockState[anew.ticket.Commitments.Length * metrics.Length];
        for (int i = 0; i < all.Length; i++)
        {
            int index = metrics[i % metrics.Length].Index;
            PolicyPlan? by = PolicyOf(anew.clocks[index], standing.Policy, anew.plan);
            MetricPlan metric = anew.plan.MetricsUnder(by)[index];
            Commitment commitment = anew.ticket.Commitments[i / metrics.Length];
            all[i] = CommitmentStep.ChangeOver(CommitmentClock(metric.Metric.Id, i / metrics.Length), commitment, anew.clocks[index].Promised, metric, standing with { Policy = by }, anew.log);
        }

        return all;
    }

    /// <summary>The clock of a commitment by a metric of any version.</summary>
    internal ClockState CommitmentClock(string metric, int commitment)
    {
        int index = Array.FindIndex(plan.Metrics, each => string.Equals(each.Metric.Id, metric, StringComparison.Ordinal));
        CommitmentId id = ticket.Commitments[commitment].Id;
        return index >= 0
            ? CommitmentClock(index, commitment)
            : passage.Retired.FirstOrDefault(each => each.Commitment == id && string.Equals(each.Metric.Id, metric, StringComparison.Ordinal))?.Course ?? ClockState.None;
    }

    /// <summary>The clocks of commitments that have run, by their metric.</summary>
    private IEnumerable<RetiredClock> RunCommitments()
    {
        MetricPlan[] metrics = plan.CommitmentMetrics;
        return commitments.Select((course, place) => new RetiredClock(metrics[place % metrics.Length].Metric, course, ticket.Commitments[place / metrics.Length].Id));
    }
}
