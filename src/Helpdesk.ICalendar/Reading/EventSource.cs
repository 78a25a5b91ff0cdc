using System.Globalization;
using NodaTime;

namespace Helpdesk.ICalendar.Reading;

/// <summary>What the lines of one event say, collected as they come.</summary>
internal sealed class EventSource(int line, ICalendarLimits limits, ImportTotals totals)
{
    /// <summary>RFC 5545 would have one at most.</summary>
    private const int MaxRules = 20;

    /// <summary>More than anybody files an event under.</summary>
    private const int MaxCategories = 100;

    private readonly List<string> categories = [];
    private readonly List<(int Line, ICalendarProblemKind Kind, string Message)> notes = [];
    private string endZone = "";
    private int? cancelledAt;
    private int? occurrenceAt;
    private bool isRange;
    private int counted;

    public int Line => line;

    public string? Uid { get; private set; }

    public string? Summary { get; private set; }

    public DateValue? Start { get; private set; }

    public DateValue? End { get; private set; }

    /// <summary>Whether there is a DURATION; its days are null when it is not of whole days.</summary>
    public bool HasDuration { get; private set; }

    public int? Days { get; private set; }

    public List<(int Line, string Text)> Rules { get; } = [];

    public List<LocalDate> Dates { get; } = [];

    public List<LocalDate> ExceptDates { get; } = [];

    /// <summary>The hours that a holiday leaves.</summary>
    public string? Hours { get; private set; }

    /// <summary>The hours of a dated exception.</summary>
    public string? ExceptionHours { get; private set; }

    /// <summary>The TZID of the start's time; empty for none.</summary>
    public string StartZone { get; private set; } = "";

    /// <summary>The revision of the event; 0 by default, as RFC 5545 has it.</summary>
    public int Sequence { get; private set; }

    public string? Description { get; private set; }

    public IReadOnlyList<string> Categories => categories;

    /// <summary>Whether the event is about one occurrence of another.</summary>
    public bool IsOccurrence => occurrenceAt is not null;

    /// <summary>The date of that occurrence; null when it is not of a whole day, or means all occurrences from there on.</summary>
    public LocalDate? Occurrence { get; private set; }

    public bool IsCancelled => cancelledAt is not null;

    /// <summary>Whether everything that the event says has been done to another, so that it is nothing itself.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Why the event cannot be taken; the first reason only.</summary>
    public (int Line, ICalendarProblemKind Kind, string Message)? Refusal { get; private set; }

    /// <summary>What is to be reported of an event that is taken.</summary>
    public IReadOnlyList<(int Line, ICalendarProblemKind Kind, string Message)> Notes => notes;

    /// <summary>Whether both ends are at times of one zone.</summary>
    public bool IsOfOneZone => ContentText.Same(StartZone, endZone);

    public void Refuse(int at, ICalendarProblemKind kind, string message) => Refusal ??= (at, kind, message);

    /// <summary>Leaves the event out for a reason that comes before all others.</summary>
    public void Overrule(int at, ICalendarProblemKind kind, string message) => Refusal = (at, kind, message);

    public void Note(int at, ICalendarProblemKind kind, string message) => notes.Add((at, kind, message));

    /// <summary>Adds a note whose kind is reported once.</summary>
    public void NoteOnce(int at, ICalendarProblemKind kind, string message)
    {
        if (!notes.Exists(note => note.Kind == kind))
        {
            Note(at, kind, message);
        }
    }

    /// <summary>Counts a date that the event lists or falls on; false after it was refused for too many.</summary>
    public bool CountDate(int at)
    {
        if (++counted <= limits.MaxDatesPerEvent)
        {
            return true;
        }

        Refuse(at, ICalendarProblemKind.PastLimit, FormattableString.Invariant($"The event lists or has more than {limits.MaxDatesPerEvent} dates, the limit."));
        return false;
    }

    /// <summary>Leaves the event out if it is not one of its own, or no longer one.</summary>
    public void SettleStatus()
    {
        if (occurrenceAt is { } occurrence)
        {
            Overrule(occurrence, ICalendarProblemKind.ChangedOccurrence, IsCancelled
                ? "The event cancels one occurrence of another, which is not here or cannot be identified."
                : "The event changes occurrences of another that are not here or cannot be identified; the other is imported without the change.");
        }
        else if (cancelledAt is { } cancelled)
        {
            Overrule(cancelled, ICalendarProblemKind.Cancelled, "The event is cancelled.");
        }
    }

    /// <summary>Excludes the date of an occurrence that another event cancels, or changes: then that event stands for itself.</summary>
    public void Except(EventSource occurrence)
    {
        if (CountListed(occurrence.Line))
        {
            ExceptDates.Add(occurrence.Occurrence!.Value);
        }

        occurrence.IsSpent = occurrence.IsCancelled;
        occurrence.occurrenceAt = null;
    }

