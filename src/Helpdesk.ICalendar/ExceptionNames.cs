using Helpdesk.Calendars;

namespace Helpdesk.ICalendar;

/// <summary>What events of dated exceptions without a name of their own are called.</summary>
internal static class ExceptionNames
{
    public static string Of(string? name, DayHours hours) => name ?? (hours.IsClosed ? "Closed" : "Special hours");
}
