using Helpdesk.Calendars;
using Helpdesk.Serialization.Documents;

namespace Helpdesk.Serialization;

/// <summary>Lists of holidays as documents.</summary>
internal static class HolidayWriter
{
    /// <exception cref="FormatException">A name cannot be written.</exception>
    public static HolidayDocument[] Write(IReadOnlyList<Holiday> holidays) => [.. HolidayItem.Split(holidays).Select(Write)];

    private static HolidayDocument Write(HolidayItem item) => item.Set is { } set
        ? new HolidayDocument { Set = set.Code, Without = item.Without.IsEmpty ? null : [.. item.Without] }
        : Write(item.Holidays[0]);

    private static HolidayDocument Write(Holiday holiday) => new()
    {
        Name = DocumentValues.Whole(holiday.Name),
        Rule = RuleWriter.Write(holiday.Rule),
        Hours = holiday.Hours.IsClosed ? null : holiday.Hours.ToString(),
        Observance = holiday.Observance == Observance.OwnDay ? null : holiday.Observance.Name,
        KeepsOwnDay = holiday.KeepsOwnDay ? null : false,
        FromSet = holiday.SetCode,
    };
}
