using Helpdesk.Calendars;
using Helpdesk.Serialization;

namespace ReplayLog.Input;

/// <summary>A calendar document of the library in a file that the user named.</summary>
internal static class CalendarFile
{
    public static BusinessCalendar Read(string file)
    {
        using TextReader text = InputFile.OpenJson(file);
        return CalendarJson.TryRead(text.ReadToEnd(), out BusinessCalendar? calendar, out DocumentProblem? problem)
            ? calendar
            : throw new InputException($"{file}: {problem}");
    }
}
