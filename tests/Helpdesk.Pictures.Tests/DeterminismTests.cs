using System.Text;
using Helpdesk.Core.Tests.Calendars;
using Xunit;

namespace Helpdesk.Pictures.Tests;

public class DeterminismTests
{
    [Fact]
    public void Pictures_are_the_same_in_every_culture()
    {
        string[] invariant = Print();
        Assert.Equal(invariant, HostileCulture.Run(Print));
        Assert.Equal(invariant, Print());
    }

    [Fact]
    public void Lines_end_as_they_do_everywhere()
    {
        Assert.All(Print(), text => Assert.DoesNotContain('\r', text));
        Assert.All(Print()[1..], text => Assert.EndsWith("\n", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Pictures_are_small()
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(Desk.Month(Desk.Office, 2026, 12).ToSvg()), 1, 60_000);
        Assert.InRange(Encoding.UTF8.GetByteCount(CalendarPicture.OfYear(Desk.Office, 2026).ToSvg()), 1, 120_000);
    }

    private static string[] Print()
    {
        CalendarPicture month = Desk.Month(Desk.Office, 2026, 12);
        CalendarPicture year = CalendarPicture.OfYear(Desk.Nights, 2011);
        return [$"{month} {month.Description} {year.Description} {Theme.Auto}", month.ToSvg(), month.ToTextTable(), year.ToSvg(Theme.Dark), year.ToTextTable()];
    }
}
