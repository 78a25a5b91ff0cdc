using Helpdesk.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Where an amount ends that uses up a period exactly, and what zero is (semantics 5). 2 March 2026 is a Monday.</summary>
public class BoundaryTests
{
    private static readonly BusinessCalendar Calendar = Given.Calendar("Mon-Fri 09:00-12:00, 13:00-17:00");

    private static readonly int[] Minutes = [0, 60, 180, 420, 2100];

    [Theory]
    // Within a period both agree
    [InlineData("2026-03-02 09:00Z", 60, "2026-03-02 10:00Z", "2026-03-02 10:00Z")]
    // A period used up: noon, the evening, the week
    [InlineData("2026-03-02 09:00Z", 180, "2026-03-02 12:00Z", "2026-03-02 13:00Z")]
    [InlineData("2026-03-02 09:00Z", 420, "2026-03-02 17:00Z", "2026-03-03 09:00Z")]
    [InlineData("2026-03-06 16:00Z", 60, "2026-03-06 17:00Z", "2026-03-09 09:00Z")]
    [InlineData("2026-03-02 09:00Z", 2100, "2026-03-06 17:00Z", "2026-03-09 09:00Z")]
    // From closed time
    [InlineData("2026-03-07 11:00Z", 180, "2026-03-09 12:00Z", "2026-03-09 13:00Z")]
    [InlineData("2026-03-02 12:00Z", 240, "2026-03-02 17:00Z", "2026-03-03 09:00Z")]
    // Zero: the instant itself, or the next open one
    [InlineData("2026-03-02 10:00Z", 0, "2026-03-02 10:00Z", "2026-03-02 10:00Z")]
    [InlineData("2026-03-02 12:00Z", 0, "2026-03-02 12:00Z", "2026-03-02 13:00Z")]
    [InlineData("2026-03-07 11:00Z", 0, "2026-03-07 11:00Z", "2026-03-09 09:00Z")]
    public void An_addition_ends_at_the_closing_or_at_the_next_opening(string from, int minutes, string closing, string nextOpening)
    {
        BusinessTime amount = BusinessTime.FromMinutes(minutes);
        Assert.Equal(Given.At(closing), Calendar.Add(Given.At(from), amount));
        Assert.Equal(Given.At(nextOpening), Calendar.Add(Given.At(from), amount, Boundary.NextOpening));
        Assert.Equal(amount, Calendar.Between(Given.At(from), Given.At(closing)));
        Assert.Equal(amount, Calendar.Between(Given.At(from), Given.At(nextOpening)));
    }

    [Theory]
    // Within a period both agree
    [InlineData("2026-03-02 17:00Z", 60, "2026-03-02 16:00Z", "2026-03-02 16:00Z")]
    // A period used up
    [InlineData("2026-03-02 17:00Z", 240, "2026-03-02 13:00Z", "2026-03-02 12:00Z")]
    [InlineData("2026-03-03 17:00Z", 420, "2026-03-03 09:00Z", "2026-03-02 17:00Z")]
    [InlineData("2026-03-09 10:00Z", 60, "2026-03-09 09:00Z", "2026-03-06 17:00Z")]
    // From closed time
    [InlineData("2026-03-08 11:00Z", 240, "2026-03-06 13:00Z", "2026-03-06 12:00Z")]
    // Zero: the instant itself, or the last closing
    [InlineData("2026-03-02 10:00Z", 0, "2026-03-02 10:00Z", "2026-03-02 10:00Z")]
    [InlineData("2026-03-02 13:00Z", 0, "2026-03-02 13:00Z", "2026-03-02 12:00Z")]
    [InlineData("2026-03-08 11:00Z", 0, "2026-03-08 11:00Z", "2026-03-06 17:00Z")]
    public void A_subtraction_mirrors_an_addition(string from, int minutes, string opening, string closingBefore)
    {
        BusinessTime amount = BusinessTime.FromMinutes(minutes);
        Assert.Equal(Given.At(opening), Calendar.Subtract(Given.At(from), amount));
        Assert.Equal(Given.At(closingBefore), Calendar.Subtract(Given.At(from), amount, Boundary.NextOpening));
        Assert.Equal(amount, Calendar.Between(Given.At(opening), Given.At(from)));
        Assert.Equal(amount, Calendar.Between(Given.At(closingBefore), Given.At(from)));
    }

