using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Sla.Explanations;
using Helpdesk.Sla;
using Helpdesk.Testing;
using Helpdesk.Tickets;
using NodaTime;
using Xunit;

namespace Helpdesk.Pictures.Tests.Conventions;

/// <summary>The code of the package's README, as run here.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_code_of_the_README_runs()
    {
        BusinessCalendar office = Desk.Office;

        CalendarPicture june = CalendarPicture.OfMonth(office, new YearMonth(2026, 6));

        string svg = june.ToSvg();                 // light or dark, as the reader's system asks for
        string print = june.ToSvg(Theme.Light);    // always light
        string table = june.ToTextTable();         // plain text
        string words = june.Description;           // what the SVG carries as its text alternative

        Assert.Equal(words, new SvgReader(svg).Only("desc").Value);
        Assert.NotEqual(svg, print);
        Assert.Contains("2026-06-30", table, StringComparison.Ordinal);

        SlaEvaluation evaluation = Story.Opened("2026-06-01 09:00+02").Set("2026-06-03 10:00+02", TicketStatus.Solved).Evaluate(Explained.Policy, "2026-06-03 12:00+02", office);

        ExplanationPicture why = ExplanationPicture.Of(evaluation.Explain(SlaMetric.Resolution)!);

        string clock = why.ToSvg();                // day by day what counted, pauses, the due instant and the end
        string lines = why.ToTextTable();          // a line for each stretch, and for each thing that happened

        Assert.Equal(why.Description, new SvgReader(clock).Only("desc").Value);
        Assert.Contains("2026-06-03", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void The_README_shows_what_runs_here()
    {
        string code = File.ReadAllText(Repository.PathOf("src", "Helpdesk.Pictures", "README.md")).Split("```")[1]["csharp\n".Length..];
        string here = File.ReadAllText(Repository.PathOf("tests", "Helpdesk.Pictures.Tests", "Conventions", "ReadmeTests.cs"));
        Assert.All(code.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line.Trim(), here, StringComparison.Ordinal));
    }
}
