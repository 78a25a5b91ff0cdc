using System.Diagnostics.CodeAnalysis;
using System.Text;
using Helpdesk.Calendars;
using Helpdesk.Serialization.Ics;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>Holidays from and to iCalendar text (RFC 5545), which other calendar programs write and read.</summary>
/// <remarks>
/// <para>Reading takes each event of whole days as a holiday on which the desk is closed: of one day or several (DTEND, which is excluded, or DURATION), on one date or on
/// several (RRULE of the parts that <see cref="HolidayRule.Recurrence"/> takes, RDATE, EXDATE). An UNTIL in UTC is a date in the zone of the start. An event of dates and times counts when it goes from one local midnight to another. An event
/// that ends on the date on which it starts is that day, and a date need not say <c>VALUE=DATE</c>. All other components and properties are passed over. An event is taken as it stands or not
/// at all; what cannot be is reported, and nothing is dropped silently. Feeds list observances beside days off, which close a desk all the same unless <see cref="IcsImport.Where"/> leaves them out.</para>
/// <para>Of events of one calendar with one UID, those with the highest SEQUENCE count; where several have it, all do, and are reported. An event that cancels or changes one occurrence of another
/// (RECURRENCE-ID) is taken from the dates of that one; a changed occurrence is a holiday of its own. METHOD:CANCEL cancels all events of its calendar.</para>
/// <para>Names lose what no name may hold (line breaks, control and hidden characters), and what is beyond 200 characters.</para>
/// <para>Lines may end in CR LF, LF or CR and be folded anywhere, a byte order mark may come first, several calendars may follow one another.</para>
/// <para>Safe from any number of threads.</para>
/// </remarks>
public static class HolidayIcs
{
    /// <summary>Reads holidays from iCalendar text.</summary>
    /// <param name="utf8">The text as UTF-8. Bytes of a name that are not UTF-8 are replaced and reported.</param>
    /// <param name="limits">How much is read at most; null for <see cref="IcsLimits.Default"/>.</param>
    /// <returns>The holidays, and a report of what could not be taken as it stands.</returns>
    /// <exception cref="IcsException">The text is no iCalendar document, was cut off, or goes past a limit.</exception>
    public static IcsImport Read(ReadOnlySpan<byte> utf8, IcsLimits? limits = null) =>
        TryRead(utf8, out IcsImport? import, out IcsError? error, limits) ? import : throw new IcsException(error);

    /// <summary>Reads holidays from iCalendar text.</summary>
    /// <param name="text">The text. Halves of surrogate pairs become U+FFFD.</param>
    /// <param name="limits">How much is read at most; null for <see cref="IcsLimits.Default"/>.</param>
    /// <returns>The holidays, and a report of what could not be taken as it stands.</returns>
    /// <exception cref="IcsException">The text is no iCalendar document, was cut off, or goes past a limit.</exception>
    public static IcsImport Read(string text, IcsLimits? limits = null) =>
        TryRead(Guard.NotNull(text), out IcsImport? import, out IcsError? error, limits) ? import : throw new IcsException(error);

    /// <summary>Reads holidays from a stream of iCalendar text, from where it stands to its end, or to the limit.</summary>
    /// <param name="stream">The stream of UTF-8, which stays open. One byte more than <see cref="IcsLimits.MaxBytes"/> is read of it at most.</param>
    /// <param name="limits">How much is read at most; null for <see cref="IcsLimits.Default"/>.</param>
    /// <returns>The holidays, and a report of what could not be taken as it stands.</returns>
    /// <exception cref="IcsException">The text is no iCalendar document, was cut off, or goes past a limit.</exception>
    public static IcsImport Read(Stream stream, IcsLimits? limits = null) =>
        TryRead(stream, out IcsImport? import, out IcsError? error, limits) ? import : throw new IcsException(error);

    /// <summary>Reads holidays as <see cref="Read(ReadOnlySpan{byte}, IcsLimits?)"/> does, from text that may well be wrong.</summary>
    /// <param name="utf8">The text as UTF-8.</param>
    /// <param name="import">The holidays and the report, when the text is a document.</param>
    /// <param name="error">What is wrong with the text as a whole, when it is none.</param>
    /// <param name="limits">How much is read at most; null for <see cref="IcsLimits.Default"/>.</param>
    /// <returns>Whether the text is a document.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out IcsImport? import, [NotNullWhen(false)] out IcsError? error, IcsLimits? limits = null)
    {
        import = IcsReader.Read(utf8, limits ?? IcsLimits.Default, out error);
        return import is not null;
    }

