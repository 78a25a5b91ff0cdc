using System.Collections.Immutable;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Sla;

/// <summary>A cycle that came out otherwise: with another due instant, or another outcome.</summary>
/// <remarks>Immutable and thread-safe. Equality compares all parts.</remarks>
/// <param name="Metric">The key of the metric.</param>
/// <param name="Cycle">The number of the cycle.</param>
/// <param name="OldDueAt">When it was due; null for never, and when there was none.</param>
/// <param name="NewDueAt">When it is due; null for never, and when there is none.</param>
/// <param name="OldOutcome">How it stood; null when there was none.</param>
/// <param name="NewOutcome">How it stands; null when there is none.</param>
/// <param name="Reason">Why.</param>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed record SlaMove(string Metric, int Cycle, Instant? OldDueAt, Instant? NewDueAt, SlaOutcome? OldOutcome, SlaOutcome? NewOutcome, SlaMoveReason Reason)
{
    /// <summary>The commitment that the cycle is about; null for a metric of another kind.</summary>
    public CommitmentId? Commitment { get; init; }

    internal static ImmutableArray<SlaMove> Between(SlaEvaluation before, SlaEvaluation after)
    {
        var moves = ImmutableArray.CreateBuilder<SlaMove>();
        foreach (SlaClock old in before.Clocks)
        {
            Compare(moves, old, old.Cycles, after.Find(old.Metric.Id, old.Commitment)?.Cycles ?? []);
        }

        foreach (SlaClock added in after.Clocks)
        {
            if (before.Find(added.Metric.Id, added.Commitment) is null)
            {
                Compare(moves, added, [], added.Cycles);
            }
        }

        return moves.DrainToImmutable();
    }

    private static void Compare(ImmutableArray<SlaMove>.Builder moves, SlaClock clock, ImmutableArray<SlaCycle> old, ImmutableArray<SlaCycle> now)
    {
        for (int i = 0; i < Math.Max(old.Length, now.Length); i++)
        {
            SlaCycle? left = i < old.Length ? old[i] : null;
            SlaCycle? right = i < now.Length ? now[i] : null;
            if (left is null || right is null || left.DueAt != right.DueAt || left.Outcome != right.Outcome)
            {
                moves.Add(new SlaMove(clock.Metric.Id, i + 1, left?.DueAt, right?.DueAt, left?.Outcome, right?.Outcome, ReasonOf(left, right)) { Commitment = clock.Commitment });
            }
        }
    }

    private static SlaMoveReason ReasonOf(SlaCycle? left, SlaCycle? right)
    {
        if (left is null || right is null)
        {
            return left is null ? SlaMoveReason.Added : SlaMoveReason.Removed;
        }

        SlaTerms old = left.Terms;
        SlaTerms now = right.Terms;
        return !string.Equals(old.Policy, now.Policy, StringComparison.Ordinal) ? SlaMoveReason.Policy
            : old.PolicyVersion != now.PolicyVersion ? SlaMoveReason.PolicyVersion
            : old.Amount != now.Amount || old.DueOn != now.DueOn || old.Boundary != now.Boundary ? SlaMoveReason.Target
            : Equals(old.Calendar, now.Calendar) ? SlaMoveReason.Course
            : SameName(old.Calendar, now.Calendar) ? SlaMoveReason.CalendarVersion
            : SlaMoveReason.Calendar;
    }

    private static bool SameName(BusinessCalendar? old, BusinessCalendar? now) => string.Equals(old?.Id, now?.Id, StringComparison.Ordinal);
}
