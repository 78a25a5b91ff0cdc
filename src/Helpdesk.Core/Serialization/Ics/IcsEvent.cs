using System.Globalization;
using NodaTime;

namespace Helpdesk.Serialization.Ics;

/// <summary>What the lines of one event say, collected as they come.</summary>
internal sealed class IcsEvent(int line, IcsLimits limits, IcsTotals totals)
{
    /// <summary>RFC 5545 would have one at most.</summary>
    public const int MaxRules = 20;

    /// <summary>More than anybody files an event under.</summary>
    public const int MaxCategories = 100;

    private readonly List<string> categories = [];
    private readonly List<(int Line, IcsProblemKind Kind, string Message)> notes = [];
    private string endZone = "";
    private int? cancelledAt;
    private int? occurrenceAt;
    private bool isRange;
    private int listed;

    public int Line => line;

    public string? Uid { get; private set; }

    public string? Summary { get; private set; }

    public IcsMoment? Start { get; private set; }

    public IcsMoment? End { get; private set; }

    /// <summary>Whether there is a DURATION; its days are null when it is not of whole days.</summary>
    public bool HasDuration { get; private set; }

    public int? Days { get; private set; }

    public List<(int Line, string Text)> Rules { get; } = [];

    public List<LocalDate> Dates { get; } = [];

    public List<LocalDate> ExceptDates { get; } = [];

    public int? OwnNumber { get; private set; }

    public string? OwnHours { get; private set; }

    public string? OwnException { get; private set; }

    public string? OwnName { get; private set; }

    /// <summary>The TZID of the start's time; empty for none.</summary>
    public string StartZone { get; private set; } = "";

    /// <summary>The revision of the event; 0 unless said, as RFC 5545 has it.</summary>
    public int Sequence { get; private set; }

    public string? Description { get; private set; }

    public IReadOnlyList<string> Categories => categories;

    /// <summary>Whether the event is about one occurrence of another.</summary>
    public bool IsOccurrence => occurrenceAt is not null;

    /// <summary>The date of that occurrence; null when it is not of a whole day, or is all occurrences from there on.</summary>
    public LocalDate? Occurrence { get; private set; }

    public bool IsCancelled => cancelledAt is not null;

    /// <summary>Whether all that the event says has been done to another, so that it is nothing itself.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Why the event cannot be taken; the first reason only.</summary>
    public (int Line, IcsProblemKind Kind, string Message)? Refusal { get; private set; }

    /// <summary>What is to be reported of an event that is taken.</summary>
    public IReadOnlyList<(int Line, IcsProblemKind Kind, string Message)> Notes => notes;

    /// <summary>Whether both ends are at times of one zone.</summary>
    public bool IsOfOneZone => string.Equals(StartZone, endZone, StringComparison.OrdinalIgnoreCase);

    public void Refuse(int at, IcsProblemKind kind, string message) => Refusal ??= (at, kind, message);

    /// <summary>Leaves the event out for a reason that comes before all others.</summary>
    public void Overrule(int at, IcsProblemKind kind, string message) => Refusal = (at, kind, message);

    /// <summary>Leaves the event out if it is not one of its own, or no longer one.</summary>
    public void SettleStatus()
    {
        if (occurrenceAt is { } occurrence)
        {
            Overrule(occurrence, IcsProblemKind.ChangedOccurrence, IsCancelled
                ? "The event cancels one occurrence of another, of which there is none here that it could be taken from."
                : "The event changes occurrences of another that cannot be told or are not here; the other is imported without the change.");
        }
        else if (cancelledAt is { } cancelled)
        {
            Overrule(cancelled, IcsProblemKind.Cancelled, "The event is cancelled.");
        }
    }

    /// <summary>Excepts the date of an occurrence that another event cancels, or changes: then that event stands for itself.</summary>
    public void Except(IcsEvent occurrence)
    {
        if (IsWithinLimit(occurrence.Line, isRule: false))
        {
            ExceptDates.Add(occurrence.Occurrence!.Value);
        }

        occurrence.IsSpent = occurrence.IsCancelled;
        occurrence.occurrenceAt = null;
    }

    public void Note(int at, IcsProblemKind kind, string message) => notes.Add((at, kind, message));

    public void NoteMalformed(int at)
    {
        if (!notes.Exists(note => note.Kind == IcsProblemKind.MalformedLine))
        {
            Note(at, IcsProblemKind.MalformedLine, "The line is no property, which is a name, a colon and a value, and is passed over.");
        }
    }

    public void Take(IcsName name, IcsProperty property, int at)
    {
        ReadOnlySpan<byte> value = property.Value;
        switch (name)
        {
            case IcsName.Uid:
                Uid = KeepFirst(Uid, "UID", value, at);
                break;
            case IcsName.Summary:
                Summary = KeepFirst(Summary, "SUMMARY", value, at);
                break;
            case IcsName.Start:
                Once(Start, "DTSTART", at);
                Start = Moment("DTSTART", property, at);
                StartZone = Start is { HasTime: true } ? Zone(property) : "";
                break;
            case IcsName.Finish:
                Once(End, "DTEND", at);
                End = Moment("DTEND", property, at);
                endZone = End is { HasTime: true } ? Zone(property) : "";
                break;
            case IcsName.Duration:
                Once(HasDuration ? name : null, "DURATION", at);
                TakeDuration(value, at);
                break;
            case IcsName.Rule:
                TakeRule(value, at);
                break;
            case IcsName.ExceptRule:
                Refuse(at, IcsProblemKind.UnsupportedRecurrence, "EXRULE is not supported.");
                break;
            case IcsName.Dates:
                TakeDates(Dates, "RDATE", property, at);
                break;
            case IcsName.ExceptDates:
                TakeDates(ExceptDates, "EXDATE", property, at);
                break;
            case IcsName.Status when IcsText.Same(IcsText.Trim(value), "CANCELLED"u8):
                cancelledAt = at;
                break;
            case IcsName.ChangedOccurrence:
                occurrenceAt = at;
                isRange |= !property.Parameter("RANGE"u8).IsEmpty;
                Occurrence = !isRange && IcsMoment.TryParse(IcsText.Trim(value), out IcsMoment occurrence) && Localised(occurrence, Zone(property)).IsWholeDay ? occurrence.Date : null;
                break;
            case IcsName.Sequence:
                Sequence = int.TryParse(IcsText.Trim(value), NumberStyles.None, CultureInfo.InvariantCulture, out int sequence) ? sequence : 0;
                break;
            case IcsName.Description:
                Description ??= IcsText.Read(value, out _);
                break;
            case IcsName.Categories:
                IcsText.ReadList(value, categories, MaxCategories);
                break;
            default:
                TakeOwn(name, value, at);
                break;
        }
    }

