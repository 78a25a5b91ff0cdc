using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Tests.Oracle;

/// <summary>Hours of a day in minutes from its midnight; an end past 1,440 lies on the next day.</summary>
internal readonly record struct MinuteSpan(int Start, int End)
{
    public HoursInterval ToInterval() => Start == 0 && End == 1440 ? HoursInterval.AllDay : new HoursInterval(TimeOf(Start), TimeOf(End % 1440));

    public (LocalDateTime Start, LocalDateTime End) On(LocalDate date) => (date.AtMidnight().PlusMinutes(Start), date.AtMidnight().PlusMinutes(End));

    private static LocalTime TimeOf(int minute) => LocalTime.Midnight.PlusMinutes(minute);
}
