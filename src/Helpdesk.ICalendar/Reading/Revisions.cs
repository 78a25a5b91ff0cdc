using NodaTime;

namespace Helpdesk.ICalendar.Reading;

/// <summary>What the events of a calendar say about one another: which is a newer revision of which, and which cancels or changes an occurrence of which.</summary>
internal static class Revisions
{
    public static void Settle(IEnumerable<EventSource> events)
    {
        foreach (IGrouping<string, EventSource> same in events.GroupBy(each => each.Uid ?? "", StringComparer.Ordinal))
        {
            if (!string.IsNullOrWhiteSpace(same.Key))
            {
                Settle([.. same]);
            }

            foreach (EventSource each in same.Where(each => !each.IsSpent && each.Refusal?.Kind != ICalendarProblemKind.Superseded))
            {
                each.SettleStatus();
            }
        }
    }

    private static void Settle(EventSource[] same)
    {
        EventSource[] whole = [.. same.Where(each => !each.IsOccurrence)];
        if (whole.Length == 0)
        {
            return;
        }

        EventSource newest = whole.MaxBy(each => each.Sequence)!;
        foreach (EventSource each in whole.Where(each => each != newest))
        {
            if (each.Sequence < newest.Sequence)
            {
                each.Overrule(each.Line, ICalendarProblemKind.Superseded, FormattableString.Invariant($"The event of line {newest.Line} is a newer revision of this one: it has the same UID and a higher SEQUENCE."));
            }
            else
            {
                // Feeds give different events one UID, and do not number revisions. One date too many is seen, and one too few is not.
                each.Note(each.Line, ICalendarProblemKind.RepeatedUid, FormattableString.Invariant($"The event of line {newest.Line} has the same UID, and neither has a higher SEQUENCE; each counts."));
            }
        }

        if (whole.Count(each => each.Sequence == newest.Sequence) == 1 && !newest.IsCancelled && newest.Rules.Count + newest.Dates.Count > 0)
        {
            foreach (IGrouping<LocalDate, EventSource> changes in same.Where(each => each.Occurrence is not null).GroupBy(each => each.Occurrence!.Value))
            {
                EventSource latest = changes.MaxBy(each => each.Sequence)!;
                foreach (EventSource each in changes.Where(each => each != latest))
                {
                    each.Overrule(each.Line, ICalendarProblemKind.Superseded, FormattableString.Invariant($"The event of line {latest.Line} changes the same occurrence, and counts in place of this one."));
                }

                newest.Except(latest);
            }
        }
    }
}
