using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Sla;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

public class CalendarBookTests
{
    private static readonly BusinessCalendar First = Make("milan", 1, "Mon-Fri 09:00-17:00");

    private static readonly BusinessCalendar Second = Make("milan", 2, "Mon-Fri 09:00-18:00");

    private static readonly ChannelId Mail = new("mail");

    [Fact]
    public void An_id_finds_the_highest_version_in_whatever_order_they_came()
    {
        foreach (CalendarBook book in new[] { CalendarBook.Of(First, Second), CalendarBook.Of(Second, First) })
        {
            Assert.True(book.TryFind("milan", out BusinessCalendar? found));
            Assert.Same(Second, found);
            Assert.True(book.TryFind("milan", 1, out found));
            Assert.Same(First, found);
            Assert.False(book.TryFind("milan", 3, out _));
            Assert.False(book.TryFind("rome", out _));
            Assert.False(book.TryFind("rome", 1, out _));
        }
    }

    [Fact]
    public void A_channel_finds_its_calendar_in_the_highest_version()
    {
        CalendarBook book = CalendarBook.Of(First).WithChannel(Mail, "milan").With(Second);
        Assert.True(book.TryFind(Mail, out BusinessCalendar? found));
        Assert.Same(Second, found);
        Assert.False(book.TryFind(new ChannelId("phone"), out _));
        Assert.Equal([Mail], book.Channels);
    }

    [Fact]
    public void The_channels_of_a_desk_bring_their_calendars_and_one_that_is_always_open()
    {
        var hours = new SupportChannel(Mail, ChannelKind.Email, "Mail", First);
        var always = new SupportChannel(new ChannelId("form"), ChannelKind.WebForm, "Form", ChannelCoverage.Always);
        CalendarBook book = CalendarBook.Empty.WithChannels(new ChannelDirectory(hours, always));
        Assert.True(book.TryFind(Mail, out BusinessCalendar? found));
        Assert.Same(First, found);
        Assert.True(book.TryFind(always.Id, out found));
        Assert.Equal("around-the-clock", found.Id);
    }

    [Fact]
    public void What_differs_under_one_version_is_refused_by_name()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => CalendarBook.Of(First, Make("milan", 1, "Mon-Fri 09:00-18:00")));
        Assert.Contains("milan", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'rome'", Assert.Throws<ArgumentException>(() => CalendarBook.Of(First).WithChannel(Mail, "rome")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => CalendarBook.Of(First).With(null!));
    }

    [Fact]
    public void Equality_is_that_of_calendars_and_channels()
    {
        CalendarBook book = CalendarBook.Of(First, Second).WithChannel(Mail, "milan");
        Assert.Equal(book, CalendarBook.Of(Second, First).WithChannel(Mail, "milan"));
        Assert.NotEqual(book, CalendarBook.Of(First, Second));
        Assert.NotEqual(book, CalendarBook.Of(First).WithChannel(Mail, "milan"));
        Assert.False(book.Equals(null));
        Assert.Equal("milan 1, milan 2", book.ToString());
    }

    private static BusinessCalendar Make(string id, int version, string hours) => new BusinessCalendarBuilder(id, "Europe/Rome").WithVersion(version).WithHours(hours).Build();
}
