using System.Reflection;
using Helpdesk.Calendars;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Calendars;

/// <summary>Amounts of time as people write them.</summary>
public class AmountParsingTests
{
    [Theory]
    [InlineData("1 h 30 min", "1:30:00")]
    [InlineData("1h30m", "1:30:00")]
    [InlineData("1 hour, 30 minutes", "1:30:00")]
    [InlineData("1 hour and 30 minutes", "1:30:00")]
    [InlineData("90 min", "1:30:00")]
    [InlineData("1.5 h", "1:30:00")]
    [InlineData("1:30:00", "1:30:00")]
    [InlineData("  8 HOURS ", "8:00:00")]
    [InlineData("200:30:15", "200:30:15")]
    [InlineData("45 s", "0:00:45")]
    [InlineData("250 ms", "0:00:00.25")]
    [InlineData("1 h 5 s 3 ms", "1:00:05.003")]
    [InlineData("0 h", "0:00:00")]
    [InlineData("-0:00:01.5", "-0:00:01.5")]
    [InlineData("\u22128 h", "-8:00:00")]
    [InlineData("0.333333333 h", "0:19:59.9999988")]
    [InlineData("2562047:47:16.854775807", "2562047:47:16.854775807")]
    [InlineData("-2562047:47:16.854775808", "-2562047:47:16.854775808")]
    public void A_length_is_read(string text, string length)
    {
        Assert.Equal(length, HostileCulture.Run(() => BusinessTime.Parse(text)).ToString());
        Assert.True(BusinessTime.TryParse(text, out BusinessTime found, out string? error));
        Assert.Equal((BusinessTime.Parse(text), null), (found, error));
    }

    [Theory]
    [InlineData("", "is empty; write a length such as '1 h 30 min'")]
    [InlineData("soon", "does not begin with a number")]
    [InlineData("90", "has no unit after '90'")]
    [InlineData("1 h 30", "has no unit after '30'")]
    [InlineData("1,5 h", "has no unit after '1'")]
    [InlineData("1:30", "may be hours and minutes or minutes and seconds; write '1 h 30 min' or '1:30:00'")]
    [InlineData("1:60:00", "is not a length")]
    [InlineData("1:30:60", "is not a length")]
    [InlineData("1:30:5", "is not a length")]
    [InlineData("1:2:3:4", "is not a length")]
    [InlineData("2 d", "an amount of BusinessDays such as '2 business days, end of day'")]
    [InlineData("2 Days", "counts in 'Days', which differ in length")]
    [InlineData("1 week", "counts in 'week'")]
    [InlineData("2 business days", "has the unit 'business', which is unknown")]
    [InlineData("3 parsecs", "has the unit 'parsecs', which is unknown; the units are h, min, s and ms")]
    [InlineData("30 min 1 h", "gives 'h' too late")]
    [InlineData("1 h 1 h", "gives 'h' too late")]
    [InlineData("1 h tomorrow", "goes on with 'tomorrow'")]
    [InlineData("--1 h", "does not begin with a number")]
    [InlineData("1..5 h", "is not a number")]
    [InlineData("1. h", "is not a number")]
    [InlineData("1.0000000001 h", "is not a number with at most 9 decimals")]
    [InlineData("0.0000001 ms", "finer than a nanosecond")]
    [InlineData("2562047:47:16.854775808", "longer than 292 years")]
    [InlineData("999999999999999 h", "longer than 292 years")]
    [InlineData("9999999999999999999999999999999999999999 h", "longer than 292 years")]
    [InlineData("\u0668 h", "does not begin with a number")]
    public void What_is_no_length_is_refused_with_what_to_write(string text, string part)
    {
        string message = Assert.Throws<FormatException>(() => BusinessTime.Parse(text)).Message;
        Assert.StartsWith($"'{text}' ", message, StringComparison.Ordinal);
        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.False(BusinessTime.TryParse(text, out BusinessTime none, out string? error));
        Assert.Equal((BusinessTime.Zero, message), (none, error));
    }

