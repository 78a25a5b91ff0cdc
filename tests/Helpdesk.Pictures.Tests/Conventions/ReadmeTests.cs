using Helpdesk.Calendars;
using Helpdesk.Testing;
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
    }

    [Fact]
    public void The_README_shows_what_runs_here()
    {
        string code = File.ReadAllText(Repository.PathOf("src", "Helpdesk.Pictures", "README.md")).Split("```")[1]["csharp\n".Length..];
        string here = File.ReadAllText(Repository.PathOf("tests", "Helpdesk.Pictures.Tests", "Conventions", "ReadmeTests.cs"));
        Assert.All(code.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line.Trim(), here, StringComparison.Ordinal));
    }
}
