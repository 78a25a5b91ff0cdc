using Helpdesk.Calendars;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Malformed hours: the message says what is wrong, and where.</summary>
public class BadHoursTextTests
{
    [Theory]
    // Nothing, or nothing of use
    [InlineData("", 0, "'' is not a day of the week")]
    [InlineData("   ", 3, "'' is not a day of the week")]
    [InlineData(";", 0, "'' is not a day of the week")]
    [InlineData("09:00-17:00", 0, "'09' is not a day of the week")]
    // Days
    [InlineData("Lun 09:00-17:00", 0, "'Lun' is not a day of the week")]
    [InlineData("Mon9:00-10:00", 0, "'Mon9' is not a day of the week")]
    [InlineData("Mon,", 4, "'' is not a day of the week")]
    [InlineData("Mon- 09:00-17:00", 5, "'09' is not a day of the week")]
    [InlineData("Mon 09:00-17:00;; Tue 09:00-17:00", 16, "'' is not a day of the week")]
    [InlineData("Mon-Sun-Tue 09:00-10:00", 7, "expected a clock time")]
    [InlineData("Mon 09:00-17:00; Mon off", 17, "Mon is given twice")]
    [InlineData("Mon-Fri 09:00-17:00; Wed off", 21, "Wed is given twice")]
    [InlineData("Mon, Mon 09:00-17:00", 0, "Mon is given twice")]
    // Clock times
    [InlineData("Mon", 3, "expected a clock time such as 09:00")]
    [InlineData("Mon 9-17", 4, "'9' is not a clock time")]
    [InlineData("Mon 25:00-26:00", 4, "'25:00' is not a clock time")]
    [InlineData("Mon 09:00-25:00", 10, "'25:00' is not a clock time")]
    [InlineData("Mon 09:60-10:00", 4, "'09:60' is not a clock time")]
    [InlineData("Mon 09:00:60-10:00", 4, "'09:00:60' is not a clock time")]
    [InlineData("Mon 009:00-17:00", 4, "'009:00' is not a clock time")]
    [InlineData("Mon 09.00-17.00", 4, "'09.00' is not a clock time")]
    [InlineData("Mon 09:00:00.1234567890-17:00", 4, "'09:00:00.1234567890' is not a clock time")]
    [InlineData("Mon 09:00:00.1.2-17:00", 4, "'09:00:00.1.2' is not a clock time")]
    [InlineData("Mon ٠٩:00-17:00", 4, "expected a clock time")]
    // 24:00 ends a day and starts none
    [InlineData("Mon 24:00-02:00", 4, "'24:00' is not a clock time from 00:00 to 23:59:59.999999999")]
    [InlineData("Mon 09:00-24:00:01", 10, "'24:00:01' is not a clock time from 00:00 to 24:00")]
    [InlineData("Mon 09:00-24:00:00.000000001", 10, "is not a clock time from 00:00 to 24:00")]
    // Intervals
    [InlineData("Mon 09:00", 9, "expected '-' and a closing time")]
    [InlineData("Mon 09:00-", 10, "expected a clock time")]
    [InlineData("Mon 09:00–17:00", 9, "expected '-' and a closing time")]
    [InlineData("Mon 09:00-17:00-18:00", 15, "did not expect '-18:00'")]
    [InlineData("Mon 09:00-12:00,", 16, "expected a clock time")]
    [InlineData("Mon 09:00-09:00", 4, "The interval 09:00-09:00 is empty")]
    [InlineData("Mon 08:00-08:30, 09:00-09:00", 17, "The interval 09:00-09:00 is empty")]
    [InlineData("Mon 00:00-00:00", 4, "The interval 00:00-00:00 is empty")]
    [InlineData("Tue 09:00-12:00, 11:00-13:00", 4, "The intervals 09:00-12:00 and 11:00-13:00 overlap")]
    [InlineData("Tue 22:00-06:00, 23:00-24:00", 4, "The intervals 22:00-06:00 and 23:00-24:00 overlap")]
    // What is left over
    [InlineData("Mon 09:00-17:00 Tue 09:00-17:00", 16, "did not expect 'Tue 09:00-17:00'")]
    [InlineData("Mon off, 09:00-10:00", 7, "did not expect ', 09:00-10:00'")]
    [InlineData("24/7 or so", 5, "did not expect 'or so'")]
    [InlineData("off off", 4, "did not expect 'off'")]
    public void A_malformed_week_names_the_part_and_its_position(string text, int position, string part)
    {
        string message = Assert.Throws<FormatException>(() => WeeklyHours.Parse(text)).Message;
        Assert.StartsWith($"At position {position} of '{text}': ", message, StringComparison.Ordinal);
        Assert.Contains(part, message, StringComparison.Ordinal);

        Assert.False(WeeklyHours.TryParse(text, out WeeklyHours? hours, out string? error));
        Assert.Null(hours);
        Assert.Equal(message, error);
    }

