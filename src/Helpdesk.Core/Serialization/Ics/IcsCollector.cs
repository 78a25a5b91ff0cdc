using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Serialization.Ics;

/// <summary>The parts of an import as they are found.</summary>
internal sealed class IcsCollector(IcsLimits limits)
{
    private readonly HashSet<LocalDate> specialDates = [];

    public List<IcsHoliday> Holidays { get; } = [];

    public List<SpecialHours> SpecialHours { get; } = [];

    public List<IcsProblem> Problems { get; } = [];

    /// <summary>What reading and checking the library's own rules may still cost in this document.</summary>
    public IcsBudget Budget { get; } = new();

    /// <summary>What the events of this document hold together.</summary>
    public IcsTotals Totals { get; } = new(limits);

    public void Report(IcsEvent source, (int Line, IcsProblemKind Kind, string Message) what, bool isLeftOut) =>
        Problems.Add(new IcsProblem(what.Line, source.Uid, source.Summary is { } summary ? PlainName.Cut(summary) : null, what.Kind, what.Message, isLeftOut));

    public void Report(int line, string? summary, IcsProblemKind kind, string message, bool isLeftOut = false) =>
        Problems.Add(new IcsProblem(line, Uid: null, summary, kind, message, isLeftOut));

    /// <summary>Adds a holiday, or reports that it is one too many.</summary>
    public void Add(IcsHoliday holiday)
    {
        if (Totals.PastHolidays(holiday.Holiday) is { } past)
        {
            Problems.Add(new IcsProblem(holiday.Line, holiday.Uid, holiday.Holiday.Name, IcsProblemKind.PastLimit, past, IsLeftOut: true));
        }
        else
        {
            Holidays.Add(holiday);
        }
    }

    public bool HasSpecialHours(LocalDate date) => specialDates.Contains(date);

    public void Add(SpecialHours special)
    {
        specialDates.Add(special.Date);
        SpecialHours.Add(special);
    }

    public IcsImport ToImport() => new([.. Holidays], [.. SpecialHours], [.. Problems.OrderBy(each => each.Line)]);
}
