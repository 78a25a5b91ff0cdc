using System.Collections.Immutable;
using Helpdesk.Calendars;

namespace Helpdesk.Serialization;

/// <summary>An item in a list of holidays, as documents have it: a set of the library without some of its holidays, or a single holiday.</summary>
/// <param name="Set">The set; null for a single holiday.</param>
/// <param name="Without">The names of the set's holidays that are left out.</param>
/// <param name="Holidays">The holidays that the item stands for, in order.</param>
internal sealed record HolidayItem(HolidaySet? Set, ImmutableArray<string> Without, ImmutableArray<Holiday> Holidays)
{
    /// <summary>The holiday, where it is a single one.</summary>
    public Holiday? Single => Set is null ? Holidays[0] : null;

    /// <summary>Splits a list into items. Holidays of a set that follow one another in its order are one item, where names can say which; a set is named once at most.</summary>
    public static List<HolidayItem> Split(IReadOnlyList<Holiday> holidays)
    {
        var items = new List<HolidayItem>();
        var named = new HashSet<HolidaySet>();
        for (int start = 0; start < holidays.Count; start += items[^1].Holidays.Length)
        {
            bool isNew = HolidaySet.TryFor(holidays[start].SetCode, out HolidaySet? set) && !named.Contains(set);
            HolidayItem? run = isNew ? RunOf(set!, holidays, start) : null;
            items.Add(run ?? new HolidayItem(null, [], [holidays[start]]));
            if (run is not null)
            {
                named.Add(set!);
            }
        }

        return items;
    }

    /// <summary>The longest such run; null where names cannot say what is left out, or where more is left out than kept.</summary>
    private static HolidayItem? RunOf(HolidaySet set, IReadOnlyList<Holiday> holidays, int start)
    {
        var kept = new HashSet<int>();
        int end = start;
        for (int at = 0; at < set.Holidays.Length && end < holidays.Count; at++)
        {
            if (set.Holidays[at].Equals(holidays[end]))
            {
                kept.Add(at);
                end++;
            }
        }

        string[] without = [.. set.Holidays.Where((_, at) => !kept.Contains(at)).Select(each => each.Name)];
        return without.Length < kept.Count && !kept.Any(at => without.Contains(set.Holidays[at].Name, StringComparer.Ordinal))
            ? new HolidayItem(set, [.. without.Distinct(StringComparer.Ordinal)], [.. Enumerable.Range(start, end - start).Select(each => holidays[each])])
            : null;
    }
}