    [Theory]
    [InlineData("Mon 22:00-06:00; Tue 05:00-09:00", "Mon 22:00-06:00", "Tue 05:00-09:00")]
    [InlineData("Sun 20:00-04:00; Mon 03:59-09:00", "Sun 20:00-04:00", "Mon 03:59-09:00")]
    public void A_shift_that_overlaps_the_next_day_names_both(string text, string first, string second)
    {
        string message = Assert.Throws<FormatException>(() => WeeklyHours.Parse(text)).Message;
        Assert.Contains($"'{text}'", message, StringComparison.Ordinal);
        Assert.Contains($"The intervals {first} and {second} overlap", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mon 09:00-09:00")]
    [InlineData("Mon 09:00-12:00, 11:00-13:00")]
    [InlineData("Mon 22:00-06:00; Tue 05:00-09:00")]
    public void A_message_about_text_speaks_of_no_parameter(string text)
    {
        Assert.DoesNotContain("(Parameter", Assert.Throws<FormatException>(() => WeeklyHours.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_quoted_in_part()
    {
        string text = new('x', 5000);
        string message = Assert.Throws<FormatException>(() => WeeklyHours.Parse(text)).Message;
        Assert.Contains("xxx...'", message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 50, 300);
    }

    [Fact]
    public void A_text_of_sixty_characters_is_quoted_in_full()
    {
        string text = new('x', 60);
        Assert.Contains($"of '{text}'", Assert.Throws<FormatException>(() => WeeklyHours.Parse(text)).Message, StringComparison.Ordinal);
        Assert.Contains($"of '{text}...'", Assert.Throws<FormatException>(() => WeeklyHours.Parse(text + "y")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("09:00-17:00 and on", 12, "did not expect 'and on'")]
    [InlineData("off, 09:00-10:00", 3, "did not expect ', 09:00-10:00'")]
    [InlineData("Mon 09:00-10:00", 0, "expected a clock time")]
    public void A_malformed_day_names_the_part_and_its_position(string text, int position, string part)
    {
        string message = Assert.Throws<FormatException>(() => DayHours.Parse(text)).Message;
        Assert.StartsWith($"At position {position} of '{text}': ", message, StringComparison.Ordinal);
        Assert.Contains(part, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("09:00-10:00, 11:00-12:00", 11, "did not expect ', 11:00-12:00'")]
    [InlineData("10:00", 5, "expected '-'")]
    public void A_malformed_interval_names_the_part_and_its_position(string text, int position, string part)
    {
        string message = Assert.Throws<FormatException>(() => HoursInterval.Parse(text)).Message;
        Assert.StartsWith($"At position {position} of '{text}': ", message, StringComparison.Ordinal);
        Assert.Contains(part, message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_an_error_of_its_own()
    {
        Assert.Throws<ArgumentNullException>("text", () => WeeklyHours.Parse(null!));
        Assert.False(WeeklyHours.TryParse(null, out _, out string? error));
        Assert.Equal("There is no text.", error);
    }
}
