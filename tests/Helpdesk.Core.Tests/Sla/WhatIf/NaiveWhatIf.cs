using Helpdesk.Sla;
using Helpdesk.Sla.WhatIf;
using Helpdesk.Tickets;

namespace Helpdesk.Core.Tests.Sla.WhatIf;

/// <summary>The what-if as one would first write it: two evaluations a ticket, kept, and counted with queries.</summary>
internal sealed class NaiveWhatIf
{
    private readonly List<(SlaEvaluation Before, SlaEvaluation After)> pairs = [];

    public NaiveWhatIf(IEnumerable<TicketHistory> histories)
    {
        foreach (TicketHistory each in histories)
        {
            Tickets++;
            try
            {
                pairs.Add((WhatIfWorld.Current.Evaluate(each, WhatIfWorld.AsOf), WhatIfWorld.Proposed.Evaluate(each, WhatIfWorld.AsOf)));
                if (pairs[^1].After.MovesFrom(pairs[^1].Before) is { IsEmpty: false } moves)
                {
                    Changes.Add((each.Ticket.Id, [.. moves], false));
                }
            }
            catch (SlaCalendarMissingException problem)
            {
                Changes.Add((problem.TicketId, [], true));
            }
        }
    }

    public long Tickets { get; }

    public List<(TicketId Ticket, SlaMove[] Moves, bool IsFailure)> Changes { get; } = [];

    public WhatIfFigures Figures(Func<SlaMetric, bool> ofMetric)
    {
        SlaCycle[] before = [.. pairs.SelectMany(each => each.Before.Cycles).Where(each => ofMetric(each.Metric))];
        SlaCycle[] after = [.. pairs.SelectMany(each => each.After.Cycles).Where(each => ofMetric(each.Metric))];
        SlaMove[] moves = [.. pairs.SelectMany(each => each.After.MovesFrom(each.Before)).Where(each => SlaMetric.BuiltIn.Any(metric => metric.Id == each.Metric && ofMetric(metric)))];
        return new WhatIfFigures
        {
            Before = Counts(before),
            After = Counts(after),
            MetToMissed = moves.Count(each => each is { OldOutcome: SlaOutcome.Met, NewOutcome: SlaOutcome.Missed }),
            MissedToMet = moves.Count(each => each is { OldOutcome: SlaOutcome.Missed, NewOutcome: SlaOutcome.Met }),
            DueEarlier = moves.Count(each => each.NewDueAt < each.OldDueAt),
            DueLater = moves.Count(each => each.NewDueAt > each.OldDueAt),
            Added = moves.Count(each => each.OldOutcome is null),
            Removed = moves.Count(each => each.NewOutcome is null),
            Escalations = [.. WhatIfWorld.Thresholds.Select(percent => new WhatIfEscalation(percent, before.Count(each => HasReached(each, percent)), after.Count(each => HasReached(each, percent))))],
        };
    }

    private static bool HasReached(SlaCycle cycle, decimal percent) =>
        cycle.Target is { } target && (decimal)cycle.Consumed.ToInt64Nanoseconds() * 100m >= percent * target.ToInt64Nanoseconds();

    private static WhatIfCounts Counts(SlaCycle[] cycles)
    {
        int Of(SlaOutcome outcome) => cycles.Count(each => each.Outcome == outcome);
        return new WhatIfCounts(Of(SlaOutcome.Met), Of(SlaOutcome.Missed), Of(SlaOutcome.Cancelled), Of(SlaOutcome.Running), Of(SlaOutcome.Paused));
    }
}
