using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Channels.Messages;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;
using Xunit;
using static Helpdesk.Core.Tests.Channels.Messages.Desk;

namespace Helpdesk.Core.Tests.Channels.Messages;

/// <summary>What an acknowledgement says about the answer, by situation.</summary>
public class ExpectationTextTests
{
    private static readonly DateTimeZone Rome = DateTimeZoneProviders.Tzdb["Europe/Rome"];

    // Friday evening to Monday over the clock change of 29 March, and over that of 25 October; noon stays noon.
    [Theory]
    [InlineData("2026-03-27 17:00+01", "You will have an answer by Saturday 28 March 2026 at 12:00.")]
    [InlineData("2026-03-28 12:00+01", "You will have an answer by Monday 30 March 2026 at 12:00.")]
    [InlineData("2026-10-24 12:00+02", "You will have an answer by Monday 26 October 2026 at 12:00.")]
    public void A_clock_change_moves_no_opening(string receivedAt, string expected) =>
        Assert.Equal(expected, Expectation(Mail.ExpectReply(Given.At(receivedAt)), Language.English));

    // 02:30 comes twice on 25 October: the first time at 00:30 UTC.
    [Theory]
    [InlineData(24, "entro domenica 25 ottobre 2026 alle 02:30 (ora di Roma, UTC+02:00).")]
    [InlineData(25, "entro domenica 25 ottobre 2026 alle 02:30 (ora di Roma, UTC+01:00).")]
    [InlineData(26, "entro domenica 25 ottobre 2026 alle 03:30 (ora di Roma).")]
    public void A_clock_time_that_comes_twice_is_told_apart(int hours, string expected)
    {
        SupportChannel always = new SupportChannel(new ChannelId("always"), ChannelKind.Email, "Mail", ChannelCoverage.Always).WithPromise(Duration.FromHours(hours));
        Assert.Equal("Riceverà una risposta " + expected, Expectation(always.ExpectReply(Given.At("2026-10-24 00:30Z")), Language.Italian, Rome));
    }

    [Theory]
    [InlineData("2026-12-07 16:00+01", "Riceverà una risposta entro mercoledì 9 dicembre 2026 alle 11:00. Siamo chiusi l'8 dicembre 2026 (Immacolata Concezione).")]
    [InlineData("2026-12-24 11:00+01", "Riceverà una risposta entro venerdì 25 dicembre 2026 alle 12:00. Facciamo orario ridotto il 24 dicembre 2026 (Christmas Eve).")]
    [InlineData("2026-08-07 17:00+02", "Riceverà una risposta entro sabato 8 agosto 2026 alle 12:00.")]
    [InlineData("2026-08-08 12:00+02", "Riceverà una risposta entro sabato 15 agosto 2026 alle 12:00. Siamo chiusi da lunedì 10 agosto 2026 a venerdì 14 agosto 2026 (Summer closure).")]
    [InlineData("2026-10-03 12:00+02", "Riceverà una risposta entro martedì 6 ottobre 2026 alle 12:00. Siamo chiusi il 5 ottobre 2026 (Patron Saint).")]
    public void Holidays_are_told_by_name(string receivedAt, string expected) =>
        Assert.Equal(expected, Expectation(Mail.ExpectReply(Given.At(receivedAt)), Language.Italian));

    [Theory]
    [InlineData(0, "", "")]
    [InlineData(1, " 1 message comes before yours.", " C'è 1 messaggio prima del suo.")]
    [InlineData(2, " 2 messages come before yours.", " Ci sono 2 messaggi prima del suo.")]
    [InlineData(1000, " 1000 messages come before yours.", " Ci sono 1000 messaggi prima del suo.")]
    public void Those_ahead_are_counted(int ahead, string english, string italian)
    {
        ExpectedReply expected = Mail.ExpectReply(Given.At("2026-04-08 10:00+02"), new RecentPace(new WaitingLine(ahead, Duration.FromSeconds(1))));
        Assert.Equal("You will have an answer by Wednesday 8 April 2026 at 14:00." + english, Expectation(expected, Language.English));
        Assert.Equal("Riceverà una risposta entro mercoledì 8 aprile 2026 alle 14:00." + italian, Expectation(expected, Language.Italian));
    }

