using System.Collections.Immutable;
using Helpdesk.Calendars;
using Helpdesk.Calendars.Rules;
using Helpdesk.Serialization.Shapes;
using NodaTime;
using static Helpdesk.Serialization.Shapes.Shape;

namespace Helpdesk.Serialization.Tables;

/// <summary>The kinds of holiday rule.</summary>
internal static class HolidayRuleTable
{
    private const int LongestMove = 365;

    public static readonly Shape<HolidayRule> Rule = new NamedShape<HolidayRule>("rule", () => Kinds!);

    private static readonly Shape<int> Months = Values.Integer(1, 12);

    private static readonly Shape<CalendarSystem> CalendarSystems = new WordShape<CalendarSystem>(CalendarSystem.Ids.Order(StringComparer.Ordinal).Select(id => (id, CalendarSystem.ForId(id))));

    public static readonly OneOfShape<HolidayRule> Kinds = new(
        new("on", Values.Date.As(HolidayRule.On, rule => ((DateRangeRule)rule).Dates.Start), rule => rule is DateRangeRule { Dates: { Length: 1 } }),
        new("range", Object<HolidayRule, DateRangeRule>(table =>
        {
            Slot<LocalDate> first = table.Required("first", Values.Date, rule => rule.Dates.Start);
            Slot<LocalDate> last = table.Required("last", Values.Date, rule => rule.Dates.End);
            return given => given.Get(first) <= given.Get(last)
                ? HolidayRule.Range(new DateInterval(given.Get(first), given.Get(last)))
                : throw given.FailExpected("last", $"{Iso(given.Get(first))}, the first date, or later", Iso(given.Get(last)));
        }), rule => rule is DateRangeRule),
        new("fixedDate", Object<HolidayRule, FixedDateRule>(table =>
        {
            Slot<int> month = table.Required("month", Values.Whole, rule => rule.Month);
            Slot<int> day = table.Required("day", Values.Whole, rule => rule.Day);
            Slot<CalendarSystem?> calendar = table.Optional("calendar", CalendarSystems, rule => rule.Calendar == CalendarSystem.Iso ? null : rule.Calendar);
            return given => given.Get(calendar) is { } other
                ? HolidayRule.FixedDate(other, given.Get(month), given.Get(day))
                : HolidayRule.FixedDate(InRange(given, "month", given.Get(month), 12), Day(given, given.Get(day), given.Get(month)));
        }), rule => rule is FixedDateRule),
        new("nthWeekday", Object<HolidayRule, NthWeekdayRule>(table =>
        {
            Slot<int> nth = table.Required("nth", Values.Integer(1, 5), rule => rule.Nth);
            Slot<IsoDayOfWeek> weekday = table.Required("weekday", Values.Weekday, rule => rule.Weekday);
            Slot<int> month = table.Required("month", Months, rule => rule.Month);
            return given => HolidayRule.NthWeekday(given.Get(nth), given.Get(weekday), given.Get(month));
        }), rule => rule is NthWeekdayRule { Nth: not NthWeekdayRule.Last }),
        new("lastWeekday", Object<HolidayRule, NthWeekdayRule>(table =>
        {
            Slot<IsoDayOfWeek> weekday = table.Required("weekday", Values.Weekday, rule => rule.Weekday);
            Slot<int> month = table.Required("month", Months, rule => rule.Month);
            return given => HolidayRule.LastWeekday(given.Get(weekday), given.Get(month));
        }), rule => rule is NthWeekdayRule),
        new("weekdayOnOrAfter", NearDate(HolidayRule.WeekdayOnOrAfter), rule => rule is WeekdayNearDateRule { Before: false }),
        new("weekdayOnOrBefore", NearDate(HolidayRule.WeekdayOnOrBefore), rule => rule is WeekdayNearDateRule { Before: true }),
        new("easter", Values.Integer(-LongestMove, LongestMove).As(HolidayRule.Easter, FromEaster), rule => IsEaster(rule, isOrthodox: false)),
        new("orthodoxEaster", Values.Integer(-LongestMove, LongestMove).As(HolidayRule.OrthodoxEaster, FromEaster), rule => IsEaster(rule, isOrthodox: true)),
        new("years", Object<HolidayRule, YearsRule>(table =>
        {
            Slot<HolidayRule> rule = table.Required("rule", Rule, each => each.Rule);
            Slot<int> first = table.Or("first", int.MinValue, Values.Whole, each => each.First);
            Slot<int> last = table.Or("last", int.MaxValue, Values.Whole, each => each.Last);
            return given =>
            {
                if (given.Has(first) != given.Has(last))
                {
                    given.At(given.Has(first) ? "first" : "last");
                }

                return given.Get(rule).InYears(given.Get(first), given.Get(last));
            };
        }), rule => rule is YearsRule),
        new("plusDays", Object<HolidayRule, OffsetRule>(table =>
        {
            Slot<HolidayRule> rule = table.Required("rule", Rule, each => each.Rule);
            Slot<int> days = table.Required("days", Values.Integer(-LongestMove, LongestMove), each => each.Days);
            return given => given.Get(rule).PlusDays(given.Get(days));
        }), rule => rule is OffsetRule),
        new("lasting", Object<HolidayRule, LastingRule>(table =>
        {
            Slot<HolidayRule> rule = table.Required("rule", Rule, each => each.Rule);
            Slot<int> days = table.Required("days", Values.Integer(1, 366), each => each.Days);
            return given => given.Get(rule).Lasting(given.Get(days));
        }), rule => rule is LastingRule),
        new("except", Object<HolidayRule, ExceptRule>(table =>
        {
            Slot<HolidayRule> rule = table.Required("rule", Rule, each => each.Rule);
            Slot<ImmutableArray<LocalDate>> dates = table.Required("dates", new ListShape<LocalDate>(Values.Date), each => each.Dates);
            return given => given.Get(rule).Except(given.Get(dates));
        }), rule => rule is ExceptRule),
        new(
            "anyOf",
            new ListShape<HolidayRule>(Rule).As(
                rules => rules.IsEmpty ? throw new FormatException("Must be a list of at least one rule, but is empty.") : HolidayRule.AnyOf(rules),
                rule => ((AnyOfRule)rule).Rules),
            rule => rule is AnyOfRule),
        new("recurrence", Object<HolidayRule, RecurrenceRule>(table =>
        {
            Slot<LocalDate> start = table.Required("start", Values.Date, rule => rule.Start);
            Slot<string> rrule = table.Required("rrule", Texts.Any, rule => rule.Text);
            return given =>
            {
                try
                {
                    return HolidayRule.Recurrence(given.Get(start), given.Get(rrule));
                }
                catch (FormatException malformed)
                {
                    throw given.Fail("rrule", malformed.Message);
                }
            };
        }), rule => rule is RecurrenceRule));

