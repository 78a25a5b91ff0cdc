namespace Helpdesk.Serialization.Ics;

/// <summary>
/// Reads a document line by line, in one pass and without recursion. Components that are not calendars or events of one are passed over, but for what begins and
/// ends in them. Lines that are not needed are neither unfolded nor turned into text.
/// </summary>
internal sealed class IcsReader(IcsLimits limits)
{
    private static readonly byte[] CalendarName = "VCALENDAR"u8.ToArray();

    private static readonly byte[] EventName = "VEVENT"u8.ToArray();

    private readonly IcsCollector collector = new(limits);
    private readonly Stack<(IcsComponent Kind, byte[] Name, int Line)> open = new();
    private byte[] buffer = [];
    private IcsCalendar? calendar;
    private IcsEvent? current;
    private IcsError? error;
    private int calendars;
    private int events;

    public static IcsImport? Read(ReadOnlySpan<byte> document, IcsLimits limits, out IcsError? error)
    {
        if (document.Length > limits.MaxBytes)
        {
            error = TooLong(limits);
            return null;
        }

        var reader = new IcsReader(limits);
        reader.ReadAll(document);
        error = reader.error;
        return error is null ? reader.collector.ToImport() : null;
    }

    public static IcsError TooLong(IcsLimits limits) =>
        new(IcsErrorKind.TooLong, 0, FormattableString.Invariant($"The text is longer than {limits.MaxBytes} bytes, the limit."));

    private void ReadAll(ReadOnlySpan<byte> document)
    {
        var scanner = new IcsScanner(document);
        while (error is null && scanner.Read())
        {
            ReadLine(in scanner);
        }

        if (error is null && open.TryPeek(out (IcsComponent Kind, byte[] Name, int Line) last))
        {
            error = new IcsError(IcsErrorKind.Truncated, last.Line, $"The {IcsText.Short(last.Name)} that begins here does not end: the text was cut off.");
        }
        else if (error is null && calendars == 0)
        {
            error = new IcsError(IcsErrorKind.NotCalendar, 0, "The text holds no VCALENDAR.");
        }
    }

    private void ReadLine(in IcsScanner scanner)
    {
        IcsComponent inside = open.TryPeek(out (IcsComponent Kind, byte[] Name, int Line) top) ? top.Kind : IcsComponent.None;
        ReadOnlySpan<byte> line = WithoutMark(scanner.First, inside);
        if ((!scanner.IsFolded && IsBlank(line, inside)) || (inside == IcsComponent.Other && !MayBeginOrEnd(line)))
        {
            return;
        }

        int nameLength = IcsProperty.NameLength(line);
        bool isWhole = !scanner.IsFolded;
        if (nameLength < 0 && !isWhole)
        {
            isWhole = scanner.TryUnfold(ref buffer, limits.MaxLineLength, out line);
            line = WithoutMark(line, inside);
            if (isWhole && IsBlank(line, inside))
            {
                return;
            }

            nameLength = isWhole ? IcsProperty.NameLength(line) : -1;
        }

        if (nameLength < 0)
        {
            TakeMalformed(inside, scanner.Number);
            return;
        }

        IcsName name = IcsNames.Find(line[..nameLength]);
        if (name == IcsName.Other && inside != IcsComponent.None)
        {
            return;
        }

        // Asked again even of a line that is whole, since this also holds it against the limit.
        if (!scanner.TryUnfold(ref buffer, limits.MaxLineLength, out line))
        {
            TakeTooLong(name, inside, scanner.Number);
        }
        else if (!IcsProperty.TryParse(WithoutMark(line, inside), nameLength, out IcsProperty property))
        {
            if (inside == IcsComponent.Event && DecidesDates(name))
            {
                // An event is not taken without what says when it is.
                current!.Refuse(scanner.Number, IcsProblemKind.MalformedLine, $"The line of {IcsText.Short(line[..nameLength])} has {Missing(line)}.");
            }
            else
            {
                TakeMalformed(inside, scanner.Number);
            }
        }
        else
        {
            Take(name, property, inside, scanner.Number);
        }
    }

    private static bool DecidesDates(IcsName name) =>
        name is IcsName.Start or IcsName.Finish or IcsName.Duration or IcsName.Rule or IcsName.ExceptRule or IcsName.Dates or IcsName.ExceptDates or IcsName.ChangedOccurrence or IcsName.Status;

    /// <summary>What keeps a line that begins with a name from being a property.</summary>
    private static string Missing(ReadOnlySpan<byte> line) =>
        line.Count((byte)'"') % 2 == 0 ? "no colon before its value" : "a quotation mark that is never closed, so that its value cannot be told";

    /// <summary>A line without the byte order mark that a calendar brought which was a file of its own.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> line, IcsComponent inside) =>
        inside == IcsComponent.None && line.StartsWith("\uFEFF"u8) ? line[3..] : line;

    /// <summary>Whether a line holds nothing; outside of calendars, nothing that can be seen.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> line, IcsComponent inside) => line.IsEmpty || (inside == IcsComponent.None && IcsText.Trim(line).IsEmpty);

    private static bool MayBeginOrEnd(ReadOnlySpan<byte> line) => line.IsEmpty || line[0] is (byte)'B' or (byte)'b' or (byte)'E' or (byte)'e';

