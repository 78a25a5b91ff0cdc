using System.Diagnostics.CodeAnalysis;

namespace Helpdesk.Calendars.Timeline;

/// <content>
/// Questions whose answer may lie beyond the table. Each is put to the table that grows as long as it grows, and then to the table of one year after the other; open time that runs on over the
/// edge of a table is one opening.
/// </content>
internal sealed partial class OpenTimeline
{
    /// <summary>The instant at which a positive amount has passed after an instant: the earliest such, or the latest; <see cref="Nanos.None"/> if there is not so much.</summary>
    public long Forward(long instant, long amount, bool latest)
    {
        OpenTimeTable? current = Covering(instant);
        while (true)
        {
            long available = current.TotalWork - current.WorkBefore(instant);
            if (amount < available || (amount == available && !latest))
            {
                long work = current.WorkBefore(instant) + amount;
                return latest ? current.LatestAfter(work) : current.EarliestAfter(work);
            }

            if (!TryExtendLater(ref current, instant, amount - available))
            {
                amount -= available;
                instant = current.Until;
                if (!TrySkipLater(ref instant, ref amount, latest, out current))
                {
                    return Nanos.None;
                }
            }
        }
    }

    /// <summary>The instant since which a positive amount has passed before an instant: the latest such, or the earliest; <see cref="Nanos.None"/> if there is not so much.</summary>
    public long Backward(long instant, long amount, bool earliest)
    {
        OpenTimeTable? current = Covering(Math.Max(instant - 1, Nanos.Min));
        while (true)
        {
            long work = WorkUpTo(current, instant) - amount;
            if (work > 0 || (work == 0 && !earliest))
            {
                return earliest ? current.EarliestAfter(work) : current.LatestAfter(work);
            }

            if (!TryExtendEarlier(ref current, instant - 1, -work))
            {
                amount = -work;
                instant = current.From;
                if (!TrySkipEarlier(ref instant, ref amount, earliest, out current))
                {
                    return Nanos.None;
                }
            }
        }
    }

    /// <summary>The open time from one instant to another; negative when the second comes first.</summary>
    public long Between(long first, long second)
    {
        if (second < first)
        {
            return -Between(second, first);
        }

        OpenTimeTable current = Covering(first);
        if (!current.Covers(second) && ReferenceEquals(current, table))
        {
            current = Extend(current, first, second);
        }

        long work = -current.WorkBefore(first);
        while (!current.Covers(second))
        {
            work += current.TotalWork;
            long reached = current.Until;
            while (!table.Covers(reached) && OpenYears.EndAfter(reached) <= second)
            {
                work += years.WorkOf(reached);
                reached = OpenYears.EndAfter(reached);
            }

            current = TableOf(reached);
            work -= current.WorkBefore(reached);
        }

        return work + current.WorkBefore(second);
    }

    /// <summary>The first start of an opening strictly after an instant.</summary>
    public long NextOpening(long instant)
    {
        OpenTimeTable current = Covering(instant);
        while (true)
        {
            int next = current.IndexAt(instant) + 1;
            if (next <= current.Count)
            {
                return current.StartOf(next);
            }

            if (!TryExtendLater(ref current, instant, 0))
            {
                instant = current.Until;
                if (instant > Nanos.Max)
                {
                    return Nanos.None;
                }

                bool wasOpen = current.IsOpen(instant - 1);
                current = TableOf(instant);
                if (!wasOpen && current.IsOpen(instant))
                {
                    return instant;
                }
            }
        }
    }

    /// <summary>The first end of an opening strictly after an instant.</summary>
    public long NextClosing(long instant)
    {
        OpenTimeTable current = Covering(instant);
        while (true)
        {
            int index = current.IndexAt(instant);
            int closing = current.EndOf(index) > instant ? index : index + 1;

            // An opening that ends with the coverage may go on beyond it.
            if (closing <= current.Count && current.EndOf(closing) < Math.Min(current.Until, Nanos.Max))
            {
                return current.EndOf(closing);
            }

            if (!TryExtendLater(ref current, instant, 0))
            {
                instant = current.Until;
                if (instant > Nanos.Max)
                {
                    return Nanos.None;
                }

                bool wasOpen = current.IsOpen(instant - 1);
                current = TableOf(instant);
                if (wasOpen && !current.IsOpen(instant))
                {
                    return instant;
                }
            }
        }
    }

