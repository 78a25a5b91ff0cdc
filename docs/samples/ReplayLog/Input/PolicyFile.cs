using Helpdesk.Calendars;
using Helpdesk.Serialization;
using Helpdesk.Sla;
using ReplayLog.Histories;

namespace ReplayLog.Input;

/// <summary>A book of policies of the library in a file that the user named, made ready with the calendar of the desk.</summary>
internal static class PolicyFile
{
    public static SlaEngine Read(string file, BusinessCalendar calendar)
    {
        using TextReader text = InputFile.OpenJson(file);
        if (!SlaJson.TryReadBook(text.ReadToEnd(), out SlaPolicyBook? book, out DocumentProblem? problem))
        {
            throw new InputException($"{file}: {problem}");
        }

        try
        {
            // Targets and policies that name no calendar count on that of the desk, there being no other.
            return new SlaEngine(book, CalendarBook.Of(calendar).WithChannel(HistoryBuilder.Channel, calendar.Id));
        }
        catch (SlaBookException refusal)
        {
            throw new InputException($"{file}: {refusal.Message}", refusal);
        }
    }
}
