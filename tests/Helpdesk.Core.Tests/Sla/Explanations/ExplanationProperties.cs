using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Core.Tests.Sla.Generated;
using Helpdesk.Core.Tests.Sla.Naive;
using Helpdesk.Sla;
using Helpdesk.Sla.Explanations;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.Explanations;

/// <summary>Explanations and attributions add up to the figures, on histories that no rule has let through and under every mode.</summary>
public class ExplanationProperties
{
    [Fact]
    public void What_segments_count_is_what_the_cycle_consumed() => Laws.Hold(400, GeneratedEvaluations.All, each =>
    {
        foreach (SlaCycle cycle in each.Cycles)
        {
            SlaExplanation told = cycle.Explain();
            Assert.Equal(cycle.Consumed, told.Counted);
            Instant at = cycle.StartedAt;
            Duration running = Duration.Zero;
            foreach (SlaSegment segment in told.Segments)
            {
                Assert.Equal(at, segment.Start);
                Assert.True(segment.Start < segment.End, $"{segment}");
                Assert.Equal(segment.Kind == SlaSegmentKind.Counted ? segment.Elapsed : Duration.Zero, segment.Counted);
                Assert.Equal(segment.Pause is not null, segment.Kind == SlaSegmentKind.Paused);
                Assert.Equal(segment.IsAhead, segment.Start >= told.Until);
                Assert.Equal(segment.IsAfterDue, cycle.DueAt <= segment.Start);
                Assert.False(cycle.DueAt > segment.Start && cycle.DueAt < segment.End, $"{segment} has the due instant {cycle.DueAt} inside it.");
                running += segment.Counted;
                Assert.Equal(running, segment.Running);
                at = segment.End;
            }

            bool goesOn = cycle is { IsOpen: true, DueAt: { } due } && due > told.Until;
            Assert.Equal(goesOn ? cycle.DueAt : Instant.Max(told.Until, cycle.StartedAt), at);
            Assert.True(!goesOn || running == cycle.Target, $"{running} is ahead of {cycle.Target}.");
            Assert.Equal(cycle.Consumed > cycle.Target, told.Segments.Any(segment => segment is { IsAfterDue: true, Kind: SlaSegmentKind.Counted }));
            Assert.NotEqual("", told.ToString());
        }
    });

    [Fact]
    public void Shares_add_up_to_the_time_and_to_what_was_consumed() => Laws.Hold(400, GeneratedEvaluations.All, each =>
    {
        foreach (SlaCycle cycle in each.Cycles)
        {
            SlaExplanation told = cycle.Explain();
            SlaAttribution attribution = each.Attribute(cycle);
            Assert.Equal(Duration.Max(Duration.Zero, told.Until - cycle.StartedAt), attribution.Elapsed);
            Assert.Equal(cycle.Consumed, attribution.Counted);
            Assert.Equal(attribution.Shares.Length, attribution.Shares.Select(share => share.Party.Key).Distinct(StringComparer.Ordinal).Count());
            foreach (SlaShare share in attribution.Shares)
            {
                Assert.InRange(share.Counted, Duration.Zero, share.Elapsed);
                Assert.True(share.Elapsed > Duration.Zero && (share.Party != SlaParty.ClosedTime || share.Counted == Duration.Zero), $"{share}");
            }
        }
    });

    [Fact]
    public void Pauses_leave_out_and_calendars_close_what_stepping_says() => Laws.Hold(12_000, Timeline.Any, timeline =>
    {
        SlaEvaluation evaluation = timeline.Engine.Evaluate(timeline.History, timeline.AsOf);
        IEnumerable<NaiveCycle> naive = timeline.Naive.Evaluate(timeline.Events, timeline.AsOf).SelectMany(each => each.Cycles);
        foreach ((SlaCycle cycle, NaiveCycle plain) in evaluation.Cycles.Zip(naive))
        {
            var figures = new NaiveFigures(plain, timeline.AsOf);
            Assert.Equal(figures.LeftOut, cycle.Explain().LeftOut);
            Assert.Equal(figures.Closed, evaluation.Attribute(cycle).Shares.FirstOrDefault(each => each.Party == SlaParty.ClosedTime)?.Elapsed ?? Duration.Zero);
        }
    });
}