    /// <summary>The last start of an opening strictly before an instant.</summary>
    public long PreviousOpening(long instant)
    {
        OpenTimeTable current = Covering(Math.Max(instant - 1, Nanos.Min));
        while (true)
        {
            int index = instant > current.From ? current.IndexAt(instant - 1) : 0;

            // An opening that starts with the coverage may have begun before it.
            if (index >= 1 && current.StartOf(index) > current.From)
            {
                return current.StartOf(index);
            }

            if (!TryExtendEarlier(ref current, instant - 1, 0))
            {
                instant = current.From;
                if (instant <= Nanos.Min)
                {
                    return Nanos.None;
                }

                bool isOpen = current.IsOpen(instant);
                current = TableOf(instant - 1);
                if (isOpen && !current.IsOpen(instant - 1))
                {
                    return instant;
                }
            }
        }
    }

    /// <summary>The last end of an opening strictly before an instant.</summary>
    public long PreviousClosing(long instant)
    {
        OpenTimeTable current = Covering(Math.Max(instant - 1, Nanos.Min));
        while (true)
        {
            int index = instant > current.From ? current.IndexAt(instant - 1) : 0;
            int closing = index >= 1 && current.EndOf(index) < instant ? index : index - 1;
            if (closing >= 1)
            {
                return current.EndOf(closing);
            }

            if (!TryExtendEarlier(ref current, instant - 1, 0))
            {
                instant = current.From;
                if (instant <= Nanos.Min)
                {
                    return Nanos.None;
                }

                bool isOpen = current.IsOpen(instant);
                current = TableOf(instant - 1);
                if (!isOpen && current.IsOpen(instant - 1))
                {
                    return instant;
                }
            }
        }
    }

    private static long WorkUpTo(OpenTimeTable table, long instant) => instant == table.Until ? table.TotalWork : table.WorkBefore(instant);

    /// <summary>From the start of a year on, passes years whose open time is used up; false where the supported range ends first.</summary>
    /// <param name="instant">The start of a year; then that of the year, or of the part of the table, that holds the answer.</param>
    /// <param name="amount">The open time that is left, zero or more.</param>
    /// <param name="latest">Whether the latest instant is wanted, which lies beyond an amount that is used up exactly.</param>
    /// <param name="next">The table that covers the instant.</param>
    private bool TrySkipLater(ref long instant, ref long amount, bool latest, [NotNullWhen(true)] out OpenTimeTable? next)
    {
        for (next = null; instant <= Nanos.Max; instant = OpenYears.EndAfter(instant))
        {
            if (table.Covers(instant) || years.WorkOf(instant) is var work && (amount < work || (amount == work && !latest)))
            {
                next = TableOf(instant);
                return true;
            }

            amount -= years.WorkOf(instant);
        }

        return false;
    }

    /// <summary>From the start of a year back, passes years whose open time is used up; false where the supported range begins first.</summary>
    /// <param name="instant">The start of a year; then the end of the year, or of the part of the table, that holds the answer.</param>
    /// <param name="amount">The open time that is left, zero or more.</param>
    /// <param name="earliest">Whether the earliest instant is wanted, which lies beyond an amount that is used up exactly.</param>
    /// <param name="previous">The table that covers what comes before the instant.</param>
    private bool TrySkipEarlier(ref long instant, ref long amount, bool earliest, [NotNullWhen(true)] out OpenTimeTable? previous)
    {
        for (previous = null; instant > Nanos.Min; instant = OpenYears.StartBefore(instant))
        {
            if (table.Covers(instant - 1) || years.WorkOf(instant - 1) is var work && (amount < work || (amount == work && !earliest)))
            {
                previous = TableOf(instant - 1);
                return true;
            }

            amount -= years.WorkOf(instant - 1);
        }

        return false;
    }
}
