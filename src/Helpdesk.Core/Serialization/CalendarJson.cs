using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Helpdesk.Calendars;
using Helpdesk.Serialization.Shapes;
using Helpdesk.Serialization.Tables;
using NodaTime;

namespace Helpdesk.Serialization;

/// <summary>Calendars, lists of holidays and holiday rules as JSON documents, for files and databases.</summary>
/// <remarks>
/// <para>What is written reads back equal; a calendar does so with the same edition of the time-zone data, which no document holds. A set of holidays of the library is
/// written by its code and read as the reading library has it.</para>
/// <para>The text is the same on every machine and in every culture: no byte order mark, lines (when indented) that end in a line feed, letters of Unicode's basic plane as
/// they are and others as JSON escapes. Characters that mean something in HTML are not escaped.</para>
/// <para>Every document names its format and version first, such as <c>helpdesk-calendar/1</c>. Reading is strict, so that nothing in a document silently fails to apply:
/// unknown, missing and repeated properties, values of a wrong type, null and trailing commas are refused, each with its path. Comments are ignored, and so is <c>$schema</c> as the first property. A document may be 16,777,216
/// characters long.</para>
/// <para>Safe from any number of threads.</para>
/// </remarks>
public static class CalendarJson
{
    /// <summary>Writes a calendar, as a document of the format <c>helpdesk-calendar/1</c>.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="indented">Whether to break lines and indent them by two spaces, for people to read; false by default.</param>
    /// <returns>The document, which <see cref="Read"/> reads back equal.</returns>
    /// <exception cref="ArgumentException">The calendar cannot be written: the document would be too long.</exception>
    public static string Write(BusinessCalendar calendar, bool indented = false) =>
        DocumentText.Write(Guard.NotNull(calendar), CalendarTable.Calendar.Write, indented, nameof(calendar));

    /// <summary>Reads a calendar.</summary>
    /// <param name="json">A document of the format <c>helpdesk-calendar/1</c>.</param>
    /// <param name="zones">Where its zone comes from; null for the tz database that comes with Noda Time. The calendar records its version.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static BusinessCalendar Read(string json, IDateTimeZoneProvider? zones = null) =>
        DocumentText.Read(Guard.NotNull(json), CalendarTable.Calendar, DocumentFormat.Calendar, new DocumentReading(zones));

    /// <summary>Reads a calendar as <see cref="Read"/> does, from text that may well be wrong.</summary>
    /// <param name="json">The text; null is not a valid document.</param>
    /// <param name="calendar">The calendar, when there is one.</param>
    /// <param name="problem">What is wrong with the text and where, when there is no calendar.</param>
    /// <param name="zones">Where its zone comes from; null for the tz database that comes with Noda Time. The calendar records its version.</param>
    /// <returns>Whether the text is a calendar.</returns>
    public static bool TryRead(
        string? json,
        [NotNullWhen(true)] out BusinessCalendar? calendar,
        [NotNullWhen(false)] out DocumentProblem? problem,
        IDateTimeZoneProvider? zones = null) =>
        DocumentText.TryRead(json, text => Read(text, zones), out calendar, out problem);

    /// <summary>Writes a list of holidays, as a document of the format <c>helpdesk-holidays/1</c>.</summary>
    /// <param name="holidays">The holidays, in order.</param>
    /// <param name="indented">Whether to break lines and indent them by two spaces, for people to read; false by default.</param>
    /// <returns>The document, which <see cref="ReadHolidays(string)"/> reads back equal.</returns>
    /// <exception cref="ArgumentException">The holidays cannot be written: the document would be too long.</exception>
    public static string WriteHolidays(IEnumerable<Holiday> holidays, bool indented = false)
    {
        ImmutableArray<Holiday> all = [.. Guard.NotNull(holidays).Select(each => Guard.NotNull(each, nameof(holidays)))];
        return DocumentText.Write(all, CalendarTable.Holidays.Write, indented, nameof(holidays));
    }

    /// <summary>Reads a list of holidays.</summary>
    /// <param name="json">A document of the format <c>helpdesk-holidays/1</c>.</param>
    /// <returns>The holidays, in order.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static ImmutableArray<Holiday> ReadHolidays(string json) => DocumentText.Read(Guard.NotNull(json), CalendarTable.Holidays, DocumentFormat.Holidays);

    /// <summary>Reads a list of holidays as <see cref="ReadHolidays(string)"/> does, from text that may well be wrong.</summary>
    /// <param name="json">The text; null is not a valid document.</param>
    /// <param name="holidays">The holidays, in order; the default when there is a problem.</param>
    /// <param name="problem">What is wrong with the text and where, when there is a problem.</param>
    /// <returns>Whether the text is a list of holidays.</returns>
    public static bool TryReadHolidays(string? json, out ImmutableArray<Holiday> holidays, [NotNullWhen(false)] out DocumentProblem? problem) =>
        DocumentText.TryRead(json, ReadHolidays, out holidays, out problem);

    /// <summary>Writes one rule, as a document of the format <c>helpdesk-rule/1</c>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="indented">Whether to break lines and indent them by two spaces, for people to read; false by default.</param>
    /// <returns>The document, which <see cref="ReadRule"/> reads back equal.</returns>
    /// <exception cref="ArgumentException">The document would be too long.</exception>
    public static string WriteRule(HolidayRule rule, bool indented = false) =>
        DocumentText.Write(Guard.NotNull(rule), HolidayRuleTable.Document.Write, indented, nameof(rule));

    /// <summary>Reads one rule.</summary>
    /// <param name="json">A document of the format <c>helpdesk-rule/1</c>.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="DocumentException">The text is not such a document; its <see cref="DocumentException.Problem"/> says what is wrong and where.</exception>
    public static HolidayRule ReadRule(string json) => DocumentText.Read(Guard.NotNull(json), HolidayRuleTable.Document, DocumentFormat.Rule);

    /// <summary>Reads one rule as <see cref="ReadRule"/> does, from text that may well be wrong.</summary>
    /// <param name="json">The text; null is not a valid document.</param>
    /// <param name="rule">The rule, when there is one.</param>
    /// <param name="problem">What is wrong with the text and where, when there is no rule.</param>
    /// <returns>Whether the text is a rule.</returns>
    public static bool TryReadRule(string? json, [NotNullWhen(true)] out HolidayRule? rule, [NotNullWhen(false)] out DocumentProblem? problem) =>
        DocumentText.TryRead(json, ReadRule, out rule, out problem);
}
