using System.Collections;
using System.Globalization;

namespace Helpdesk;

/// <summary>
/// The first so many items of a buffer that several lists share: the longest of them appends in place, any other copies, so that a chain of appends costs as much as one list that grows.
/// What a log shows never changes: a place is written once, before any log counts it. A value of two parts, so that a state that has one has no further object for it.
/// <c>default</c> is no log: an empty one is made <see cref="WithCapacity"/>.
/// </summary>
internal readonly struct AppendLog<T> : IReadOnlyList<T>
{
    private readonly Shared shared;

    public AppendLog(IReadOnlyCollection<T> items)
    {
        shared = new Shared([.. items], items.Count);
        Count = items.Count;
    }

    private AppendLog(Shared shared, int count)
    {
        this.shared = shared;
        Count = count;
    }

    public int Count { get; }

    public T this[int index] => index >= 0 && index < Count ? shared.Items[index] : throw OutOfRange(index);

    /// <summary>The first so many items.</summary>
    public AppendLog<T> First(int count) => new(shared, count);

    /// <summary>A log without items in the place of this one, which nobody else has and nobody reads again.</summary>
    /// <param name="capacity">For how many items there is to be room.</param>
    public AppendLog<T> Restart(int capacity)
    {
        if (shared is null || shared.Items.Length < capacity)
        {
            return WithCapacity(capacity);
        }

        shared.Used = 0;
        return new AppendLog<T>(shared, 0);
    }

    /// <summary>A log without items, with room for some.</summary>
    public static AppendLog<T> WithCapacity(int capacity) => new(new Shared(new T[capacity], 0), 0);

    public AppendLog<T> With(IReadOnlyCollection<T> more)
    {
        int total = checked(Count + more.Count);
        Shared target = Claim(total) ? shared : shared.Copy(Count, total);
        int at = Count;
        foreach (T each in more)
        {
            target.Items[at++] = each;
        }

        return new AppendLog<T>(target, total);
    }

    public AppendLog<T> With(in T one)
    {
        int total = checked(Count + 1);
        Shared target = Claim(total) ? shared : shared.Copy(Count, total);
        target.Items[Count] = one;
        return new AppendLog<T>(target, total);
    }

    /// <summary>Adds an item to a log that nobody else has seen yet, in place where there is room.</summary>
    /// <returns>The log to go on with.</returns>
    public AppendLog<T> Extend(in T one)
    {
        if (shared.Used != Count || shared.Items.Length == Count)
        {
            return With(one);
        }

        shared.Items[Count] = one;
        shared.Used = Count + 1;
        return new AppendLog<T>(shared, Count + 1);
    }

    public ReadOnlySpan<T> AsSpan() => shared.Items.AsSpan(0, Count);

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return shared.Items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ArgumentOutOfRangeException OutOfRange(int index) =>
        new(nameof(index), string.Create(CultureInfo.InvariantCulture, $"The index must be from 0 to {Count - 1}, both included, but was {index}."));

    /// <summary>Takes the places behind this log, unless another has them, or there are too few.</summary>
    private bool Claim(int total) => shared.Items.Length >= total && Interlocked.CompareExchange(ref shared.Used, total, Count) == Count;

    private sealed class Shared(T[] items, int used)
    {
        /// <summary>How many places are taken. A field, so that it can be compared and set at once: a lock took 15 ns of an event.</summary>
        public int Used = used;

        public T[] Items { get; } = items;

        public Shared Copy(int count, int total)
        {
            // 8, 20, 50: most tickets have some twenty events, and doubling from one on made twice of what they came to.
            var copy = new T[Math.Max(Math.Max(total, (int)Math.Min(Array.MaxLength, count * 5L / 2)), 8)];
            Array.Copy(Items, copy, count);
            return new Shared(copy, total);
        }
    }
}
