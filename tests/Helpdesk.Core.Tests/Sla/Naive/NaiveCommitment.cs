using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Events;
using NodaTime;

namespace Helpdesk.Core.Tests.Sla.Naive;

/// <summary>The clock of one commitment: it runs from the promise as if it had always been wanted, and shows only while a policy wants it.</summary>
internal sealed class NaiveCommitment(SlaMetric metric, PromiseMade made)
{
    private readonly NaiveClock always = new(metric) { Promised = new NaiveTerms("always", 1, Amount: null, made.DueAt, Hours: null, default) };

    public NaiveClock Clock { get; } = new(metric) { Commitment = made.Commitment };

    public void Hear(NaiveEvent next, NaiveTerms? wanted, SlaPolicy? policy)
    {
        NaiveTerms? promised = wanted is null ? null : wanted with { DueOn = made.DueAt };
        bool isOutstanding = next.Sequence == made.Sequence || next.Before!.Commitments.Single(each => each.Id == made.Commitment).State == CommitmentState.Outstanding;
        if (isOutstanding)
        {
            always.Hear(next with { Commitment = made.Commitment }, policy);
        }

        NaiveCycle? shown = Clock.Cycles.SingleOrDefault();
        if (shown is { IsOpen: true })
        {
            if (always.Open is null)
            {
                shown.Finish(always.Cycles[^1].Ending, next.At, next.Sequence);
            }
            else if (promised is null)
            {
                shown.Finish(SlaEnding.NoLongerPromised, next.At, next.Sequence);
            }
        }
        else if (promised is not null && always.Open is { } open)
        {
            if (shown is null)
            {
                Clock.Cycles.Add(shown = new NaiveCycle(1, Instant.Min(open.Start, Instant.Min(made.MadeAt, made.DueAt)), open.StartedBy, promised));
            }
            else
            {
                shown.GoOn();
            }
        }

        if (shown is { IsOpen: true } && shown.Terms != promised)
        {
            shown.Changes.Add(new NaiveChange(next.At, next.Sequence, SlaChangeKind.Policy, ChangeMode.Retroactive, shown.Terms, promised!));
            shown.Terms = promised!;
        }
    }
}
