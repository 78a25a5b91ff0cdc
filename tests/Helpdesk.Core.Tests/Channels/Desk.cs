using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;

namespace Helpdesk.Core.Tests.Channels;

/// <summary>A desk in Rome with a channel of every coverage, so that examples read as sentences.</summary>
internal static class Desk
{
    public static readonly BusinessCalendar Office = Given.Builder("Mon-Fri 09:00-18:00", "Europe/Rome")
        .WithHolidays(HolidaySet.For("IT"))
        .Build();

    public static readonly BusinessCalendar Mornings = Given.Builder("Mon-Fri 09:00-13:00", "Europe/Rome").WithHolidays(HolidaySet.For("IT")).Build();

    public static readonly MomentCalendar Triage = MomentCalendar.Daily(Office, new LocalTime(9, 30), new LocalTime(15, 0));

    public static readonly SupportChannel Mail = Channel("mail", ChannelKind.Email, Triage).WithPromise(BusinessTime.FromHours(9));

    public static readonly SupportChannel Form = Channel("form", ChannelKind.WebForm, Office).WithPromise(BusinessTime.FromHours(4));

    public static readonly SupportChannel Phone = Channel("phone", ChannelKind.Phone, Mornings).WithPromise(Duration.FromMinutes(2));

    public static readonly SupportChannel Post = Channel("post", ChannelKind.SocialPost, ChannelCoverage.Always).WithPromise(Duration.FromHours(1));

    public static ChannelId Id(string id) => new(id);

    public static SupportChannel Channel(string id, ChannelKind kind, ChannelCoverage coverage) => new(Id(id), kind, id, coverage);
}
