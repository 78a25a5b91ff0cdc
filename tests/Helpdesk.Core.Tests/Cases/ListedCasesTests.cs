using Xunit;

namespace Helpdesk.Core.Tests.Cases;

public class ListedCasesTests
{
    private static readonly string[] KnownFiles = [CalendarOracleCases.FileName, CalendarSpecCases.FileName, HolidaySetCases.FileName, ServiceLevelCases.FileName];

    [Fact]
    public void Every_listed_case_names_a_known_file_and_gives_a_reason()
    {
        Assert.NotEmpty(ListedCases.All);
        Assert.All(ListedCases.All, each =>
        {
            Assert.Contains(each.FileName, KnownFiles, StringComparer.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(each.Reason), $"{each.Id} is listed without a reason.");
        });
    }

    [Fact]
    public void No_case_is_listed_twice()
    {
        Assert.Equal(ListedCases.All.Count, ListedCases.All.DistinctBy(each => (each.FileName, each.Id)).Count());
    }
}
