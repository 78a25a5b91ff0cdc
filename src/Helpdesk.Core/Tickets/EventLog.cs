using System.Collections;

namespace Helpdesk.Tickets;

/// <summary>
/// The first so many events of a buffer that histories share: the longest of them appends in place, any other copies, so that a chain of appends costs as much as one list that grows.
/// What a log shows never changes: a place is written once, before any log counts it.
/// </summary>
internal sealed class EventLog : IReadOnlyList<TicketEvent>
{
    private readonly Shared shared;

    public EventLog(IReadOnlyCollection<TicketEvent> events)
    {
        shared = new Shared([.. events], events.Count);
        Count = events.Count;
    }

    private EventLog(Shared shared, int count)
    {
        this.shared = shared;
        Count = count;
    }

    public int Count { get; }

    public TicketEvent this[int index] => index >= 0 && index < Count ? shared.Items[index] : throw new ArgumentOutOfRangeException(nameof(index), index, "The index is beyond the events.");

    public EventLog With(IReadOnlyCollection<TicketEvent> more)
    {
        int total = checked(Count + more.Count);
        Shared target = Claim(total) ? shared : shared.Copy(Count, total);
        int at = Count;
        foreach (TicketEvent each in more)
        {
            target.Items[at++] = each;
        }

        return new EventLog(target, total);
    }

    public IEnumerator<TicketEvent> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return shared.Items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Takes the places behind this log, unless another has them, or there are too few.</summary>
    private bool Claim(int total)
    {
        lock (shared)
        {
            if (shared.Used != Count || shared.Items.Length < total)
            {
                return false;
            }

            shared.Used = total;
            return true;
        }
    }

    private sealed class Shared(TicketEvent[] items, int used)
    {
        public TicketEvent[] Items { get; } = items;

        public int Used { get; set; } = used;

        public Shared Copy(int count, int total)
        {
            var copy = new TicketEvent[Math.Max(total, count * 2)];
            Array.Copy(Items, copy, count);
            return new Shared(copy, total);
        }
    }
}
