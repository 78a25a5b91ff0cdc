using Helpdesk.Core.Tests.Sla.Naive;
using Helpdesk.Sla;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>Holds an evaluation of the engine against that of the naive desk, figure by figure.</summary>
internal static class NaiveComparison
{
    public static void AssertSame(IReadOnlyList<NaiveClock> expected, SlaEvaluation actual)
    {
        Assert.Equal(expected.Select(each => (each.Metric.Id, each.Commitment)), actual.Clocks.Select(each => (each.Metric.Id, each.Commitment)));
        foreach ((NaiveClock naive, SlaClock clock) in expected.Zip(actual.Clocks))
        {
            Assert.Equal(naive.Cycles.Count, clock.Cycles.Length);
            foreach ((NaiveCycle plain, SlaCycle cycle) in naive.Cycles.Zip(clock.Cycles))
            {
                Assert.Equal(Describe(naive.Metric, plain, actual.AsOf), Describe(cycle));
            }
        }
    }

    public static string Describe(SlaMetric metric, NaiveCycle cycle, Instant asOf)
    {
        var figures = new NaiveFigures(cycle, asOf);
        bool isOver = figures.IsOver;
        SlaOutcome outcome = cycle.Ending switch
        {
            SlaEnding.None => cycle.Lasting is null ? SlaOutcome.Running : SlaOutcome.Paused,
            SlaEnding.Stopped => isOver ? SlaOutcome.Missed : SlaOutcome.Met,
            SlaEnding.Released or SlaEnding.Superseded when isOver => SlaOutcome.Missed,
            _ => SlaOutcome.Cancelled,
        };
        return $"{metric.Id} {cycle.Number}: from {cycle.Start} by {cycle.StartedBy}, {cycle.Ending} at {cycle.End} by {cycle.EndedBy}, {outcome}, over {isOver},\n"
            + $"consumed {figures.Consumed} of {figures.Allowance}, due {figures.Due},\n{Describe(cycle.Terms)},\n"
            + $"pauses {string.Join(" | ", cycle.Felt.Select(each => $"{each.Start} by {each.StartedBy} to {each.End} by {each.EndedBy} in {each.Status}"))},\n"
            + $"changes {string.Join(" | ", cycle.Changes.Select(each => $"{each.At} by {each.By} for {each.Kind} {each.Mode} from {Describe(each.From)} to {Describe(each.To)}"))}";
    }

    public static string Describe(SlaCycle cycle) =>
        $"{cycle.Metric.Id} {cycle.Number}: from {cycle.StartedAt} by {cycle.StartedBySequence}, {cycle.Ending} at {cycle.EndedAt} by {cycle.EndedBySequence}, {cycle.Outcome}, over {cycle.IsOverdue},\n"
        + $"consumed {cycle.Consumed} of {cycle.Target}, due {cycle.DueAt},\n{Describe(cycle.Terms)},\n"
        + $"pauses {string.Join(" | ", cycle.Pauses.Select(each => $"{each.Start} by {each.StartedBySequence} to {each.End} by {each.EndedBySequence} in {each.Status}"))},\n"
        + $"changes {string.Join(" | ", cycle.Changes.Select(each => $"{each.At} by {each.BySequence} for {each.Kind} {each.Mode} from {Describe(each.From)} to {Describe(each.To)}"))}";

    private static string Describe(NaiveTerms terms) => $"{terms.Policy} {terms.Version}: {terms.Amount} {terms.DueOn} on {terms.Hours?.Id} {terms.Boundary}";

    private static string Describe(SlaTerms terms) => $"{terms.Policy} {terms.PolicyVersion}: {terms.Amount} {terms.DueOn} on {terms.Calendar?.Id} {terms.Boundary}";
}
