namespace Helpdesk.ICalendar.Reading;

/// <summary>The properties that are read.</summary>
internal static class PropertyNames
{
    public const string Begin = "BEGIN";
    public const string End = "END";
    public const string Uid = "UID";
    public const string Summary = "SUMMARY";
    public const string Start = "DTSTART";
    public const string Finish = "DTEND";
    public const string Duration = "DURATION";
    public const string Rule = "RRULE";
    public const string ExceptRule = "EXRULE";
    public const string Dates = "RDATE";
    public const string ExceptDates = "EXDATE";
    public const string Status = "STATUS";
    public const string ChangedOccurrence = "RECURRENCE-ID";
    public const string Sequence = "SEQUENCE";
    public const string Description = "DESCRIPTION";
    public const string Categories = "CATEGORIES";
    public const string Method = "METHOD";
    public const string Scale = "CALSCALE";
    public const string ZoneId = "TZID";
    public const string ZoneOffset = "TZOFFSETTO";

    /// <summary>The library's own: the hours that a holiday leaves.</summary>
    public const string OwnHours = "X-HELPDESK-HOURS";

    /// <summary>The library's own: the hours of a dated exception.</summary>
    public const string OwnException = "X-HELPDESK-EXCEPTION";

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        Begin, End, Uid, Summary, Start, Finish, Duration, Rule, ExceptRule, Dates, ExceptDates, Status, ChangedOccurrence, Sequence, Description, Categories, Method, Scale, ZoneId, ZoneOffset, OwnHours, OwnException,
    };

    /// <summary>Whether a property, in capital letters, is read.</summary>
    public static bool IsKnown(string name) => Known.Contains(name);

    /// <summary>Whether an event cannot be taken when this property of it cannot be read.</summary>
    public static bool DecidesDates(string name) => name is Start or Finish or Duration or Rule or ExceptRule or Dates or ExceptDates or ChangedOccurrence or Status;
}