    [Fact]
    public void What_is_no_promise_is_only_likely()
    {
        ExpectedReply expected = Mail.WithoutPromise().ExpectReply(Given.At("2026-04-08 10:00+02"), new RecentPace(BusinessTime.FromHours(3)));
        Assert.Equal("You will probably have an answer by Wednesday 8 April 2026 at 13:00.", Expectation(expected, Language.English));
        Assert.Equal("Probabilmente riceverà una risposta entro mercoledì 8 aprile 2026 alle 13:00.", Expectation(expected, Language.Italian));
    }

    [Fact]
    public void A_slow_week_is_owned()
    {
        ExpectedReply expected = Mail.ExpectReply(Given.At("2026-04-08 10:00+02"), new RecentPace(BusinessTime.FromHours(6)));
        Assert.Equal("You will probably have an answer by Wednesday 8 April 2026 at 16:00. Answers are taking longer than usual at the moment.", Expectation(expected, Language.English));
    }

    [Fact]
    public void A_promise_that_cannot_be_kept_is_no_promise_of_a_later_moment()
    {
        ExpectedReply expected = Post.WithPromise(Duration.FromHours(1)).ExpectReply(Given.At("2026-04-08 16:00+02"));
        Assert.Equal("You will probably have an answer by Thursday 9 April 2026 at 09:30. We next read our messages on Thursday 9 April 2026 at 09:30.", Expectation(expected, Language.English));
        Assert.StartsWith("Probabilmente riceverà una risposta entro giovedì 9 aprile 2026 alle 09:30.", Expectation(expected, Language.Italian), StringComparison.Ordinal);
    }

    // Those of Etc count westwards, which no reader knows.
    [Theory]
    [InlineData("Etc/GMT-5", "2026 at 17:00 (UTC+05:00).")]
    [InlineData("Etc/GMT+11", "2026 at 01:00 (UTC-11:00).")]
    [InlineData("Etc/GMT+0", "2026 at 12:00 (GMT+0).")]
    [InlineData("Etc/UTC", "2026 at 12:00 (UTC).")]
    [InlineData("America/Argentina/Buenos_Aires", "2026 at 09:00 (Buenos Aires time).")]
    public void A_zone_is_called_what_its_clocks_show(string zone, string end) =>
        Assert.EndsWith(end, Expectation(Mail.ExpectReply(Given.At("2026-04-08 10:00+02")), Language.English, DateTimeZoneProviders.Tzdb[zone]), StringComparison.Ordinal);

