using Helpdesk.Calendars;
using Helpdesk.Serialization.Documents;

namespace Helpdesk.Serialization;

/// <summary>Lists of holidays as documents.</summary>
internal static class HolidayWriter
{
    public static HolidayDocument[] Write(IReadOnlyList<Holiday> holidays) => [.. holidays.Select(Write)];

    private static HolidayDocument Write(Holiday holiday) => new()
    {
        Name = DocumentValues.Whole(holiday.Name),
        Rule = RuleWriter.Write(holiday.Rule),
        Hours = holiday.Hours.IsClosed ? null : holiday.Hours.ToString(),
        Observance = holiday.Observance == Observance.OwnDay ? null : holiday.Observance.Name,
        KeepsOwnDay = holiday.KeepsOwnDay ? null : false,
    };
}
