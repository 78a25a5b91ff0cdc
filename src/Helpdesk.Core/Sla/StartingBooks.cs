using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Tickets;
using Helpdesk.Tickets.Conditions;
using NodaTime;

namespace Helpdesk.Sla;

/// <summary>Books of policies to begin with: ordinary Helpdesk books that a desk takes over and changes, not rules of the library.</summary>
/// <remarks>Each call makes an equal book, on any thread; books are immutable.</remarks>
public static class StartingBooks
{
    /// <summary>The tag of negative feedback in <see cref="SmallShop"/>: <c>negative-feedback</c>.</summary>
    public const string NegativeFeedbackTag = "negative-feedback";

    /// <summary>
    /// A small shop. Negative feedback goes first: an answer within two hours that the shop attends to customers, and within two hours around the clock when it is urgent too. The most urgent tickets are answered
    /// within two hours around the clock, and any further message within four; social channels within four hours, seven days a week; mail and all the rest within 24 hours. What is asked is done within three
    /// working days, the time that the customer is waited for left out.
    /// </summary>
    /// <param name="hours">The id of the calendar of the shop's working days; <c>shop</c> by default.</param>
    /// <param name="dailyHours">The id of a calendar open on all seven days of the week; <c>shop-daily</c> by default.</param>
    /// <exception cref="ArgumentException">An id has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public static SlaPolicyBook SmallShop(string hours = "shop", string dailyHours = "shop-daily") => new SlaPolicyBookBuilder("small-shop")
        .Add("negative-feedback", policy => Settling(policy, hours)
            .Named("Negative feedback first")
            .For(Where.Tags.Contain(NegativeFeedbackTag))
            .Promise(SlaMetric.FirstResponse, Duration.FromHours(2), Where.Priority.Is(Priority.Urgent))
            .Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(2), onCalendar: dailyHours)
            .Promise(SlaMetric.NextResponse, Duration.FromHours(2), Where.Priority.Is(Priority.Urgent))
            .Promise(SlaMetric.NextResponse, BusinessTime.FromHours(2), onCalendar: dailyHours))
        .Add("urgent", policy => Settling(policy, hours)
            .Named("Most urgent")
            .For(Where.Priority.Is(Priority.Urgent))
            .Promise(SlaMetric.FirstResponse, Duration.FromHours(2))
            .Promise(SlaMetric.NextResponse, Duration.FromHours(4)))
        .Add("social", policy => Settling(policy, hours)
            .Named("Social channels, seven days a week")
            .For(Where.ChannelKind.IsIn(ChannelKind.SocialPost, ChannelKind.SocialMessage, ChannelKind.Messaging))
            .Promise(SlaMetric.FirstResponse, BusinessTime.FromHours(4), onCalendar: dailyHours)
            .Promise(SlaMetric.NextResponse, BusinessTime.FromHours(4), onCalendar: dailyHours))
        .Add("mail", policy => Settling(policy, hours)
            .Named("Mail and all the rest")
            .Promise(SlaMetric.FirstResponse, Duration.FromHours(24))
            .Promise(SlaMetric.NextResponse, Duration.FromHours(24)))
        .Build();

    /// <summary>
    /// A desk for software as a service, by the requester's tier. <c>enterprise</c>: urgent matters around the clock, answered within 30 minutes and kept up to date hourly; the rest by priority in business hours.
    /// <c>business</c>: by priority in business hours. Everyone else: an answer by the end of the next working day.
    /// </summary>
    /// <param name="hours">The id of the calendar of business hours; <c>office</c> by default.</param>
    /// <exception cref="ArgumentException">The id has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public static SlaPolicyBook SaasByTier(string hours = "office") => new SlaPolicyBookBuilder("saas-by-tier")
        .Add("enterprise-urgent", policy => policy
            .Named("Enterprise, urgent, around the clock")
            .For(TicketCondition.All(Where.RequesterTier.Is("enterprise"), Where.Priority.Is(Priority.Urgent)))
            .PausesOn(StatusCategory.Pending)
            .Promise(SlaMetric.FirstResponse, Duration.FromMinutes(30))
            .Promise(SlaMetric.NextResponse, Duration.FromHours(1))
            .Promise(SlaMetric.PausableUpdate, Duration.FromHours(1))
            .Promise(SlaMetric.RequesterWait, Duration.FromHours(8)))
        .Add("enterprise", policy => policy
            .Named("Enterprise")
            .For(Where.RequesterTier.Is("enterprise"))
            .OnCalendar(hours)
            .PausesOn(StatusCategory.Pending)
            .PromiseByPriority(SlaMetric.FirstResponse, urgent: BusinessTime.FromHours(1), high: BusinessTime.FromHours(2), normal: BusinessTime.FromHours(4), low: BusinessTime.FromHours(8), planning: BusinessTime.FromHours(16))
            .Promise(SlaMetric.NextResponse, BusinessTime.FromHours(4))
            .Promise(SlaMetric.PausableUpdate, BusinessTime.FromHours(8), Where.Priority.AtLeast(Priority.High))
            .Promise(SlaMetric.PausableUpdate, BusinessTime.FromHours(24))
            .PromiseByPriority(SlaMetric.RequesterWait, urgent: BusinessTime.FromHours(8), high: BusinessTime.FromHours(16), normal: BusinessTime.FromHours(40), low: BusinessTime.FromHours(80), planning: BusinessTime.FromHours(160)))
        .Add("business", policy => policy
            .Named("Business")
            .For(Where.RequesterTier.Is("business"))
            .OnCalendar(hours)
            .PausesOn(StatusCategory.Pending)
            .PromiseByPriority(SlaMetric.FirstResponse, urgent: BusinessTime.FromHours(2), high: BusinessTime.FromHours(4), normal: BusinessTime.FromHours(8), low: BusinessTime.FromHours(16), planning: BusinessTime.FromHours(40))
            .Promise(SlaMetric.NextResponse, BusinessTime.FromHours(8))
            .Promise(SlaMetric.RequesterWait, BusinessDays.EndOfDay(5), Where.Priority.AtLeast(Priority.High))
            .Promise(SlaMetric.RequesterWait, BusinessDays.EndOfDay(10)))
        .Add("everyone", policy => policy
            .Named("Everyone else")
            .OnCalendar(hours)
            .PausesOn(StatusCategory.Pending)
            .Promise(SlaMetric.FirstResponse, BusinessDays.EndOfDay(1))
            .Promise(SlaMetric.NextResponse, BusinessDays.EndOfDay(2)))
        .Build();

    /// <summary>
    /// A service desk after ITIL: the priority follows from impact and urgency (<see cref="PriorityMatrix.Itil"/>), and response and resolution follow from the priority. Resolution counts the desk's own work, neither the wait for the
    /// requester nor that for a vendor; teams have agreements of their own, and vendors contracts. Urgent incidents run around the clock; other tickets in service hours.
    /// </summary>
    /// <param name="hours">The id of the calendar of service hours; <c>service-hours</c> by default.</param>
    /// <exception cref="ArgumentException">The id has no visible character, more than 200 characters, or a control or hidden one.</exception>
    public static SlaPolicyBook Itil(string hours = "service-hours") => new SlaPolicyBookBuilder("itil")
        .Add("major-incident", policy => policy
            .Named("Incidents of the highest priority, around the clock")
            .For(TicketCondition.All(Where.Type.Is(TicketType.Incident), Where.Priority.Is(Priority.Urgent)))
            .PausesOn(StatusCategory.Pending, StatusCategory.OnHold)
            .Promise(SlaMetric.FirstResponse, Duration.FromMinutes(15))
            .Promise(SlaMetric.PeriodicUpdate, Duration.FromHours(1))
            .Promise(SlaMetric.AgentWork, Duration.FromHours(4))
            .Promise(SlaMetric.TeamOwnership, Duration.FromHours(2))
            .Promise(SlaMetric.VendorTime, Duration.FromHours(8)))
        .Add("service", policy => policy
            .Named("Incidents and requests")
            .OnCalendar(hours)
            .PausesOn(StatusCategory.Pending, StatusCategory.OnHold)
            .PromiseByPriority(SlaMetric.FirstResponse, urgent: BusinessTime.FromMinutes(30), high: BusinessTime.FromHours(1), normal: BusinessTime.FromHours(4), low: BusinessTime.FromHours(8), planning: BusinessTime.FromHours(16))
            .PromiseByPriority(SlaMetric.AgentWork, urgent: BusinessTime.FromHours(8), high: BusinessTime.FromHours(8), normal: BusinessTime.FromHours(24), low: BusinessTime.FromHours(40), planning: BusinessTime.FromHours(160))
            .PromiseByPriority(SlaMetric.TeamOwnership, urgent: BusinessTime.FromHours(4), high: BusinessTime.FromHours(4), normal: BusinessTime.FromHours(12), low: BusinessTime.FromHours(20), planning: BusinessTime.FromHours(80))
            .Promise(SlaMetric.VendorTime, BusinessTime.FromHours(40)))
        .Build();

    /// <summary>What all policies of the shop have in common: done within three working days, the wait for the customer left out.</summary>
    private static SlaPolicyBuilder Settling(SlaPolicyBuilder policy, string hours) => policy
        .OnCalendar(hours)
        .PausesOn(StatusCategory.Pending)
        .Promise(SlaMetric.RequesterWait, BusinessDays.EndOfDay(3));
}
