using Helpdesk.Calendars;
using Helpdesk.Pictures.Drawing;
using NodaTime;

namespace Helpdesk.Pictures;

/// <summary>A month or a year of a calendar, to look at or to read: as a standalone SVG, as a plain-text table, and in words.</summary>
/// <remarks>
/// <para>Dates and clock times are those of the calendar's zone, amounts of time are hours and minutes that really passed. On a date on which the clock
/// was changed the two differ: the bands show the clock, cut where it was changed, and the figures the time. Open time that a repeated hour carries
/// back into the date before is counted with the date that the clock had already reached.</para>
/// <para>All texts are English. Output is the same, to the byte, on every machine and in every culture. Names from the calendar may hold
/// anything: what cannot stand in a line of text is shown as a replacement character (U+FFFD). The SVG has no script, link, external font or
/// external image, and may be written to a file as UTF-8 or put into an HTML page as it is.</para>
/// <para>Immutable and thread-safe. Equality is identity.</para>
/// </remarks>
public abstract class CalendarPicture
{
    internal const int FirstYear = 1900;

    internal const int LastYear = 2149;

    private protected CalendarPicture(CalendarPeriod period, string periodName)
    {
        Period = period;
        string id = PlainText.Of(period.Calendar.Id);
        Title = $"{id}: {periodName}";
        Edition = $"Version {Words.Number(period.Calendar.Version)}, {PlainText.Of(period.Calendar.Zone.Id)}";
        int existing = period.Days.Count(day => day.Exists);
        Sum = $"Open {Words.Amount(period.OpenTime.TotalNanoseconds)} (hours:minutes) on {Words.Number(period.WorkingDays)} of {Words.Count(existing, "day")}";
    }

    /// <summary>What the picture shows in a few words, such as <c>milan-office: June 2026</c>; the SVG carries it as its title.</summary>
    public string Title { get; }

    /// <summary>
    /// What the picture shows in words, for those who cannot see it: calendar, zone, hours, open time, holidays. Lines end in <c>\n</c>, the last
    /// one without. The SVG carries it as its description.
    /// </summary>
    public abstract string Description { get; }

    /// <summary>The open time of the period, which is the calendar's <see cref="BusinessCalendar.Between(Instant, Instant)"/> from its first midnight to its last.</summary>
    public BusinessTime OpenTime => Period.OpenTime;

    internal CalendarPeriod Period { get; }

    /// <summary>Version and zone.</summary>
    internal string Edition { get; }

    /// <summary>The open time in a sentence.</summary>
    internal string Sum { get; }

    /// <summary>
    /// A month: a row for each date, with the open hours along its 24 hours, their sum, and the names of holidays, exceptions and breaks.
    /// </summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="month">The month, from January 1900 to December 2149 of the ISO calendar. What of its first or last date lies outside the range of instants that calendars support is shown as such and not counted.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentException"><paramref name="month"/> is one of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="month"/> is outside its range.</exception>
    public static CalendarPicture OfMonth(BusinessCalendar calendar, YearMonth month)
    {
        Guard.NotNull(calendar);
        if (month.Calendar != CalendarSystem.Iso)
        {
            throw new ArgumentException($"'{nameof(month)}' must be a month of the ISO calendar, but was one of the calendar system {month.Calendar}.", nameof(month));
        }

        Guard.InRange(month.Year, FirstYear, LastYear, nameof(month));
        return new MonthPicture(calendar, month);
    }

    /// <summary>A year: a row for each month, with the open hours down each date's cell, their sum, and a list of holidays and exceptions.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="year">The ISO year, 1900 to 2149. What of its first or last date lies outside the range of instants that calendars support is not counted.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is outside its range.</exception>
    public static CalendarPicture OfYear(BusinessCalendar calendar, int year) =>
        new YearPicture(Guard.NotNull(calendar), Guard.InRange(year, FirstYear, LastYear));

    /// <summary>
    /// The picture as an SVG document, 800 pixels wide unless a page scales it, and as high as it needs to be. <see cref="Title"/> and
    /// <see cref="Description"/> are its text alternative.
    /// </summary>
    /// <param name="theme">Its colours; <see cref="Theme.Auto"/> when null.</param>
    /// <returns>The document, without an XML declaration; its lines end in <c>\n</c>.</returns>
    public string ToSvg(Theme? theme = null) => Draw(theme ?? Theme.Auto);

    /// <summary>
    /// The picture as a plain-text table for fonts of one width: for a month a line for each date, for a year one for each month. Names come last in their
    /// lines, which are as long as these are.
    /// </summary>
    /// <returns>The table under a heading; lines end in <c>\n</c>, none in a blank.</returns>
    public abstract string ToTextTable();

    /// <summary>The <see cref="Title"/>.</summary>
    public override string ToString() => Title;

    private protected abstract string Draw(Theme theme);
}
