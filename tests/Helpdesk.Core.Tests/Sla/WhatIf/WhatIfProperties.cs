using Helpdesk.Core.Tests.Oracle;
using Helpdesk.Sla;
using Helpdesk.Sla.WhatIf;
using Helpdesk.Tickets;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.WhatIf;

/// <summary>The laws of a what-if, on sets of up to 300 histories that no rule has let through.</summary>
public class WhatIfProperties
{
    [Fact]
    public void Sums_and_changes_are_those_of_the_evaluations() => Laws.Hold(8, WhatIfWorld.Sets, histories =>
    {
        var naive = new NaiveWhatIf(histories);
        WhatIfTotals totals = WhatIfWorld.With(2).Totals(histories);
        Assert.Equal(naive.Tickets, totals.Tickets);
        Assert.Equal(naive.Changes.Count(each => !each.IsFailure), totals.Changed);
        Assert.Equal(naive.Changes.Count(each => each.IsFailure), totals.Failed);
        Assert.Equal(naive.Figures(_ => true), totals.Overall);
        Assert.All(totals.ByMetric, each => Assert.Equal(naive.Figures(metric => metric.Id == each.Key), each.Value));
        Assert.Equal(6, totals.ByMetric.Count);

        WhatIfChange[] changes = [.. WhatIfWorld.With(2).Changes(histories)];
        Assert.Equal(naive.Changes.Count, changes.Length);
        foreach (((TicketId ticket, SlaMove[] moves, bool isFailure), WhatIfChange change) in naive.Changes.Zip(changes))
        {
            Assert.Equal(ticket, change.TicketId);
            Assert.Equal(moves, change.Moves);
            Assert.Equal(isFailure, change.Failure is not null);
        }
    });

    [Fact]
    public void Any_split_of_the_set_adds_up() => Laws.Hold(10, WhatIfWorld.Sets, histories =>
    {
        WhatIfTotals whole = WhatIfWorld.With(1).Totals(histories);
        int half = histories.Length / 2;
        int third = histories.Length / 3;
        WhatIfTotals first = WhatIfWorld.With(1).Totals(histories[..third]);
        WhatIfTotals second = WhatIfWorld.With(1).Totals(histories[third..half]);
        WhatIfTotals last = WhatIfWorld.With(1).Totals(histories[half..]);
        Assert.Equal(whole, first + second + last);
        Assert.Equal(whole, last + (first + second));
        Assert.Equal(whole, WhatIfTotals.None + whole);
        Assert.Equal(whole, whole + WhatIfTotals.None);
        Assert.Equal(whole.GetHashCode(), (last + second + first).GetHashCode());
    });

    [Fact]
    public Task The_answer_does_not_depend_on_threads() => Each(6, async histories =>
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        WhatIfTotals totals = WhatIfWorld.With(1).Totals(histories, cancellationToken: cancellation);
        WhatIfChange[] changes = [.. WhatIfWorld.With(1).Changes(histories, cancellationToken: cancellation)];
        foreach (int degree in (int[])[1, 2, 5])
        {
            SlaWhatIf whatIf = WhatIfWorld.With(degree);
            Assert.Equal(totals, whatIf.Totals(histories, cancellationToken: cancellation));
            Assert.Equal(totals, await whatIf.TotalsAsync(WhatIfWorld.Later(histories), cancellationToken: cancellation));
            Assert.Equal(changes, whatIf.Changes(histories, cancellationToken: cancellation));
            var later = new List<WhatIfChange>();
            await foreach (WhatIfChange each in whatIf.ChangesAsync(WhatIfWorld.Later(histories), cancellationToken: cancellation))
            {
                later.Add(each);
            }

            Assert.Equal(changes, later);
        }
    });

    [Fact]
    public void Nothing_changes_under_the_same_policies() => Laws.Hold(5, WhatIfWorld.Sets, histories =>
    {
        var same = new SlaWhatIf(WhatIfWorld.Current, WhatIfWorld.Current, WhatIfWorld.AsOf);
        WhatIfTotals totals = same.Totals(histories);
        Assert.Equal(0, totals.Changed);
        Assert.Equal(totals.Overall.Before, totals.Overall.After);
        Assert.Empty(same.Changes(histories));
    });

    private static async Task Each(int count, Func<TicketHistory[], Task> law)
    {
        var sets = new List<TicketHistory[]>();
        Laws.Hold(count, WhatIfWorld.Sets, sets.Add);
        foreach (TicketHistory[] each in sets)
        {
            await law(each);
        }
    }
}
