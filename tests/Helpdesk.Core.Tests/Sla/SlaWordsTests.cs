using Helpdesk.Calendars;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>What service levels are called where they are printed: the same in every culture.</summary>
public class SlaWordsTests
{
    private static readonly SlaEngine Engine = ClockText.EngineOf(policy => policy.Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(4)).Promise(SlaMetric.Resolution, new SlaDueDate("due", new LocalTime(12, 30))));

    [Fact]
    public void Targets()
    {
        Assert.Equal("first-response within 4:00:00 business time", new SlaTarget(SlaMetric.FirstResponse, BusinessTime.FromHours(4)).ToString());
        Assert.Equal(
            "resolution by date in due at 12:30:00 on milan if priority is High",
            new SlaTarget(SlaMetric.Resolution, new SlaDueDate("due", new LocalTime(12, 30))) { Calendar = "milan", Condition = Where.Priority.Is(Priority.High) }.ToString());
        Assert.Equal("date in due", new SlaDueDate("due").ToString());
        Assert.Equal("first-response (First response)", SlaMetric.FirstResponse.ToString());
    }

    [Fact]
    public void Evaluations()
    {
        TicketStory story = TicketStory.Opened("Mon 09:00", opened => opened with { Fields = opened.Fields.Add("due", FieldValue.Date(new LocalDate(2200, 1, 1))) });
        SlaEvaluation evaluation = Engine.Evaluate(story.History, story.LastAt);
        Assert.Equal("T-1 at 2026-03-02T09:00:00Z: first-response 1: Running, due 2026-03-02T13:00:00Z; resolution 1: Running", evaluation.ToString());
        Assert.Equal("no date on desk version 1, by desk version 1", evaluation.Clock(SlaMetric.Resolution)!.Latest.Terms.ToString());
        Assert.Equal("T-1 at 2026-03-02T08:00:00Z: no clocks", Engine.Evaluate(story.History, story.LastAt - Duration.FromHours(1)).ToString());
    }

    [Fact]
    public void Books_and_their_problems()
    {
        SlaPolicyBook book = new SlaPolicyBookBuilder("desk")
            .Add("vip", policy => policy.For(Where.Tags.Contain("vip")).OnCalendar("rome").Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(4)))
            .Add("rest", policy => policy.For(Where.Tags.Contain("new")).Promise(SlaMetric.FirstResponse, Duration.FromHours(4)))
            .Build();
        Assert.Equal("desk version 1: vip, rest", book.ToString());
        string[] problems = [.. book.Validate(CalendarBook.Empty).Select(each => each.ToString())];
        Assert.Equal(2, problems.Length);
        Assert.StartsWith("error: ", problems[0], StringComparison.Ordinal);
        Assert.Contains("'rome'", problems[0], StringComparison.Ordinal);
        Assert.StartsWith("warning: ", problems[1], StringComparison.Ordinal);
    }
}
