using System.Diagnostics;
using System.Globalization;
using Helpdesk.Calendars;
using Helpdesk.Calendars.Rules;
using Helpdesk.Serialization.Documents;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>Rules as documents.</summary>
internal static class RuleWriter
{
    /// <summary>
    /// Rules within rules. A moved rule asks the one inside it for two years, so that the work doubles with each; without a bound a short hostile document would
    /// take for ever. What the law and the churches have thought of takes three.
    /// </summary>
    public const int Deepest = 8;

    /// <exception cref="ArgumentException">The rule is nested deeper than a document may be.</exception>
    public static RuleDocument Write(HolidayRule rule) => Write(rule, depth: 1);

    private static RuleDocument Write(HolidayRule rule, int depth)
    {
        if (depth > Deepest)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The rule lies more than {Deepest} rules deep, where no document can follow: '{rule}'."), nameof(rule));
        }

        return rule switch
        {
            DateRangeRule { Dates: var dates } => Write(dates),
            FixedDateRule fixedDate => new RuleDocument { FixedDate = Write(fixedDate) },
            NthWeekdayRule { Nth: NthWeekdayRule.Last } last => new RuleDocument { LastWeekday = new LastWeekdayDocument { Weekday = DocumentValues.Weekday(last.Weekday), Month = last.Month } },
            NthWeekdayRule nth => new RuleDocument { NthWeekday = new NthWeekdayDocument { Nth = nth.Nth, Weekday = DocumentValues.Weekday(nth.Weekday), Month = nth.Month } },
            WeekdayNearDateRule { Before: true } near => new RuleDocument { WeekdayOnOrBefore = Write(near) },
            WeekdayNearDateRule near => new RuleDocument { WeekdayOnOrAfter = Write(near) },
            EasterRule easter => Write(easter, 0),

            // Easter moved by no days is not the same rule as Easter.
            OffsetRule { Rule: EasterRule easter, Days: not 0 } moved => Write(easter, moved.Days),
            OffsetRule moved => new RuleDocument { PlusDays = new PlusDaysDocument { Rule = Write(moved.Rule, depth + 1), Days = moved.Days } },
            YearsRule years => new RuleDocument { Years = Write(years, depth) },
            _ => throw new UnreachableException($"No document is known for the rule '{rule}'."),
        };
    }

    private static RuleDocument Write(DateInterval dates) => dates.Start == dates.End
        ? new RuleDocument { On = DocumentValues.Date(dates.Start) }
        : new RuleDocument { Range = new DateRangeDocument { First = DocumentValues.Date(dates.Start), Last = DocumentValues.Date(dates.End) } };

    private static FixedDateDocument Write(FixedDateRule rule) => new()
    {
        Month = rule.Month,
        Day = rule.Day,
        Calendar = rule.Calendar == CalendarSystem.Iso ? null : rule.Calendar.Id,
    };

    private static WeekdayNearDateDocument Write(WeekdayNearDateRule rule) => new() { Weekday = DocumentValues.Weekday(rule.Weekday), Month = rule.Month, Day = rule.Day };

    private static RuleDocument Write(EasterRule easter, int days) => easter.Orthodox ? new RuleDocument { OrthodoxEaster = days } : new RuleDocument { Easter = days };

    private static YearsDocument Write(YearsRule years, int depth) => new()
    {
        Rule = Write(years.Rule, depth + 1),
        First = years.First == int.MinValue ? null : years.First,
        Last = years.Last == int.MaxValue ? null : years.Last,
    };
}
