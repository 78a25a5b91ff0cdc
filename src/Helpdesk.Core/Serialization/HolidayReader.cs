using System.Collections.Immutable;
using Helpdesk.Calendars;
using Helpdesk.Serialization.Documents;

namespace Helpdesk.Serialization;

/// <summary>Lists of holidays from documents.</summary>
internal static class HolidayReader
{
    /// <exception cref="DocumentException">An item is no holiday.</exception>
    public static ImmutableArray<Holiday> Read(HolidayDocument[] documents, DocumentPath path) =>
        [.. documents.Select((each, index) => Read(each, path.Item(index)))];

    private static Holiday Read(HolidayDocument document, DocumentPath path)
    {
        string name = DocumentValues.Name(document.Name ?? throw path.Fail("Lacks 'name'."), path.Property("name"));
        var holiday = new Holiday(name, RuleReader.Read(document.Rule ?? throw path.Fail("Lacks 'rule'."), path.Property("rule")));
        if (document.Hours is { } hours)
        {
            holiday = holiday.WithHours(DocumentValues.Hours(hours, DayHours.Parse, path.Property("hours")));
        }

        return holiday.WithObservance(Read(document.Observance, path.Property("observance")), document.KeepsOwnDay ?? true);
    }

    private static Observance Read(string? name, DocumentPath path)
    {
        if (name is null)
        {
            return Observance.OwnDay;
        }

        return Observance.TryFromName(name, out Observance observance)
            ? observance
            : throw path.FailUnlike($"one of {string.Join(", ", Observance.List.OrderBy(each => each.Value).Select(each => each.Name))}", DocumentWords.Quote(name));
    }
}
