using System.Collections.Immutable;
using System.Globalization;
using Helpdesk.Calendars.Rules;
using NodaTime;

namespace Helpdesk.Calendars;

/// <summary>On which dates something falls, year by year: 25 December, the last Monday of May, 39 days after Easter.</summary>
/// <remarks>
/// <para>Rules are made by the methods of this class and refined by <see cref="InYears"/>, <see cref="FromYear"/>, <see cref="UntilYear"/>,
/// <see cref="PlusDays"/>, <see cref="Lasting"/> and <see cref="Except(LocalDate[])"/>, which may be nested 32 levels deep. Dates are ISO dates; rules in other calendar systems may fall twice, or not at all, in an ISO year.
/// A rule that would never fall in the years a calendar supports (1900 to 2149) is refused when it is made, as is one of more than 100,000 rules or of more than 2,000,000 steps: a rule in it
/// and a date of a year on which that may fall are one each, counted for each level of nesting and each year that has to be looked at, which are as many as the levels.</para>
/// <para>Immutable and thread-safe. Equality compares what was specified: two rules that happen to fall on
/// the same dates but were said differently are not equal.</para>
/// </remarks>
[System.Text.Json.Serialization.JsonConverter(typeof(Serialization.DocumentConverter))]
public abstract record HolidayRule
{
    /// <summary>The largest number of rules nested in one another.</summary>
    internal const int MaxDepth = 32;

    /// <summary>How many rules may be in one, a rule counted as often as it is in it.</summary>
    internal const int MaxSize = 100_000;

    /// <summary>The steps that making a rule may take (see <see cref="Work"/>).</summary>
    internal const long MaxWork = 2_000_000;

    private protected HolidayRule()
    {
    }

    /// <summary>One date, in one year.</summary>
    /// <param name="date">The date, in any calendar system.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The date is outside the years a calendar supports.</exception>
    public static HolidayRule On(LocalDate date)
    {
        LocalDate iso = date.WithCalendar(CalendarSystem.Iso);
        return Checked(new DateRangeRule(new DateInterval(iso, iso)), nameof(date));
    }

    /// <summary>Every date of a range, such as a summer closure.</summary>
    /// <param name="dates">The range, first and last date both included.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The range is outside the years a calendar supports.</exception>
    public static HolidayRule Range(DateInterval dates)
    {
        Guard.NotNull(dates);
        return Checked(new DateRangeRule(new DateInterval(dates.Start.WithCalendar(CalendarSystem.Iso), dates.End.WithCalendar(CalendarSystem.Iso))), nameof(dates));
    }

    /// <summary>The same month and day each year. 29 February falls in leap years only.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the length of the month.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">No year has that date, such as 30 February.</exception>
    public static HolidayRule FixedDate(int month, int day) => FixedDate(CalendarSystem.Iso, month, day);

    /// <summary>The same month and day each year of another calendar system, such as 1 Tishri or 1 Shawwal.</summary>
    /// <param name="calendar">
    /// The calendar system, which also says how its months are numbered: for Hebrew dates take <see cref="CalendarSystem.HebrewScriptural"/>, in which only Adar moves in leap years. Years that it does not reach have no such date:
    /// <see cref="CalendarSystem.UmAlQura"/> ends in 2077.
    /// </param>
    /// <param name="month">The month in that system, at least 1.</param>
    /// <param name="day">The day of that month, at least 1. Years in which the month or day does not exist have no such date.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">No year has that date.</exception>
    public static HolidayRule FixedDate(CalendarSystem calendar, int month, int day) => Checked(new FixedDateRule(Guard.NotNull(calendar), month, day), nameof(day));

    /// <summary>The nth of a weekday in a month: the third Monday of January is <c>NthWeekday(3, Monday, 1)</c>.</summary>
    /// <param name="nth">1 to 5; months without a fifth have no such date.</param>
    /// <param name="weekday">Monday to Sunday.</param>
    /// <param name="month">1 to 12.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static HolidayRule NthWeekday(int nth, IsoDayOfWeek weekday, int month) =>
        Checked(new NthWeekdayRule(Guard.InRange(nth, 1, 5), Weekday(weekday), Guard.InRange(month, 1, 12)), nameof(month));

