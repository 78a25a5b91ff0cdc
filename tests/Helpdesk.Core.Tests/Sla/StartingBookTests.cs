using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Naive;
using Helpdesk.Sla;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Commands;
using NodaTime;
using Xunit;

namespace Helpdesk.Core.Tests.Sla;

/// <summary>What the starting books promise, on a Friday afternoon before a weekend.</summary>
public class StartingBookTests
{
    private static readonly TicketId Ticket = new("T-1");

    private static readonly RequesterId Rita = new("rita");

    private static readonly Instant FridayAtFour = Instant.FromUtc(2026, 3, 6, 16, 0);

    private static readonly CalendarBook Calendars = CalendarBook.Of(
        Calendar("shop", "Mon-Fri 09:00-17:00"),
        Calendar("shop-daily", "Mon-Sun 10:00-18:00"),
        Calendar("office", "Mon-Fri 09:00-17:00"),
        Calendar("service-hours", "Mon-Fri 08:00-18:00"));

    public static TheoryData<SlaPolicyBook> Books => [StartingBooks.SmallShop(), StartingBooks.SaasByTier(), StartingBooks.Itil()];

    [Theory]
    [MemberData(nameof(Books))]
    public void A_starting_book_gives_no_cause_for_warnings(SlaPolicyBook book) => Assert.Empty(book.Validate(Calendars));

    [Fact]
    public void Each_call_gives_an_equal_book()
    {
        Assert.Equal(StartingBooks.SmallShop(), StartingBooks.SmallShop());
        Assert.NotEqual(StartingBooks.SmallShop(), StartingBooks.SmallShop("other"));
        Assert.Equal(StartingBooks.SaasByTier(), StartingBooks.SaasByTier());
        Assert.Equal(StartingBooks.Itil(), StartingBooks.Itil());
    }

    [Fact]
    public void A_small_shop_answers_mail_within_24_hours()
    {
        SlaEvaluation mail = Evaluate(StartingBooks.SmallShop(), Opened());
        Assert.Equal("mail", mail.Policy!.Id);
        Assert.Equal(FridayAtFour + Duration.FromHours(24), Due(mail, SlaMetric.FirstResponse));
        Assert.Equal(Instant.FromUtc(2026, 3, 11, 17, 0), Due(mail, SlaMetric.RequesterWait));
    }

    [Fact]
    public void A_small_shop_answers_on_social_channels_on_saturdays_too()
    {
        SlaEvaluation post = Evaluate(StartingBooks.SmallShop(), Opened(ChannelKind.SocialPost));
        Assert.Equal("social", post.Policy!.Id);
        Assert.Equal(Instant.FromUtc(2026, 3, 7, 12, 0), Due(post, SlaMetric.FirstResponse));
    }

    [Fact]
    public void A_small_shop_answers_the_most_urgent_in_two_hours_and_negative_feedback_first()
    {
        SlaEvaluation urgent = Evaluate(StartingBooks.SmallShop(), Opened() with { Priority = Priority.Urgent });
        Assert.Equal("urgent", urgent.Policy!.Id);
        Assert.Equal(FridayAtFour + Duration.FromHours(2), Due(urgent, SlaMetric.FirstResponse));

        SlaEvaluation angry = Evaluate(StartingBooks.SmallShop(), Opened(ChannelKind.SocialPost) with { Tags = [StartingBooks.NegativeFeedbackTag], Priority = Priority.Urgent });
        Assert.Equal("negative-feedback", angry.Policy!.Id);
        Assert.Equal(Instant.FromUtc(2026, 3, 6, 18, 0), Due(angry, SlaMetric.FirstResponse));

        // On a Monday evening, when nobody attends to what is not urgent.
        OpenTicket evening = Opened(at: Instant.FromUtc(2026, 3, 9, 19, 0)) with { Tags = [StartingBooks.NegativeFeedbackTag] };
        Assert.Equal(Instant.FromUtc(2026, 3, 10, 12, 0), Due(Evaluate(StartingBooks.SmallShop(), evening), SlaMetric.FirstResponse));
        Assert.Equal(Instant.FromUtc(2026, 3, 9, 21, 0), Due(Evaluate(StartingBooks.SmallShop(), evening with { Priority = Priority.Urgent }), SlaMetric.FirstResponse));
    }

