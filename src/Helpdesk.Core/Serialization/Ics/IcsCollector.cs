using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Serialization.Ics;

/// <summary>The parts of an import as they are found.</summary>
internal sealed class IcsCollector
{
    private readonly HashSet<LocalDate> specialDates = [];

    public List<Holiday> Holidays { get; } = [];

    public List<SpecialHours> SpecialHours { get; } = [];

    public List<IcsProblem> Problems { get; } = [];

    /// <summary>What reading and checking the library's own rules may still cost in this document.</summary>
    public IcsBudget Budget { get; } = new();

    public void Report(IcsEvent source, (int Line, IcsProblemKind Kind, string Message) what, bool isLeftOut) =>
        Problems.Add(new IcsProblem(what.Line, source.Uid, source.Summary, what.Kind, what.Message, isLeftOut));

    public void Report(int line, string? summary, IcsProblemKind kind, string message) =>
        Problems.Add(new IcsProblem(line, Uid: null, summary, kind, message, IsLeftOut: false));

    public bool HasSpecialHours(LocalDate date) => specialDates.Contains(date);

    public void Add(SpecialHours special)
    {
        specialDates.Add(special.Date);
        SpecialHours.Add(special);
    }

    public IcsImport ToImport() => new([.. Holidays], [.. SpecialHours], [.. Problems]);
}
