using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Channels;

/// <summary>By when a message is answered, and why. Friday 1 May 2026 is Labour Day.</summary>
public class ExpectedReplyTests
{
    private static readonly BusinessCalendar Season = Given.Builder("Mon-Fri 09:00-18:00", "Europe/Rome").ClosedFrom(Given.Date("2026-05-01")).Build();

    [Theory]
    // On hours: while open; closed in the evening; over the holiday and the weekend
    [InlineData("form", "2026-04-29 10:00+02", "2026-04-29 14:00+02", "promise of 4:00:00 business time")]
    [InlineData("form", "2026-04-28 19:00+02", "2026-04-29 13:00+02", "closed until 2026-04-29T07:00:00Z; promise of 4:00:00 business time")]
    [InlineData("form", "2026-04-30 17:00+02", "2026-05-04 12:00+02", "holiday Labour Day on 2026-05-01; promise of 4:00:00 business time")]
    [InlineData("form", "2026-05-02 12:00+02", "2026-05-04 13:00+02", "closed until 2026-05-04T07:00:00Z; promise of 4:00:00 business time")]
    // At moments: the promise outlasts the triage
    [InlineData("mail", "2026-04-29 10:00+02", "2026-04-30 10:00+02", "triage at 2026-04-29T13:00:00Z; promise of 9:00:00 business time")]
    [InlineData("mail", "2026-04-30 16:00+02", "2026-05-04 16:00+02", "holiday Labour Day on 2026-05-01; triage at 2026-05-04T07:30:00Z; promise of 9:00:00 business time")]
    // Someone must be there: a promise of minutes begins at the opening
    [InlineData("phone", "2026-04-29 10:00+02", "2026-04-29 10:02+02", "promise of 0:02:00 elapsed time")]
    [InlineData("phone", "2026-04-30 15:00+02", "2026-05-04 09:02+02", "closed until 2026-05-04T07:00:00Z; holiday Labour Day on 2026-05-01; promise of 0:02:00 elapsed time")]
    // Always
    [InlineData("post", "2026-05-01 03:00+02", "2026-05-01 04:00+02", "promise of 1:00:00 elapsed time")]
    public void A_promise_is_kept_from_receipt_and_the_reasons_say_what_lies_between(string channel, string received, string by, string reasons)
    {
        ExpectedReply expected = Channel(channel).ExpectReply(Given.At(received));
        Assert.Equal(Given.At(by), expected.By);
        Assert.Equal(expected.By, expected.PromisedBy);
        Assert.Null(expected.LikelyBy);
        Assert.Equal(reasons, string.Join("; ", expected.Reasons));
    }

    [Fact]
    public void Nobody_answers_before_somebody_looks()
    {
        ExpectedReply expected = Desk.Mail.WithPromise(Duration.FromHours(1)).ExpectReply(Given.At("2026-04-30 16:00+02"));
        Assert.Equal(Given.At("2026-04-30 17:00+02"), expected.PromisedBy);
        Assert.Equal(Given.At("2026-05-04 09:30+02"), expected.FirstLookAt);
        Assert.Equal(expected.FirstLookAt, expected.By);
    }

    [Fact]
    public void A_slow_week_is_admitted_and_a_fast_one_is_no_promise()
    {
        Instant received = Given.At("2026-04-29 10:00+02");
        ExpectedReply slow = Desk.Form.ExpectReply(received, new RecentPace(BusinessTime.FromHours(6)));
        Assert.Equal((Given.At("2026-04-29 14:00+02"), Given.At("2026-04-29 16:00+02")), (slow.PromisedBy, slow.LikelyBy));
        Assert.Equal(slow.LikelyBy, slow.By);
        Assert.Equal([ReplyReasonKind.Promise, ReplyReasonKind.RecentlySlower], slow.Reasons.Select(each => each.Kind));
        Assert.Equal((TimeAmount)BusinessTime.FromHours(6), slow.Reasons[1].Amount);

        ExpectedReply fast = Desk.Form.ExpectReply(received, new RecentPace(BusinessTime.FromHours(1)));
        Assert.Equal((Given.At("2026-04-29 11:00+02"), fast.PromisedBy), (fast.LikelyBy, fast.By));
        Assert.Equal([ReplyReasonKind.Promise, ReplyReasonKind.RecentlyFaster], fast.Reasons.Select(each => each.Kind));

        ExpectedReply asPromised = Desk.Form.ExpectReply(received, new RecentPace(BusinessTime.FromHours(4)));
        Assert.Equal([ReplyReasonKind.Promise], asPromised.Reasons.Select(each => each.Kind));
    }