    /// <summary>Reads holidays as <see cref="Read(string, IcsLimits?)"/> does, from text that may well be wrong.</summary>
    /// <param name="text">The text; null is no document.</param>
    /// <param name="import">The holidays and the report, when the text is a document.</param>
    /// <param name="error">What is wrong with the text as a whole, when it is none.</param>
    /// <param name="limits">How much is read at most; null for <see cref="IcsLimits.Default"/>.</param>
    /// <returns>Whether the text is a document.</returns>
    public static bool TryRead(string? text, [NotNullWhen(true)] out IcsImport? import, [NotNullWhen(false)] out IcsError? error, IcsLimits? limits = null)
    {
        limits ??= IcsLimits.Default;
        if (text?.Length > limits.MaxBytes)
        {
            import = null;
            error = IcsReader.TooLong(limits);
            return false;
        }

        return TryRead(Encoding.UTF8.GetBytes(text ?? ""), out import, out error, limits);
    }

    /// <summary>Reads holidays as <see cref="Read(Stream, IcsLimits?)"/> does, from text that may well be wrong.</summary>
    /// <param name="stream">The stream of UTF-8, which stays open.</param>
    /// <param name="import">The holidays and the report, when the text is a document.</param>
    /// <param name="error">What is wrong with the text as a whole, when it is none.</param>
    /// <param name="limits">How much is read at most; null for <see cref="IcsLimits.Default"/>.</param>
    /// <returns>Whether the text is a document.</returns>
    public static bool TryRead(Stream stream, [NotNullWhen(true)] out IcsImport? import, [NotNullWhen(false)] out IcsError? error, IcsLimits? limits = null)
    {
        Guard.NotNull(stream);
        limits ??= IcsLimits.Default;
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

        return TryRead(buffer.AsSpan(0, length), out import, out error, limits);
    }

    /// <summary>Writes the dates of a calendar's holidays, and its dated exceptions, in a range of years as iCalendar text.</summary>
    /// <remarks>
    /// <para>Each run of dates of a holiday, up to 366, is one event of whole days, named as <see cref="HolidayDate.Name"/> has it; what leaves the desk open is named with its hours behind it, such as
    /// <c>Christmas Eve (open within 09:00-13:00)</c>. So other programs need no recurrence rules, and see what the calendar does, days of observance included. An exception is written beside the
    /// holiday that it overrides. UIDs are the same on every machine and hang on date and name, or on the date of an exception, so that importing a newer text updates the hours of what an older
    /// one made; what was moved or renamed is a new event. SEQUENCE is the calendar's version. A calendar with nothing in those years gives a text without events.</para>
    /// <para>Properties of the library's own, whose names begin with <c>X-HELPDESK-</c>, carry what iCalendar cannot say, so that reading gives back all holidays, with their rules, and the exceptions of
    /// those years, equal to the calendar's. Where another program changed dates or names since, these count, the holiday falls on no others, and the report says so. A holiday whose rule JSON documents cannot hold, or
    /// only in more than 200,000 bytes, comes back as plain dates, as do those beyond 1,000,000 bytes of rules in all, holidays observed
    /// on other days if one of these is among them, and all rules where they are too much to check, as those of holidays that could fall on more than 2,000,000 dates in those years are. Hours, breaks, id and version are not read back.</para>
    /// </remarks>
    /// <param name="calendar">The calendar.</param>
    /// <param name="firstYear">The first ISO year, from 1900.</param>
    /// <param name="lastYear">The last ISO year, which is included, to 2149.</param>
    /// <param name="stamp">When the text is made, for the DTSTAMP that every event must have; to the second.</param>
    /// <returns>The text, with lines that end in CR LF and are folded at 75 bytes of UTF-8.</returns>
    /// <exception cref="ArgumentException">The calendar is a combination, which has no holidays of its own; write its parts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside its range, the last is before the first, or <paramref name="stamp"/> is outside the years 1 to 9999.</exception>
    public static string Write(BusinessCalendar calendar, int firstYear, int lastYear, Instant stamp)
    {
        Guard.NotNull(calendar);
        if (calendar.Combination is not null)
        {
            throw new ArgumentException($"Calendar '{calendar.Id}' is the combination {calendar.Combination}, which a holiday of one of its parts need not close. Write each part, and not the whole.", nameof(calendar));
        }

        Guard.InRange(firstYear, SupportedRange.FirstYear, SupportedRange.LastYear);
        Guard.InRange(lastYear, firstYear, SupportedRange.LastYear);
        Guard.InRange(stamp.InUtc().Year, 1, 9999, nameof(stamp));
        return new IcsWriter(calendar, firstYear, lastYear, stamp).Write();
    }
}
