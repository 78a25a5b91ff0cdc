using Helpdesk.Calendars;
using Helpdesk.Calendars.Rules;
using Helpdesk.Calendars.Timeline;

namespace Helpdesk.Serialization.Ics;

/// <summary>
/// Whether the dates in a document are still those of the rules that were written beside them. Another program may have moved, added or taken away dates; then
/// what it and its users saw counts, and the rule of that holiday does not.
/// </summary>
internal static class IcsAgreement
{
    /// <summary>The numbers of the holidays whose dates or names in the document are not those of their rules.</summary>
    public static HashSet<int> FindEdited(SortedDictionary<int, (Holiday Holiday, int Line)> rules, int firstYear, int lastYear, List<IcsFound> found)
    {
        Dictionary<int, HashSet<(int Day, bool IsObserved)>> expected = Expand(rules, firstYear, lastYear);
        var actual = rules.Keys.ToDictionary(number => number, _ => new HashSet<(int Day, bool IsObserved)>());
        var edited = new HashSet<int>();
        foreach (IcsFound each in found)
        {
            if (each.Number is { } number && rules.TryGetValue(number, out (Holiday Holiday, int Line) rule)
                && !TryAdd(each, rule.Holiday, expected[number].Count, actual[number]))
            {
                edited.Add(number);
            }
        }

        edited.UnionWith(rules.Keys.Where(number => !expected[number].SetEquals(actual[number])));

        // Which days are taken, and so where these are observed, hangs on the others: without a rule that shifts, they might move.
        if (edited.Any(number => rules[number].Holiday.Observance != Observance.OwnDay))
        {
            edited.UnionWith(rules.Where(each => each.Value.Holiday.Observance == Observance.NextWorkingDay).Select(each => each.Key));
        }

        return edited;
    }

    private static Dictionary<int, HashSet<(int Day, bool IsObserved)>> Expand(SortedDictionary<int, (Holiday Holiday, int Line)> rules, int firstYear, int lastYear)
    {
        Holiday[] holidays = [.. rules.Values.Select(each => each.Holiday)];
        Dictionary<Holiday, int> numbers = IcsNumbers.Of(rules.Select(each => (each.Value.Holiday, each.Key)));
        var expected = rules.Keys.ToDictionary(number => number, _ => new HashSet<(int Day, bool IsObserved)>());
        for (int year = firstYear; year <= lastYear; year++)
        {
            foreach (HolidayDate date in HolidayYear.Expand(holidays, year).Dates)
            {
                expected[numbers[date.Holiday]].Add((DayNumber.Of(date.Date), date.IsObserved));
            }
        }

        return expected;
    }

    /// <summary>Adds the days of an event; false when it is none that was written for the holiday.</summary>
    private static bool TryAdd(IcsFound each, Holiday holiday, int expected, HashSet<(int Day, bool IsObserved)> days)
    {
        bool isOwn = string.Equals(each.Words, Words(holiday, isObserved: false), StringComparison.Ordinal);
        bool isObserved = string.Equals(each.Words, Words(holiday, isObserved: true), StringComparison.Ordinal);
        if ((!isOwn && !isObserved)
            || each.Plain.Rule is not DateRangeRule { Dates: var dates }
            || !each.Plain.Hours.Equals(holiday.Hours)
            || days.Count + dates.Length > expected)
        {
            return false;
        }

        int first = DayNumber.Of(dates.Start);
        for (int day = first; day < first + dates.Length; day++)
        {
            days.Add((day, isObserved));
        }

        return true;
    }

    private static string Words(Holiday holiday, bool isObserved) =>
        IcsText.Plain(IcsWords.OfHoliday(new HolidayDate(default, holiday, isObserved).Name, holiday.Hours));
}
