using System.Globalization;
using Helpdesk.Calendars;
using Helpdesk.Calendars.Rules;
using NodaTime;

namespace Helpdesk.Serialization.Ics;

/// <summary>One calendar of a document while it is read.</summary>
internal sealed class IcsCalendar(int line, IcsCollector into)
{
    private const int MaxExceptionDays = 366;

    private readonly List<IcsEvent> events = [];
    private readonly List<IcsFound> found = [];
    private readonly SortedDictionary<int, (Holiday Holiday, int Line)> rules = [];
    private (int First, int Last)? years;
    private (int Line, IcsProblemKind Kind, string Message)? refusesAll;
    private bool hasMalformedLine;

    public void NoteMalformed(int at)
    {
        if (!hasMalformedLine)
        {
            hasMalformedLine = true;
            into.Report(at, summary: null, IcsProblemKind.MalformedLine, "The line is no property, which is a name, a colon and a value, and is passed over.");
        }
    }

    /// <summary>Takes a property of the calendar itself.</summary>
    public void Take(IcsName name, IcsProperty property, int at)
    {
        if (name == IcsName.Method && IcsText.Same(IcsText.Trim(property.Value), "CANCEL"u8))
        {
            refusesAll ??= (at, IcsProblemKind.Cancelled, FormattableString.Invariant($"The METHOD of the calendar, on line {at}, is CANCEL: its events are cancelled."));
        }
        else if (name == IcsName.Scale && !IcsText.Same(IcsText.Trim(property.Value), "GREGORIAN"u8))
        {
            refusesAll ??= (at, IcsProblemKind.UnsupportedScale, FormattableString.Invariant($"The dates of the calendar are those of '{IcsText.Short(property.Value)}', as line {at} says, and not Gregorian."));
        }
        else if (name == IcsName.OwnYears)
        {
            ReadYears(IcsText.ReadAscii(property.Value));
        }
        else if (name == IcsName.OwnRule && !into.Budget.TryRead(property.Value.Length, out bool isFirstRefused))
        {
            if (isFirstRefused)
            {
                ReportUnreadable(at, "The text holds too many, from here on.");
            }
        }
        else if (name == IcsName.OwnRule)
        {
            Holiday? holiday = IcsRuleText.Read(IcsText.Read(property.Value, out _), into.Budget.Reading, out string? problem);
            bool isNumbered = int.TryParse(property.Parameter("X-NO"u8), NumberStyles.None, CultureInfo.InvariantCulture, out int number);
            if (holiday is null || !isNumbered || !rules.TryAdd(number, (holiday, at)))
            {
                ReportUnreadable(at, problem ?? "It has no number of its own.");
            }
        }
    }

    /// <summary>Reports a rule of this library that cannot be read.</summary>
    public void ReportUnreadable(int at, string why) =>
        into.Report(at, summary: null, IcsProblemKind.UnreadableRule, $"The rule of a holiday cannot be read, so that its dates count: {why}");

    /// <summary>Keeps an event until the calendar ends, since others may yet say that it is another.</summary>
    public void Add(IcsEvent source) => events.Add(source);

    /// <summary>Takes the events, at the end of the calendar, and decides between the rules and the dates of its numbered holidays.</summary>
    public void Finish()
    {
        IcsRevisions.Settle(events);
        foreach (IcsEvent each in events.Where(each => !each.IsSpent))
        {
            Take(each);
        }

        HashSet<int> plain = [];
        if (rules.Count > 0)
        {
            if (years is not { } range)
            {
                ReportUnreadable(line, "The calendar does not say of which years it lists the dates.");
                plain = [.. rules.Keys];
            }
            else if (!into.Budget.TryExpand(rules.Values, range.Last - range.First + 1))
            {
                ReportUnreadable(line, "The calendar has too many of them to check.");
                plain = [.. rules.Keys];
            }
            else
            {
                plain = IcsAgreement.FindEdited(rules, range.First, range.Last, found);
                ReportEdited(plain);
            }
        }

        ILookup<int, IcsFound> numbered = found.Where(each => each.Source.OwnNumber is not null).ToLookup(each => each.Source.OwnNumber!.Value);
        foreach ((int number, (Holiday holiday, int at)) in rules)
        {
            if (!plain.Contains(number))
            {
                into.Add(new IcsHoliday(holiday, at, uid: null, description: null, categories: []));
                continue;
            }

            foreach (IcsFound each in numbered[number])
            {
                into.Add(each.ToHoliday());
            }
        }

        foreach (IcsFound each in found.Where(each => each.Source.OwnNumber is not { } number || !rules.ContainsKey(number)))
        {
            into.Add(each.ToHoliday());
        }
    }

