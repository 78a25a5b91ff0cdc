using Helpdesk.Calendars;
using Helpdesk.Pictures.Drawing;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>A month.</summary>
internal sealed class MonthPicture : CalendarPicture
{
    public MonthPicture(BusinessCalendar calendar, YearMonth month)
        : base(new CalendarPeriod(calendar, month.OnDayOfMonth(1), LastOf(month)), Name(month)) =>
        Description = MonthWords.Describe(this, Name(month));

    public override string Description { get; }

    public override string ToTextTable() => MonthWords.Table(this);

    private protected override string Draw(Theme theme) => MonthDrawing.Draw(this, theme);

    private static LocalDate LastOf(YearMonth month) => month.OnDayOfMonth(CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month));

    private static string Name(YearMonth month) => $"{Words.Month(month.Month)} {Words.Number(month.Year)}";
}
