using System.Diagnostics.CodeAnalysis;
using System.Text;
using Helpdesk.Calendars;
using Helpdesk.ICalendar.Reading;
using Helpdesk.ICalendar.Writing;
using NodaTime;

namespace Helpdesk.ICalendar;

/// <summary>Holidays from and to iCalendar text (RFC 5545), which other calendar programs write and read.</summary>
/// <remarks>
/// <para>Reading takes each event of whole days as a holiday on which the desk is closed, on those of its dates that are inside a window: of one day or several (DTEND, which is excluded, or DURATION), on one date or on
/// several (RRULE, RDATE, EXDATE). An event of dates and times counts when it lasts from one local midnight to another. An event that ends on the date on which it starts is that day, and a date need not say <c>VALUE=DATE</c>.
/// Other components and properties are ignored. An event is taken as it stands or not at all; what cannot be taken is reported. Feeds list observances beside days off, which close a desk as well unless
/// <see cref="ICalendarImport.Where"/> removes them.</para>
/// <para>Of the events of one calendar with one UID, those with the highest SEQUENCE count; where several have it, all do, and are reported. An event that cancels or changes one occurrence of another
/// (RECURRENCE-ID) removes that date from the other; a changed occurrence is a holiday of its own. METHOD:CANCEL cancels all events of its calendar.</para>
/// <para>Names lose what no name may hold (line breaks, control and hidden characters), and what is beyond 200 characters.</para>
/// <para>Lines may end in CR LF, LF or CR and be folded anywhere, a byte order mark may come first, several calendars may follow one another.</para>
/// <para>Safe from any number of threads.</para>
/// </remarks>
public static class HolidayICalendar
{
    private const int FirstYear = 1900;
    private const int LastYear = 2149;

    /// <summary>Reads holidays from iCalendar text.</summary>
    /// <param name="text">The text. Unpaired surrogates become U+FFFD.</param>
    /// <param name="window">The dates that are wanted, both ends included, in the years 1900 to 2149.</param>
    /// <param name="limits">How much is read at most; null for <see cref="ICalendarLimits.Default"/>.</param>
    /// <returns>The holidays on dates inside the window, and the problems of what could not be taken as it stands.</returns>
    /// <exception cref="ICalendarException">The text is not an iCalendar document, was cut off, or exceeds a limit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window reaches outside the years 1900 to 2149.</exception>
    public static ICalendarImport Read(string text, DateInterval window, ICalendarLimits? limits = null) =>
        TryRead(Guard.NotNull(text), window, out ICalendarImport? import, out ICalendarProblem? problem, limits) ? import : throw new ICalendarException(problem);

    /// <summary>Reads holidays from a stream of iCalendar text, from its position to its end, or to the limit.</summary>
    /// <param name="stream">The stream of UTF-8, which stays open. At most one byte more than <see cref="ICalendarLimits.MaxBytes"/> is read from it.</param>
    /// <param name="window">The dates that are wanted, both ends included, in the years 1900 to 2149.</param>
    /// <param name="limits">How much is read at most; null for <see cref="ICalendarLimits.Default"/>.</param>
    /// <returns>The holidays on dates inside the window, and the problems of what could not be taken as it stands.</returns>
    /// <exception cref="ICalendarException">The text is not an iCalendar document, was cut off, or exceeds a limit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window reaches outside the years 1900 to 2149.</exception>
    public static ICalendarImport Read(Stream stream, DateInterval window, ICalendarLimits? limits = null) =>
        TryRead(stream, window, out ICalendarImport? import, out ICalendarProblem? problem, limits) ? import : throw new ICalendarException(problem);

    /// <summary>Reads holidays as <see cref="Read(string, DateInterval, ICalendarLimits?)"/> does, from text that may well be wrong.</summary>
    /// <param name="text">The text; null is not a document.</param>
    /// <param name="window">The dates that are wanted, both ends included, in the years 1900 to 2149.</param>
    /// <param name="import">The holidays and the problems, when the text is a document.</param>
    /// <param name="problem">What is wrong with the text as a whole, when it is not.</param>
    /// <param name="limits">How much is read at most; null for <see cref="ICalendarLimits.Default"/>.</param>
    /// <returns>Whether the text is a document.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The window reaches outside the years 1900 to 2149.</exception>
    public static bool TryRead(
        string? text,
        DateInterval window,
        [NotNullWhen(true)] out ICalendarImport? import,
        [NotNullWhen(false)] out ICalendarProblem? problem,
        ICalendarLimits? limits = null)
    {
        limits ??= ICalendarLimits.Default;
        DateInterval dates = Supported(window);
        if (text?.Length > limits.MaxBytes)
        {
            import = null;
            problem = DocumentReader.TooLong(limits);
            return false;
        }

        return TryRead(Encoding.UTF8.GetBytes(text ?? ""), dates, limits, out import, out problem);
    }