    /// <summary>The last of a weekday in a month: the last Monday of May.</summary>
    /// <param name="weekday">Monday to Sunday.</param>
    /// <param name="month">1 to 12.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static HolidayRule LastWeekday(IsoDayOfWeek weekday, int month) =>
        Checked(new NthWeekdayRule(NthWeekdayRule.Last, Weekday(weekday), Guard.InRange(month, 1, 12)), nameof(month));

    /// <summary>The weekday on a date or the first one after it: Midsummer Day is the Saturday on or after 20 June.</summary>
    /// <param name="weekday">Monday to Sunday.</param>
    /// <param name="month">The month of the date, 1 to 12.</param>
    /// <param name="day">The day of the date. The weekday strictly after a date is the one on or after the next.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The weekday or month is outside its range.</exception>
    /// <exception cref="ArgumentException">No year has that date.</exception>
    public static HolidayRule WeekdayOnOrAfter(IsoDayOfWeek weekday, int month, int day) =>
        Checked(new WeekdayNearDateRule(Weekday(weekday), Guard.InRange(month, 1, 12), day, Before: false), nameof(day));

    /// <summary>The weekday on a date or the last one before it: the Wednesday on or before 22 November.</summary>
    /// <param name="weekday">Monday to Sunday.</param>
    /// <param name="month">The month of the date, 1 to 12.</param>
    /// <param name="day">The day of the date. The weekday strictly before a date is the one on or before the previous.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The weekday or month is outside its range.</exception>
    /// <exception cref="ArgumentException">No year has that date.</exception>
    public static HolidayRule WeekdayOnOrBefore(IsoDayOfWeek weekday, int month, int day) =>
        Checked(new WeekdayNearDateRule(Weekday(weekday), Guard.InRange(month, 1, 12), day, Before: true), nameof(day));

    /// <summary>A number of days from Easter Sunday of the Western churches (Gregorian computus).</summary>
    /// <param name="daysAfter">-365 to 365: Good Friday is -2, Easter Monday 1, Ascension 39, Whit Monday 50, Corpus Christi 60.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset is outside its range.</exception>
    public static HolidayRule Easter(int daysAfter) => FromEaster(new EasterRule(Orthodox: false), Guard.InRange(daysAfter, -365, 365));

    /// <summary>A number of days from Easter Sunday of the Orthodox churches (Julian computus), as an ISO date.</summary>
    /// <param name="daysAfter">-365 to 365.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset is outside its range.</exception>
    public static HolidayRule OrthodoxEaster(int daysAfter) => FromEaster(new EasterRule(Orthodox: true), Guard.InRange(daysAfter, -365, 365));

    /// <summary>The dates of a yearly recurrence rule of iCalendar (RFC 5545, section 3.3.10), such as <c>FREQ=YEARLY;BYMONTH=11;BYDAY=4TH</c>.</summary>
    /// <param name="start">
    /// The first date, which always is one, and counts as the first in COUNT, even if the rule does not name it (what holds then is left open by
    /// RFC 5545). The rule takes its month and day where no BY part says others.
    /// </param>
    /// <param name="rrule">
    /// Parts as <c>NAME=value</c> separated by semicolons, in any order and case: FREQ, which must be YEARLY; INTERVAL; COUNT or UNTIL, which is the last date
    /// that may be one, and whose time of day, if it has one, is not looked at; BYMONTH, BYMONTHDAY, BYDAY, BYYEARDAY and BYSETPOS. WKST changes nothing
    /// in these. BYWEEKNO and all others are refused. A date that a year does not have, such as 29 February, is left out and not counted.
    /// </param>
    /// <returns>The rule. Rules whose parts say the same are equal, whatever the order and case.</returns>
    /// <exception cref="FormatException">The text is malformed, or holds a part that is not supported; the message names it.</exception>
    /// <exception cref="ArgumentException">The rule falls in none of the supported years.</exception>
    public static HolidayRule Recurrence(LocalDate start, string rrule)
    {
        RecurrenceRule rule = RecurrenceParser.Parse(start.WithCalendar(CalendarSystem.Iso), Guard.NotNull(rrule), out string? problem)
            ?? throw new FormatException(problem + ".");
        return rule.FallsInSupportedRange() ? rule : throw NeverFalls(rule, nameof(rrule));
    }

    /// <summary>The dates on which any of several rules falls; one on which two of them do comes once.</summary>
    /// <param name="rules">The rules, at least one.</param>
    /// <returns>The rule; the rule itself where there is only one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">There are no rules, or they hold more than 100,000 rules in all.</exception>
    public static HolidayRule AnyOf(params HolidayRule[] rules) => AnyOf((IEnumerable<HolidayRule>)rules);