    public void Take(ContentLine content)
    {
        int at = content.Number;
        string value = content.Value;
        switch (content.Name)
        {
            case PropertyNames.Uid:
                Uid = KeepFirst(Uid, content);
                break;
            case PropertyNames.Summary:
                Summary = KeepFirst(Summary, content);
                break;
            case PropertyNames.Start:
                Once(Start is null, content);
                Start = Date(content, value);
                StartZone = Start is { HasTime: true } ? Zone(content) : "";
                break;
            case PropertyNames.Finish:
                Once(End is null, content);
                End = Date(content, value);
                endZone = End is { HasTime: true } ? Zone(content) : "";
                break;
            case PropertyNames.Duration:
                Once(!HasDuration, content);
                TakeDuration(content);
                break;
            case PropertyNames.Rule:
                TakeRule(content);
                break;
            case PropertyNames.ExceptRule:
                Refuse(at, ICalendarProblemKind.UnsupportedRecurrence, "EXRULE is not supported.");
                break;
            case PropertyNames.Dates:
                TakeDates(Dates, content);
                break;
            case PropertyNames.ExceptDates:
                TakeDates(ExceptDates, content);
                break;
            case PropertyNames.Status when ContentText.Same(ContentText.Trim(value), "CANCELLED"):
                cancelledAt = at;
                break;
            case PropertyNames.ChangedOccurrence:
                occurrenceAt = at;
                isRange |= content.Parameter("RANGE").Length > 0;
                Occurrence = !isRange && DateValue.Parse(value, Zone(content)) is { IsWholeDay: true } occurrence ? occurrence.Date : null;
                break;
            case PropertyNames.Sequence:
                Sequence = int.TryParse(ContentText.Trim(value), NumberStyles.None, CultureInfo.InvariantCulture, out int sequence) ? sequence : 0;
                break;
            case PropertyNames.Description:
                Description ??= ContentText.Unescape(value);
                break;
            case PropertyNames.Categories:
                ContentText.AddList(value, categories, MaxCategories);
                break;
            case PropertyNames.OwnHours:
                Once(Hours is null, content);
                Hours = ContentText.Unescape(value);
                break;
            case PropertyNames.OwnException:
                Once(ExceptionHours is null, content);
                ExceptionHours = ContentText.Unescape(value);
                break;
        }
    }

    private static string Zone(ContentLine content) => content.Parameter("TZID");

    private string KeepFirst(string? earlier, ContentLine content)
    {
        if (earlier is not null)
        {
            NoteOnce(content.Number, ICalendarProblemKind.Repeated, $"The event has {content.Name} twice; the first counts.");
            return earlier;
        }

        string text = ContentText.Unescape(content.Value);
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            Note(content.Number, ICalendarProblemKind.NotUtf8, $"{content.Name} holds bytes that are not UTF-8; each is replaced.");
        }

        return PlainName.Without(text);
    }

    private void Once(bool isFirst, ContentLine content)
    {
        if (!isFirst)
        {
            Refuse(content.Number, ICalendarProblemKind.Repeated, $"The event has {content.Name} twice.");
        }
    }

    private DateValue? Date(ContentLine content, string text)
    {
        DateValue? date = DateValue.Parse(text, Zone(content));
        if (date is null)
        {
            Refuse(content.Number, ICalendarProblemKind.MalformedValue, $"{content.Name} {PlainName.Quote(text)} is not a date.");
        }

        return date;
    }

    private void TakeDuration(ContentLine content)
    {
        HasDuration = true;
        string text = ContentText.Trim(content.Value).ToUpperInvariant();
        try
        {
            if (Ical.Net.DataTypes.Duration.Parse(text) is { } duration && text.Length > 2)
            {
                TimeSpan span = duration.ToTimeSpanUnspecified();
                Days = span == TimeSpan.FromDays(span.Days) ? span.Days : null;
                return;
            }
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException)
        {
            // A number is out of range: reported as any other text that is not a duration.
        }

        Refuse(content.Number, ICalendarProblemKind.MalformedValue, $"DURATION {PlainName.Quote(text)} is not a duration.");
    }

    private void TakeRule(ContentLine content)
    {
        string? past = content.Value.Length > RuleText.MaxLength ? FormattableString.Invariant($"The recurrence rule is longer than {RuleText.MaxLength} characters, the limit.")
            : Rules.Count == MaxRules ? FormattableString.Invariant($"The event has more than {MaxRules} recurrence rules, the limit.")
            : null;
        if (past is not null)
        {
            Refuse(content.Number, ICalendarProblemKind.PastLimit, past);
        }
        else
        {
            Rules.Add((content.Number, content.Value));
        }
    }

    private void TakeDates(List<LocalDate> dates, ContentLine content)
    {
        string all = content.Value;
        if (ContentText.Trim(all).Length == 0)
        {
            return;
        }

        for (int at = 0, end; at <= all.Length && Refusal is null && CountListed(content.Number); at = end + 1)
        {
            end = all.IndexOf(',', at);
            end = end < 0 ? all.Length : end;
            string text = all[at..end];
            if (text.Contains('/', StringComparison.Ordinal))
            {
                Refuse(content.Number, ICalendarProblemKind.UnsupportedRecurrence, $"{content.Name} lists a period, {PlainName.Quote(text)}; only dates are supported.");
            }
            else if (Date(content, text) is { IsWholeDay: false })
            {
                Refuse(content.Number, ICalendarProblemKind.NotWholeDays, $"{content.Name} {PlainName.Quote(text)} is not the local midnight at which a date begins.");
            }
            else if (DateValue.Parse(text, "") is { } date)
            {
                dates.Add(date.Date);
            }
        }
    }

    private bool CountListed(int at)
    {
        if (totals.PastDates() is { } past)
        {
            Refuse(at, ICalendarProblemKind.PastLimit, past);
            return false;
        }

        return CountDate(at);
    }
}
