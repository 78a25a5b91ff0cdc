using System.Text;

namespace Helpdesk.ICalendar.Reading;

/// <summary>
/// Reads a document line by line, in one pass and without recursion. Components that are not calendars, events of one, or zones are ignored, but for what begins and ends in them. Lines that are not needed are neither
/// unfolded nor turned into text.
/// </summary>
internal sealed class DocumentReader(ImportBuilder import)
{
    /// <summary>The length of a line without its folds that is needed.</summary>
    private const int MaxLineLength = 1 << 20;

    /// <summary>How deep components may be nested, the calendar counted.</summary>
    private const int MaxDepth = 16;

    private const int LongestName = 32;

    private readonly Stack<(ComponentKind Kind, string Name, int Line)> open = new();
    private byte[] buffer = [];
    private CalendarSource? calendar;
    private EventSource? current;
    private ICalendarProblem? problem;
    private int calendars;
    private int events;

    /// <summary>The import; null with a problem when the text is not a document.</summary>
    public static ICalendarImport? Read(ReadOnlySpan<byte> document, ImportBuilder import, out ICalendarProblem? problem)
    {
        if (document.Length > import.Limits.MaxBytes)
        {
            problem = TooLong(import.Limits);
            return null;
        }

        var reader = new DocumentReader(import);
        reader.ReadAll(document);
        problem = reader.problem;
        return problem is null ? import.ToImport() : null;
    }

    public static ICalendarProblem TooLong(ICalendarLimits limits) =>
        OfDocument(0, ICalendarProblemKind.TooLong, FormattableString.Invariant($"The text is longer than {limits.MaxBytes} bytes, the limit."));

    private static ICalendarProblem OfDocument(int line, ICalendarProblemKind kind, string message) => new(line, Uid: null, Summary: null, kind, message, IsLeftOut: true);

    private void Fail(int line, ICalendarProblemKind kind, string message) => problem = OfDocument(line, kind, message);

    private void ReadAll(ReadOnlySpan<byte> document)
    {
        var scanner = new ContentScanner(document);
        while (problem is null && scanner.Read())
        {
            ReadLine(in scanner);
        }

        if (problem is null && open.TryPeek(out (ComponentKind Kind, string Name, int Line) last))
        {
            Fail(last.Line, ICalendarProblemKind.Truncated, $"The component {PlainName.Quote(last.Name)} that begins here does not end: the text was cut off.");
        }
        else if (problem is null && calendars == 0)
        {
            Fail(0, ICalendarProblemKind.NotCalendar, "The text holds no VCALENDAR.");
        }
    }

    private void ReadLine(in ContentScanner scanner)
    {
        ComponentKind inside = open.TryPeek(out (ComponentKind Kind, string Name, int Line) top) ? top.Kind : ComponentKind.None;
        ReadOnlySpan<byte> line = WithoutMark(scanner.First, inside);
        if ((!scanner.IsFolded && IsBlank(line, inside)) || (inside == ComponentKind.Other && !MayBeginOrEnd(line)))
        {
            return;
        }

        int nameLength = NameLength(line);
        bool isWhole = !scanner.IsFolded;
        if (nameLength < 0 && !isWhole)
        {
            isWhole = scanner.TryUnfold(ref buffer, MaxLineLength, out line);
            line = WithoutMark(line, inside);
            if (isWhole && IsBlank(line, inside))
            {
                return;
            }

            nameLength = isWhole ? NameLength(line) : -1;
        }

        if (nameLength < 0)
        {
            TakeMalformed(inside, scanner.Number);
            return;
        }

        string name = nameLength <= LongestName ? Encoding.ASCII.GetString(line[..nameLength]).ToUpperInvariant() : "";
        if (!PropertyNames.IsKnown(name) && inside != ComponentKind.None)
        {
            return;
        }

        // Also of a line that is whole, since this compares it with the limit.
        if (!scanner.TryUnfold(ref buffer, MaxLineLength, out line))
        {
            TakeTooLong(name, inside, scanner.Number);
        }
        else if (ContentLine.Parse(scanner.Number, name, Encoding.UTF8.GetString(WithoutMark(line, inside))) is { } content)
        {
            Take(content, inside);
        }
        else if (inside == ComponentKind.Event && PropertyNames.DecidesDates(name))
        {
            string missing = line.Count((byte)'"') % 2 == 0 ? "no colon before its value" : "a quotation mark that is never closed";
            current!.Refuse(scanner.Number, ICalendarProblemKind.MalformedLine, $"The line of {name} has {missing}.");
        }
        else
        {
            TakeMalformed(inside, scanner.Number);
        }
    }

    /// <summary>A line without the byte order mark of a calendar that was a file of its own.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> line, ComponentKind inside) =>
        inside == ComponentKind.None && line.StartsWith("\uFEFF"u8) ? line[3..] : line;

    /// <summary>Whether a line holds nothing; outside of calendars, nothing that can be seen.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> line, ComponentKind inside) => line.IsEmpty || (inside == ComponentKind.None && line.Trim(" \t\0\u001A"u8).IsEmpty);

    private static bool MayBeginOrEnd(ReadOnlySpan<byte> line) => line.IsEmpty || line[0] is (byte)'B' or (byte)'b' or (byte)'E' or (byte)'e';