    /// <summary>The dates on which any of several rules falls; one on which two of them do comes once.</summary>
    /// <param name="rules">The rules, at least one.</param>
    /// <returns>The rule; the rule itself where there is only one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">There are no rules, or they hold more than 100,000 rules in all.</exception>
    public static HolidayRule AnyOf(IEnumerable<HolidayRule> rules)
    {
        ImmutableArray<HolidayRule> all = [.. Guard.NotNull(rules).Select(each => Guard.NotNull(each, nameof(rules)))];
        return all.Length switch
        {
            0 => throw new ArgumentException($"'{nameof(rules)}' must hold a rule.", nameof(rules)),
            1 => all[0],
            _ => Bounded(new AnyOfRule(all), nameof(rules)),
        };
    }

    /// <summary>This rule, in some years only.</summary>
    /// <param name="first">The first ISO year in which it falls.</param>
    /// <param name="last">The last ISO year in which it falls.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The rule falls in none of those years, or rules are nested too deeply.</exception>
    public HolidayRule InYears(int first, int last) => Checked(new YearsRule(this, first, last), nameof(last));

    /// <summary>This rule, from a year on.</summary>
    /// <param name="first">The first ISO year in which it falls.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The rule falls in none of those years, or rules are nested too deeply.</exception>
    public HolidayRule FromYear(int first) => InYears(first, int.MaxValue);

    /// <summary>This rule, up to a year.</summary>
    /// <param name="last">The last ISO year in which it falls.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The rule falls in none of those years, or rules are nested too deeply.</exception>
    public HolidayRule UntilYear(int last) => InYears(int.MinValue, last);

    /// <summary>The dates of this rule, moved: the day after the fourth Thursday of November is <c>NthWeekday(4, Thursday, 11).PlusDays(1)</c>.</summary>
    /// <param name="days">-365 to 365; negative is earlier.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is outside its range.</exception>
    /// <exception cref="ArgumentException">The moved rule falls in none of the supported years, or rules are nested too deeply.</exception>
    public HolidayRule PlusDays(int days)
    {
        Guard.InRange(days, -365, 365);

        // One offset for several, or each would ask the one below it for two years.
        return this is OffsetRule moved && Math.Abs(moved.Days + days) <= 365
            ? Checked(new OffsetRule(moved.Rule, moved.Days + days), nameof(days))
            : Checked(new OffsetRule(this, days), nameof(days));
    }

    /// <summary>The dates of this rule and the days that follow each: three days from 24 December is <c>FixedDate(12, 24).Lasting(3)</c>.</summary>
    /// <param name="days">How many days in all, 1 to 366. A day that two dates reach comes once.</param>
    /// <returns>The rule; this one for 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is outside its range.</exception>
    /// <exception cref="ArgumentException">Rules are nested too deeply.</exception>
    public HolidayRule Lasting(int days)
    {
        Guard.InRange(days, 1, 366);
        return days == 1 ? this
            : this is LastingRule lasting && lasting.Days + days - 1 <= 366 ? Bounded(new LastingRule(lasting.Rule, lasting.Days + days - 1), nameof(days))
            : Bounded(new LastingRule(this, days), nameof(days));
    }

    /// <summary>The dates of this rule without some: a holiday that was called off once.</summary>
    /// <param name="dates">The dates, in any calendar system and order. Those on which the rule does not fall change nothing but equality.</param>
    /// <returns>The rule; this one where there are no dates.</returns>
    /// <exception cref="ArgumentException">No date is left in the supported years, or rules are nested too deeply.</exception>
    public HolidayRule Except(params LocalDate[] dates) => Except((IEnumerable<LocalDate>)dates);

    /// <summary>The dates of this rule without some: a holiday that was called off once.</summary>
    /// <param name="dates">The dates, in any calendar system and order. Those on which the rule does not fall change nothing but equality.</param>
    /// <returns>The rule; this one where there are no dates.</returns>
    /// <exception cref="ArgumentException">No date is left in the supported years, or rules are nested too deeply.</exception>
    public HolidayRule Except(IEnumerable<LocalDate> dates)
    {
        IEnumerable<LocalDate> more = Guard.NotNull(dates).Select(date => date.WithCalendar(CalendarSystem.Iso));
        (HolidayRule rule, IEnumerable<LocalDate> all) = this is ExceptRule except ? (except.Rule, except.Dates.Concat(more)) : (this, more);
        ImmutableArray<LocalDate> distinct = [.. all.Distinct().Order()];
        return distinct.IsEmpty ? this : Checked(new ExceptRule(rule, distinct), nameof(dates));
    }

