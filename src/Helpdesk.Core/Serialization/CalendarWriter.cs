using Helpdesk.Calendars;
using Helpdesk.Serialization.Documents;

namespace Helpdesk.Serialization;

/// <summary>Calendars as documents.</summary>
internal static class CalendarWriter
{
    /// <exception cref="FormatException">A text in it cannot be written.</exception>
    public static CalendarDocument Write(BusinessCalendar calendar) => Write(calendar, DocumentFormat.Calendar.Current);

    /// <summary>A calendar inside another's document, which says the format for both.</summary>
    /// <exception cref="FormatException">A text in it cannot be written.</exception>
    public static CalendarDocument WritePart(BusinessCalendar calendar) => Write(calendar, format: null);

    private static CalendarDocument Write(BusinessCalendar calendar, string? format) => new()
    {
        Format = format,
        Id = DocumentValues.Whole(calendar.Id),
        Version = calendar.Version,
        Zone = DocumentValues.Whole(calendar.Zone.Id),
        Hours = calendar.Hours.FirstOrDefault(each => each.From is null)?.Hours.ToString(),
        HoursFrom = NullIfEmpty(
            from each in calendar.Hours
            where each.From is not null
            select new HoursFromDocument { From = DocumentValues.Date(each.From!.Value), Hours = each.Hours.ToString() }),
        Holidays = NullIfEmpty(HolidayWriter.Write(calendar.Holidays)),
        SpecialHours = NullIfEmpty(calendar.SpecialHours.Select(each => new DatedHoursDocument { Date = DocumentValues.Date(each.Date), Hours = each.Hours.ToString(), Name = Whole(each.Name) })),
        Breaks = NullIfEmpty(calendar.Breaks.Select(each => new DatedHoursDocument { Date = DocumentValues.Date(each.Date), Hours = each.Interval.ToString(), Name = Whole(each.Name) })),
        Combination = calendar.Combination is null ? null : OpenTimeWriter.Write(calendar.Combination),
    };

    private static string? Whole(string? name) => name is null ? null : DocumentValues.Whole(name);

    private static T[]? NullIfEmpty<T>(IEnumerable<T> items) => items.ToArray() is { Length: > 0 } some ? some : null;
}