    [Fact]
    public void Without_a_promise_the_pace_speaks_for_itself()
    {
        ExpectedReply expected = Desk.Form.WithoutPromise().ExpectReply(Given.At("2026-04-29 10:00+02"), new RecentPace(BusinessTime.FromHours(6)));
        Assert.Equal((null, Given.At("2026-04-29 16:00+02")), (expected.PromisedBy, expected.By));
        Assert.Equal("recent median of 6:00:00 business time", Assert.Single(expected.Reasons).ToString());
    }

    [Fact]
    public void An_estimate_in_closed_time_is_one_of_the_next_opening()
    {
        RecentPace fourHours = new(Duration.FromHours(4));
        Assert.Equal(Given.At("2026-05-04 09:00+02"), Desk.Form.WithoutPromise().ExpectReply(Given.At("2026-04-30 17:00+02"), fourHours).By);
        Assert.Equal(Given.At("2026-04-30 18:00+02"), Desk.Form.WithoutPromise().ExpectReply(Given.At("2026-04-30 14:00+02"), fourHours).By);
    }

    [Theory]
    // Four of twelve minutes each with two agents: 24 minutes until one is free, and twelve to write the answer
    [InlineData("form", 4, 2, "2026-04-29 10:36+02")]
    [InlineData("form", 0, 2, "2026-04-29 10:12+02")]
    [InlineData("form", 80, 2, "2026-04-30 09:12+02")]
    // A call is answered when it is taken
    [InlineData("phone", 4, 2, "2026-04-29 10:24+02")]
    [InlineData("phone", 0, 2, "2026-04-29 10:00+02")]
    // Nobody works on mail before the triage at 15:00
    [InlineData("mail", 4, 2, "2026-04-29 15:36+02")]
    [InlineData("post", 4, 2, "2026-04-29 10:36+02")]
    public void A_queue_is_worked_off_while_someone_is_there(string channel, int ahead, int agents, string by)
    {
        var line = new WaitingLine(ahead, Duration.FromMinutes(12), agents);
        ExpectedReply expected = Channel(channel).WithoutPromise().ExpectReply(Given.At("2026-04-29 10:00+02"), new RecentPace(line));
        Assert.Equal(Given.At(by), expected.LikelyBy);
        Assert.Equal(expected.LikelyBy, expected.By);
        Assert.Equal(ahead > 0 ? [ahead] : [], expected.Reasons.Where(each => each.Kind == ReplyReasonKind.QueueAhead).Select(each => each.QueueAhead!.Value));
    }

    [Fact]
    public void Without_promise_and_pace_no_moment_is_named_but_where_someone_answers_there_and_then()
    {
        Instant received = Given.At("2026-04-30 16:00+02");
        ExpectedReply mail = Desk.Mail.WithoutPromise().ExpectReply(received);
        Assert.Equal((null, Given.At("2026-05-04 09:30+02")), (mail.By, mail.FirstLookAt));
        Assert.Equal([ReplyReasonKind.Holiday, ReplyReasonKind.TriageAt], mail.Reasons.Select(each => each.Kind));
        Assert.Equal("mail: no moment to name (holiday Labour Day on 2026-05-01; triage at 2026-05-04T07:30:00Z)", mail.ToString());

        ExpectedReply phone = Desk.Phone.WithoutPromise().ExpectReply(received);
        Assert.Equal(Given.At("2026-05-04 09:00+02"), phone.By);
        ExpectedReply counter = Desk.Channel("counter", ChannelKind.InPerson, ChannelCoverage.Always).ExpectReply(received);
        Assert.Equal((received, 0), (counter.By, counter.Reasons.Length));
        Assert.Equal("counter: by 2026-04-30T14:00:00Z", counter.ToString());
    }

    [Fact]
    public void Nobody_looks_at_a_channel_that_is_not_offered()
    {
        ExpectedReply expected = Desk.Form.WithOffered(false).ExpectReply(Given.At("2026-04-29 10:00+02"), new RecentPace(BusinessTime.FromHours(6)));
        Assert.Equal((null, null, null, null), (expected.FirstLookAt, expected.PromisedBy, expected.LikelyBy, expected.By));
        Assert.Equal(new ReplyReason(ReplyReasonKind.NotOffered), Assert.Single(expected.Reasons));
    }

