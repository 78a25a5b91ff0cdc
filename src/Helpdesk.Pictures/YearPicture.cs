using Helpdesk.Calendars;
using Helpdesk.Pictures.Drawing;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>A year.</summary>
internal sealed class YearPicture : CalendarPicture
{
    public YearPicture(BusinessCalendar calendar, int year)
        : base(new CalendarPeriod(calendar, new LocalDate(year, 1, 1), new LocalDate(year, 12, 31)), Words.Number(year))
    {
        Months = [.. Period.Days.GroupBy(day => day.Date.Month, (_, days) => new MonthOfYear([.. days]))];
        Notes = YearNote.In(Period.Days);
        Description = YearWords.Describe(this);
    }

    public override string Description { get; }

    /// <summary>January to December.</summary>
    public IReadOnlyList<MonthOfYear> Months { get; }

    /// <summary>The holidays and exceptions, in order.</summary>
    public IReadOnlyList<YearNote> Notes { get; }

    public override string ToTextTable() => YearWords.Table(this);

    private protected override string Draw(Theme theme) => YearDrawing.Draw(this, theme);
}
