namespace Helpdesk.ICalendar;

/// <summary>A text is not an iCalendar document, or exceeds a limit.</summary>
/// <param name="problem">What is wrong, and where.</param>
public sealed class ICalendarException(ICalendarProblem problem) : FormatException(Guard.NotNull(problem).ToString())
{
    /// <summary>What is wrong, and where.</summary>
    public ICalendarProblem Problem { get; } = problem;
}
