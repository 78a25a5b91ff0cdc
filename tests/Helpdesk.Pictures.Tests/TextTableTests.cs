using Helpdesk.Calendars;
using Xunit;

namespace Helpdesk.Pictures.Tests;

public class TextTableTests
{
    [Fact]
    public void A_month_has_a_line_for_each_date_with_its_columns_aligned()
    {
        string[] lines = Desk.Month(Desk.Office, 2026, 12).ToTextTable().Split('\n');
        Assert.Equal("milan-office: December 2026", lines[0]);
        Assert.Equal("Version 3, Europe/Rome", lines[1]);
        string[] rows = lines[5..^1];
        Assert.Equal(31, rows.Length);
        int open = lines[4].IndexOf("Open", StringComparison.Ordinal) + "Open".Length;
        Assert.All(rows, row => Assert.Matches(@"\d:\d\d$", row[..open]));
        Assert.Equal("2026-12-24  Thu  09:00-13:00                            4:00  Christmas Eve", rows[23]);
    }

    [Fact]
    public void A_year_has_a_line_for_each_month()
    {
        CalendarPicture picture = CalendarPicture.OfYear(Desk.Office, 2026);
        string[] rows = picture.ToTextTable().Split('\n')[5..^1];
        Assert.Equal(12, rows.Length);
        Assert.StartsWith("January ", rows[0], StringComparison.Ordinal);
        BusinessTime sum = rows.Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2].Split(':'))
            .Aggregate(BusinessTime.Zero, (total, parts) => total + BusinessTime.FromMinutes((60 * long.Parse(parts[0], null)) + long.Parse(parts[1], null)));
        Assert.Equal(picture.OpenTime, sum);
    }
}
