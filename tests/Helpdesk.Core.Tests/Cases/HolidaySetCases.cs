using System.Text.Json;
using Helpdesk.Calendars;
using NodaTime;

namespace Helpdesk.Core.Tests.Cases;

/// <summary>The dates that another library gives for a year of a country or subdivision: own days and days of observance alike.</summary>
internal static class HolidaySetCases
{
    public const string FileName = "holidays.jsonl";

    public static IEnumerable<CaseCheck> Check(JsonElement line)
    {
        string country = line.Text("country");
        string? subdivision = line.GetProperty("subdivision").GetString();
        HolidaySet set = HolidaySet.For((country, subdivision) switch
        {
            (_, null) => country,
            ("FR", "Alsace-Moselle") => "FR-67",
            _ => $"{country}-{subdivision}",
        });

        LocalDate[] actual = [.. set.DatesIn(line.GetProperty("year").GetInt32()).Select(each => each.Date).Distinct()];
        LocalDate[] expected = [.. line.GetProperty("dates").EnumerateArray().Select(each => CaseJson.Date(each.GetString() ?? "")).Order()];
        return
        [
            new CaseCheck("dates missing", "", Write(expected.Except(actual))),
            new CaseCheck("dates too many", "", Write(actual.Except(expected))),
        ];
    }

    private static string Write(IEnumerable<LocalDate> dates) => string.Join(' ', dates.Select(CaseJson.Write));
}
