using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.ICalendar.Reading;

/// <summary>The parts of an import as they are found.</summary>
internal sealed class ImportBuilder(DateInterval window, ICalendarLimits limits)
{
    private readonly List<ICalendarHoliday> holidays = [];
    private readonly SortedDictionary<LocalDate, SpecialHours> specialHours = [];
    private readonly List<ICalendarProblem> problems = [];

    public DateInterval Window => window;

    public ICalendarLimits Limits => limits;

    public ImportTotals Totals { get; } = new(limits);

    public void Report(EventSource source, (int Line, ICalendarProblemKind Kind, string Message) what, bool isLeftOut) =>
        problems.Add(new ICalendarProblem(what.Line, source.Uid is { } uid ? PlainName.Cut(uid) : null, source.Summary is { } summary ? PlainName.Cut(summary) : null, what.Kind, what.Message, isLeftOut));

    public void Report(int line, ICalendarProblemKind kind, string message, bool isLeftOut = false) => problems.Add(new ICalendarProblem(line, Uid: null, Summary: null, kind, message, isLeftOut));

    public void Add(ICalendarHoliday holiday) => holidays.Add(holiday);

    public bool HasException(LocalDate date) => specialHours.ContainsKey(date);

    public void Add(SpecialHours special) => specialHours.Add(special.Date, special);

    public ICalendarImport ToImport() => new(window, [.. holidays], [.. specialHours.Values], [.. problems.OrderBy(each => each.Line)]);
}
