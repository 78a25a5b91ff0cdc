using Helpdesk.Calendars;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Malformed hours: the message says what is wrong, and where.</summary>
public class BadHoursTextTests
{
    [Theory]
    // Nothing, or nothing of use
    [InlineData("", 0, "expected a day of the week; write days in English, such as Mon or Mon-Fri")]
    [InlineData("   ", 3, "expected a day of the week")]
    [InlineData(";", 0, "expected a day of the week")]
    [InlineData("09:00-17:00", 0, "expected a day of the week before '09', such as Mon-Fri 09:00-17:00")]
    // Days
    [InlineData("Lun 09:00-17:00", 0, "'Lun' is not a day of the week; write days in English")]
    [InlineData("Måndag 09:00-17:00", 0, "'Måndag' is not a day of the week; write days in English")]
    [InlineData("\u200bMon 09:00-17:00", 0, "remove the character U+200B, which cannot be seen")]
    [InlineData("Mon9:00-10:00", 0, "'Mon9' is not a day of the week; put a space after Mon")]
    [InlineData("Mon,", 4, "expected a day of the week")]
    [InlineData("Mon- 09:00-17:00", 5, "expected a day of the week before '09'")]
    [InlineData("Mon 09:00-17:00;; Tue 09:00-17:00", 16, "expected a day of the week")]
    [InlineData("Mon-Sun-Tue 09:00-10:00", 7, "expected a clock time")]
    [InlineData("Mon 09:00-17:00; Mon off", 17, "Mon is given twice")]
    [InlineData("Mon-Fri 09:00-17:00; Wed off", 21, "Wed is given twice")]
    [InlineData("Mon, Mon 09:00-17:00", 0, "Mon is given twice")]
    // Clock times
    [InlineData("Mon", 3, "expected a clock time such as 09:00, but the text ends")]
    [InlineData("Mon 9-17", 4, "'9' is not a clock time; write 9:00")]
    [InlineData("Mon 0900-1700", 4, "'0900' is not a clock time; write 09:00")]
    [InlineData("Mon 9:-17:00", 4, "'9:' is not a clock time; write 9:00")]
    [InlineData("Mon 25:00-26:00", 4, "'25:00' is not a clock time; hours go from 00 to 23, minutes and seconds from 00 to 59")]
    [InlineData("Mon 09:00-25:00", 10, "'25:00' is not a clock time; hours go from 00 to 24:00")]
    [InlineData("Mon 09:60-10:00", 4, "'09:60' is not a clock time")]
    [InlineData("Mon 09:00:60-10:00", 4, "'09:00:60' is not a clock time")]
    [InlineData("Mon 009:00-17:00", 4, "'009:00' is not a clock time")]
    [InlineData("Mon 09.00-17.00", 4, "'09.00' is not a clock time; write 09:00")]
    // White space inside a time
    [InlineData("Mon 08:00-12 :00", 10, "the time '12 :00' has a space in it; write 12:00")]
    [InlineData("Mon 08: 00-12:00", 4, "the time '08: 00' has a space in it; write 08:00")]
    [InlineData("Mon 08 : 00 - 12:00", 4, "the time '08 : 00' has a space in it; write 08:00")]
    // Halves of the day, and words for a dash
    [InlineData("Mon 9am-5pm", 4, "write the 24 hours of the day: 5:00 pm is 17:00")]
    [InlineData("Mon 9:00 AM - 5:00 PM", 9, "write the 24 hours of the day")]
    [InlineData("Mon 09:00-5:00 pm", 15, "did not expect 'pm'; write the 24 hours of the day")]
    [InlineData("Mon 09:00 to 17:00", 10, "expected '-' and a closing time; write '-' for 'to'")]
    // What cannot be seen
    [InlineData("Mon \u200e09:00-17:00", 4, "remove the character U+200E")]
    [InlineData("Mon 09:00\u200b-17:00", 9, "remove the character U+200B")]
    [InlineData("Mon 09:00-17:00\u200b", 15, "remove the character U+200B")]
    [InlineData("Mon 09:00:00.1234567890-17:00", 4, "'09:00:00.1234567890' is not a clock time")]
    [InlineData("Mon 09:00:00.1.2-17:00", 4, "'09:00:00.1.2' is not a clock time")]
    [InlineData("Mon ٠٩:00-17:00", 4, "expected a clock time")]
    // 24:00 ends a day and starts none
    [InlineData("Mon 24:00-02:00", 4, "'24:00' ends a day and starts none; a day starts at 00:00")]
    [InlineData("Mon 09:00-24:00:01", 10, "'24:00:01' is not a clock time; hours go from 00 to 24:00")]
    [InlineData("Mon 09:00-24:00:00.000000001", 10, "is not a clock time; hours go from 00 to 24:00")]
    // Intervals
    [InlineData("Mon 09:00", 9, "expected '-' and a closing time")]
    [InlineData("Mon 09:00-", 10, "expected a clock time")]
    [InlineData("Mon 09:00-17:00-18:00", 15, "did not expect '-18:00'; an interval has one opening and one closing time")]
    [InlineData("Mon 09:00-12:00,", 16, "expected a clock time")]
    [InlineData("Mon 09:00-09:00", 4, "The interval 09:00-09:00 is empty")]
    [InlineData("Mon 08:00-08:30, 09:00-09:00", 17, "The interval 09:00-09:00 is empty")]
    [InlineData("Mon 00:00-00:00", 4, "The interval 00:00-00:00 is empty")]
    [InlineData("Tue 09:00-12:00, 11:00-13:00", 4, "The intervals 09:00-12:00 and 11:00-13:00 overlap")]
    [InlineData("Tue 22:00-06:00, 23:00-24:00", 4, "The intervals 22:00-06:00 and 23:00-24:00 overlap")]
    // What is left over
    [InlineData("Mon 09:00-17:00 Tue 09:00-17:00", 16, "did not expect 'Tue 09:00-17:00'; put ';' before the next day")]
    [InlineData("Mon 09:00-12:00 13:00-17:00", 16, "did not expect '13:00-17:00'; put ',' between the intervals of a day")]
    [InlineData("Mon off, 09:00-10:00", 7, "did not expect ', 09:00-10:00'")]
    [InlineData("24/7 or so", 5, "did not expect 'or so'")]
    [InlineData("off off", 4, "did not expect 'off'")]
    public void A_malformed_week_names_the_part_and_its_position(string text, int position, string part)
    {
        string message = Assert.Throws<FormatException>(() => WeeklyHours.Parse(text)).Message;
        Assert.StartsWith($"At position {position} of '{Shown(text)}': ", message, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("08:00-12 :00", 6, "the time '12 :00' has a space in it; write 12:00")]
    [InlineData("12 ,30-13:00", 0, "'12' is not a clock time; write 12:00")]
    public void A_day_says_what_to_write(string text, int position, string part)
    {
        string message = Assert.Throws<FormatException>(() => DayHours.Parse(text)).Message;
        Assert.Equal($"At position {position} of '{text}': {part}.", message);
    }

    [Fact]
    public void A_mistake_far_into_a_long_text_is_shown_with_what_is_around_it()
    {
        string[] days = [.. Enumerable.Range(0, 1400).Select(i => $"{i / 60:00}:{i % 60:00}-{i / 60:00}:{i % 60:00}:30")];
        string text = "Mon " + string.Join(", ", days[..700]) + ", 12 :00-12:01, " + string.Join(", ", days[730..]);
        string message = Assert.Throws<FormatException>(() => WeeklyHours.Parse(text)).Message;
        Assert.InRange(message.Length, 100, 250);
        Assert.Contains("...", message, StringComparison.Ordinal);
        Assert.Contains("11:39-11:39:30, 12 :00-12:01, 12:10", message, StringComparison.Ordinal);
        Assert.EndsWith("the time '12 :00' has a space in it; write 12:00.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_hours_are_quoted_in_part_by_messages_that_name_them()
    {
        string text = "Mon " + string.Join(", ", Enumerable.Range(0, 1000).Select(i => $"{i / 60:00}:{i % 60:00}-{i / 60:00}:{i % 60:00}:30"));
        BusinessCalendarBuilder builder = Given.Builder("off").WithHoursFrom(Given.Date("2026-03-02"), text).WithSpecialHours(Given.Date("2026-03-02"), text[4..]);
        Assert.InRange(Assert.Throws<ArgumentException>(() => builder.WithHoursFrom(Given.Date("2026-03-02"), text)).Message.Length, 50, 250);
        Assert.InRange(Assert.Throws<ArgumentException>(() => builder.WithSpecialHours(Given.Date("2026-03-02"), text[4..])).Message.Length, 50, 250);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_told_by_its_code_point()
    {
        string message = Assert.Throws<FormatException>(() => WeeklyHours.Parse("Mon 09:00-\ud83d17:00")).Message;
        Assert.Contains("<U+D83D>", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\ud83d', message);
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

    /// <summary>A text as messages show it: what cannot be seen by its code point.</summary>
    private static string Shown(string text) => text.Replace("\u200b", "<U+200B>", StringComparison.Ordinal).Replace("\u200e", "<U+200E>", StringComparison.Ordinal);
}
