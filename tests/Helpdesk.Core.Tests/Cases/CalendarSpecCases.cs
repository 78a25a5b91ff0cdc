using System.Text.Json;

namespace Helpdesk.Core.Tests.Cases;

/// <summary>Calls recorded from the tests of three Ruby libraries.</summary>
internal static class CalendarSpecCases
{
    public const string FileName = "calendar-spec.jsonl";

    public static IEnumerable<CaseCheck> Check(JsonElement line) =>
        [CalendarCalls.Check(line, RubySchedule.Read(line.GetProperty("schedule"), DialectOf(line.Text("lib"))))];

    private static Dialect DialectOf(string library) => library switch
    {
        "biz" => Dialect.Biz,
        "working_hours" => Dialect.WorkingHours,
        "business_time" => Dialect.BusinessTimeGem,
        _ => throw new UnmappedCaseException($"the library '{library}'"),
    };
}