    private void TakeOwn(IcsName name, ReadOnlySpan<byte> value, int at)
    {
        switch (name)
        {
            case IcsName.OwnNumber:
                Once(OwnNumber, IcsNames.OwnNumber, at);
                if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                {
                    OwnNumber = number;
                }

                break;
            case IcsName.OwnHours:
                Once(OwnHours, IcsNames.OwnHours, at);
                OwnHours = IcsText.Read(value, out _);
                break;
            case IcsName.OwnException:
                Once(OwnException, IcsNames.OwnException, at);
                OwnException = IcsText.Read(value, out _);
                break;
            case IcsName.OwnName:
                Once(OwnName, IcsNames.OwnName, at);
                OwnName = IcsText.ReadExact(IcsText.Read(value, out _));
                break;
        }
    }

    private string KeepFirst(string? earlier, string name, ReadOnlySpan<byte> value, int at)
    {
        if (earlier is not null)
        {
            if (!notes.Exists(note => note.Kind == IcsProblemKind.Repeated))
            {
                Note(at, IcsProblemKind.Repeated, $"The event has {name} twice; the first counts.");
            }

            return earlier;
        }

        string text = IcsText.Read(value, out bool isUtf8);
        if (!isUtf8)
        {
            Note(at, IcsProblemKind.NotUtf8, $"{name} holds bytes that are not UTF-8; each is replaced.");
        }

        return text;
    }

    private void Once(object? earlier, string name, int at)
    {
        if (earlier is not null)
        {
            Refuse(at, IcsProblemKind.Repeated, $"The event has {name} twice.");
        }
    }

    private static string Zone(IcsProperty property) => IcsText.ReadAscii(property.Parameter("TZID"u8));

    private static IcsMoment Localised(IcsMoment moment, string zone) => moment.HasTime && IcsZones.IsUtc(zone) ? moment with { IsUtc = true } : moment;

    private IcsMoment? Moment(string name, IcsProperty property, int at) => Moment(name, property.Value, Zone(property), at);

    private IcsMoment? Moment(string name, ReadOnlySpan<byte> value, string zone, int at)
    {
        if (IcsMoment.TryParse(IcsText.Trim(value), out IcsMoment moment))
        {
            return Localised(moment, zone);
        }

        Refuse(at, IcsProblemKind.MalformedValue, $"{name} '{IcsText.Short(value)}' is no date.");
        return null;
    }

    private void TakeDuration(ReadOnlySpan<byte> value, int at)
    {
        HasDuration = true;
        if (!IcsMoment.TryParseDuration(IcsText.Trim(value), out int? days))
        {
            Refuse(at, IcsProblemKind.MalformedValue, $"DURATION '{IcsText.Short(value)}' is no duration.");
        }

        Days = days;
    }

    private void TakeRule(ReadOnlySpan<byte> value, int at)
    {
        if (Refusal is null && IsWithinLimit(at, isRule: true))
        {
            Rules.Add((at, IcsText.ReadAscii(value)));
        }
    }

    private void TakeDates(List<LocalDate> dates, string name, IcsProperty property, int at)
    {
        ReadOnlySpan<byte> rest = property.Value;
        string zone = Zone(property);
        for (bool isMore = !IcsText.Trim(rest).IsEmpty; isMore && Refusal is null && IsWithinLimit(at, isRule: false);)
        {
            int comma = rest.IndexOf((byte)',');
            isMore = comma >= 0;
            ReadOnlySpan<byte> text = isMore ? rest[..comma] : rest;
            rest = isMore ? rest[(comma + 1)..] : [];
            if (text.Contains((byte)'/'))
            {
                Refuse(at, IcsProblemKind.UnsupportedRecurrence, $"{name} lists a period, '{IcsText.Short(text)}'; only dates are supported.");
            }
            else if (Moment(name, text, zone, at) is { } moment)
            {
                if (moment.IsWholeDay)
                {
                    dates.Add(moment.Date);
                }
                else
                {
                    Refuse(at, IcsProblemKind.NotWholeDays, $"{name} '{IcsText.Short(text)}' is not the local midnight at which a date begins.");
                }
            }
        }
    }

    private bool IsWithinLimit(int at, bool isRule)
    {
        string? past = ++listed > limits.MaxDates ? FormattableString.Invariant($"The event lists more than {limits.MaxDates} rules and dates, the limit.")
            : isRule && Rules.Count == MaxRules ? FormattableString.Invariant($"The event has more than {MaxRules} recurrence rules, the limit.")
            : isRule ? totals.PastRules()
            : totals.PastDates();
        if (past is not null)
        {
            Refuse(at, IcsProblemKind.PastLimit, past);
        }

        return past is null;
    }
}
