using Helpdesk.Pictures.Drawing;
using NodaTime;
using Xunit;

namespace Helpdesk.Pictures.Tests.Drawing;

public class TimeAxisTests
{
    private static readonly TimeAxis Day = TimeAxis.OfDay(10, 240);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(6, 70)]
    [InlineData(24, 250)]
    // Beyond its ends
    [InlineData(-3, 10)]
    [InlineData(30, 250)]
    public void A_moment_has_its_place(long hours, int place) => Assert.Equal(place, Day.At(hours * NodaConstants.NanosecondsPerHour));

    [Fact]
    public void Ticks_include_both_ends() => Assert.Equal([10, 90, 170, 250], Day.Ticks(8 * NodaConstants.NanosecondsPerHour).Select(Day.At));

    [Fact]
    public void A_band_too_narrow_to_see_is_widened_within_the_axis()
    {
        Box last = new Band(NodaConstants.NanosecondsPerDay - 1, NodaConstants.NanosecondsPerDay, Shade.Solid).Across(Day, 0, 10);
        Assert.Equal((248.5m, 250m), (last.Left, last.Right));
        Box first = new Band(0, 1, Shade.Solid).Down(Day, 0, 10);
        Assert.Equal((10m, 11.5m), (first.Top, first.Bottom));
    }
}
