using FsCheck;
using FsCheck.Fluent;
using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Core.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Channels;

/// <summary>What holds of every expectation, whatever the calendar, the coverage, the promise and the pace.</summary>
public class ExpectedReplyProperties
{
    private static readonly Arbitrary<ExpectationCase> Cases = Arb.From(
        from value in CaseGenerator.Cases.Generator
        from coverage in Gen.Choose(0, 2)
        from promise in Gen.Frequency((1, Gen.Constant<TimeAmount?>(null)), (6, Amount.Select(amount => (TimeAmount?)amount)))
        from median in Gen.Frequency((1, Gen.Constant<TimeAmount?>(null)), (2, Amount.Select(amount => (TimeAmount?)amount)))
        from ahead in Gen.Choose(0, 300)
        from minutes in Gen.Choose(1, 60)
        from agents in Gen.Choose(1, 5)
        select new ExpectationCase(value, Channel(value, coverage, promise), median, new WaitingLine(ahead, Duration.FromMinutes(minutes), agents)));

    private static Gen<TimeAmount> Amount => Gen.OneOf(
        Gen.Choose(0, 5000).Select(minutes => (TimeAmount)Duration.FromMinutes(minutes)),
        Gen.Choose(0, 3000).Select(minutes => (TimeAmount)BusinessTime.FromMinutes(minutes)),
        Gen.Choose(0, 4).Select(days => (TimeAmount)BusinessDays.EndOfDay(days)),
        Gen.Choose(0, 4).Select(days => (TimeAmount)BusinessDays.EndOfDay(days, Receipt.AtNextOpening)),
        Gen.Choose(0, 4).Select(days => (TimeAmount)BusinessDays.SameClockTime(days, Receipt.AtNextOpening)),
        Gen.Choose(0, 4).Select(days => (TimeAmount)BusinessDays.SameClockTime(days)));

    [Fact]
    public void The_moment_is_the_latest_of_look_promise_and_pace() => Laws.Hold(180, Cases, value =>
    {
        foreach (Instant at in value.Instants)
        {
            ExpectedReply expected = value.Channel.ExpectReply(at, value.Pace);
            Assert.Equal(expected, value.Channel.ExpectReply(at, value.Pace));
            if (expected.By is not { } by)
            {
                Assert.Contains(expected.Reasons, each => each.Kind == ReplyReasonKind.CalendarEnds);
                continue;
            }

            Instant look = Assert.NotNull(expected.FirstLookAt);
            Assert.True(by >= at && look >= at);
            Assert.Equal(new[] { look, expected.PromisedBy ?? look, expected.LikelyBy ?? look }.Max(), by);
            Assert.Equal(value.Channel.Promise is null, expected.PromisedBy is null);
            Assert.Equal(expected.Reasons.Select(each => each.Kind).Order(), expected.Reasons.Select(each => each.Kind));
        }
    });

    [Fact]
    public void Somebody_looks_when_the_naive_calendar_says_so() => Laws.Hold(100, Cases, value =>
    {
        foreach (Instant at in value.Instants)
        {
            Instant? look = value.Channel.ExpectReply(at).FirstLookAt;
            if (value.Channel.Coverage.Kind == ChannelCoverageKind.Hours)
            {
                LocalDate giveUp = at.InZone(value.Case.Plan.Zone).Date.PlusDays(60);
                Instant? naive = value.Case.Naive.OpeningsFrom(at, giveUp).Select(each => (Instant?)Instant.Max(at, each.Start)).FirstOrDefault();
                Assert.True(naive == look || (naive is null && (look is null || look > at + Duration.FromDays(55))));
            }
            else if (look is { } moment && value.Channel.Coverage.Moments is { } moments)
            {
                Assert.Equal(moments.FirstAtOrAfter(at), moment);
                Assert.Contains(value.Channel.ExpectReply(at).Reasons, each => each.Kind == ReplyReasonKind.TriageAt && each.At == moment);
            }
        }
    });

    [Fact]
    public void A_later_message_is_never_answered_earlier() => Laws.Hold(180, Cases, value =>
    {
        // Friday 17:00 and Saturday 10:00, a day on at the same clock time as received, are Monday 17:00 and 10:00: that amount is the one exception.
        if (value.Channel.Promise is { } promise && promise.TryGetBusinessDays(out BusinessDays days) && days is { Kind: BusinessDayKind.SameClockTime, Receipt: Receipt.AsReceived })
        {
            return;
        }

        Instant reached = Instant.MinValue;
        foreach (Instant at in value.Instants.Order())
        {
            Instant by = value.Channel.ExpectReply(at).By ?? Instant.MaxValue;
            Assert.True(by >= reached, $"A message at {at} is answered by {by}, an earlier one by {reached}.");
            reached = by;
        }
    });

    [Fact]
    public void A_longer_queue_never_brings_the_answer_nearer() => Laws.Hold(100, Cases, value =>
    {
        foreach (Instant at in value.Instants)
        {
            WaitingLine line = value.Line;
            Instant by = value.Channel.ExpectReply(at, value.Pace).By ?? Instant.MaxValue;
            foreach (WaitingLine longer in new[] { new WaitingLine(line.Ahead + 1, line.HandlingTime, line.AgentsAtWork), new WaitingLine(2 * line.Ahead, line.HandlingTime, line.AgentsAtWork) })
            {
                Assert.True((value.Channel.ExpectReply(at, value.PaceWith(longer)).By ?? Instant.MaxValue) >= by);
            }
        }
    });

    [Fact]
    public void A_holiday_is_a_reason_just_when_it_takes_hours_away_in_between() => Laws.Hold(180, Cases, value =>
    {
        foreach (Instant at in value.Instants)
        {
            ExpectedReply expected = value.Channel.ExpectReply(at);
            if (expected.By is { } by && value.Channel.PromiseCalendar is not null && by - at < Duration.FromDays(40))
            {
                IEnumerable<LocalDate> named = expected.Reasons.SelectMany(each => each.HolidayDates).Distinct().Order();
                Assert.Equal(value.DatesOfMissedHours(at, by), named);
            }
        }
    });

    private static SupportChannel Channel(Case value, int coverage, TimeAmount? promise)
    {
        MinuteSpan start = value.Plan.Weeks[0].Week.SelectMany(day => day).First();
        SupportChannel channel = coverage switch
        {
            0 => new SupportChannel(new ChannelId("phone"), ChannelKind.Phone, "Phone", value.Calendar),
            1 when TryMoments(value.Calendar, LocalTime.Midnight.PlusMinutes(start.Start)) is { } moments => new SupportChannel(new ChannelId("mail"), ChannelKind.Email, "Mail", moments),
            _ => new SupportChannel(new ChannelId("form"), ChannelKind.WebForm, "Form", value.Calendar),
        };
        return promise is { } amount ? channel.WithPromise(amount) : channel;
    }

    private static MomentCalendar? TryMoments(BusinessCalendar calendar, LocalTime time)
    {
        try
        {
            return MomentCalendar.Daily(calendar, time, LocalTime.Noon);
        }
        catch (MomentNeverComesException)
        {
            return null;
        }
    }
}