    [Fact]
    public void In_a_small_shop_negative_feedback_and_urgency_never_make_an_answer_due_later()
    {
        SlaPolicyBook book = StartingBooks.SmallShop();
        foreach (ChannelKind channel in (ChannelKind[])[ChannelKind.Email, ChannelKind.SocialPost])
        {
            for (int hour = 0; hour < 7 * 24; hour++)
            {
                Instant at = FridayAtFour + Duration.FromHours(hour);
                Instant?[] plain = Answers(book, Opened(channel, at));
                Instant?[] urgent = Answers(book, Opened(channel, at) with { Priority = Priority.Urgent });
                Instant?[] negative = Answers(book, Opened(channel, at) with { Tags = [StartingBooks.NegativeFeedbackTag] });
                Instant?[] both = Answers(book, Opened(channel, at) with { Tags = [StartingBooks.NegativeFeedbackTag], Priority = Priority.Urgent });
                for (int i = 0; i < 2; i++)
                {
                    Assert.True(negative[i] <= plain[i] && urgent[i] <= plain[i] && both[i] <= urgent[i] && both[i] <= negative[i], $"{channel.Name} at {at}");
                }
            }
        }
    }

    [Theory]
    [InlineData("enterprise", nameof(Priority.Urgent), "enterprise-urgent", "2026-03-06T16:30:00Z")]
    [InlineData("enterprise", nameof(Priority.High), "enterprise", "2026-03-09T10:00:00Z")]
    [InlineData("enterprise", nameof(Priority.Low), "enterprise", "2026-03-09T16:00:00Z")]
    [InlineData("business", nameof(Priority.Urgent), "business", "2026-03-09T10:00:00Z")]
    [InlineData("business", nameof(Priority.Planning), "business", "2026-03-13T16:00:00Z")]
    [InlineData(null, nameof(Priority.Urgent), "everyone", "2026-03-09T17:00:00Z")]
    public void A_software_desk_answers_by_tier(string? tier, string priority, string policy, string due)
    {
        SlaEvaluation evaluation = Evaluate(StartingBooks.SaasByTier(), Opened() with { RequesterTier = tier, Priority = Priority.FromName(priority) });
        Assert.Equal(policy, evaluation.Policy!.Id);
        Assert.Equal(due, NodaTime.Text.InstantPattern.ExtendedIso.Format(Due(evaluation, SlaMetric.FirstResponse)!.Value));
    }

    [Theory]
    [InlineData(nameof(Impact.High), nameof(Urgency.High), "major-incident", "2026-03-06T16:15:00Z", "2026-03-06T20:00:00Z")]
    [InlineData(nameof(Impact.High), nameof(Urgency.Medium), "service", "2026-03-06T17:00:00Z", "2026-03-09T14:00:00Z")]
    [InlineData(nameof(Impact.Medium), nameof(Urgency.Medium), "service", "2026-03-09T10:00:00Z", "2026-03-11T10:00:00Z")]
    [InlineData(nameof(Impact.Low), nameof(Urgency.Low), "service", "2026-03-10T12:00:00Z", "2026-03-30T16:00:00Z")]
    public void An_itil_desk_answers_by_impact_and_urgency(string impact, string urgency, string policy, string response, string resolution)
    {
        SlaEvaluation evaluation = Evaluate(StartingBooks.Itil(), Opened() with { Type = TicketType.Incident, Impact = Impact.FromName(impact), Urgency = Urgency.FromName(urgency) });
        Assert.Equal(policy, evaluation.Policy!.Id);
        Assert.Equal(response, NodaTime.Text.InstantPattern.ExtendedIso.Format(Due(evaluation, SlaMetric.FirstResponse)!.Value));
        Assert.Equal(resolution, NodaTime.Text.InstantPattern.ExtendedIso.Format(Due(evaluation, SlaMetric.AgentWork)!.Value));
    }

    private static BusinessCalendar Calendar(string id, string hours) => new BusinessCalendarBuilder(id, "Etc/UTC").WithHours(hours).Build();

    private static OpenTicket Opened(ChannelKind? kind = null, Instant? at = null) =>
        new(Ticket, "No dial tone", Rita, new ChannelReference(new ChannelId("any"), kind ?? ChannelKind.Email)) { Message = "The line is dead.", HappenedAt = at ?? FridayAtFour };

    private static SlaEvaluation Evaluate(SlaPolicyBook book, OpenTicket opening) =>
        SlaEngine.Evaluate(new TicketDesk().Open(opening.HappenedAt!.Value, opening)[Ticket], book, Calendars, opening.HappenedAt.Value);

    /// <summary>When the first answer is due, and the next when the first is given at once and the requester writes again.</summary>
    private static Instant?[] Answers(SlaPolicyBook book, OpenTicket opening)
    {
        Instant at = opening.HappenedAt!.Value;
        TicketDesk desk = new TicketDesk().Open(at, opening)
            .Do(at, Ticket, new ReplyPublicly(new AgentId("ada"), "Hello.", opening.Channel))
            .Do(at, Ticket, new ReceiveMessage(Rita, "And?", opening.Channel));
        return [Due(Evaluate(book, opening), SlaMetric.FirstResponse), Due(SlaEngine.Evaluate(desk[Ticket], book, Calendars, at), SlaMetric.NextResponse)];
    }

    private static Instant? Due(SlaEvaluation evaluation, SlaMetric metric) => evaluation.Clock(metric)!.Latest.DueAt;
}
