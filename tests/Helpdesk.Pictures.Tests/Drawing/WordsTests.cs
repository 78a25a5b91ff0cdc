using Helpdesk.Pictures.Drawing;
using NodaTime;
using Xunit;

namespace Helpdesk.Pictures.Tests.Drawing;

public class WordsTests
{
    [Theory]
    [InlineData(0, "00:00", "0:00")]
    [InlineData(86_400, "24:00", "24:00")]
    [InlineData(3_661, "01:01:01", "1:01:01")]
    public void Times_and_amounts_have_seconds_only_where_they_need_them(long seconds, string clock, string amount)
    {
        Assert.Equal(clock, Words.Clock(seconds * NodaConstants.NanosecondsPerSecond));
        Assert.Equal(amount, Words.Amount(seconds * NodaConstants.NanosecondsPerSecond));
    }

    [Fact]
    public void Fractions_of_a_second_are_kept() => Assert.Equal("0:00:00.000000001", Words.Amount(1));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1,2", "1, 2")]
    [InlineData("1,2,3,5,7,8,9", "1 to 3, 5, 7 to 9")]
    public void Runs_of_numbers_are_drawn_together(string numbers, string text) =>
        Assert.Equal(text, Words.Runs([.. numbers.Split(',').Select(each => int.Parse(each, null))]));
}
