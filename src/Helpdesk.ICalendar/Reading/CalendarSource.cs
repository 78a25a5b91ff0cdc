using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.ICalendar.Reading;

/// <summary>One calendar of a document while it is read.</summary>
internal sealed class CalendarSource(ImportBuilder into)
{
    private const string Unnamed = "Holiday";

    private readonly List<EventSource> events = [];
    private (int Line, ICalendarProblemKind Kind, string Message)? refusesAll;
    private bool hasMalformedLine;

    public FileZones Zones { get; } = new();

    public void NoteMalformed(int at)
    {
        if (!hasMalformedLine)
        {
            hasMalformedLine = true;
            into.Report(at, ICalendarProblemKind.MalformedLine, "The line is not a property, which is a name, a colon and a value, and is ignored.");
        }
    }

    /// <summary>Takes a property of the calendar itself.</summary>
    public void Take(ContentLine content)
    {
        string value = ContentText.Trim(content.Value);
        if (content.Name is PropertyNames.Method && ContentText.Same(value, "CANCEL"))
        {
            refusesAll ??= (content.Number, ICalendarProblemKind.Cancelled, FormattableString.Invariant($"The METHOD of the calendar, on line {content.Number}, is CANCEL: its events are cancelled."));
        }
        else if (content.Name is PropertyNames.Scale && !ContentText.Same(value, "GREGORIAN"))
        {
            refusesAll ??= (content.Number, ICalendarProblemKind.UnsupportedScale, FormattableString.Invariant($"The dates of the calendar are those of {PlainName.Quote(value)}, as line {content.Number} says, and not Gregorian."));
        }
    }

    /// <summary>Keeps an event until the calendar ends, since others may yet replace or change it.</summary>
    public void Add(EventSource source) => events.Add(source);

    /// <summary>Takes the events, at the end of the calendar.</summary>
    public void Finish()
    {
        Revisions.Settle(events);
        foreach (EventSource each in events.Where(each => !each.IsSpent))
        {
            Take(each);
        }
    }

    private void Take(EventSource source)
    {
        if (refusesAll is { } all)
        {
            source.Overrule(source.Line, all.Kind, all.Message);
        }

        IReadOnlyList<DateInterval> runs = EventDates.Of(source, Zones, into.Window, into.Totals);
        DayHours hours = Hours(source);
        if (source.Refusal is null && runs.Count > 0)
        {
            if (source.ExceptionHours is not null)
            {
                TakeException(source, runs, hours);
            }
            else
            {
                TakeHoliday(source, runs, hours);
            }
        }

        if (source.Refusal is { } refusal)
        {
            into.Report(source, refusal, isLeftOut: true);
        }
        else if (runs.Count > 0)
        {
            foreach ((int Line, ICalendarProblemKind Kind, string Message) note in source.Notes)
            {
                into.Report(source, note, isLeftOut: false);
            }
        }
    }

    /// <summary>The hours that this library wrote beside an event; closed where it wrote none.</summary>
    private static DayHours Hours(EventSource source)
    {
        try
        {
            return (source.ExceptionHours ?? source.Hours) is { } text ? DayHours.Parse(text) : DayHours.Closed;
        }
        catch (FormatException wrong)
        {
            source.Refuse(source.Line, ICalendarProblemKind.MalformedValue, "The hours cannot be read: " + wrong.Message);
            return DayHours.Closed;
        }
    }

    private void TakeHoliday(EventSource source, IReadOnlyList<DateInterval> runs, DayHours hours)
    {
        if (into.Totals.PastDays(runs.Sum(run => run.Length), hours.Intervals.Count) is { } past)
        {
            source.Refuse(source.Line, ICalendarProblemKind.PastLimit, past);
            return;
        }

        string name = Name(source);
        if (name.Length == 0)
        {
            name = Unnamed;
            source.Note(source.Line, ICalendarProblemKind.Unnamed, $"The event has no SUMMARY; the holiday is called '{name}'.");
        }

        into.Add(new ICalendarHoliday(new Holiday(name, EventDates.ToRule(runs)).WithHours(hours), source.Line, source.Uid, source.Description, [.. source.Categories]));
    }

    private void TakeException(EventSource source, IReadOnlyList<DateInterval> runs, DayHours hours)
    {
        LocalDate[] dates = [.. runs.SelectMany(run => run)];
        if (dates.Length > EventDates.MaxDays)
        {
            source.Refuse(source.Line, ICalendarProblemKind.PastLimit, FormattableString.Invariant($"A dated exception may have {EventDates.MaxDays} dates, but this one has {dates.Length}."));
            return;
        }

        foreach (LocalDate date in dates.Where(into.HasException))
        {
            source.Refuse(source.Line, ICalendarProblemKind.SecondException, FormattableString.Invariant($"There is a dated exception on {date:uuuu-MM-dd} already."));
            return;
        }

        string name = Name(source);
        string? own = name.Length == 0 || string.Equals(name, ExceptionNames.Of(name: null, hours), StringComparison.Ordinal) ? null : name;
        foreach (LocalDate date in dates)
        {
            into.Add(new SpecialHours(date, hours, own));
        }
    }

    private static string Name(EventSource source)
    {
        string name = PlainName.Cut((source.Summary ?? "").Trim()).Trim();
        return string.IsNullOrWhiteSpace(name) ? "" : name;
    }
}
