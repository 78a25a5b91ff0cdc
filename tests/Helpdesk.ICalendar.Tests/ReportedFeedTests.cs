using Helpdesk.Core.Tests.Calendars;
using Helpdesk.Testing;
using Xunit;

namespace Helpdesk.ICalendar.Tests;

/// <summary>Feeds from outside reports, with the right answer that their README gives.</summary>
[Trait("Category", "Cases")]
public class ReportedFeedTests
{
    [Fact]
    public void A_last_date_is_kept_where_until_is_of_another_kind_than_the_start()
    {
        ICalendarImport import = Read("c2-until-utc-beside-date.ics");
        Assert.Equal("2020-11-01 2021-11-01 2022-11-01 2023-11-01 2024-11-01", Dates(import, "All Saints (last meant 2024-11-01)"));
        Assert.Equal("2021-12-06", Dates(import, "Nikolaus (rust-rrule 48: once only)"));
        Assert.Equal("2020-05-01 2021-05-01 2022-05-01 2023-05-01 2024-05-01", Dates(import, "Labour day until 2024-05-01 (DATE)"));
        Assert.Equal("2020-12-26 2021-12-26 2022-12-26 2023-12-26 2024-12-26", Dates(import, "Stephen (with zone)"));
        Assert.Equal("2020-08-15 2021-08-15 2022-08-15 2023-08-15 2024-08-15", Dates(import, "Assumption (until end of year utc)"));
        Assert.Equal(["u1@google.com", "u2@google.com"], import.Problems.Where(each => each.Kind == ICalendarProblemKind.DoubtfulRecurrence && !each.IsLeftOut).Select(each => each.Uid));
    }

    [Fact]
    public void A_yearly_rule_of_bymonthday_alone_is_taken_by_the_letter_and_reported()
    {
        ICalendarImport import = Read("c1-win10-yearly-bymonthday.ics");
        Assert.Equal(6, Assert.Single(import.Holidays).Rule.DatesIn(2020).Count);
        Assert.Equal(12, import.Holidays[0].Rule.DatesIn(2021).Count);
        ICalendarProblem problem = Assert.Single(import.Problems);
        Assert.Equal((ICalendarProblemKind.DoubtfulRecurrence, 9, false), (problem.Kind, problem.Line, problem.IsLeftOut));
    }

    [Fact]
    public void A_moved_instance_is_open_on_its_old_date_and_closed_on_its_new_one()
    {
        ICalendarImport import = Read("c5-moved-instance.ics");
        Assert.Empty(import.Problems);
        Assert.Equal("2024-06-05 2025-06-05 2026-06-12 2027-06-05", Dates(import, "Betriebsausflug"));
    }

    private static ICalendarImport Read(string name) => Imports.Read(File.ReadAllBytes(SharedFolder.CasesFile(Path.Combine("reported", "ics", name))));

    private static string Dates(ICalendarImport import, string name) =>
        Given.Write(Enumerable.Range(2020, 8).SelectMany(year => import.Holidays.Where(each => each.Name == name).SelectMany(each => each.Rule.DatesIn(year))));
}
