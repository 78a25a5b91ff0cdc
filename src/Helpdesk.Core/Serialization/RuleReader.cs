using System.Diagnostics;
using Helpdesk.Calendars;
using Helpdesk.Serialization.Documents;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>Rules from documents.</summary>
internal static class RuleReader
{
    private const int LongestMove = 365;

    /// <exception cref="DocumentException">The document is no rule.</exception>
    public static HolidayRule Read(RuleDocument document, DocumentPath path)
    {
        string kind = DocumentKinds.Single(document, DocumentContext.Default.RuleDocument, path);
        DocumentPath part = path.Property(kind);
        return document switch
        {
            { On: { } date } => Make(() => HolidayRule.On(DocumentValues.Date(date, part)), part),
            { Range: { } range } => Read(range, part),
            { FixedDate: { } fixedDate } => Read(fixedDate, part),
            { NthWeekday: { } nth } => Read(nth, part),
            { LastWeekday: { } last } => HolidayRule.LastWeekday(DocumentValues.Weekday(last.Weekday, part.Property("weekday")), Month(last.Month, part)),
            { WeekdayOnOrAfter: { } near } => HolidayRule.WeekdayOnOrAfter(DocumentValues.Weekday(near.Weekday, part.Property("weekday")), Month(near.Month, part), Day(near.Day, near.Month, part)),
            { WeekdayOnOrBefore: { } near } => HolidayRule.WeekdayOnOrBefore(DocumentValues.Weekday(near.Weekday, part.Property("weekday")), Month(near.Month, part), Day(near.Day, near.Month, part)),
            { Easter: { } days } => HolidayRule.Easter(DocumentValues.Number(days, -LongestMove, LongestMove, part)),
            { OrthodoxEaster: { } days } => HolidayRule.OrthodoxEaster(DocumentValues.Number(days, -LongestMove, LongestMove, part)),
            { Years: { } years } => Read(years, part),
            { PlusDays: { } plus } => Read(plus, part),
            { Lasting: { } lasting } => Read(lasting, part),
            { Except: { } except } => Read(except, part),
            { AnyOf: { } rules } => Read(rules, part),
            { Recurrence: { } recurrence } => Read(recurrence, part),
            _ => throw new UnreachableException($"No reader is known for the rule '{kind}'."),
        };
    }

    private static HolidayRule Read(DateRangeDocument range, DocumentPath path)
    {
        LocalDate first = DocumentValues.Date(range.First, path.Property("first"));
        LocalDate last = DocumentValues.Date(range.Last, path.Property("last"));
        return first <= last
            ? Make(() => HolidayRule.Range(new DateInterval(first, last)), path)
            : throw path.Property("last").FailUnlike($"{DocumentValues.Date(first)}, the first date, or later", DocumentValues.Date(last));
    }

    private static HolidayRule Read(FixedDateDocument date, DocumentPath path)
    {
        if (date.Calendar is not { } id)
        {
            return HolidayRule.FixedDate(Month(date.Month, path), Day(date.Day, date.Month, path));
        }

        return CalendarSystem.Ids.Contains(id, StringComparer.Ordinal)
            ? Make(() => HolidayRule.FixedDate(CalendarSystem.ForId(id), date.Month, date.Day), path)
            : throw path.Property("calendar").FailUnlike($"one of {string.Join(", ", CalendarSystem.Ids.Order(StringComparer.Ordinal))}", DocumentWords.Quote(id));
    }

    private static HolidayRule Read(NthWeekdayDocument nth, DocumentPath path) => HolidayRule.NthWeekday(
        DocumentValues.Number(nth.Nth, 1, 5, path.Property("nth")),
        DocumentValues.Weekday(nth.Weekday, path.Property("weekday")),
        Month(nth.Month, path));

    private static HolidayRule Read(YearsDocument years, DocumentPath path)
    {
        HolidayRule rule = Read(years.Rule, path.Property("rule"));
        DocumentPath fault = (years.First, years.Last) switch
        {
            ({ }, null) => path.Property("first"),
            (null, { }) => path.Property("last"),
            _ => path,
        };
        return Make(() => rule.InYears(years.First ?? int.MinValue, years.Last ?? int.MaxValue), fault);
    }

    private static HolidayRule Read(PlusDaysDocument plus, DocumentPath path)
    {
        HolidayRule rule = Read(plus.Rule, path.Property("rule"));
        int days = DocumentValues.Number(plus.Days, -LongestMove, LongestMove, path.Property("days"));
        return Make(() => rule.PlusDays(days), path);
    }

    private static HolidayRule Read(LastingDocument lasting, DocumentPath path)
    {
        HolidayRule rule = Read(lasting.Rule, path.Property("rule"));
        int days = DocumentValues.Number(lasting.Days, 1, 366, path.Property("days"));
        return Make(() => rule.Lasting(days), path);
    }

    private static HolidayRule Read(ExceptDocument except, DocumentPath path)
    {
        HolidayRule rule = Read(except.Rule, path.Property("rule"));
        DocumentPath dates = path.Property("dates");
        LocalDate[] left = [.. except.Dates.Select((date, index) => DocumentValues.Date(date, dates.Item(index)))];
        return Make(() => rule.Except(left), path);
    }

    private static HolidayRule Read(RuleDocument[] rules, DocumentPath path) => rules.Length > 0
        ? Make(() => HolidayRule.AnyOf(rules.Select((each, index) => Read(each, path.Item(index)))), path)
        : throw path.FailUnlike("a list of at least one rule", "empty");

    private static HolidayRule Read(RecurrenceDocument recurrence, DocumentPath path)
    {
        LocalDate start = DocumentValues.Date(recurrence.Start, path.Property("start"));
        return Make(() => HolidayRule.Recurrence(start, recurrence.Rrule), path, path.Property("rrule"));
    }

    private static int Month(int month, DocumentPath rule) => DocumentValues.Number(month, 1, 12, rule.Property("month"));

    /// <summary>A day of a month in a leap year, so that 29 February is one.</summary>
    private static int Day(int day, int month, DocumentPath rule) =>
        DocumentValues.Number(day, 1, CalendarSystem.Iso.GetDaysInMonth(2000, month), rule.Property("day"));

    /// <summary>Makes a rule; why the library refuses it is told at its path, and what is wrong with a text in it at that of the text.</summary>
    private static HolidayRule Make(Func<HolidayRule> make, DocumentPath path, DocumentPath? text = null)
    {
        try
        {
            return make();
        }
        catch (ArgumentException refusal)
        {
            throw path.Fail(DocumentWords.Reason(refusal), refusal);
        }
        catch (FormatException malformed) when (malformed is not DocumentException)
        {
            throw (text ?? path).Fail(malformed.Message, malformed);
        }
    }
}
