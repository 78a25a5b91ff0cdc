namespace Helpdesk.ICalendar.Tests;

/// <summary>Documents in the style of the programs that people export holidays from. Lines end in CR LF and are not folded unless the program folds them.</summary>
internal static class Feeds
{
    /// <summary>A public holiday feed as Google serves it: one all-day event a year, text escaped, no rules.</summary>
    public static string Google { get; } = Lines("""
        BEGIN:VCALENDAR
        PRODID:-//Google Inc//Google Calendar 70.9054//EN
        VERSION:2.0
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:Festività in Italia
        X-WR-TIMEZONE:UTC
        X-WR-CALDESC:Festività e osservanze in Italia
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20260101
        DTEND;VALUE=DATE:20260102
        DTSTAMP:20251120T095422Z
        UID:20260101_k3p1u0q2@google.com
        CLASS:PUBLIC
        CREATED:20240517T104511Z
        DESCRIPTION:Giorno festivo
        LAST-MODIFIED:20240517T104511Z
        SEQUENCE:0
        STATUS:CONFIRMED
        SUMMARY:Capodanno
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20261208
        DTEND;VALUE=DATE:20261209
        DTSTAMP:20251120T095422Z
        UID:20261208_a7c9q1q2@google.com
        CLASS:PUBLIC
        DESCRIPTION:Osservanza\nPer nascondere le osservanze\, vai alle Impostazioni di Google Calendar
        STATUS:CONFIRMED
        SUMMARY:Immacolata Concezione\, 8 dicembre
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR
        """);

    /// <summary>An export of Outlook: a time zone first, proprietary properties, an alarm, whole days as date-times with quoted zones.</summary>
    public static string Outlook { get; } = Lines("""
        BEGIN:VCALENDAR
        PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
        VERSION:2.0
        METHOD:PUBLISH
        X-MS-OLK-FORCEINSPECTOROPEN:TRUE
        BEGIN:VTIMEZONE
        TZID:W. Europe Standard Time
        BEGIN:STANDARD
        DTSTART:16011028T030000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010325T020000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        END:VTIMEZONE
        BEGIN:VEVENT
        CATEGORIES:Holiday
        CLASS:PUBLIC
        CREATED:20251120T100000Z
        DESCRIPTION:\n
        DTEND;TZID="W. Europe Standard Time":20260502T000000
        DTSTAMP:20251120T100000Z
        DTSTART;TZID="W. Europe Standard Time":20260501T000000
        PRIORITY:5
        RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=5;BYMONTHDAY=1;WKST=MO
        SUMMARY;LANGUAGE=de:Tag der Arbeit
        TRANSP:TRANSPARENT
        UID:040000008200E00074C5B7101A82E00800000000B0C4
        X-ALT-DESC;FMTTYPE=text/html:<html><body>a: b\; c</body></html>
        X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
        X-MICROSOFT-CDO-BUSYSTATUS:FREE
        BEGIN:VALARM
        TRIGGER:-PT1080M
        ACTION:DISPLAY
        DESCRIPTION:Reminder
        SUMMARY:Not the name
        END:VALARM
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;TZID="W. Europe Standard Time":20261224T120000
        DTEND;TZID="W. Europe Standard Time":20261224T180000
        SUMMARY:Weihnachtsfeier
        UID:040000008200E00074C5B7101A82E00800000000FFFF
        END:VEVENT
        END:VCALENDAR
        """);

    /// <summary>A calendar as Apple exports it: durations, rules with ends, excepted dates, a task and proprietary properties with quoted colons.</summary>
    public static string Apple { get; } = Lines("""
        BEGIN:VCALENDAR
        CALSCALE:GREGORIAN
        VERSION:2.0
        X-APPLE-CALENDAR-COLOR:#1BADF8
        METHOD:PUBLISH
        PRODID:-//Apple Inc.//macOS 15.1//EN
        BEGIN:VEVENT
        TRANSP:TRANSPARENT
        DTSTART;VALUE=DATE:20240810
        DURATION:P1W
        X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="1 High St: back;door";X-TITLE=Office:geo:51.5,-0.1
        UID:6F4A1D2C-0B5E-4C5D-9D57-2F33D0B1A001
        SUMMARY:Summer closure
        RRULE:FREQ=YEARLY;UNTIL=20260901T215959Z
        EXDATE;VALUE=DATE:20250810
        SEQUENCE:1
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20261225
        DTEND;VALUE=DATE:20261227
        UID:6F4A1D2C-0B5E-4C5D-9D57-2F33D0B1A002
        SUMMARY:Christmas 🎄
        RDATE;VALUE=DATE:20271225,20281223
        END:VEVENT
        BEGIN:VTODO
        SUMMARY:Buy a tree
        DUE;VALUE=DATE:20261220
        END:VTODO
        END:VCALENDAR
        """);

    public static string[] All => [Google, Outlook, Apple];

    /// <summary>An event in a calendar.</summary>
    public static string Event(string lines) => Calendar("BEGIN:VEVENT\n" + lines + "\nEND:VEVENT");

    public static string Calendar(string lines) => Lines("BEGIN:VCALENDAR\nVERSION:2.0\n" + lines + "\nEND:VCALENDAR");

    private static string Lines(string text) => text.ReplaceLineEndings("\r\n") + "\r\n";
}