    [Fact]
    public void A_season_that_ends_names_no_moment_and_says_so()
    {
        SupportChannel form = Desk.Channel("form", ChannelKind.WebForm, Season).WithPromise(BusinessTime.FromHours(4));
        ExpectedReply late = form.ExpectReply(Given.At("2026-04-30 16:00+02"));
        Assert.Equal((Given.At("2026-04-30 16:00+02"), null, null), (late.FirstLookAt, late.PromisedBy, late.By));
        Assert.Equal([ReplyReasonKind.Promise, ReplyReasonKind.CalendarEnds], late.Reasons.Select(each => each.Kind));
        Assert.Equal(BusinessTime.FromHours(2), late.Reasons[1].Shortfall!.Consumed);

        ExpectedReply over = form.ExpectReply(Given.At("2026-04-30 18:00+02"));
        Assert.Equal((null, null), (over.FirstLookAt, over.By));
        Assert.Equal("nobody looks any more", Assert.Single(over.Reasons).ToString());

        ExpectedReply estimate = form.WithoutPromise().ExpectReply(Given.At("2026-04-30 17:00+02"), new RecentPace(Duration.FromHours(4)));
        Assert.Equal((null, null), (estimate.LikelyBy, estimate.By));
        Assert.Equal([ReplyReasonKind.RecentMedian, ReplyReasonKind.CalendarEnds], estimate.Reasons.Select(each => each.Kind));
        ExpectedReply queue = form.ExpectReply(Given.At("2026-04-29 10:00+02"), new RecentPace(new WaitingLine(1_000_000, Duration.FromDays(30))));
        Assert.Null(queue.By);
    }

    [Fact]
    public void The_dates_of_one_holiday_are_one_reason()
    {
        BusinessCalendar august = Given.Builder("Mon-Fri 09:00-18:00", "Europe/Rome")
            .WithHoliday("Summer closure", HolidayRule.Range(Given.Dates("2026-08-08", "2026-08-18")))
            .WithHoliday("Assumption Day", HolidayRule.FixedDate(8, 15))
            .WithHoliday("Stocktaking", HolidayRule.On(Given.Date("2026-08-17")))
            .Build();
        ExpectedReply expected = Desk.Channel("form", ChannelKind.WebForm, august).WithPromise(BusinessTime.FromHours(2)).ExpectReply(Given.At("2026-08-07 17:00+02"));
        Assert.Equal(Given.At("2026-08-19 10:00+02"), expected.By);
        // The weekend and Assumption Day, a Saturday, took nothing away.
        Assert.Equal(
            ["holiday Summer closure on 7 dates from 2026-08-10 to 2026-08-18", "holiday Stocktaking on 2026-08-17", "promise of 2:00:00 business time"],
            expected.Reasons.Select(each => each.ToString()));
        Assert.Equal("2026-08-10 2026-08-11 2026-08-12 2026-08-13 2026-08-14 2026-08-17 2026-08-18", Given.Write(expected.Reasons[0].HolidayDates));
        Assert.Equal(expected, Desk.Channel("form", ChannelKind.WebForm, august).WithPromise(BusinessTime.FromHours(2)).ExpectReply(expected.ReceivedAt));
    }

    [Theory]
    // A half-day leaves the morning: only what is missed after 13:00 is a reason
    [InlineData("2026-12-24 10:00+01", 2, false)]
    [InlineData("2026-12-24 10:00+01", 4, true)]
    [InlineData("2026-12-23 17:00+01", 5, false)]
    [InlineData("2026-12-24 19:00+01", 1, false)]
    public void A_half_day_is_a_reason_only_for_the_hours_that_it_takes(string received, int hours, bool isReason)
    {
        BusinessCalendar calendar = Given.Builder("Mon-Fri 09:00-18:00", "Europe/Rome")
            .WithHoliday(new Holiday("Christmas Eve", HolidayRule.FixedDate(12, 24)).WithHours(DayHours.Parse("00:00-13:00")))
            .Build();
        ExpectedReply expected = Desk.Channel("form", ChannelKind.WebForm, calendar).WithPromise(BusinessTime.FromHours(hours)).ExpectReply(Given.At(received));
        Assert.Equal(isReason, expected.Reasons.Any(each => each.HolidayName == "Christmas Eve"));
    }