    /// <summary>The dates on which this rule falls in an ISO year, in order.</summary>
    /// <param name="year">The ISO year, 1900 to 2149.</param>
    /// <returns>The dates; none when it does not fall that year.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is outside its range.</exception>
    public IReadOnlyList<LocalDate> DatesIn(int year)
    {
        Guard.InRange(year, SupportedRange.FirstYear, SupportedRange.LastYear);
        var days = new List<int>();
        AddDays(year, year, days, new WorkMeter());
        days.Sort();
        return days.ConvertAll(DayNumber.ToDate);
    }

    /// <summary>How deeply rules are nested in this one, itself included.</summary>
    internal virtual int Depth => 1;

    /// <summary>How many rules that are around no other are in this one, each as often as it is in it.</summary>
    internal virtual int Size => 1;

    /// <summary>On how many days of a year it may fall: the most, or near it, and at most 366.</summary>
    internal virtual int MaxPerYear => 2;

    /// <summary>How many steps a year of the rule takes: one for each rule in it and for each date on which each of them may fall; more for those that are slow to work out.</summary>
    internal virtual long YearlyWork => 1 + MaxPerYear;

    /// <summary>
    /// What the rule costs to make, in steps: its yearly work and, once more, that of each rule in it that was checked when it was made. A check works out as many years as rules are
    /// nested.
    /// </summary>
    internal virtual long Work => YearlyWork;

    /// <summary>
    /// Adds the numbers of the days on which the rule falls (see <see cref="DayNumber"/>) in several ISO years, first and last both included, in no particular order.
    /// A rule around another one asks it for a year or two more, once for all the years, so that a depth of many rules costs a year each and not twice as much each.
    /// </summary>
    internal abstract void AddDays(int firstYear, int lastYear, List<int> days, WorkMeter meter);

    /// <summary>Whether the rule falls in a supported year. Looks at longer and longer runs of years, so that deep rules do not work out the same years again for each one.</summary>
    internal bool FallsInSupportedRange(WorkMeter meter)
    {
        var days = new List<int>();
        for ((int first, int length) = (SupportedRange.LikelyYear, 1); first <= SupportedRange.LastYear; first += length, length *= 2)
        {
            AddDays(first, Math.Min(first + length - 1, SupportedRange.LastYear), days, meter);
            if (days.Count > 0)
            {
                return true;
            }
        }

        for ((int last, int length) = (SupportedRange.LikelyYear - 1, 1); last >= SupportedRange.FirstYear; last -= length, length *= 2)
        {
            AddDays(Math.Max(last - length + 1, SupportedRange.FirstYear), last, days, meter);
            if (days.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private protected static long WorkAround(HolidayRule inner, long yearlyWork) => inner.Work + (yearlyWork * (inner.Depth + 1));

    private static HolidayRule FromEaster(EasterRule easter, int daysAfter) => daysAfter == 0 ? easter : easter.PlusDays(daysAfter);

    private static IsoDayOfWeek Weekday(IsoDayOfWeek weekday) => (IsoDayOfWeek)Guard.InRange((int)weekday, 1, 7, nameof(weekday));

    private static HolidayRule Bounded(HolidayRule rule, string parameter) =>
        rule.Depth > MaxDepth ? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Rules may be nested at most {MaxDepth} levels deep."), parameter)
        : rule.Size > MaxSize ? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"At most {MaxSize} rules may be in one."), parameter)
        : rule.Work > MaxWork ? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The rule takes {rule.Work} steps to work out; the limit is {MaxWork}."), parameter)
        : rule;

    private static ArgumentException NeverFalls(HolidayRule rule, string parameter) => new(
        string.Create(CultureInfo.InvariantCulture, $"The rule '{rule}' never falls in the years {SupportedRange.FirstYear} to {SupportedRange.LastYear}."),
        parameter);

    private static HolidayRule Checked(HolidayRule rule, string parameter)
    {
        Bounded(rule, parameter);
        return rule.FallsInSupportedRange(new WorkMeter()) ? rule : throw NeverFalls(rule, parameter);
    }
}
