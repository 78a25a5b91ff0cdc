using Helpdesk.Calendars;
using Helpdesk.Channels;
using Helpdesk.Channels.Messages;
using Helpdesk.Core.Tests.Calendars;
using NodaTime;

namespace Helpdesk.Core.Tests.Channels.Messages;

/// <summary>A desk in Rome with mail, a telephone in the morning, a chat, and post that is read twice a day.</summary>
internal static class Desk
{
    public static readonly BusinessCalendar Office = Given.Builder("Mon-Fri 09:00-18:00; Sat 09:00-13:00", "Europe/Rome")
        .WithHoliday("Easter Monday", HolidayRule.On(Given.Date("2026-04-06")))
        .WithHoliday("Immaculate Conception", HolidayRule.FixedDate(12, 8))
        .WithHoliday(new Holiday("Christmas Eve", HolidayRule.FixedDate(12, 24)).WithHours(DayHours.Parse("09:00-12:00")))
        .WithHoliday(new Holiday("Patron Saint", HolidayRule.FixedDate(10, 4)).WithObservance(Observance.SundayToMonday))
        .WithHoliday("Summer closure", HolidayRule.Range(Given.Dates("2026-08-10", "2026-08-14")))
        .Build();

    public static readonly SupportChannel Mail = new SupportChannel(new ChannelId("mail"), ChannelKind.Email, "Mail", Office)
        .WithAddress("help@acme.example")
        .WithPromise(BusinessTime.FromHours(4));

    public static readonly SupportChannel Post = new(new ChannelId("post"), ChannelKind.WebForm, "Contact form", MomentCalendar.Daily(Office, new LocalTime(9, 30), new LocalTime(15, 0)));

    public static readonly SupportChannel Phone = new SupportChannel(new ChannelId("phone"), ChannelKind.Phone, "Support line", Given.Builder("Mon-Fri 09:00-13:00", "Europe/Rome")
        .WithHoliday("Easter Monday", HolidayRule.On(Given.Date("2026-04-06")))
        .Build());

    public static readonly SupportChannel Chat = new(new ChannelId("chat"), ChannelKind.LiveChat, "Chat", Office);

    public static readonly ChannelDirectory All = new(Phone, Chat, Mail, Post);

    public static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly MessageRenderer Renderer = new();

    public static Acknowledgement Acknowledgement(ExpectedReply expected, Language language) => new()
    {
        Reference = "INC-1042",
        RequesterName = "Carla Neri",
        SignedBy = "Giulia Bianchi",
        Language = language,
        Expected = expected,
    };

    /// <summary>The body of an acknowledgement.</summary>
    public static string Body(Acknowledgement acknowledgement) => Renderer.Render(acknowledgement).Body;

    /// <summary>The third paragraph of an acknowledgement, which says what to expect.</summary>
    public static string Expectation(ExpectedReply expected, Language language, DateTimeZone? zone = null) =>
        Body(Acknowledgement(expected, language) with { Zone = zone }).Split("\n\n")[2];
}