    [Fact]
    public void A_period_is_used_up_to_the_nanosecond()
    {
        Instant start = Given.At("2026-03-02 09:00Z");
        BusinessTime morning = BusinessTime.FromHours(3);
        BusinessTime nanosecond = BusinessTime.FromNanoseconds(1);
        Assert.Equal(Given.At("2026-03-02 12:00Z") - Duration.Epsilon, Calendar.Add(start, morning - nanosecond, Boundary.NextOpening));
        Assert.Equal(Given.At("2026-03-02 13:00Z") + Duration.Epsilon, Calendar.Add(start, morning + nanosecond));
    }

    [Theory]
    //          at                  opens next          closes next         opened last         closed last
    [InlineData("2026-03-02 10:00Z", "2026-03-02 13:00Z", "2026-03-02 12:00Z", "2026-03-02 09:00Z", "2026-02-27 17:00Z")]
    [InlineData("2026-03-02 09:00Z", "2026-03-02 13:00Z", "2026-03-02 12:00Z", "2026-02-27 13:00Z", "2026-02-27 17:00Z")]
    [InlineData("2026-03-02 12:00Z", "2026-03-02 13:00Z", "2026-03-02 17:00Z", "2026-03-02 09:00Z", "2026-02-27 17:00Z")]
    [InlineData("2026-03-02 12:30Z", "2026-03-02 13:00Z", "2026-03-02 17:00Z", "2026-03-02 09:00Z", "2026-03-02 12:00Z")]
    [InlineData("2026-03-07 12:00Z", "2026-03-09 09:00Z", "2026-03-09 12:00Z", "2026-03-06 13:00Z", "2026-03-06 17:00Z")]
    public void Openings_and_closings_are_strictly_after_and_before(string at, string opens, string closes, string opened, string closed)
    {
        Instant moment = Given.At(at);
        Assert.Equal(Given.At(opens), Calendar.NextOpening(moment));
        Assert.Equal(Given.At(closes), Calendar.NextClosing(moment));
        Assert.Equal(Given.At(opened), Calendar.PreviousOpening(moment));
        Assert.Equal(Given.At(closed), Calendar.PreviousClosing(moment));
    }

    [Theory]
    [InlineData("2026-03-02 09:00Z", true, "2026-03-02 09:00Z", "2026-02-27 17:00Z")]
    [InlineData("2026-03-02 10:00Z", true, "2026-03-02 10:00Z", "2026-03-02 10:00Z")]
    [InlineData("2026-03-02 12:00Z", false, "2026-03-02 13:00Z", "2026-03-02 12:00Z")]
    [InlineData("2026-03-02 12:30Z", false, "2026-03-02 13:00Z", "2026-03-02 12:00Z")]
    public void Rolling_stays_where_it_is_open(string at, bool isOpen, string forward, string backward)
    {
        Assert.Equal(isOpen, Calendar.IsOpen(Given.At(at)));
        Assert.Equal(Given.At(forward), Calendar.RollForward(Given.At(at)));
        Assert.Equal(Given.At(backward), Calendar.RollBackward(Given.At(at)));
    }

    [Theory]
    [InlineData(Boundary.Closing)]
    [InlineData(Boundary.NextOpening)]
    public void Many_additions_end_where_each_alone_does(Boundary boundary)
    {
        // In the years that are compiled and beyond them, in no order.
        string[] moments = ["2026-03-02 09:00Z", "2026-03-02 12:00Z", "2026-03-07 11:00Z", "1931-06-01 12:30Z", "2026-03-06 16:00Z", "2111-06-01 12:30Z", "2026-03-02 10:00Z"];
        Instant[] starts = Array.ConvertAll(moments, Given.At);
        foreach (int minutes in Minutes)
        {
            var amount = BusinessTime.FromMinutes(minutes);
            var ends = new Instant[starts.Length];
            Calendar.Add(starts, amount, ends, boundary);
            Assert.Equal(Array.ConvertAll(starts, start => Calendar.Add(start, amount, boundary)), ends);
        }
    }

    [Fact]
    public void A_span_that_runs_backwards_counts_negative_and_holds_no_intervals()
    {
        Instant morning = Given.At("2026-03-02 09:00Z");
        Instant evening = Given.At("2026-03-02 17:00Z");
        Assert.Equal(BusinessTime.FromHours(7), Calendar.Between(morning, evening));
        Assert.Equal(BusinessTime.FromHours(-7), Calendar.Between(evening, morning));
        Assert.Empty(Calendar.Intervals(evening, morning));
        Assert.Empty(Calendar.Explain(evening, morning));
    }
}