    /// <summary>The length of the name at the beginning of a line, or -1 where there is none.</summary>
    private static int NameLength(ReadOnlySpan<byte> line)
    {
        int length = line.IndexOfAny((byte)':', (byte)';');
        for (int i = 0; i < length; i++)
        {
            if (!char.IsAsciiLetterOrDigit((char)line[i]) && line[i] is not ((byte)'-' or (byte)'_' or (byte)'.'))
            {
                return -1;
            }
        }

        return length > 0 ? length : -1;
    }

    private void Take(ContentLine content, ComponentKind inside)
    {
        string value = ContentText.Trim(content.Value);
        if (content.Name is PropertyNames.Begin)
        {
            Begin(value.ToUpperInvariant(), inside, content.Number);
        }
        else if (inside == ComponentKind.None)
        {
            FailOutside(content.Number);
        }
        else if (content.Name is PropertyNames.End)
        {
            End(value, content.Number);
        }
        else if (inside == ComponentKind.Event)
        {
            current!.Take(content);
        }
        else if (inside == ComponentKind.Calendar)
        {
            calendar!.Take(content);
        }
        else if (inside == ComponentKind.Zone && content.Name is PropertyNames.ZoneId)
        {
            calendar!.Zones.Begin(value);
        }
        else if (inside == ComponentKind.Zone && content.Name is PropertyNames.ZoneOffset)
        {
            calendar!.Zones.AddOffset(value);
        }
    }

    private void Begin(string name, ComponentKind inside, int line)
    {
        bool isCalendar = name is "VCALENDAR";
        bool isEvent = name is "VEVENT";
        if (inside == ComponentKind.None && !isCalendar)
        {
            FailOutside(line);
        }
        else if (isCalendar && inside != ComponentKind.None)
        {
            Fail(line, ICalendarProblemKind.Misnested, "A VCALENDAR begins before the last component ends.");
        }
        else if (isEvent && inside == ComponentKind.Event)
        {
            Fail(line, ICalendarProblemKind.Misnested, "A VEVENT begins before the last one ends.");
        }
        else if (open.Count == MaxDepth)
        {
            Fail(line, ICalendarProblemKind.TooDeep, FormattableString.Invariant($"Components are nested more than {MaxDepth} levels deep, the limit."));
        }
        else if ((isCalendar && ++calendars > import.Limits.MaxEvents) || (isEvent && ++events > import.Limits.MaxEvents))
        {
            Fail(line, ICalendarProblemKind.TooManyEvents, FormattableString.Invariant($"The text holds more than {import.Limits.MaxEvents} {(isEvent ? "events" : "calendars")}, the limit."));
        }
        else
        {
            Open(name, isCalendar, isEvent, inside, line);
        }
    }

    private void Open(string name, bool isCalendar, bool isEvent, ComponentKind inside, int line)
    {
        bool isIn = inside == ComponentKind.Calendar;
        if (isCalendar)
        {
            calendar = new CalendarSource(import);
        }
        else if (isEvent && isIn)
        {
            current = new EventSource(line, import.Limits, import.Totals);
        }
        else if (isEvent)
        {
            import.Report(line, ICalendarProblemKind.Misplaced, $"The event is inside a component that is not a calendar, {PlainName.Quote(open.Peek().Name)}, and is ignored.", isLeftOut: true);
        }

        // The parts of a zone, STANDARD and DAYLIGHT, belong to it.
        ComponentKind kind = isCalendar ? ComponentKind.Calendar
            : isEvent && isIn ? ComponentKind.Event
            : (isIn && name is "VTIMEZONE") || (inside == ComponentKind.Zone && !isEvent) ? ComponentKind.Zone
            : ComponentKind.Other;
        open.Push((kind, name, line));
    }

    private void End(string name, int line)
    {
        (ComponentKind kind, string began, int from) = open.Pop();
        if (!ContentText.Same(name, began))
        {
            Fail(line, ICalendarProblemKind.Misnested, FormattableString.Invariant($"{PlainName.Quote(name)} ends here, but the last component to begin is {PlainName.Quote(began)} on line {from}."));
        }
        else if (kind == ComponentKind.Event)
        {
            calendar!.Add(current!);
            current = null;
        }
        else if (kind == ComponentKind.Calendar)
        {
            calendar!.Finish();
            calendar = null;
        }
    }

    private void FailOutside(int line) =>
        Fail(line, ICalendarProblemKind.NotCalendar, "The line is outside every VCALENDAR: the text is not an iCalendar document, or another text begins in it.");

    private void TakeMalformed(ComponentKind inside, int line)
    {
        switch (inside)
        {
            case ComponentKind.None:
                FailOutside(line);
                break;
            case ComponentKind.Event:
                current!.NoteOnce(line, ICalendarProblemKind.MalformedLine, "The line is not a property, which is a name, a colon and a value, and is ignored.");
                break;
            case ComponentKind.Calendar:
                calendar!.NoteMalformed(line);
                break;
        }
    }

    private void TakeTooLong(string name, ComponentKind inside, int line)
    {
        string message = FormattableString.Invariant($"A line has more than {MaxLineLength} bytes, the limit.");
        switch (inside)
        {
            case ComponentKind.None:
                FailOutside(line);
                break;
            case ComponentKind.Event when name is PropertyNames.Description or PropertyNames.Categories:
                current!.Note(line, ICalendarProblemKind.PastLimit, message + " It is ignored.");
                break;
            case ComponentKind.Event:
                current!.Refuse(line, ICalendarProblemKind.PastLimit, message);
                break;
            case ComponentKind.Calendar:
                import.Report(line, ICalendarProblemKind.PastLimit, message + " It is ignored.");
                break;
        }
    }
}
