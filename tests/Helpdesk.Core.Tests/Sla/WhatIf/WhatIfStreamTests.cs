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
    [InlineData(1, 100, 1)]
    [InlineData(2, 100, 1)]
    [InlineData(1, 1000, 1)]
    [InlineData(2, 1000, 1)]
    [InlineData(4, 1000, 128)]
    [InlineData(1, 300, 200)]
    [InlineData(2, 300, 256)]
    [InlineData(1, 300, 300)]
    [InlineData(2, 300, 300)]
    public async Task Cancelled_after_a_change_an_exception_comes_in_place_of_the_next_or_of_the_end(int degree, int count, int last)
    {
        SlaWhatIf whatIf = WhatIfWorld.With(degree);
        TicketHistory[] histories = [.. Enumerable.Repeat(One, count)];
        using var cancel = new CancellationTokenSource();
        int seen = 0;
        OperationCanceledException cancelled = Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (WhatIfChange each in whatIf.Changes(histories, cancellationToken: cancel.Token))
            {
                CancelAfter(cancel, ++seen, each, last);
            }
        });
        Assert.Equal((last, cancel.Token), (seen, cancelled.CancellationToken));

        using var cancelLater = new CancellationTokenSource();
        seen = 0;
        cancelled = await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (WhatIfChange each in whatIf.ChangesAsync(WhatIfWorld.Later(histories), cancellationToken: cancelLater.Token))
            {
                CancelAfter(cancelLater, ++seen, each, last);
            }
        });
        Assert.Equal((last, cancelLater.Token), (seen, cancelled.CancellationToken));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(1, 300)]
    [InlineData(2, 300)]
    public async Task Who_has_cancelled_before_the_beginning_gets_nothing_and_nothing_is_read(int degree, int count)
    {
        SlaWhatIf whatIf = WhatIfWorld.With(degree);
        var cancelled = new CancellationToken(canceled: true);
        int read = 0;
        IEnumerable<TicketHistory> Source()
        {
            for (int i = 0; i < count; i++)
            {
                read++;
                yield return One;
            }
        }

        Assert.Equal(cancelled, Assert.ThrowsAny<OperationCanceledException>(() => whatIf.Totals(Source(), cancellationToken: cancelled)).CancellationToken);
        Assert.Equal(cancelled, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => whatIf.TotalsAsync(WhatIfWorld.Later(Source()), cancellationToken: cancelled))).CancellationToken);
        Assert.Equal(cancelled, Assert.ThrowsAny<OperationCanceledException>(() => whatIf.Changes(Source(), cancellationToken: cancelled).Any()).CancellationToken);
        await using IAsyncEnumerator<WhatIfChange> changes = whatIf.ChangesAsync(WhatIfWorld.Later(Source()), cancellationToken: cancelled).GetAsyncEnumerator(CancellationToken.None);
        Assert.Equal(cancelled, (await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await changes.MoveNextAsync())).CancellationToken);
        Assert.Equal(0, read);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Cancelled_by_the_last_report_or_the_source_there_are_no_totals(int degree)
    {
        SlaWhatIf whatIf = WhatIfWorld.With(degree);
        foreach (bool isAtEnd in (bool[])[true, false])
        {
            using var first = new CancellationTokenSource();
            Assert.Equal(first.Token, Assert.ThrowsAny<OperationCanceledException>(() => whatIf.Totals(Cancelling(first, isAtEnd), cancellationToken: first.Token)).CancellationToken);
            using var second = new CancellationTokenSource();
            Task<WhatIfTotals> totals = whatIf.TotalsAsync(WhatIfWorld.Later(Cancelling(second, isAtEnd)), cancellationToken: second.Token);
            Assert.Equal(second.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => totals)).CancellationToken);
            using var third = new CancellationTokenSource();
            Assert.Equal(third.Token, Assert.ThrowsAny<OperationCanceledException>(() => whatIf.Changes(Cancelling(third, isAtEnd), cancellationToken: third.Token).Count()).CancellationToken);
        }

        using var last = new CancellationTokenSource();
        Assert.Equal(last.Token, Assert.ThrowsAny<OperationCanceledException>(() => whatIf.Totals([One], new Canceller(last), last.Token)).CancellationToken);
    }

    [Fact]
    public async Task With_one_thread_the_caller_does_all_or_asynchronously_one_at_a_time()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        SlaWhatIf whatIf = WhatIfWorld.With(1);
        int caller = Environment.CurrentManagedThreadId;
        var seen = new HashSet<int>();
        var report = new Watcher(() => seen.Add(Environment.CurrentManagedThreadId));
        IEnumerable<TicketHistory> histories = Enumerable.Range(0, 500).Select(_ =>
        {
            seen.Add(Environment.CurrentManagedThreadId);
            return One;
        });
        whatIf.Totals(histories, report, cancellation);
        Assert.Equal(500, whatIf.Changes(histories, report, cancellation).Count());
        Assert.Equal([caller], seen);

        int inside = 0;
        void Enter()
        {
            Assert.Equal(1, Interlocked.Increment(ref inside));
            Interlocked.Decrement(ref inside);
        }

        IEnumerable<TicketHistory> watched = Enumerable.Range(0, 500).Select(_ =>
        {
            Enter();
            return One;
        });
        Assert.Equal(500, (await whatIf.TotalsAsync(WhatIfWorld.Later(watched), new Watcher(Enter), cancellation)).Tickets);
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
                Assert.Equal("T-1", each.TicketId.Value);
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

    private static void CancelAfter(CancellationTokenSource cancel, int seen, WhatIfChange change, int last)
    {
        Assert.Equal("T-1", change.TicketId.Value);
        if (seen == last)
        {
            cancel.Cancel();
        }
    }

    /// <summary>A source during which somebody cancels: half-way, or when all has been read.</summary>
    private static IEnumerable<TicketHistory> Cancelling(CancellationTokenSource cancel, bool isAtEnd)
    {
        for (int i = 0; i < 200; i++)
        {
            if (i == 100 && !isAtEnd)
            {
                cancel.Cancel();
            }

            yield return One;
        }

        Assert.True(isAtEnd, "The source was read on.");
        cancel.Cancel();
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

    private sealed class Canceller(CancellationTokenSource cancel) : IProgress<WhatIfProgress>
    {
        public void Report(WhatIfProgress value) => cancel.Cancel();
    }

    private sealed class Watcher(Action onReport) : IProgress<WhatIfProgress>
    {
        public void Report(WhatIfProgress value) => onReport();
    }
}
