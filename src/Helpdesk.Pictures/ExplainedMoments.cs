using Helpdesk.Pictures.Drawing;
using Helpdesk.Sla;
using Helpdesk.Sla.Explanations;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>What happens in an explanation, in order, and in words.</summary>
internal static class ExplainedMoments
{
    public static ExplainedMoment[] Of(SlaExplanation explanation)
    {
        SlaCycle cycle = explanation.Cycle;
        Instant last = explanation.Segments.IsEmpty ? Instant.Max(explanation.Until, cycle.StartedAt) : explanation.Segments[^1].End;
        return [.. All(explanation).Where(each => each.At >= cycle.StartedAt && each.At <= last).OrderBy(each => each.At)];
    }

    private static IEnumerable<ExplainedMoment> All(SlaExplanation explanation)
    {
        SlaCycle cycle = explanation.Cycle;
        bool isAnew = explanation.Changes.Any(each => each.Mode == ChangeMode.Reset && each.At == cycle.StartedAt);
        yield return new ExplainedMoment(cycle.StartedAt, Mark.Arrow, $"{(isAnew ? "Begins anew" : "Starts")} ({Event(cycle.StartedBySequence)})", IsEnd: false);
        foreach (SlaChange change in explanation.Changes.Where(each => each.Mode != ChangeMode.Reset))
        {
            yield return new ExplainedMoment(change.At, Mark.Ring, $"Change of {change.Kind.ToString().ToLowerInvariant()} ({Event(change.BySequence)})", IsEnd: false);
        }

        foreach (SlaSegment segment in explanation.Segments)
        {
            if (segment.Pause is { } pause)
            {
                if (pause.Start == segment.Start)
                {
                    yield return new ExplainedMoment(pause.Start, Mark.None, $"Paused in {PlainText.Of(pause.Status)} ({Event(pause.StartedBySequence)})", IsEnd: false);
                }

                if (pause.End == segment.End && segment.End < explanation.Until)
                {
                    yield return new ExplainedMoment(segment.End, Mark.None, $"Goes on ({Event(pause.EndedBySequence!.Value)})", IsEnd: false);
                }
            }
        }

        if (cycle.DueAt is { } due)
        {
            yield return new ExplainedMoment(due, Mark.Flag, "Due", IsEnd: true);
        }

        yield return cycle.EndedBySequence is { } by
            ? new ExplainedMoment(explanation.Until, Mark.Square, $"{ExplanationWords.Ending(cycle)} ({Event(by)}): {ExplanationWords.Standing(cycle)}", IsEnd: true)
            : new ExplainedMoment(explanation.Until, Mark.Cross, "Now", IsEnd: true);
    }

    private static string Event(int sequence) => $"event {Words.Number(sequence)}";
}
