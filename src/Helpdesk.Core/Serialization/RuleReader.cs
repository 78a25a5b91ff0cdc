using System.Globalization;
using Helpdesk.Calendars;
using Helpdesk.Serialization.Documents;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>Rules from documents.</summary>
internal static class RuleReader
{
    private const int LongestMove = 365;

    /// <exception cref="DocumentException">The document is no rule.</exception>
    public static HolidayRule Read(RuleDocument document, DocumentPath path) => Read(document, path, depth: 1);

    private static HolidayRule Read(RuleDocument document, DocumentPath path, int depth)
    {
        if (depth > RuleWriter.Deepest)
        {
            throw path.Fail(string.Create(CultureInfo.InvariantCulture, $"Lies deeper than the {RuleWriter.Deepest} rules that may stand one in another."));
        }

        string[] kinds = [.. DocumentContext.Default.RuleDocument.Properties.Where(each => each.Get!(document) is not null).Select(each => each.Name)];
        if (kinds.Length != 1)
        {
            string all = string.Join(", ", DocumentContext.Default.RuleDocument.Properties.Select(each => each.Name));
            throw path.Fail($"Must have exactly one of {all}, but has {(kinds.Length == 0 ? "none" : string.Join(" and ", kinds))}.");
        }

        DocumentPath part = path.Property(kinds[0]);
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
            { Years: { } years } => Read(years, part, depth),
            { PlusDays: { } plus } => Read(plus, part, depth),
            _ => throw new System.Diagnostics.UnreachableException($"No reader is known for the rule '{kinds[0]}'."),
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

    private static HolidayRule Read(YearsDocument years, DocumentPath path, int depth)
    {
        HolidayRule rule = Read(years.Rule, path.Property("rule"), depth + 1);
        DocumentPath fault = (years.First, years.Last) switch
        {
            ({ }, null) => path.Property("first"),
            (null, { }) => path.Property("last"),
            _ => path,
        };
        return Make(() => rule.InYears(years.First ?? int.MinValue, years.Last ?? int.MaxValue), fault);
    }

    private static HolidayRule Read(PlusDaysDocument plus, DocumentPath path, int depth)
    {
        HolidayRule rule = Read(plus.Rule, path.Property("rule"), depth + 1);
        int days = DocumentValues.Number(plus.Days, -LongestMove, LongestMove, path.Property("days"));
        return Make(() => rule.PlusDays(days), path);
    }

    private static int Month(int month, DocumentPath rule) => DocumentValues.Number(month, 1, 12, rule.Property("month"));

    /// <summary>A day of a month in a leap year, so that 29 February is one.</summary>
    private static int Day(int day, int month, DocumentPath rule) =>
        DocumentValues.Number(day, 1, CalendarSystem.Iso.GetDaysInMonth(2000, month), rule.Property("day"));

    private static HolidayRule Make(Func<HolidayRule> make, DocumentPath path)
    {
        try
        {
            return make();
        }
        catch (ArgumentException refusal)
        {
            throw path.Fail(DocumentWords.Reason(refusal), refusal);
        }
    }
}
