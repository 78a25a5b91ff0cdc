using System.Collections.Immutable;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Sla.WhatIf;

/// <summary>Compares tickets, one by one, without the results that users see: a fold under either book, and the figures of its cycles. Immutable and thread-safe.</summary>
internal sealed class WhatIfComparison
{
    private readonly SlaEngine current;
    private readonly SlaEngine proposed;
    private readonly Instant asOf;
    private readonly long moment;
    private readonly ImmutableArray<string> metrics;
    private readonly (int Before, int After)[] indexes;
    private readonly decimal[] thresholds;

    // Then a state has the clocks of the version that it has come to, and metrics are found by their keys.
    private readonly bool hasVersions;

    public WhatIfComparison(SlaEngine current, SlaEngine proposed, Instant asOf, ImmutableArray<decimal> thresholds)
    {
        this.current = Guard.NotNull(current);
        this.proposed = Guard.NotNull(proposed);
        this.asOf = asOf;
        moment = SupportedRange.Check(asOf);
        this.thresholds = [.. thresholds];
        string[] old = MetricsOf(current);
        string[] now = MetricsOf(proposed);
        hasVersions = current.Versions.Length > 1 || proposed.Versions.Length > 1;
        metrics = [.. old.Union(now, StringComparer.Ordinal)];
        indexes = [.. metrics.Select(each => (Array.IndexOf(old, each), Array.IndexOf(now, each)))];
    }

    public WhatIfTally NewTally() => new(metrics, thresholds);

    /// <summary>Counts many tickets.</summary>
    public WhatIfTally Count(IReadOnlyList<TicketHistory> histories, CancellationToken cancellationToken)
    {
        WhatIfTally tally = NewTally();
        var states = new WhatIfStates();
        foreach (TicketHistory each in histories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Compare(Guard.NotNull(each, nameof(histories)), tally, states, isListed: false);
        }

        return tally;
    }

    /// <summary>Counts many tickets, and lists the changes.</summary>
    public (WhatIfProgress Counts, List<WhatIfChange> Changes) List(IReadOnlyList<TicketHistory> histories, CancellationToken cancellationToken)
    {
        WhatIfTally tally = NewTally();
        var changes = new List<WhatIfChange>();
        var states = new WhatIfStates();
        foreach (TicketHistory each in histories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Compare(Guard.NotNull(each, nameof(histories)), tally, states, isListed: true) is { } change)
            {
                changes.Add(change);
            }
        }

        return (tally.Progress, changes);
    }

    /// <summary>Counts a ticket.</summary>
    /// <param name="history">Its history.</param>
    /// <param name="tally">Where it is counted.</param>
    /// <param name="states">Where it is folded.</param>
    /// <param name="isListed">Whether the change is asked for.</param>
    /// <returns>The change; null when there is none, or it is not asked for.</returns>
    private WhatIfChange? Compare(TicketHistory history, WhatIfTally tally, WhatIfStates states, bool isListed)
    {
        SlaState? after = null;
        if ((Fold(WhatIfSide.Current, history, states.Before, out SlaState? before) ?? Fold(WhatIfSide.Proposed, history, states.After, out after)) is { } failure)
        {
            tally.Count(failure);
            return isListed ? new WhatIfChange(history.Ticket.Id, [], failure) : null;
        }

        bool isChanged = false;
        for (int i = 0; i < indexes.Length; i++)
        {
            isChanged |= tally.Cycles[i].Add(CourseOf(before, i, indexes[i].Before), CourseOf(after, i, indexes[i].After), moment);
            for (int c = 0; c < before?.Ticket.Commitments.Length; c++)
            {
                isChanged |= tally.Cycles[i].Add(CommitmentOf(before, i, indexes[i].Before, c), CommitmentOf(after!, i, indexes[i].After, c), moment);
            }
        }

        tally.Count(isChanged);
        return isChanged && isListed ? new WhatIfChange(history.Ticket.Id, after!.EvaluationAt(asOf, moment, history).MovesFrom(before!.EvaluationAt(asOf, moment, history)), failure: null) : null;
    }

    private WhatIfFailure? Fold(WhatIfSide side, TicketHistory history, SlaState reused, out SlaState? state)
    {
        try
        {
            state = reused.Fold(side == WhatIfSide.Current ? current : proposed, history, moment) ? reused : null;
            return null;
        }
        catch (SlaCalendarMissingException problem)
        {
            // One ticket from a channel without a calendar must not cost the answer about all others.
            state = null;
            return WhatIfFailure.Of(side, problem);
        }
    }

    private ClockState CourseOf(SlaState? state, int metric, int index) =>
        state is null ? ClockState.None
        : hasVersions ? state.CourseOf(metrics[metric])
        : index < 0 ? ClockState.None
        : state.Clocks[index];

    private ClockState CommitmentOf(SlaState state, int metric, int index, int commitment) =>
        hasVersions ? state.CommitmentClock(metrics[metric], commitment) : state.CommitmentClock(index, commitment);

    private static string[] MetricsOf(SlaEngine engine) => [.. engine.Versions.SelectMany(each => each.Book.Metrics).Select(each => each.Id).Distinct(StringComparer.Ordinal)];
}