    // A shift past midnight is read in too, on the date that it has come to by then; so is one's closing at 24:00.
    [Theory]
    [InlineData("Mon-Fri 22:00-06:00", "Monday at 23:00, Tuesday to Friday at 00:00, at 02:00 and at 23:00, Saturday at 00:00 and at 02:00")]
    [InlineData("Sun 22:00-02:00", "Monday at 00:00 and at 02:00, Sunday at 23:00")]
    [InlineData("Mon-Sun 09:00-24:00", "Monday to Sunday at 00:00 and at 23:00")]
    public void Readings_after_midnight_are_told(string hours, string english)
    {
        var moments = MomentCalendar.Daily(Given.Calendar(hours, "Europe/Rome"), LocalTime.Midnight, new LocalTime(2, 0), new LocalTime(8, 0), new LocalTime(23, 0));
        string body = Body(Acknowledgement(Mail.ExpectReply(Given.At("2026-04-08 10:00+02")), Language.English) with { OpeningHours = moments });
        Assert.Contains($"\n\nWe read our messages: {english}.\n\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deadline_is_never_told_earlier_than_it_is_and_a_receipt_never_later()
    {
        SupportChannel channel = Mail.WithPromise(BusinessTime.FromSeconds(3601));
        string body = Body(Acknowledgement(channel.ExpectReply(Given.At("2026-04-08 10:00+02") + Duration.FromSeconds(30)), Language.English));
        Assert.Contains("received on 8 April 2026 at 10:00.", body, StringComparison.Ordinal);
        Assert.Contains("by Wednesday 8 April 2026 at 11:01.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_of_a_season_is_told()
    {
        BusinessCalendar season = Given.Builder("Mon-Fri 09:00-18:00", "Europe/Rome").ClosedFrom(Given.Date("2026-04-09")).Build();
        SupportChannel channel = new SupportChannel(new ChannelId("mail"), ChannelKind.Email, "Mail", season).WithPromise(BusinessTime.FromHours(12));
        string body = Body(Acknowledgement(channel.ExpectReply(Given.At("2026-04-08 10:00+02")), Language.English));
        Assert.Contains("\n\nWe will answer as soon as we can. Our hours after those already published are not settled yet.\n\nOur opening hours: Monday to Friday 09:00–18:00.\n\n", body, StringComparison.Ordinal);
        string after = Body(Acknowledgement(channel.ExpectReply(Given.At("2026-04-10 10:00+02")), Language.English));
        Assert.DoesNotContain("opening hours", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mon 09:00-13:00, 14:00-18:00; Tue-Wed 08:00-24:00; Fri 22:00-06:00", "Our opening hours: Monday 09:00–13:00 and 14:00–18:00, Tuesday and Wednesday 08:00–24:00, Friday 22:00–06:00.", "I nostri orari: lunedì 09:00–13:00 e 14:00–18:00, martedì e mercoledì 08:00–24:00, venerdì 22:00–06:00.")]
    [InlineData("Mon-Sun 00:00-24:00", "Our opening hours: Monday to Sunday 00:00–24:00.", "I nostri orari: da lunedì a domenica 00:00–24:00.")]
    [InlineData("Mon 10:00-12:00; Wed 10:00-12:00", "Our opening hours: Monday 10:00–12:00, Wednesday 10:00–12:00.", "I nostri orari: lunedì 10:00–12:00, mercoledì 10:00–12:00.")]
    public void Weekly_hours_are_told_in_runs(string hours, string english, string italian)
    {
        ChannelCoverage coverage = Given.Calendar(hours, "Europe/Rome");
        ExpectedReply expected = Mail.ExpectReply(Given.At("2026-04-08 10:00+02"));
        Assert.Contains($"\n\n{english}\n\n", Body(Acknowledgement(expected, Language.English) with { OpeningHours = coverage }), StringComparison.Ordinal);
        Assert.Contains($"\n\n{italian}\n\n", Body(Acknowledgement(expected, Language.Italian) with { OpeningHours = coverage }), StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_are_those_in_force_and_a_combination_has_none_to_tell()
    {
        BusinessCalendar summer = Given.Builder("Mon-Fri 09:00-18:00", "Europe/Rome").WithHoursFrom(Given.Date("2026-06-15"), "Mon-Fri 08:00-14:00").Build();
        SupportChannel channel = new(new ChannelId("mail"), ChannelKind.Email, "Mail", summer);
        Assert.Contains("Friday 09:00–18:00.", Body(Acknowledgement(channel.ExpectReply(Given.At("2026-06-14 23:59+02")), Language.English)), StringComparison.Ordinal);
        Assert.Contains("Friday 08:00–14:00.", Body(Acknowledgement(channel.ExpectReply(Given.At("2026-06-15 00:00+02")), Language.English)), StringComparison.Ordinal);
        Acknowledgement plain = Acknowledgement(channel.ExpectReply(Given.At("2026-06-15 00:00+02")), Language.English);
        Assert.Contains("\n\nWe are open around the clock, every day.\n\n", Body(plain with { OpeningHours = ChannelCoverage.Always }), StringComparison.Ordinal);
        Assert.DoesNotContain("hours", Body(plain with { OpeningHours = summer.Union(OpenTime.Never).ToCalendar("both", "Europe/Rome") }), StringComparison.Ordinal);
    }
}
