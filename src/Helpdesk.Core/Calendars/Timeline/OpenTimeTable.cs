using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NodaTime;

namespace Helpdesk.Calendars.Timeline;

/// <summary>
/// Open time over a stretch of instants, compiled for two questions: how much open time lies before an instant (<c>P(t)</c>), and at
/// which instant a given amount has passed (<c>P⁻¹</c>). Then <c>Between(a, b) = P(b) - P(a)</c> and <c>Add(t, d) = P⁻¹(P(t) + d)</c>.
/// Immutable, so that any number of threads read it without a lock.
/// </summary>
/// <remarks>
/// Both questions first read an index by bucket (a shift, no division), which names an opening that is right or a step too early: buckets
/// are made no wider than the closest two entries, as long as that needs at most four buckets an opening. An office calendar takes 13 to 24 KiB a year.
/// Reads are not bounds-checked: every question about an instant asserts that the table covers it, and then every index
/// lies within by construction. With checks, an addition takes a sixth longer.
/// </remarks>
internal sealed class OpenTimeTable
{
    private readonly long from;
    private readonly ulong length;
    private readonly long totalWork;

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
        length = (ulong)(until - from);
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
        totalWork = work;
        timeShift = BucketShift(until - from, closestStarts, openings.Length);
        workShift = BucketShift(work, shortest, openings.Length);
        byTime = Index(until - from, timeShift, opening => opening.Start - from);
        byWork = Index(work, workShift, opening => opening.WorkBefore);
    }

    /// <summary>The first instant that the table covers.</summary>
    public long From => from;

    /// <summary>The first instant after those that it covers.</summary>
    public long Until => from + (long)length;

    /// <summary>All the open time that it covers.</summary>
    public long TotalWork => totalWork;

    /// <summary>How many openings it covers.</summary>
    public int Count => openings.Length - 2;

    /// <summary>The size of its arrays.</summary>
    public int SizeInBytes => (openings.Length * Unsafe.SizeOf<Opening>()) + ((byTime.Length + byWork.Length) * sizeof(int));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(long instant) => (ulong)(instant - from) < length;

    /// <summary>The open time before an instant that the table covers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long WorkBefore(long instant)
    {
        int i = IndexAt(instant);
        ref readonly Opening opening = ref At(openings, i);
        long open = At(openings, i + 1).WorkBefore - opening.WorkBefore;
        long sinceStart = instant - opening.Start;

        // The smaller of the two without a branch: whether an instant is in an opening is a coin toss to the predictor.
        long excess = sinceStart - open;
        return opening.WorkBefore + open + (excess & (excess >> 63));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsOpen(long instant)
    {
        int i = IndexAt(instant);
        ref readonly Opening opening = ref At(openings, i);
        return instant - opening.Start < At(openings, i + 1).WorkBefore - opening.WorkBefore;
    }

    /// <summary>The earliest instant with that much open time before it. Only for amounts above zero and at most <see cref="TotalWork"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long EarliestAfter(long work) => InstantAt(work, work - 1);

    /// <summary>The latest instant with that much open time before it. Only for amounts zero or more and below <see cref="TotalWork"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long LatestAfter(long work) => InstantAt(work, work);

    /// <summary>The index of the last opening that starts at or before an instant; 0 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexAt(long instant)
    {
        Debug.Assert(Covers(instant), "The table must cover the instant.");
        int bucket = (int)((ulong)(instant - from) >> timeShift);
        int i = At(byTime, bucket);
        i += At(openings, i + 1).Start <= instant ? 1 : 0;
        return At(openings, i + 1).Start > instant ? i : SearchByTime(instant, i + 1, byTime[bucket + 1]);
    }

    /// <summary>
    /// Adds an amount above zero to instants, as far as each has an answer in this table: returns how many were done before the first that has
    /// not. The same as <see cref="OpenTimeline.TryAddWithin"/> one by one, with everything that stays the same kept in registers,
    /// which saves a tenth of the time.
    /// </summary>
    public int AddMany(ReadOnlySpan<Instant> starts, long amount, Span<Instant> results)
    {
        long first = from;
        ulong covered = length;
        ulong limit = (ulong)totalWork;
        int shift = timeShift;
        int shiftWork = workShift;
        ref Opening opening0 = ref MemoryMarshal.GetArrayDataReference(openings);
        ref int time0 = ref MemoryMarshal.GetArrayDataReference(byTime);
        ref int work0 = ref MemoryMarshal.GetArrayDataReference(byWork);
        for (int i = 0; i < starts.Length; i++)
        {
            long instant = Nanos.From(starts[i]);
            ulong offset = (ulong)(instant - first);
            if (offset >= covered)
            {
                return i;
            }

            nint at = Unsafe.Add(ref time0, (nint)(offset >> shift));
            at += Unsafe.Add(ref opening0, at + 1).Start <= instant ? 1 : 0;
            ref Opening next = ref Unsafe.Add(ref opening0, at + 1);
            if (next.Start <= instant)
            {
                at = IndexAt(instant);
                next = ref Unsafe.Add(ref opening0, at + 1);
            }

            ref Opening current = ref Unsafe.Add(ref opening0, at);
            long open = next.WorkBefore - current.WorkBefore;
            long excess = instant - current.Start - open;
            long key = next.WorkBefore + (excess & (excess >> 63)) + amount - 1;
            if ((ulong)key >= limit)
            {
                return i;
            }

            at = Unsafe.Add(ref work0, (nint)((ulong)key >> shiftWork));
            at += Unsafe.Add(ref opening0, at + 1).WorkBefore <= key ? 1 : 0;
            long end = Unsafe.Add(ref opening0, at + 1).WorkBefore > key
                ? Unsafe.Add(ref opening0, at).Start + (key + 1 - Unsafe.Add(ref opening0, at).WorkBefore)
                : EarliestAfter(key + 1);
            results[i] = Nanos.ToInstant(end);
        }

        return starts.Length;
    }

    /// <summary>When an opening starts; opening 0 is the empty one before all.</summary>
    public long StartOf(int index) => openings[index].Start;

    /// <summary>When an opening ends.</summary>
    public long EndOf(int index) => openings[index].Start + openings[index + 1].WorkBefore - openings[index].WorkBefore;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long InstantAt(long work, long key)
    {
        Debug.Assert(key >= 0 && key < totalWork, "The table must hold that much open time.");
        int bucket = (int)((ulong)key >> workShift);
        int i = At(byWork, bucket);
        i += At(openings, i + 1).WorkBefore <= key ? 1 : 0;
        if (At(openings, i + 1).WorkBefore <= key)
        {
            i = SearchByWork(key, i + 1, byWork[bucket + 1]);
        }

        ref readonly Opening opening = ref At(openings, i);
        return opening.Start + (work - opening.WorkBefore);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly T At<T>(T[] array, int index) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), (nint)(uint)index);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int SearchByTime(long instant, int low, int high) => Search(instant, low, high, static opening => opening.Start);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int SearchByWork(long key, int low, int high) => Search(key, low, high, static opening => opening.WorkBefore);

    // The rare bucket with more than one step: the answer lies between the index entries of this bucket and the next.
    private int Search(long key, int low, int high, Func<Opening, long> keyOf)
    {
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (keyOf(openings[middle]) <= key)
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
    private int[] Index(long length, int shift, Func<Opening, long> offsetOf)
    {
        var index = new int[(length >> shift) + 2];
        int bucket = 0;
        for (int i = 0; i < openings.Length - 1; i++)
        {
            // Opening i holds from the first bucket that starts at or after it, up to that of the next. Rounded up without adding a bucket's
            // width, which with centuries in one bucket would overflow.
            int next = i + 2 < openings.Length ? (int)((offsetOf(openings[i + 1]) - 1) >> shift) + 1 : index.Length;
            index.AsSpan(bucket, next - bucket).Fill(i);
            bucket = next;
        }

        return index;
    }

    private readonly record struct Opening(long Start, long WorkBefore);
}
