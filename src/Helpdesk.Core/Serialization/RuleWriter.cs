using System.Diagnostics;
using Helpdesk.Calendars;
using Helpdesk.Calendars.Rules;
using Helpdesk.Serialization.Documents;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>Rules as documents.</summary>
internal static class RuleWriter
{
    public static RuleDocument Write(HolidayRule rule) => rule switch
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
        OffsetRule moved => new RuleDocument { PlusDays = new PlusDaysDocument { Rule = Write(moved.Rule), Days = moved.Days } },
        YearsRule years => new RuleDocument { Years = Write(years) },
        LastingRule lasting => new RuleDocument { Lasting = new LastingDocument { Rule = Write(lasting.Rule), Days = lasting.Days } },
        ExceptRule except => new RuleDocument { Except = new ExceptDocument { Rule = Write(except.Rule), Dates = [.. except.Dates.Select(DocumentValues.Date)] } },
        AnyOfRule any => new RuleDocument { AnyOf = [.. any.Rules.Select(Write)] },
        RecurrenceRule recurrence => new RuleDocument { Recurrence = new RecurrenceDocument { Start = DocumentValues.Date(recurrence.Start), Rrule = recurrence.Text } },
        _ => throw new UnreachableException($"No document is known for the rule '{rule}'."),
    };

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

    private static YearsDocument Write(YearsRule years) => new()
    {
        Rule = Write(years.Rule),
        First = years.First == int.MinValue ? null : years.First,
        Last = years.Last == int.MaxValue ? null : years.Last,
    };
}