    [Fact]
    public void A_holiday_that_a_dated_exception_overrules_is_no_reason()
    {
        BusinessCalendar open = Desk.Office.ToBuilder().WithSpecialHours(Given.Date("2026-05-01"), "10:00-12:00", "Trade fair").Build();
        ExpectedReply expected = Desk.Channel("form", ChannelKind.WebForm, open).WithPromise(BusinessTime.FromHours(2)).ExpectReply(Given.At("2026-04-30 18:00+02"));
        Assert.Equal(Given.At("2026-05-01 12:00+02"), expected.By);
        Assert.Equal([ReplyReasonKind.ClosedUntil, ReplyReasonKind.Promise], expected.Reasons.Select(each => each.Kind));
    }

    [Fact]
    public void In_a_combination_a_holiday_at_which_another_part_is_closed_anyway_is_no_reason()
    {
        BusinessCalendar vendor = Given.Builder("Mon-Sun 00:00-24:00", "Europe/Rome")
            .WithHoliday("Sunday feast", HolidayRule.On(Given.Date("2026-04-12")))
            .WithHoliday("Stocktaking", HolidayRule.On(Given.Date("2026-04-13")))
            .WithHoliday("Labour Day", HolidayRule.FixedDate(5, 1))
            .Build();
        BusinessCalendar onlyTogether = OpenTime.IntersectionOf(vendor, Desk.Office).ToCalendar("together", "Europe/Rome");
        SupportChannel mail = Desk.Channel("mail", ChannelKind.Email, onlyTogether).WithPromise(BusinessTime.FromHours(2));
        Assert.Equal("holiday Stocktaking on 2026-04-13; promise of 2:00:00 business time", string.Join("; ", mail.ExpectReply(Given.At("2026-04-10 17:00+02")).Reasons));

        // One that both keep costs the requester something, though either alone would.
        Assert.Equal("holiday Labour Day on 2026-05-01; promise of 2:00:00 business time", string.Join("; ", mail.ExpectReply(Given.At("2026-04-30 17:00+02")).Reasons));
    }

    [Fact]
    public void In_a_combination_a_holiday_of_one_part_is_a_reason_only_where_no_other_is_open()
    {
        BusinessCalendar rome = Desk.Office;
        BusinessCalendar london = Given.Builder("Mon-Fri 09:00-17:00", "Europe/London").WithHoliday("Easter Monday", HolidayRule.Easter(1)).Build();
        BusinessCalendar both = OpenTime.UnionOf(rome, london).ToCalendar("both", "Europe/Rome");
        SupportChannel form = Desk.Channel("form", ChannelKind.WebForm, both).WithPromise(BusinessTime.FromHours(4));
        // On Labour Day Rome misses the hour from 09:00 to 10:00, when London is not yet there.
        Assert.Equal(["Labour Day"], Holidays(form.ExpectReply(Given.At("2026-05-01 09:00+02"))));
        Assert.Empty(Holidays(form.ExpectReply(Given.At("2026-05-01 10:00+02"))));
        // Easter Monday closes both, and is one holiday by name.
        Assert.Equal(["Easter Monday"], Holidays(form.ExpectReply(Given.At("2026-04-03 18:30+02"))).Distinct());
    }

    [Fact]
    public void The_calendar_of_the_promise_gives_reasons_too()
    {
        SupportChannel post = Desk.Post.WithPromise(BusinessDays.EndOfDay(1), countedOn: Desk.Office);
        ExpectedReply expected = post.ExpectReply(Given.At("2026-04-30 23:00+02"));
        Assert.Equal(Given.At("2026-05-04 18:00+02"), expected.By);
        Assert.Equal(["Labour Day"], Holidays(expected));
    }

