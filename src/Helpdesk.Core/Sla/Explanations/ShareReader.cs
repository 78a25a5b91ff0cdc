using System.Collections.Immutable;
using Helpdesk.Sla.Folding;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Sla.Explanations;

/// <summary>Cuts the pieces of a cycle, of which its figures are made, wherever somebody else had the ticket.</summary>
internal sealed class ShareReader
{
    private readonly Dictionary<SlaParty, (long Elapsed, long Counted)> shares = [];
    private readonly List<SlaParty> parties = [];

    public static ImmutableArray<SlaShare> Read(SlaCycle cycle, TicketHolder[] holders)
    {
        CycleData data = cycle.Data;
        long end = data.IsOpen ? cycle.AsOf : data.EndedAt;
        var reader = new ShareReader();
        int next = 0;
        foreach (CyclePiece piece in CyclePieces.Of(data, end))
        {
            long at = piece.Start;
            while (at < piece.End)
            {
                // Of several events at one moment the last says how the ticket stood.
                while (next < holders.Length && holders[next].At <= at)
                {
                    next++;
                }

                long until = next < holders.Length ? Math.Min(piece.End, holders[next].At) : piece.End;
                
                // A commitment that came with a merge may have begun before the ticket did.
                reader.Take(piece, at, until, holders[Math.Max(0, next - 1)]);
                at = until;
            }
        }

        return
        [
            .. reader.parties
                .Where(each => reader.shares[each].Elapsed > 0)
                .OrderBy(each => each.Kind.Value)
                .Select(each => new SlaShare(each, Duration.FromNanoseconds(reader.shares[each].Elapsed), Duration.FromNanoseconds(reader.shares[each].Counted))),
        ];
    }

    private void Take(in CyclePiece piece, long start, long end, in TicketHolder before)
    {
        long open = piece.Terms.Count(start, end);
        Add(SlaParty.ClosedTime, end - start - open, 0);
        Add(PartyOf(before), open, piece.IsPaused ? 0 : open);
    }

    private void Add(SlaParty party, long elapsed, long counted)
    {
        if (!shares.TryGetValue(party, out (long Elapsed, long Counted) sum))
        {
            parties.Add(party);
        }

        shares[party] = (sum.Elapsed + elapsed, sum.Counted + counted);
    }

    private static SlaParty PartyOf(in TicketHolder holder)
    {
        StatusCategory category = holder.Status.Category;
        return category == StatusCategory.Solved || category == StatusCategory.Closed ? SlaParty.Solved
            : category == StatusCategory.Pending ? SlaParty.Requester
            : category == StatusCategory.OnHold ? SlaParty.ThirdParty
            : SlaParty.Of(holder.Assignment);
    }
}
