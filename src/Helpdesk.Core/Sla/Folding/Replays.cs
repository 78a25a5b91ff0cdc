namespace Helpdesk.Sla.Folding;

/// <summary>
/// How far clocks have been replayed as if a policy and terms had always applied, while one history is folded. A later change to the same terms goes on from there, so that a history of very many retroactive changes costs
/// its events once for each of the terms, and not for each of the changes.
/// </summary>
/// <remarks>Only for the one fold that owns it, which changes it: a log that is folded on is never another one.</remarks>
internal sealed class Replays(CycleDrafts drafts)
{
    /// <summary>How many are kept, the latest asked for: a ticket that goes to and fro does so among few.</summary>
    private const int Most = 16;

    private readonly List<Kept> kept = [];

    /// <summary>How many entries were replayed.</summary>
    public long Steps { get; private set; }

    /// <summary>The clock as it would be had these terms and this policy always applied.</summary>
    /// <param name="origin">Where its cycle 1 begins, whatever would have been before; null for where the metric begins it.</param>
    /// <param name="promised">The terms.</param>
    /// <param name="change">What happened, and the policy.</param>
    public ClockState Run(CycleOrigin? origin, SlaTerms promised, in ChangeContext change)
    {
        Kept? known = null;
        foreach (Kept each in kept)
        {
            if (ReferenceEquals(each.Metric, change.Metric) && ReferenceEquals(each.Policy, change.Policy) && each.Origin == origin && each.Terms == promised)
            {
                known = each;
                break;
            }
        }

        if (known is null)
        {
            known = new Kept(change.Metric, change.Policy, origin, promised, drafts);
        }
        else
        {
            kept.Remove(known);
        }

        if (kept.Count == Most)
        {
            kept.RemoveAt(0);
        }

        kept.Add(known);
        Steps += change.Log.Count - known.Count;
        known.GoOn(change.Log);
        return known.Course;
    }

    /// <summary>One clock, and the entries that it has taken.</summary>
    private sealed class Kept(MetricPlan metric, PolicyPlan? policy, CycleOrigin? origin, SlaTerms terms, CycleDrafts drafts)
    {
        private ulong holds;
        private string status = "";

        public MetricPlan Metric { get; } = metric;

        public PolicyPlan? Policy { get; } = policy;

        public CycleOrigin? Origin { get; } = origin;

        public SlaTerms Terms { get; } = terms;

        public ClockState Course { get; private set; } = new() { Promised = terms };

        public int Count { get; private set; }

        public void GoOn(AppendLog<LogEntry> log)
        {
            for (; Count < log.Count; Count++)
            {
                ref readonly LogEntry each = ref log.AsSpan()[Count];

                // Nobody sees the cycles of a replay: a change takes over when one began and its pauses, which never change.
                var moment = EventContext.Of(each, holds, status, Policy, drafts);
                Course = ClockStep.Apply(Course, Metric, moment, log.First(Count + 1));
                if (Origin is { } first && first.By == each.Sequence)
                {
                    Course = ClockStep.UpdatePause(new ClockState { Promised = Terms, Latest = FirstAt(first, Course.Latest, Terms) }, Metric, moment);
                }

                holds = each.Holds;
                status = each.Status.Name;
            }
        }

        /// <summary>The cycle that begins at an origin, paused if it would have been paused before: a metric may pause by events that were before it.</summary>
        private static CycleData FirstAt(CycleOrigin origin, CycleData? before, SlaTerms promised) => new()
        {
            Number = 1,
            StartedAt = origin.At,
            StartedBy = origin.By,
            Terms = promised,
            Pauses = before is { IsPaused: true } && !promised.IsDate ? before.Pauses!.From(origin.At, origin.By) : null,
        };
    }
}