    [Theory]
    // Friday evening and Saturday count as Monday morning
    [InlineData("2026-03-06 18:30+01", 0, "2026-03-09 09:00+01", "2026-03-09 18:00+01")]
    [InlineData("2026-03-06 18:30+01", 1, "2026-03-10 09:00+01", "2026-03-10 18:00+01")]
    [InlineData("2026-03-07 12:33+01", 1, "2026-03-10 09:00+01", "2026-03-10 18:00+01")]
    [InlineData("2026-03-06 15:20+01", 1, "2026-03-09 15:20+01", "2026-03-09 18:00+01")]
    public void A_promise_of_days_may_count_from_the_next_opening(string received, int days, string sameClockTime, string endOfDay)
    {
        ExpectedReply expected = Desk.Form.WithPromise(BusinessDays.SameClockTime(days, Receipt.AtNextOpening)).ExpectReply(Given.At(received));
        Assert.Equal(Given.At(sameClockTime), expected.By);
        Assert.Contains($"promise of {days} business day{(days == 1 ? "" : "s")}, same clock time, received at the next opening", expected.Reasons.Select(each => each.ToString()));
        Assert.Equal(Given.At(endOfDay), Desk.Form.WithPromise(BusinessDays.EndOfDay(days, Receipt.AtNextOpening)).ExpectReply(Given.At(received)).By);
    }

    [Fact]
    public void What_cannot_be_reckoned_is_refused()
    {
        Assert.Throws<CalendarHorizonException>(() => Desk.Form.ExpectReply(SupportedRange.End.PlusNanoseconds(1)));
        Assert.Throws<CalendarHorizonException>(() => Desk.Post.WithPromise(BusinessTime.FromHours(1), Desk.Office).ExpectReply(Instant.MinValue));
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Desk.Post.ExpectReply(Given.At("2026-04-30 23:00+02"), new RecentPace(BusinessTime.FromHours(1))));
        Assert.Equal("pace", refused.ParamName);
        Assert.Contains("'post'", refused.Message);
    }

    [Fact]
    public void At_the_edges_of_the_supported_range_there_is_an_answer()
    {
        SupportChannel always = Desk.Channel("form", ChannelKind.WebForm, Given.Builder("24/7").WithHolidays(HolidaySet.For("IT")).Build());
        ExpectedReply first = always.WithPromise(Duration.FromHours(1)).ExpectReply(SupportedRange.Start);
        Assert.Equal(Given.At("1900-01-02 00:00Z"), first.By);
        ExpectedReply last = always.WithPromise(Duration.FromHours(48)).ExpectReply(Given.At("2149-12-31 12:00Z"), new RecentPace(Duration.FromHours(96)));
        Assert.Equal(Given.At("2150-01-04 12:00Z"), last.By);
        Assert.Null(always.WithPromise(BusinessTime.FromHours(48)).ExpectReply(Given.At("2149-12-31 12:00Z")).By);
    }

    [Fact]
    public void A_pace_and_a_queue_check_their_figures_and_print_them()
    {
        Assert.Equal("median 3:00:00 business time; 4 ahead, 0:12:00 each, 2 at work", new RecentPace(BusinessTime.FromHours(3), new WaitingLine(4, Duration.FromMinutes(12), 2)).ToString());
        Assert.Equal("4 ahead, 0:12:00 each, 1 at work", new RecentPace(new WaitingLine(4, Duration.FromMinutes(12))).ToString());
        Assert.Equal(Duration.FromNanoseconds(4), new WaitingLine(7, Duration.FromNanoseconds(1), 2).Wait);
        Assert.Equal(Duration.FromNanoseconds(long.MaxValue), new WaitingLine(1_000_000, Duration.FromDays(30)).Wait);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WaitingLine(-1, Duration.FromMinutes(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WaitingLine(1_000_001, Duration.FromMinutes(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WaitingLine(1, Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WaitingLine(1, Duration.FromDays(30).Plus(Duration.Epsilon)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WaitingLine(1, Duration.FromMinutes(1), 0));
        Assert.Throws<ArgumentNullException>(() => new RecentPace(null!));
    }

    [Fact]
    public void Texts_are_the_same_in_every_culture()
    {
        RecentPace pace = new(BusinessTime.FromHours(30), new WaitingLine(1234, Duration.FromMilliseconds(1500), 2));
        string Print() => Desk.Form.ExpectReply(Given.At("2026-04-30 19:00+02"), pace) + " " + pace;
        Assert.Equal(Print(), HostileCulture.Run(Print));
        Assert.Contains("1234 ahead in the queue", Print());
    }

    private static IEnumerable<string> Holidays(ExpectedReply expected) => expected.Reasons.Select(each => each.HolidayName).OfType<string>();

    private static SupportChannel Channel(string id) => new[] { Desk.Mail, Desk.Form, Desk.Phone, Desk.Post }.Single(each => each.Id.Value == id);
}
