using System.Collections.Frozen;
using Helpdesk.Calendars;
using Helpdesk.Serialization.Documents;

namespace Helpdesk.Serialization;

/// <summary>Lists of holidays as documents.</summary>
internal static class HolidayWriter
{
    /// <summary>From which set a holiday is, and at which place there. Sets have holidays of their own, so that the object itself says so.</summary>
    private static readonly Lazy<FrozenDictionary<Holiday, (HolidaySet Set, int Index)>> Origins = new(() =>
        HolidaySet.All
            .SelectMany(set => set.Holidays.Select((holiday, index) => (Holiday: holiday, Set: set, Index: index)))
            .ToFrozenDictionary(each => each.Holiday, each => (each.Set, each.Index), (IEqualityComparer<Holiday>)ReferenceEqualityComparer.Instance));

    /// <exception cref="FormatException">A name cannot be written.</exception>
    public static HolidayDocument[] Write(IReadOnlyList<Holiday> holidays)
    {
        var documents = new List<HolidayDocument>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (int start = 0; start < holidays.Count;)
        {
            int end = EndOfRun(holidays, start);
            if (WriteSet(holidays, start, end) is { } set && named.Add(set.Set!))
            {
                documents.Add(set);
                start = end;
            }
            else
            {
                documents.Add(Write(holidays[start]));
                start++;
            }
        }

        return [.. documents];
    }

    /// <summary>How far the holidays are from one set and in its order.</summary>
    private static int EndOfRun(IReadOnlyList<Holiday> holidays, int start)
    {
        int end = start + 1;
        while (end < holidays.Count
            && Origins.Value.TryGetValue(holidays[end - 1], out (HolidaySet Set, int Index) before)
            && Origins.Value.TryGetValue(holidays[end], out (HolidaySet Set, int Index) here)
            && here.Set == before.Set
            && here.Index > before.Index)
        {
            end++;
        }

        return end;
    }

    /// <summary>A run as a set; null where it is none, where names cannot say what is left out, or where more is left out than kept.</summary>
    private static HolidayDocument? WriteSet(IReadOnlyList<Holiday> holidays, int start, int end)
    {
        if (!Origins.Value.TryGetValue(holidays[start], out (HolidaySet Set, int Index) origin))
        {
            return null;
        }

        HashSet<Holiday> kept = new(holidays.Skip(start).Take(end - start), ReferenceEqualityComparer.Instance);
        string[] without = [.. origin.Set.Holidays.Where(each => !kept.Contains(each)).Select(each => each.Name)];
        return without.Length < kept.Count && !kept.Any(each => without.Contains(each.Name, StringComparer.Ordinal))
            ? new HolidayDocument { Set = origin.Set.Code, Without = without.Length == 0 ? null : [.. without.Distinct(StringComparer.Ordinal)] }
            : null;
    }

    private static HolidayDocument Write(Holiday holiday) => new()
    {
        Name = DocumentValues.Whole(holiday.Name),
        Rule = RuleWriter.Write(holiday.Rule),
        Hours = holiday.Hours.IsClosed ? null : holiday.Hours.ToString(),
        Observance = holiday.Observance == Observance.OwnDay ? null : holiday.Observance.Name,
        KeepsOwnDay = holiday.KeepsOwnDay ? null : false,
    };
}
