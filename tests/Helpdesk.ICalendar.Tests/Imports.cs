using System.Diagnostics.CodeAnalysis;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;

namespace Helpdesk.ICalendar.Tests;

/// <summary>Reads over all dates that a window may hold, for tests that are about something else.</summary>
internal static class Imports
{
    public static DateInterval AllDates { get; } = Given.Dates("1900-01-01", "2149-12-31");

    public static ICalendarImport Read(string text, ICalendarLimits? limits = null) => HolidayICalendar.Read(text, AllDates, limits);

    public static ICalendarImport Read(byte[] utf8, ICalendarLimits? limits = null)
    {
        using var stream = new MemoryStream(utf8);
        return HolidayICalendar.Read(stream, AllDates, limits);
    }

    public static bool TryRead(string? text, [NotNullWhen(true)] out ICalendarImport? import, [NotNullWhen(false)] out ICalendarProblem? problem, ICalendarLimits? limits = null) =>
        HolidayICalendar.TryRead(text, AllDates, out import, out problem, limits);

    public static bool TryRead(byte[] utf8, [NotNullWhen(true)] out ICalendarImport? import, [NotNullWhen(false)] out ICalendarProblem? problem, ICalendarLimits? limits = null)
    {
        using var stream = new MemoryStream(utf8);
        return HolidayICalendar.TryRead(stream, AllDates, out import, out problem, limits);
    }

    public static string Write(BusinessCalendar calendar, int firstYear, int lastYear, Instant stamp) =>
        HolidayICalendar.Write(calendar, Years(firstYear, lastYear), stamp);

    public static DateInterval Years(int first, int last) => new(new LocalDate(first, 1, 1), new LocalDate(last, 12, 31));

    public static BusinessCalendarBuilder WithImported(this BusinessCalendarBuilder builder, ICalendarImport import) => import.AddTo(builder);

    /// <summary>The dates of a holiday.</summary>
    public static IEnumerable<LocalDate> Dates(this Holiday holiday) => Enumerable.Range(1900, 250).SelectMany(holiday.Rule.DatesIn);

    /// <summary>The dates of an import, written.</summary>
    public static string Dates(this ICalendarImport import, string? name = null) =>
        Given.Write(import.Holidays.Where(each => name is null || each.Name == name).SelectMany(each => each.Dates()).Order());
}
