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
    // As many days as rules are expanded to; a document that lists more does not agree with them.
    private const int MaxDays = IcsBudget.MaxDays;

    /// <summary>The numbers of the holidays whose dates or names in the document are not those of their rules.</summary>
    public static HashSet<int> FindEdited(SortedDictionary<int, (Holiday Holiday, int Line)> rules, int firstYear, int lastYear, List<IcsFound> found)
    {
        var edited = new HashSet<int>();
        var written = new HashSet<(int Number, int Day, bool IsObserved)>();
        foreach (IcsFound each in found)
        {
            if (each.Source.OwnNumber is { } number && rules.TryGetValue(number, out (Holiday Holiday, int Line) rule) && !TryAdd(each, number, rule.Holiday, written))
            {
                edited.Add(number);
            }
        }

        TakeAway(rules, firstYear, lastYear, written, edited);
        edited.UnionWith(written.Select(each => each.Number));

        // Which days are taken, and so where these are observed, hangs on the others: without a rule that shifts, they might move.
        if (edited.Any(number => rules[number].Holiday.Observance != Observance.OwnDay))
        {
            edited.UnionWith(rules.Where(each => each.Value.Holiday.Observance == Observance.NextWorkingDay).Select(each => each.Key));
        }

        return edited;
    }

    /// <summary>Takes the dates of the rules from those that were written. Only a year of them is held at a time: they may be many more than the document has.</summary>
    private static void TakeAway(
        SortedDictionary<int, (Holiday Holiday, int Line)> rules,
        int firstYear,
        int lastYear,
        HashSet<(int Number, int Day, bool IsObserved)> written,
        HashSet<int> edited)
    {
        Holiday[] holidays = [.. rules.Values.Select(each => each.Holiday)];
        var numbers = new IcsNumbers(rules.Select(each => (each.Value.Holiday, each.Key)));
        var schedule = new HolidaySchedule([.. holidays]);
        var taken = new HashSet<(int Number, int Day, bool IsObserved)>();
        for (int year = firstYear; year <= lastYear; year++)
        {
            taken.Clear();
            foreach (HolidayDate date in schedule.InYear(year).Dates)
            {
                (int Number, int Day, bool IsObserved) each = (numbers[date.Holiday], DayNumber.Of(date.Date), date.IsObserved);
                if (taken.Add(each) && !written.Remove(each))
                {
                    edited.Add(each.Number);
                }
            }
        }
    }

    /// <summary>Adds the days of an event; false when it is none that was written for the holiday.</summary>
    private static bool TryAdd(IcsFound each, int number, Holiday holiday, HashSet<(int Number, int Day, bool IsObserved)> written)
    {
        bool isOwn = string.Equals(each.Source.Summary, Words(holiday, isObserved: false), StringComparison.Ordinal);
        bool isObserved = string.Equals(each.Source.Summary, Words(holiday, isObserved: true), StringComparison.Ordinal);
        if ((!isOwn && !isObserved) || each.Plain.Rule is not DateRangeRule { Dates: var dates } || !each.Plain.Hours.Equals(holiday.Hours) || written.Count + dates.Length > MaxDays)
        {
            return false;
        }

        int first = DayNumber.Of(dates.Start);
        for (int day = first; day < first + dates.Length; day++)
        {
            written.Add((number, day, isObserved));
        }

        return true;
    }

    private static string Words(Holiday holiday, bool isObserved) => IcsWords.OfHoliday(new HolidayDate(default, holiday, isObserved));
}