    private void Take(IcsName name, IcsProperty property, IcsComponent inside, int line)
    {
        if (name == IcsName.Begin)
        {
            Begin(IcsText.Trim(property.Value), inside, line);
        }
        else if (inside == IcsComponent.None)
        {
            RefuseOutside(line);
        }
        else if (name == IcsName.End)
        {
            End(IcsText.Trim(property.Value), line);
        }
        else if (inside == IcsComponent.Event)
        {
            current!.Take(name, property, line);
        }
        else if (inside == IcsComponent.Calendar)
        {
            calendar!.Take(name, property, line);
        }
    }

    private void Begin(ReadOnlySpan<byte> name, IcsComponent inside, int line)
    {
        bool isCalendar = IcsText.Same(name, CalendarName);
        bool isEvent = IcsText.Same(name, EventName);
        if (inside == IcsComponent.None && !isCalendar)
        {
            RefuseOutside(line);
        }
        else if (isCalendar && inside != IcsComponent.None)
        {
            error = new IcsError(IcsErrorKind.Misnested, line, "A VCALENDAR begins before the last component ends.");
        }
        else if (isEvent && inside == IcsComponent.Event)
        {
            error = new IcsError(IcsErrorKind.Misnested, line, "A VEVENT begins before the last one ends.");
        }
        else if (open.Count == limits.MaxDepth)
        {
            error = new IcsError(IcsErrorKind.TooDeep, line, FormattableString.Invariant($"Components lie more than {limits.MaxDepth} deep in one another, the limit."));
        }
        else if (isCalendar && ++calendars > limits.MaxEvents)
        {
            error = new IcsError(IcsErrorKind.TooManyEvents, line, FormattableString.Invariant($"The text holds more than {limits.MaxEvents} calendars, the limit."));
        }
        else if (isCalendar)
        {
            calendar = new IcsCalendar(line, collector);
            open.Push((IcsComponent.Calendar, CalendarName, line));
        }
        else if (isEvent && inside == IcsComponent.Calendar)
        {
            BeginEvent(line);
        }
        else
        {
            if (isEvent)
            {
                ReportInside(line);
            }

            open.Push((IcsComponent.Other, name.ToArray(), line));
        }
    }

    private void ReportInside(int line)
    {
        if (CountEvent(line))
        {
            string outer = IcsText.Short(open.Peek().Name);
            collector.Report(line, summary: null, IcsProblemKind.Misplaced, $"The event is inside of a component that is no calendar, {outer}, and is passed over.", isLeftOut: true);
        }
    }

    private bool CountEvent(int line)
    {
        if (++events > limits.MaxEvents)
        {
            error = new IcsError(IcsErrorKind.TooManyEvents, line, FormattableString.Invariant($"The text holds more than {limits.MaxEvents} events, the limit."));
        }

        return error is null;
    }

    private void BeginEvent(int line)
    {
        if (CountEvent(line))
        {
            current = new IcsEvent(line, limits, collector.Totals);
            open.Push((IcsComponent.Event, EventName, line));
        }
    }

    private void End(ReadOnlySpan<byte> name, int line)
    {
        (IcsComponent kind, byte[] began, int from) = open.Pop();
        if (!IcsText.Same(name, began))
        {
            error = new IcsError(
                IcsErrorKind.Misnested,
                line,
                FormattableString.Invariant($"'{IcsText.Short(name)}' ends here, but the last component to begin is the {IcsText.Short(began)} of line {from}."));
        }
        else if (kind == IcsComponent.Event)
        {
            calendar!.Add(current!);
            current = null;
        }
        else if (kind == IcsComponent.Calendar)
        {
            calendar!.Finish();
            calendar = null;
        }
    }

    private void RefuseOutside(int line) =>
        error = new IcsError(IcsErrorKind.NotCalendar, line, "The line is in no VCALENDAR; the text is no iCalendar document, or another begins in it.");

    private void TakeMalformed(IcsComponent inside, int line)
    {
        switch (inside)
        {
            case IcsComponent.None:
                RefuseOutside(line);
                break;
            case IcsComponent.Event:
                current!.NoteMalformed(line);
                break;
            case IcsComponent.Calendar:
                calendar!.NoteMalformed(line);
                break;
        }
    }

    private void TakeTooLong(IcsName name, IcsComponent inside, int line)
    {
        string message = FormattableString.Invariant($"A line has more than {limits.MaxLineLength} bytes, the limit.");
        switch (inside)
        {
            case IcsComponent.None:
                RefuseOutside(line);
                break;
            case IcsComponent.Event when name is IcsName.Description or IcsName.Categories:
                current!.Note(line, IcsProblemKind.PastLimit, message + " It is passed over.");
                break;
            case IcsComponent.Event:
                current!.Refuse(line, IcsProblemKind.PastLimit, message);
                break;
            case IcsComponent.Calendar when name == IcsName.OwnRule:
                calendar!.ReportUnreadable(line, message);
                break;
            case IcsComponent.Calendar:
                collector.Report(line, summary: null, IcsProblemKind.PastLimit, message + " It is passed over.");
                break;
        }
    }
}
