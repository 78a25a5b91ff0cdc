using System.Runtime.CompilerServices;
using Helpdesk.Tickets;

namespace Helpdesk.Sla.WhatIf;

/// <content>Ticket by ticket, in the order of the histories.</content>
public sealed partial class SlaWhatIf
{
    /// <summary>The tickets that come out otherwise or could not be compared, in the order of the histories; those that stay as they are, are left out.</summary>
    /// <remarks>Nothing is done before the first is asked for, and then no more ahead than a block of tickets for each thread.</remarks>
    /// <param name="histories">The histories of the tickets.</param>
    /// <param name="progress">Is told the counts as each block of tickets is given out; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work, with an <see cref="OperationCanceledException"/> in place of the next change or of the end.</param>
    /// <returns>The changes. Reading them throws what <see cref="Totals"/> throws, and what the source does once what came before it is given out.</returns>
    /// <exception cref="ArgumentNullException">A history is null; thrown where it is its turn.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; thrown while reading, with the token that was given.</exception>
    public IEnumerable<WhatIfChange> Changes(IEnumerable<TicketHistory> histories, IProgress<WhatIfProgress>? progress = null, CancellationToken cancellationToken = default) =>
        InOrder(Guard.NotNull(histories), progress, cancellationToken);

    /// <summary>The tickets that come out otherwise or could not be compared, of histories that come asynchronously, in their order; those that stay as they are, are left out.</summary>
    /// <remarks>Nothing is done before the first is asked for, and then no more ahead than a block of tickets for each thread.</remarks>
    /// <param name="histories">The histories of the tickets.</param>
    /// <param name="progress">Is told the counts as each block of tickets is given out; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work, with an <see cref="OperationCanceledException"/> in place of the next change or of the end; so does a token given to <c>WithCancellation</c>.</param>
    /// <returns>The changes. Reading them throws what <see cref="TotalsAsync"/> throws, and what the source does once what came before it is given out.</returns>
    /// <exception cref="ArgumentNullException">A history is null; thrown where it is its turn.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; thrown while reading, with the token that was given, or one of both where two were.</exception>
    public IAsyncEnumerable<WhatIfChange> ChangesAsync(IAsyncEnumerable<TicketHistory> histories, IProgress<WhatIfProgress>? progress = null, CancellationToken cancellationToken = default) =>
        InOrderAsync(Guard.NotNull(histories), progress, cancellationToken);

    private static WhatIfProgress Sum(WhatIfProgress left, WhatIfProgress right) => new(left.Tickets + right.Tickets, left.Changed + right.Changed, left.Failed + right.Failed);

    private static IEnumerable<TicketHistory[]> Blocks(IEnumerable<TicketHistory> histories, CancellationToken cancellationToken)
    {
        var block = new List<TicketHistory>(BlockSize);
        foreach (TicketHistory each in histories)
        {
            // A slow source must not be read for long by who no longer wants to know.
            cancellationToken.ThrowIfCancellationRequested();
            block.Add(each);
            if (block.Count == BlockSize)
            {
                yield return [.. block];
                block.Clear();
            }
        }

        if (block.Count > 0)
        {
            yield return [.. block];
        }
    }

    private static async IAsyncEnumerable<TicketHistory[]> Blocks(IAsyncEnumerable<TicketHistory> histories, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var block = new List<TicketHistory>(BlockSize);
        await foreach (TicketHistory each in histories.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            block.Add(each);
            if (block.Count == BlockSize)
            {
                yield return [.. block];
                block.Clear();
            }
        }

        if (block.Count > 0)
        {
            yield return [.. block];
        }
    }

    /// <summary>A block when it is done; cancelled by the token of the caller, who knows no other.</summary>
    private static async Task<T> AwaitBlock<T>(Task<T> block, CancellationToken cancellationToken)
    {
        try
        {
            return await block.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private IEnumerable<WhatIfChange> InOrder(IEnumerable<TicketHistory> histories, IProgress<WhatIfProgress>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using IEnumerator<TicketHistory[]> blocks = Blocks(histories, stop.Token).GetEnumerator();
        var ahead = new Queue<Task<(WhatIfProgress Counts, List<WhatIfChange> Changes)>>();
        WhatIfProgress sum = default;
        try
        {
            for (bool isMore = true; isMore || ahead.Count > 0;)
            {
                while (isMore && ahead.Count < Options.Degree)
                {
                    try
                    {
                        isMore = blocks.MoveNext();
                        if (isMore)
                        {
                            ahead.Enqueue(Begin(blocks.Current, stop.Token));
                        }
                    }
                    catch (Exception failure)
                    {
                        // It is the turn of what came before it first, as with one thread.
                        ahead.Enqueue(Task.FromException<(WhatIfProgress, List<WhatIfChange>)>(failure));
                        isMore = false;
                    }
                }

                if (ahead.TryDequeue(out Task<(WhatIfProgress Counts, List<WhatIfChange> Changes)>? next))
                {
                    (WhatIfProgress counts, List<WhatIfChange> changes) = AwaitBlock(next, cancellationToken).GetAwaiter().GetResult();
                    sum = Sum(sum, counts);
                    progress?.Report(sum);
                    foreach (WhatIfChange each in changes)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        yield return each;
                    }
                }

                // Before more is read ahead, and at the end.
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            // Who stops reading leaves no work behind.
            stop.Cancel();
            ((Task)Task.WhenAll(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        }
    }

    private async IAsyncEnumerable<WhatIfChange> InOrderAsync(IAsyncEnumerable<TicketHistory> histories, IProgress<WhatIfProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        IAsyncEnumerator<TicketHistory[]> blocks = Blocks(histories, stop.Token).GetAsyncEnumerator(stop.Token);
        var ahead = new Queue<Task<(WhatIfProgress Counts, List<WhatIfChange> Changes)>>();
        WhatIfProgress sum = default;
        try
        {
            for (bool isMore = true; isMore || ahead.Count > 0;)
            {
                while (isMore && ahead.Count < Options.Degree)
                {
                    try
                    {
                        isMore = await blocks.MoveNextAsync().ConfigureAwait(false);
                        if (isMore)
                        {
                            ahead.Enqueue(Begin(blocks.Current, stop.Token));
                        }
                    }
                    catch (Exception failure)
                    {
                        ahead.Enqueue(Task.FromException<(WhatIfProgress, List<WhatIfChange>)>(failure));
                        isMore = false;
                    }
                }

                if (ahead.TryDequeue(out Task<(WhatIfProgress Counts, List<WhatIfChange> Changes)>? next))
                {
                    (WhatIfProgress counts, List<WhatIfChange> changes) = await AwaitBlock(next, cancellationToken).ConfigureAwait(false);
                    sum = Sum(sum, counts);
                    progress?.Report(sum);
                    foreach (WhatIfChange each in changes)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        yield return each;
                    }
                }

                // Before more is read ahead, and at the end.
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await blocks.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>A block on its way; done here and now when there is to be one thread.</summary>
    private Task<(WhatIfProgress Counts, List<WhatIfChange> Changes)> Begin(TicketHistory[] block, CancellationToken cancellationToken) => Options.Degree == 1
        ? Task.FromResult(comparison.List(block, cancellationToken))
        : Task.Run(() => comparison.List(block, cancellationToken), cancellationToken);
}
