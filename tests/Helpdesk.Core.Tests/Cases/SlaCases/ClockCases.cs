using System.Text.Json;

namespace Helpdesk.Core.Tests.Cases.SlaCases;

/// <summary>The service-level cases that need a ticket and its clocks, by their kind.</summary>
internal static class ClockCases
{
    public static IEnumerable<CaseCheck> Check(JsonElement line)
    {
        var clock = new ClockCase(line);
        return line.Text("kind") switch
        {
            "timeline" or "timeline+escalation" => TimelineCases.Check(clock),
            "deadline" => TimelineCases.Deadline(clock),
            "elapsed" => TimelineCases.Elapsed(clock),
            "status" => FigureCases.Status(clock),
            "metric-set" or "metric-anchor" => FigureCases.Set(clock),
            "recompute" => ChangeCases.Recompute(clock),
            "retroactive" => ChangeCases.Retroactive(clock),
            "goal-change" => ChangeCases.Goals(clock),
            "reopen" => ChangeCases.Reopening(clock),
            "anchor" => CourseCases.Anchors(clock),
            "milestone" => CourseCases.Milestones(clock),
            "next-escalation" => CourseCases.NextDue(clock),
            "pause-breakdown" => CourseCases.Pauses(clock),
            "escalation" => CourseCases.Escalation(clock),
            "relative-duration" => CourseCases.DueDate(clock),
            "selection" => BookCases.Selection(clock),
            "validation" => BookCases.Validation(clock),
            var other => throw new UnmappedCaseException($"the kind '{other}'"),
        };
    }
}
