using Helpdesk.Sla.WhatIf;
using Helpdesk.Tickets;
using Xunit;

namespace Helpdesk.Core.Tests.Sla.WhatIf;

/// <summary>Sources that are long, break, or are cancelled.</summary>
public class WhatIfStreamTests
{
    private static readonly TicketHistory One = WhatIfWorld.Answered("T-1", minutes: 60);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Who_stops_reading_has_not_read_an_endless_source(int degree)
    {
        int read = 0;
        WhatIfChange[] changes = [.. WhatIfWorld.With(degree).Changes(Endless(() => read++), cancellationToken: TestContext.Current.CancellationToken).Take(3)];
        Assert.Equal(3, changes.Length);
        Assert.InRange(read, 1, (degree + 1) * 128);
    }

    [Fact]
    public void Nothing_is_read_before_it_is_asked_for() => _ = WhatIfWorld.With(2).Changes(Endless(() => throw new InvalidOperationException("It was read.")), cancellationToken: TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Cancelling_ends_the_work(int degree)
    {
        SlaWhatIf whatIf = WhatIfWorld.With(degree);
        await Cancelled(token => Task.Run(() => whatIf.Totals(Endless(), cancellationToken: token), CancellationToken.None));
        await Cancelled(token => whatIf.TotalsAsync(WhatIfWorld.Later(Endless()), cancellationToken: token));
        await Cancelled(token => Task.Run(() => whatIf.Changes(Endless(), cancellationToken: token).Count(), CancellationToken.None));
        await Cancelled(async token =>
        {
            await foreach (WhatIfChange each in whatIf.ChangesAsync(WhatIfWorld.Later(Endless()), cancellationToken: token))
            {
                Assert.NotEmpty(each.Moves);
            }
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_source_that_breaks_says_so_after_what_came_before(int degree)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        SlaWhatIf whatIf = WhatIfWorld.With(degree);
        Assert.Throws<TimeoutException>(() => whatIf.Totals(Breaking(), cancellationToken: cancellation));
        await Assert.ThrowsAsync<TimeoutException>(() => whatIf.TotalsAsync(WhatIfWorld.Later(Breaking()), cancellationToken: cancellation));
        int seen = 0;
        Assert.Throws<TimeoutException>(() => whatIf.Changes(Breaking(), cancellationToken: cancellation).All(_ => ++seen > 0));
        Assert.Equal(256, seen);
        await Assert.ThrowsAsync<TimeoutException>(async () =>
        {
            await foreach (WhatIfChange each in whatIf.ChangesAsync(WhatIfWorld.Later(Breaking()), cancellationToken: cancellation))
            {
                Assert.Equal("T-1", each.Ticket.Value);
                seen--;
            }
        });
        Assert.Equal(0, seen);
        Assert.Throws<ArgumentNullException>(() => whatIf.Totals([One, null!], cancellationToken: cancellation));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Progress_never_falls_and_ends_at_the_totals(int degree)
    {
        TicketHistory[] histories = [.. WhatIfWorld.Histories(7, 300), .. Enumerable.Repeat(One, 600)];
        var totals = new Counter();
        WhatIfTotals result = WhatIfWorld.With(degree).Totals(histories, totals, TestContext.Current.CancellationToken);
        var stream = new Counter();
        Assert.Equal(result.Changed + result.Failed, WhatIfWorld.With(degree).Changes(histories, stream, TestContext.Current.CancellationToken).LongCount());
        foreach (Counter each in (Counter[])[totals, stream])
        {
            Assert.Equal(8, each.Reports.Count);
            Assert.Equal(each.Reports.OrderBy(report => report.Tickets), each.Reports);
            Assert.Equal(new WhatIfProgress(result.Tickets, result.Changed, result.Failed), each.Reports[^1]);
        }
    }

    private static async Task Cancelled(Func<CancellationToken, Task> work)
    {
        using var cancel = new CancellationTokenSource();
        Task running = work(cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private static IEnumerable<TicketHistory> Endless(Action? onRead = null)
    {
        while (true)
        {
            onRead?.Invoke();
            yield return One;
        }
    }

    private static IEnumerable<TicketHistory> Breaking()
    {
        for (int i = 0; i < 300; i++)
        {
            yield return One;
        }

        throw new TimeoutException("The database went away.");
    }

    private sealed class Counter : IProgress<WhatIfProgress>
    {
        public List<WhatIfProgress> Reports { get; } = [];

        public void Report(WhatIfProgress value) => Reports.Add(value);
    }
}