    /// <summary>Reads holidays as <see cref="Read(Stream, DateInterval, ICalendarLimits?)"/> does, from text that may well be wrong.</summary>
    /// <param name="stream">The stream of UTF-8, which stays open.</param>
    /// <param name="window">The dates that are wanted, both ends included, in the years 1900 to 2149.</param>
    /// <param name="import">The holidays and the problems, when the text is a document.</param>
    /// <param name="problem">What is wrong with the text as a whole, when it is not.</param>
    /// <param name="limits">How much is read at most; null for <see cref="ICalendarLimits.Default"/>.</param>
    /// <returns>Whether the text is a document.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The window reaches outside the years 1900 to 2149.</exception>
    public static bool TryRead(
        Stream stream,
        DateInterval window,
        [NotNullWhen(true)] out ICalendarImport? import,
        [NotNullWhen(false)] out ICalendarProblem? problem,
        ICalendarLimits? limits = null)
    {
        Guard.NotNull(stream);
        limits ??= ICalendarLimits.Default;
        DateInterval dates = Supported(window);
        byte[] buffer = new byte[Math.Min(limits.MaxBytes + 1, 1 << 16)];
        int length = 0;
        for (int read = -1; read != 0 && length <= limits.MaxBytes;)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(limits.MaxBytes + 1L, 2L * buffer.Length));
            }

            read = stream.Read(buffer.AsSpan(length));
            length += read;
        }

        return TryRead(buffer.AsSpan(0, length), dates, limits, out import, out problem);
    }

    /// <summary>Writes the dates of a calendar's holidays, and its dated exceptions, inside a window as iCalendar text.</summary>
    /// <remarks>
    /// <para>Each run of dates of a holiday, up to 366, is one event of whole days, named as <see cref="HolidayDate.Name"/> has it; hours on such a date are in the description, such as <c>Open within 09:00-13:00</c>.
    /// So other programs need no recurrence rules, and show what the calendar does, days of observance included. An exception is written beside the holiday that it overrides. UIDs are the same on every machine and
    /// depend on date and name, or on the date of an exception, so that importing a newer text updates the hours of an older one; what was moved or renamed is a new event. SEQUENCE is the calendar's version. A calendar
    /// with nothing inside the window gives a text without events.</para>
    /// <para>Two properties of the library's own, <c>X-HELPDESK-HOURS</c> and <c>X-HELPDESK-EXCEPTION</c>, carry the hours, so that reading the text with the same window gives holidays and exceptions on the same dates with
    /// the same names and hours. Rules, weekly hours and breaks are not written.</para>
    /// </remarks>
    /// <param name="calendar">The calendar.</param>
    /// <param name="window">The dates, both ends included, in the years 1900 to 2149.</param>
    /// <param name="stamp">When the text is made, for the DTSTAMP that every event must have; to the second.</param>
    /// <returns>The text, with lines that end in CR LF and are folded at 75 bytes of UTF-8.</returns>
    /// <exception cref="ArgumentException">The calendar is a combination, which has no holidays of its own; write its parts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window reaches outside the years 1900 to 2149, or <paramref name="stamp"/> is outside the years 1 to 9999.</exception>
    public static string Write(BusinessCalendar calendar, DateInterval window, Instant stamp)
    {
        Guard.NotNull(calendar);
        if (calendar.Combination is not null)
        {
            throw new ArgumentException($"Calendar '{calendar.Id}' is a combination, which a holiday of one of its parts need not close. Write each part instead.", nameof(calendar));
        }

        Guard.InRange(stamp.InUtc().Year, 1, 9999, nameof(stamp));
        return new HolidayWriter(calendar, Supported(window), stamp).Write();
    }

    private static bool TryRead(
        ReadOnlySpan<byte> utf8,
        DateInterval window,
        ICalendarLimits limits,
        [NotNullWhen(true)] out ICalendarImport? import,
        [NotNullWhen(false)] out ICalendarProblem? problem)
    {
        import = DocumentReader.Read(utf8, new ImportBuilder(window, limits), out problem);
        return import is not null;
    }

    private static DateInterval Supported(DateInterval window)
    {
        Guard.NotNull(window);
        var iso = new DateInterval(window.Start.WithCalendar(CalendarSystem.Iso), window.End.WithCalendar(CalendarSystem.Iso));
        Guard.InRange(iso.Start.Year, FirstYear, LastYear, nameof(window));
        Guard.InRange(iso.End.Year, FirstYear, LastYear, nameof(window));
        return iso;
    }
}
