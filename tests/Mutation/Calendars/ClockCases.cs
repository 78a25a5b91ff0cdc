using System.Text.Json;

namespace Helpdesk.Core.Tests.Cases.SlaCases;

/// <summary>Stands in for the cases of clocks, whose room is not compiled here: they hold, or not, as they are listed.</summary>
internal static class ClockCases
{
    public static IEnumerable<CaseCheck> Check(JsonElement line) =>
        [CaseCheck.Of("listed", false, ListedCases.In(ServiceLevelCases.FileName).Contains(line.Id()))];
}
