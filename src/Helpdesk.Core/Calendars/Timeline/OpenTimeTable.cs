using System.Numerics;
using System.Runtime.CompilerServices;

namespace Helpdesk.Calendars.Timeline;

/// <summary>
/// Open time over a stretch of instants, compiled for two questions: how much open time lies before an instant (<c>P(t)</c>), and at
/// which instant a given amount has passed (<c>P⁻¹</c>). Then <c>Between(a, b) = P(b) - P(a)</c> and <c>Add(t, d) = P⁻¹(P(t) + d)</c>.
/// Immutable, so that any number of threads read it without a lock.
/// </summary>
/// <remarks>
/// Both questions first read an index by bucket (a shift, no division), which names an opening that is right or a step too early: buckets
/// are made no wider than the closest two entries, as long as that needs at most four buckets an opening. An office calendar takes 13 to 24 KiB a year.
/// </remarks>
internal sealed class OpenTimeTable
{
    private readonly long from;
    private readonly long until;

    // Opening 0 is empty and stands at the start of the coverage, so that an opening precedes every covered instant; the last one stands
    // past every instant and holds the total. An opening's length is the difference to the next one's WorkBefore.
    private readonly Opening[] openings;
    private readonly int[] byTime;
    private readonly int[] byWork;
    private readonly int timeShift;
    private readonly int workShift;

    public OpenTimeTable(long from, long until, List<OpenSpan> spans)
    {
        this.from = from;
        this.until = until;
        openings = new Opening[spans.Count + 2];
        openings[0] = new Opening(from, 0);
        long work = 0;
        long closestStarts = until - from;
        long shortest = long.MaxValue;
        for (int i = 0; i < spans.Count; i++)
        {
            OpenSpan span = spans[i];
            openings[i + 1] = new Opening(span.Start, work);
            work += span.End - span.Start;
            shortest = Math.Min(shortest, span.End - span.Start);
            closestStarts = i == 0 ? closestStarts : Math.Min(closestStarts, span.Start - spans[i - 1].Start);
        }

        openings[^1] = new Opening(long.MaxValue, work);
        timeShift = BucketShift(until - from, closestStarts, openings.Length);
        workShift = BucketShift(work, shortest, openings.Length);
        byTime = Index(until - from, timeShift, (opening, offset) => opening.Start - from <= offset);
        byWork = Index(work, workShift, (opening, offset) => opening.WorkBefore <= offset);
    }

    /// <summary>The first instant that the table covers.</summary>
    public long From => from;

    /// <summary>The first instant after those that it covers.</summary>
    public long Until => until;

    /// <summary>All the open time that it covers.</summary>
    public long TotalWork => openings[^1].WorkBefore;

    /// <summary>How many openings it covers.</summary>
    public int Count => openings.Length - 2;

    /// <summary>The size of its arrays.</summary>
    public int SizeInBytes => (openings.Length * Unsafe.SizeOf<Opening>()) + ((byTime.Length + byWork.Length) * sizeof(int));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(long instant) => (ulong)(instant - from) < (ulong)(until - from);

    /// <summary>The open time before an instant that the table covers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long WorkBefore(long instant)
    {
        int i = IndexAt(instant);
        ref readonly Opening opening = ref openings[i];
        long open = openings[i + 1].WorkBefore - opening.WorkBefore;
        long sinceStart = instant - opening.Start;

        // The smaller of the two without a branch: whether an instant is in an opening is a coin toss to the predictor.
        long excess = sinceStart - open;
        return opening.WorkBefore + open + (excess & (excess >> 63));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsOpen(long instant)
    {
        int i = IndexAt(instant);
        ref readonly Opening opening = ref openings[i];
        return instant - opening.Start < openings[i + 1].WorkBefore - opening.WorkBefore;
    }

    /// <summary>The earliest instant with that much open time before it. Only for amounts above zero and at most <see cref="TotalWork"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long EarliestAfter(long work) => InstantAt(work, work - 1);

    /// <summary>The latest instant with that much open time before it. Only for amounts from zero up and below <see cref="TotalWork"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long LatestAfter(long work) => InstantAt(work, work);

    /// <summary>The index of the last opening that starts at or before an instant; 0 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexAt(long instant)
    {
        int bucket = (int)((ulong)(instant - from) >> timeShift);
        int i = byTime[bucket];
        i += openings[i + 1].Start <= instant ? 1 : 0;
        return openings[i + 1].Start > instant ? i : SearchByTime(instant, i + 1, byTime[bucket + 1]);
    }

    /// <summary>When an opening starts; opening 0 is the empty one before all.</summary>
    public long StartOf(int index) => openings[index].Start;

    /// <summary>When an opening ends.</summary>
    public long EndOf(int index) => openings[index].Start + openings[index + 1].WorkBefore - openings[index].WorkBefore;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long InstantAt(long work, long key)
    {
        int bucket = (int)((ulong)key >> workShift);
        int i = byWork[bucket];
        i += openings[i + 1].WorkBefore <= key ? 1 : 0;
        if (openings[i + 1].WorkBefore <= key)
        {
            i = SearchByWork(key, i + 1, byWork[bucket + 1]);
        }

        ref readonly Opening opening = ref openings[i];
        return opening.Start + (work - opening.WorkBefore);
    }

    // The rare bucket with more than one step: the answer lies between the index entries of this bucket and the next.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int SearchByTime(long instant, int low, int high)
    {
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (openings[middle].Start <= instant)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int SearchByWork(long key, int low, int high)
    {
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (openings[middle].WorkBefore <= key)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>
    /// The widest bucket that holds at most one entry, unless that takes more than four buckets an opening: without the cap, two
    /// one-minute openings a week would need megabytes a year.
    /// </summary>
    private static int BucketShift(long length, long closest, int count)
    {
        int shift = Math.Max(0, BitOperations.Log2((ulong)Math.Max(1, Math.Min(closest, length))));
        while ((length >> shift) > (4L * count) + 16)
        {
            shift++;
        }

        return shift;
    }

    /// <summary>For each bucket, and one past the last, the last opening that stands at or before the bucket's start.</summary>
    private int[] Index(long length, int shift, Func<Opening, long, bool> standsAtOrBefore)
    {
        var index = new int[(length >> shift) + 2];
        int i = 0;
        for (int bucket = 0; bucket < index.Length; bucket++)
        {
            long offset = (long)bucket << shift;
            while (i < openings.Length - 2 && standsAtOrBefore(openings[i + 1], offset))
            {
                i++;
            }

            index[bucket] = i;
        }

        return index;
    }

    private readonly record struct Opening(long Start, long WorkBefore);
}