    [Theory]
    [InlineData("2 business days, end of day")]
    [InlineData("1 business day, same clock time")]
    [InlineData("0 business days, end of day, received at the next opening")]
    [InlineData("5 business days, same clock time, received at the next opening")]
    public void Business_days_are_read_back(string text)
    {
        Assert.Equal(text, BusinessDays.Parse(text).ToString());
        Assert.Equal(text, TimeAmount.Parse(text).ToString());
        Assert.True(BusinessDays.TryParse(text, out BusinessDays days, out _) && days == BusinessDays.Parse(text));
    }

    [Fact]
    public void Business_days_are_read_as_people_write_them()
    {
        Assert.Equal(BusinessDays.EndOfDay(2), BusinessDays.Parse("2 Working Days end of day"));
        Assert.Equal(BusinessDays.SameClockTime(1), BusinessDays.Parse("1 business day , same clock time, as received"));
    }

    [Theory]
    [InlineData("2 days", "is not an amount of business days; write such as")]
    [InlineData("2 business days", "does not say when on the last day it ends")]
    [InlineData("business days", "does not begin with a number")]
    [InlineData("1.5 business days, end of day", "not a whole number of days")]
    [InlineData("3000000000 business days, end of day", "not a whole number of days up to 2147483647")]
    [InlineData("-2 business days, end of day", "does not begin with a number")]
    [InlineData("2 business days, end of day, soon", "after the comma write 'received at the next opening'")]
    [InlineData("2 business days, end of day received", "goes on with 'received'")]
    public void What_is_no_amount_of_business_days_is_refused(string text, string part)
    {
        Assert.Contains(part, Assert.Throws<FormatException>(() => BusinessDays.Parse(text)).Message, StringComparison.Ordinal);
        Assert.False(BusinessDays.TryParse(text, out BusinessDays none, out string? error));
        Assert.Equal(default, none);
        Assert.Contains(part, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8 h business time", "8:00:00 business time")]
    [InlineData("8 business hours", "8:00:00 business time")]
    [InlineData("90 working minutes", "1:30:00 business time")]
    [InlineData("25:30:00 elapsed time", "25:30:00 elapsed time")]
    [InlineData("24 h elapsed", "24:00:00 elapsed time")]
    public void An_amount_says_its_kind(string text, string written)
    {
        Assert.Equal(written, TimeAmount.Parse(text).ToString());
        Assert.Equal(TimeAmount.Parse(text), TimeAmount.Parse(written));
        Assert.True(TimeAmount.TryParse(text, out TimeAmount found, out _) && found == TimeAmount.Parse(text));
    }

    [Theory]
    [InlineData("8 h", "does not say how its time passes; add 'business time'")]
    [InlineData("2 days", "an amount of BusinessDays such as '2 business days, end of day'")]
    [InlineData("-8 h business time", "is negative")]
    [InlineData("8 h elapsed time or so", "goes on with 'or'")]
    [InlineData("2 business days", "does not say when on the last day it ends")]
    public void An_amount_without_a_kind_is_refused(string text, string part)
    {
        Assert.Contains(part, Assert.Throws<FormatException>(() => TimeAmount.Parse(text)).Message, StringComparison.Ordinal);
        Assert.False(TimeAmount.TryParse(text, out _, out string? error));
        Assert.Contains(part, error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_back() => Laws.Hold(300, CaseGenerator.Cases, value =>
    {
        foreach (Question question in value.Questions)
        {
            Assert.Equal(question.Amount, BusinessTime.Parse(question.Amount.ToString()));
            Assert.Equal(-question.Amount, BusinessTime.Parse((-question.Amount).ToString()));
            foreach (TimeAmount amount in new TimeAmount[] { question.Amount, question.Amount.ToDuration() })
            {
                Assert.Equal(amount, TimeAmount.Parse(amount.ToString()));
            }
        }
    });

    [Fact]
    public void A_long_text_is_quoted_in_part()
    {
        Assert.InRange(Assert.Throws<FormatException>(() => BusinessTime.Parse(new string('9', 100_000))).Message.Length, 50, 300);
        Assert.InRange(Assert.Throws<FormatException>(() => TimeAmount.Parse("8 h " + new string('x', 100_000))).Message.Length, 50, 300);
        Assert.Contains("<U+202E>", Assert.Throws<FormatException>(() => BusinessTime.Parse("8 h \u202e")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_an_error_of_its_own()
    {
        Assert.Throws<ArgumentNullException>("text", () => BusinessTime.Parse(null!));
        Assert.Throws<ArgumentNullException>("text", () => BusinessDays.Parse(null!));
        Assert.Throws<ArgumentNullException>("text", () => TimeAmount.Parse(null!));
        Assert.False(BusinessTime.TryParse(null, out _, out string? error));
        Assert.Equal("There is no text.", error);
    }

    [Fact]
    public void Amounts_are_multiplied()
    {
        Assert.Equal(BusinessTime.FromMinutes(270), BusinessTime.FromMinutes(90) * 3);
        Assert.Equal(BusinessTime.FromMinutes(270), 3 * BusinessTime.FromMinutes(90));
        Assert.Equal(-BusinessTime.FromHours(1), BusinessTime.FromHours(1) * -1);
        Assert.Throws<OverflowException>(() => BusinessTime.FromNanoseconds(long.MaxValue) * 2);
    }

    [Theory]
    [InlineData(typeof(BusinessTime), "FromDays", typeof(long), "BusinessDays.EndOfDay(n)")]
    [InlineData(typeof(BusinessCalendar), "Add", typeof(Duration), "start + duration")]
    public void What_would_be_taken_for_something_else_does_not_compile(Type type, string name, Type taken, string hint)
    {
        MethodInfo refused = Assert.Single(type.GetMethods(), each => each.Name == name && each.GetParameters().Any(parameter => parameter.ParameterType == taken));
        ObsoleteAttribute mark = refused.GetCustomAttribute<ObsoleteAttribute>()!;
        Assert.True(mark.IsError);
        Assert.Contains(hint, mark.Message, StringComparison.Ordinal);
        object?[] arguments = [.. refused.GetParameters().Select(each => Activator.CreateInstance(each.ParameterType))];
        TargetInvocationException thrown = Assert.Throws<TargetInvocationException>(() => refused.Invoke(refused.IsStatic ? null : Given.Calendar("24/7"), arguments));
        Assert.Equal(mark.Message, Assert.IsType<NotSupportedException>(thrown.InnerException).Message);
    }

    [Fact]
    public void A_calendar_adds_an_amount_of_any_kind()
    {
        BusinessCalendar desk = Given.Calendar("Mon-Fri 09:00-18:00");
        Instant friday = Given.At("2026-03-06 15:20Z");
        Assert.Equal(Given.At("2026-03-07 15:20Z"), desk.Add(friday, TimeAmount.FromElapsed(Duration.FromHours(24))));
        Assert.Equal(Given.At("2026-03-09 15:20Z"), desk.Add(friday, TimeAmount.Parse("9 business hours")));
        Assert.Equal(Given.At("2026-03-09 18:00Z"), desk.Add(friday, TimeAmount.FromBusinessDays(BusinessDays.EndOfDay(1))));
        Assert.Equal(Given.At("2026-03-09 09:00Z"), desk.Add(friday, TimeAmount.FromBusinessTime(BusinessTime.FromMinutes(160)), Boundary.NextOpening));
        Assert.Throws<ArgumentOutOfRangeException>("boundary", () => desk.Add(friday, TimeAmount.FromElapsed(Duration.FromHours(24)), (Boundary)2));
    }
}
