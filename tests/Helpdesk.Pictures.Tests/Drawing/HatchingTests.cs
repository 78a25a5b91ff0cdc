using Helpdesk.Pictures.Drawing;
using Xunit;

namespace Helpdesk.Pictures.Tests.Drawing;

public class HatchingTests
{
    [Theory]
    [InlineData(0, 0, 100, 14)]
    [InlineData(90.5, 33.25, 3, 50)]
    [InlineData(7, 7, 20, 20)]
    public void Lines_stay_within_their_box_and_all_slant_alike(double left, double top, double width, double height)
    {
        Box box = new((decimal)left, (decimal)top, (decimal)width, (decimal)height);
        Line[] lines = [.. Hatching.Of(box)];
        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            Assert.InRange(line.FromX, box.Left, box.Right);
            Assert.InRange(line.ToX, box.Left, box.Right);
            Assert.InRange(line.FromY, box.Top, box.Bottom);
            Assert.InRange(line.ToY, box.Top, box.Bottom);
            Assert.Equal(line.FromX + line.FromY, line.ToX + line.ToY);
        });
    }
}
