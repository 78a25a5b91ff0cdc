using System.Collections.Concurrent;

namespace Helpdesk.Calendars.Timeline;

/// <summary>
/// Gives calendars of equal open time the same timeline, so that a thousand teams on the same hours cost one table. Timelines that no
/// calendar uses any more are let go. Safe from any number of threads; which calendar came first changes no answer.
/// </summary>
internal static class TimelineCache
{
    private const int SmallestSweep = 256;

    private static readonly ConcurrentDictionary<OpenTimeSource, WeakReference<OpenTimeline>> Timelines = new(OpenSetComparer.Instance);

    private static int nextSweep = SmallestSweep;

    public static OpenTimeline For(OpenTimeSource source)
    {
        while (true)
        {
            var fresh = new OpenTimeline(source);
            WeakReference<OpenTimeline> reference = Timelines.GetOrAdd(source, static (_, timeline) => new WeakReference<OpenTimeline>(timeline), fresh);
            if (reference.TryGetTarget(out OpenTimeline? shared))
            {
                SweepNowAndThen();
                return shared;
            }

            Timelines.TryRemove(KeyValuePair.Create(source, reference));
        }
    }

    private static void SweepNowAndThen()
    {
        if (Timelines.Count < Volatile.Read(ref nextSweep))
        {
            return;
        }

        foreach (KeyValuePair<OpenTimeSource, WeakReference<OpenTimeline>> entry in Timelines)
        {
            if (!entry.Value.TryGetTarget(out _))
            {
                Timelines.TryRemove(entry);
            }
        }

        Volatile.Write(ref nextSweep, Math.Max(SmallestSweep, 2 * Timelines.Count));
    }
}
