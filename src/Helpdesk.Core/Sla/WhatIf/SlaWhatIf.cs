using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Helpdesk.Tickets;
using NodaTime;

namespace Helpdesk.Sla.WhatIf;

/// <summary>What other policies or calendars would make of many tickets: in sums, or ticket by ticket.</summary>
/// <remarks>
/// <para>Histories are read as they are asked for, in blocks of a hundred or so, and never all kept; by one thread at a time, though not always the same one. Nothing depends on how many threads
/// take part, nor on when it is done: sums are the same, and changes come in the order of the histories.</para>
/// <para>A ticket that needs a missing calendar (<see cref="SlaCalendarMissingException"/>) does not end the comparison: it is listed as a <see cref="WhatIfFailure"/>, and left out of all
/// figures on both sides. Any other exception, such as one of the source of the histories, does.</para>
/// <para>Immutable and thread-safe. Equality is identity.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public sealed partial class SlaWhatIf
{
    /// <summary>As many tickets as go to a thread at once: enough that handing over costs nothing, few enough that the first answers come soon.</summary>
    private const int BlockSize = 128;

    private readonly WhatIfComparison comparison;

    /// <summary>A comparison.</summary>
    /// <param name="current">The current policies and calendars.</param>
    /// <param name="proposed">The proposed policies and calendars. Metrics are matched by their keys.</param>
    /// <param name="asOf">The moment at which promises are looked at; later events are not.</param>
    /// <param name="options">The options; null for <see cref="WhatIfOptions.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The moment is outside <see cref="SupportedRange"/>.</exception>
    public SlaWhatIf(SlaEngine current, SlaEngine proposed, Instant asOf, WhatIfOptions? options = null)
    {
        Current = Guard.NotNull(current);
        Proposed = Guard.NotNull(proposed);
        AsOf = asOf;
        Options = options ?? WhatIfOptions.Default;
        comparison = new WhatIfComparison(current, proposed, asOf, Options.Thresholds);
    }

    /// <summary>The current policies and calendars.</summary>
    public SlaEngine Current { get; }

    /// <summary>The proposed policies and calendars.</summary>
    public SlaEngine Proposed { get; }

    /// <summary>The moment at which promises are looked at.</summary>
    public Instant AsOf { get; }

    /// <summary>How it is made.</summary>
    public WhatIfOptions Options { get; }

    /// <summary>The sums over many tickets: the fast way, which makes nothing for a ticket that its figures do not need.</summary>
    /// <param name="histories">The histories of the tickets.</param>
    /// <param name="progress">Is told the counts after every block of tickets, by one thread at a time and never fewer than before; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work; there are no totals of a part.</param>
    /// <exception cref="ArgumentNullException">A history is null.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled, be it before the first history or after the last; with the token that was given.</exception>
    public WhatIfTotals Totals(IEnumerable<TicketHistory> histories, IProgress<WhatIfProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        IEnumerable<TicketHistory[]> blocks = Blocks(Guard.NotNull(histories), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        WhatIfTally sum = comparison.NewTally();
        if (Options.Degree == 1)
        {
            foreach (TicketHistory[] block in blocks)
            {
                Add(sum, block, progress, cancellationToken);
            }
        }
        else
        {
            InParallel(sum, blocks, progress, cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return sum.Totals;
    }

    /// <summary>The sums over many tickets that come asynchronously.</summary>
    /// <param name="histories">The histories of the tickets.</param>
    /// <param name="progress">Is told the counts after every block of tickets, by one thread at a time and never fewer than before; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work; there are no totals of a part.</param>
    /// <exception cref="ArgumentNullException">A history is null.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled, be it before the first history or after the last; with the token that was given.</exception>
    public async Task<WhatIfTotals> TotalsAsync(IAsyncEnumerable<TicketHistory> histories, IProgress<WhatIfProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        WhatIfTally sum = comparison.NewTally();
        await Parallel.ForEachAsync(
            Blocks(Guard.NotNull(histories), cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = Options.Degree, CancellationToken = cancellationToken },
            (block, token) =>
            {
                Add(sum, block, progress, token);
                return ValueTask.CompletedTask;
            }).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return sum.Totals;
    }

    private void InParallel(WhatIfTally sum, IEnumerable<TicketHistory[]> blocks, IProgress<WhatIfProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            // Without buffering, which would take thousands of blocks from the source at once.
            Parallel.ForEach(
                Partitioner.Create(blocks, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = Options.Degree, CancellationToken = cancellationToken },
                block => Add(sum, block, progress, cancellationToken));
        }
        catch (AggregateException several)
        {
            // As it would have come from one thread.
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }
    }

    private void Add(WhatIfTally sum, IReadOnlyList<TicketHistory> block, IProgress<WhatIfProgress>? progress, CancellationToken cancellationToken)
    {
        WhatIfTally tally = comparison.Count(block, cancellationToken);
        lock (sum)
        {
            sum.Add(tally);
            progress?.Report(sum.Progress);
        }
    }
}
