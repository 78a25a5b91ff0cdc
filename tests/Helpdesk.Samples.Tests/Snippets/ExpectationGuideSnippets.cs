using Helpdesk.Calendars;
using Helpdesk.Channels;
using NodaTime;
using Xunit;

namespace Helpdesk.Samples.Tests.Snippets;

/// <summary>The code of docs/guide/expectations.md, in its order.</summary>
public class ExpectationGuideSnippets
{
    private static readonly BusinessCalendar office = new BusinessCalendarBuilder("office", "Europe/Rome")
        .WithHours("Mon-Fri 09:00-18:00")
        .WithHolidays(HolidaySet.For("IT"))
        .Build();

    [Fact]
    public void The_honest_moment()
    {
        TimeAmount aroundTheClock = Duration.FromHours(24);
        TimeAmount whileOpen = BusinessTime.FromHours(9);
        TimeAmount endOfTomorrow = BusinessDays.EndOfDay(1);

        Instant received = Instant.FromUtc(2026, 4, 30, 14, 0);      // Thursday 16:00 in Rome; Friday is Labour Day
        Instant a = aroundTheClock.After(received);                  // Friday 16:00
        Instant b = whileOpen.After(received, office);               // Monday 16:00
        Instant c = endOfTomorrow.After(received, office);           // Monday 18:00

        Assert.Equal(InRome(30, 4, 16, 0), received);
        Assert.Equal((InRome(1, 5, 16, 0), InRome(4, 5, 16, 0), InRome(4, 5, 18, 0)), (a, b, c));

        SupportChannel mail = new SupportChannel(
                new ChannelId("support-mail"),
                ChannelKind.Email,
                "Support mail",
                MomentCalendar.Daily(office, new LocalTime(9, 30), new LocalTime(15, 0)))
            .WithPromise(BusinessTime.FromHours(9));

        ExpectedReply expected = mail.ExpectReply(received);

        Assert.Equal(InRome(4, 5, 16, 0), expected.By);
        Shown.OnPage("expectations.md", expected.ToString());

        SupportChannel hasty = mail.WithPromise(Duration.FromHours(1));
        ExpectedReply notBeforeMonday = hasty.ExpectReply(received);

        bool isPromised = notBeforeMonday.PromisedBy == received + Duration.FromHours(1);         // Thursday 17:00, when nobody reads
        bool isHonest = notBeforeMonday.By == notBeforeMonday.FirstLookAt;                        // Monday 09:30, when somebody does

        Assert.True(isPromised && isHonest);
        Assert.Equal(InRome(4, 5, 9, 30), notBeforeMonday.By);

        RecentPace pace = new(BusinessTime.FromHours(12), new WaitingLine(ahead: 30, Duration.FromMinutes(12), agentsAtWork: 2));

        ExpectedReply slower = mail.ExpectReply(received, pace);

        Shown.OnPage("expectations.md", slower.ToString());

        ExpectedReply silent = mail.WithoutPromise().ExpectReply(received);

        bool isNamed = silent.By is not null;                        // false: nothing is promised, and nothing is known
        Instant? seen = silent.FirstLookAt;                          // Monday 09:30, when somebody at least reads it

        Assert.False(isNamed);
        Assert.Equal(InRome(4, 5, 9, 30), seen);
    }

    private static Instant InRome(int day, int month, int hour, int minute) =>
        office.Zone.AtStrictly(new LocalDateTime(2026, month, day, hour, minute)).ToInstant();
}
