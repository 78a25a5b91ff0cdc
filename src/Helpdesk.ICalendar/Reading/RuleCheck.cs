using Ical.Net;
using Ical.Net.DataTypes;

namespace Helpdesk.ICalendar.Reading;

/// <summary>Which recurrence rules are given to Ical.Net, and what they may cost there.</summary>
internal static class RuleCheck
{
    private const int DaysPerYear = 366;

    /// <summary>Why a rule is not taken, as the end of a sentence; null when it is.</summary>
    public static string? FindUnsupported(RecurrenceRule rule)
    {
        bool isYearly = rule.Frequency == FrequencyType.Yearly;
        return rule.Frequency is not (FrequencyType.Daily or FrequencyType.Weekly or FrequencyType.Monthly or FrequencyType.Yearly) ? "recurs more often than daily, or does not say how often"
            : rule.ByHour.Count + rule.ByMinute.Count + rule.BySecond.Count > 0 ? "names times of day, but holidays are whole days"
            : rule.ByYearDay.Count > 0 && !isYearly ? "combines BYYEARDAY with another frequency than YEARLY, which RFC 5545 does not allow"
            : rule.ByWeekNo.Count > 0 && !isYearly ? "combines BYWEEKNO with another frequency than YEARLY, which RFC 5545 does not allow"
            : rule.ByYearDay.Count > 0 && rule.ByMonth.Count + rule.ByWeekNo.Count + rule.ByMonthDay.Count > 0 ? "combines BYYEARDAY with BYMONTH, BYWEEKNO or BYMONTHDAY, which programs read in different ways"
            : rule.ByWeekNo.Count > 0 && rule.ByMonth.Count + rule.ByMonthDay.Count > 0 ? "combines BYWEEKNO with BYMONTH or BYMONTHDAY, which programs read in different ways"
            : NamesDayOfEveryMonth(rule) && rule.ByDay.Exists(each => each.Offset is not null) ? "numbers the weekdays of the year beside days of the month, which programs read in different ways"
            : rule.ByMonthDay.Count > 0 && rule.Frequency == FrequencyType.Weekly ? "combines BYMONTHDAY with FREQ=WEEKLY, which RFC 5545 does not allow"
            : rule.ByDay.Exists(each => each.Offset is not null) && (rule.ByWeekNo.Count > 0 || !(isYearly || rule.Frequency == FrequencyType.Monthly))
                ? "numbers its weekdays, which RFC 5545 allows by month and by year only"
            : null;
    }

    /// <summary>Whether a rule names a day of every month by RFC 5545, although it may mean the month of its start: Ical.Net takes the latter.</summary>
    public static bool NamesDayOfEveryMonth(RecurrenceRule rule) =>
        rule.Frequency == FrequencyType.Yearly && rule.ByMonthDay.Count > 0 && rule.ByMonth.Count + rule.ByWeekNo.Count + rule.ByYearDay.Count == 0;

    /// <summary>How many periods of its frequency a rule has in so many years, at most.</summary>
    public static double Periods(RecurrenceRule rule, int years)
    {
        double periods = 1 + (years / (double)rule.Interval * rule.Frequency switch
        {
            FrequencyType.Yearly => 1,
            FrequencyType.Monthly => 12,
            FrequencyType.Weekly => 53,
            _ => DaysPerYear,
        });

        // Every day or week is one of the dates when nothing else is said.
        bool isPlain = rule.Frequency is FrequencyType.Daily or FrequencyType.Weekly && rule.ByMonth.Count + rule.ByMonthDay.Count + rule.ByDay.Count + rule.BySetPosition.Count == 0;
        return isPlain && rule.Count is { } count ? Math.Min(periods, count + 1) : periods;
    }

    /// <summary>An upper bound of the dates that Ical.Net considers for a rule in one period: each value of a list with each of every other.</summary>
    public static double DatesPerPeriod(RecurrenceRule rule)
    {
        bool isByMonth = rule.Frequency == FrequencyType.Monthly || rule.ByMonth.Count > 0;
        int weeks = rule.Frequency is FrequencyType.Daily or FrequencyType.Weekly || rule.ByWeekNo.Count > 0 ? 1 : isByMonth ? 5 : 53;
        return AtLeastOne(rule.ByMonth.Count) * AtLeastOne(rule.ByWeekNo.Count) * AtLeastOne(rule.ByYearDay.Count) * AtLeastOne(rule.ByMonthDay.Count)
            * AtLeastOne(rule.ByDay.Count * weeks) * AtLeastOne(rule.BySetPosition.Count);
    }

    private static double AtLeastOne(int count) => Math.Max(1, count);
}