    /// <summary>A rule as a document of its own.</summary>
    public static readonly Shape<HolidayRule> Document = Object<HolidayRule>(table =>
    {
        table.Document(DocumentFormat.Rule);
        Slot<HolidayRule> rule = table.Required("rule", Rule, each => each);
        return given => given.Get(rule);
    });

    private static ObjectShape<HolidayRule, WeekdayNearDateRule> NearDate(Func<IsoDayOfWeek, int, int, HolidayRule> make) => Object<HolidayRule, WeekdayNearDateRule>(table =>
    {
        Slot<IsoDayOfWeek> weekday = table.Required("weekday", Values.Weekday, rule => rule.Weekday);
        Slot<int> month = table.Required("month", Values.Integer(1, 12), rule => rule.Month);
        Slot<int> day = table.Required("day", Values.Whole, rule => rule.Day);
        return given => make(given.Get(weekday), given.Get(month), Day(given, given.Get(day), given.Get(month)));
    });

    // Easter moved by no days is not the same rule as Easter.
    private static bool IsEaster(HolidayRule rule, bool isOrthodox) => rule switch
    {
        EasterRule easter => easter.Orthodox == isOrthodox,
        OffsetRule { Rule: EasterRule easter, Days: not 0 } => easter.Orthodox == isOrthodox,
        _ => false,
    };

    private static int FromEaster(HolidayRule rule) => rule is OffsetRule moved ? moved.Days : 0;

    /// <summary>A day of a month in a leap year, so that 29 February is one.</summary>
    private static int Day(GivenValues given, int day, int month)
    {
        int checkedDay = InRange(given, "day", day, CalendarSystem.Iso.GetDaysInMonth(2000, month));
        given.AtWhole();
        return checkedDay;
    }

    private static int InRange(GivenValues given, string property, int value, int max) => value >= 1 && value <= max
        ? value
        : throw given.FailExpected(property, FormattableString.Invariant($"from 1 to {max}"), FormattableString.Invariant($"{value}"));

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
