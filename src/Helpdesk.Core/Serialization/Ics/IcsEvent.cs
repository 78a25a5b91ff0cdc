using System.Globalization;
using NodaTime;

namespace Helpdesk.Serialization.Ics;

/// <summary>What the lines of one event say, collected as they come.</summary>
internal sealed class IcsEvent(int line, IcsLimits limits)
{
    private readonly List<(int Line, IcsProblemKind Kind, string Message)> notes = [];
    private string? startZone;
    private string? endZone;
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

    /// <summary>Why the event cannot be taken; the first reason only.</summary>
    public (int Line, IcsProblemKind Kind, string Message)? Refusal { get; private set; }

    /// <summary>What is to be reported of an event that is taken.</summary>
    public IReadOnlyList<(int Line, IcsProblemKind Kind, string Message)> Notes => notes;

    /// <summary>Whether both ends are at times of one zone.</summary>
    public bool IsOfOneZone => string.Equals(startZone, endZone, StringComparison.OrdinalIgnoreCase);

    public void Refuse(int at, IcsProblemKind kind, string message) => Refusal ??= (at, kind, message);

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
                Start = Moment("DTSTART", value, at);
                startZone = IcsText.ReadAscii(property.Parameter("TZID"u8));
                break;
            case IcsName.Finish:
                Once(End, "DTEND", at);
                End = Moment("DTEND", value, at);
                endZone = IcsText.ReadAscii(property.Parameter("TZID"u8));
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
            case IcsName.Status when IcsText.Same(value.Trim((byte)' '), "CANCELLED"u8):
                Refuse(at, IcsProblemKind.Cancelled, "The event is cancelled.");
                break;
            case IcsName.ChangedOccurrence:
                Refuse(at, IcsProblemKind.ChangedOccurrence, "The event changes one occurrence of another, which is imported without the change.");
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

    private IcsMoment? Moment(string name, ReadOnlySpan<byte> value, int at)
    {
        if (IcsMoment.TryParse(value.Trim((byte)' '), out IcsMoment moment))
        {
            return moment;
        }

        Refuse(at, IcsProblemKind.MalformedValue, $"{name} '{IcsText.Short(value)}' is no date.");
        return null;
    }

    private void TakeDuration(ReadOnlySpan<byte> value, int at)
    {
        HasDuration = true;
        if (!IcsMoment.TryParseDuration(value.Trim((byte)' '), out int? days))
        {
            Refuse(at, IcsProblemKind.MalformedValue, $"DURATION '{IcsText.Short(value)}' is no duration.");
        }

        Days = days;
    }

    private void TakeRule(ReadOnlySpan<byte> value, int at)
    {
        if (IsWithinLimit(at) && value.Length <= limits.MaxLineLength)
        {
            Rules.Add((at, IcsText.ReadAscii(value)));
        }
    }

    private void TakeDates(List<LocalDate> dates, string name, IcsProperty property, int at)
    {
        ReadOnlySpan<byte> rest = property.Value;
        for (bool isMore = true; isMore && Refusal is null && IsWithinLimit(at);)
        {
            int comma = rest.IndexOf((byte)',');
            isMore = comma >= 0;
            ReadOnlySpan<byte> text = isMore ? rest[..comma] : rest;
            rest = isMore ? rest[(comma + 1)..] : [];
            if (text.Contains((byte)'/'))
            {
                Refuse(at, IcsProblemKind.UnsupportedRecurrence, $"{name} lists a period, '{IcsText.Short(text)}'; only dates are supported.");
            }
            else if (Moment(name, text, at) is { } moment)
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

    private bool IsWithinLimit(int at)
    {
        if (++listed > limits.MaxDates)
        {
            Refuse(at, IcsProblemKind.PastLimit, FormattableString.Invariant($"The event lists more than {limits.MaxDates} rules and dates."));
            return false;
        }

        return true;
    }
}