    private void Take(IcsEvent source)
    {
        if (refusesAll is { } all)
        {
            source.Overrule(source.Line, all.Kind, all.Message);
        }

        HolidayRule? rule = IcsEventRule.Of(source);
        DayHours hours = rule is null ? DayHours.Closed : Hours(source);
        if (rule is not null && source.Refusal is null)
        {
            if (source.OwnException is not null)
            {
                TakeException(source, rule, hours);
            }
            else
            {
                TakeHoliday(source, rule, hours);
            }
        }

        if (source.Refusal is { } refusal)
        {
            into.Report(source, refusal, isLeftOut: true);
            return;
        }

        foreach ((int Line, IcsProblemKind Kind, string Message) note in source.Notes)
        {
            into.Report(source, note, isLeftOut: false);
        }
    }

    /// <summary>The hours that this library wrote beside an event; closed where it wrote none.</summary>
    private static DayHours Hours(IcsEvent source)
    {
        string? text = source.OwnException ?? source.OwnHours;
        try
        {
            return text is null ? DayHours.Closed : DayHours.Parse(text);
        }
        catch (FormatException wrong)
        {
            source.Refuse(source.Line, IcsProblemKind.MalformedValue, "The hours cannot be read: " + wrong.Message);
            return DayHours.Closed;
        }
    }

    private void ReadYears(string text)
    {
        string[] parts = text.Split('/');
        if (parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int last)
            && first >= SupportedRange.FirstYear && first <= last && last <= SupportedRange.LastYear)
        {
            years = (first, last);
        }
    }

    private void TakeHoliday(IcsEvent source, HolidayRule rule, DayHours hours)
    {
        string name = PlainName.Cut(IcsWords.WithoutHours(source.Summary ?? "", hours).Trim());
        if (string.IsNullOrWhiteSpace(name))
        {
            name = IcsWords.Unnamed;
            source.Note(source.Line, IcsProblemKind.Unnamed, $"The event has no SUMMARY; the holiday is called '{name}'.");
        }

        if (!IcsWords.SaysHours(source.Summary ?? "", hours))
        {
            source.Note(source.Line, IcsProblemKind.EditedElsewhere, $"The name no longer ends with the hours that were written beside it, {hours}, which count.");
        }

        found.Add(new IcsFound(new Holiday(name, rule).WithHours(hours), source));
    }

    private void TakeException(IcsEvent source, HolidayRule rule, DayHours hours)
    {
        if (rule is not DateRangeRule { Dates: var dates } || dates.Length > MaxExceptionDays)
        {
            source.Refuse(source.Line, IcsProblemKind.UnsupportedRecurrence, FormattableString.Invariant($"A dated exception must be of one date, or of at most {MaxExceptionDays} in a row."));
            return;
        }

        if (dates.Start.Year < SupportedRange.FirstYear || dates.End.Year > SupportedRange.LastYear)
        {
            source.Refuse(source.Line, IcsProblemKind.OutsideSupportedRange, "The exception is outside the years 1900 to 2149.");
            return;
        }

        foreach (LocalDate date in dates)
        {
            if (into.HasSpecialHours(date))
            {
                source.Refuse(source.Line, IcsProblemKind.SecondException, $"There are special hours of {HolidayText.Date(date)} already.");
                return;
            }
        }

        string? name = ExceptionName(source, hours);
        foreach (LocalDate date in dates)
        {
            into.Add(new SpecialHours(date, hours, name));
        }
    }

    private static string? ExceptionName(IcsEvent source, DayHours hours)
    {
        string? name = string.IsNullOrWhiteSpace(source.OwnName) ? null : PlainName.Cut(source.OwnName);
        string words = source.Summary ?? "";
        if (string.Equals(words, IcsWords.OfException(name, hours), StringComparison.Ordinal))
        {
            return name;
        }

        source.Note(source.Line, IcsProblemKind.EditedElsewhere, "The name is no longer that which was written beside it, and counts.");
        string plain = PlainName.Cut(IcsWords.WithoutOpen(words, hours).Trim());
        return string.IsNullOrWhiteSpace(plain) ? null : plain;
    }

    private void ReportEdited(HashSet<int> edited)
    {
        foreach (int number in edited.Order())
        {
            (Holiday holiday, int at) = rules[number];
            into.Report(at, holiday.Name, IcsProblemKind.EditedElsewhere, "The dates of the holiday, or its name on them, no longer agree with its rule, and count; it falls on no others.");
        }
    }
}
